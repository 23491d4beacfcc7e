import { isPerson } from './contact-name.ts';
import { EMAIL, PHONE } from './contact-words.ts';
import { isGivenName } from './given-names.ts';
import { hasOffice } from './offices.ts';

/** Behind a number or an address, with a comma or an “or” or without: a name, and what stands in front of its address. */
const BOUNDARY =
  /(?<=\d{2}|\)|@[^\s@,;]{3,80})(?:\s*[,/]\s*|\s+)(?:(?:or|and|oder|und|ou|et|o|y|e|of|en)\s+)?(?=(\p{Lu}[\p{L}'’-]+(?:\s(?:(?:de|del|la|da|dos|van|von|der|di)\s){0,2}\p{Lu}[\p{L}'’-]+){0,2})\s*([,(]?)([^,()]*))/gu;

/** `…, o bien office@example.org` behind several people: everybody's. */
const LAST_MAILBOX =
  /[,;]?\s+(?:or|and|oder|und|ou|et|o|o bien|y|e|oppure|ou bien|of|en)\s+(?=[^\s@,]+@[^\s@,]+\W*$)/u;

/**
 * Divides a line on which several people stand, each with a number or an address of their own: `Gisela Roth, Vorsitzende,
 * Tel. 0221 4710 318 Holger Pries, Schriftführer, presse@example.org`. What looks like a name behind a number is as
 * often where somebody works, so that it has a function behind it, or the number or address is the second of its kind.
 */
export function peopleInARow(line: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of line.matchAll(BOUNDARY)) {
    const ahead = line.slice(from, match.index);
    const [all, name = '', mark, next = ''] = match;
    const start = match.index + all.length;
    const isNamed = isPerson(name) || isGivenName(name);
    if (!isNamed || !hasAddress(ahead)) continue;
    const hasFunction = mark !== '' && hasOffice(next);
    if (!hasFunction && !hasSameKind(ahead, line.slice(start))) continue;
    pieces.push(ahead);
    from = start;
  }
  const rest = line.slice(from);
  const last = pieces.length === 0 ? null : LAST_MAILBOX.exec(rest);
  const isShared = last !== null && hasAddress(rest.slice(0, last.index));
  return isShared
    ? [...pieces, rest.slice(0, last.index), rest.slice(last.index + last[0].length)]
    : [...pieces, rest];
}

const numbersIn = (words: string): number =>
  [...words.matchAll(PHONE)].filter(([raw]) => raw.replace(/\D/g, '').length > 6).length;

const hasAddress = (words: string): boolean => numbersIn(words) > 0 || words.includes('@');

const hasSameKind = (ahead: string, behind: string): boolean =>
  (numbersIn(ahead) > 0 && numbersIn(behind) > 0) ||
  ([...ahead.matchAll(EMAIL)].length > 0 && [...behind.matchAll(EMAIL)].length > 0);
