import { foldText } from '../../text/normalise.ts';
import type { SourceBlock } from '../document.ts';
import { isPostalAddress } from './letterhead.ts';
import { isNotice, type Seen } from './neighbours.ts';

/** What states, powers, ministries, courts and their departments are called by, as the first word of their name; folded. */
const KIND =
  /^(?:(?:the|la|le|el|les|los|las|o|a|der|die|das|il|lo|de|het) |l')?(?:republi(?:c|ca|que|k|ek)|repubblica|reino|royaume|kingdom|government|gobierno|governo|gouvernement|estado|etat|state|poder|pouvoir|president|presiden(?:cia|za|ce|cy)|vicepresidencia|primature|ministr[eoay]|minister|ministeri\w*|ministere|vicemin\w+|corte|cour|court|tribunal|tribunale|audiencia|juzgado|consejo|conseil|conselho|consiglio|council|camara|chambre|camera|senado|senat|senato|asamblea|assemblee|assembleia|congreso|congresso|parlement|parlamento|parliament|fiscalia|procuraduria|procuradoria|parquet|procura|defensoria|contraloria|superintendencia|autoridad|autoridade|autorite|autorita|authority|comision|comissao|commission|comite|organi[sz]a(?:tion|cion|cao)|union|uniao|unione|mision|missao|mission|missione|direccion|direction|direcao|diretoria|direzione|secretaria|secretariat|segreteria|subsecretaria|gabinete|gabinetto|cabinet|cellule|celula|oficina|office|unidad|unidade|unite|bureau|service|servico|servicio|servizio|departamento|departement|department|dipartimento|assessoria|coordenacao|coordinacion|prefectura|prefeitura|prefecture|prefettura|alcaldia|ayuntamiento|mairie|municipalidad|gobernacion|intendencia|embajada|embaixada|ambassade|embassy|instituto|agencia|agence|agenzia|senatsverwaltung|senatskanzlei|staatskanzlei|staatsanwaltschaft|landratsamt|\w*ministerium|\w{3,}amt|pressestelle|kanton|regione|provincia|provincie|ufficio|afdeling|ministerie)(?=[\s,']|$)/;

/** What English names of public bodies end in, folded. */
const ENGLISH_KIND =
  /\s(?:commission|committee|office|court|authority|agency|council|ministry|department|parliament|tribunal|board|secretariat|directorate)$/;

/** What stands between the words of such a name. */
const BETWEEN =
  /\s*,\s*|\s+[–—-]\s+|(?:^|\s+)(?:(?:of|for|and|the|in|de|del|du|des|da|do|das|la|las|los|le|les|el|di|della|delle|dei|degli|per|para|pour|e|et|y|fur|und|der|van|voor|en)\s+)+|(?:^|\s+)(?:(?:de|et|dell?|e)\s+)?(?:[ld]'|dell'|all')/;

/** Portuguese `Câmara dos Deputados`; in Spanish it is a number, and stands behind a verb; folded. */
const DOS = /(?<=^|\s(?:de|da|do|e)\s)(\S+) dos (?=\S)/g;

/** `national`, `électorale`, `interamericana`: further words that a name may have where a verb would make a headline of it; folded. */
const ADJECTIVE =
  /(?:al|ale|ali|ais|aux|ic[ao]|ique|iv[ao]|ive|[ae]nte|ari[ao]|aire|ior|eur|em[ao]|em|an[ao]|aine|ain|erale|elle|publi(?:c|que|ca|co)s?)$/;

/**
 * Whether a line is the name of a public body and no more: `CORTE SUPREMA DE JUSTICIA`. What is joined by `of`, `and` or commas has
 * two words at most, or adjectives behind the first: a headline about such a body has a verb.
 */
const isPublicBody = (line: Seen): boolean => isNamed(line.text) && isCalledBody(line);

/** The same with words in small letters: `Bureau d'information de l'État`. */
export function isCalledBody({ text, words, endsSentence }: Seen): boolean {
  if (endsSentence || words > LONGEST_NAME || /[:;!?"«“\d@]/.test(text)) return false;
  const plain = text.replace(/\s*\([^()]{1,20}\)$/, '').trim();
  const folded = foldText(plain);
  if (ENGLISH_KIND.test(folded)) return words <= 6;
  if (!KIND.test(folded)) return false;
  return folded
    .replace(DOS, '$1 de ')
    .split(BETWEEN)
    .every((chunk) => {
      const [, ...more] = chunk.trim().split(/\s+/);
      return more.length <= 1 || more.every((word) => ADJECTIVE.test(word));
    });
}

const LONGEST_NAME = 16;

/** Whether all words but small ones and adjectives begin with a capital. */
const isNamed = (text: string): boolean =>
  /^\p{Lu}/u.test(text) &&
  text.split(/[\s,]+/).every((word) => !/^\p{Ll}{4}/u.test(word) || ADJECTIVE.test(foldText(word)));

/** `Paix – Travail – Patrie`, `"Año de la Unidad Nacional"`: what states set below their name. */
const MOTTO =
  /^(?:[^–—-]{2,25}\s?[–—-]\s?[^–—-]{2,25}\s?[–—-]\s?[^–—\d-]{2,25}|["«“][^"»”]{5,80}["»”])$/u;
const LINE = /^[\s*_=.–—-]+$/;

/**
 * How many lines at the top are the names that a public body stands under, one below the other, with mottos, addresses and strokes
 * between; 0 where none of the lines below could be the headline.
 */
export function publicLetterheadEnd(all: readonly Seen[], blocks: readonly SourceBlock[]): number {
  const first = all.findIndex((line) => line.header === null && !isNotice(line));
  const top = all[first];
  if (top === undefined || first > 1 || !isPublicBody(top)) return 0;
  let end = first + 1;
  while (end < LONGEST_LETTERHEAD && belongs(all, end, blocks)) end++;
  const below = all.slice(end, end + HEADLINE_REACH);
  const story = below.findIndex(({ isProse, words }) => isProse && words > FEWEST_IN_LEAD);
  const isHeadline = (line: Seen, i: number): boolean =>
    line.words >= FEWEST_IN_HEADLINE &&
    'inlines' in (blocks[end + i] as SourceBlock) &&
    line.header === null &&
    line.dateLine === null &&
    line.dateline === null &&
    line.contactHeading === null &&
    !line.isReference &&
    !line.hasAddress &&
    !isNotice(line);
  return story > 0 && below.slice(0, story).some(isHeadline) ? end : 0;
}

function belongs(all: readonly Seen[], index: number, blocks: readonly SourceBlock[]): boolean {
  const line = all[index];
  if (line === undefined || line.header !== null || isNotice(line)) return false;
  if (blocks[index]?.kind === 'rule' || LINE.test(line.text)) return true;
  if (line.dateLine !== null || line.isReference || line.isProse) return false;
  if (isPublicBody(line) || MOTTO.test(line.text)) return true;
  return blocks[index - 1]?.after !== 'gap' && (isPostalAddress(line.text) || isPhone(line));
}

const isPhone = ({ text, hasAddress, words }: Seen): boolean =>
  hasAddress && words <= 10 && /^(?:tel|t[eé]l|fax|phone|correo|e-?mail|courriel)/i.test(text);

const LONGEST_LETTERHEAD = 14;
const HEADLINE_REACH = 10;
const FEWEST_IN_HEADLINE = 4;
const FEWEST_IN_LEAD = 8;
