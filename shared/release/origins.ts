import { CERTAIN, READING } from './confidence.ts';
import type { OverrideKey } from './override-keys.ts';
import type { Overrides } from './overrides.ts';
import type { FieldSource, ListedField, Origin, Origins, Release } from './release.ts';
import type { PlacedField, Understood } from './understood.ts';

type Field = Exclude<keyof Release, 'origins'>;
const LISTED: ReadonlySet<string> = new Set<ListedField>([
  'quotes',
  'contacts',
  'boilerplates',
  'links',
]);

const BY_HAND: ReadonlySet<FieldSource> = new Set<FieldSource>([
  'front matter',
  'sidecar',
  'object metadata',
]);

/** Fields that have a value; only those came from somewhere. */
const hasValue = (value: unknown): boolean =>
  value !== null &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);

/** Keys that set a field of another name. */
const KEYS_OF: Readonly<Record<string, readonly OverrideKey[]>> = {
  contacts: ['contact'],
  notice: ['withdraw', 'correction', 'import'],
  isUrgent: ['urgent'],
  embargo: ['embargo', 'hold', 'publish'],
};
const ALIASES: ReadonlySet<string> = new Set([
  'contact',
  'withdraw',
  'correction',
  'import',
  'urgent',
]);

/**
 * Where each field came from: what was set by hand is certain and stands on its key's line; what was
 * read stands where the layout says, as sure as that.
 *
 * @param sources by field or key
 * @param known what else is known of fields: how sure those are whose lines do not tell, and which follow
 * from another and so came from where that did
 */
export function originsOf(
  sources: Readonly<Record<string, FieldSource>>,
  release: Omit<Release, 'origins'>,
  { places }: Understood,
  { fields }: Overrides,
  known: {
    readonly sure: Readonly<Partial<Record<Field, number>>>;
    readonly follows: Readonly<Partial<Record<Field, PlacedField>>>;
  },
): Origins {
  const { contacts, notice } = release;
  const byHand = (field: string, source: FieldSource): Origin => {
    const keys = KEYS_OF[field] ?? [field as OverrideKey];
    const line = keys.map((key) => fields.get(key)?.line ?? null).find((at) => at !== null) ?? null;
    return { source, lines: line === null ? null : [line, line], confidence: CERTAIN };
  };
  const read = (field: Field, source: FieldSource): Origin => {
    const place = field in places ? places[field as PlacedField] : null;
    if (source === 'parsed' && place !== null)
      return { source, lines: place.lines, confidence: known.sure[field] ?? place.confidence };
    const assumed = source === 'default' ? READING.assumed : READING.sign;
    return { source, lines: null, confidence: known.sure[field] ?? assumed };
  };
  const originOf = (field: Field, source: FieldSource): Origin => {
    const from = known.follows[field] ?? field;
    return BY_HAND.has(source) ? byHand(from, source) : read(from, source);
  };
  const single = Object.entries(sources)
    .filter(([field]) => !LISTED.has(field) && !ALIASES.has(field))
    .filter(([field]) => hasValue(release[field as Field]))
    .map(([field, source]) => [field, originOf(field as Field, source)]);
  const each = (field: ListedField): readonly Origin[] =>
    places[field].map((place) => ({ source: 'parsed' as const, ...place }));
  const { contact } = sources;
  const noticeSource =
    notice.kind === 'none'
      ? undefined
      : sources[notice.kind === 'withdrawal' ? 'withdraw' : notice.kind];
  return {
    ...Object.fromEntries(single),
    ...(noticeSource === undefined ? {} : { notice: byHand('notice', noticeSource) }),
    quotes: each('quotes'),
    contacts:
      contact === undefined ? each('contacts') : contacts.map(() => byHand('contacts', contact)),
    boilerplates: each('boilerplates'),
    links: each('links'),
  };
}
