/** Bytes as whole kilobytes. */
export const kilobytes = (bytes: number): number => Math.round(bytes / 1000);

/** Bytes as megabytes with one decimal, in a language's way: `20.0`, `20,0`. */
export const megabytes = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    bytes / 1_000_000,
  );

/** The weekday of a calendar date in words. */
export const weekdayInWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );

/** Several things as a language counts them up: `a, b und c`. */
export const listInWords = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
