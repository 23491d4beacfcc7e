import type { Instant } from '../release.ts';
import { instantOf } from './local-time.ts';

/** ISO 8601 with an offset says everything; without one it goes the way of other local times. */
export function isoInstant(
  text: string,
): { readonly instant: Instant; readonly isAlone: boolean } | null {
  const match =
    /\b(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?)(?![\d:])/i.exec(
      text.slice(0, 300),
    );
  if (match === null) return null;
  const zone = (match[3] ?? '').toUpperCase();
  const offset = /^[+-]/.test(zone)
    ? `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
    : zone;
  const ms = Date.parse(`${match[1]}T${match[2]}${offset}`);
  const isRealDay = new Date(`${match[1]}T00:00Z`).getUTCDate() === Number(match[1]?.slice(8));
  if (Number.isNaN(ms) || !isRealDay) return null;
  return { instant: instantOf(ms), isAlone: !/\d/.test(text.replace(match[0], '')) };
}
