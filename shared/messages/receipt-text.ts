import type { Diagnostic } from '../release/release.ts';
import { wrapText } from '../text/wrap.ts';
import type { Receipt, ReceiptOutcome } from './receipt.ts';

const WIDTH = 76;

const HAPPENED: Readonly<Record<ReceiptOutcome, string>> = {
  published: 'Published. It is in the newsroom and the feeds.',
  held: 'Accepted and held. Nothing has gone out.',
  rejected: 'Rejected. Nothing has gone out. Mend what is said below and drop the file again.',
  duplicate:
    'Nothing new. This release was taken in before with the same content, so nothing was sent again.',
  ignored: 'Ignored. This file is no release by itself.',
  withdrawn:
    'Withdrawn. The page and the feed entries now show only that, and unsent mail was stopped.',
};

/** Notes that say for themselves who is mailed what. */
const SAYS_WHO_IS_MAILED = new Set([
  'back-file',
  'minor-change',
  'correction-mailed',
  'restored',
  'alert-sent',
]);

/**
 * The receipt in plain words, for the press officer: what happened, what was understood, what to mend.
 *
 * @param timeZone IANA zone in which an embargo is put into words
 */
export function receiptText(receipt: Receipt, timeZone: string): string {
  const { file, outcome, reasons, warnings } = receipt;
  const isMailed =
    outcome === 'published' && !warnings.some(({ code }) => SAYS_WHO_IS_MAILED.has(code));
  return `${[
    `Receipt for ${file}`,
    HAPPENED[outcome] + (isMailed ? ' Mail is on its way to the subscribers.' : ''),
    understood(receipt, timeZone),
    ...section(
      'Why',
      reasons.map((reason) => ({ ...reason, level: 'blocker' as const })),
    ),
    ...section(
      'Please check',
      warnings.filter(({ level }) => level !== 'note'),
    ),
    ...section(
      'For your information',
      warnings.filter(({ level }) => level === 'note'),
    ),
  ]
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n').map(wrapLine).join('\n'))
    .join('\n\n')}\n`;
}

function understood(receipt: Receipt, timeZone: string): string {
  const { headline, reference, family, language, version, embargoUntil, outcome } = receipt;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Headline', headline],
    ['Reference', reference],
    ['Family', family !== null && family !== reference ? family : null],
    ['Language', language === null ? null : languageName(language)],
    ['Version', version === null ? null : String(version)],
    [
      'Embargo',
      embargoUntil === null ? embargoWithoutEnd(receipt) : instantInWords(embargoUntil, timeZone),
    ],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === null ? [] : [`  ${`${name}:`.padEnd(11)} ${value}`],
  );
  if (lines.length === 0) return '';
  return [outcome === 'rejected' ? 'Understood all the same:' : 'Understood:', ...lines].join('\n');
}

/** A held release without an instant waits for a person. */
const embargoWithoutEnd = ({ outcome }: Receipt): string | null =>
  outcome === 'held' ? 'no end that could be read, so it waits for you' : null;

/** `until Wednesday, March 9, 2030 at 9:00 AM Eastern Standard Time (2030-03-09T14:00:00.000Z)` */
function instantInWords(instant: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en', {
    dateStyle: 'full',
    timeStyle: 'long',
    timeZone,
  }).format(new Date(instant));
  return `until ${words.replaceAll('\u202f', ' ')}${timeZone === 'UTC' ? '' : ` in ${timeZone}`} (${instant})`;
}

const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

function section(
  title: string,
  remarks: readonly Pick<Diagnostic, 'line' | 'message'>[],
): readonly string[] {
  if (remarks.length === 0) return [];
  const lines = remarks.map(
    ({ line, message }) => `  - ${line === null ? '' : `Line ${line}: `}${message}`,
  );
  return [[`${title}:`, ...lines].join('\n')];
}

function wrapLine(line: string): string {
  const indent = /^ *(- )?/.exec(line)?.[0] ?? '';
  if (indent === '') return wrapText(line, WIDTH);
  return indent + wrapText(line.slice(indent.length), WIDTH, ' '.repeat(indent.length));
}
