import { type MailboxBehaviour, simulatorBehaviour } from './addresses.ts';
import {
  bounceDetails,
  complaintDetails,
  delayDetails,
  deliveryDetails,
  type EventSubject,
  type EventType,
  eventRecord,
} from './event-records.ts';
import type { MailOutcome } from './mail-store.ts';

/** What the mailbox does: as the mailbox simulator has it, as set for the address, else it takes the mail. */
export function behaviourOf(
  address: string,
  mailboxes: ReadonlyMap<string, MailboxBehaviour>,
): MailboxBehaviour {
  return simulatorBehaviour(address) ?? mailboxes.get(address.toLowerCase()) ?? 'deliver';
}

/** The test string of the antivirus industry, by which SES's Reject event is tried out. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '',
);
const EICAR_BASE64 = Buffer.from(EICAR.slice(0, 60)).toString('base64');

/** Whether SES would reject the message after accepting it. */
export function carriesMalware(raw: Uint8Array): boolean {
  const text = Buffer.from(raw).toString('latin1');
  return text.includes(EICAR) || text.replace(/\r?\n/g, '').includes(EICAR_BASE64);
}

const OUTCOMES: Readonly<Record<MailboxBehaviour, MailOutcome>> = {
  deliver: 'delivered',
  'auto-reply': 'delivered',
  bounce: 'bounced',
  'bounce-transient': 'bounced',
  complain: 'complained',
  suppressed: 'suppressed',
  delay: 'delayed',
};

/** One word for the whole message: the worst that befell it. */
export function outcomeOf(
  behaviours: readonly MailboxBehaviour[],
  isMalware: boolean,
): MailOutcome {
  if (isMalware) return 'rejected';
  const outcomes = behaviours.map((behaviour) => OUTCOMES[behaviour]);
  return outcomes.find((outcome) => outcome !== 'delivered') ?? 'delivered';
}

/** The events that one accepted message causes, in the order in which they happen. */
export function eventsOf(
  subject: EventSubject,
  behaviours: readonly MailboxBehaviour[],
  isMalware: boolean,
): readonly { readonly type: EventType; readonly record: object }[] {
  const { acceptedAt: at, messageId, to } = subject;
  const that = (...kinds: readonly MailboxBehaviour[]): string[] =>
    to.filter((_, i) => kinds.includes(behaviours[i] ?? 'deliver'));
  const feedbackId = messageId.replace(/-000000$/, '-000001');
  const event = (type: EventType, recipients: readonly string[], details: object) =>
    recipients.length === 0 ? [] : [{ type, record: eventRecord(type, subject, details) }];
  const bounce = (kind: Parameters<typeof bounceDetails>[0], recipients: readonly string[]) =>
    event('Bounce', recipients, bounceDetails(kind, recipients, at, feedbackId));

  if (isMalware) return event('Reject', to, { reason: 'Bad content' });
  const delivered = that('deliver', 'complain', 'auto-reply');
  const complained = that('complain');
  const delayed = that('delay');
  return [
    ...event('Send', to, {}),
    ...event('Delivery', delivered, deliveryDetails(delivered, at)),
    ...event('DeliveryDelay', delayed, delayDetails(delayed, at)),
    ...bounce('unknown', that('bounce')),
    ...bounce('transient', that('bounce-transient')),
    ...bounce('autoReply', that('auto-reply')),
    ...bounce(
      'globalList',
      that('suppressed').filter((address) => simulatorBehaviour(address) !== null),
    ),
    ...bounce(
      'accountList',
      that('suppressed').filter((address) => simulatorBehaviour(address) === null),
    ),
    ...event('Complaint', complained, complaintDetails(complained, at, feedbackId)),
  ];
}
