import { foldText } from '../../text/normalise.ts';
import type { SourceBlock } from '../document.ts';
import type { AboutKind } from '../fields/boilerplates.ts';
import { type FoundDateline, leadDateline, standaloneDateline } from '../fields/dateline.ts';
import type { NumericOrder } from '../fields/dates.ts';
import { plainText } from '../inlines.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { LANGUAGES } from '../languages/tables.ts';
import type { Inline, ReleaseType } from '../release.ts';
import {
  type EmbargoKind,
  embargoOf,
  embargoSentence,
  foldLine,
  isEmbargoNote,
  releaseTime,
} from './embargo-line.ts';
import { isAboveLabel, isHighlightsHeading, isIssuerLine, issuersText } from './neighbours.ts';
import { isName, isProse } from './prose.ts';

/** What can be seen on one block without knowing its neighbours. */
export interface Features {
  readonly text: string;
  /** The first characters, folded, without marks around them. */
  readonly folded: string;
  readonly words: number;
  readonly endsSentence: boolean;
  /** A sentence of the story's kind, and no line of an address. */
  readonly isProse: boolean;
  readonly isCapitals: boolean;
  /** Wholly bold, or a heading: its level, bold counting as 4. */
  readonly headingLevel: number | null;
  readonly isItalic: boolean;
  readonly header: { readonly type: ReleaseType; readonly label: string } | null;
  readonly isSiteTrail: boolean;
  readonly isImmediate: boolean;
  readonly embargo: EmbargoKind;
  /** A sentence in the text that puts the release under embargo. */
  readonly embargoSentence: string | null;
  /** A line that says when the release may go out. */
  readonly releaseTime: string | null;
  readonly isReference: boolean;
  readonly contactHeading: 'alone' | 'run-in' | null;
  readonly hasAddress: boolean;
  /** Stands in a run of short lines one of which holds an address or a number. */
  readonly isInAddressGroup: boolean;
  readonly notesHeading: boolean;
  /** What a line such as `Keywords: security, democracy` lists. */
  readonly keywords: readonly string[] | null;
  readonly boilerplate: AboutKind | null;
  /** `Key points`, with a list below it. */
  readonly isHighlightsHeading: boolean;
  /** `WHEN: Monday, 10 a.m.` */
  readonly isAdvisoryLine: boolean;
  /** A header label follows below with no prose between: this is an issuer's name, not the headline. */
  readonly isAboveLabel: boolean;
  readonly isPointer: boolean;
  /** A web address and nothing else. */
  readonly isLinkOnly: boolean;
  readonly isEndMark: boolean;
  readonly isLegal: boolean;
  readonly notice: 'correction' | 'withdrawal' | null;
  /** A line that is a date, or a place and a date. */
  readonly dateLine: FoundDateline | null;
  readonly dateline: FoundDateline | null;
}

/** Longest part of a block that labels are looked for in. */
const HEAD = 400;

const headers = new Map(LANGUAGES.flatMap(({ headers: own }) => Object.entries(own)));
const headerAt = phraseAtStart([...headers.keys()]);
const siteTrails = new Set(phrasesOf('siteTrails'));
const immediateAt = phraseAtStart(phrasesOf('immediate'));
const referenceAt = phraseAtStart(phrasesOf('referenceLabels'));
const dateLabelAt = phraseAtStart(phrasesOf('dateLabels'));
const contactAt = phraseAtStart(phrasesOf('contactHeadings'));
const notesAt = phraseAtStart(phrasesOf('notesHeadings'));
const keywordsAt = phraseAtStart(phrasesOf('keywordLabels'));
const advisoryAt = phraseAtStart(phrasesOf('advisoryLabels'));
const boilerplateHeadings = new Set(phrasesOf('boilerplateHeadings'));
const boilerplateAt = phraseAtStart(phrasesOf('boilerplateOpeners'));
const pointerAt = phraseAtStart(phrasesOf('pointerOpeners'));
const legalAt = phraseAtStart(phrasesOf('legalOpeners'));
const correctionAt = phraseAtStart(phrasesOf('correctionOpeners'));
const withdrawalAt = phraseAtStart(phrasesOf('withdrawalOpeners'));
const endMarks = new Set(phrasesOf('endMarks'));

const EMAIL_OR_PHONE = /[^\s@]@[^\s@]+\.[a-z]|\(at\)|\[at\]|(\+|\b00|\(|\b)\d[\d ()./-]{6,}\d/i;
/** `###`, `# # #`, `-30-`, `XXX`. Words such as ENDS come from the language tables. */
const END_SIGN = /^\s*(#(\s*#){1,4}|[-–—]\s*30\s*[-–—]|x{3}|\*(\s*\*){2,})\s*$/i;

/** The issuer's name at the end of wire releases. */
const SOURCE = /^(SOURCE|FUENTE|FONTE|QUELLE)\s*:?\s+\p{Lu}[^.!?]{2,}$/u;

/** Words of a block for labelling: all its text, items and cells included. */
export function blockText(block: SourceBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return plainText(block.inlines);
    case 'list':
      return block.items.map(({ inlines }) => plainText(inlines)).join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => plainText(cell)).join(' | ')).join('\n');
    case 'rule':
      return block.text;
  }
}

/** All words of a document, for telling its language. */
export const wordsOfSource = (blocks: readonly SourceBlock[]): string =>
  blocks.map((block) => blockText(block)).join('\n');

/** @param reference matches a whole reference by the newsroom's own pattern */
function featuresOf(block: SourceBlock, reference: RegExp, order: NumericOrder): Features {
  const text = blockText(block);
  const head = text.slice(0, HEAD);
  const folded = foldLine(head);
  const words = head.split(/\s+/).filter((word) => word !== '').length;
  const isShort = text.length <= 160;
  const isLine =
    block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'quotation';
  const header = isLine ? headerOf(folded, words) : null;
  const sentence = isLine ? embargoSentence(text) : null;
  const ownEmbargo = !isLine
    ? null
    : sentence !== null && isEmbargoNote(text, sentence)
      ? 'certain'
      : embargoOf(folded, text.length);
  const dateLine = isLine && isShort ? dateLineOf(text, folded, order) : null;
  return {
    text,
    folded,
    words,
    endsSentence: /[.!?…]["'”’»)\]]*$/.test(text.slice(-8)),
    isProse: isProse(text),
    isCapitals: isCapitals(head),
    headingLevel: block.kind === 'heading' ? block.level : isWholly(block, 'strong') ? 4 : null,
    isItalic: isWholly(block, 'emphasis'),
    header,
    isSiteTrail: isLine && siteTrails.has(folded.replace(/[>:»/ ]+$/, '')),
    isImmediate: isLine && isShort && immediateAt(folded) !== null,
    embargo: ownEmbargo,
    embargoSentence: sentence,
    releaseTime: isLine && isShort ? releaseTime(text, order) : null,
    isReference: isLine && isShort && isReference(text, folded, reference),
    contactHeading: isLine ? contactHeadingOf(folded, text) : null,
    hasAddress: EMAIL_OR_PHONE.test(head),
    isInAddressGroup: false,
    notesHeading: isLine && isShort && labelAlone(notesAt(folded), folded),
    keywords: isLine ? keywordsOf(text, folded) : null,
    boilerplate: isLine ? boilerplateOf(text, folded) : null,
    isAdvisoryLine: isLine && /^\s*:/.test(folded.slice(advisoryAt(folded)?.length ?? HEAD)),
    isAboveLabel: false,
    isHighlightsHeading: false,
    isPointer: isLine && text.length <= 320 && pointerAt(folded) !== null,
    isLinkOnly: isLine && /^(https?:\/\/|www\.)\S+$/i.test(text),
    isEndMark: isEndMark(text, folded),
    isLegal: isLine && legalAt(folded) !== null,
    notice: isLine ? noticeOf(folded) : null,
    dateLine,
    dateline: block.kind === 'paragraph' ? leadDateline(text, order) : null,
  };
}

/** Features of all blocks, each knowing whether it belongs to an address. */
export function featuresOfAll(
  blocks: readonly SourceBlock[],
  reference: RegExp,
  order: NumericOrder,
): readonly Features[] {
  const own = blocks.map((block): Features => featuresOf(block, reference, order));
  const out: Features[] = [];
  for (let i = 1; i < own.length; i++) {
    const [before, line] = [own[i - 1] as Features, own[i] as Features];
    // `WHO: Governor Ellen Marks` and, set in below it, who else.
    if (
      before.isAdvisoryLine &&
      blocks[i]?.after !== 'gap' &&
      isIndented(blocks[i]) &&
      line.header === null
    )
      own[i] = { ...line, isAdvisoryLine: true };
  }
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1;
    while (to < blocks.length && blocks[to]?.after !== 'gap') to++;
    const group = own.slice(from, to);
    const isInAddressGroup =
      group.length > 1 &&
      group.some(({ hasAddress }) => hasAddress) &&
      group.every(({ text }) => text.length <= 90);
    out.push(
      ...group.map((features, i) => ({
        ...features,
        boilerplate: features.boilerplate ?? issuersText(own, from + i),
        isEndMark: features.isEndMark || isIssuerLine(own, from + i),
        isHighlightsHeading: isHighlightsHeading(features, blocks[from + i + 1]),
        isInAddressGroup,
        isAboveLabel: isAboveLabel(own, from + i),
      })),
    );
    from = to;
  }
  return out;
}

const isIndented = (block: SourceBlock | undefined): boolean =>
  block?.kind === 'paragraph' && block.indent >= 2;

function headerOf(folded: string, words: number): Features['header'] {
  const label = headerAt(folded);
  if (label === null) return null;
  const rest = folded.slice(label.length).trim();
  // `MEDIA NOTICE – PHOTO OPPORTUNITY`: two labels.
  const second = rest.replace(/^[\s:/|-]+/, '');
  const isWhole =
    /^[:.\s*|-]*$/.test(rest) ||
    (second !== rest && /^[:.\s*|-]*$/.test(second.slice(headerAt(second)?.length ?? 0)));
  // `Press Release No. 14/2021 | Köln, 3.2.2021`: number, place, date, but no sentence.
  const isNumbered =
    /^(\(?(n[o.°ºr]*\.?|number|num\.?|numero|nr\.?|national)\b|[|:#–-]|\d)/.test(rest) &&
    words <= 12 &&
    /\d/.test(rest);
  // `Press release of the Example Foundation`: whose it is, and no verb.
  const isIssued =
    words <= 10 &&
    /press|news|media|medien|prensa|imprensa|stampa|pers/.test(label) &&
    !/\s(?:on|about|over|su|sur|sobre|zu|zum|zur|uber)\s/.test(rest) &&
    /^(?:of|by|from|de|du|des|da|do|dos|della|dell['’]|del|van|von|der|des|d['’])(?:\s|(?<=['’]))[^.!?:]{3,70}$/.test(
      rest,
    );
  if (!isWhole && !isNumbered && !isIssued) return null;
  return { type: headers.get(label) ?? 'press-release', label };
}

/** A label glued to what it announces: `Press Release: Ministers meet`. The length of the label, or 0. */
export function gluedHeaderLength(text: string): number {
  const colon = text.slice(0, 40).indexOf(':');
  if (colon < 0) return 0;
  const label = foldText(text.slice(0, colon));
  if (
    !headers.has(label) ||
    text
      .slice(colon + 1)
      .trim()
      .split(/\s+/).length < 3
  )
    return 0;
  return findsDate(text.slice(colon + 1)) ? 0 : colon + 1;
}

const findsDate = (text: string): boolean =>
  standaloneDateline(text.trim(), 'probably-day-first') !== null;

/** Whether a line is a label of keywords and nothing more. */
export const isKeywordsLabel = (line: string): boolean =>
  keywordsOf(line, foldLine(line))?.length === 0;

function isReference(text: string, folded: string, pattern: RegExp): boolean {
  if (pattern.test(text.trim())) return true;
  const label = referenceAt(folded);
  if (label === null) return false;
  const rest = folded.slice(label.length).replace(/^[\s.:#n°ºo-]*/, '');
  return (
    /^(?=[a-z0-9/._-]*\d)[a-z0-9][a-z0-9/._-]*$/.test(rest) &&
    /^[\s.:#°º]/.test(folded.slice(label.length))
  );
}

/** A mailbox or a number, and no web page. */
const REACHES = /^(?!.*(?:https?:|www\.)).*(?:@|\(at\)|\+?\d[\d ().-]{7,}\d)/s;

const pointsTo = (folded: string): boolean =>
  /^\s*:/.test(folded.slice(pointerAt(folded)?.length ?? HEAD));

function contactHeadingOf(folded: string, text: string): Features['contactHeading'] {
  const label = contactAt(folded);
  // `More information: press@example.org` points to a person.
  if (label === null)
    return REACHES.test(text.slice(0, HEAD)) && pointsTo(folded) ? 'run-in' : null;
  const rest = folded.slice(label.length).trim();
  if (/^[:.)\s-]*$/.test(rest) || (text.length < 60 && rest.endsWith(':'))) return 'alone';
  const isRunIn = /^[:,–-]/.test(rest) || label.split(' ').length > 2;
  return isRunIn && (EMAIL_OR_PHONE.test(text.slice(0, HEAD)) || /^:/.test(rest)) ? 'run-in' : null;
}

/** Short words behind the label and a colon; a sentence that begins with the same word goes on. */
function keywordsOf(text: string, folded: string): readonly string[] | null {
  const label = keywordsAt(folded);
  if (label === null || !/^\s*:/.test(folded.slice(label.length)) || text.length > 600) return null;
  const words = text
    .slice(text.indexOf(':') + 1)
    .split(/[,;|•·]/)
    .map((word) => word.trim().replace(/^#|\.$/g, ''))
    .filter((word) => word !== '');
  return words.every((word) => word.length <= 60 && word.split(' ').length <= 6) ? words : null;
}

/** A heading is short, names somebody and has no end; prose that begins with the same word goes on. */
function boilerplateOf(text: string, folded: string): Features['boilerplate'] {
  if (boilerplateHeadings.has(folded.replace(/[\s:?]+$/, ''))) return 'heading';
  const opener = boilerplateAt(folded);
  if (opener === null) return null;
  const subject = text.slice(opener.length).trim();
  if (/^(\d|almost|half|one|two|three|la mesa|todo|esta|este|ello|isso)/i.test(subject))
    return null;
  const colon = text.slice(0, 100).indexOf(':');
  if (colon > 0 && text.length > colon + 40)
    return isName(text.slice(opener.length, colon)) ? 'run-in' : null;
  const isHeading =
    text.length <= 90 &&
    !/[!?,;]$|(?<!\b(?:corp|inc|ltd|co|llc|s\.a|e\.v|jr))\.$/i.test(text) &&
    isName(subject.replace(/:$/, ''));
  return isHeading ? 'heading' : null;
}

function noticeOf(folded: string): Features['notice'] {
  if (isLabel(withdrawalAt(folded), folded)) return 'withdrawal';
  return isLabel(correctionAt(folded), folded) ? 'correction' : null;
}

const isLabel = (phrase: string | null, folded: string): boolean =>
  phrase !== null && /^\s*([:–-]|$)/.test(folded.slice(phrase.length));

const labelAlone = (phrase: string | null, folded: string): boolean =>
  phrase !== null && /^[:.\s]*(\(.*\))?[:.\s]*$/.test(folded.slice(phrase.length));

const isEndMark = (text: string, folded: string): boolean =>
  text.length <= 80 &&
  (END_SIGN.test(text) ||
    SOURCE.test(text) ||
    endMarks.has(folded.replace(/^[\s\-–—*(<#]+|[\s\-–—*)>#.]+$/g, '')));

function dateLineOf(text: string, folded: string, order: NumericOrder): FoundDateline | null {
  const label = dateLabelAt(folded);
  const isLabelled = label !== null && /^\s*:/.test(folded.slice(label.length));
  const rest = isLabelled ? text.slice(text.indexOf(':') + 1) : text;
  return standaloneDateline(rest.trim(), order);
}

const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
};

function isWholly(block: SourceBlock, kind: 'strong' | 'emphasis'): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'quotation') return false;
  const holds = (inline: Inline): boolean =>
    inline.kind === kind ||
    ((inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'link') &&
      inline.children.every(holds)) ||
    (inline.kind === 'text' && inline.text.trim() === '') ||
    inline.kind === 'break';
  return block.inlines.length > 0 && block.inlines.every(holds);
}
