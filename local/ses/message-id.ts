import { createHash } from 'node:crypto';

/**
 * A MessageId in SES's shape: region, the milliseconds of acceptance, and a UUID. The UUID comes
 * from seed and content, so the same message at the same instant of a frozen clock gets the same
 * id; `repetition` tells identical messages apart.
 */
export function messageIdOf(input: {
  readonly seed: string;
  readonly raw: Uint8Array;
  readonly from: string;
  readonly to: readonly string[];
  readonly acceptedAt: number;
  readonly repetition: number;
}): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([input.seed, input.from, input.to, input.repetition]))
    .update(input.raw)
    .digest('hex');
  const time = input.acceptedAt.toString(16).padStart(12, '0');
  return `0100${time}-${uuidOf(hex)}-000000`;
}

/** A request id derived from what it answers, so that answers are the same bytes each run. */
export const requestIdOf = (...parts: readonly string[]): string =>
  uuidOf(createHash('sha256').update(JSON.stringify(parts)).digest('hex'));

const uuidOf = (hex: string): string =>
  [8, 4, 4, 4, 12]
    .map((length, i, lengths) => {
      const start = lengths.slice(0, i).reduce((a, b) => a + b, 0);
      return hex.slice(start, start + length);
    })
    .join('-');

/** us-east-1 has names of its own: `email.amazonses.com` for ids, `amazonses.com` for bounces. */
export const messageIdDomain = (region: string): string =>
  region === 'us-east-1' ? 'email.amazonses.com' : `${region}.amazonses.com`;

/** Where bounces go when the identity has no MAIL FROM domain of its own. */
export const returnPathDomain = (region: string): string =>
  region === 'us-east-1' ? 'amazonses.com' : `${region}.amazonses.com`;
