/** A family without a reference is named by its object key, whose extension says nothing to readers. */
const EXTENSION = /\.(txt|md|html?|docx|pdf|eml|zip)$/i;

/** Addresses of the newsroom's own pages, where no release may lie. */
const RESERVED = new Set(['topics', 'corrections', 'archive', 'feeds', 'subscribe']);

/**
 * Path segment of a family: `453/14` → `453-14`, `notes/bridge.txt` → `notes-bridge`. Lower-case ASCII letters, digits and hyphens, at most 80
 * characters; accents are dropped, everything else becomes a hyphen. Never empty.
 */
export function slugOf(family: string): string {
  const plain = family
    .replace(EXTENSION, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
  if (plain === '') return 'release';
  return RESERVED.has(plain) ? `${plain}-release` : plain;
}
