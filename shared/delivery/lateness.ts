import type { Instant } from '../release/release.ts';
import type { MailHold } from './mail-hold.ts';

const HOUR_MS = 3_600_000;

/**
 * The hold on mail that is found so long after its time that nobody may want it any more: the clock stood
 * still, or a table was restored to a moment before it went out.
 *
 * @param scheduledFor when it was to go out
 * @returns null when it is not that late
 */
export function lateHold(
  scheduledFor: Instant,
  now: Instant,
  lateAfterHours: number,
): (MailHold & { readonly by: 'clock' }) | null {
  const hours = (Date.parse(now) - Date.parse(scheduledFor)) / HOUR_MS;
  if (hours <= lateAfterHours) return null;
  return {
    isHeld: true,
    by: 'clock',
    scheduledFor,
    reason: `was to go out at ${scheduledFor}, ${Math.floor(hours)} hours before it was found`,
    at: now,
  };
}
