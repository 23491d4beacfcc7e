import type { Instant } from '../release/release.ts';
import type { Delivery, DeliveryEvidence } from './delivery.ts';

/** SES reviews an account at 5 % bounces and 0.1 % complaints (SES guide, sending review process). */
const MAX_BOUNCE_SHARE = 0.04;
const MAX_COMPLAINT_SHARE = 0.0008;
/** Fewer say nothing about a list, whatever their share. */
const MIN_BOUNCES = 10;
const MIN_COMPLAINTS = 3;
/** So many of the last mails are looked at together, whatever they were about. */
const MIN_ACCEPTED_TOGETHER = 1_000;

/** How many mails SES took, and how many of them came back in either way. */
export interface Returns {
  readonly accepted: number;
  readonly bounced: number;
  readonly complained: number;
}

/** What a mailing came to when it was last counted. */
export interface MailingReturns extends Returns {
  /** Family and notice, or the name of a digest. */
  readonly mailing: string;
  /** Mail that SES took earlier is not among them. */
  readonly since: Instant;
}

export function returnsOf(deliveries: readonly Delivery[]): Returns {
  const count = (...states: readonly Delivery['state'][]) =>
    deliveries.filter(({ state }) => states.includes(state)).length;
  const bounced = count('bounced');
  const complained = count('complained');
  return { accepted: count('sent', 'delivered') + bounced + complained, bounced, complained };
}

/** What SES says of a mail that is taken, and what may come of it. */
export const HEARD_KINDS = ['send', 'delivery', 'bounce', 'complaint'] as const;

/** Of how many mails of a mailing SES said each. */
export type Heard = Readonly<Record<(typeof HEARD_KINDS)[number], number>>;

/** @param evidence once each */
export function heardIn(evidence: readonly DeliveryEvidence[]): Heard {
  const count = (kind: keyof Heard) => evidence.filter((one) => one.kind === kind).length;
  return {
    send: count('send'),
    delivery: count('delivery'),
    bounce: count('bounce'),
    complaint: count('complaint'),
  };
}

/** SES took what it says anything of: events overtake one another, and a few are lost. */
export function returnsHeard({ send, delivery, bounce, complaint }: Heard): Returns {
  return {
    accepted: Math.max(send, delivery + bounce),
    bounced: bounce,
    complained: complaint,
  };
}

/**
 * Whether so many of the mails that SES took came back that the rest had better not go out.
 *
 * @returns the reason in figures, or null
 */
export function spikeIn({ accepted, bounced, complained }: Returns): string | null {
  if (bounced >= MIN_BOUNCES && bounced >= accepted * MAX_BOUNCE_SHARE) {
    return `${bounced} of ${accepted} mails bounced`;
  }
  if (complained >= MIN_COMPLAINTS && complained >= accepted * MAX_COMPLAINT_SHARE) {
    return `${complained} of ${accepted} mails were reported as spam`;
  }
  return null;
}

/**
 * The same for mailings of which none may be large enough to say anything: for the latest that have 1,000 mails
 * together. Fewer than that are not judged.
 */
export function spikeInLatest(mailings: readonly MailingReturns[]): string | null {
  let sum: Returns = { accepted: 0, bounced: 0, complained: 0 };
  for (const one of mailings.toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since))) {
    sum = {
      accepted: sum.accepted + one.accepted,
      bounced: sum.bounced + one.bounced,
      complained: sum.complained + one.complained,
    };
    if (sum.accepted >= MIN_ACCEPTED_TOGETHER) return spikeIn(sum);
  }
  return null;
}
