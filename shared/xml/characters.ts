// Only what XML 1.0 (fifth edition, production 2, Char) allows; with the `u` flag a lone surrogate is
// a code point of its own and so is removed as well.
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Without the `u` flag, which makes it slow; surrogates, of pairs too, are then looked at one by one. */
const SUSPECT = /[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;

/**
 * Text without the characters that XML and HTML forbid (controls, U+FFFE, U+FFFF, lone surrogates),
 * line ends as LF. Pasted word-processor text is where they come from, and one of them makes a whole
 * feed unreadable.
 */
export const cleanText = (text: string): string =>
  SUSPECT.test(text) ? text.replace(/\r\n?/g, '\n').replace(NOT_XML, '') : text;
