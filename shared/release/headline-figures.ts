import { foldText } from '../text/normalise.ts';
import { findDates } from './fields/dates.ts';
import { checkWordsOf } from './languages/checks/tables.ts';
import type { Release } from './release.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Understood } from './understood.ts';

/** Figures below this are often written out in the text. */
const SMALLEST_FIGURE = 13;
/** The numbers that `CheckWords.numbers` writes out. */
const WRITTEN_OUT = [13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 70, 80, 90, 100];
/** Headlines round: "Nearly 400 Trees" for 397, "16 thousand" for 16,235. */
const ROUNDING = 0.05;
/** A thousand, a million, a billion in seven languages, folded. */
const SCALE =
  /\b(?:mil|mille|mila|mill?ion\w*|millon\w*|milh\w+|mil[lj]?i?ard\w*|miljoen|thousand|tausend|duizend|billion|bn|mrd|mio|mld)\b/;
/** Of one kind; more would bury the others. */
const MOST_REMARKS = 10;

/** Figures of the headline that the text does not give, in digits, in words or as millions. */
export function headlineFigures(
  release: Release,
  { headline, labelled }: Understood,
): readonly Remark<'figure-only-in-headline'>[] {
  const rest = labelled
    .filter(({ part }) => part !== 'headline')
    .map(({ text }) => text.slice(0, 20_000));
  const known = [...new Set(rest.flatMap(figuresIn).map(Number))];
  const isScaled = SCALE.test(foldText(release.headline));
  const isKnown = (figure: number): boolean =>
    known.some((other) =>
      [1, 1e3, 1e6, 1e9].some((scale) => other === figure * scale || other * scale === figure),
    ) ||
    (isScaled &&
      known.some((other) =>
        [1e3, 1e6, 1e9].some((scale) => Math.abs(other / scale - figure) <= figure * ROUNDING),
      )) ||
    (isRound(figure) && known.some((other) => Math.abs(other - figure) <= figure * ROUNDING)) ||
    isWrittenOut(figure);
  const isWrittenOut = (figure: number): boolean => {
    const at = WRITTEN_OUT.indexOf(figure);
    if (at < 0) return false;
    const words = checkWordsOf(release.language).flatMap(({ numbers }) => numbers[at] ?? []);
    return rest.some((text) => words.some((word) => foldText(text).includes(word)));
  };
  return figuresIn(withoutDates(release.headline))
    .filter((figure) => Number(figure) >= SMALLEST_FIGURE && !isKnown(Number(figure)))
    .slice(0, MOST_REMARKS)
    .map((figure) => remark('figure-only-in-headline', headline?.line ?? null, { figure }));
}

/** Two digits and nothing but noughts behind them. */
const isRound = (figure: number): boolean => figure >= 100 && /^\d\d?0+$/.test(String(figure));

/** `Results to 30 June`: no figure that the text has to give. */
const withoutDates = (text: string): string =>
  findDates(text, 'day-first').reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text.slice(0, 400),
  );

/** Figures without the signs that group thousands; decimals with a point. Years of this age do not count. */
const figuresIn = (text: string): readonly string[] =>
  [
    ...text
      .replace(/\b(?:19|20)\d\d[-–/]\d\d\b/g, '')
      .matchAll(/\d+(?:[.,\u202f' ]\d{3})*(?:[.,]\d+)?/g),
  ]
    .map(([figure]) => figure.replace(/[.,\u202f' ](?=\d{3}(?!\d))/g, '').replace(',', '.'))
    .filter((figure) => !/^(?:19|20)\d\d$/.test(figure));
