import { collapseSpaces, normaliseText } from '../../text/normalise.ts';

/** What somebody wrote about one file under `assets:` in front matter or a sidecar. */
export interface AssetNote {
  readonly file: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** Names of the list in use. */
const KEYS = new Set(['assets', 'images', 'pictures', 'photos', 'attachments']);

export const isAssetKey = (key: string): boolean => KEYS.has(key);

/**
 * The list as typed: names of files, or for each `file`, `alt`, `caption` and `credit`. Null when it has
 * another shape.
 */
export function assetNotes(value: unknown): readonly AssetNote[] | null {
  const items = Array.isArray(value) ? value : [value];
  const notes = items.map(noteOf);
  return notes.every((note) => note !== null) ? notes : null;
}

function noteOf(item: unknown): AssetNote | null {
  const typed = typeof item === 'string' ? { file: item } : item;
  if (typeof typed !== 'object' || typed === null) return null;
  const texts = new Map(
    Object.entries(typed).map(([key, value]) => [key.trim().toLowerCase(), clean(value)] as const),
  );
  const file = texts.get('file') ?? texts.get('name') ?? texts.get('src') ?? null;
  if (file === null) return null;
  return {
    file,
    alt: texts.get('alt') ?? null,
    caption: texts.get('caption') ?? null,
    credit: texts.get('credit') ?? null,
  };
}

/** One line of text; null for nothing. */
function clean(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = collapseSpaces(normaliseText(value));
  return text === '' ? null : text;
}
