/** Relative luminance of `#rrggbb`, from 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2); the order does not matter. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The least contrast of a colour with any of these grounds. */
export const leastContrast = (colour: string, grounds: readonly string[]): number =>
  Math.min(...grounds.map((ground) => contrast(colour, ground)));

const STEPS = 50;

/**
 * The colour mixed with as much of another as it takes to reach a contrast on every ground; the other where
 * nothing less does.
 */
export function mixedUntil(
  colour: string,
  other: string,
  grounds: readonly string[],
  least: number,
): string {
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = mix(colour, other, step / STEPS);
    if (leastContrast(mixed, grounds) >= least) return mixed;
  }
  return other;
}

const mix = (a: string, b: string, share: number): string => {
  const to = channels(b);
  const values = channels(a).map((value, i) => value + ((to[i] ?? 0) - value) * share);
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
};

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
