import { foldText } from '../../text/normalise.ts';
import { LANGUAGES } from '../languages/tables.ts';

/** Month by its folded name, whole or short. */
export const MONTHS = new Map<string, number>();
/** Day of the week by its folded name, 1 = Monday. */
export const WEEKDAYS = new Map<string, number>();
for (const { language, extraMonths } of LANGUAGES) {
  for (const style of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
    for (let m = 0; m < 12; m++) {
      const name = foldText(month.format(new Date(Date.UTC(2024, m, 15)))).replace(/\.$/, '');
      if (!MONTHS.has(name)) MONTHS.set(name, m + 1);
    }
    for (let d = 1; d <= 7; d++) {
      const name = foldText(weekday.format(new Date(Date.UTC(2024, 0, d)))).replace(/\.$/, '');
      if (!WEEKDAYS.has(name)) WEEKDAYS.set(name, d);
    }
  }
  for (const [name, month] of Object.entries(extraMonths)) MONTHS.set(name, month);
}
for (const [i, name] of ['segunda', 'terca', 'quarta', 'quinta', 'sexta'].entries()) {
  WEEKDAYS.set(name, i + 1);
}

for (const [name, day] of Object.entries({ tues: 2, weds: 3, thur: 4, thurs: 4 })) {
  WEEKDAYS.set(name, day);
}

/** Words and signs inside a date that carry nothing: `de`, `of`. */
export const FILLERS = new Set([
  'de',
  'del',
  'do',
  'of',
  'the',
  'den',
  'der',
  'di',
  ',',
  '.',
  'd',
  'l',
]);
/** Behind the day: `1er`, `2nd`, `1º`. */
export const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'er', 're', 'o', 'a', 'º', 'ª', '°']);
/** Between the parts of a numeric date. */
export const DASHES = new Set(['-', '/', '.']);
