import { collapseSpaces, foldText } from '../../text/normalise.ts';
import { isPerson, withoutTitles } from './contact-name.ts';
import { isGivenName } from './given-names.ts';
import { IN_CAPITALS } from './known-people.ts';
import { withoutOffice } from './offices.ts';

/** How much of a name a mailbox holds. */
type Likeness = 'none' | 'first name' | 'surname' | 'both';

/**
 * Who stands before the @, by name: `Margret Lüders` for `m.lueders@example.org`. A mailbox that has only a first name or only a
 * surname is enough for the lines around the contacts; in a story there are namesakes of the sender and of villages.
 *
 * @param near people on lines that may name who is to be asked
 * @param story people of whom the release tells
 * @returns null where nobody fits, or several do
 */
export function nameByMailbox(
  email: string,
  near: readonly string[],
  story: readonly string[],
): string | null {
  const like = (people: readonly string[], enough: readonly Likeness[]): string | null => {
    const [first, ...more] = people.filter((name) => enough.includes(likeness(email, name)));
    return first === undefined || more.length > 0 ? null : first;
  };
  return (
    like(near, ['both']) ??
    like(near, ['first name', 'surname']) ??
    like(story, ['both']) ??
    like(story, ['first name'])
  );
}

function likeness(email: string, name: string): Likeness {
  const [local = ''] = email.toLowerCase().split('@');
  const parts = local.split(/[._+-]/).filter((part) => part !== '');
  const all = name.split(' ').filter((word) => /^\p{Lu}[\p{L}'’-]/u.test(word));
  const [given = '', ...family] = all;
  const isGiven = (part: string): boolean => spellings(given).includes(part);
  const isFamily = (part: string): boolean => family.some((word) => spellings(word).includes(part));
  const isInitial = (part: string): boolean => part === spellings(given)[0]?.[0];
  const [one = '', two = ''] = parts;
  if (parts.length === 2) {
    const isBoth = (a: string, b: string): boolean => (isGiven(a) || isInitial(a)) && isFamily(b);
    return isBoth(one, two) || isBoth(two, one) ? 'both' : 'none';
  }
  if (parts.length !== 1 || one.length < SHORTEST) return 'none';
  const isGlued =
    (isInitial(one.charAt(0)) && isFamily(one.slice(1))) ||
    (isInitial(one.slice(-1)) && isFamily(one.slice(0, -1))) ||
    spellings(given).some((word) => one.startsWith(word) && isFamily(one.slice(word.length)));
  if (isGlued) return 'both';
  // `gallery@example.org` is not that of a Tate Gallery.
  if (!isGivenName(given)) return 'none';
  if (isGiven(one)) return 'first name';
  return isFamily(one) ? 'surname' : 'none';
}

/** No shorter mailbox is somebody's name: `pr@`, `ho@`. */
const SHORTEST = 3;

/** `Lüders`: `luders`, `lueders`; `Sant’Anna`: `santanna`. */
function spellings(word: string): readonly string[] {
  const umlauts = word.toLowerCase().replace(/[äöüø]/g, (letter) => UMLAUTS[letter] as string);
  return [word, umlauts].map((way) => foldText(way).replace(/[^a-z]/g, ''));
}
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe' };

/** The people whom some lines name, each once, without titles and functions before them. */
export function peopleIn(lines: readonly string[]): readonly string[] {
  const names = lines
    .flatMap((line) => [...collapseSpaces(line.slice(0, MOST_LETTERS)).matchAll(IN_CAPITALS)])
    .map(([name]) => withoutOffice(withoutTitles(withoutOpening(name))).name)
    .filter((name) => isPerson(name) && mayBeSomebody(name));
  return [...new Set(names)];
}

/** `UNIÓN VECINALISTA`, `Asamblea Vecinal de las Peñitas`: a first name that no list has is before a surname or two. */
const mayBeSomebody = (name: string): boolean => {
  const words = name.split(' ');
  return isGivenName(words[0] ?? '') || (words.length <= LONGEST_UNLISTED && /\p{Ll}/u.test(name));
};
const LONGEST_UNLISTED = 3;

/** `When Luara Teodoro …`: the first word of a sentence has a capital too. */
function withoutOpening(name: string): string {
  const [first = '', second = '', ...more] = name.split(' ');
  const isOpened = more.length > 0 && !isGivenName(first) && isGivenName(second);
  return isOpened ? name.slice(first.length + 1) : name;
}

const MOST_LETTERS = 4000;
