import { phrasesOf } from '../languages/phrases.ts';
import { isGivenName } from './given-names.ts';
import {
  cleanRole,
  functionIn,
  hasOffice,
  isTitle,
  ORGANISATION,
  roleBeforeName,
  tokens,
  type Word,
  withoutOffice,
} from './offices.ts';

/** Somebody as a sentence names them. */
export interface Person {
  readonly name: string;
  readonly role: string | null;
}

const VERBS = new Set(phrasesOf('speechVerbs'));
/** Small words inside names: `María de la Cruz`, `van der Berg`. */
const PARTICLES = new Set(
  'de del la las los da das do dos di van von der den du des le el al bin ibn y e ten ter'.split(
    ' ',
  ),
);
/** Words with a capital at a sentence's beginning that are no names. */
export const STARTERS = new Set(
  'the in on at he she they it his her this we i our and but el la los las en ella un una il elle ils le les o a os as no na ele ela er sie wir das die der in egli lei hij zij we als this that for as un une nous dazu dafur dabei damit auch am im beim zum zur zu fur heute hier wie mit bei nach seit doch denn wenn ook daarom hierover over voor met op zoals comme pour como para por come per con with when so ainsi asi assim cosi de het dat laut selon segun segundo secondo volgens according ihr ihre ihren sein seine seinen unser unsere mein meine sus nuestro nuestra seu sua seus suas nosso nossa leur leurs notre nos suo sua nostro nostra zijn haar onze hun ab bis gegen ohne unter uber zwischen dann danach spater zuletzt then later afterwards next finally today yesterday now luego despues entonces hoy ayer ahora finalmente despues depois entao hoje ontem agora puis ensuite enfin alors poi quindi allora oggi ieri infine daarna toen vandaag gisteren nu tenslotte aan sobre sur sull sulla sul however meanwhile nel nella nello nei negli nelle dal dalla al alla del della dello ao aos nos nas num numa em entre desde sin sem senza sans sous entre depuis apres avant durante tras seit wahrend vor aus von vom bei beim door tijdens sinds while since before during from one two three under behind after following speaking commenting asked ein eine einer einem einen kein keine viele alle jede jeder dieser diese dieses'.split(
    ' ',
  ),
);
/** Prepositions between a function and its field. */
const OF = new Set(
  'of for de del do da du des dos das la el al ai aux alla agli allo della dello dell degli dei delle di d fur voor van am beim im'.split(
    ' ',
  ),
);
export const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

const WHERE = new Set(
  'in on at during before after bei beim am im auf vor nach zum zur em durante lors nel nella bij tijdens'.split(
    ' ',
  ),
);
const isBehindPreposition = (words: readonly Word[], i: number): boolean =>
  [
    words[i - 1],
    /^(?:der|dem|den|die|das|the|el|la|le|de|het|a|o)$/.test(words[i - 1]?.folded ?? '')
      ? words[i - 2]
      : undefined,
  ].some((word) => word !== undefined && !isCapital(word) && WHERE.has(word.folded));

/**
 * The first name that begins within `reach` words, with what follows its comma as the role. A function and its field stand
 * before it: `Cabinet Member for Transport Nina Patel`, `Dezernentin für Umwelt und Verkehr Eva Thoma`.
 */
export function personIn(words: readonly Word[], sentence: string, reach: number): Person | null {
  let isField = false;
  for (let i = 0, last = reach; i < Math.min(words.length, last); i++) {
    const word = words[i] as Word;
    if (!isCapital(word) || isTitle(word.folded) || STARTERS.has(word.folded)) continue;
    if (POLICY.has(word.folded)) continue;
    const end = nameEnd(words, i, sentence);
    if (isEmployer(words, end, sentence)) {
      last = Math.max(last, end + FIELD_WORDS);
      i = end;
      continue;
    }
    const isOffice = functionIn(words.slice(end - 1, end)) !== null;
    if (
      (isOffice && isFieldNext(words, end)) ||
      (end - i === 1 && (isField || isFieldAt(words, i)))
    ) {
      isField = true;
      i = end - 1;
      last = end + FIELD_WORDS;
      continue;
    }
    // `sagte sie bei der Eröffnung`, `said in Geneva`: where and when, not who.
    if (end - i === 1 && isBehindPreposition(words, i)) continue;
    const start = nameStart(words, i, end, isField);
    const name = sentence.slice(start, (words[end - 1] as Word).end);
    const bare = withoutOffice(name);
    const ahead = sentence.slice(words[0]?.start ?? 0, start).trim();
    // `Deputy` stands before `Administrator`, which a capital makes look like a part of the name.
    const titled = /(?:^|[\s’'])\p{Lu}\S*$/u.test(ahead) ? `${ahead} ${bare.office}`.trim() : ahead;
    return {
      name: bare.name,
      role:
        roleAfter(sentence.slice((words[end - 1] as Word).end)) ??
        roleBeforeName(titled) ??
        (bare.office === '' ? null : cleanRole(bare.office)),
    };
  }
  return null;
}

/** How many words may name the field of a function. */
const FIELD_WORDS = 5;

/** `… Member for Transport`, `… Dezernentin für Umwelt`: behind a function its field. */
const isFieldNext = (words: readonly Word[], at: number): boolean => {
  const [of, field] = words.slice(at, at + 2);
  return (
    of !== undefined &&
    !isCapital(of) &&
    OF.has(of.folded) &&
    field !== undefined &&
    isCapital(field)
  );
};

/** `il comandante della Capitaneria`: one word behind a function in small letters and a preposition. */
const isFieldAt = (words: readonly Word[], at: number): boolean => {
  const [office, of] = words.slice(Math.max(0, at - 2), at);
  return office !== undefined && of !== undefined && OF.has(of.folded) && isSmallOffice(office);
};

/**
 * Where a name begins among words with capitals: `l'assessora al Turismo Paola Neri` has one that belongs to the
 * function, `assessore alla Cultura e al Turismo Paolo Neri` two, `il presidente della Fondazione Canne Marco Dutto` the employer's.
 */
function nameStart(words: readonly Word[], first: number, end: number, isField: boolean): number {
  const isOf = (at: number): boolean => OF.has(words[at]?.folded.replace(/^.*'/, '') ?? '');
  const isOfOffice = end - first > 2 && (isField || isOf(first - 1));
  if (!isOfOffice) return (words[first] as Word).start;
  const second = words.findLastIndex(
    ({ folded }, at) =>
      at > first &&
      at < end - 2 &&
      isOf(at) &&
      /^(?:e|y|et|and)$/.test(words[at - 1]?.folded ?? folded),
  );
  const from = second < 0 ? first : second + 1;
  const capitals = words.slice(from, end).filter(isCapital);
  const own = ORGANISATION.test((words[from] as Word).text) ? capitals.at(-2) : capitals[1];
  return (own ?? (words[from] as Word)).start;
}

/** `who drives route N9`: about the person, and no function. */
const CLAUSE = /^(?:who|whose|which|qui|que|quien|che|die|der|wie|dessen|deren)\s/i;

const POSSESSIVE = /\p{L}['’]s$/u;

/** `said Guild president Ann Lee`: a function in small letters and another name follow, so that the first is the employer. */
function isEmployer(words: readonly Word[], end: number, sentence: string): boolean {
  const [name, office, holder] = words.slice(end - 1, end + 2);
  // `the Egg Farmers' Association, whose chair, Ann Lee, …`
  if (name !== undefined && /^['’]\s\p{Lu}/u.test(sentence.slice(name.end))) return true;
  // `said Example Water’s leak manager Ann Lee`: whoever has somebody is not the one who speaks.
  if (name !== undefined && POSSESSIVE.test(name.text)) return true;
  // `said Lantern principal investigator Samir Bhandari`
  const behind = words.slice(end, end + 4);
  const small = behind.findIndex(isCapital);
  if (small > 1 && isSmallOffice(behind[small - 1] as Word))
    return /^[\s\p{L}-]+$/u.test(sentence.slice(name?.end, behind[small]?.start));
  if (name === undefined || office === undefined || holder === undefined) return false;
  const between = sentence.slice(name.end, office.start) + sentence.slice(office.end, holder.start);
  return /^\s+$/.test(between) && isCapital(holder) && isSmallOffice(office);
}

const isSmallOffice = (word: Word): boolean => !isCapital(word) && functionIn([word]) !== null;

/** `Ana López, head of the programme, said`: the name before the verb, over its apposition. */
export function personBefore(words: readonly Word[], sentence: string): Person | null {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!isCapital(word) || isTitle(word.folded)) continue;
    if (STARTERS.has(word.folded)) continue;
    const end = nameEnd(words, i, sentence);
    if (isEmployer(words, end, sentence)) {
      i = end;
      continue;
    }
    // `Commissioning Editor for Drama Ann Lee says`
    if (functionIn(words.slice(end - 1, end)) !== null && isFieldNext(words, end)) {
      const led = personIn(words.slice(i), sentence, FIELD_WORDS);
      if (led?.name.includes(' ')) return led;
    }
    if (!(end - i > 1 || isOneName(words, i, sentence))) continue;
    const { name, office } = withoutOffice(
      sentence.slice(word.start, (words[end - 1] as Word).end),
    );
    // `Técnica do Ipê Roxo`: a function, and of what.
    if (/^\p{Ll}/u.test(name)) {
      i = end - 1;
      continue;
    }
    // `The Farmers' Union, by the voice of its chair Ann Lee,`
    const other = ORGANISATION.test(name) ? personBefore(words.slice(end), sentence) : null;
    if (other?.name.includes(' ')) return other;
    const rest = sentence.slice((words[end - 1] as Word).end);
    const apposition = /^,\s*([^,]{3,120}),/.exec(rest)?.[1] ?? null;
    const titled = sentence
      .slice(0, word.start)
      .replace(/^[\s,]+/, '')
      .trim();
    const clause =
      apposition !== null &&
      (CLAUSE.test(apposition) || VERBS.has(tokens(apposition)[0]?.folded ?? ''));
    const ahead = titled.replace(/^.*,\s*/, '');
    // `Chief Medical Officer Dr Imogen Tarrant`: the function goes on where it looks like a name.
    const whole = hasOffice(ahead) ? `${ahead} ${office}`.trim() : ahead;
    const role = (clause ? null : apposition) ?? roleBeforeName(whole);
    return { name, role: role ?? (office === '' ? null : cleanRole(office)) };
  }
  return null;
}

/** `, 34, who …`, ` (17)`, `, de 10 anos`: an age. */
export const AGED_BEHIND =
  /^,?\s*\(?(?:(?:de|aged?|di|van)\s)?\d{1,3}(?:\)|,|\s(?:años|anos|ans|anni|jaar|Jahre|years)(?!\p{L}))/u;

/** Whether one word names somebody: behind a title, right before the verb, with an age, or a first name that the sentence begins with. */
function isOneName(words: readonly Word[], at: number, sentence: string): boolean {
  const { text, end } = words[at] as Word;
  const rest = sentence.slice(end);
  const isTitled = isTitle(words[at - 1]?.folded ?? '');
  // `foi a neta da dona Zulmira, Kelly Alves`: somebody of hers follows.
  const isOther =
    isTitled && OF.has(words[at - 2]?.folded ?? '') && /^, \p{Lu}\S+ \p{Lu}/u.test(rest);
  if (isTitled) return !isOther;
  const isFirst = at === 0 && isGivenName(text) && /^,?\s\p{Ll}/u.test(rest);
  // `Ein Kunde schrieb`: a noun.
  if (/^eine?$/.test(words[at - 1]?.folded ?? '')) return false;
  return at === words.length - 1 || isFirst || AGED_BEHIND.test(rest);
}

/** Fields that Dutch sets behind a function without a preposition, or behind the name: `wethouder Mobiliteit Karim Bakker`. */
const POLICY = new Set(
  'mobiliteit verkeer sport cultuur financien onderwijs zorg wonen duurzaamheid klimaat economie jeugd welzijn natuur milieu energie ruimte bestuur'.split(
    ' ',
  ),
);

/** `Gesine Kallweit von der Technischen Hochschule Elbmark`: no name, but where she works. */
function leadsToEmployer(words: readonly Word[], at: number, sentence: string): boolean {
  const [first] = words.slice(at);
  const last = words[Math.min(at + 4, words.length - 1)];
  return ORGANISATION.test(sentence.slice(first?.start, last?.end).split(/[,.;:]/)[0] ?? '');
}

/** `Burgemeester Ludo Smit van Grenswoude`, `Mirthe Smit van HC Oost`: behind a first name and a surname it leads to the employer. */
function isOfEmployer(words: readonly Word[], from: number, van: number): boolean {
  const office = words
    .slice(Math.max(0, from - 1), van)
    .findLastIndex((word) => functionIn([word]) !== null);
  const own = words.slice(office < 0 ? from : Math.max(0, from - 1) + office + 1, van);
  const surname = own.at(-1);
  const isWhole = own.length === 2 && surname !== undefined && !isGivenName(surname.text);
  return isWhole && (office >= 0 || /^\p{Lu}{2,}$/u.test(words[van + 1]?.text ?? ''));
}

/** A name goes on over capitals, initials and particles that lead to another capital; a comma ends it. */
function nameEnd(words: readonly Word[], from: number, sentence: string): number {
  let end = from + 1;
  for (let i = from + 1; i < Math.min(words.length, from + 7); i++) {
    const gap = sentence.slice((words[i - 1] as Word).end, (words[i] as Word).start);
    if (!/^[.\s]*$/.test(gap)) break;
    const word = words[i] as Word;
    if (POLICY.has(word.folded)) break;
    // `Burgemeester Rixt van Dam van Leiden`: no name has it twice; the second leads to where she is mayor.
    if (word.text === 'van' && words.slice(from, i).some(({ text }) => text === 'van')) break;
    if (word.text === 'van' && isOfEmployer(words, from, i)) break;
    if (/^de[nr]$/.test(word.text) && i - from > 1 && isCapital(words[i - 1] as Word)) break;
    if (isCapital(word) && !VERBS.has(word.folded)) end = i + 1;
    else if (!PARTICLES.has(word.folded) || leadsToEmployer(words, i, sentence)) break;
  }
  return end;
}

const roleAfter = (rest: string): string | null => {
  const role = /^\s*,\s*([^\n]{3,200})/.exec(rest)?.[1] ?? null;
  return role === null
    ? null
    : cleanRole(
        untilSpeech(
          role.replace(
            /(?:^|[,;]?\s+)(?:who|whose|which|during|after|while|when|in a|at a|qui|quien|que|lors|durante|che|die|wie)\s.*$/i,
            '',
          ),
        ),
      );
};

/** `director of reports`: no verb stands there. */
const OF_WHAT = /(?<!\p{L})(?:of|de|des|da|do|di|für|van|voor|for)\s$/iu;

/** `Bauleiterin beim Landkreis, und fügt hinzu`, `adding that …`: up to where somebody goes on speaking. */
function untilSpeech(role: string): string {
  const verb = tokens(role).find(
    ({ text, folded, start }) =>
      !OF_WHAT.test(role.slice(0, start)) &&
      VERBS.has(folded.replace(/^d['’]/, '')) &&
      /^\p{Ll}/u.test(text),
  );
  if (verb === undefined) return role;
  const ahead = role.slice(0, verb.start);
  const joint = [...ahead.matchAll(/,|(?<!\p{L})(?:and|y|e|et|und|en)\s/giu)].at(-1);
  return ahead.slice(0, joint?.index ?? 0);
}
