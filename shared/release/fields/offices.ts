import { foldText } from '../../text/normalise.ts';
import { phrasesOf } from '../languages/phrases.ts';
import { isGivenName } from './given-names.ts';

/** A word with its place in the text it was taken from. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, without the punctuation around them. */
export const tokens = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)].map((match) => {
    const word = match[0].replace(/['’.-]+$/, '');
    return {
      text: word,
      folded: foldText(word),
      start: match.index,
      end: match.index + word.length,
    };
  });

const TITLES = new Set(phrasesOf('titles'));
const ROLES = new Set(phrasesOf('roles'));
/** Titles that say how somebody is addressed, and not what they do. */
const ADDRESS = new Set(
  'mr mrs ms miss dr dra dre eng enga prof sir dame lord lady sr sra srta don dona dom m mm mme mmes mlle pr me maitre herr herrn frau mag dipl sig signor signora dott dottor dottoressa on onorevole avv ing lic de heer mevrouw dhr mevr hon honorable honourable excellency rev revd mgr monseigneur mons monsenor excmo excma drs pfr'.split(
    ' ',
  ),
);
/** Before a function, never a part of it. */
const DETERMINERS = new Set(
  'the a an his her their its our la le el l o a os as los las les un une una um uma il lo i gli der die das den dem ein eine de het een su sus sa son seu sua ihr ihre sein seine zijn haar suo sua uno'.split(
    ' ',
  ),
);
const PREPOSITIONS = new Set(
  'of for in on at by with from around about de del des du do da dos das di della dello degli en a em na no nas nos par pour avec sur con por para per von vom zu zum zur mit bei aus fur van voor met bij uit op'.split(
    ' ',
  ),
);

/** Whether a folded word stands before a name as a title or a form of address: `dr`, `dipl.-ing`, `dott.ssa`, `sig.ra`. */
export const isTitle = (folded: string): boolean =>
  TITLES.has(folded) ||
  (/^[a-z]{2,5}\.(?:-|s?sa$|ra$|[oaºª]$)/.test(folded) && TITLES.has(folded.split('.')[0] ?? ''));

/** German and Dutch put function and employer into one word: `Verkehrsdirektorin`, `projectleider`. */
const OFFICE_ENDING =
  /(?:direktor|kommandant|.{3}kommissar|.{3}inspektor|.{4}lid|.{2}kundler|.{3}autor|wissenschaftler|.{3}techniker|chemiker|physiker|mediziner|informatiker|.{3}planer|architekt|kurator|intendant|archivar|.{3}arzt|.{3}arztin|.{3}pfleger|landwirt|badmeester|schwimmmeister|.{3}leiter|.{3}fuhrer|prasident|sprecher|minister|sekretar|dezernent|.{4}vorstand|referent|beauftragte|vorsitzende|manager|chef|professor|meister|expert|forscher|biolog|botaniker|okonom|historiker|restaurator|wetenschapper|onderzoeker|directeur|ingenieur|voorzitter|woordvoerder|voorlichter|wethouder|.{3}leider|coordinator|koordinator|adviseur|berater|trainer|beheerder|medewerker|.{3}deskundige|meteorolog|.{3}kracht|.{4}kundige|.{4}houder|.{3}nemer|.{3}wachter|bewoner|bewohner|anwohner|mitglied|.{3}schrijver|.{5}meester)(?:in|e|en|r|ster)?$/;

const FEMININE =
  /(?:log|ist|rat|.{3}or|richter|lehrer|spieler|kunstler|unternehmer|arbeiter|ermittler|sanger|pfarrer|bauer|gartner|winzer|forster|zuchter|imker|fahrer|bewohner|pfleger|warter|helfer)in$/;

/** Whether a word names a function by its ending: those that no table can list. */
export const isOffice = (text: string, folded: string): boolean =>
  OFFICE_ENDING.test(folded) ||
  /(?<!fel|gal)ici(?:an|en|enne)$/.test(folded) ||
  (/^\p{Lu}/u.test(text) && FEMININE.test(folded));

/** Whether a word names a function, and is not only a form of address: `excanciller`, `ex-ministre` as well. */
const isFunction = ({ text, folded }: Pick<Word, 'text' | 'folded'>): boolean =>
  [folded, folded.replace(/^(?:[ld]['’]|ex)/, ''), ...folded.split('-')].some(
    (part) => ROLES.has(part) || (TITLES.has(part) && !ADDRESS.has(part)),
  ) || isOffice(text, folded);

/** Whether words name a function; a form of address is none (Italian `on.` would be every English `on`). */
export const hasOffice = (words: string): boolean => tokens(words).some(isFunction);

/** `Sir Gerald Mowbray MP`: what is set behind a name. */
const HONOURS =
  /(?:,?\s(?:MP|P\.P|PP|SJ|OSB|MSc|BSc|MBA|RNZN|MEP|MSP|MLA|MdB|MdL|MdEP|KC|QC|OBE|MBE|CBE|KBE|DBE|PhD|Ph\.D\.|MD|FRS|RN|Esq\.?|DPhil))+$/;

/** Behind a title or a function: `Dr. iur. Anna Roth`, `Consigliere di Stato Fabrizio Molteni`. */
const DEGREE_OR_FIELD =
  /^(?:(?:med|phil|jur|iur|rer|nat|habil|techn|oec)\.\s+)+|^(?:di|de|of|da|do|della|del|des)\s\p{Lu}\S+\s(?=\p{Lu}\S+\s\p{Lu})/u;

/** Trades that are surnames too: before a first name and a surname they are trades (`Driver Ann Lee`, `Bäckerin Eva Roth`). */
const TRADES = new Set(
  'driver gardener constable farmer grower baker butcher shepherd brewer weaver wirt wirtin gastwirt backer fischer muller forster forsterin gartner gartnerin kantor kantorin schafer schaferin bakker slager visser molenaar tuinman keeper chauffeur boucher boulanger meunier pastor critico critica critic panadero pescador'.split(
    ' ',
  ),
);

/** `Rattenvanger Joop Smit`, `Kreisbäuerin Eva Roth`: what somebody does, before a first name, and no first name itself. */
const isWork = ([work, given]: readonly Word[]): boolean =>
  work !== undefined &&
  given !== undefined &&
  /^\p{Lu}.{3,}(?:er|erin|ster|mann|frau|aar|eur|warden|rat|rätin|wart|woman|person|smith|wright)$/u.test(
    work.text,
  ) &&
  !isGivenName(work.text) &&
  isGivenName(given.text);

/** Takes functions and titles off the front of a name: `Botanikerin Dr. Silke Baumann`. */
export function withoutOffice(name: string): { readonly name: string; readonly office: string } {
  const words = tokens(name);
  let cut = 0;
  for (const [i, word] of words.entries()) {
    const isTrade = i === 0 && words.length > 2 && (TRADES.has(word.folded) || isWork(words));
    const isTitled = isTrade || isTitle(word.folded) || isFunction(word);
    if (/^\p{Lu}/u.test(word.text) && i < words.length - 1 && isTitled)
      cut = (words[i + 1] as Word).start;
  }
  const rest = name.slice(cut);
  const more = cut === 0 ? 0 : (DEGREE_OR_FIELD.exec(rest)?.[0].length ?? 0);
  return {
    name: rest.slice(more).replace(HONOURS, ''),
    office: name.slice(0, cut + more).trim(),
  };
}

/** A function without the words around it; null where nothing of a fitting length is left. */
export function cleanRole(role: string): string | null {
  const clean = role
    .replace(
      /^(the|la|le|el|l['’]|o|a|der|die|il|de|un|une|una|his|her|their|its|our|su|sus|sa|son|seu|sua|ihr|ihre|deren|dessen|zijn|haar|suo|sua)(?:\s+|(?<=['’]))/i,
      '',
    )
    // `Geschäftsführerin Dr.` before a name: the doctor is a form of address.
    .replace(
      /(?:\s+(?:Dr|Prof|Professor|Professorin|Mag|Ing|Dipl|Sr|Sra|Mr|Mrs|Ms|Mme|Me)\.?)+$/i,
      '',
    )
    .replace(/[\s,.;:–—-]+$/, '')
    .trim();
  return clean.length < 3 || clean.length > 160 ? null : clean;
}

/**
 * The function in the words before a name: `na abertura a coordenadora do programa` → `coordenadora do programa`.
 * Without a word that is known to name one, an article and the one or two words behind it count: `la ceramista`.
 */
export function roleBeforeName(titled: string): string | null {
  const words = tokens(titled.replaceAll(/(?<=\b[ldLD])['’]/g, ' '));
  const office = words.findIndex((word) => isFunction(word));
  const article = words
    .slice(0, office < 0 ? words.length : office + 1)
    .findLastIndex(isDeterminer);
  const own = words.slice(article + 1);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isUnknown = office < 0;
  const isGuess =
    article >= 0 && own.length <= 2 && own.every(({ text }) => /^\p{Ll}{4}/u.test(text));
  if (isUnknown && (!isGuess || own.some(({ folded }) => PREPOSITIONS.has(folded)))) return null;
  return cleanRole(titled.slice(first.start));
}

const isDeterminer = ({ folded }: Word): boolean => DETERMINERS.has(folded);

/** Behind a function it says where or when somebody spoke: `en el hospital Zonal Norte`; `en scène`, `en funciones` belong to it. */
export const isSomewhere = ([preposition, article]: readonly Word[]): boolean =>
  SOMEWHERE.has(preposition?.text ?? '') && DETERMINERS.has(article?.folded ?? '');
const SOMEWHERE = new Set(
  'en ante durante tras em apos in at during before after lors dans devant nel nella'.split(' '),
);

/** The first word among a few that names a function: whose holder the story names elsewhere. */
export const functionIn = (words: readonly Word[]): string | null =>
  words.find((word) => isFunction(word))?.text ?? null;

/** Words that are in the names of organisations, and of streets, and not of people. */
export const ORGANISATION =
  /(?<!\p{L})(organi[sz]ation|confedera(?:tion|ci[oó]n|[cç][aã]o|zione)|conf[eé]d[eé]ration|laborator(?:y|io|ium)|laborat[oó]rio|laboratoire|observator(?:y|io|ium)|observat[oó]rio|observatoire|university|college|institut[eo]?|ministry|department|foundation|trust|association|society|agency|bank|council|committee|commission|union|museum|centre|center|group|corp(?:oration)?|plc|ag|kg|se|e\.?\s?v|ug|s\.?p\.?a|s\.?r\.?l|bv|nv|sas|sarl|ltda|compan(?:y|ies)|labs?|inc|ltd|llc|gmbh|s\.?a\.?|organizaci[oó]n|universidad|ministerio|fundaci[oó]n|asociaci[oó]n|federaci[oó]n|ayuntamiento|alcald[ií]a|museo|banco|consejo|comisi[oó]n|agencia|organisation|universit[eé]|minist[eè]re|fondation|agentur|agenzia|agencia|b[uü]ro|kanzlei|redaktion|f[eé]d[eé]ration|mairie|mus[eé]e|banque|conseil|agence|organiza[cç][aã]o|universidade|minist[eé]rio|funda[cç][aã]o|associa[cç][aã]o|federa[cç][aã]o|c[aáâ]mara|diputaci[oó]n|mancomunidad|waterschap|chamb(?:er|re)|prefeitura|museu|conselho|ag[eê]ncia|secretar[ií]a|secretariat|stiftung|verein|verband|gesellschaft|universit[aä]t|ministerium|stadtwerke|fondazione|universit[aà]|ministero|associazione|comune|regione|stichting|vereniging|gemeente|universiteit|ministerie|junta|directiva|diretoria|direcci[oó]n|dire[cç][aã]o|direzione|direction|vorstand|bestuur|redactie|redacci[oó]n|r[eé]daction|redazione|\p{L}*(?:amt|beh[oö]rde|institut|verband|verein|werke|direktion|polizei|feuerwehr|kammer|klinikum|hochschule|universit[aä]t|verlag|bibliothek|theater|museum)|stadt|gemeinde|landkreis|kanton|ville|commune|municipio|municipality|town|borough|county|politie|polic[ií]a|police|prefect[au]r[ae]|provinci[ae]|d[eé]partement|r[eé]gion|m[eé]tropole|communaut[eé]|syndicat|soci[eé]t[eé]|h[oô]pital|hospital|comit[eé]|clubs?|orchest(?:ra|re|er)|orquesta|orquestra|festival|authority|services?|league|ligue|liga|parlament|landtag|bundestag|kreistag|stadtrat|gemeinderat|embassy|embajada|ambassade|botschaft|ambasciata|parliament|partnership|alliance|alianza|network|holdings?|logistics|solutions|systems|limited|diocese|di[oó]cesis|tribunal|fiscal[ií]a|gobierno|governo|sindicato|cooperativa|ospedale|azienda|orchestra|diocesi|ziekenhuis|rechtbank|orkest|bezirk|bistum|fraktion|klinik|avenue|street|road|calle|rue|rua|avenida|strasse|stra[sß]e|city|states)(?!\p{L})/iu;
