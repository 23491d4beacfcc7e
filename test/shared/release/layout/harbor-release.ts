import config from '../../../../dateline.config.ts';
import { parseRelease } from '../../../../shared/release/parse.ts';
import type { Release } from '../../../../shared/release/release.ts';

/** The parts of a release, to be put together anew in each test. */
export const HEADLINE = 'Harbor Trust Opens Night Ferry to Workers\n\n';
export const STORY = `EXAMPLE CITY, March 3, 2026 -- The Harbor Trust opened a night ferry to shift workers today. It runs every hour.

"People who work at night should get home at night," said Victor Salas, director of the trust.

`;
export const CONTACT = 'Media contact: Irene Cho, irene.cho@example.org\n';

/** Reads a document that must be accepted. */
export function read(text: string, path = 'release.txt'): Release {
  const bytes = new TextEncoder().encode(text);
  const result = parseRelease({ path, bytes, now: '2026-11-25T12:00:00.000Z', config });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  return result.release;
}
