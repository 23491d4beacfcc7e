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

/** Keys that set a field of another name. */
const KEYS_OF: Readonly<Record<string, readonly OverrideKey[]>> = {
  contacts: ['contact'],
  notice: ['withdraw', 'correction', 'import'],
  isUrgent: ['urgent'],
  embargo: ['embargo', 'hold', 'publish'],
  // What is not set itself follows from these.
  family: ['family', 'reference'],
  date: ['date', 'embargo', 'publish'],
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
 * @param sources by field or key, for those that have a value
 * @param sure how sure fields are that stand on no line of their own, where more is known than their source
 */
export function originsOf(
  sources: Readonly<Record<string, FieldSource>>,
  { contacts, notice }: Pick<Release, 'contacts' | 'notice'>,
  { places }: Understood,
  { fields }: Overrides,
  sure: Readonly<Partial<Record<Field, number>>>,
): Origins {
  const byHand = (field: string, source: FieldSource): Origin => {
    const keys = KEYS_OF[field] ?? [field as OverrideKey];
    const line = keys.map((key) => fields.get(key)?.line ?? null).find((at) => at !== null) ?? null;
    return { source, lines: line === null ? null : [line, line], confidence: CERTAIN };
  };
  const read = (field: Field, source: FieldSource): Origin => {
    const place = field in places ? places[field as PlacedField] : null;
    if (source === 'parsed' && place !== null) return { source, ...place };
    const assumed = source === 'default' ? READING.assumed : READING.sign;
    return { source, lines: null, confidence: sure[field] ?? assumed };
  };
  const originOf = (field: Field, source: FieldSource): Origin =>
    BY_HAND.has(source) ? byHand(field, source) : read(field, source);
  const single = Object.entries(sources)
    .filter(([field]) => !LISTED.has(field) && !ALIASES.has(field))
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
