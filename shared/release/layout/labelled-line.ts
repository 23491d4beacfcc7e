import { type FoundDateline, standaloneDateline } from '../fields/dateline.ts';
import { type FoundDate, findDates, type NumericOrder } from '../fields/dates.ts';
import { codeOf } from '../fields/reference.ts';
import { numberOfYear } from '../fields/reference-among.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { foldLine } from './embargo-line.ts';
import type { Features } from './features.ts';
import { siteDate } from './site-line.ts';

const referenceAt = phraseAtStart(phrasesOf('referenceLabels'));
const dateLabelAt = phraseAtStart(phrasesOf('dateLabels'));
const closingAt = phraseAtStart(phrasesOf('closings'));
const salutationAt = phraseAtStart(phrasesOf('salutations'));
const keywordsAt = phraseAtStart(phrasesOf('keywordLabels'));
const correctionAt = phraseAtStart(phrasesOf('correctionOpeners'));
const withdrawalAt = phraseAtStart(phrasesOf('withdrawalOpeners'));

/** Whether a line is a label of keywords and nothing more. */
export const isKeywordsLabel = (line: string): boolean =>
  keywordsOf(line, foldLine(line))?.length === 0;

/** `N° 214`, `Nr. 2026-214` and nothing more, or what kind it is: `Nr. 9 / Schlussbericht`; folded. */
const NUMBER_SIGN =
  /^(?:n\.?\s?°\s?|n\.o\s?|(?:nr?|no|num)(?:\.\s?|\s))(?=[a-z0-9/._-]*\d)[a-z0-9][a-z0-9/._-]*(?:\s[/|–]\s\p{L}+(?:\s\p{L}+)?)?$/u;

const NUMBER = String.raw`(?:n\.?\s?[°º]|n\.o|(?:nr?|no|num|núm)\.?|(?:our |your )?r[eé]f(?:erence|érence|erencia|erência|\.)?\s?:?|kenmerk:?|prot\.)\s?(?=[a-z0-9/._-]*\d)[a-z0-9][a-z0-9/._-]*`;
/** `N° 214 – Paris, le 24 novembre 2026`, `Kiel, 24.11.2026 | Nr. 214`: a number beside the date. */
const NUMBER_BESIDE = new RegExp(
  String.raw`^${NUMBER}(?:\s*[–—|/,-]\s+|\s+(?:vom|du|del?|of|van|do)\s+(?=\d))(?=\S)|(?<=\d)\s*[–—|/,-]\s*${NUMBER}$`,
  'iu',
);

/** The number of the release on a line that is a date: `N° 214`. */
export const numberBeside = (text: string): string | null =>
  NUMBER_BESIDE.exec(text)?.[0]
    .replace(/\s+(?:vom|du|del?|of|van|do)\s*$/i, '')
    .replace(/^[\s–—|/,-]+|[\s–—|/,-]+$/g, '') ?? null;

/** Whether a line is a reference: one of the newsroom's own, or a label and a number. */
export function isReference(text: string, folded: string, pattern: RegExp): boolean {
  if (pattern.test(text.trim())) return true;
  if (NUMBER_SIGN.test(folded) || codeOf(text) !== null) return true;
  if (numberOfYear(text) !== undefined) return true;
  const label = referenceAt(folded);
  if (label === null) return false;
  const rest = folded.slice(label.length).replace(/^[\s.:#n°ºo-]*/, '');
  return (
    /^(?:[a-z]{2,8} (?=\d{1,5}[-/]\d))?(?=[a-z0-9/._-]*\d)[a-z0-9][a-z0-9/._-]*$/.test(rest) &&
    /^[\s.:#°º]/.test(folded.slice(label.length))
  );
}

/** Short words behind the label and a colon; a sentence that begins with the same word goes on. */
export function keywordsOf(text: string, folded: string): readonly string[] | null {
  const label = keywordsAt(folded);
  if (label === null || !/^\s*:/.test(folded.slice(label.length)) || text.length > 600) return null;
  const words = text
    .slice(text.indexOf(':') + 1)
    .split(/[,;|•·]/)
    .map((word) => word.trim().replace(/^#|\.$/g, ''))
    .filter((word) => word !== '');
  return words.every((word) => word.length <= 60 && word.split(' ').length <= 6) ? words : null;
}

/** What a label such as `CORRECTION:` asks for. */
export function noticeOf(folded: string): Features['notice'] {
  if (isLabel(withdrawalAt(folded), folded)) return 'withdrawal';
  return isLabel(correctionAt(folded), folded) ? 'correction' : null;
}

/** Whether a line ends a letter. */
export const isClosing = (text: string, folded: string): boolean =>
  (text.split(/\s+/).length <= 6 && closingAt(folded) !== null) || THANKS.test(folded);

/** `Un saludo y gracias por su tiempo.`, `Thanks for publishing!`: nothing else on the line, folded. */
const THANKS =
  /^(?:(?:many |mil |muchas |un |mit |viele[n]? |herzlichen |mille )?(?:thanks?|thank you|regards|saludos?|abrazos?|abracos?|gracias|merci|dank|danke|grazie|saluti|obrigad[oa]s?|bedankt)\b(?: (?:y|and|et|und|e|en)\b)?[\s,]*){1,3}(?:(?:for|por|pour|de|fur|per|pela|pelo|voor)\s(?:\S+\s?){1,6})?[.!\s]*$/;

const CAPTION =
  /^(?:(?:image|photo|picture|video)(?: (?:credit|caption))?|credit|foto|fotografia|imagen|imagem|credito|legende|credit photo|bild|bildunterschrift|bildnachweis|immagine|didascalia|bijschrift)\s*:\s*\S/;

/** `The loom in the workshop. Photo: Ana Ruiz`, `Il telaio. Foto A. Ruiz` */
const CREDITED =
  /[.!?)]\s(?:(?:[Ff]oto(?:graf[ií]a)?|[Pp]hoto|[Cc]redit|[Cc]rédit|[Cc]rédito|[Bb]ild|[Ii]magen|[Ii]magem|[Ii]mmagine)\s?:\s\S(?:[^.!?]|(?<=[\s/]\p{Lu})\.){0,80}|(?:Foto|Photo)(?:\s(?:\/\s)?\p{Lu}[\p{L}.'’-]*){2,4})\.?$/u;

/** Words of a caption at most. */
const LONGEST_CAPTION = 40;

/** Whether a paragraph ends in the credit of a picture and quotes nobody: it stood under the picture, wherever the file has it. */
export const isCreditedCaption = (text: string, words: number): boolean =>
  words <= LONGEST_CAPTION && CREDITED.test(text) && !/["“”„«»]/.test(text);

/** `image: A crow waits. Credit: …`: what belonged under a picture. */
export const isCaption = (text: string, folded: string): boolean =>
  text.length <= 300 && (CAPTION.test(folded) || CREDITED.test(text));

const BYLINE =
  /^(?:from|by|issued by|de|da|di|von|van|door|par|por|emisor|emetteur|herausgeber|absender)\s*:\s*\S/;

/** `("Saltmarsh", the "Group" or the "Company")`: how a listed company is called below. */
export const isDefinition = (text: string): boolean =>
  text.length <= 120 && /^\(.*["“”].*\)$/.test(text);

/** `From: Department of Everyday Affairs`: who issues the release, under the headline of a page. */
export const isByline = (text: string, folded: string): boolean =>
  text.length <= 90 && BYLINE.test(folded);

/** Whether a line addresses the readers of a letter; a sentence that begins with the same word goes on. */
export const isSalutation = (text: string, folded: string): boolean =>
  salutationAt(folded) !== null &&
  ((/[,:!?]$/.test(text) && text.split(/\s+/).length <= 9) ||
    /^dear (?:\p{L}+ )?(?:sir|madam|editors?|colleagues?|all|friends)$/u.test(folded));

const isLabel = (phrase: string | null, folded: string): boolean =>
  phrase !== null && /^\s*([:–-]|$)/.test(folded.slice(phrase.length));

/** `Issued by Ellery Rovers FC, 12 May 2026`. */
const ISSUED_BY =
  /^(?:issued|released|published|herausgegeben|veroffentlicht|publie|diffuse|emitido|publicado|emesso|diffuso|uitgegeven)\s(?:by|von|par|por|da|door)\s[^.!?]*\d{4}\.?$/;

/** `– mis à jour le 25 novembre 2026` behind the date, or alone: not the day of the release. */
const UPDATED =
  /[\s|–—·,;(/-]*(?<!\p{L})(?:(?:last|zuletzt|laatst|última|ultima|dernière)\s)?(?:updated?|modified|mis(?:e)? à jour|modifié|aktualisiert|geändert|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|modificat[oa]|bijgewerkt|gewijzigd|actualización|atualização|modificación|modificação|modification|modifica|aggiornamento|Aktualisierung|mise à jour)(?!\p{L}).*$/iu;
/** A line that says when it was put on a site and changed, without the latter. */
export const withoutUpdate = (text: string): string => text.replace(UPDATED, '');

/** `by the press office` behind the day it was put on a site. */
const PUBLISHER = /(?<=\d)\s+(?:by|von|par|por|da|door)\s[^\d]*$/iu;

/** A line that is a date, or a place and a date, with or without `Date:` before it. */
export function dateLineOf(
  text: string,
  folded: string,
  order: NumericOrder,
): FoundDateline | null {
  // `Atualizado em 25/11/2026`: neither the day of the release nor a place.
  if (withoutUpdate(text).trim() === '') return null;
  if (ISSUED_BY.test(folded)) {
    const [found, ...more] = findDates(text, order);
    if (found?.year != null && more.length === 0)
      return { location: null, date: found.date, found, agency: null, length: text.length };
  }
  const label = dateLabelAt(folded);
  const isLabelled = label !== null && /^\s*:/.test(folded.slice(label.length));
  const rest = (isLabelled ? text.slice(text.indexOf(':') + 1) : text).replace(NUMBER_BESIDE, '');
  const published = label === null ? rest : rest.replace(UPDATED, '').replace(PUBLISHER, '');
  return standaloneDateline(published.trim(), order) ?? siteDate(withoutUpdate(text), order);
}

/** The one day of a short line that opens with `Posted on`, `issued 21.40,` or the like; null where words come between. */
export function dateOfIssue(text: string, order: NumericOrder): FoundDate | null {
  const folded = foldLine(text);
  const label = ISSUED_AT.exec(folded)?.[0] ?? dateLabelAt(folded);
  // `Vom 3. März 2026 an` begins a sentence.
  if (label === null || label === 'vom' || text.length > 160) return null;
  const [found, ...more] = findDates(text, order);
  if (found === undefined || found.date === null || more.length > 0) return null;
  const start = text.length - text.trimStart().length + label.length;
  return /\p{L}{4}/u.test(text.slice(start, found.start)) ? null : found;
}
/** `For planning purposes – June 15, 2026` above an advisory. */
const ISSUED_AT = /^for planning purposes(?: only)?/;

/** A mail, and that it is for nobody else, folded: what mail programs add below a text. */
const MAIL =
  /\b(?:e-?mails?|courriels?|messages?|mensajes?|mensage[mn]s?|correo|nachricht|messaggio|bericht|communication|comunicacion|comunicacao|comunicazione|transmission)\b/;
const CONFIDENTIAL =
  /\b(?:confidential\w*|confidencia\w*|confidentiel\w*|vertraulich\w*|riservat[aeio]|vertrouwelijk\w*|privileged|intended (?:solely|only|recipient)|intended for the|seul destinataire|destines? (?:exclusivement|uniquement)|(?:exclusivamente|solamente|apenas|unicamente|esclusivamente) (?:a|para|para el|ao|al|per)|richtige[rn]? (?:adressat|empfanger)|uitsluitend bestemd)\b/;

/** Whether a paragraph says that the mail it stands in is confidential. @param folded its first words, folded */
export const isMailDisclaimer = (folded: string): boolean =>
  MAIL.test(folded) && CONFIDENTIAL.test(folded) && DISCLAIMS.test(folded);
const DISCLAIMS =
  /^(?:confidential|avis de confiden|aviso de confiden|aviso legal|vertraulich|riservat|disclaimer|ce (?:courriel|message|mail)|cet e-?mail|this (?:e-?mail|message|communication|transmission)|the (?:information|contents?)|diese (?:e-?mail|nachricht|mail)|este (?:mensaje|correo|e-?mail)|esta (?:mensagem|comunicacion|comunicacao)|questo messaggio|questa e-?mail|dit (?:bericht|e-?mail)|deze e-?mail|de informatie in|le informazioni|as informacoes|la informacion contenida|los datos contenidos|die in dieser)/;

const MAIL_HEADER =
  /^(?:from|to|cc|date|sent|subject|reply-to|von|an|gesendet|datum|betreff|de|a|envoye(?: le)?|objet|para|enviado(?: el| em)?|asunto|fecha|assunto|data|da|inviato|oggetto|van|aan|verzonden|onderwerp)\s?: \S/;
/** `From: …`, `Betreff: …`: a line of the header of a mail that was forwarded, folded. */
export const isMailHeader = (folded: string): boolean => MAIL_HEADER.test(folded);

/** What listed companies say of their forecasts, wherever in a sentence. */
const FORECASTS =
  /\b(?:(?:contains?|includes?|constitutes?|may contain) (?:certain )?[“"]?forward.looking|(?:contiene|incluye) (?:manifestaciones|declaraciones) (?:a futuro|prospectivas|sobre previsiones)|contient (?:des|certaines) (?:declarations|informations) prospectives|contem (?:declaracoes|afirmacoes) prospectivas|enthalt (?:\S+ )?(?:zukunftsgerichtete|in die zukunft gerichtete) aussagen|contiene dichiarazioni (?:previsionali|prospettiche)|bevat (?:\S+ )?toekomstgerichte (?:verklaringen|uitspraken|informatie))/;
export const isForecastNotice = (folded: string): boolean => FORECASTS.test(folded);
