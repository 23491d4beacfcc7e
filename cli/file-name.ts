import { createHash } from 'node:crypto';
import { resolve, sep } from 'node:path';

/** File systems take names of 255 bytes; an S3 key may have 1,024. */
const MAX_NAME_BYTES = 240;

/**
 * Where a key of a bucket is kept below a folder. A segment too long for a file system is cut and ends in
 * its hash, extension kept.
 *
 * @returns null for a key that would leave the folder
 */
export function fileBelow(folder: string, key: string): string | null {
  const file = resolve(folder, key.split('/').map(shortened).join('/'));
  return file.startsWith(folder + sep) ? file : null;
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  const extension = /(\.[A-Za-z0-9]{1,8}){0,2}$/.exec(name)?.[0] ?? '';
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12);
  let stem = name.slice(0, name.length - extension.length);
  while (Buffer.byteLength(stem) > MAX_NAME_BYTES - 40) stem = stem.slice(0, -1);
  return `${stem.toWellFormed()}~${hash}${extension}`;
}
