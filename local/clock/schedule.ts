/** When a rule fires. */
export interface Schedule {
  /** The first instant after `after`, both Unix milliseconds; `startedAt` is when the rule came to be. */
  next(after: number, startedAt: number): number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNIT_MS: Readonly<Record<string, number>> = {
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
};

/**
 * Reads `rate(n unit)` or `cron(minutes hours day-of-month month day-of-week year)` in UTC (Amazon
 * EventBridge user guide, "Schedule expressions").
 *
 * @throws {Error} for another expression, and for the cron signs `L`, `W` and `#`
 */
export function parseSchedule(expression: string): Schedule {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate !== null) {
    const period = Number(rate[1]) * (UNIT_MS[rate[2] ?? ''] ?? 0);
    return {
      next: (after, startedAt) =>
        startedAt + (Math.floor(Math.max(0, after - startedAt) / period) + 1) * period,
    };
  }
  const cron = /^cron\((.+)\)$/.exec(expression);
  const fields = cron?.[1]?.trim().split(/\s+/) ?? [];
  if (fields.length !== 6) throw new Error(`the schedule ${expression} is not supported`);
  const [minutes = '', hours = '', days = '', months = '', weekdays = '', years = ''] = fields;
  const matches = {
    minute: matcher(minutes, 0, 59),
    hour: matcher(hours, 0, 23),
    day: matcher(days, 1, 31),
    month: matcher(numbered(months, MONTHS, 1), 1, 12),
    weekday: matcher(numbered(weekdays, WEEKDAYS, 1), 1, 7),
    year: matcher(years, 1970, 2199),
  };
  const isDay = (date: Date): boolean =>
    matches.year(date.getUTCFullYear()) &&
    matches.month(date.getUTCMonth() + 1) &&
    matches.day(date.getUTCDate()) &&
    matches.weekday(date.getUTCDay() + 1);
  return {
    next(after) {
      let at = (Math.floor(after / MINUTE_MS) + 1) * MINUTE_MS;
      const limit = after + MAX_SEARCH_DAYS * DAY_MS;
      while (at <= limit) {
        const date = new Date(at);
        if (!isDay(date))
          at = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1);
        else if (!matches.hour(date.getUTCHours())) at = at - (at % HOUR_MS) + HOUR_MS;
        else if (!matches.minute(date.getUTCMinutes())) at += MINUTE_MS;
        else return at;
      }
      throw new Error(`the schedule ${expression} does not come in the next eight years`);
    },
  };
}

/** A 29 February is at most eight years away. */
const MAX_SEARCH_DAYS = 8 * 366;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const numbered = (field: string, names: readonly string[], first: number): string =>
  field.replace(/[A-Za-z]{3}/g, (name) => {
    const index = names.indexOf(name.toUpperCase());
    return index < 0 ? name : String(index + first);
  });

/** `*`, `?`, `a`, `a-b`, `a/step`, `a-b/step` and lists of them. */
function matcher(field: string, min: number, max: number): (value: number) => boolean {
  const parts = field.split(',').map((part) => {
    const match = /^(?:(\*|\?)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (match === null) throw new Error(`the cron field ${field} is not supported`);
    const [, any, from, to, step] = match;
    const first = any === undefined ? Number(from) : min;
    const last =
      any !== undefined || (to === undefined && step !== undefined) ? max : Number(to ?? from);
    if (first < min || last > max || step === '0')
      throw new Error(`the cron field ${field} is not supported`);
    return { first, last, step: Number(step ?? 1) };
  });
  return (value) =>
    parts.some(
      ({ first, last, step }) => value >= first && value <= last && (value - first) % step === 0,
    );
}
