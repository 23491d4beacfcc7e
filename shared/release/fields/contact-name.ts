import { foldText } from '../../text/normalise.ts';
import { phrasesOf } from '../languages/phrases.ts';
import { isGivenName } from './given-names.ts';
import { hasOffice, isTitle, ORGANISATION } from './offices.ts';

export const ROLES = new Set(phrasesOf('roles'));
export const FUNCTION_WORDS =
  /\b(press|media|communications?|communication|affairs|marketing|rela[cç][oõ]es|relaciones|relations|prensa|comunicaci[oó]n|medios|presse|m[eé]dias|medien|relations|imprensa|comunica[cç][aã]o|assessoria|office|oficina|service|department|desk|enquiries|inquiries|pressestelle|kommunikation|abteilung|[oö]ffentlichkeitsarbeit|ufficio stampa|comunicazione|servizio|afdeling|communicatie|voorlichting|woordvoer|ascom\b|secom\b|dircom\b|comms\b)/i;

const SMALL = new Set(
  'de del la las los da das do dos di van von der den du des le y e i zu ter ten op het al el bin'.split(
    ' ',
  ),
);

const ARTICLE = /^(?:the|la|el|los|las|le|les|il|lo|i|o|a|os|as|der|die|das|het|de)\s/i;

/** `Ufficio Relazioni Esterne`, `Gabinete Técnico`: where somebody works. */
const DESK_FIRST =
  /^(?:ufficio|settore|servizio|direzione|oficina|gabinete|servicio|servi[cç]o|departamento|unidad|unidade|[aá]rea|secci[oó]n|coordena[cç][aã]o|coordinaci[oó]n|assessoria|secretaria|secretar[ií]a|bureau|service|p[oô]le|direction|cabinet|stabsstelle|referat|abteilung|fachbereich|dezernat|dienst|afdeling|team|office|unit|division|section)\s/i;

/** `Prairie Larder Care Line`, `Kundendienst Team`: who is called, and nobody's name. */
const DESK_LAST =
  /\s(?:\p{L}*line|\p{L}*desk|team|[eé]quipe|equipo|newsroom|switchboard|partners|associates|advisers|advisors|consultants)$/iu;

/** Houses beyond those that any text is about: who sends from a police station, a parish or a court, and an agency's trade. */
const HOUSE =
  /(?<!\p{L})(?:\p{L}*(?:inspektion|pr[aä]sidium|wache|revier|kirchengemeinde|pfarrei|dekanat|staatsanwaltschaft|gericht|schule|gymnasium)|(?<=['’]s\s)chambers|registry|parish|paroisse|parr[oó]quia|par[oó]quia|parrocchia|procuradoria|promotoria|defensor[ií]a|ouvidoria|freguesia|procura|questura|tribunale|juzgado|fiscal[ií]a|delegaci[oó]n|subdelegaci[oó]n|consejer[ií]a|concejal[ií]a|parquet|greffe|gendarmerie|secr[eé]tariat|segreteria|parochie|as(?:so|o)c\.|fed\.|fund\.|ayto\.)(?![\p{L}])|(?<![\p{L}.])PR(?![\p{L}.])/iu;

/** `Paseo de los Olmos`: a street; `Via Andersen` may be somebody. */
const STREET =
  /^(?:Paseo|Calle|Plaza|Plaça|Avenida|Rua|Largo|Praça|Travessa|Rue|Quai|Via|Viale|Piazza|Corso)\s(?:d[aeiou]s?|del|dell[ae]|dei|de (?:la|las|los))\s/u;
export const isStreet = (words: string): boolean => STREET.test(words);

/** `Hi Marcus`, `Chère Anne` */
const GREETING =
  /^(?:hi|hello|hey|dear|hola|ol[aá]|bonjour|hallo|ciao|liebe[rs]?|beste|ch[eè]re?s?|car[oaie]|querid[oa]s?|estimad[oa]s?|prezad[oa]s?|gentile|egregio)\s/iu;

/** `Pel’O Grupo`, `Für den Vorstand`: above a signature. */
const IN_THE_NAME_OF =
  /^(?:pel['’]?[oa]s?|for|f[üu]r (?:den|die|das)|pour l[ea']s?|por (?:el|la)|per (?:il|la|lo)|namens (?:de|het))[\s’']/i;

/** `Out of hours (duty press officer): 07700 900512` */
const OUT_OF_HOURS =
  /^(?:out[- ]of[- ]hours|after hours|out[- ]of[- ]office hours|fuera de (?:horario|horas)|fora de horas|fora do hor[aá]rio|hors des? (?:heures|horaires)|astreinte|permanence|bereitschaft|fuori orario|reperibilit[aà]|outside (?:these|office|working) hours|(?:evenings|nights) and weekends|au[sß]+erhalb (?:dieser|der)|buiten kantoor(?:uren|tijden)?|wachtdienst)(?!\p{L})(?:,? \(?(?:media|press)(?: calls)? only\)?)?/iu;
export const isOutOfHours = (line: string): boolean => OUT_OF_HOURS.test(line);
export const withoutHours = (line: string): string => line.replace(OUT_OF_HOURS, '');

/** `Viele Grüße, Ute Schmidt`, `AGRADECEMOS SU DIFUSIÓN` */
export const CLOSING =
  /^(?:agradecemos|agradecidos|agradeciendo|agradezco|rogamos|gracias|merci|grazie|danke|obrigad[oa]s?|thanks?|dank|viele|liebe|herzliche|beste|freundliche|mit freundlichen|kind|best|warm|many|yours|saludos|cordiales|atentos|un cordial|meilleures|bien|melhores|cordiais|atenciosas|cordiali|distinti|cari|vriendelijke|hartelijke|met vriendelijke)\s/i;

/** Two to five words with capitals, none of which names a function, a desk or an organisation. */
export function isPerson(part: string): boolean {
  const words = withoutTitles(part).split(/\s+/);
  if (words.length < 2 || words.length > 6 || part.length > 60) return false;
  if (/^(?:del|do|da|der|des|du|della|de (?:la|los|las)) |^de \S+$/.test(words.join(' ')))
    return false;
  if (isStreet(part) || GREETING.test(part)) return false;
  // `Hinke de Boer`, `Ben Baker`: behind a particle or a first name a trade is a surname.
  const isSurname = (at: number): boolean =>
    at > 0 &&
    at === words.length - 1 &&
    (isGivenName(words[at - 1] ?? '') ||
      (at > 1 && /^(?:de|den|van|von|le)$/.test(words[at - 1] ?? '')));
  const hasFunction = words.some((word, at) => ROLES.has(foldText(word)) && !isSurname(at));
  if (FUNCTION_WORDS.test(part) || hasFunction || IN_THE_NAME_OF.test(part)) return false;
  if (ORGANISATION.test(part) || ARTICLE.test(part) || DESK_FIRST.test(part)) return false;
  if (DESK_LAST.test(part) || CLOSING.test(part) || isOutOfHours(part)) return false;
  if (isHouse(part) && !isGivenName(words[0] ?? '')) return false;
  // `Secrétariat du`, cut in the middle.
  if (SMALL.has(words.at(-1) ?? '')) return false;
  return words.every(
    (word) =>
      /^(?:(?:d|dell|dall)['’])?\p{Lu}[\p{L}.'’-]*$/u.test(word) || SMALL.has(word.toLowerCase()),
  );
}

/** `Pr. Jean Roux` is a professor, and `Financial PR` a trade. */
const isHouse = (part: string): boolean => {
  const found = HOUSE.exec(part)?.[0];
  return found !== undefined && (found === 'PR' || found.length > 2);
};

/** Ranks and forms of address that stand before a name and are names or words elsewhere. */
const RANKS = new Set(
  'fw wm kpl gfr adj hptm oblt phk pok phm pom khk kok seu dona pater padre pere soeur schwester suor frere fratel frei irma pe inv det sgt insp supt'.split(
    ' ',
  ),
);
/** Ranks that are names and words besides: before a first name and a surname. */
const LONG_RANKS = new Set(
  'lt lieut lieutenant cpl maj major col colonel gen brig brigadier constable detective inspector chief canon archdeacon deacon rabbi imam brother shri smt leutnant oberleutnant hauptmann oberst feldwebel wachtmeister diakon diakonin kaplan cdt cne adjudant capitaine commandant gendarme brigadier abbe diacre teniente tte sargento sgto cabo capitan comandante coronel subinspector subinspectora inspectora subcomisario subcomisaria comisario suboficial agente diacono diacona tenente capitao coronel soldado inspetor inspetora conego maresciallo luogotenente brigadiere appuntato capitano colonnello ispettore ispettrice sovrintendente vicequestore ispett diacono monaca luitenant kapitein majoor kolonel inspecteur hoofdinspecteur hoofdagent dominee ds pastoor diaken zuster broeder'.split(
    ' ',
  ),
);
/** Names that are written short with a full stop: `Chr. Jensen`, `Ma. Teresa Cruz`. */
const SHORT_NAMES = new Set('st ste wm chas geo jos jas thos chr ma ph th fco joh jr'.split(' '));

/** `Of. Ppal.`, `Pe.`, `Inv.`: two to six letters and a full stop before a first name and a surname are a rank. */
const isRank = ([word = '', ...rest]: readonly string[]): boolean => {
  const folded = foldText(word.replace(/\.$/, ''));
  if (RANKS.has(folded) || (LONG_RANKS.has(folded) && rest.length > 1)) return true;
  const isShort = /^\p{Lu}\p{L}{1,5}\.$/u.test(word) && rest.length > 1;
  return isShort && !SHORT_NAMES.has(folded) && !HOUSE.test(word);
};

export function withoutTitles(name: string): string {
  const words = name.split(/\s+/);
  const isTitled = (): boolean =>
    isTitle(foldText((words[0] ?? '').replace(/\.$/, ''))) || isRank(words);
  while (words.length > 1 && isTitled()) words.shift();
  // `Dr. med. Jan Peters`: with a full stop, for Phil and Nat are names.
  while (words.length > 2 && /^(?:med|phil|jur|iur|rer|nat|habil|h\.c)\.$/.test(words[0] ?? ''))
    words.shift();
  return words.join(' ');
}

/** Before a surname alone, or what a villager is called: `Frau Krüger`, `Mme Aubry`, `Seu Nilo`. */
const ADDRESS =
  /^(?:herrn?|frau|mr|mrs|ms|miss|mme|mlle|m\.|monsieur|madame|sra?|srta|don|do[nñ]a|seu|sig|sig\.ra|signora?|dhr|mevr|mw|mevrouw|dra?|pe|padre|pater|sister|suor|s[oœ]e?ur)\.?\s(?=\p{Lu}\p{Ll}[\p{L}’'-]*$)/iu;

/**
 * Somebody who is called by one name, which `part` holds: a first name, one behind a form of address, one with a function
 * behind it (`Menchu, secretaria`), or one that the mailbox has (`Olly`, `olly@example.org`). Null for another word.
 */
export function oneName(
  part: string,
  next: string | undefined,
  emails: readonly string[],
): string | null {
  const name = part.replace(ADDRESS, '');
  if (!/^\p{Lu}\p{Ll}[\p{L}’'-]{1,20}$/u.test(name)) return null;
  if (name !== part || isGivenName(name)) return name;
  const folded = foldText(name);
  if (FUNCTION_WORDS.test(name) || ROLES.has(folded) || ORGANISATION.test(name)) return null;
  const isMailbox = emails.some((email) => foldText(email).split(/[.@]/)[0] === folded);
  const isOfOffice = emails.some((email) => foldText(email).split('@')[1]?.includes(folded));
  const hasFunction =
    next !== undefined && /^\p{Ll}/u.test(next) && (hasOffice(next) || FUNCTION_WORDS.test(next));
  return (isMailbox || hasFunction) && !isOfOffice ? name : null;
}
