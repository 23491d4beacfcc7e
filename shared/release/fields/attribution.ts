import { foldText } from '../../text/normalise.ts';
import { phrasesOf } from '../languages/phrases.ts';
import { isGivenName } from './given-names.ts';
import { officeThenName } from './office-then-name.ts';
import {
  functionIn,
  hasOffice,
  isSomewhere,
  isTitle,
  ORGANISATION,
  tokens,
  type Word,
} from './offices.ts';
import { AGED_BEHIND, isCapital, type Person, personBefore, personIn, STARTERS } from './person.ts';

/** Who said something, as printed beside the quotation. `name` is null for "she said". */
export interface Attribution {
  readonly name: string | null;
  readonly role: string | null;
  /** “She added”: whoever was named last. */
  readonly isAgain?: boolean;
  /** “The athlete said”: whom the nearest words are about. */
  readonly isNoun?: boolean;
  /** The noun of it: a story that has `the athlete Ann Lee` says who that is. */
  readonly noun?: string | undefined;
  /** “The minister said”: the one whom the story names with this function. */
  readonly office?: string;
  /** A surname that counts if the story has the whole name. */
  readonly isGuess?: boolean;
  /** “A neighbour said”: nobody whom the story names. */
  readonly isNobodys?: boolean;
  /** The verb is none that is known: it counts if it leads to somebody. */
  readonly isUnlisted?: boolean;
}

export const VERBS = new Set(phrasesOf('speechVerbs'));
/** Behind these stands who listened: `Ann Lee told the Gazette: “…”`. */
const TO_SOMEBODY = new Set(
  'told tells thanked thanks assured assures reminded reminds'.split(' '),
);
/** Words that papers put for a function named before: `señaló la autoridad`. */
export const STAND_INS = new Set(
  'autoridad personero personera jerarca mandatario mandataria dirigente funcionario funcionaria edil titular gestor gestora parlamentar elu elue edile'.split(
    ' ',
  ),
);
/** Professions that papers put for somebody whom they have named without it: `spiega la chef`. */
export const PROFESSIONS = new Set(
  'parlamentario parlamentaria chef cuoco cuoca cocinero cocinera especialista specialist specialista experto experta expert experte esperto esperta artista artist artiste cineasta cineaste regista atleta athlete athlet sportif sportive deportista jugador jugadora joueur joueuse giocatore giocatrice jogador jogadora investigador investigadora researcher chercheur chercheuse ricercatore ricercatrice pesquisador pesquisadora onderzoeker forscher forscherin autor autora author auteur auteure autrice scientist scientifique cientifico cientifica cientista scienziato scienziata docente maestra maestro maitresse laureat laureate premiada premiado galardonada galardonado vencedor vencedora musico musica musicien musicienne musicista academico academica medico doctora professor professora professorin profesor profesora professeur professeure professore professoressa hoogleraar docent'.split(
    ' ',
  ),
);
/** Between a function and its field. */
const IN_CHARGE = new Set(
  'charge chargee delegue deleguee responsable encargado encargada delegado delegada delegato delegata responsavel'.split(
    ' ',
  ),
);
/** `Bazán, que había …`, `Okafor opened …`, `La propia Arrúe viajará …` */
export const SURNAME_FIRST =
  /^(?:(?:El|La|O|A|Il) (?:propi[oa]|própri[oa]|stess[oa]) )?(\p{Lu}\p{Ll}[\p{L}'’-]+)(?=,? \p{Ll})/u;

/** How much of the words beside a quotation is looked at. */
export const REACH = 260;

/** Reads the attribution in the words after a quotation, or in those before it. */
export function attributionIn(gap: string, side: 'before' | 'after'): Attribution | null {
  const plain = gap.replace(RANK_CLASS, '');
  const reach = side === 'after' ? plain.slice(0, REACH) : plain.slice(-REACH);
  const typed = side === 'after' ? firstSentence(reach) : lastSentence(reach);
  // `Y añadió:`
  const sentence = typed.replace(CONJUNCTION, '');
  const words = tokens(sentence);
  const so = side === 'before' ? soSomebody(sentence, reach) : null;
  if (so !== null) return so;
  const known = words.findIndex(({ folded }) => VERBS.has(folded));
  const isInverted = known < 0 && side === 'after' && isUnknownVerb(words, sentence);
  const verb = isInverted ? 0 : known;
  if (verb < 0)
    return side === 'before'
      ? (accordingTo(words, sentence) ?? announced(words, sentence))
      : unlisted(words, sentence);
  const [said, ...rest] = words.slice(verb);
  if (side === 'before' && IS_TOLD.test(sentence)) return { name: null, role: null };
  // `l'adjointe au maire déléguée aux mobilités Sylvie Meunier`
  const reachOfName = rest.slice(0, 6).some(({ folded }) => IN_CHARGE.has(folded)) ? 10 : 6;
  // `…,” and said that the Mission would stay`: what is said, and not who says it.
  const isTold = THAT.has(rest[0]?.folded ?? '');
  if (
    side === 'after' &&
    isTold &&
    words[0] !== undefined &&
    AND.has(words[0].folded) &&
    verb === 1
  )
    return { name: null, role: null, isAgain: true };
  const after = isTold
    ? null
    : (officeThenName(sentence.slice(said?.end)) ?? personIn(rest, sentence, reachOfName));
  const ahead = sentence.slice(0, said?.start).replace(/[\s,]+$/, '');
  const before =
    officeThenName(ahead) ??
    officeThenName(ahead.replace(LEADING_CLAUSE, '')) ??
    personBefore(words.slice(0, verb), sentence);
  // `… explains managing director Ana Ruiz:` ends in the speaker.
  // `Ana Ruiz, the chair, points to what it means for the Town:` ends in another name, and not in hers.
  const isOther =
    before?.name.includes(' ') === true &&
    (after?.name.includes(' ') === false || before.role !== null);
  const endsInSpeaker =
    side === 'before' && /:\s*$/.test(sentence) && rest.length <= 10 && !isOther;
  const isAfter = endsInSpeaker || (side === 'after' && verb <= 3);
  const isToSomebody = said !== undefined && TO_SOMEBODY.has(said.folded);
  // `…”, sagte sie bei der Eröffnung`: nobody that stands behind the pronoun.
  if (side === 'after' && verb <= 1 && rest[0] !== undefined && NO_ARTICLES.has(rest[0].folded))
    return { name: null, role: null, isAgain: true };
  // `…”, a-t-il confié`, `… », dit-elle`
  if (side === 'after' && words.slice(0, verb + 1).some(({ folded }) => BOUND_PRONOUN.test(folded)))
    return { name: null, role: null, isAgain: true };
  // `dijo el técnico en el hospital Zonal Norte`: a function, and where it was said.
  const placed = side === 'after' && verb <= 2 ? officeSomewhere(rest) : null;
  if (placed !== null) return { name: null, role: null, office: placed };
  const person = isToSomebody ? before : isAfter ? (after ?? before) : (before ?? after);
  const isPronounLast =
    side === 'before' && NO_ARTICLES.has(words[verb - 1]?.folded ?? '') && rest.length === 0;
  // `The work in Port Ashby goes on, and she adds: “…”`: no name further off, unless the sentence begins with it.
  if (isPronounLast && before?.role == null && !beginsWith(sentence, before))
    return { name: null, role: null, isAgain: true };
  const isUnlisted = isInverted && !INVERTED.test(sentence);
  const isNamed = person?.name.includes(' ') === true;
  if (!isNamed && side === 'after' && verb <= 2 && isIndefinite(said, rest))
    return { name: null, role: null, isNobodys: true };
  if (person !== null) return isUnlisted ? { ...byName(person), isUnlisted } : byName(person);
  const surname = side === 'before' ? SURNAME_FIRST.exec(sentence.trimStart())?.[1] : undefined;
  const near =
    verb <= 2 && !isToSomebody ? rest.slice(0, 4) : words.slice(Math.max(0, verb - 4), verb);
  const office = functionIn(near) ?? near.find(({ folded }) => STAND_INS.has(folded))?.text ?? null;
  const isName =
    surname !== undefined && ![STARTERS, VERBS].some((set) => set.has(foldText(surname)));
  if (isName)
    return { name: surname, role: null, isGuess: true, ...(office !== null && { office }) };
  if (office !== null) return { name: null, role: null, office };
  if (side === 'after' && verb <= 1 && isSomebody(rest))
    return { name: null, role: null, isAgain: true, isNoun: true, noun: rest[1]?.text };
  const isFirst = words.slice(0, verb).every(({ folded }) => AUXILIARIES.has(folded));
  // `According to the company, “…”` names its source, and nobody who spoke above.
  const isSource = said?.folded === 'according';
  const isPronoun = hasPronoun(words) || NO_ARTICLES.has(words[verb - 1]?.folded ?? '');
  const isAgain = !isSource && !isBody(rest) && (isPronoun || (isFirst && isBare(rest)));
  return isAgain || verb <= 2 ? { name: null, role: null, isAgain } : null;
}

const CONJUNCTION = /^\s*(?:Y|E|Et|Und|And|Ma|Mas|Pero|Mais|Aber|Maar|But)\s+(?=\p{Ll})/u;

/** `said a neighbour`, `dit un voisin`; Portuguese `disse a atleta` has the article of one who was named. */
function isIndefinite(said: Word | undefined, [article, noun]: readonly Word[]): boolean {
  if (said === undefined || article === undefined || noun === undefined) return false;
  // German nouns have capitals.
  if (isCapital(noun)) return /^eine?r?$/.test(article.folded);
  return (
    INDEFINITE.has(article.folded) ||
    (article.folded === 'a' && /(?:s|ed|said|told)$/.test(said.folded))
  );
}
export const INDEFINITE = new Set(
  'one an another some un une una uno uma um ein eine einer een otro otra outro outra autre'.split(
    ' ',
  ),
);

/** `Commenting on the figures, the director, Ann Lee, …`: a clause without a name. */
const LEADING_CLAUSE = /^\s*\p{Lu}\p{Ll}+(?:\s[\p{Ll}\d'’]+){1,8},\s+(?=\p{Ll})/u;

/** `Petty Officer 1st Class Ann Lee`: the class parts the rank from the name. */
const RANK_CLASS = /(?<=\p{Lu}\p{L}+) (?:1st|2nd|3rd|First|Second|Third) Class(?= \p{Lu})/gu;

export const THAT = new Set('that que dass che dat'.split(' '));
const AND = new Set('and y e et und en'.split(' '));

/**
 * `…“, gab Thoma zu bedenken`, `…", avisó.`: behind a comma a word in small letters and a surname, or the word alone, whatever the
 * verb. Both count only where they lead to somebody.
 */
function unlisted([verb, name]: readonly Word[], sentence: string): Attribution | null {
  if (verb === undefined || NO_VERB.has(verb.folded)) return null;
  if (/^\s*,\s+\p{Ll}{2,}[óaàeèuíú][.\s]*$/u.test(sentence))
    return { name: null, role: null, isAgain: true, isUnlisted: true };
  const isNamed = name !== undefined && isCapital(name) && !STARTERS.has(name.folded);
  return isNamed && /^\s*,\s+\p{Ll}+\s\p{Lu}\p{Ll}/u.test(sentence)
    ? { name: name.text, role: null, isGuess: true, isUnlisted: true }
    : null;
}

/** `When he asked, he was told it was “too late”`: somebody else said it. */
export const IS_TOLD =
  /(?<!\p{L})(?:was|were|been|got) told(?!\p{L})(?![^,;]*(?<!\p{L})(?:said|says|added|adds)(?!\p{L}))[^,;]*$/u;
const BOUND_PRONOUN = /-(?:t-)?(?:ils?|elles?)$/;

/** `el técnico en el hospital`, `o treinador durante a visita`: a function in small letters, and behind it where or when. */
function officeSomewhere([article, noun, ...behind]: readonly Word[]): string | null {
  if (!isSomewhere(behind) || article === undefined || noun === undefined || isCapital(noun))
    return null;
  if (!ARTICLES.has(article.folded)) return null;
  return STAND_INS.has(noun.folded) || functionIn([noun]) !== null ? noun.text : null;
}

/** `Ann Lee opened the pool, and she said`, `On Monday Ann Lee …` */
const beginsWith = (sentence: string, person: Person | null): boolean =>
  person?.name.includes(' ') === true &&
  tokens(sentence.slice(0, sentence.indexOf(person.name))).length <= 1;

/** `…“, so die Bürgermeisterin`: a single word that names a function names nobody. */
const byName = (person: Person): Attribution => {
  const { name } = person;
  // `la Leiterin der Aufsicht`: what is left of a function is no name.
  if (/^(?:der|des|del|della|do|da|dos|das|du) /.test(name)) return { name: null, role: null };
  const isFunction = !name.includes(' ') && functionIn(tokens(name)) !== null;
  return isFunction ? { name: null, role: null, office: name } : person;
};

/**
 * `Dazu Landrätin Eva Thoma: „…“`, `La maire Anne Roy s'est réjouie : « … »`: a colon stands for the verb where the
 * sentence has a person in it, told by a function or by being what it begins with.
 */
function announced(words: readonly Word[], sentence: string): Attribution | null {
  if (!/:\s*$/.test(sentence)) return null;
  const plain = sentence.replace(/\s*:\s*$/, '');
  const person = officeThenName(plain) ?? personBefore(words, `${plain},`);
  if (STATEMENT.test(plain)) {
    const last = lastPerson(words, `${plain},`);
    if (last?.name.includes(' ')) return last;
    const surname = SURNAME_FIRST.exec(lastSentence(plain).trimStart())?.[1];
    if (surname !== undefined && !STARTERS.has(foldText(surname)))
      return { name: surname, role: null, isGuess: true };
    if (last !== null) return { name: last.name, role: null, isGuess: true };
  }
  if (person?.name.includes(' ') !== true) return aboutToSpeak(plain);
  const isNear = sentence.trimStart().startsWith(person.name) || plain.endsWith(person.name);
  return person.role !== null || isNear ? person : null;
}

/**
 * `Okafor is proud:`, `Mrs Okafor’s answer was short:`, `Ihre Bilanz ist eindeutig:`, `Okafor:`: a surname or a pronoun, and a verb
 * of being or having, or nothing.
 */
function aboutToSpeak(clause: string): Attribution | null {
  const [, own = '', whose = ''] = IS_OR_HAS.exec(clause) ?? [];
  const subject = own === '' ? (/^\s*(\p{Lu}\p{Ll}+)$/u.exec(clause)?.[1] ?? '') : own;
  if (subject === '') return null;
  const folded = foldText(subject);
  if (whose !== '' ? POSSESSIVES.has(folded) : NO_ARTICLES.has(folded))
    return { name: null, role: null, isAgain: true };
  const isName = (whose === '' || /^['’]s/.test(whose)) && !STARTERS.has(folded);
  return isName && !ORGANISATION.test(subject)
    ? { name: subject, role: null, isGuess: true }
    : null;
}

/** The person that a sentence names last. */
function lastPerson(words: readonly Word[], sentence: string): Person | null {
  let found: Person | null = null;
  for (let rest = words; rest.length > 0; ) {
    const person = personBefore(rest, sentence);
    if (person === null || ORGANISATION.test(person.name)) break;
    found = person;
    const end = sentence.indexOf(person.name, rest[0]?.start) + person.name.length;
    rest = rest.filter(({ start }) => start >= end);
  }
  return found;
}

/** `…, the Right Reverend Ann Lee, has made the following statement:` */
const STATEMENT =
  /(?<!\p{L})(?:statements?|declarations?|d[eé]clarations?|declaraci[oó]n(?:es)?|declara[cç](?:[aã]o|[oõ]es)|dichiarazion[ei]|verklaring(?:en)?|erkl[aä]rung(?:en)?|stellungnahme|message|mensaje|mensagem|messaggio|weer)(?!\p{L})/iu;

const IS_OR_HAS =
  /(?:^|,\s|\.\s)(?:(?:Mr|Mrs|Ms|Dr|Mme|M|Sra?|Frau|Herr|De heer|Mevrouw)\.?\s)?(\p{Lu}\p{L}+)((?:['’]s)?\s\p{L}+(?:\s\p{L}+)?)?\s(?:is|was|has|had|est|était|a|avait|es|era|fue|está|tiene|é|foi|ha|è|ist|war|hat|hatte|heeft)\s[^,:]{2,60}$/u;
export const POSSESSIVES = new Set(
  'his her their su sus sua seu seus suas son sa ses leur ihr ihre sein seine suo il zijn haar hun'.split(
    ' ',
  ),
);

/** `A aposentada Neuza Prates participa desde o início. "…", conta.`: who the sentence before the quotation is about. */
export function subjectOf(before: string): Person | null {
  const sentence = lastSentence(before.slice(-REACH).trim());
  const person = officeThenName(sentence) ?? personBefore(tokens(sentence), sentence);
  if (person === null) return null;
  const at = sentence.indexOf(person.name);
  if (NO_PERSON_BEHIND.test(sentence.slice(0, at))) return null;
  // `Hugo took it well.`, `Daniel, 34, who …`
  const isAged = AGED_BEHIND.test(sentence.slice(at + person.name.length));
  const isOneName = isAged || (at === 0 && isGivenName(person.name));
  if (!person.name.includes(' ') && !isOneName) return null;
  const isDescribed = /^, (?:who|qui|que|quien|che|die|der|wie) /.test(
    sentence.slice(at + person.name.length),
  );
  const isFirst = isAged || at < (isDescribed ? 80 : 60);
  return isFirst && !ORGANISATION.test(person.name) ? person : null;
}

/** `al Ría Norte`, `im Haus Anna`: these lead to no name of a person. */
export const NO_PERSON_BEHIND = /(?<!\p{L})(?:al|del|au|im|am|beim|zum|het)\s$/u;

/** With nothing but titles before it: `Prof. Dr. Ana Ruiz`. */
const beginsWithName = (sentence: string, name: string): boolean =>
  tokens(sentence.slice(0, sentence.indexOf(name))).every(({ folded }) => isTitle(folded));

/** `Ana Ruiz used to row. Then she found a boat and decided, she says, “…”`: whom the paragraph begins with. */
export function openingSubject(text: string): Attribution | null {
  const first = firstSentence(text.trimStart().slice(0, REACH));
  const person = first.length < text.trim().length ? personBefore(tokens(first), first) : null;
  const isFirst = person?.name.includes(' ') === true && beginsWithName(first, person.name);
  return isFirst && !ORGANISATION.test(person.name) ? person : null;
}

/** `brincou a atleta`: an article and a noun that is no organisation and no paper. */
function isSomebody([article, noun]: readonly Word[]): boolean {
  if (article === undefined || noun === undefined || !ARTICLES.has(article.folded)) return false;
  return (
    /^\p{Ll}{3}/u.test(noun.text) && !ORGANISATION.test(noun.text) && !PAPERS.test(noun.folded)
  );
}
export const ARTICLES = new Set('the el la le il lo o a'.split(' '));
/** `señaló el ministerio`: Spanish `el` is no pronoun before an organisation. */
const isBody = ([article, noun]: readonly Word[]): boolean =>
  article !== undefined &&
  noun !== undefined &&
  ARTICLES.has(article.folded) &&
  (ORGANISATION.test(noun.text) || PAPERS.test(noun.folded));
const PAPERS =
  /^(?:comunicad|communiqu|comunicat|nota|note|informe|inform|text|test|document|sentenc|statement|release|report|rapport|relat|stud|estud|etud|ley|law|lettre|carta|letter|empresa|company|entidad|entidade|firma|firm|societ|groupe|grupo|gruppo|club|partido|parti)/;

/** `ha explicado`, `hat gesagt`, `a-t-elle dit` */
export const AUXILIARIES = new Set(
  'ha han hat heeft a has had hanno hebben haben tem t'.split(' '),
);

/** `…”, afirma.`, `…”, explicó por teléfono ayer mismo.` name nobody; `…”, said the ministry` does. */
function isBare([first, ...more]: readonly Word[]): boolean {
  if (first === undefined) return true;
  const isWhere = WHEN_OR_WHERE.has(first.folded) && !isCapital(first);
  return isWhere || (more.length < 4 && !STARTERS.has(first.folded));
}
const WHEN_OR_WHERE = new Set(
  'in on at to with when as after before during over by por en entre tras al ante antes durante desde con mientras cuando a apres avant pendant lors devant dans par nel al alla durante dopo prima con per mentre ao na no em depois com bei am im auf nach vor mit wahrend als bij na met tijdens op toen'.split(
    ' ',
  ),
);

/** `…”, grins Ana Ruiz`, `…”, s'amuse déjà Ana Ruiz`: behind a comma, a word or two and a name make an attribution, whatever the verb. */
const INVERTED =
  /^["”»’]?,\s+(?:\p{Ll}[\p{L}'’-]+\s+){1,2}\p{Lu}[\p{L}'’-]+\s+(?:(?:de|del|la|da|van|von|der|di|el)\s+){0,2}\p{Lu}/u;
/** `“…”, by Ana Ruiz`, `«…», una canción de Ana Ruiz`: what stands behind a title. */
const NO_VERB = new Set(
  'who whom whose which que qui che wie by of with and for from in at de del des du do da dos das di par por avec con com mit von van met y et und en i an the la el le il der die das un una une um uma ein eine een het'.split(
    ' ',
  ),
);

/** Whether a verb that nobody foresaw opens an attribution: a name follows it, or a function and a name. */
function isUnknownVerb(words: readonly Word[], sentence: string): boolean {
  const [first, second] = words;
  if (first === undefined || NO_VERB.has(first.folded)) return false;
  const isAlone = second !== undefined && (isCapital(second) || !NO_VERB.has(second.folded));
  if (isAlone && INVERTED.test(sentence)) return true;
  if (!/^["”»’]?,\s+\p{Ll}/u.test(sentence)) return false;
  const behind = sentence.slice(words[0]?.end);
  const person = officeThenName(behind) ?? personIn(words.slice(1), sentence, 6);
  return person !== null && person.role !== null && person.name.includes(' ');
}

const SOURCES_OF_TWO =
  /^(?:according to|in the (?:words|view) of|(?:de acuerdo con|a juicio de|en (?:palabras|opini[oó]n) de)l?|de acordo com|(?:nas palavras|na (?:opini[aã]o|avalia[cç][aã]o|vis[aã]o)) d[aeo]s?|d['’]apr[eè]s|(?:de l['’]avis|aux yeux|selon les (?:mots|termes)) d(?:e|u|es)|(?:nach (?:angaben|aussage|auskunft|worten|ansicht|einsch[aä]tzung)|in den worten|aus sicht) (?:von|des|der)|(?:a (?:detta|giudizio)|(?:nelle|secondo le) parole) d(?:i|ell[ao]|el)|(?:in de woorden|naar de mening) van)\s+(?:(?:el|la|le|los|las|o|a|the|de|het|il|lo)\s+)?/i;
/** `The following may be attributed to Ann Lee, chair:`; `… to a spokesperson` names nobody. */
const ATTRIBUTABLE =
  /^(?:the following|this)(?: (?:statement|quote))?(?: (?:may|can|should|is to) be| is)? attribut(?:ed|able) to\s(?!an?\s)/i;
const SOURCES = new Set(
  'pour selon segun segundo secondo laut volgens para per for fur'.split(' '),
);

/** `Pour Lucie Marchand, écologue, « … »`: a preposition stands for the verb. */
function accordingTo(words: readonly Word[], sentence: string): Attribution | null {
  const [long] = SOURCES_OF_TWO.exec(sentence.trimStart()) ?? [];
  if (long !== undefined) {
    const rest = sentence.trimStart().slice(long.length);
    return officeThenName(rest) ?? personIn(tokens(rest), rest, 6);
  }
  const [attributable] = ATTRIBUTABLE.exec(sentence.trimStart()) ?? [];
  if (attributable !== undefined) {
    const rest = sentence.trimStart().slice(attributable.length);
    const whose = officeThenName(rest) ?? personIn(tokens(rest), rest, 6);
    return whose?.name.includes(' ') === true && !ORGANISATION.test(whose.name) ? whose : null;
  }
  const [first, second] = words;
  if (first === undefined || second === undefined || !SOURCES.has(first.folded)) return null;
  if (isCapital(second) || isTitle(second.folded)) {
    const named = personIn(words.slice(1), sentence, 4);
    // `For Monday`, `Für Donnerstag`: of these three most are no person.
    const isSure = !/^(?:per|for|fur)$/.test(first.folded) || named?.name.includes(' ') === true;
    return isSure ? named : null;
  }
  const office = officeThenName(sentence.slice(first.end));
  if (office !== null) return office;
  const person = personIn(words.slice(1), sentence, 8);
  return person?.role == null || !person.name.includes(' ') ? null : person;
}

/** `Das nützt den Forellen, so Roth: „…“`, `La neige aide aussi, ajoute-t-il : « … »`: who says it stands at the end. */
function soSomebody(sentence: string, gap: string): Attribution | null {
  const [, verb = ''] = /(?:^|[\s,])(\p{Ll}{3,})-(?:t-)?(?:il|elle)\s?:\s*$/u.exec(sentence) ?? [];
  // Whom the sentence before is about may be somebody else, if it has a function.
  const isOther = hasOffice(gap.slice(0, -sentence.length));
  if (VERBS.has(foldText(verb))) return { name: null, role: null, isAgain: !isOther };
  const [, named = ''] =
    /,\sso\s((?:\p{L}[\p{L}.-]*\s){0,5}\p{Lu}[\p{L}-]+)\s?:\s*$/u.exec(sentence) ?? [];
  if (named === '') return null;
  const person = personIn(tokens(named), named, 6);
  return person === null || person.name.includes(' ') ? person : { ...person, isGuess: true };
}

/** `Dr.`, an initial, `St. Brannoc's`: the full stop ends no sentence. */
const isAbbreviated = (word: string): boolean =>
  word.length < 2 || isTitle(word) || ABBREVIATIONS.has(word);
const ABBREVIATIONS = new Set(
  'st ste no nr vs inc ltd co corp jr sr av art num ss bzw ca med phil jur iur rer nat habil'.split(
    ' ',
  ),
);

/** Up to the full stop that ends the attribution; not the one of `Dr.` or an initial. */
function firstSentence(text: string): string {
  for (const match of text.matchAll(/[.!?:]["”»)]?\s+(?=[\p{Lu}“"«¿¡])|\n/gu)) {
    const word =
      /[\p{L}]+$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? '';
    if (!isAbbreviated(foldText(word))) return text.slice(0, match.index);
  }
  return text;
}

/** Behind the last full stop; not the one of `Dr.` or an initial. */
export const lastSentence = (text: string): string => sentencesOf(text).at(-1) ?? '';

/** The sentences of a text; `Dr.` and an initial end none. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["”»)’']?\s+(?=\p{Lu})/gu)) {
    const word =
      /[\p{L}]+$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? '';
    const isQuoted = /["”»)’']/.test(text[match.index - 1] ?? '');
    if (!isQuoted && isAbbreviated(foldText(word))) continue;
    sentences.push(text.slice(start, match.index + match[0].length));
    start = match.index + match[0].length;
  }
  return [...sentences, text.slice(start)];
}

const PRONOUNS = new Set(
  'he she they i we el ella ellos il elle ils ele ela eles er sie lui lei hij zij ze'.split(' '),
);
/** Pronouns that no language has for an article, as Italian `il` and Spanish `el` are. */
const NO_ARTICLES = new Set(
  'he she they we ella elle ele ela er sie wir lei hij zij ze'.split(' '),
);
const hasPronoun = (words: readonly Word[]): boolean =>
  words.slice(0, 5).some(({ folded }) => PRONOUNS.has(folded));
