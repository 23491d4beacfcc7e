import { toBlocks, webLinksOf } from './blocks.ts';
import { READING } from './confidence.ts';
import { contactsOfParts } from './contacts-of-parts.ts';
import { datelineOf, datesOf } from './dates-of-parts.ts';
import type { SourceBlock, SourceDocument } from './document.ts';
import { embargoesOf } from './embargoes-of-parts.ts';
import { noticeOf, referenceOf } from './facts-of-parts.ts';
import { boilerplatesOf } from './fields/boilerplates.ts';
import { quotesOf } from './fields/quotes.ts';
import { plainText, tidyInlines, withoutStart } from './inlines.ts';
import { featuresOfAll } from './layout/all-features.ts';
import { withDescribedNotes } from './layout/described-notes.ts';
import { endsInAddress } from './layout/end-matter.ts';
import type { Features } from './layout/features.ts';
import { withoutGluedDateline } from './layout/glued-dateline.ts';
import { labelBlocks } from './layout/label.ts';
import { withLabelLines } from './layout/label-lines.ts';
import { isDefinition } from './layout/labelled-line.ts';
import { isPostalAddress } from './layout/letterhead.ts';
import type { Part } from './layout/parts.ts';
import { headAndFoot, settled } from './layout/settle.ts';
import {
  locator,
  placedBoilerplates,
  placesOfContacts,
  placesOfLinks,
  placesOfQuotes,
} from './places.ts';
import type { Inline } from './release.ts';
import { storyParagraphs } from './story-paragraphs.ts';
import type { Place, Places, ReadingHabits, Understood, Unit } from './understood.ts';

/** Whether a line holds an address or a link, or announces one on the next line. */
const isTarget = (block: SourceBlock, text: string, own: Features): boolean =>
  text.endsWith(':') ||
  endsInAddress(text) ||
  own.hasAddress ||
  webLinksOf(runsOf(block)).length > 0;

/** The blocks of a document as they are labelled, and what is seen on each. */
export function seenBlocks(
  document: SourceDocument,
  { order, reference }: ReadingHabits,
): { readonly blocks: readonly SourceBlock[]; readonly features: readonly Features[] } {
  const blocks = withoutGluedDateline(withLabelLines(document.blocks), order);
  return { blocks, features: featuresOfAll(blocks, reference, order) };
}

/** Splits a document into the parts of a press release. */
export function understand(document: SourceDocument, habits: ReadingHabits): Understood {
  const { blocks, features } = seenBlocks(document, habits);
  const labelling = labelBlocks(blocks, features, habits);
  const { parts } = labelling;
  const units = blocks.map((block, i) => ({
    at: i,
    part: parts[i] as Part,
    block,
    text: (features[i] as Features).text,
    line: block.line,
    own: features[i] as Features,
  }));
  const elsewhere = headAndFoot(units);
  const labelled = withOneDeck(
    withDescribedNotes(settled(units, elsewhere, document.declared.title), elsewhere),
  );
  const of = (...wanted: readonly Part[]) => labelled.filter(({ part }) => wanted.includes(part));

  const at = locator(labelled, labelling);
  const headline = of('headline');
  const deck = of('deck').filter(({ block }) => block.kind !== 'rule');
  const story = of('lead', 'body');
  const [lead] = story;
  const dateline = datelineOf(labelled, lead?.own.dateline ?? null, habits.order);
  const storyBlocks = story.map(({ block }, i) =>
    i === 0 && dateline.cut > 0 ? withoutLead(block, dateline.cut) : block,
  );
  const body = toBlocks(storyBlocks);
  // A pointer is published with the notes, unless where it led was lost.
  const notes = toBlocks(
    of('notes', 'pointer')
      .filter(({ part, own, block, text }) =>
        part === 'pointer' ? isTarget(block, text, own) : !own.notesHeading,
      )
      .map(({ block }) => block),
  );
  const boilerplates = placedBoilerplates(
    of('boilerplate'),
    (group) =>
      boilerplatesOf(
        group.map(({ text, own }) => ({ text, kind: own.boilerplate })),
        elsewhere,
      ),
    at,
  );
  const kickers = of('kicker').filter(
    ({ block, text }) => block.kind !== 'rule' && !isPostalAddress(text) && !isDefinition(text),
  );
  // Of a letterhead the first line says who it is, the next ones where.
  const kicker = kickers.findLast(({ own }) => !own.isAboveLabel) ?? kickers[0];
  const typed = of('header', 'reference', 'date', 'kicker', 'embargo').find(
    ({ own }) => own.header !== null,
  );
  const [endMark] = of('end mark');
  const reference = referenceOf(labelled, habits);
  const notice = noticeOf(labelled);
  const headlineText = headline
    .map(({ text }) => text)
    .join(' ')
    .replace(SUBJECT, '');
  // “On today's ruling the president, Ann Lee, says:” may be the headline, or a line below it.
  const aboveLead = labelled[labelled.findIndex(({ part }) => part === 'lead') - 1];
  const leadIn = [headlineText, aboveLead?.part === 'trailer' ? aboveLead.text : '']
    .filter((text) => /:\s*$/.test(text))
    .map((text) => ({ text, isQuotation: false }));
  const quotes = quotesOf([...leadIn, ...storyParagraphs(storyBlocks)]);
  const { contacts, units: contactUnits } = contactsOfParts(labelled, habits.phone);
  const embargoes = embargoesOf(labelled);
  const dates = datesOf(labelled, dateline, habits.order);
  const published = storyBlocks.concat(
    of('pointer', 'notes', 'boilerplate').map(({ block }) => block),
  );
  const links = webLinksOf(published.flatMap((block) => runsOf(block)));
  const immediate = labelled.find(({ own }) => own.isImmediate) ?? null;
  /** The place of a field that was read from one line. */
  const onLine = (line: number | undefined, reading: number): Place | null => {
    const unit = labelled.find((one) => one.line === line);
    return unit === undefined ? null : at.unit(unit, reading);
  };
  const places: Places = {
    language: labelled.length === 0 ? null : at.units(labelled, READING.words),
    type: typed === undefined ? null : at.unit(typed, READING.labelled),
    kicker: kicker === undefined ? null : at.unit(kicker, READING.words),
    headline: at.parts(READING.words, 'headline'),
    subheadline: at.parts(READING.words, 'deck'),
    highlights: at.parts(READING.words, 'highlights'),
    dateline: onLine(dateline.line, READING.place),
    date: onLine((dates.find(({ found }) => found.date !== null) ?? dates[0])?.line, READING.shape),
    embargo: onLine(embargoes[0]?.line ?? immediate?.line, READING.labelled),
    notice: onLine(notice?.line, READING.labelled),
    reference: onLine(reference?.line, READING.labelled),
    body: at.parts(READING.story, 'lead', 'body'),
    notes: at.parts(READING.labelled, 'notes', 'pointer'),
    keywords: at.parts(READING.labelled, 'keywords'),
    endMark: endMark === undefined ? null : at.unit(endMark, READING.words),
    quotes: placesOfQuotes(quotes, story, at),
    contacts: placesOfContacts(contacts, contactUnits, at),
    boilerplates: boilerplates.map(({ place }) => place),
    links: placesOfLinks(links, labelled, (block) => webLinksOf(runsOf(block))),
  };
  return {
    type: typed?.own.header?.type ?? null,
    kicker: kicker?.text ?? null,
    headline: headline[0] ? { text: headlineText, line: headline[0].line } : null,
    subheadline: deck.length === 0 ? null : deck.map(({ text }) => text).join(' '),
    highlights: of('highlights').flatMap(({ block }) =>
      block.kind === 'list' ? block.items.map(({ inlines }) => plainText(inlines)) : [],
    ),
    dateline: dateline.found,
    dates,
    embargoes,
    releaseTimes: labelled.flatMap(({ own, line }) =>
      own.releaseTime === null || own.embargo !== null ? [] : [{ text: own.releaseTime, line }],
    ),
    immediate,
    notice,
    reference,
    body,
    bodyLine: lead?.line ?? null,
    quotes,
    contacts,
    boilerplates: boilerplates.map(({ about }) => about),
    notes,
    links,
    keywords: [...new Set(of('keywords').flatMap(({ own }) => own.keywords ?? []))],
    endMark: endMark?.text ?? null,
    places,
    labelled,
  };
}

/** `Subject: Ministers meet`, in a letter of whatever length. */
const SUBJECT =
  /^(?:subject|betreff|betrifft|objet|asunto|assunto|oggetto|onderwerp|betreft)\s?:\s+(?=\S)/i;

/**
 * Keeps the lines of a deck that stand together, the most words of them: what else was taken for one, such as tags of a site below
 * the date, is left over; of prose a remark says so (`unplacedText`).
 */
function withOneDeck(units: readonly Unit[]): readonly Unit[] {
  const runs: Unit[][] = [];
  for (const [i, unit] of units.entries()) {
    if (unit.part !== 'deck') continue;
    if (units[i - 1]?.part === 'deck') runs.at(-1)?.push(unit);
    else runs.push([unit]);
  }
  const words = (run: readonly Unit[]): number => run.reduce((sum, { own }) => sum + own.words, 0);
  const deck = runs.reduce((most, run) => (words(run) > words(most) ? run : most), []);
  return units.map((unit) =>
    unit.part === 'deck' && !deck.includes(unit) ? { ...unit, part: 'trailer' } : unit,
  );
}

const withoutLead = (block: SourceBlock, count: number): SourceBlock =>
  block.kind === 'paragraph' ? { ...block, inlines: withoutStart(block.inlines, count) } : block;

const runsOf = (block: SourceBlock): readonly (readonly Inline[])[] => {
  switch (block.kind) {
    case 'list':
      return block.items.map(({ inlines }) => inlines);
    case 'table':
      return block.rows.flat();
    case 'rule':
      return [];
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return [tidyInlines(block.inlines)];
  }
};
