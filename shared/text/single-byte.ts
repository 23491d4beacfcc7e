/** Bytes looked at. */
const SAMPLE_BYTES = 65_536;

/** Signs beside letters that press releases use. */
const SIGN = /[“”„‘’‚«»‹›–—…•·¿¡ºª°§€£©®™½¤\u00a0]/u;
/** Words of one accented letter. */
const WORD = /[àáéèóòôúÀÉÈ]/u;
/** With these a word may begin; `Ò` and `Õ` are quotation marks of the other encoding. */
const INITIAL = /[ÁÀÂÄÅÆÇÉÈÊËÍÎÏÑÓÔÖØŒÚÛÜŠŽ]/u;
const LOWER = /[áàâäãåæçéèêëíìîïñóòôöõøœúùûüßÿ]/u;
const UPPER = /[ÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŠŽŸ]/u;

export interface SingleByte {
  readonly encoding: 'windows-1252' | 'iso-8859-15' | 'macintosh';
  /** Characters beyond ASCII that stand where none of their kind does: none in text that was told right. */
  readonly misfits: number;
}

/**
 * Tells old Macintosh text from Windows-1252 (which ISO 8859-1 is read as, too) and ISO 8859-15 by how many characters
 * beyond ASCII stand where such a character may: an accented letter in a word, a capital before
 * capitals or at the start.
 *
 * @param bytes in a single-byte encoding of Western Europe
 */
export function undeclaredSingleByte(bytes: Uint8Array): SingleByte {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const [windows, macintosh] = [misfits(sample, 'windows-1252'), misfits(sample, 'macintosh')];
  if (macintosh < windows) return { encoding: 'macintosh', misfits: macintosh };
  return { encoding: isLatin9(sample) ? 'iso-8859-15' : 'windows-1252', misfits: windows };
}

/** The places where ISO 8859-15 has € and Š š Ž ž Œ œ Ÿ, and Windows-1252 a sign that stands in no word. */
const EURO = '\u00a4';
const LETTERS = /\p{L}[¨¸½¦´¼¾]\p{L}|(?<![\p{L}\d])[¦´¼½]\p{L}{2}/u;

/** Whether a text that uses none of the quotation marks and dashes of Windows-1252 has euros or letters where that has other signs. */
function isLatin9(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte >= 0x80 && byte < 0xa0)) return false;
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.includes(EURO) || LETTERS.test(text);
}

function misfits(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    const isApostrophe = text[i] === '’' && NO_ELISION.test(text.slice(i - 1, i + 4));
    if (isApostrophe || !fits(text[i] ?? '', text[i - 1] ?? ' ', text[i + 1] ?? ' ')) count++;
  }
  return count;
}

/** `Benítez` of a Macintosh is `Ben’tez` in Windows-1252: no language drops a vowel before three letters from a consonant on. */
const NO_ELISION = /^\p{Ll}’[bcdfgjklmnpqrstvwxz]\p{Ll}{2}/u;

const isLetter = (character: string): boolean => /\p{L}/u.test(character);
const isLower = (character: string): boolean => /\p{Ll}/u.test(character);

function fits(character: string, before: string, after: string): boolean {
  // Nobody types two long dashes; `vóór` of a Macintosh has them in Windows-1252.
  if (character === '—' && (before === '—' || after === '—')) return false;
  // `geïnterviewd` of a Macintosh has a bullet in Windows-1252.
  if (character === '•' && isLetter(before) && isLetter(after)) return false;
  if (SIGN.test(character)) return true;
  if (!isLetter(before) && !isLetter(after)) return WORD.test(character);
  if (LOWER.test(character)) return true;
  if (!UPPER.test(character) || isLower(before)) return false;
  if (!isLower(after)) return true;
  // No word goes `EŽn`; `Eén` does.
  return !isLetter(before) && INITIAL.test(character);
}
