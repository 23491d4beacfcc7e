import { foldText } from '../../text/normalise.ts';
import { isGivenName } from './given-names.ts';
import { officeThenName } from './office-then-name.ts';
import {
  cleanRole,
  functionIn,
  hasOffice,
  isSomewhere,
  isTitle,
  ORGANISATION,
  roleBeforeName,
  tokens,
  withoutOffice,
} from './offices.ts';
import { type Person, personIn, STARTERS } from './person.ts';

/**
 * The full name that a story gives for a surname, and the function it was introduced with: `Ramdin` →
 * `Albert Ramdin`, `Assistant Secretary General of the OAS`.
 */
export function fullNameIn(story: string, name: string): Person | null {
  if (name.includes(' ')) {
    const whole = wholeName(story, name);
    return introduced(story, story.indexOf(whole), whole);
  }
  for (let at = story.indexOf(name); at >= 0; at = story.indexOf(name, at + name.length)) {
    const before = story.slice(Math.max(0, at - 80), at);
    const match =
      /((?:\p{Lu}[\p{L}.'’-]*\s+(?:(?:de|del|la|da|van|von|der|di)\s+){0,2}){1,4})$/u.exec(before);
    const words = (match?.[1] ?? '').split(/\s+/).filter((word) => word !== '');
    const isBeforeName = (word: string): boolean => {
      const folded = foldText(word.replace(/\.$/, ''));
      return isTitle(folded) || STARTERS.has(folded);
    };
    const titled = words.findLastIndex(isBeforeName) + 1;
    // `… on Saturday 10 October. Maureen Tasker`: what ends the sentence before is none of the name.
    const ended = words.findLastIndex((word) => /\p{L}\p{Ll}{2}\.$/u.test(word)) + 1;
    const given = words.slice(Math.max(titled, ended));
    if (given.length === 0 || /^\p{L}/u.test(story[at + name.length] ?? ' ')) continue;
    const full = withoutOffice(`${given.join(' ')} ${name}`).name;
    const found = story.indexOf(full);
    const person = introduced(story, found < 0 ? at : found, full);
    return person === null
      ? null
      : { ...person, role: person.role ?? roleBeforeName(words.slice(0, titled).join(' ')) };
  }
  return byFirstName(story, name);
}

/** `Quiñones Abad` → `Leonor Quiñones Abad`, `Van Rhijn` → `Joost van Rhijn`, `Ana Olmedo` → `Ana Olmedo Prieto`, as the story has it. */
function wholeName(story: string, name: string): string {
  const given = isGivenName(name.split(' ')[0] ?? '');
  const small = name.replace(/^(?:Van|Von|De|Di|Da|Del|Den|Ter|Ten)(?=\s)/, (particle) =>
    particle.toLowerCase(),
  );
  const wanted = given || small === name ? [name] : [small, name];
  for (const one of wanted)
    for (let at = story.indexOf(one); at >= 0; at = story.indexOf(one, at + one.length)) {
      const [first] = given
        ? []
        : (/\p{Lu}[\p{L}'’-]+(?= $)/u.exec(story.slice(Math.max(0, at - 30), at)) ?? []);
      if (first !== undefined && isGivenName(first)) return `${first} ${one}`;
      const behind = story.slice(at + one.length, at + one.length + 30);
      const [second] =
        given && name.split(' ').length === 2 ? (SECOND_SURNAME.exec(behind) ?? []) : [];
      if (second !== undefined && !ORGANISATION.test(second) && !hasOffice(second))
        return one + second;
    }
  return name;
}

const SECOND_SURNAME = /^ \p{Lu}\p{Ll}[\p{L}’-]+(?=[,;)]|\s\p{Ll}|\.\s)/u;

/** `said Maureen`, whom the story has introduced as `Maureen Tasker`; null where two people have that name. */
function byFirstName(story: string, name: string): Person | null {
  const full = new Set<string>();
  for (let at = story.indexOf(name); at >= 0; at = story.indexOf(name, at + name.length)) {
    if (/\p{L}/u.test(story[at - 1] ?? ' ')) continue;
    const [surname] = SURNAME.exec(story.slice(at + name.length, at + name.length + 60)) ?? [];
    if (surname !== undefined) full.add(name + surname);
  }
  const [only, ...others] = full;
  if (only === undefined || others.length > 0 || ORGANISATION.test(only)) return null;
  return hasOffice(only) ? null : introduced(story, story.indexOf(only), only);
}

const SURNAME =
  /^ (?:(?:de|del|la|da|do|das|dos|van|von|der|den|ten|ter|di|du|le|el) ){0,2}\p{Lu}\p{Ll}[\p{L}’-]*(?: \p{Lu}\p{Ll}[\p{L}’-]*)?/u;

/** Who has a function is said in the first pages, and not often: more would take the square of a long text. */
const INTRODUCTIONS = 20_000;
/** `l'assessora` */
const ELIDED = /^[ld]['’]/;
const MOST_PLACES = 20;
/** `La entrenadora, que llevó al Ría Norte al tercer puesto, …`: what she did, and no name of hers. */
const RELATIVE = /^,\s(?:que|qui|che|who|die|der|wie|quien)\s\p{Ll}/u;

/**
 * Whom a story names with a function: `bürgermeisterin` → Karin Lang, where it has `Bürgermeisterin Karin Lang`,
 * `the mayor of Ellery, Karin Lang` or `Karin Lang, the mayor`.
 */
export function holderOf(story: string, office: string): Person | null {
  const wanted = foldText(office).replace(ELIDED, '');
  const near = story.slice(0, INTRODUCTIONS);
  const places = tokens(near).filter(
    ({ folded }) => folded.replace(ELIDED, '') === wanted || folded.endsWith(`-${wanted}`),
  );
  for (const { start, end } of places.slice(0, MOST_PLACES)) {
    const behind = story.slice(start, start + 160).split(/[.;:!?](?:\s|$)|\n/)[0] ?? '';
    if (isSomewhere(tokens(behind).slice(1))) continue;
    const next = behind.slice(end - start);
    // `la sindaca Ada Neri e l'amministratore della società, Ivo Roth`: who stands right behind it.
    const own = /^\s\p{Lu}/u.test(next) ? personIn(tokens(next), next, 2) : null;
    const named =
      (own?.name.includes(' ') ? own : null) ??
      officeThenName(` ${behind}`) ??
      (RELATIVE.test(next) ? null : personIn(tokens(next), next, 5));
    const ahead = /(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,3}),\s+[^.,;:]{0,40}$/u.exec(
      story.slice(Math.max(0, start - 100), start),
    );
    const name = ahead?.[1] ?? named?.name;
    if (name?.includes(' ') && !ORGANISATION.test(name))
      return {
        name: withoutOffice(name).name,
        role: introduced(story, story.indexOf(name), name)?.role ?? named?.role ?? office,
      };
  }
  return null;
}

/** `the President of the IDB, Luis Alberto Moreno` or `Luis Alberto Moreno, President of the IDB,`. */
function introduced(story: string, at: number, name: string): Person | null {
  if (at < 0) return null;
  const before = story.slice(Math.max(0, at - 140), at);
  const after = story.slice(at + name.length, at + name.length + 160);
  const ahead =
    /(?:^|[.,;]\s+|\b(?:and|y|e|et|und)\s+)(?:the|el|la|le|l['’]|o|a|der|die|il)\s+([^.,;]{6,110}),\s*(?:[\p{L}.]+\s+){0,2}$/iu.exec(
      before,
    );
  const behind = /^,\s*([^,.;]{4,110})[,.]/.exec(after);
  const role = [behind?.[1], ahead?.[1]].find((words) => words !== undefined && hasOffice(words));
  if (role !== undefined) return { name, role: cleanRole(role) };
  // `Así lo anunció la concejala de Cultura, Rosa Delgado`: other words stand before the function.
  const [clause] = /[^.,;:]{4,110}(?=,\s*$)/.exec(before) ?? [];
  return { name, role: clause === undefined || !hasOffice(clause) ? null : roleBeforeName(clause) };
}

/** How much of the text before a quotation is looked at for who was named last. */
const CONTEXT = 1500;

/** The person with a function whom a text names last. */
export function lastHolder(text: string): Person | null {
  const near = text.slice(-CONTEXT);
  for (const word of tokens(near).toReversed()) {
    const holder = functionIn([word]) === null ? null : holderOf(near, word.text);
    if (holder !== null) return holder;
  }
  return null;
}
