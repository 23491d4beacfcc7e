import { remembered } from '../../text/remembered.ts';

/**
 * Figures that look like a number to call and are none: DOI (ISO 26324), ISBN, ISSN, IBAN, case numbers (ECLI), numbers of releases (`N° 045-2026`), post boxes, names of
 * files and what is behind the stroke of a web address, and dates in figures.
 */
const IDENTIFIERS =
  /\b10\.\d{4,9}\/\S{1,200}|\bIS[BS]N(?:-1[03])?\s{0,2}:?\s{0,2}[\d–-][\d\s–-]{6,18}[\dX]|\b[A-Z]{2}\d{2}(?:\s?[\dA-Z]{4}){3,7}(?:\s?[\dA-Z]{1,3})?\b|(?<!\p{L}|(?:tel|fon|fone|phone|fono)[.\s-]{1,3})n(?:[.º°o]|r\.?|o\.?|[.º°]\s?[º°]|um\.|ro\.)\s?\d{1,6}[-/](?:19|20)?\d{2}(?![\d -])|(?<![\d.])\d{1,2}(?:\.\d{3}){2,}(?![\d.])|(?<![\p{L}\d])[A-Z]{2,10}(?:[-_.][A-Z]{1,10}){0,3}(?:[-_/]\d{1,6}[-/](?:19|20)\d{2}(?!\d)| \d{1,6} \((?:19|20)\d{2}\))|\bECLI:\S{1,80}|(?<![\w-])[\w-]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png)\b|(?<![\d./-])(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?![./-]?\d)|(?<!\p{L})(?:p\.?\s?o\.?\s?box|postfach|postbus|apartado(?: postal| de correos)?|caixa postal|casella postale|bo[iî]te postale|b\.?\s?p\.?)\s\d{1,6}(?:-\d{1,6}|(?<=postfach \d\d)(?: \d\d(?!\d)){1,2})?(?!\d)|(?<!\S)(?:https?:\/\/)?(?!wa\.me\/)(?:[\w-]{1,63}\.){1,5}[a-z]{2,10}\/\S{1,200}|(?<=\b(?:reference|ref\.|crime|incident|log|aktenzeichen|vorgangsnummer|referencia|r[eé]f[eé]rence|refer[eê]ncia|riferimento|kenmerk|zaaknummer)\s(?:number\s|no\.?\s)?)\d[\d/.-]{3,20}|(?<=\b(?:acuerdo|decreto|ley|resoluci[oó]n|expediente|sentencia|decree|case|dossier|loi|d[eé]cret|arr[eê]t[eé]|lei|portaria|processo|resolu[cç][aã]o|drucksache)\s(?:n[.º°o]{1,2}\s)?)\d[\d/.-]{3,20}/giu;

/** `UCC 2026/061`, `RRB 2026-0714`, `n.º 2026/031`: numbers of releases and papers by their year, with the letters of an office. */
const BY_YEAR =
  /(?<![\p{L}\d])(?!(?:TEL|FAX|FON|CEL|CELL|MOB|TLF|PH|WA) )[A-Z]{2,6} (?:19|20)?\d{2}[-/]\d{2,5}(?![\d/-]| \d)|(?<![\d/+()-]|(?:[Tt]el|TEL|[Ff]ax)[.:]{0,2} ?)(?:19|20)\d{2}\/\d{1,6}(?![\d/-]| \d{2})/gu;

/** `FC Example (2016-2019)`: two years, the later one last. */
const YEARS = /(?<![\d-])((?:19|20)\d{2})\s?[-–/]\s?((?:19|20)\d{2})(?![\d-])/g;
/** An area code, or a word that says a number to call follows. */
const CALLED =
  /(?:[\d)+:.]|(?<!\p{L})(?:tel[eé]?\p{L}{0,5}|t[eé]l|fax|phone|fono?|mobile?|m[oó]vil|cell?\p{L}{0,5}|handy))\s*$/iu;

/** A text without such figures: what is left of the kind may be called. */
export const withoutIdentifiers = remembered((text) =>
  text
    .replaceAll(IDENTIFIERS, ' ')
    .replaceAll(BY_YEAR, ' ')
    .replace(YEARS, (range, first: string, last: string, at: number, whole: string) =>
      Number(last) <= Number(first) || CALLED.test(whole.slice(Math.max(0, at - 14), at))
        ? range
        : ' ',
    ),
);
