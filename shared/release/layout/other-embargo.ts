import { isPublishing } from '../fields/embargo-words.ts';
import { phrasesOf } from '../languages/phrases.ts';

const GOODS = new Set(phrasesOf('embargoedGoods'));
/** Goods that need no word between an embargo and them: `embargo comercial`. */
const ADJECTIVES =
  /^(?:e[ck]onomi|milita|commerci|comercia|petrol(?:ier|ero|ifero)|alimenta(?:ire|rio)$)/;
/** What an embargo is on, or against. */
const LINKS = new Set(
  'on of over auf fur op sur de des du d sobre a al ao aos la las el los su sul sullo sulla sui sugli sulle di del dei delle do da das dos au aux'.split(
    ' ',
  ),
);
/** No text has an embargo against it. */
const AGAINST = new Set('against gegen contre contra contro tegen'.split(' '));
/** Behind these stands a time. */
const UNTIL = new Set(
  'until till to before from at bis ab vor tot vanaf hasta desde ate jusqu avant fino dal dalle alle prima'.split(
    ' ',
  ),
);
/** What is published: a line with such a word is about a text, whatever else it names. */
const TEXTS =
  /^(?:press\w*|prensa|imprensa|presse\w*|stampa|pers\w*|medi[ae]n?\w*|news|noti[zc]ia\w*|notas?|nachricht\w*|nieuws\w*|reports?|rapport\w*|report\w*|bericht\w*|informe\w*|inform(?:e|aci|acoe?|aca|atie|ation|azion)\w*|relatori\w*|rapporto|relazione|stud(?:y|ies|ie\w*|io)|etude\w*|estud[ei]\w*|documents?|document\w*|dokument\w*|materi[ae]\w*|statements?|declara\w*|dichiara\w*|verklaring\w*|erklarung\w*|text\w*|tekst\w*|texte?s?|testo|announcement\w*|anuncio|annonce\w*|conten\w*|inhalt\w*|inhoud\w*|communi\w*|comunica\w*|mitteilung\w*|meldung\w*|mededeling\w*|articles?|artikel\w*|articol\w*|articulo\w*|artigo\w*|speech\w*|rede\w*|discours\w*|discurso\w*|discorso|data|daten|datos|dados|donnees|dati|figures|chiffres|cifras|cifre|zahlen|cijfers|numeros|findings|results?|resulta\w*|risultati|ergebniss\w*|resultaten|stor(?:y|ies)|paper|briefing|interview\w*|boletin\w*|dossier\w*|podcast|photos?|video)$/;
/** Whether one of some folded words is for what is published. */
export const namesText = (words: readonly string[]): boolean =>
  words.some((word) => TEXTS.test(word) || isPublishing(word));
/** How far behind the word an embargo says what it is on: `embargo imposed by the EU on all imports of oil`. */
const REACH = 8;

/**
 * Whether a line names embargoes of another kind only: on arms, on seafood, against a state; in some languages the word is a
 * judge's, who seizes what somebody owns. Fails closed: what says neither goods nor `against` may be about the text, and so may what
 * names one.
 *
 * @param folded by `foldLine` or `foldText`
 */
export function isOtherEmbargo(folded: string): boolean {
  if (!folded.includes('embarg') || /sperrfrist|sperrvermerk/.test(folded)) return false;
  // `l'embargo`, `olie-embargo`: words of their own. A dash between spaces parts what it stands between.
  const words = folded.replace(/(?<=\p{L})['-](?=\p{L})/gu, ' ').match(/\p{L}+|[^\p{L}\s]/gu) ?? [];
  if (namesText(words)) return false;
  return words.every((word, at) => !word.startsWith('embarg') || isOnGoods(words, at));
}

function isOnGoods(words: readonly string[], at: number): boolean {
  const [word = '', ...behind] = words.slice(at, at + 1 + REACH);
  if (GOODS.has(words[at - 1] ?? '')) return true;
  const [next = ''] = behind;
  if (!/^embargo(?:e?s)?$/.test(word)) return GOODS.has(next);
  if (GOODS.has(next) && ADJECTIVES.test(next)) return true;
  const end = behind.findIndex((one) => !/\p{L}/u.test(one) || UNTIL.has(one));
  const phrase = end < 0 ? behind : behind.slice(0, end);
  const link = phrase.findIndex((one) => LINKS.has(one));
  return (
    phrase.some((one) => AGAINST.has(one)) ||
    (link >= 0 && phrase.slice(link).some((one) => GOODS.has(one)))
  );
}
