import { foldText } from '../../text/normalise.ts';
import type { FoundDateline } from '../fields/dateline.ts';
import { findDates, type NumericOrder } from '../fields/dates.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';

const dateLabelAt = phraseAtStart(phrasesOf('dateLabels'));
const LONGEST = 140;
/** Between what a line says side by side. */
const STROKES = /\s*[|·•]\s*|\s+\/\s+|\s+[–—-]\s+|\s*,\s+|[()[\]]/;

const HOUR = String.raw`(?:(?:at|um|à|a las|às|alle|om|ore|ora)\s)?\d{1,2}(?:[:.h]\d{2}(?::\d{2})?|\s?h)(?:\s?(?:[ap]\.?m\.?|h|hs|hrs|horas|Uhr|uur))?`;
/** `11:05`, `21h14`, `at 5.30 pm` right before or behind the day. */
const HOUR_BEHIND = new RegExp(String.raw`^[\s,;:|·–-]*${HOUR}(?![\p{L}\d])`, 'iu');
const HOUR_BEFORE = new RegExp(String.raw`(?<![\p{L}\d])${HOUR}[\s,;|·–-]*$`, 'iu');
/** `by Rita Luz`, `von T. Bruns`: names, and no sentence. */
const BY =
  /^(?:by|posted by|written by|por|escrito por|publicado por|par|von|da|di|door|escrit[oa] por|redac(?:tie|ción|ção)|redaktion|text|texte?|texto|autor|foto|author)[:\s]\s*\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:de|da|do|dos|di|van|von|der|del|la|le)\s)?\p{Lu}[\p{L}.'’-]*){0,4}$/iu;
/** `3 min read`, `Leestijd 2 minuten`, `Tempo di lettura: 3 min`, folded. */
const READING_TIME =
  /^(?:(?:lesezeit|lesedauer|leestijd|tempo di lettura|tempo de leitura|tiempo de lectura|temps de lecture|reading time|lectura|lecture)\s?:?\s*)?(?:ca\.? )?\d{1,2}\s?(?:min|mins|minutes?|minuten|minutos?|minuti?|minuto)\.?(?:\s(?:read|de lecture|de lectura|de leitura|lesezeit|leestijd|di lettura))?$/;
/** What may be done with a page, or was: folded. */
const TOOL =
  '(?:share|share this(?: page)?|print|e-?mail|pdf|imprimir|compartir|compartilhar|partilhar|enviar(?: a un amigo| a um amigo| por correo)?|escuchar|ouvir|imprimer|partager|ecouter|envoyer(?: a un ami)?|drucken|teilen|vorlesen|stampa|condividi|invia(?: a un amico)?|ascolta|delen|printen|voorlezen|like|tweet|facebook|twitter|whatsapp|linkedin|telegram|rss|x)';
const TOOLS = new RegExp(`^(?:${TOOL}(?:[\\s|·•/,:–-]+|$))+$`);
/** `318 views`, `Visto: 318`, `(3 votos)`, `0 comments`, folded. */
const COUNTED =
  /^(?:[\d.,]+|no|sin|keine|sem|aucun) (?:views?|reads?|shares?|likes?|comments?|votes?|visitas?|lecturas?|votos?|comentarios?|vues?|lectures?|commentaires?|aufrufe|kommentare|visualizacoes|visualizaciones|visualizzazioni|visite|commenti|voti|reacties|keer bekeken|weergaven)$|^(?:views|hits|visto|visitas|vistas|aufrufe|zugriffe|visite|lu|affichages|acessos|bekeken)\s?:\s?[\d.,]+(?: fois| veces| vezes)?$|^\(?media(?: de)? [\d.,]*\s?\(?\d+ votos?\)*$/;
/** `Category: News`, `Detalles`, `tamaño de la fuente …`, `Classifique este item`, folded. */
const OF_PAGE =
  /^(?:(?:category|categories|categor[iy]a|categorie|kategorie|rubrique|rubriek|rubrik|secci[oó]n|sezione)\s?:\s?\S+(?:\s\S+){0,3}|details|detalles|detalhes|dettagli|valore este articulo|classifique este item|rate this item|vota questo articolo|su valoracion|sua avaliacao|(?:tamano|tamanho) (?:de la fuente|da fonte|del texto|do texto).{0,80}|font size.{0,60}|taille du texte.{0,40}|schriftgrosse.{0,40}|dimensione (?:testo|carattere).{0,40}|tekstgrootte.{0,40})$/;

/**
 * The day on a line that a site sets beside a headline: when the text was put there, at what hour, by whom, how long it takes to
 * read; `24.03.2026 11:05 von T. Bruns`, `Monday 9 March 2026·17:45`. Null where the line says anything else.
 */
export function siteDate(text: string, order: NumericOrder): FoundDateline | null {
  if (text.length > LONGEST || !/\d{4}/.test(text)) return null;
  const [found, ...more] = findDates(text, order);
  if (found === undefined || found.date === null || more.length > 0) return null;
  const before = text.slice(0, found.start).replace(HOUR_BEFORE, '');
  const behind = text.slice(found.end).replace(HOUR_BEHIND, '');
  const label = dateLabelAt(foldText(before))?.length ?? 0;
  const others = [before.slice(label), behind]
    .flatMap((side) => side.split(STROKES))
    .map(trimmed)
    .filter((part) => part !== '');
  const isSigned = others.some((part) => BY.test(part));
  if (!others.every((part) => isOfSite(part) || (isSigned && isCategory(part)))) return null;
  return { location: null, date: found.date, found, agency: null, length: text.length };
}

/** A line that a site sets beside a headline and that says nothing of the release: by whom, how long to read, what to do with it. */
export const isSiteLine = (text: string): boolean =>
  text.length <= LONGEST && (REVIEWED.test(text) || isSaidBySite(text));

/** `Peer-reviewed | Observational study | People`: how science desks label the evidence. */
const REVIEWED = /^(?:not )?peer[- ]reviewed\s*[|/·]/i;

const isSaidBySite = (text: string): boolean =>
  text
    .split(STROKES)
    .map(trimmed)
    .every((part) => part === '' || isOfSite(part)) && /\p{L}/u.test(text);

const isOfSite = (part: string): boolean => {
  const folded = foldText(part);
  return (
    BY.test(part) ||
    READING_TIME.test(folded) ||
    TOOLS.test(folded) ||
    COUNTED.test(folded) ||
    OF_PAGE.test(folded) ||
    ON.test(folded) ||
    dateLabelAt(folded) === folded
  );
};
/** Between label and day: `publicado em`, and labels of two words: `News date`. */
const ON = /^(?:on|am|el|em|le|il|op|den|the|(?:\p{L}+ )?(?:date|fecha|data|datum))$/u;
/** A category beside a name: `Sports / By Ann Lee / 11 June 2026`. */
const isCategory = (part: string): boolean =>
  /^[^\d.!?]{3,30}$/.test(part) && part.split(' ').length <= 3;

const trimmed = (part: string): string => part.replace(/^[\s:,;|/·•–—-]+|[\s:,;|/·•–—-]+$/g, '');
