import { Buffer } from 'node:buffer';

/** RFC 2047, section 2: an encoded-word has at most 75 characters. */
const MAX_LENGTH = 75;
const OVERHEAD = '=?UTF-8?B??='.length;
// What Q may leave as it is inside a phrase (RFC 2047, section 5, rule 3); it is right elsewhere too.
const Q_PLAIN = /[A-Za-z0-9!*+\-/]/;

/**
 * Text as encoded-words, each of whole characters, in the shorter of Q and B.
 *
 * @param text well-formed, without control characters
 * @param firstRoom characters that the first word may take; later ones take up to 75
 * @see RFC 2047
 */
export function encodedWords(text: string, firstRoom: number): readonly string[] {
  const characters = [...text];
  const qLength = characters.reduce((sum, c) => sum + encodeQ(c).length, 0);
  const isQ = qLength <= Math.ceil(Buffer.byteLength(text) / 3) * 4;
  const lengthOf = (run: string) =>
    isQ ? encodeQ(run).length : Math.ceil(Buffer.byteLength(run) / 3) * 4;

  const words: string[] = [];
  let run = '';
  for (const character of characters) {
    const room = (words.length === 0 ? firstRoom : MAX_LENGTH) - OVERHEAD;
    if (run !== '' && lengthOf(run + character) > Math.min(room, MAX_LENGTH - OVERHEAD)) {
      words.push(run);
      run = '';
    }
    run += character;
  }
  if (run !== '') words.push(run);
  return words.map((word) =>
    isQ ? `=?UTF-8?Q?${encodeQ(word)}?=` : `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`,
  );
}

function encodeQ(text: string): string {
  let encoded = '';
  for (const octet of Buffer.from(text)) {
    const character = String.fromCharCode(octet);
    if (Q_PLAIN.test(character)) encoded += character;
    else if (octet === 0x20) encoded += '_';
    else encoded += `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
