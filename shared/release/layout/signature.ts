import { foldText } from '../../text/normalise.ts';
import { isLongProse, type Seen } from './neighbours.ts';

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
    if (isOpened || (out.has(i - 1) && isSigned(line))) out.add(i);
  }
  return out;
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
