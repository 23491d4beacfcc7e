import { endsSentence, wordsIn } from '../../text/words.ts';
import type { SourceBlock } from '../document.ts';
import { leadDateline } from '../fields/dateline.ts';
import type { NumericOrder } from '../fields/dates.ts';
import { plainText } from '../inlines.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import type { Inline } from '../release.ts';
import { withBoldPlace } from './bold-place.ts';
import {
  embargoOf,
  embargoSentence,
  foldLine,
  isEmbargoNote,
  releaseTime,
} from './embargo-line.ts';
import { goesOnBelowBox, isDisclaimer, withEndMatter } from './end-matter.ts';
import type { Features } from './features.ts';
import { headerOf, labelBehindName } from './header-label.ts';
import { isIssuerLine, issuersText } from './issuers-text.ts';
import {
  dateLineOf,
  isByline,
  isCaption,
  isClosing,
  isDefinition,
  isForecastNotice,
  isMailDisclaimer,
  isReference,
  isSalutation,
  keywordsOf,
  noticeOf,
} from './labelled-line.ts';
import { isAboveLabel, isIssuer, isPostalAddress, letterheadEnd } from './letterhead.ts';
import {
  announcesContact,
  isEventsDay,
  isHighlightsHeading,
  isLongProse,
  preambleEnd,
} from './neighbours.ts';
import { opensStory } from './opening.ts';
import { isProse } from './prose.ts';
import { publicLetterheadEnd } from './public-bodies.ts';
import {
  boilerplateOf,
  contactHeadingOf,
  hasAddress,
  isEndMark,
  isNotesHeading,
  isPointer,
} from './section-heading.ts';
import { numberedSections } from './section-number.ts';
import { signatureLines } from './signature.ts';
import { isSiteLine } from './site-line.ts';
import { blockText, HEAD_CHARACTERS } from './source-words.ts';
import { isCalledDeck } from './teaser.ts';

const siteTrails = new Set(phrasesOf('siteTrails'));
const immediateAt = phraseAtStart(phrasesOf('immediate'));
const advisoryAt = phraseAtStart(phrasesOf('advisoryLabels'));
const legalAt = phraseAtStart(phrasesOf('legalOpeners'));

/** `14h00   Accueil`, `10:30 – Welcome`: a line of the programme of an event. */
const SCHEDULE =
  /^\d{1,2}\s?(?:[h:]\s?\d{2}|h|\.\d{2}(?!\.?\d))(?:\s?(?:Uhr|uur|[ap]m))?(?:\s*[-–:]\s*|\s+)\p{L}/u;

/** Anywhere in a line at the foot of a page. */
const ALL_RIGHTS =
  /\b(?:all rights reserved|(?:todos los derechos|todos os direitos) reservados|tous droits reserves|alle rechte vorbehalten|tutti i diritti (?:sono )?riservati|alle rechten voorbehouden)\b/;

/** `To editors: for immediate release` says so behind a colon. */
const isImmediate = (folded: string): boolean =>
  immediateAt(folded) !== null ||
  (folded.length <= 60 && immediateAt(folded.slice(folded.indexOf(':') + 1).trim()) !== null);

/** @param reference matches a whole reference by the newsroom's own pattern */
function featuresOf(block: SourceBlock, reference: RegExp, order: NumericOrder): Features {
  const text = blockText(block);
  const head = text.slice(0, HEAD_CHARACTERS);
  const folded = foldLine(head);
  const words = wordsIn(head);
  const isShort = text.length <= 160;
  const isLine =
    block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'quotation';
  const header = isLine
    ? (headerOf(folded, words) ?? (isShort ? labelBehindName(text) : null))
    : null;
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
    endsSentence: endsSentence(text),
    isProse: isProse(text),
    isCapitals: isCapitals(head),
    headingLevel: block.kind === 'heading' ? block.level : isWholly(block, 'strong') ? 4 : null,
    isItalic: isWholly(block, 'emphasis'),
    opensBold: opensBold(block),
    header,
    isSiteTrail: isLine && (siteTrails.has(folded.replace(/[>:»/ ]+$/, '')) || isSiteLine(text)),
    isImmediate: isLine && isShort && isImmediate(folded),
    embargo: ownEmbargo,
    embargoSentence: sentence,
    releaseTime: isLine && isShort ? releaseTime(text, order) : null,
    isReference: isLine && isShort && isReference(text, folded, reference),
    contactHeading: isLine ? contactHeadingOf(folded, text) : null,
    hasAddress: hasAddress(head),
    isInAddressGroup: false,
    notesHeading: isLine && isShort && isNotesHeading(folded),
    keywords: isLine ? keywordsOf(text, folded) : null,
    boilerplate: isLine ? boilerplateOf(text, folded) : null,
    isAdvisoryLine:
      isLine &&
      (/^\s*:/.test(folded.slice(advisoryAt(folded)?.length ?? HEAD_CHARACTERS)) ||
        SCHEDULE.test(text)),
    isSalutation: isLine && isShort && isSalutation(text, folded),
    isClosing: isLine && isShort && isClosing(text, folded),
    isCalledDeck: false,
    isNumberedSection: false,
    opensStory: false,
    followsProse: false,
    isIssuer: isLine && (isByline(text, folded) || isCaption(text, folded) || isDefinition(text)),
    isAboveLabel: false,
    isPreamble: false,
    isHighlightsHeading: false,
    isPointer: isLine && text.length <= 320 && isPointer(folded),
    isNote: false,
    isLinkOnly: isLine && /^(https?:\/\/|www\.)\S+$/i.test(text),
    isEndMark: isEndMark(text, folded),
    isLegal:
      isLine &&
      (legalAt(folded) !== null ||
        isMailDisclaimer(folded) ||
        isDisclaimer(folded) ||
        isForecastNotice(folded) ||
        (isShort && ALL_RIGHTS.test(folded))),
    notice: isLine ? noticeOf(folded) : null,
    dateLine,
    dateline: block.kind === 'paragraph' ? leadDateline(text, order) : null,
  };
}

/** Features of blocks that follow on each other, each knowing whether it belongs to an address. */
export function featuresTogether(
  blocks: readonly SourceBlock[],
  reference: RegExp,
  order: NumericOrder,
): readonly Features[] {
  const seen = withBoldPlace(
    blocks.map((block): Features => featuresOf(block, reference, order)),
    blocks,
  );
  const own = seen.map((features, i) =>
    goesOnBelowBox(seen, i, blocks) ? { ...features, notesHeading: false } : features,
  );
  const out: Features[] = [];
  const preamble = preambleEnd(own, blocks);
  const letterhead = Math.max(letterheadEnd(own, blocks), publicLetterheadEnd(own, blocks));
  const sections = numberedSections(own);
  const opening = own.findIndex((_, i) => opensStory(own, i, blocks));
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
        // Below the lead a list is a part of the story.
        isHighlightsHeading:
          (opening < 0 || from + i < opening) &&
          isHighlightsHeading(features, blocks[from + i + 1]),
        isInAddressGroup,
        isAboveLabel: from + i < letterhead || isAboveLabel(own, from + i, blocks),
        dateLine: isEventsDay(own, from + i) ? null : features.dateLine,
        opensStory: from + i === opening,
        followsProse: isLongProse(own[from + i - 1]),
        isIssuer:
          features.isIssuer ||
          isIssuer(own, from + i) ||
          (!isInAddressGroup && isPostalAddress(features.text)),
        isCalledDeck: isCalledDeck(own, from + i, blocks),
        isNumberedSection: sections.has(from + i),
        isPreamble: from + i < preamble,
      })),
    );
    from = to;
  }
  const called = out.map(
    (features, i): Features =>
      announcesContact(out, i) ? { ...features, contactHeading: 'alone' } : features,
  );
  const signature = signatureLines(called);
  const signed = called.map(
    (features, i): Features => (signature.has(i) ? { ...features, isClosing: true } : features),
  );
  return withEndMatter(signed, blocks);
}

const isIndented = (block: SourceBlock | undefined): boolean =>
  block?.kind === 'paragraph' && block.indent >= 2;

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

/** Skips an article: `Der **Fährverein Nord** ist …`. */
function opensBold(block: SourceBlock): boolean {
  if (block.kind !== 'paragraph') return false;
  const at = block.inlines.findIndex(({ kind }) => kind !== 'text');
  if (block.inlines[at]?.kind !== 'strong' || at > 1 || at === block.inlines.length - 1)
    return false;
  return at === 0 || plainText(block.inlines.slice(0, 1)).trim().length <= LONGEST_ARTICLE;
}
const LONGEST_ARTICLE = 3;
