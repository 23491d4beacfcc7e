import { foldText } from '../../text/normalise.ts';
import { isIdentifier, ROUND_THE_CLOCK } from './reference.ts';

/** Between what a line says side by side. */
const STROKES = /\s+[|–—·•-]\s+|\s{3,}/;
/** Letters and figures, with a kind or an office before them: `MHT 2026-47`, `AVT-COM-118-2026`, `UM/26/031`. */
const CODE = String.raw`((?:[A-Z]{2,8} )?(?=[A-Z0-9/._-]*\d)[A-Z0-9][A-Z0-9/._-]*)`;

/** `Ref: UM/26/031`, `Consecutivo: AVT-COM-118-2026`, `prot. 27/26`, at the end of a part. */
const LABELLED = new RegExp(
  String.raw`(?:^|[\s(,])(?:[Rr][eé]f(?:erence|érence|erencia|erência|\.?ª|\.)?|REF(?:ERENCE)?|[Rr]iferimento|[Rr]if\.|[Pp]rot(?:ocollo|ocolo|ocole)?\.?(?: stampa)?|[Cc]ode|[Cc][oó]digo|[Cc]odice|[Cc]onsecutivo|[Kk]enmerk|Geschäftsnummer|Aktenzeichen|[Nn]úmero|[Nn]umber)(?:\s?n(?:[.°ºro]|um\.?)+)?\s?[.:]?\s*${CODE}$`,
  'u',
);
/** `Venerdì 16 gennaio 2026 Prot. 44/C-26 Formazione`: other words behind it. */
const AMID = /\s(?:[Pp]rot\.|[Rr]ef\.|[Rr]if\.)\s?(\d{1,5}[/-][A-Z0-9-]{1,8})(?=\s\p{L})/u;
/** `Recall No. PL-2026-03`, `COMMUNIQUÉ No. 2026-044`: a number of two parts at the least; a bare one may be a law's or a house's. */
const NUMBERED = new RegExp(
  String.raw`^(?:\S+\s){1,8}(?:(?:No|Nr|NO|NR|no|nr|n)\.|N[°º]|n[°º]|n\.[ºo°]|[Nn]úm\.?)\s?${CODE}$`,
  'u',
);
/** What else is numbered: laws, cases, halls; folded. */
const OTHERS =
  /\b(?:law|act|bill|ley|decreto|resolucion|ordenanza|loi|decret|arrete|gesetz|verordnung|legge|lei|portaria|wet|application|case|causa|proceso|expediente|hrb|tel|fax|iso|din|register|registro|rg|stand|halle?|hall|lot|flight|vol|issue|flug|linie|line|route|iban|vat|nif|cif|cnpj|siret|article|artikel|art|paragraph|house|platz|haus|world|worlds)\b/;
/** Kinds of releases in two letters, of which the number alone is the reference where nothing else names it: `NP 23`, `PR 2026/088`. */
const KIND =
  /(?:^|\s)(?:NP|PM|PR|CP|MI|MM|PB|NR|NI|N\.I\.|N\.P\.|C\.P\.|P\.M\.|C\.S\.) (?:(?:Nr|No|n)\. ?|[nN][°º] ?)?(\d{1,4}(?:[/-]\d{1,4})?)(?=$|\s#)/;
/** `MA 26-017`, `OIS 26/0047`, `NP-0219`: an office or a kind and a number; `RTL 24/7` and `FCB 26-24` are none. */
const ALONE =
  /^(?:[A-Z]{2,6} (?:\d{2}[-/]\d{3,5}|\d{4}[-/]\d{1,5}|\d{1,4}[-/](?:19|20)\d{2})|(?:NP|PM|PR|CP|MI|MM|PB|NR|NI)(?:-\d{4}-\d{1,4}|-\d{2,6}))$/;
/** `PAN-SAHARAN LOCUST ORGANISATION PDLO/26/07`, `… ECtR 118 (2026)`: behind the name of who issues it. */
const BEHIND_NAME =
  /\s([A-Z]{2,8}(?:\/[A-Z0-9]{1,8}){0,3}\/\d{2,4}\/\d{1,5}|[A-Z][A-Za-z]{1,7} \d{1,5} \((?:19|20)\d{2}\))$/;
/** `Bericht 2026-0619-NL`, `Comunicato CS 09/26`, `BOLETÍN 031`: what it is, and its number. */
const KIND_WORD =
  /^(?:(?:Presse|Pers|Nieuws)?[Bb]ericht|\p{L}*[Mm]eldung|\p{L}*[Mm]itteilung|[Rr]elease|Comunicado|Communiqué|Comunicato|Nota|Bolet[ií][nm]|Bulletin)\s+((?:19|20)\d{2}-\d{3,5}(?:-[A-Z]{2})?|(?:[A-Z]{2,4} )?\d{1,4}\/(?:19|20)?\d{2}|\d{1,4} de (?:19|20)\d{2}|(?!(?:19|20)\d{2}$)\d{2,4})$/iu;
/** `NOTA DE IMPRENSA | 057/2026`, `BOLETÍN DE PRENSA · 04`: what is for the press, and beside it a number. */
const BESIDE_LABEL =
  /^(?:\d{3,4}\/\d{2}|\d{1,4}\/(?:19|20)\d{2}|0\d{1,3}|[A-Z]{2,5}(?:-[A-Z]{2,4})?-(?:19|20)\d{2}-\d{2,4})$/;
const IS_LABEL =
  /^(?:\p{L}+ ){0,3}\p{L}*(?:press|presse|medien|media|news|prensa|imprensa|stampa|pers|presse?mitteilung|persbericht)\p{L}*(?: (?:notice|release|statement|advisory))?$/iu;
/** `n° 2026-09 de l’eau`: a year and a number. */
const BY_YEAR = /^(?:[Nn][°º]|n\.[ºo°]|N[ro]\.)\s?((?:19|20)\d{2}-\d{1,4})(?=$|\s)/u;
/** `Nr. 27 | 2026`: a number, its year beside it, and nothing else. */
const YEAR_BESIDE = /^N(?:r\.?|o\.|\.?[º°]|[uú]m\.)\s?(\d{1,4}\s?[|·]\s?(?:19|20)\d{2})$/;
/** `OTS0087 5 WA 0412`: the number of a text at the Austrian agency. */
const AT_AGENCY = /^(OTS\d{4})\s\d/;
const DAY_AT_END = /\s+\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}$/;

/** `Pressedienst Nr. 45`: what is for the press, and a number. */
const FOR_PRESS =
  /(?:^|\s)\p{L}*(?:[Pp]resse?|[Mm]edien|[Mm]edia|[Pp]rensa|[Ii]mprensa|[Ss]tampa|[Pp]ers|[Cc]omuni[cq]\p{L}+|COMMUNIQUÉ|PRESSE?|MEDIEN|PRENSA|STAMPA)\p{L}* (?:(?:Nr|No|nr|no|n)\. ?|[nN]\.?[°º] ?)(\d{1,4})(?=$|\s(?:del?|du|vom|of|van)\s\d)/u;

/** `27 | 2026` of a line that is nothing else: it is no headline. */
export const numberOfYear = (line: string): string | undefined =>
  YEAR_BESIDE.exec(line.trim())?.[1];

/** The number of a release in a line above its story that says other things, too. Null where there is none. */
export function referenceAmong(line: string): string | null {
  if (line.length > 200 || !/\d/.test(line)) return null;
  const alone = numberOfYear(line) ?? AT_AGENCY.exec(line)?.[1];
  if (alone !== undefined) return alone;
  const parts = line.split(STROKES).map((words) => words.trim());
  const label = parts.findIndex((part) => IS_LABEL.test(part));
  const beside = label < 0 ? '' : (parts[label + 1] ?? '');
  if (BESIDE_LABEL.test(beside)) return beside;
  for (const part of parts) {
    const kind = KIND.exec(part)?.[1];
    if (kind !== undefined && kind !== ROUND_THE_CLOCK) return kind;
    if (ALONE.test(part) && !OTHERS.test(foldText(part))) return part;
    const bare = part.replace(DAY_AT_END, '');
    const code =
      LABELLED.exec(part)?.[1] ??
      (OTHERS.test(foldText(part)) ? undefined : FOR_PRESS.exec(part)?.[1]) ??
      AMID.exec(part)?.[1] ??
      BY_YEAR.exec(part)?.[1] ??
      KIND_WORD.exec(part)?.[1] ??
      numbered(part) ??
      BEHIND_NAME.exec(bare)?.[1];
    if (code !== undefined && isNumber(code)) return code;
  }
  return null;
}

const numbered = (part: string): string | undefined => {
  const code = NUMBERED.exec(part)?.[1];
  return code !== undefined && /\d[/-]\d|[A-Z]-\d/.test(code) && !OTHERS.test(foldText(part))
    ? code
    : undefined;
};

const isNumber = (code: string): boolean =>
  code.length <= 30 && (isIdentifier(code.replace(/^[A-Z]+ /, '')) || /\)$| de \d{4}$/.test(code));
