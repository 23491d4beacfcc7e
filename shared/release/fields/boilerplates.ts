import { foldText } from '../../text/normalise.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { describes } from '../layout/describes.ts';
import type { Boilerplate } from '../release.ts';
import { STARTERS } from './person.ts';

const openerAt = phraseAtStart(phrasesOf('boilerplateOpeners'));
const CLOSERS = phrasesOf('boilerplateClosers');

/** Takes `at a glance` and its like off the end of a heading: what is left is the organisation. */
export function withoutCloser(heading: string): string {
  const plain = heading.trim().replace(/:$/, '').trimEnd();
  const folded = foldText(plain);
  const closer = CLOSERS.find((phrase) => folded.endsWith(` ${phrase}`));
  return closer === undefined ? heading : plain.slice(0, -closer.length).trimEnd();
}

/** One block of the end matter that describes organisations. */
interface BoilerplateBlock {
  readonly text: string;
  readonly kind: AboutKind | null;
}

/** How a block names whom it describes: alone, before a colon, or by the words that its text begins with. */
export type AboutKind = 'heading' | 'run-in' | 'unheaded';

/**
 * Puts headings and the paragraphs below them together: one entry for each organisation.
 *
 * @param elsewhere what stands at the head and the foot of the release, where the organisation may be named
 */
export function boilerplatesOf(
  blocks: readonly BoilerplateBlock[],
  elsewhere = '',
): readonly Boilerplate[] {
  const found: { organisation: string; text: string }[] = [];
  for (const { text, kind } of blocks) {
    if (kind === 'heading') found.push({ organisation: text, text: '' });
    else if (kind === 'run-in') {
      const [separator = '', at = 0] = separatorIn(text);
      found.push({
        organisation: text.slice(0, at),
        text: text.slice(at + separator.length).trim(),
      });
    } else if (kind === 'unheaded' && runInHeading(text) !== null) {
      const [organisation, rest] = runInHeading(text) as readonly [string, string];
      found.push({ organisation, text: rest });
    } else if (kind === 'unheaded') {
      const note = withoutNumber(text);
      found.push({ organisation: issuerAtStart(note, elsewhere) ?? '', text: note });
    } else {
      const last = found.at(-1);
      if (last === undefined) continue;
      last.text = last.text === '' ? text : `${last.text}\n${text}`;
    }
  }
  return found
    .filter(({ text }) => text !== '')
    .map(({ organisation, text }) => ({
      organisation: nameFor(organisation, text, elsewhere),
      text,
    }));
}

/** `3. The Harbour Trust is …`: a note without its number. */
export const withoutNumber = (note: string): string => note.replace(/^\s*\(?\d{1,2}[.)]\s+/, '');

/** `Over Omroep Noord. De omroep is …`: the heading runs in, with a full stop behind it. */
function runInHeading(text: string): readonly [string, string] | null {
  const opener = openerAt(foldText(text));
  const [all, name = '', rest = ''] =
    /^\s*(\p{Lu}[^.]{2,80})\.\s+(.+)$/su.exec(text.slice(opener?.length ?? 0)) ?? [];
  return opener === null || all === undefined ? null : [name.trim(), rest];
}

/** What stands between a name and what is said of it, and where. */
function separatorIn(text: string): readonly [string, number] {
  const match = /\s?:|\s[–—-]\s/.exec(text);
  return match === null ? ['', 0] : [match[0], match.index];
}

const ARTICLE =
  /^(?:(?:The|El|La|Los|Las|Le|Les|O|A|Os|As|Der|Die|Das|Il|Lo|I|Gli|De|Het)\s+|[Ll]['’])/;
const NAME =
  /^\p{Lu}[\p{L}\p{N}&'’.-]*(?:\s+(?:(?:of|for|and|the|de|del|de la|la|da|do|dos|das|des|du|di|dei|della|delle|per|pour|para|van|von|voor|der|im|am|las|los|für|zu|zur|zum|und|et|y|e|en|&|\+)\s+){0,2}(?:(?:l|d|dell|all|nell|sull)['’])?\p{Lu}[\p{L}\p{N}&'’.-]*){0,7}/u;

/** Under “About us” the organisation is the one that the text begins with. */
function nameFor(heading: string, text: string, elsewhere: string): string {
  if (isAboutUs(foldText(heading.trim()))) return issuerAtStart(text, elsewhere) ?? heading.trim();
  const short = organisationIn(heading);
  const own =
    isKind(short) && /^\p{Ll}/u.test(withoutArticle(short)) ? issuerAtStart(text, elsewhere) : null;
  // `About the hospital` and “Opened in 1961, the St Anne Hospital …”
  if (own?.includes(' ') && foldText(own).includes(foldText(withoutArticle(short)))) return own;
  return inFull(short, text) ?? short;
}

/**
 * `Sobre el Colegio` and “El Colegio Oficial de Aparejadores de Lugones …”: a word for many organisations is the one that the
 * text begins with. An acronym stays: the newsroom goes by it.
 */
function inFull(short: string, text: string): string | null {
  const bare = short.replace(ARTICLE, '');
  const name = nameAtStart(text);
  if (name === null || !name.includes(' ') || /\s/.test(bare)) return null;
  return KIND.test(bare) && foldText(name).startsWith(`${foldText(bare)} `) ? name : null;
}

/** `the Harbor Trust`, `L’association`: without the article before it, in capitals or not. */
export const withoutArticle = (name: string): string => name.replace(ANY_ARTICLE, '');
const ANY_ARTICLE =
  /^(?:l['’]|(?:the|el|la|los|las|le|les|o|a|os|as|der|die|das|den|il|lo|i|gli|de|het)\s+)/i;

/** Whether a word, with an article or without, stands for an organisation named before: `o hospital`, `the Trust`. */
export const isKind = (words: string): boolean => {
  const word = withoutArticle(words.trim());
  return KIND.test(word) || OTHER_KIND.test(word);
};

/** Of these a heading may name the one that there is: `About the Hospital`. */
const OTHER_KIND =
  /^(?:agency|authority|board|union|charity|company|council|federation|hospital|theatre|university|agencia|autoridad|ayuntamiento|defensor[ií]a|empresa|teatro|universidade?|ag[eê]ncia|autoridade|provedoria|agence|autorit[eé]|entreprise|h[oô]pital|m[eé]diateur|syndicat|th[eé][aâ]tre|universit[eéà]|ombudsman|beh[oö]rde|gesellschaft|hochschule|theater|universit[aä]t|verband|verein|agenzia|azienda|comune|ospedale|bedrijf|bond|vereniging|waterschap|ziekenhuis)$/iu;

/** Words that stand alone for an organisation named before: `the Foundation`. */
const KIND =
  /^(?:foundation|trust|society|association|institute|museum|academy|college|colegio|collegio|coll[eè]ge|observator(?:y|io)|observat[oó]rio|observatoire|fundaci[oó]n|funda[cç][aã]o|fondation|fondazione|stiftung|stichting|museo|mus[eé]e|museu|instituto?|institut|istituto|academia|acad[eé]mie|accademia|akademie|asociaci[oó]n|associa[cç][aã]o|associazione|orde[mn]?|ordre|ordine|c[aáâ]mara|chambre|camera|kammer|consorcio|cons[oó]rcio|consorzio|federaci[oó]n|federa[cç][aã]o|f[eé]d[eé]ration|federazione)$/iu;

/** `Das Norddeutsche Institut` is the `Norddeutsches Institut` where no article stands before it. */
function withGermanEnding(article: string, name: string): string {
  const ending = article === 'Das' ? 's' : article === 'Der' ? 'r' : '';
  return ending === '' ? name : name.replace(/^(\p{Lu}\p{Ll}{3,}e)(?=\s\p{Lu})/u, `$1${ending}`);
}

/** Whether words are a name and nothing else: capitals, but for `of` and its like. */
export const isNameAlone = (words: string): boolean => NAME.exec(words)?.[0] === words;

/** The name that a text begins with, without its article. A single word may be any beginning, such as “We”. */
function nameAtStart(text: string): string | null {
  const [article = ''] = ARTICLE.exec(text) ?? [];
  const bare = NAME.exec(text.slice(article.length))?.[0] ?? '';
  if (PREPOSITION.test(foldText(bare.split(' ')[0] ?? ''))) return null;
  const name = withGermanEnding(article.trim(), bare).replace(/ e\. ?V$/, '');
  if (name.includes(' ') || /^\p{Lu}{2,}$/u.test(name)) return name;
  const word = IS_WORD.exec(text)?.[1] ?? '';
  return word === '' || STARTERS.has(foldText(word)) ? null : word;
}

/** `Ferramonte è tra …`: a single word that is said to be something. */
const IS_WORD =
  /^(\p{Lu}[\p{L}\p{N}-]{3,40})(?:\s(?:is|are|es|est|ist|è|é|são|sind|zijn)|,?\s(?:founded|established|created|nat[oa]|costituit[oa]|fondat[oa]|née?|fondée?|créée?|fundad[oa]|cread[oa]|criad[oa]|gegründet|opgericht))\s/u;

/** `Founded in 1921, the Harbor Trust runs …`, `With 40 ferries, …`, `Mit Sitz in Kiel …` */
const FOUNDED_FIRST =
  /^(?:Founded|Established|Created|Opened|Based|Headquartered|Since|With|Inaugurad[oa]|Abiert[oa]|Abert[oa]|Ouverte?|Inaugurée?|Apert[oa]|Eröffnet|Geopend|Fundad[oa]|Cread[oa]|Criad[oa]|Desde|Con|Com|Née?|Fondée?|Créée?|Basée?|Implantée?|Installée?|Depuis|Avec|Fondat[oa]|Nat[oa]|Dal|Gegründet|Mit|Seit|Opgericht|Met|Sinds)\s[^,.]{2,80},\s+(?:(?:the|el|la|los|las|le|les|o|a|il|lo|de|het)\s+|l['’])?/;

/**
 * The name that a description of somebody begins with, or that stands behind when they were founded.
 *
 * @param elsewhere text that may name them: `La Chambre des comptes du Littoral contrôle …` tells by itself no end of the name
 */
export function issuerAtStart(text: string, elsewhere = ''): string | null {
  const described = text.replace(FOUNDED_FIRST, '').replace(KIND_BEFORE_NAME, '');
  const name = nameAtStart(described);
  const known = elsewhere === '' ? null : knownAtStart(described, elsewhere);
  return (known?.length ?? 0) > (name?.length ?? 0)
    ? known
    : (name ?? ofItsKind(described, elsewhere));
}

/** `l'association Les Amis de la Ligne 9`: what it is stands before its name. */
const KIND_BEFORE_NAME =
  /^(?:l['’]|(?:l[ae]|el|o|a)\s)?(?:association|asociaci[oó]n|associa[cç][aã]o|associazione|empresa|entreprise|soci[eé]t[eé]|societ[aà])\s(?=(?:L[ae]s?\s)?\p{Lu})/u;

/** `The Agency is …`, `Der Verband vertritt …`: the line at the head or foot that ends the name of somebody of that kind. */
function ofItsKind(text: string, elsewhere: string): string | null {
  const [, kind = ''] =
    /^(?:(?:The|La|El|Le|O|A|Der|Die|Das|Il|De|Het)\s|L['’])?(\p{L}{4,})[\s,]/u.exec(text) ?? [];
  if (!isKind(kind)) return null;
  const word = foldText(kind);
  const line = elsewhere
    .slice(0, REACH)
    .split('\n')
    .find(
      (one) =>
        one.length <= LONGEST_LINE &&
        !/[@\d:|]/.test(one) &&
        foldText(one)
          .split(/[\s,–-]+/)
          .some((own) => own.endsWith(word)),
    );
  return line?.trim() ?? null;
}
const LONGEST_LINE = 70;
/** A letterhead and a foot are shorter. */
const REACH = 5000;

const LONGEST_NAME = 10;
const ROMANCE = /^(?:l['’]|el|l[ao]s?|les?|os?|as?|il|gli|i)/i;
const PREPOSITION =
  /^(?:in|on|at|for|with|from|since|after|before|by|en|desde|con|para|por|tras|au|aux|dans|depuis|avec|pour|apres|im|bei|seit|mit|fur|nach|nel|nella|da|dal|dopo|per|em|no|na|com|apos|op|bij|met|sinds|voor|na)$/;
/** The first words of a text, up to one with a capital or a figure, that stand elsewhere in this order. */
function knownAtStart(text: string, elsewhere: string): string | null {
  const [article = ''] = ARTICLE.exec(text) ?? [];
  const words = text.slice(article.length).split(/\s+/, LONGEST_NAME);
  if (isNoName(words[0] ?? '')) return null;
  const known = wordsOfWhole(elsewhere);
  // `L’Organisation des bassins partagés est une …`: up to what is said of it, in small letters or not.
  const whole = words.findIndex(
    (_, i) =>
      i > 0 &&
      describes(` ${words.slice(i).join(' ')} `) &&
      known.includes(wordsOf(words.slice(0, i).join(' '))),
  );
  // One word behind an article, `The Department`, may be anybody's; in “the La Zanja prize” it is a name.
  const at = article === '' ? 0 : elsewhere.indexOf(` ${article}${words[0]}`);
  const isPart = at > 0 && /[\p{L}\p{N}]/u.test(elsewhere[at - 1] ?? '');
  // Small letters end names in Romance languages: “La Table ouverte est …”, not “Night fares are …”.
  const isWhole = ROMANCE.test(article) || /^(?:\p{Lu}|plc$)/u.test(words[whole - 1] ?? '');
  if (whole > (article === '' || isPart ? 0 : 1) && isWhole && /^\p{Lu}\S{3}/u.test(words[0] ?? ''))
    return words.slice(0, whole).join(' ');
  const names = words
    .map((_, i) => words.slice(0, i + 1).join(' '))
    .filter(
      (name, i) =>
        /^(?:(?:[ld]|dell|all|nell|sull)['’])?(?:\p{Lu}|\d)/u.test(words[i] ?? '') &&
        known.includes(wordsOf(name)),
    );
  const name = (names.at(-1) ?? '').replace(/[^\p{L}\p{N}]+$/u, '');
  if (name.includes(' ')) return name;
  // `Toits pour tous, association …`, `Il Bilanciere, cooperativa …`: small letters, or an article, up to the comma.
  const [before = ''] = /^\p{Lu}[^,.;:()\d]{2,60}(?=,\s\p{Ll})/u.exec(text) ?? [];
  const isNamed = /^\p{Lu}/u.test(withoutArticle(before)) && before.includes(' ');
  return isNamed && elsewhere.includes(before) ? before : null;
}
const isNoName = (first: string): boolean =>
  STARTERS.has(foldText(first)) || PREPOSITION.test(foldText(first));
const wordsOf = (text: string): string =>
  ` ${(foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
/** Each of a thousand notes asks for the words of the same head and foot. */
let lastAsked = { text: '', words: '  ' };
const wordsOfWhole = (text: string): string => {
  if (text !== lastAsked.text) lastAsked = { text, words: wordsOf(text) };
  return lastAsked.words;
};

/** Whether a heading says “About us” in some language, folded. */
export const isAboutUs = (folded: string): boolean => ABOUT_US.has(folded.replace(/\s*[:.]?$/, ''));
const ABOUT_US = new Set([
  'about',
  'acerca',
  'a propos',
  'about us',
  'who we are',
  'quienes somos',
  'sobre nosotros',
  'acerca de nosotros',
  'qui sommes-nous',
  'qui sommes-nous ?',
  'a propos de nous',
  'quem somos',
  'sobre nos',
  'uber uns',
  'wir uber uns',
  'chi siamo',
  'over ons',
  'wie zijn wij',
  'wie we zijn',
]);

function organisationIn(heading: string): string {
  const plain = withoutCloser(heading.trim().replace(/:$/, ''));
  const opener = openerAt(foldText(plain));
  const rest = plain.slice(opener?.length ?? 0).trim();
  return rest === '' ? plain : rest;
}
