import { madeOnce } from './made-once.ts';

const formatter = (options: Intl.DateTimeFormatOptions) =>
  madeOnce(
    (language: string, timeZone: string) =>
      new Intl.DateTimeFormat(language, { ...options, timeZone }),
  );

const day = formatter({ dateStyle: 'long' });
const moment = formatter({
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
});
const second = formatter({ dateStyle: 'full', timeStyle: 'long' });
const monthInFigures = formatter({ year: 'numeric', month: '2-digit' });
const month = formatter({ year: 'numeric', month: 'long' });
const weekday = formatter({ weekday: 'long', day: 'numeric', month: 'long' });

/** The calendar day of an instant in a zone, in words: `October 22, 2014`. */
export const dayInWords = (instant: string, language: string, timeZone: string): string =>
  day(language, timeZone).format(Date.parse(instant));

/** A calendar date (`2014-10-22`) in words. */
export const dateInWords = (date: string, language: string): string =>
  dayInWords(`${date}T12:00:00Z`, language, 'UTC');

/** An instant in a zone, in words, to the minute and with the zone's name. */
export const momentInWords = (instant: string, language: string, timeZone: string): string =>
  moment(language, timeZone).format(Date.parse(instant));

/** An instant in a zone, in words, with its weekday and to the second. */
export const instantInWords = (instant: string, language: string, timeZone: string): string =>
  second(language, timeZone).format(Date.parse(instant)).replaceAll('\u202f', ' ');

/** The month of an instant in a zone: `2026-10`. */
export function monthOf(instant: string, timeZone: string): string {
  const parts = monthInFigures('en', timeZone).formatToParts(Date.parse(instant));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}`;
}

/** A month (`2026-10`) in words, as a title: `October 2026`, `Octubre de 2026`. */
export function monthInWords(of: string, language: string): string {
  const name = month(language, 'UTC').format(Date.parse(`${of}-15T12:00:00Z`));
  const [first = ''] = name;
  return first.toLocaleUpperCase(language) + name.slice(first.length);
}

/** The day of an instant in a zone with its weekday, without the year: `Monday, November 2`. */
export const weekdayInWords = (instant: string, language: string, timeZone: string): string =>
  weekday(language, timeZone).format(Date.parse(instant));
