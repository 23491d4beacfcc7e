import { toBlocks, webLinksOf } from './blocks.ts';
import { READING } from './confidence.ts';
import type { SourceBlock, SourceDocument } from './document.ts';
import { boilerplatesOf } from './fields/boilerplates.ts';
import type { PhoneReader } from './fields/contact-words.ts';
import { type ContactLine, contactsOf } from './fields/contacts.ts';
import { type FoundDateline, standaloneDateline } from './fields/dateline.ts';
import { type FoundDate, findDates, type NumericOrder } from './fields/dates.ts';
import { quotesOf } from './fields/quotes.ts';
import { readReference } from './fields/reference.ts';
import { plainText, tidyInlines, withoutStart } from './inlines.ts';
import { embargoKind, gluedEmbargoLength } from './layout/embargo-line.ts';
import {
  blockText,
  type Features,
  featuresOfAll,
  gluedHeaderLength,
  isKeywordsLabel,
} from './layout/features.ts';
import { withoutGluedDateline } from './layout/glued-dateline.ts';
import { labelBlocks, type Part } from './layout/label.ts';
import {
  locator,
  type Place,
  placedBoilerplates,
  placesOfContacts,
  placesOfLinks,
  placesOfQuotes,
} from './places.ts';
import type {
  Block,
  Boilerplate,
  Contact,
  Inline,
  Link,
  ListedField,
  Quote,
  ReleaseType,
} from './release.ts';

/** Words with the line they stand on. */
interface Placed {
  readonly text: string;
  readonly line: number;
}

/** Fields that stand in one place; the others have one for each item. */
export type PlacedField =
  | 'type'
  | 'kicker'
  | 'headline'
  | 'subheadline'
  | 'highlights'
  | 'dateline'
  | 'date'
  | 'embargo'
  | 'notice'
  | 'reference'
  | 'body'
  | 'notes'
  | 'keywords'
  | 'endMark';
type Places = Readonly<Record<PlacedField, Place | null>> &
  Readonly<Record<ListedField, readonly Place[]>>;

/** What the text of a document says, before anybody overrides it. */
export interface Understood {
  readonly type: ReleaseType | null;
  readonly kicker: string | null;
  readonly headline: Placed | null;
  readonly subheadline: string | null;
  readonly highlights: readonly string[];
  readonly dateline: FoundDateline | null;
  /** Every date printed as the release's own, with its line. */
  readonly dates: readonly { readonly found: FoundDate; readonly line: number }[];
  readonly embargoes: readonly Placed[];
  /** Lines that say when the release may go out: embargoes while that lies ahead. */
  readonly releaseTimes: readonly Placed[];
  readonly immediate: Placed | null;
  readonly notice: (Placed & { readonly kind: 'correction' | 'withdrawal' }) | null;
  readonly reference: Placed | null;
  readonly body: readonly Block[];
  readonly bodyLine: number | null;
  readonly quotes: readonly Quote[];
  readonly contacts: readonly Contact[];
  readonly boilerplates: readonly Boilerplate[];
  readonly notes: readonly Block[];
  readonly links: readonly Link[];
  readonly keywords: readonly string[];
  readonly endMark: string | null;
  /** Where fields stand, and how sure the layout makes them. */
  readonly places: Places;
  /** Every block with its part and line, for the checks. */
  readonly labelled: readonly Labelled[];
}

export interface Labelled {
  readonly part: Part;
  readonly block: SourceBlock;
  readonly text: string;
  readonly line: number;
}

export interface ReadingHabits {
  /** The newsroom's own references, whole-string. */
  readonly reference: RegExp;
  readonly order: NumericOrder;
  readonly phone: PhoneReader;
  /** The headline was set by hand, so the text may have none. */
  readonly hasHeadline: boolean;
}

/** Splits a document into the parts of a press release. */
export function understand(document: SourceDocument, habits: ReadingHabits): Understood {
  const blocks = withoutGluedDateline(
    withWholeLabelLines(document.blocks.flatMap((block) => withoutGluedLabel(block))),
    habits.order,
  );
  const features = featuresOfAll(blocks, habits.reference, habits.order);
  const labelling = labelBlocks(blocks, features, habits);
  const { parts } = labelling;
  const labelled = blocks.map((block, i) => ({
    part: parts[i] as Part,
    block,
    text: (features[i] as Features).text,
    line: block.line,
    own: features[i] as Features,
  }));
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
  const notes = toBlocks(
    of('notes')
      .filter(({ own }) => !own.notesHeading)
      .map(({ block }) => block),
  );
  const boilerplates = placedBoilerplates(
    of('boilerplate'),
    (units) => boilerplatesOf(units.map(({ text, own }) => ({ text, kind: own.boilerplate }))),
    at,
  );
  const kicker = of('kicker')
    .filter(({ block }) => block.kind !== 'rule')
    .at(-1);
  const typed = of('header', 'reference', 'date', 'kicker', 'embargo').find(
    ({ own }) => own.header !== null,
  );
  const [endMark] = of('end mark');
  const reference = referenceOf(labelled, habits.reference);
  const notice = noticeOf(labelled);
  const headlineText = headline.map(({ text }) => text).join(' ');
  const quotes = quotesOf(
    storyBlocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'quotation'
        ? [
            {
              text: plainText(block.inlines, block.kind === 'quotation' ? '\n' : ' '),
              isQuotation: block.kind === 'quotation',
            },
          ]
        : [],
    ),
  );
  const contacts = contactsOf(
    of('contact').flatMap((unit) => contactLines(unit.block)),
    habits.phone,
  );
  const embargoes = embargoesOf(labelled);
  const dates = datesOf(labelled, dateline.found, lead?.line ?? 1, habits.order);
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
    type: typed === undefined ? null : at.unit(typed, READING.labelled),
    kicker: kicker === undefined ? null : at.unit(kicker, READING.words),
    headline: at.parts(READING.words, 'headline'),
    subheadline: at.parts(READING.words, 'deck'),
    highlights: at.parts(READING.words, 'highlights'),
    dateline: onLine(dateline.line, READING.shape),
    date: onLine(dates[0]?.line, READING.shape),
    embargo: onLine(embargoes[0]?.line ?? immediate?.line, READING.labelled),
    notice: onLine(notice?.line, READING.labelled),
    reference: onLine(reference?.line, READING.labelled),
    body: at.parts(READING.words, 'lead', 'body'),
    notes: at.parts(READING.labelled, 'notes'),
    keywords: at.parts(READING.labelled, 'keywords'),
    endMark: endMark === undefined ? null : at.unit(endMark, READING.words),
    quotes: placesOfQuotes(quotes, story, at),
    contacts: placesOfContacts(contacts, of('contact'), at),
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

type Unit = Labelled & { readonly own: Features };

/** `Press Release: Ministers meet` is a label and a headline. */
function withoutGluedLabel(block: SourceBlock): readonly SourceBlock[] {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return [block];
  const text = plainText(block.inlines);
  const bracket = gluedEmbargoLength(text);
  const length = bracket === 0 ? gluedHeaderLength(text) : bracket;
  if (length === 0) return [block];
  const words =
    bracket === 0
      ? text.slice(0, length - 1)
      : text.slice(0, length).replace(/^\s*[[(]|[\])]$/g, '');
  const label: readonly Inline[] = [{ kind: 'text', text: words }];
  const { line, lastLine, after } = block;
  return [
    { kind: 'paragraph', line, lastLine, after, indent: 0, inlines: label },
    {
      ...block,
      after: bracket === 0 ? 'line' : 'gap',
      inlines: withoutStart(block.inlines, length),
    },
  ];
}

function datelineOf(
  labelled: readonly Unit[],
  lead: FoundDateline | null,
  order: NumericOrder,
): {
  readonly found: FoundDateline | null;
  readonly cut: number;
  readonly line: number | undefined;
} {
  if (lead !== null) {
    const { line } = labelled.find(({ part }) => part === 'lead') ?? {};
    return { found: lead.location === null ? null : lead, cut: lead.length, line };
  }
  const line = labelled.find(({ part, own }) => part === 'date' && own.dateLine?.location);
  return { found: line?.own.dateLine ?? inLabel(labelled, order), cut: 0, line: line?.line };
}

/** `PRESSEMITTEILUNG Nr. 14/2021 | Köln, 3.2.2021` carries place and date in its label. */
function inLabel(labelled: readonly Unit[], order: NumericOrder): FoundDateline | null {
  for (const { own, part, text } of labelled) {
    if (part !== 'header' || own.header === null) continue;
    const rest = text
      .split(/\s*[|–—]\s*|\s+-\s+/)
      .slice(1)
      .join(', ');
    const read = standaloneDateline(rest, order);
    if (read?.location) return read;
  }
  return null;
}

const withoutLead = (block: SourceBlock, count: number): SourceBlock =>
  block.kind === 'paragraph' ? { ...block, inlines: withoutStart(block.inlines, count) } : block;

function datesOf(
  labelled: readonly Unit[],
  dateline: FoundDateline | null,
  leadLine: number,
  order: NumericOrder,
): Understood['dates'] {
  const lead = labelled.find(({ part }) => part === 'lead')?.own.dateline?.found ?? dateline?.found;
  const lines = labelled.flatMap(({ part, own, text, line }) => {
    // `PRESSEMITTEILUNG Nr. 14/2021 | Köln, 3.2.2021` carries the date in its label.
    const found =
      part === 'date'
        ? (own.dateLine?.found ?? findDates(own.releaseTime ?? '', order)[0])
        : part === 'header' || part === 'reference'
          ? findDates(text, order).find(({ year }) => year !== null)
          : null;
    return found ? [{ found, line }] : [];
  });
  const isOnLine = lines.some(({ found }) => found === lead);
  return lead && !isOnLine ? [{ found: lead, line: leadLine }, ...lines] : lines;
}

/** `EMBARGOED UNTIL` on one line and the time on the next are one line; so are `Keywords:` and its list. */
function withWholeLabelLines(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const out: SourceBlock[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last !== undefined && 'inlines' in last && isKeywordsLabel(plainText(last.inlines))) {
      const text = blockText(block).replaceAll('\n', ', ');
      if ((block.after !== 'gap' || block.kind === 'list') && !/@|[.!?]$/.test(text)) {
        const inlines = tidyInlines([...last.inlines, { kind: 'text', text: ` ${text}` }]);
        out[out.length - 1] = { ...last, lastLine: block.lastLine, inlines };
        continue;
      }
    }
    if (last?.kind === 'paragraph' && block.kind === 'paragraph') {
      if (continuesEmbargo(plainText(last.inlines), plainText(block.inlines), block.after)) {
        const inlines = tidyInlines([
          ...last.inlines,
          { kind: 'text', text: ' ' },
          ...block.inlines,
        ]);
        out[out.length - 1] = { ...last, lastLine: block.lastLine, inlines };
        continue;
      }
    }
    out.push(block);
  }
  return out;
}

/** A line on an embargo that names no day, and the line behind it that does. */
function continuesEmbargo(line: string, next: string, after: SourceBlock['after']): boolean {
  const isOpen = embargoKind(line) !== null && findDates(line, 'day-first').length === 0;
  if (!isOpen || line.length >= 90 || next.length >= 100 || !/\d/.test(next)) return false;
  if (!/\d/.test(line)) return after !== 'gap';
  // The time alone stands on the first line: the day, and nothing else, may follow an empty one.
  const day = standaloneDateline(next, 'day-first');
  return day !== null && day.location === null;
}

/** Lines that speak of an embargo, wherever they stand. */
const embargoesOf = (labelled: readonly Unit[]): readonly Placed[] =>
  labelled.flatMap(({ own, text, line }) => {
    if (own.embargoSentence !== null) return [{ text: own.embargoSentence, line }];
    return own.embargo === null ? [] : [{ text, line }];
  });

function noticeOf(labelled: readonly Unit[]): Understood['notice'] {
  const index = labelled.findIndex(({ part }) => part === 'notice');
  const unit = labelled[index];
  if (unit === undefined || unit.own.notice === null) return null;
  const colon = /[:–—-]\s*(.+)$/s.exec(unit.text)?.[1]?.trim() ?? '';
  return { kind: unit.own.notice, text: colon === '' ? unit.text : colon, line: unit.line };
}

function referenceOf(labelled: readonly Unit[], pattern: RegExp): Placed | null {
  const candidates = labelled.flatMap(({ part, text, line }) => {
    if (part !== 'reference' && part !== 'header') return [];
    const reference = readReference(text, pattern);
    return reference === null ? [] : [{ text: reference, line, part }];
  });
  return (
    candidates.find(({ text }) => pattern.test(text)) ??
    candidates.find(({ part }) => part === 'reference') ??
    candidates[0] ??
    null
  );
}

function contactLines(block: SourceBlock): readonly ContactLine[] {
  const text =
    block.kind === 'paragraph' || block.kind === 'heading'
      ? plainText(block.inlines, '\n')
      : blockText(block);
  return text
    .split('\n')
    .map((line, i) => ({ text: line, isNew: i === 0 && block.after === 'gap' }));
}

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
