import type { Delivery } from './delivery.ts';

/** SES reviews an account at 5 % bounces and 0.1 % complaints (SES guide, sending review process). */
const MAX_BOUNCE_SHARE = 0.04;
const MAX_COMPLAINT_SHARE = 0.0008;
/** Fewer say nothing about a list, whatever their share. */
const MIN_BOUNCES = 10;
const MIN_COMPLAINTS = 3;

/**
 * Whether so many of the mails that SES took came back that the rest had better not go out.
 *
 * @returns the reason in figures, or null
 */
export function spikeIn(deliveries: readonly Delivery[]): string | null {
  const count = (...states: readonly Delivery['state'][]) =>
    deliveries.filter(({ state }) => states.includes(state)).length;
  const bounced = count('bounced');
  const complained = count('complained');
  const accepted = count('sent', 'delivered') + bounced + complained;
  if (bounced >= MIN_BOUNCES && bounced >= accepted * MAX_BOUNCE_SHARE) {
    return `${bounced} of ${accepted} mails bounced`;
  }
  if (complained >= MIN_COMPLAINTS && complained >= accepted * MAX_COMPLAINT_SHARE) {
    return `${complained} of ${accepted} mails were reported as spam`;
  }
  return null;
}
