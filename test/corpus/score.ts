import { blockText } from '../../shared/release/block-text.ts';
import type { ParseResult } from '../../shared/release/parse.ts';
import type { Release } from '../../shared/release/release.ts';
import { foldText } from '../../shared/text/normalise.ts';

/** What a reader must find in a release. Long texts are given by their first and last words. */
export interface Labels {
  readonly headline: string;
  readonly sub?: string;
  readonly date?: string;
  /** Location of the dateline. */
  readonly loc?: string;
  readonly ref?: string;
  /** An instant, or `hold`. */
  readonly embargo?: string;
  /** Name, address, digits of the first number. */
  readonly contacts?: readonly (readonly [string | null, string | null, string | null])[];
  /** Speaker (null: whoever), first words, last words. */
  readonly quotes?: readonly (readonly [string | null, string, string])[];
  /** Organisation, first words. */
  readonly about?: readonly (readonly [string, string])[];
  /** First words of the first and last words of the last paragraph; more last words that are right too. */
  readonly body: readonly [string, string, ...string[]];
}

/** How good reading is to be: where `open` is below one of these, `npm run corpus` fails. */
export const FLOORS = {
  headline: 0.98,
  language: 0.99,
  date: 0.97,
  location: 0.95,
  reference: 0.95,
  embargo: 0.95,
  subheadline: 0.92,
  contacts: 0.93,
  quotes: 0.9,
  boilerplates: 0.93,
  body: 0.95,
} as const;
export type Field = keyof typeof FLOORS;

/** What nobody had looked at was read at least so well: below it, what was changed does harm elsewhere. */
export const LEAST_UNSEEN: Readonly<Record<Field, number>> = {
  headline: 0.88,
  language: 0.98,
  date: 0.91,
  location: 0.9,
  reference: 0.95,
  embargo: 0.95,
  subheadline: 0.85,
  contacts: 0.88,
  quotes: 0.86,
  boilerplates: 0.84,
  body: 0.8,
};

const LISTED_FIELDS = ['contacts', 'quotes', 'boilerplates'] as const;
/** Fields of which a document has one. */
export const SINGLE_FIELDS = (Object.keys(FLOORS) as Field[]).filter(
  (field) => !(LISTED_FIELDS as readonly Field[]).includes(field),
);

/** Right ones, and how many there were to find and were found; for single values all are one. */
interface Count {
  readonly right: number;
  readonly wanted: number;
  readonly found: number;
}
export type Marks = Readonly<Record<Field, Count>>;

/** Marks one reading of a document. */
export function mark(labels: Labels, language: string, result: ParseResult): Marks {
  const release: Partial<Release> = result.outcome === 'accepted' ? result.release : result.partial;
  const { embargo } = release;
  const read = embargo?.kind === 'until' ? embargo.until : embargo?.kind === 'hold' ? 'hold' : null;
  const texts = (release.body ?? []).map(blockText);
  const [first, ...last] = labels.body;
  return {
    headline: one(same(labels.headline, release.headline)),
    language: one(release.language?.split('-')[0] === language),
    date: one((labels.date ?? null) === (release.date ?? null)),
    location: one(same(labels.loc, release.dateline?.location)),
    reference: one((labels.ref ?? null) === (release.reference ?? null)),
    embargo: one((labels.embargo ?? null) === read),
    subheadline: one(same(labels.sub, release.subheadline)),
    contacts: matched(labels.contacts ?? [], release.contacts ?? [], (wanted, contact) => {
      const [name, email, digits] = wanted;
      const own = contact.phones.map(({ raw, e164 }) => `${raw} ${e164}`.replace(/[^\d ]/g, ''));
      return (
        same(name, contact.name) &&
        same(email, contact.email) &&
        (digits === null
          ? own.length === 0
          : own.some((number) => number.replaceAll(' ', '').includes(digits)))
      );
    }),
    quotes: matched(labels.quotes ?? [], release.quotes ?? [], ([who, start, end], quote) => {
      const bounds = begins(quote.text, start) && ends(quote.text, end);
      return bounds && (who === null || same(who, quote.speaker));
    }),
    boilerplates: matched(
      labels.about ?? [],
      release.boilerplates ?? [],
      ([name, start], about) => {
        return same(bare(name), bare(about.organisation)) && begins(about.text, start);
      },
    ),
    body: one(
      begins(texts[0] ?? '', first) && last.some((words) => ends(texts.at(-1) ?? '', words)),
    ),
  };
}

/** The share right (single values) or F1 (lists) of each field over many documents. */
export function score(all: readonly Marks[]): Readonly<Record<Field, number>> {
  const fields = Object.keys(FLOORS) as Field[];
  return Object.fromEntries(
    fields.map((field) => {
      const sum = (key: keyof Count): number =>
        all.reduce((total, marks) => total + marks[field][key], 0);
      const both = sum('wanted') + sum('found');
      return [field, both === 0 ? 1 : (2 * sum('right')) / both];
    }),
  ) as Record<Field, number>;
}

const one = (isRight: boolean): Count => ({ right: isRight ? 1 : 0, wanted: 1, found: 1 });

function matched<A, B>(
  wanted: readonly A[],
  found: readonly B[],
  isMatch: (a: A, b: B) => boolean,
): Count {
  const left = [...found];
  let right = 0;
  for (const a of wanted) {
    const at = left.findIndex((b) => isMatch(a, b));
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  return { right, wanted: wanted.length, found: found.length };
}

/** Marks and the full stop at the end do not count. */
export const plain = (text: string): string =>
  foldText(text)
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!?]+$/, '')
    .trim();
const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a === null || a === undefined || b === null || b === undefined
    ? (a ?? null) === (b ?? null)
    : plain(a) === plain(b);
const begins = (text: string, start: string): boolean => plain(text).startsWith(plain(start));
const ends = (text: string, end: string): boolean => plain(text).endsWith(plain(end));
const bare = (name: string): string =>
  name.replace(
    /^(?:l['’]|(?:the|la|el|los|las|le|les|der|die|das|den|il|lo|o|a|os|as|het|de)\s+)(?=\p{L})/iu,
    '',
  );
