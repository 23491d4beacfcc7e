import { foldText } from '../../text/normalise.ts';
import type { FoundDateline } from '../fields/dateline.ts';
import { findDates, type NumericOrder } from '../fields/dates.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';

const dateLabelAt = phraseAtStart(phrasesOf('dateLabels'));
const LONGEST = 140;
/** Between what a line says side by side. */
const STROKES = /\s*[|·•]\s*|\s+[–—-]\s+|\s*,\s+|[()[\]]/;

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
/** What may be done with the page, folded. */
const TOOLS =
  /^(?:share(?: this(?: page)?)?|print|e-?mail|pdf|imprimir|compartir|compartilhar|partilhar|imprimer|partager|drucken|teilen|stampa|condividi|delen|print deze pagina|\d+ (?:views?|comments?|visitas|comentarios|vues?|commentaires?|kommentare|visualizacoes)|no comments|sin comentarios|keine kommentare|sem comentarios|0)$/;

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
    .map((part) => part.replace(/^[\s:,;|·•–—-]+|[\s:,;|·•–—-]+$/g, ''));
  if (!others.every((part) => part === '' || isOfSite(part))) return null;
  return { location: null, date: found.date, found, agency: null, length: text.length };
}

const isOfSite = (part: string): boolean => {
  const folded = foldText(part);
  return BY.test(part) || READING_TIME.test(folded) || TOOLS.test(folded) || ON.test(folded);
};
/** Between label and day: `publicado em`. */
const ON = /^(?:on|am|el|em|le|il|op|den|the)$/;
