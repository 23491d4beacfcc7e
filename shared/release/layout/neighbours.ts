import type { SourceBlock } from '../document.ts';
import type { AboutKind } from '../fields/boilerplates.ts';
import type { FoundDateline } from '../fields/dateline.ts';
import { phrasesOf } from '../languages/phrases.ts';
import { isMailHeader } from './labelled-line.ts';

/** What is looked at on a block and its neighbours. */
export interface Seen {
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
  readonly isReference: boolean;
  readonly isLegal: boolean;
  readonly dateline: FoundDateline | null;
  readonly embargo: string | null;
  readonly isImmediate: boolean;
  readonly releaseTime: string | null;
  readonly isItalic: boolean;
  readonly headingLevel: number | null;
  readonly isInAddressGroup: boolean;
  readonly opensBold: boolean;
  readonly isAdvisoryLine: boolean;
  readonly isSalutation: boolean;
  readonly isClosing: boolean;
  readonly dateLine: FoundDateline | null;
}

const highlightsHeadings = new Set(phrasesOf('highlightsHeadings'));

/** Whether a block is a line such as `Key points` with the bullets that it announces below it. */
export const isHighlightsHeading = ({ folded }: Seen, next: SourceBlock | undefined): boolean =>
  next?.kind === 'list' && !next.ordered && highlightsHeadings.has(folded.replace(/[\s:]+$/, ''));

/** How far above the label the words to the editors may begin, and end. */
const LONGEST_PREAMBLE = 12;

/** Lines of its header that a forwarded mail shows at least. */
const FEWEST_HEADERS = 3;
const LAST_FORWARD = 40;

/** How many blocks at the head are what was written above a forwarded mail, and the header of that mail; 0 where none was forwarded. */
function forwardedEnd(all: readonly Seen[], blocks: readonly SourceBlock[]): number {
  let end = 0;
  let run: Seen[] = [];
  for (const [i, line] of all.slice(0, LAST_FORWARD).entries()) {
    if (blocks[i]?.after === 'gap') run = [];
    run = isMailHeader(line.folded) ? [...run, line] : [];
    // Without an address it is how a memorandum begins; an older mail quoted below the story is shorter than it.
    if (run.length < FEWEST_HEADERS || !run.some(({ text }) => text.includes('@'))) continue;
    if (storyIn(all.slice(end, i)) <= storyIn(all.slice(i + 1))) end = i + 1;
  }
  return end;
}

/**
 * How many blocks at the head are a greeting to the editors and what goes with it: up to the label of the release, else
 * over the words that end the mail and the name right below them.
 */
export function preambleEnd(all: readonly Seen[], blocks: readonly SourceBlock[]): number {
  const forwarded = forwardedEnd(all, blocks);
  if (forwarded > 0) return forwarded;
  if (!all.slice(0, 2).some(({ isSalutation }) => isSalutation)) return 0;
  const head = all.slice(0, LONGEST_PREAMBLE);
  const label = head.findIndex(({ header }) => header !== null);
  if (label > 0 && isCover(all, label)) return label;
  const closing = head.findIndex(({ isClosing }) => isClosing);
  // What closes the letter below the story closes no preamble.
  if (closing < 0 || storyIn(all.slice(closing + 1)) === 0 || !isCover(all, closing))
    return addressedEnd(all);
  let end = closing + 1;
  while (end < blocks.length && blocks[end]?.after !== 'gap') end++;
  return end;
}

/** Paragraphs of a cover at most, but for those that say what is sent. */
const LONGEST_COVER = 3;

/** Words in paragraphs of a story's length, but for those to the editors. */
const storyIn = (lines: readonly Seen[]): number =>
  lines
    .filter((line) => isLongProse(line) && !isToEditors(line))
    .reduce((sum, { words }) => sum + words, 0);

/**
 * Whether what stands above a line is a few words to the editors, and not the release: a greeting opens, and words of thanks
 * close, a mail that has the story between them and a description of the sender or another language below.
 */
function isCover(all: readonly Seen[], end: number): boolean {
  const [above, below] = [all.slice(0, end), all.slice(end + 1)];
  // Where the first paragraph below is a lead with a dateline, and none stands above, the release begins there, however much was
  // said before it.
  const lead = below.find(isLongProse);
  if (lead !== undefined && isDated(lead) && !above.some(isDated)) return true;
  const paragraphs = above.filter((line) => isLongProse(line) && !isToEditors(line));
  return paragraphs.length <= LONGEST_COVER && storyIn(above) * 2 <= storyIn(below);
}

const isDated = ({ dateline, isProse }: Seen): boolean =>
  isProse && dateline !== null && dateline.location !== null && dateline.found !== null;

/** `Dear editors,` and the sentences below it on what is sent, and for what. */
function addressedEnd(all: readonly Seen[]): number {
  const begin = all.findIndex(({ isSalutation }) => isSalutation) + 1;
  let end = begin;
  const last = Math.min(begin + LONGEST_COVER, all.findLastIndex(isLongProse));
  while (end < last && all[end]?.endsSentence === true && isToEditors(all[end] as Seen)) end++;
  // A letter to somebody else has its title above, and tells its story at once.
  return end === begin && begin > 1 ? 0 : end;
}

const TO_EDITORS =
  /\b(?:(?:press|media|news) release|release|nota de prensa|nota a imprensa|comunicado|comunicato|communique|presse(?:mitteilung|info\w*)|medienmitteilung|persbericht|attached|attachment|enclosed|find below|please find|publish|publication|publier|diffuser|diffusion|colonnes|publicar|difundir|difusion|adjunt\w+|enviamos|envio|anexo|seguem?|divulga\w*|inviamo|invio|allegato|alleghiamo|pubblica\w+|anbei|anhang|veroffentlich\w+|hierbij|bijgaand|bijlage|plaatsing|grateful|thank you|thanks|merci|gracias|obrigad\w|danke|dank|grazie|agradec\w+)\b/;
const isToEditors = ({ folded, words }: Seen): boolean => words <= 45 && TO_EDITORS.test(folded);

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
  return (TIME.test(text) && !STAMP.test(text)) || all[index + 1]?.isAdvisoryLine === true;
}
/** `Tuesday, 10 March 2026 21:14`: to the minute, right behind the year, as sites say when a text was put there. */
const STAMP = /\d{4}\s*[·|]?\s*\d{1,2}:\d{2}(?::\d{2})?$/;

/** A line on when a release may go out. */
export const isNotice = ({ embargo, isImmediate, releaseTime }: Seen): boolean =>
  embargo !== null || isImmediate || releaseTime !== null;
