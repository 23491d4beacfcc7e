import { decodeWords } from 'postal-mime';
import { editDistance } from '../text/edit-distance.ts';
import { collapseSpaces, normaliseText } from '../text/normalise.ts';
import type { AssetNote } from './assets/asset-notes.ts';
import { type ReadFields, readFields, type TypedFields } from './front-matter.ts';
import { embargoKind } from './layout/embargo-line.ts';
import { fieldOf, isInOtherLanguage, KEYS, type OverrideKey, SYNONYMS } from './override-keys.ts';
import type { FieldSource } from './release.ts';
import { type Remark, remark } from './remarks/remark.ts';

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
  /** Embargoes that an outer place set anew. */
  readonly replacedEmbargoes: readonly Override[];
  /** What was said of files that come with the document, in the outermost place. */
  readonly assets: readonly AssetNote[];
  readonly diagnostics: readonly Remark[];
}

export interface OverrideSources {
  readonly frontMatter: ReadFields | null;
  readonly sidecar: string | null;
  readonly metadata: ReadonlyMap<string, string> | null;
}

/** Puts the three places together: object metadata over the sidecar over front matter, field by field. */
export function overridesOf({ frontMatter, sidecar, metadata }: OverrideSources): Overrides {
  const fields = new Map<OverrideKey, Override>();
  const misspeltEmbargo: Override[] = [];
  const replacedEmbargoes: Override[] = [];
  const diagnostics: Remark[] = [];
  let assets: readonly AssetNote[] = [];
  const take = (
    typed: TypedFields,
    source: FieldSource,
    lines: ReadonlyMap<string, number> | null,
  ): void => {
    const taken = new Map<OverrideKey, string>();
    const inEnglish = new Set(
      [...typed.keys()].filter((key) => !isInOtherLanguage(key)).map(fieldOf),
    );
    for (const [key, raw] of typed) {
      const line = lines?.get(key) ?? null;
      const override = { value: clean(raw), source, line };
      const field = fieldOf(key);
      const name = isInOtherLanguage(key) && inEnglish.has(field) ? null : field;
      if (name !== null) {
        if (isEmpty(override.value) && name !== 'embargo') continue;
        const twin = taken.get(name);
        if (twin !== undefined) {
          const keys = [shorten(twin), shorten(key)] as const;
          diagnostics.push(
            remark('front-matter-repeated-key', line, {
              kind: 'synonyms',
              keys,
              source,
              sidecarLine: null,
            }),
          );
        }
        taken.set(name, key);
        const inner = fields.get(name);
        if (name === 'embargo' && inner !== undefined && twin === undefined)
          replacedEmbargoes.push(inner);
        fields.set(name, override);
      } else if (isLikeEmbargo(key) || asksToWait(key, raw)) {
        misspeltEmbargo.push(override);
        diagnostics.push(remark('embargo-key-misspelt', line, { key: shorten(key) }));
      } else if (source !== 'object metadata') diagnostics.push(unknownKey(key, source, line));
    }
  };
  const takeRead = (read: ReadFields, source: FieldSource, isInDocument: boolean): void => {
    if (read.kind === 'fault') {
      diagnostics.push(read.remark);
      return;
    }
    take(read.fields, source, isInDocument ? read.lines : null);
    if (read.assets.length > 0) assets = read.assets;
  };
  if (frontMatter !== null) takeRead(frontMatter, 'front matter', true);
  if (sidecar !== null) takeRead(readFields(sidecar, 'sidecar'), 'sidecar', false);
  if (metadata !== null) take(readMetadata(metadata), 'object metadata', null);
  return { fields, misspeltEmbargo, replacedEmbargoes, assets, diagnostics };
}

/**
 * S3 gives user metadata beyond US-ASCII back as encoded-words (RFC 2047), each byte of its UTF-8 taken for
 * a character of ISO 8859-1.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
const readMetadata = (metadata: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...metadata].map(([key, value]) => [key, withoutDoubleEncoding(decodeWords(value))]));

function withoutDoubleEncoding(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  try {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

const clean = (value: string | readonly string[]): string | readonly string[] =>
  typeof value === 'string'
    ? collapseSpaces(normaliseText(value))
    : value.map((item) => collapseSpaces(normaliseText(item))).filter((item) => item !== '');

const isEmpty = (value: string | readonly string[]): boolean => value.length === 0;

/** `ne pas diffuser avant le: 1er décembre`: words on an embargo between two rules, read as a key and its value. */
const asksToWait = (key: string, value: string | readonly string[]): boolean =>
  embargoKind(`${key}: ${[value].flat().join(', ')}`) === 'certain';

/** `embarg`, `embrago`, `embargo date`, `embargo_bis`: anything that could have been meant as one. */
function isLikeEmbargo(key: string): boolean {
  const plain = key.replace(/[^a-z]/g, '').slice(0, 40);
  if (plain === '') return false;
  if (/embarg|sperrfrist/.test(plain)) return true;
  return ['embargo', 'embargoed', 'embargountil'].some((name) => editDistance(plain, name) <= 2);
}

function unknownKey(key: string, source: FieldSource, line: number | null): Remark {
  const names = [...KEYS, ...Object.keys(SYNONYMS)];
  const [nearest] = names
    .map((name) => ({ name, distance: editDistance(key.slice(0, 40), name) }))
    .sort((a, b) => a.distance - b.distance);
  const isNear = nearest !== undefined && nearest.distance <= Math.max(1, key.length / 3);
  return remark('unknown-key', line, {
    key: shorten(key),
    source,
    nearest: isNear ? nearest.name : null,
  });
}

const shorten = (key: string): string => (key.length > 40 ? `${key.slice(0, 37)}…` : key);
