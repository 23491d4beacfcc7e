import { editDistance } from '../text/edit-distance.ts';
import { collapseSpaces, normaliseText } from '../text/normalise.ts';
import { type ReadFields, readFields, type TypedFields } from './front-matter.ts';
import type { Diagnostic, FieldSource } from './release.ts';

/** A field that somebody set by hand, in the outermost place where it was set. */
export interface Override {
  readonly value: string | readonly string[];
  readonly source: FieldSource;
  /** In the document; null for a sidecar or metadata. */
  readonly line: number | null;
}

export interface Overrides {
  readonly fields: ReadonlyMap<OverrideKey, Override>;
  /** Keys that nobody knows but that look like an embargo. */
  readonly misspeltEmbargo: readonly Override[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What press officers may set, by its name in a file. */
const KEYS = [
  'headline',
  'subheadline',
  'summary',
  'language',
  'reference',
  'family',
  'date',
  'embargo',
  'subjects',
  'keywords',
  'type',
  'correction',
  'withdraw',
  'import',
  'dateline',
  'contact',
  'kicker',
] as const;
export type OverrideKey = (typeof KEYS)[number];

/** Other names in use for the same thing. */
const SYNONYMS: Readonly<Record<string, OverrideKey>> = {
  title: 'headline',
  subtitle: 'subheadline',
  subhead: 'subheadline',
  deck: 'subheadline',
  description: 'summary',
  lang: 'language',
  ref: 'reference',
  subject: 'subjects',
  categories: 'subjects',
  tags: 'keywords',
  'embargo-until': 'embargo',
  'embargoed-until': 'embargo',
  embargoed: 'embargo',
  embargoeduntil: 'embargo',
  embargountil: 'embargo',
  embargo_until: 'embargo',
  withdrawn: 'withdraw',
  withdrawal: 'withdraw',
  contacts: 'contact',
  location: 'dateline',
};

const isKey = (key: string): key is OverrideKey => (KEYS as readonly string[]).includes(key);

export interface OverrideSources {
  readonly frontMatter: ReadFields | null;
  readonly sidecar: string | null;
  readonly metadata: ReadonlyMap<string, string> | null;
}

/** Puts the three places together: object metadata over the sidecar over front matter, field by field. */
export function overridesOf({ frontMatter, sidecar, metadata }: OverrideSources): Overrides {
  const fields = new Map<OverrideKey, Override>();
  const misspeltEmbargo: Override[] = [];
  const diagnostics: Diagnostic[] = [];
  const take = (
    typed: TypedFields,
    source: FieldSource,
    lines: ReadonlyMap<string, number> | null,
  ): void => {
    for (const [key, raw] of typed) {
      const line = lines?.get(key) ?? null;
      const override = { value: clean(raw), source, line };
      const name = isKey(key) ? key : Object.hasOwn(SYNONYMS, key) ? SYNONYMS[key] : undefined;
      if (name !== undefined) {
        if (isEmpty(override.value) && name !== 'embargo') continue;
        fields.set(name, override);
      } else if (isLikeEmbargo(key)) {
        misspeltEmbargo.push(override);
        diagnostics.push(misspelt(key, line));
      } else if (source !== 'object metadata') diagnostics.push(unknownKey(key, source, line));
    }
  };
  const takeRead = (read: ReadFields, source: FieldSource, isInDocument: boolean): void => {
    if (read.kind === 'fields') take(read.fields, source, isInDocument ? read.lines : null);
    else {
      const where = isInDocument ? '' : ` (line ${read.line} of the .yaml file)`;
      diagnostics.push({
        code: read.code,
        level: 'blocker',
        line: isInDocument ? read.line : null,
        message: `${read.message}${where}`,
      });
    }
  };
  if (frontMatter !== null) takeRead(frontMatter, 'front matter', true);
  if (sidecar !== null) takeRead(readFields(sidecar, 1), 'sidecar', false);
  if (metadata !== null) take(metadata, 'object metadata', null);
  return { fields, misspeltEmbargo, diagnostics };
}

const clean = (value: string | readonly string[]): string | readonly string[] =>
  typeof value === 'string'
    ? collapseSpaces(normaliseText(value))
    : value.map((item) => collapseSpaces(normaliseText(item))).filter((item) => item !== '');

const isEmpty = (value: string | readonly string[]): boolean => value.length === 0;

/** `embarg`, `embrago`, `embargo date`, `embargo_bis`: anything that could have been meant as one. */
function isLikeEmbargo(key: string): boolean {
  const plain = key.replace(/[^a-z]/g, '').slice(0, 40);
  if (plain === '') return false;
  if (/embarg|sperrfrist|notbefore|publishat|releaseat/.test(plain)) return true;
  return ['embargo', 'embargoed', 'embargountil'].some((name) => editDistance(plain, name) <= 2);
}

const misspelt = (key: string, line: number | null): Diagnostic => ({
  code: 'embargo-key-misspelt',
  level: 'warning',
  line,
  message: `“${shorten(key)}” looks like a misspelt “embargo”, so the release is held. Write “embargo: …”, or remove the line, and drop the file again.`,
});

function unknownKey(key: string, source: FieldSource, line: number | null): Diagnostic {
  const names = [...KEYS, ...Object.keys(SYNONYMS)];
  const [nearest] = names
    .map((name) => ({ name, distance: editDistance(key.slice(0, 40), name) }))
    .sort((a, b) => a.distance - b.distance);
  const hint =
    nearest !== undefined && nearest.distance <= Math.max(1, key.length / 3)
      ? ` Did you mean “${nearest.name}”?`
      : '';
  return {
    code: 'unknown-key',
    level: 'note',
    line,
    message: `The ${source} has a key “${shorten(key)}” that means nothing here, so it was left out.${hint}`,
  };
}

const shorten = (key: string): string => (key.length > 40 ? `${key.slice(0, 37)}…` : key);
