import { foldText } from '../../text/normalise.ts';
import { phrasesOf } from '../languages/phrases.ts';

/** Who said something, as printed beside the quotation. `name` is null for "she said". */
export interface Attribution {
  readonly name: string | null;
  readonly role: string | null;
  /** “She added”: whoever was named last. */
  readonly isAgain?: boolean;
}

const VERBS = new Set(phrasesOf('speechVerbs'));
const TITLES = new Set(phrasesOf('titles'));
/** Small words inside names: `María de la Cruz`, `van der Berg`. */
const PARTICLES = new Set(
  'de del la las los da das do dos di van von der den du des le el al bin ibn y e'.split(' '),
);
/** Words with a capital at a sentence's beginning that are no names. */
const STARTERS = new Set(
  'the in on at he she they it his her this we i our and but el la los las en ella un una il elle ils le les o a os as no na ele ela er sie wir das die der in egli lei hij zij we als this that for as un une nous'.split(
    ' ',
  ),
);
/** Prepositions between a function and its field. */
const OF = new Set('of for de del do da du des al alla agli fur voor van'.split(' '));
/** How much of the words beside a quotation is looked at. */
const REACH = 260;

/** Reads the attribution in the words after a quotation, or in those before it. */
export function attributionIn(gap: string, side: 'before' | 'after'): Attribution | null {
  const near = side === 'after' ? gap.slice(0, REACH) : gap.slice(-REACH);
  const sentence = side === 'after' ? firstSentence(near) : lastSentence(near);
  const words = tokens(sentence);
  const known = words.findIndex(({ folded }) => VERBS.has(folded));
  const verb = known < 0 && side === 'after' && INVERTED.test(sentence) ? 0 : known;
  if (verb < 0) return side === 'before' ? accordingTo(words, sentence) : null;
  const [said, ...rest] = words.slice(verb);
  const after = officeThenName(sentence.slice(said?.end)) ?? personIn(rest, sentence, 6);
  const before =
    officeThenName(sentence.slice(0, said?.start).replace(/[\s,]+$/, '')) ??
    personBefore(words.slice(0, verb), sentence);
  // `… explains managing director Ana Ruiz:` ends in the speaker.
  const endsInSpeaker = side === 'before' && /:\s*$/.test(sentence) && rest.length <= 10;
  const isAfter = endsInSpeaker || (side === 'after' && verb <= 3);
  const person = isAfter ? (after ?? before) : (before ?? after);
  if (person !== null) return person;
  const isAgain = hasPronoun(words) || (verb === 0 && isBare(rest));
  return isAgain || verb <= 2 ? { name: null, role: null, isAgain } : null;
}

/** `…”, afirma.` names nobody; `…”, said the ministry` does. */
const isBare = ([first, ...more]: readonly Word[]): boolean =>
  more.length < 4 && (first === undefined || !STARTERS.has(first.folded));

/** `…”, grins Ana Ruiz`: behind a comma, one word and a name make an attribution, whatever the verb. */
const INVERTED =
  /^["”»’]?,\s+\p{Ll}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’-]+\s+(?:(?:de|del|la|da|van|von|der|di|el)\s+){0,2}\p{Lu}/u;

const SOURCES_OF_TWO =
  /^(?:according to|de acuerdo con|de acordo com|d['’]apr[eè]s|nach angaben von|nach aussage von|nach auskunft von|nach worten von|in den worten von|in the words of|en palabras de|nas palavras de)\s+/i;
const SOURCES = new Set('pour selon segun segundo secondo laut volgens para'.split(' '));

/** `Pour Lucie Marchand, écologue, « … »`: a preposition stands for the verb. */
function accordingTo(words: readonly Word[], sentence: string): Attribution | null {
  const [long] = SOURCES_OF_TWO.exec(sentence.trimStart()) ?? [];
  if (long !== undefined) {
    const rest = sentence
      .trimStart()
      .slice(long.length)
      .replace(/^(?:el|la|le|los|las|o|a|the)\s+/i, '');
    return officeThenName(rest) ?? personIn(tokens(rest), rest, 4);
  }
  const [first, second] = words;
  if (first === undefined || second === undefined || !SOURCES.has(first.folded)) return null;
  return isCapital(second) || TITLES.has(second.folded)
    ? personIn(words.slice(1), sentence, 4)
    : officeThenName(sentence.slice(first.end));
}

const OFFICE_THEN_NAME =
  /^[\s,]*(?:(?:[Tt]he|[Ee]l|[Ll]a|[Ll]os|[Ll]e|[Ll]es|[Ll]['’]|[Oo]|[Aa]|[Dd]er|[Dd]ie|[Dd]as|[Ii]l|[Ll]o|[Dd]e|[Hh]et)\s*(?<=\s|['’]))?([^,:]{4,130}),\s+((?:\p{L}+\.\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|del|la|da|dos|van|von|der|di|le)\s+){0,2}\p{Lu}[\p{L}'’.-]*){1,4})/u;

/** `the Minister of Health, Elena Quispe`: a function, a comma, and the name. */
function officeThenName(words: string): Attribution | null {
  const [, office = '', name = ''] = OFFICE_THEN_NAME.exec(words) ?? [];
  if (name === '' || !hasOffice(office)) return null;
  // `Ana Ruiz, head of the office, …` begins with the name instead.
  if (/^\p{Lu}[\p{L}'’.-]+\s+\p{Lu}[\p{L}'’.-]+$/u.test(office.trim()) && !hasTitle(office))
    return null;
  return {
    name: withoutOffice(name).name.replace(/(?<=\p{L}{2})\.$/u, ''),
    role: cleanRole(office),
  };
}

const hasOffice = (words: string): boolean =>
  tokens(words).some(
    ({ text, folded }) => TITLES.has(folded) || ROLES.has(folded) || isOffice(text, folded),
  );

/** German puts function and employer into one word: `Verkehrsdirektorin`, `Projektleiter`. */
const OFFICE_ENDING =
  /(?:direktor|leiter|fuhrer|prasident|sprecher|minister|sekretar|dezernent|referent|beauftragte|vorsitzende|manager|chef|professor|meister|expert|forscher|biolog|botaniker|okonom|historiker|restaurator|wetenschapper|onderzoeker|directeur|ingenieur|voorzitter|woordvoerder|wethouder|leider)(?:in|e|en|r|ster)?$/;
export const isOffice = (text: string, folded: string): boolean =>
  /^\p{Lu}/u.test(text) && (OFFICE_ENDING.test(folded) || /(?:log|ist|rat)in$/.test(folded));

/** Takes functions and titles off the front of a name: `Botanikerin Dr. Silke Baumann`. */
function withoutOffice(name: string): { readonly name: string; readonly office: string } {
  const words = tokens(name);
  let cut = 0;
  for (const [i, { text, folded }] of words.entries()) {
    if (!/^\p{Lu}/u.test(text)) continue;
    if (i < words.length - 1 && (TITLES.has(folded) || ROLES.has(folded) || isOffice(text, folded)))
      cut = (words[i + 1] as Word).start;
  }
  return { name: name.slice(cut), office: name.slice(0, cut).trim() };
}

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const tokens = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)].map((match) => {
    const word = match[0].replace(/['’.-]+$/, '');
    return {
      text: word,
      folded: foldText(word),
      start: match.index,
      end: match.index + word.length,
    };
  });

/** Up to the full stop that ends the attribution; not the one of `Dr.` or an initial. */
function firstSentence(text: string): string {
  for (const match of text.matchAll(/[.!?:]["”»)]?\s+(?=[\p{Lu}“"«¿¡])|\n/gu)) {
    const word =
      /[\p{L}]+$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? '';
    if (!TITLES.has(foldText(word)) && word.length > 1) return text.slice(0, match.index);
  }
  return text;
}

function lastSentence(text: string): string {
  let start = 0;
  for (const match of text.matchAll(/[.!?]["”»)]?\s+(?=\p{Lu})/gu)) {
    const word =
      /[\p{L}]+$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? '';
    if (!TITLES.has(foldText(word)) && word.length > 1) start = match.index + match[0].length;
  }
  return text.slice(start);
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** The first name that begins within `reach` words, with what follows its comma as the role. */
function personIn(words: readonly Word[], sentence: string, reach: number): Attribution | null {
  for (let i = 0; i < Math.min(words.length, reach); i++) {
    const word = words[i] as Word;
    if (!isCapital(word) || TITLES.has(word.folded) || STARTERS.has(word.folded)) continue;
    const end = nameEnd(words, i, sentence);
    // `l'assessora al Turismo Paola Neri`: the first capital belongs to the function.
    const isOfOffice = end - i > 2 && OF.has(words[i - 1]?.folded.replace(/^.*'/, '') ?? '');
    const start = isOfOffice ? (words[i + 1] as Word).start : word.start;
    const name = sentence.slice(start, (words[end - 1] as Word).end);
    const titled = sentence.slice(words[0]?.start ?? 0, start).trim();
    const bare = withoutOffice(name);
    return {
      name: bare.name,
      role:
        roleAfter(sentence.slice((words[end - 1] as Word).end)) ??
        longTitle(titled) ??
        (bare.office === '' ? null : cleanRole(bare.office)),
    };
  }
  return null;
}

/** `who drives route N9`: about the person, and no function. */
const CLAUSE = /^(?:who|whose|which|qui|que|quien|che|die|der|wie|dessen|deren)\s/i;

/** `Ana López, head of the programme, said`: the name before the verb, over its apposition. */
function personBefore(words: readonly Word[], sentence: string): Attribution | null {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!isCapital(word) || TITLES.has(word.folded)) continue;
    if (STARTERS.has(word.folded)) continue;
    const end = nameEnd(words, i, sentence);
    const isRealName =
      end - i > 1 || TITLES.has(words[i - 1]?.folded ?? '') || i === words.length - 1;
    if (!isRealName) continue;
    const { name, office } = withoutOffice(
      sentence.slice(word.start, (words[end - 1] as Word).end),
    );
    const rest = sentence.slice((words[end - 1] as Word).end);
    const apposition = /^,\s*([^,]{3,120}),/.exec(rest)?.[1] ?? null;
    const titled = sentence
      .slice(0, word.start)
      .replace(/^[\s,]+/, '')
      .trim();
    const clause = apposition !== null && CLAUSE.test(apposition);
    const role = (clause ? null : apposition) ?? longTitle(titled.replace(/^.*,\s*/, ''));
    return { name, role: role ?? (office === '' ? null : cleanRole(office)) };
  }
  return null;
}

/** A name goes on over capitals, initials and particles that lead to another capital; a comma ends it. */
function nameEnd(words: readonly Word[], from: number, sentence: string): number {
  let end = from + 1;
  for (let i = from + 1; i < Math.min(words.length, from + 7); i++) {
    const gap = sentence.slice((words[i - 1] as Word).end, (words[i] as Word).start);
    if (!/^[.\s]*$/.test(gap)) break;
    const word = words[i] as Word;
    if (isCapital(word) && !VERBS.has(word.folded)) end = i + 1;
    else if (!PARTICLES.has(word.folded)) break;
  }
  return end;
}

const roleAfter = (rest: string): string | null => {
  const role = /^\s*,\s*([^\n]{3,200})/.exec(rest)?.[1] ?? null;
  return role === null
    ? null
    : cleanRole(
        role.replace(
          /(?:^|[,;]?\s+)(?:who|whose|which|during|after|while|when|in a|at a|qui|quien|que|lors|durante|che|die|wie)\s.*$/i,
          '',
        ),
      );
};

function cleanRole(role: string): string | null {
  const clean = role
    .replace(
      /^(the|la|le|el|l['’]|o|a|der|die|il|de|his|her|their|its|our|su|sus|sa|son|seu|sua|ihr|ihre|zijn|haar|suo|sua)\s+/i,
      '',
    )
    // `Geschäftsführerin Dr.` before a name: the doctor is a form of address.
    .replace(/(?:\s+(?:Dr|Prof|Mag|Ing|Dipl|Sr|Sra|Mr|Mrs|Ms|Mme|Me)\.?)+$/i, '')
    .replace(/[\s,.;:–—-]+$/, '')
    .trim();
  return clean.length < 3 || clean.length > 160 ? null : clean;
}

/** Titles printed before a name say a function when they are more than a form of address. */
function longTitle(titled: string): string | null {
  const words = titled.split(/\s+/).filter((word) => word !== '');
  return words.length >= 2 && words.some((word) => TITLES.has(foldText(word)))
    ? cleanRole(titled)
    : null;
}

const PRONOUNS = new Set(
  'he she they i we el ella ellos il elle ils ele ela eles er sie lui lei hij zij'.split(' '),
);
const hasPronoun = (words: readonly Word[]): boolean =>
  words.slice(0, 5).some(({ folded }) => PRONOUNS.has(folded));

/**
 * The full name that a story gives for a surname, and the function it was introduced with: `Ramdin` →
 * `Albert Ramdin`, `Assistant Secretary General of the OAS`.
 */
export function fullNameIn(
  story: string,
  name: string,
): { readonly name: string; readonly role: string | null } | null {
  if (name.includes(' ')) return introduced(story, story.indexOf(name), name);
  for (let at = story.indexOf(name); at >= 0; at = story.indexOf(name, at + name.length)) {
    const before = story.slice(Math.max(0, at - 80), at);
    const match =
      /((?:\p{Lu}[\p{L}.'’-]*\s+(?:(?:de|del|la|da|van|von|der|di)\s+){0,2}){1,4})$/u.exec(before);
    const given = (match?.[1] ?? '')
      .split(/\s+/)
      .filter((word) => word !== '' && !TITLES.has(foldText(word.replace(/\.$/, ''))));
    if (given.length === 0 || /^\p{L}/u.test(story[at + name.length] ?? ' ')) continue;
    const full = withoutOffice(`${given.join(' ')} ${name}`).name;
    const found = story.indexOf(full);
    return introduced(story, found < 0 ? at : found, full);
  }
  return null;
}

/** `the President of the IDB, Luis Alberto Moreno` or `Luis Alberto Moreno, President of the IDB,`. */
function introduced(
  story: string,
  at: number,
  name: string,
): { readonly name: string; readonly role: string | null } | null {
  if (at < 0) return null;
  const before = story.slice(Math.max(0, at - 140), at);
  const after = story.slice(at + name.length, at + name.length + 160);
  const ahead =
    /(?:^|[.,;]\s+|\b(?:and|y|e|et|und)\s+)(?:the|el|la|le|l['’]|o|a|der|die|il)\s+([^.,;]{6,110}),\s*(?:[\p{L}.]+\s+){0,2}$/iu.exec(
      before,
    );
  const behind = /^,\s*([^,.;]{4,110}),/.exec(after);
  const role = [behind?.[1], ahead?.[1]].find((words) => words !== undefined && hasTitle(words));
  return { name, role: role === undefined ? null : cleanRole(role) };
}

const ROLES = new Set(phrasesOf('roles'));
const hasTitle = (words: string): boolean =>
  tokens(words).some(({ folded }) => TITLES.has(folded) || ROLES.has(folded));
