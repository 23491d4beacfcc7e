import { phrasesOf } from '../languages/phrases.ts';

/** A time of day as printed. `midnight` is ambiguous by a day and left to the caller. */
export type ClockTime =
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'midnight' }
  | { readonly kind: 'time'; readonly hour: number; readonly minute: number };

const NOON = phrasesOf('noon');
const MIDNIGHT = phrasesOf('midnight');
const NOON_WORD = 'noon';
const MIDNIGHT_WORD = 'midnight';

/** Forms of a time, tried in turn; each has hour, minute and meridiem in that order. */
const FORMS: readonly RegExp[] = [
  // 5 p.m., 12:01am, 5.30 pm
  /(?<![\d.:])(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])\.?\s?m\b\.?/g,
  // 17:00, 00.01, 17.00 horas, 11.30 Uhr
  /(?<![\d.:])(\d{1,2})[:.](\d{2})(?:[:.]00)?(?![\d.:])()(?:\s?(?:hrs?|horas?|heures?|hours?|uhr|uur|h)(?![a-z]))?/g,
  // 17 h 30, 6h, 17h30, 10h00
  /(?<![\d.:])(\d{1,2})\s?h(?:rs|oras?|eures?|ours?|s)?(?![a-z])\.?\s?(\d{2})?(?!\d)()/g,
  // 0001hrs, 1430 hours
  /(?<![\d.:/-])([01]\d|2[0-3])([0-5]\d)\s?(?:hrs?|hours|h|uhr)\b()/g,
  // 11 Uhr, 9 o'clock
  /(?<![\d.:])(\d{1,2})()\s?(?:uhr|uur|o'clock)\b()/g,
  // ore 12, alle 12, a las 12
  /\b(?:ore|alle|dalle|a las)\s+(\d{1,2})(?![\d:.])()()/g,
];

/** `12 noon`, `12:00 midnight`: the figure belongs to the word. */
const WITH_FIGURES = [
  ...NOON.map((phrase) => ({ phrase, plain: NOON_WORD })),
  ...MIDNIGHT.map((phrase) => ({ phrase, plain: MIDNIGHT_WORD })),
]
  .filter(({ phrase }) => /\d/.test(phrase))
  .map(({ phrase, plain }) => ({ form: new RegExp(`(?<![\\d.:])${phrase}`, 'g'), plain }));

/** Reads the time of day from a folded line whose date and zones were taken out. */
export function clockTimeIn(folded: string): ClockTime {
  const times = new Set<string>();
  let rest = folded;
  for (const { form, plain } of WITH_FIGURES) rest = rest.replace(form, plain);
  for (const form of FORMS) {
    rest = rest.replace(form, (_match, hour: string, minute: string | undefined, half: string) => {
      times.add(JSON.stringify(toClock(Number(hour), Number(minute ?? 0), half ?? '')));
      return ' ';
    });
  }
  if (times.size === 0) {
    // A bare four-digit group is a time on an embargo line: the date is no longer there.
    const bare = /(?<![\d/-])([01]\d|2[0-3])([0-5]\d)(?![\d/-])/.exec(rest);
    if (bare !== null) {
      times.add(JSON.stringify(toClock(Number(bare[1]), Number(bare[2]), '')));
      rest = rest.replace(bare[0], ' ');
    }
  }
  // Fails closed: a figure that belongs to no time read may be the time that was meant.
  if (/\d/.test(rest)) return { kind: 'unclear' };
  const hasWord = (words: readonly string[]): boolean => words.some((word) => rest.includes(word));
  if (hasWord(NOON)) times.add(JSON.stringify({ kind: 'time', hour: 12, minute: 0 }));
  if (hasWord(MIDNIGHT)) {
    // `00:01 (one minute past midnight)` explains itself; `midnight` alone does not.
    return times.size === 0 ? { kind: 'midnight' } : only(times);
  }
  return times.size === 0 ? { kind: 'none' } : only(times);
}

const only = (times: ReadonlySet<string>): ClockTime => {
  const [first] = times;
  return times.size === 1 && first !== undefined
    ? (JSON.parse(first) as ClockTime)
    : { kind: 'unclear' };
};

function toClock(hour: number, minute: number, half: string): ClockTime {
  if (minute > 59) return { kind: 'unclear' };
  if (half === '') return hour <= 23 ? { kind: 'time', hour, minute } : { kind: 'unclear' };
  // `00.01am` says the same thing twice.
  if (hour === 0 && half === 'a') return { kind: 'time', hour, minute };
  if (hour < 1 || hour > 12) return { kind: 'unclear' };
  return { kind: 'time', hour: (hour % 12) + (half === 'p' ? 12 : 0), minute };
}
