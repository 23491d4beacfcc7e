import { foldText } from '../../text/normalise.ts';
import type { SourceBlock } from '../document.ts';
import { type AboutKind, nameAtStart, withoutCloser } from '../fields/boilerplates.ts';
import type { FoundDateline } from '../fields/dateline.ts';
import { phrasesOf } from '../languages/phrases.ts';
import { isName } from './prose.ts';

/** What is looked at on a block and its neighbours. */
interface Seen {
  readonly text: string;
  readonly folded: string;
  readonly words: number;
  readonly endsSentence: boolean;
  readonly isProse: boolean;
  readonly header: object | null;
  readonly contactHeading: string | null;
  readonly hasAddress: boolean;
  readonly notesHeading: boolean;
  readonly boilerplate: AboutKind | null;
  readonly isEndMark: boolean;
  readonly isLegal: boolean;
  readonly dateline: object | null;
  readonly embargo: string | null;
  readonly isImmediate: boolean;
  readonly releaseTime: string | null;
  readonly isItalic: boolean;
  readonly headingLevel: number | null;
  readonly isInAddressGroup: boolean;
  readonly isAdvisoryLine: boolean;
  readonly isSalutation: boolean;
  readonly isClosing: boolean;
  readonly dateLine: FoundDateline | null;
}

const highlightsHeadings = new Set(phrasesOf('highlightsHeadings'));

/** Whether a block is a line such as `Key points` with the bullets that it announces below it. */
export const isHighlightsHeading = ({ folded }: Seen, next: SourceBlock | undefined): boolean =>
  next?.kind === 'list' && !next.ordered && highlightsHeadings.has(folded.replace(/[\s:]+$/, ''));

/** What a block below the story says of the issuer without “About …” above it. */
export function issuersText(all: readonly Seen[], index: number): AboutKind | null {
  if (isIssuersName(all, index)) return 'heading';
  return isUnheaded(all, index) ? 'unheaded' : null;
}

/**
 * A paragraph below the end mark, or a last one in italics, that begins with the name of somebody in the story: `The Harbor Trust runs …`.
 * Nothing but contacts and the like may stand between.
 */
function isUnheaded(all: readonly Seen[], index: number): boolean {
  const own = all[index] as Seen;
  if (!own.isProse || own.contactHeading !== null || own.hasAddress || own.isLegal) return false;
  const last = all.slice(0, index).findLastIndex(({ isEndMark }) => isEndMark);
  // Without an end mark, in italics as the last paragraph.
  const isSetApart = own.isItalic && index > 3 && endsRelease(all[index + 1]);
  const end = last < 0 && isSetApart ? index : last;
  if (end < 2 || all.slice(end, index).some(({ notesHeading }) => notesHeading)) return false;
  const name = nameAtStart(own.text);
  const story = all.slice(0, Math.min(end, STORY));
  return name !== null && story.some(({ text }) => text.slice(0, REACH).includes(name));
}

const SOURCE_LABEL = /^(?:source|fuente|fonte|quelle|bron)\s?:\s+/i;

/** `Source : Cabinet de la ministre` as the last line of the story: who issued it. A list of data has figures. */
export function isIssuerLine(all: readonly Seen[], index: number): boolean {
  const { text } = all[index] as Seen;
  const [label] = SOURCE_LABEL.exec(text) ?? [];
  if (label === undefined || text.length > 120 || /[\d@]/.test(text)) return false;
  return isName(text.slice(label.length)) && endsRelease(all[index + 1]);
}

/**
 * `The Example Foundation` on a line of its own below the story, and a paragraph that begins with that name or
 * with how it began: what stands under “About …” elsewhere. After it the release is at its end.
 */
function isIssuersName(all: readonly Seen[], index: number): boolean {
  const [line, about, next] = all.slice(index, index + 3);
  if (line === undefined || about === undefined || index < 3 || line.isLegal || !endsRelease(next))
    return false;
  const plain = line.text.replace(/:$/, '');
  if (line.endsSentence || line.words > 8 || plain.includes(':') || !isName(plain)) return false;
  const name = foldText(withoutCloser(plain)).replace(
    /^(?:the|la|el|le|il|o|a|die|der|das|de|het|los|las|les)\s+/,
    '',
  );
  if (about.dateline !== null) return false;
  const isNamed = ({ text }: Seen): boolean => foldText(text.slice(0, REACH)).includes(name);
  // `L'associazione Zampe Grigie` may be but `Zampe Grigie` below.
  const core = plain.replace(
    /^(?:\p{Lu}\p{Ll}{0,2}\s+)?(?:[LD]['’])?\p{Ll}\p{L}+\s+(?=\p{Lu})/u,
    '',
  );
  const opening = foldText(about.text.slice(0, 120));
  if (about.isProse && (opening.includes(name) || opening.includes(foldText(core)))) return true;
  // `Example Ferries at a glance`: what follows may be a list of facts.
  return withoutCloser(plain) !== plain && all.slice(0, Math.min(index, STORY)).some(isNamed);
}

/** How much of a paragraph is looked at for a name, and of how many. */
const REACH = 1000;
const STORY = 40;

/** Whether a block is no part of the story any more, or there is none. */
const endsRelease = (next: Seen | undefined): boolean =>
  next === undefined ||
  next.contactHeading !== null ||
  next.boilerplate !== null ||
  next.notesHeading ||
  next.isEndMark ||
  next.isLegal;

/** How far below an issuer's name the label may stand. */
const LABEL_REACH = 5;

/**
 * Whether a header label follows below with no prose between, or an embargo or the like and then a longer line: this
 * names the issuer and is not the headline.
 */
export function isAboveLabel(all: readonly Seen[], index: number): boolean {
  const own = all[index] as Seen;
  for (const { header, words } of all.slice(index + 1, index + 1 + LABEL_REACH)) {
    if (header !== null) return true;
    if (words > 20) break;
  }
  if (index > 1 || own.words > LONGEST_ISSUER || !isTitleCase(own.text)) return false;
  const below = all.slice(index + 1, index + 1 + LABEL_REACH);
  const headline = below.findIndex((line) => !isNotice(line));
  const next = below[headline];
  return headline > 0 && next !== undefined && !next.isProse && next.words > own.words;
}

/**
 * How many lines at the top are a letterhead: two or more names and addresses that touch, then when the release goes out or its
 * date, then a longer line that is the headline, perhaps below a topic of a word or two.
 */
export function letterheadEnd(all: readonly Seen[], blocks: readonly SourceBlock[]): number {
  const head = all.slice(0, LABEL_REACH * 2);
  const end = head.findIndex((line) => !isLetterhead(line));
  if (end < 2 || blocks.slice(1, end).some(({ after }) => after === 'gap')) return 0;
  const below = head.slice(end);
  const headline = below.findIndex((line) => !isNotice(line) && line.dateLine === null);
  if (headline < 1) return 0;
  const next = below.slice(headline).find(({ words }) => words > 2);
  return next !== undefined && !next.isProse && next.words > LONGEST_ISSUER ? end : 0;
}

const isLetterhead = (line: Seen): boolean =>
  !isNotice(line) &&
  line.dateLine === null &&
  line.header === null &&
  (isPostalAddress(line.text) ||
    /^(?:https?:\/\/|www\.)\S+$/i.test(line.text) ||
    (line.words <= LONGEST_ISSUER && isTitleCase(line.text)));

/** A postcode and a town behind a street, or a British postcode at the end. */
const POSTAL_ADDRESS =
  /,\s(?:[A-Z]{1,2}-)?\d{4,5}\s\p{Lu}[^.!?]*$|\s[A-Z]{1,2}\d{1,2}\s\d[A-Z]{2}$/u;

/** `Industriestraße 5, 99999 Musterhausen` on a line of its own. */
export const isPostalAddress = (text: string): boolean =>
  text.length <= 100 && POSTAL_ADDRESS.test(text);

/** Words that an issuer's name has at most, where nothing but its shape tells it. */
const LONGEST_ISSUER = 5;

const isTitleCase = (text: string): boolean =>
  text
    .split(/\s+/)
    .every((word) =>
      /^(?:\p{Lu}|(?:of|for|and|the|de|del|du|des|da|do|di|der|für|van|la|e|y|et|und|en|plc|ag|e\.V\.)$)/u.test(
        word,
      ),
    );

/** How far above the label the words to the editors may begin, and end. */
const LONGEST_PREAMBLE = 12;

/**
 * How many blocks at the head are a greeting to the editors and what goes with it: up to the label of the release, else
 * over the words that end the mail and the name right below them.
 */
export function preambleEnd(all: readonly Seen[], blocks: readonly SourceBlock[]): number {
  if (!all.slice(0, 2).some(({ isSalutation }) => isSalutation)) return 0;
  const head = all.slice(0, LONGEST_PREAMBLE);
  const label = head.findIndex(({ header }) => header !== null);
  if (label > 0) return label;
  const closing = head.findIndex(({ isClosing }) => isClosing);
  if (closing < 0) return 0;
  let end = closing + 1;
  while (end < blocks.length && blocks[end]?.after !== 'gap') end++;
  return end;
}

/**
 * A short line that ends in a colon or is set apart, right above a mailbox or a number: it announces whom to ask, whatever
 * its words. Nothing else is in such a place.
 */
export function announcesContact(all: readonly Seen[], index: number): boolean {
  const [own, next] = all.slice(index, index + 2);
  if (own === undefined || next === undefined || index < 2) return false;
  if (own.words > LONGEST_CALL || own.endsSentence || own.hasAddress || isTold(own)) return false;
  const isSetApart = own.text.endsWith(':') || own.isItalic || own.headingLevel !== null;
  return isSetApart && (next.contactHeading === 'run-in' || isWayToReach(next));
}

const LONGEST_CALL = 8;

/** Whether a line says what it is by its own words. */
const isTold = (line: Seen): boolean =>
  line.contactHeading !== null ||
  line.notesHeading ||
  line.boilerplate !== null ||
  line.isAdvisoryLine ||
  line.isEndMark ||
  line.isLegal ||
  line.header !== null ||
  isNotice(line);

const isWayToReach = (line: Seen): boolean =>
  !line.isProse &&
  !isTold(line) &&
  (line.isInAddressGroup || (line.hasAddress && line.words <= 16 && line.text.includes('@')));

/** Whether a block is a sentence of the story's length, and no deck of a few words. */
export const isLongProse = (block: Seen | undefined): boolean =>
  block?.isProse === true && block.words >= 15;

const TIME = /\d\s?[h:.]\s?\d{2}(?!\d)|\d\s?(?:Uhr|uur|[ap]\.?m)/;

/** `Vendredi 12 juin 2026 à 10h30` or a day above the hours of a programme: when something happens. */
export function isEventsDay(all: readonly Seen[], index: number): boolean {
  const { dateLine, text } = all[index] as Seen;
  if (dateLine === null || dateLine.location !== null || dateLine.found?.weekday == null)
    return false;
  return TIME.test(text) || all[index + 1]?.isAdvisoryLine === true;
}

/** Whether a short line in capitals comes again below: `Feuerwehr Beispielstadt` under the headline and in the contact. */
export function isIssuer(all: readonly Seen[], index: number): boolean {
  const { text, words } = all[index] as Seen;
  if (index > LAST_ISSUER || words > LONGEST_ISSUER || words < 2 || !isTitleCase(text))
    return false;
  const below = all.slice(index + 3).slice(-END);
  return below.some((line) => line.text.length < 160 && line.text.includes(text));
}

/** Lines at the top that may name the issuer, and lines at the end that may name it again. */
const LAST_ISSUER = 8;
const END = 12;

/** A line on when a release may go out. */
const isNotice = ({ embargo, isImmediate, releaseTime }: Seen): boolean =>
  embargo !== null || isImmediate || releaseTime !== null;
