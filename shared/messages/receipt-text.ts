import { noticeOfName } from '../delivery/notices.ts';
import { dateInWords, instantInWords } from '../locale/dates.ts';
import { languageName } from '../locale/languages.ts';
import { words as wordsOf } from '../locale/words.ts';
import type { WordedRemark } from '../release/remarks/words.ts';
import { clip } from '../text/clip.ts';
import { wrapText } from '../text/wrap.ts';
import type { Receipt, UnderstoodBesides } from './receipt.ts';
import type { ReceiptWords } from './receipt-words/catalogue.ts';
import { receiptWords } from './receipt-words/words.ts';

/** Whom a receipt is written for. */
export interface Office {
  /** IANA zone in which an embargo is put into words. */
  readonly timeZone: string;
  /** BCP 47 tag of a language that has a catalogue; a region decides how dates look. */
  readonly language: string;
}

const WIDTH = 76;

/** Codes of remarks that say for themselves who is mailed what. */
export const SAYS_WHO_IS_MAILED = new Set([
  'back-file',
  'minor-change',
  'correction-mailed',
  'restored',
  'alert-sent',
  'mail-late',
  'mail-stopped',
]);

/** The receipt in plain words, for the press officer: what happened, what was understood, what to mend. */
export function receiptText(receipt: Receipt, office: Office): string {
  const { file, outcome, reasons, warnings } = receipt;
  const words = receiptWords(office.language);
  const isMailed =
    outcome === 'published' &&
    receipt.reach === undefined &&
    !warnings.some(({ code }) => SAYS_WHO_IS_MAILED.has(code));
  const paragraphs = [
    words.receiptFor(file),
    happened(receipt, words) + (isMailed ? ` ${words.mailOnItsWay}` : ''),
    understood(receipt, office, words),
    mail(receipt, office, words),
    section(words.why, reasons, words),
    section(
      words.pleaseCheck,
      warnings.filter(({ level }) => level !== 'note'),
      words,
    ),
    section(
      words.forInformation,
      warnings.filter(({ level }) => level === 'note'),
      words,
    ),
  ];
  return `${paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n').map(wrapLine).join('\n'))
    .join('\n\n')}\n`;
}

function happened({ outcome, warnings }: Receipt, words: ReceiptWords): string {
  const says = (code: string) => warnings.some((remark) => remark.code === code);
  if (outcome !== 'published') return words.happened[outcome];
  if (says('language-outside-newsroom')) return words.publishedOutside;
  return says('back-file') ? words.publishedAsBackFile : words.happened.published;
}

function understood(receipt: Receipt, office: Office, words: ReceiptWords): string {
  const { headline, reference, family, language, version, embargoUntil, outcome } = receipt;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.headline, headline],
    ...besides(receipt, office, words),
    [words.reference, reference],
    [words.family, family !== null && family !== reference ? family : null],
    [words.language, language === null ? null : languageName(language, office.language)],
    [words.version, version === null ? null : String(version)],
    [
      words.embargo,
      embargoUntil === null
        ? embargoWithoutEnd(receipt, words)
        : embargoEnd(embargoUntil, office, words),
    ],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name}${words.colon} ${value}`],
  );
  if (lines.length === 0) return '';
  const title = outcome === 'rejected' ? words.understoodAllTheSame : words.understood;
  return [title + words.colon, ...lines].join('\n');
}

/** Contacts that are listed; more are counted. */
const MOST_CONTACTS = 5;
/** A value that is longer is cut: it is there to be recognised. */
const LONGEST_VALUE = 100;

function besides(
  { understood: read }: Receipt,
  { language }: Office,
  words: ReceiptWords,
): readonly (readonly [string, string | null])[] {
  if (read === undefined) return [];
  const date = read.date === null ? null : dateInWords(read.date, language);
  const placed = [read.place, date].filter((part) => part !== null).join(', ');
  const contacts = read.contacts.map(({ name, email, phones }) =>
    [name, email, ...phones].filter((part) => part !== null).join(', '),
  );
  const left = contacts.length - MOST_CONTACTS;
  const value = (text: string | null): string | null =>
    text === null || text === '' ? null : clip(text, LONGEST_VALUE);
  return [
    [words.subheadline, value(read.subheadline)],
    [words.type, read.type === null ? null : wordsOf(language).releaseTypes[read.type]],
    [words.placeAndDate, value(placed)],
    [words.quotations, value(quotationsOf(read.quoted))],
    ...contacts.slice(0, MOST_CONTACTS).map((one) => [words.contact, value(one)] as const),
    [words.contact, left > 0 ? words.more(left) : null],
    [words.about, value(read.about.join('; '))],
  ];
}

/** `3 (Ana Ruiz, Joan Soler)`: how many, and whose. */
function quotationsOf(quoted: UnderstoodBesides['quoted']): string | null {
  if (quoted.length === 0) return null;
  const speakers = [...new Set(quoted.filter((speaker) => speaker !== null))];
  return speakers.length === 0
    ? String(quoted.length)
    : `${quoted.length} (${speakers.join(', ')})`;
}

/** A held release without an instant waits for a person. */
function embargoWithoutEnd({ outcome, warnings }: Receipt, words: ReceiptWords): string | null {
  if (outcome !== 'held') return null;
  return warnings.some(({ code }) => code === 'held-by-hand') ? words.heldByOffice : words.noEnd;
}

function embargoEnd(instant: string, { timeZone, language }: Office, words: ReceiptWords): string {
  return words.until(
    instantInWords(instant, language, timeZone),
    timeZone === 'UTC' ? null : timeZone,
    instant,
  );
}

function mail({ reach = [] }: Receipt, office: Office, words: ReceiptWords): string {
  const [first] = reach;
  if (first === undefined) return '';
  const moment = instantInWords(first.at, office.language, office.timeZone);
  const lines = reach.flatMap((mailing) => {
    const languages = Object.entries(mailing.byLanguage).map(
      ([language, { audience }]) => `${languageName(language, office.language)} ${audience}`,
    );
    const { kind } = noticeOfName(mailing.notice);
    // Digests are about many releases, and counted for none of them.
    if (kind === 'digest') return [];
    // While all wait for their language there is none.
    const inLanguages = languages.length === 0 ? '' : ` (${languages.join(', ')})`;
    return [`  - ${words.mailing(kind, mailing)}${inLanguages}`];
  });
  return [words.mail(moment) + words.colon, ...lines].join('\n');
}

function section(
  title: string,
  remarks: readonly Pick<WordedRemark, 'line' | 'message'>[],
  words: ReceiptWords,
): string {
  if (remarks.length === 0) return '';
  const lines = remarks.map(
    ({ line, message }) => `  - ${line === null ? '' : words.inLine(line)}${message}`,
  );
  return [title + words.colon, ...lines].join('\n');
}

function wrapLine(line: string): string {
  const indent = /^ *(- )?/.exec(line)?.[0] ?? '';
  if (indent === '') return wrapText(line, WIDTH);
  return indent + wrapText(line.slice(indent.length), WIDTH, ' '.repeat(indent.length));
}
