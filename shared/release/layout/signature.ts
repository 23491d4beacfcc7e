import { foldText } from '../../text/normalise.ts';
import { hasOffice } from '../fields/offices.ts';
import { endsRelease } from './end-matter.ts';
import { isLongProse, type Seen } from './neighbours.ts';
import { isCalledBody } from './public-bodies.ts';

/** `Fait à Port-Clair, le 13 mai 2026`, folded: where and when somebody signed. */
const DONE =
  /^(?:fait|hecho|done|feito|fatto|dado|dada|donne|given|suscrito|firmado|geschehen|gedaan)\s(?:a|en|at|in|em|au|zu|te)\s.*\d{4}[.,]?$/;

/** `Comuníquese y cúmplase`, `Pour le Ministre et par délégation`, folded: what stands above a signature. */
const FORMULA =
  /^(?:(?:,?\s?(?:[ye]\s)?(?:registrese|comuniquese|publiquese|cumplase|notifiquese|archivese|difundase|publique-se|cumpra-se|registre-se|comunique-se|intime-se))+[.!]?|(?:pour (?:le|la|les) |p\. ?)[^.]{2,60}(?:par delegation|par ordre|p\.o\.),?|(?:por|de) (?:orden|delegacion|ordem|delegacao) (?:de|del|do|da) [^.]{2,60})$/;

const LONGEST_LINE = 14;
const FIRST = 3;

/**
 * Which lines below the story are a signature: from the place and day or a formula on, as long as short lines follow. Not where the
 * story goes on below.
 */
export function signatureLines(all: readonly Seen[]): ReadonlySet<number> {
  const out = new Set<number>();
  const story = all.findLastIndex((line) => isLongProse(line) && line.boilerplate === null);
  for (let i = Math.max(FIRST, story + 1); i < all.length; i++) {
    const line = all[i] as Seen;
    const folded = foldText(line.text.slice(0, 160));
    const isOpened = line.words <= LONGEST_LINE && (DONE.test(folded) || FORMULA.test(folded));
    if (isOpened || isIssuersOwn(all, i) || (out.has(i - 1) && isSigned(line))) out.add(i);
  }
  return out;
}

/** `O Comandante Sub-regional`, folded */
const OFFICER = /^(?:the|el|la|le|les|o|a|der|die|il|lo|de|l')\s?\S/;

/** `O Comandante` with a name below it, or the name of a body: the last lines of the text, with nothing said before them. */
function isIssuersOwn(all: readonly Seen[], index: number): boolean {
  const own = all[index] as Seen;
  if (!isSigned(own) || own.dateLine !== null || all[index - 1]?.isProse !== true) return false;
  const below = all.slice(index + 1, index + 3);
  const end = below.findIndex((line) => endsRelease(line) || line.isInAddressGroup);
  if (isCalledBody(own) && (end === 0 || below.length === 0)) return true;
  const isOfficer = OFFICER.test(own.folded) && own.words <= 7 && hasOffice(own.text);
  const name = below[0];
  return isOfficer && name !== undefined && isSigned(name) && (end === 1 || below.length === 1);
}

const isSigned = (line: Seen): boolean =>
  line.words <= LONGEST_LINE &&
  !line.isProse &&
  !line.hasAddress &&
  !line.isInAddressGroup &&
  !line.isEndMark &&
  !line.notesHeading &&
  !line.text.endsWith(':') &&
  line.contactHeading === null &&
  line.boilerplate === null &&
  line.header === null &&
  !/^(?:cc|c\.c|copie|copia)\b/i.test(line.text);
