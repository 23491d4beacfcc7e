import { literally } from './whole-word.ts';

/** Digits with separators inside: `1,234.5`, `2013`, `1 234` (a space only before three digits). */
const FIGURE = /\d{1,3}(?:[ \u00a0\u202f’']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;

/**
 * The figures of a text in a form that languages share, sorted: `1,234.5` and `1.234,5` are both
 * `1234|5`. A last group of exactly three digits is taken as thousands, as in every convention but for
 * a rare `0.125`, which is still compared digit by digit.
 */
export function figuresOf(text: string): readonly string[] {
  return (text.match(FIGURE) ?? []).map(canonicalFigure).sort();
}

function canonicalFigure(figure: string): string {
  const groups = figure.split(/[^\d]/);
  const last = groups.at(-1) ?? '';
  const hasDecimals = groups.length > 1 && last.length !== 3;
  return hasDecimals ? `${groups.slice(0, -1).join('')}|${last}` : groups.join('');
}

/**
 * Writes thousands as the reader's language does (CLDR), where an engine copied them: `1.200` of a
 * Portuguese text would be little more than one to an English reader. Other figures stay as they are.
 */
export function localiseFigures(
  translated: { readonly text: string; readonly language: string },
  source: { readonly text: string; readonly language: string },
): string {
  const written = separatorsOf(source.language);
  const wanted = separatorsOf(translated.language);
  if (written.group === wanted.group) return translated.text;
  const group = /\s/.test(written.group) ? '[ \u00a0\u202f]' : literally(written.group);
  const grouped = new RegExp(
    `^\\d{1,3}(?:${group}\\d{3})+(?:${literally(written.decimal)}(\\d+))?$`,
  );
  const copied = new Set(source.text.match(FIGURE));
  return translated.text.replace(FIGURE, (figure) => {
    const match = copied.has(figure) ? grouped.exec(figure) : null;
    if (match === null) return figure;
    const [, fraction = ''] = match;
    const whole = fraction === '' ? figure : figure.slice(0, -fraction.length - 1);
    const digits = `${whole.replace(/\D/g, '')}.${fraction}`;
    return new Intl.NumberFormat(translated.language, {
      minimumFractionDigits: fraction.length,
      maximumFractionDigits: fraction.length,
    }).format(digits as Intl.StringNumericLiteral);
  });
}

function separatorsOf(language: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.8);
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  return { group: part('group'), decimal: part('decimal') };
}

/**
 * The months that stand beside a figure in a text, 1-12, sorted: `22 October 2014` in English and
 * `22 de octubre de 2014` in Spanish are both `[10]`. Names come from CLDR.
 */
export function monthsOf(text: string, language: string): readonly number[] {
  const names = monthNames(language);
  const anyName = names.map(literally).join('|');
  // Beside a figure only: “may” and “march” are verbs elsewhere.
  const dated = new RegExp(
    String.raw`\d{1,2}(?:st|nd|rd|th|er|[.ºª°]{1,2})?\s+(?:de\s+|of\s+)?(${anyName})(?!\p{L})|(?<!\p{L})(${anyName})\s+(?:de\s+)?\d`,
    'giu',
  );
  return [...text.matchAll(dated)]
    .map(([, after, before]) => names.indexOf((after ?? before ?? '').toLowerCase()) + 1)
    .sort((a, b) => a - b);
}

/** Whether dates are written without a word for the month, as in Chinese and Japanese. */
export const writesMonthsAsFigures = (language: string): boolean =>
  monthNames(language).some((name) => /\d/.test(name));

function monthNames(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 1));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase();
  });
}
