import { foldText } from '../../text/normalise.ts';
import type { SourceBlock } from '../document.ts';
import { ORGANISATION } from '../fields/offices.ts';
import { isNotice, type Seen } from './neighbours.ts';
import { isTitleCase } from './prose.ts';

/** How far below an issuer's name the label may stand, and its date or its headline. */
const LONGEST_LETTERHEAD = 10;
const LABEL_REACH = 5;

/**
 * Whether a header label follows below with no prose between, or an embargo or the like and then a longer line: this
 * names the issuer and is not the headline.
 */
export function isAboveLabel(
  all: readonly Seen[],
  index: number,
  blocks: readonly SourceBlock[],
): boolean {
  const own = all[index] as Seen;
  for (const { header, words, isProse } of all.slice(
    index + 1,
    Math.max(index + 1 + LABEL_REACH, LONGEST_LETTERHEAD),
  )) {
    if (header !== null) return true;
    if (words > 20 || isProse) break;
  }
  if (isAuthoritysName(all, index, blocks) || isNamedInStory(all, index)) return true;
  if (index > 1 || own.words > LONGEST_ISSUER || !isTitleCase(own.text)) return false;
  const below = all.slice(index + 1, index + 1 + LABEL_REACH);
  const headline = below.findIndex((line) => !isNotice(line));
  const next = below[headline];
  return headline > 0 && next !== undefined && !next.isProse && next.words > own.words;
}

/**
 * How many lines at the top are a letterhead: two or more names and addresses that touch, then when the release goes out or its
 * date, then a longer line that is the headline, perhaps below a topic of a word or two.
 */
export function letterheadEnd(all: readonly Seen[], blocks: readonly SourceBlock[]): number {
  const head = all.slice(0, LABEL_REACH * 2);
  const end = head.findIndex((line) => !isLetterhead(line));
  if (end < 2 || blocks.slice(1, end).some(({ after }) => after === 'gap')) return 0;
  const below = head.slice(end);
  const headline = below.findIndex((line) => !isNotice(line) && line.dateLine === null);
  if (headline < 1) return 0;
  const next = below.slice(headline).find(({ words }) => words > 2);
  return next !== undefined && !next.isProse && next.words > LONGEST_ISSUER ? end : 0;
}

const isLetterhead = (line: Seen): boolean =>
  !isNotice(line) &&
  line.dateLine === null &&
  line.header === null &&
  (isPostalAddress(line.text) ||
    /^(?:https?:\/\/|www\.)\S+$/i.test(line.text) ||
    (isTitleCase(line.text) &&
      (line.words <= LONGEST_ISSUER || (line.words <= LONGEST_NAME && isOfAuthority(line)))));

/** Whether a line begins with the kind of an organisation, or is a department. */
const isOfAuthority = ({ text, folded }: Seen): boolean =>
  ORGANISATION.exec(text)?.index === 0 || DEPARTMENT.test(folded);

/** `MINISTERIO DE CULTURA`, `Stadt Neudorf`: an authority's name and no more; folded. */
const OF_WHAT = /^\S+ (?:\S+ )?(?:of|de|du|des|da|do|di|del|della|fur|van|voor) \S/;
const OF_TOWN =
  /^(?:stadt|gemeinde|landkreis|kanton|universitat|hochschule|gemeente|provincie|waterschap|universiteit) \S+$/;
const isAuthority = ({ text, folded, words }: Seen, next: Seen | undefined): boolean =>
  words <= (next !== undefined && DEPARTMENT.test(next.folded) ? 7 : 4) &&
  isTitleCase(text) &&
  ORGANISATION.exec(text)?.index === 0 &&
  (OF_WHAT.test(folded) || OF_TOWN.test(folded));

/** `Área de Cultura`, `Amt für Kultur`: what stands below its name, folded. */
const DEPARTMENT =
  /^(?:(?:area|departamento|departement|department|concejalia|consejeria|amt|abteilung|referat|dezernat|fachbereich|assessorato|settore|afdeling|directorate)\b|(?:direccion|direction|diretoria|directie|secretaria|secretariat|gabinete|cabinet|oficina|office|servicio|service|servizio|servico|bureau|pole|ufficio|coordenacao|dienst|division|delegacion|subdireccion) (?:of|for|general\w*|de|du|des|da|do|del|della|dei|per|pour|fur|van|voor|alla?|d')\b)/;

/**
 * Whether a line at the top names an authority, or a department of the one above it, with the headline below and the date at
 * the head of the story or on a line of its own.
 */
function isAuthoritysName(
  all: readonly Seen[],
  index: number,
  blocks: readonly SourceBlock[],
): boolean {
  const first = all.findIndex((line) => line.header === null && !isNotice(line));
  const own = all[first];
  if (index < first || index >= first + LABEL_REACH) return false;
  if (own === undefined || !isAuthority(own, all[first + 1])) return false;
  const below = all.slice(first + 1, first + 1 + LABEL_REACH);
  const end = below.findIndex(({ folded, words }) => words > 8 || !DEPARTMENT.test(folded));
  if (end < 0 || index > first + end) return false;
  // A number, a date and bullets may stand between.
  const headline = all.findIndex(
    (line, i) =>
      i > first + end &&
      !line.isReference &&
      line.dateLine === null &&
      line.header === null &&
      !isNotice(line) &&
      blocks[i]?.kind !== 'list',
  );
  const next = all[headline];
  if (next === undefined || headline > first + LABEL_REACH * 2) return false;
  if (next.isProse || next.words < FEWEST_IN_TITLE) return false;
  return all
    .slice(first, headline + LABEL_REACH)
    .some(({ dateline, dateLine }) => dateLine !== null || dateline?.found != null);
}

/** Words of a headline at least, below an authority's name. */
const FEWEST_IN_TITLE = 4;

/**
 * `TRIBUNAL DE CONTAS DO ESTADO` as the first line, a line that could be the headline below it, and the same name in the story:
 * a headline does not come again word for word.
 */
function isNamedInStory(all: readonly Seen[], index: number): boolean {
  const { text } = all[index] as Seen;
  const isFirst = all.slice(0, index).every((line) => line.header !== null || isNotice(line));
  const [issuer = '', ...more] = text.replace(/\s\([^()]{1,20}\)$/, '').split(/\s[–—|]\s/);
  const words = foldText(issuer).split(/\s+/);
  if (index > LAST_NAME || !isFirst || words.length < 2 || words.length > LONGEST_NAME)
    return false;
  if (!isTitleCase(issuer)) return false;
  const lead = all.findIndex(({ isProse }, i) => i > index && isProse);
  const isHeadline = (line: Seen): boolean =>
    line.words >= FEWEST_IN_HEADLINE &&
    line.dateLine === null &&
    !isNotice(line) &&
    !isTitleCase(line.text);
  if (lead < 0 || lead > LAST_LEAD || !all.slice(index + 1, lead).some(isHeadline)) return false;
  // `Assembleia do Estado – Diretoria de Comunicação`
  if (more.length > 0 && DEPARTMENT.test(foldText(more.join(' ')))) return true;
  // `… DO ESTADO DO EXEMPLO` may be but `… do Estado (TCE)` below.
  const name = words.slice(0, Math.max(Math.min(words.length, 5), Math.ceil(words.length * 0.6)));
  return all
    .slice(lead, lead + LABEL_REACH * 2)
    .some(({ text }) => foldText(text.slice(0, STORY_REACH)).includes(name.join(' ')));
}

const LAST_NAME = 2;
/** Two contacts may stand between the name and the story. */
const LAST_LEAD = 20;
const LONGEST_NAME = 10;
const FEWEST_IN_HEADLINE = 5;
const STORY_REACH = 1000;

/** A postcode and a town behind a street, or a British postcode at the end. */
const POSTAL_ADDRESS =
  /,\s(?:[A-Z]{1,2}-)?\d{4,5}\s\p{Lu}[^.!?]*$|\s[A-Z]{1,2}\d{1,2}\s\d[A-Z]{2}$/u;

/** `Industriestraße 5, 99999 Musterhausen` on a line of its own. */
export const isPostalAddress = (text: string): boolean =>
  (text.length <= 100 && POSTAL_ADDRESS.test(text)) || isAddressInOneLine(text);

/** `1200 Cottonwood Avenue • Port Marlow • library.example.org`: parts of an address side by side, one of them a number, one a site. */
function isAddressInOneLine(text: string): boolean {
  const parts = text.length > 160 ? [] : text.split(/\s+[•·|]\s+/);
  const isSite = (part: string): boolean => /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/?$/.test(part);
  return parts.length > 2 && parts.some(isSite) && parts.some((part) => /\d/.test(part));
}

/** Words that an issuer's name has at most, where nothing but its shape tells it. */
const LONGEST_ISSUER = 5;

/** Whether a short line in capitals comes again below: `Feuerwehr Beispielstadt` under the headline and in the contact. */
export function isIssuer(all: readonly Seen[], index: number): boolean {
  const { text, words } = all[index] as Seen;
  if (index > LAST_ISSUER || words > LONGEST_ISSUER || words < 2 || !isTitleCase(text))
    return false;
  const below = all.slice(index + 3).slice(-END);
  return below.some((line) => line.text.length < 160 && line.text.includes(text));
}

/** Lines at the top that may name the issuer, and lines at the end that may name it again. */
const LAST_ISSUER = 8;
const END = 12;
