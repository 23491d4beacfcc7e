import { undeclaredSingleByte } from './single-byte.ts';

/** Text as decoded, or why it cannot be: `line` is where the first fault stands (1-based). */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'broken'; readonly line: number; readonly encoding: string };

/** Bytes looked at to tell UTF-16 without a byte order mark from binary. */
const SAMPLE_BYTES = 8192;

/**
 * Decodes UTF-8 and UTF-16 (with or without byte order mark), else a single-byte encoding.
 * Never lets U+FFFD through: text that is neither one thing nor the other is `broken`.
 *
 * @param declared the encoding that the document itself names; used only when it is not UTF-8,
 *   because declarations are wrong more often than UTF-8 sequences are
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked === 'utf-32') return { kind: 'binary' };
  const encoding = marked ?? utf16WithoutMark(bytes);
  if (encoding !== null && encoding !== 'utf-8') return decodeAs(bytes, encoding);
  if (bytes.subarray(0, SAMPLE_BYTES).includes(0)) return { kind: 'binary' };
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8.kind !== 'broken' || marked === 'utf-8') return utf8;
  const census = multiByteCensus(bytes);
  const undeclared = undeclaredSingleByte(bytes);
  // Single-byte text holds a valid UTF-8 sequence only by accident (a capital before a curly quote).
  if (census.valid * 4 >= census.invalid && undeclared.misfits > 0) {
    return { kind: 'broken', line: lineAt(bytes, census.firstInvalid), encoding: 'utf-8' };
  }
  return decodeAs(bytes, singleByteLabel(declared) ?? undeclared.encoding);
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const { firstInvalid } = multiByteCensus(bytes);
    const line = encoding === 'utf-8' ? lineAt(bytes, firstInvalid) : 1;
    return { kind: 'broken', line, encoding };
  }
  const replacement = text.indexOf('\uFFFD');
  if (replacement >= 0) {
    return { kind: 'broken', line: text.slice(0, replacement).split('\n').length, encoding };
  }
  // A stray control is cleaned away later; many of them, or C1 controls, are no text.
  return isMostlyControls(text) ? { kind: 'binary' } : { kind: 'text', text, encoding };
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32' : null;
}

/** Latin text in UTF-16 has a NUL in every second byte; nothing else does. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.length < 4 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Counts well-formed multi-byte sequences and bytes that belong to none (RFC 3629 section 4, coarsely). */
function multiByteCensus(bytes: Uint8Array) {
  let valid = 0;
  let invalid = 0;
  let firstInvalid = -1;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    const isWhole =
      length > 0 &&
      byte < 0xf5 &&
      i + length <= bytes.length &&
      bytes.subarray(i + 1, i + length).every((next) => next >= 0x80 && next < 0xc0);
    if (isWhole) {
      valid++;
      i += length - 1;
    } else {
      invalid++;
      if (firstInvalid < 0) firstInvalid = i;
    }
  }
  return { valid, invalid, firstInvalid: firstInvalid < 0 ? bytes.length : firstInvalid };
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, offset)) if (byte === 0x0a) line++;
  return line;
}

/** Encodings of one byte a character that press offices still save in. */
function singleByteLabel(declared: string | null): string | null {
  const label = declared?.trim().toLowerCase() ?? '';
  return /^(iso-8859-(2|3|4|5|7|9|10|13|14|15|16)|windows-125[0-8]|macintosh|koi8-[ru])$/.test(
    label,
  )
    ? label
    : null;
}

function isMostlyControls(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 127) {
      controls++;
    } else if (code >= 0x80 && code < 0xa0 && code !== 0x85) controls++;
  }
  return controls > sample.length * 0.05 && controls > 3;
}
