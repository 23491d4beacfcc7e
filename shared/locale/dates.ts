/** The calendar day of an instant in a zone, in words: `October 22, 2014`. */
export function dayInWords(instant: string, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(
    Date.parse(instant),
  );
}

/** A calendar date (`2014-10-22`) in words. */
export const dateInWords = (date: string, language: string): string =>
  dayInWords(`${date}T12:00:00Z`, language, 'UTC');

/** An instant in a zone, in words, to the minute and with the zone's name. */
export function momentInWords(instant: string, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(Date.parse(instant));
}
