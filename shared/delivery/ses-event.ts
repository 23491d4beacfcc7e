import * as v from 'valibot';
import type { Instant } from '../release/release.ts';
import { type DeliveryKey, deliveryOfTags } from './delivery.ts';

/** What SES says happened to one message of ours. */
export type SesEvent = {
  readonly messageId: string;
  readonly at: Instant;
  /** By our tags; null for mail that is no delivery of a release. */
  readonly delivery: DeliveryKey | null;
  /** Whom the mail was written to; what bounces names may be where it was passed on to. */
  readonly destination: readonly string[];
} & (
  | { readonly kind: 'send' | 'delivery' | 'reject' | 'delay' }
  | {
      readonly kind: 'bounce';
      /** `Permanent`, `Transient`, `Undetermined`. */
      readonly type: string;
      readonly subType: string;
      /** Whether a delivery status notification came with it; an automatic reply has none. */
      readonly hasStatus: boolean;
      readonly addresses: readonly string[];
    }
  | {
      readonly kind: 'complaint';
      /** `abuse`, `not-spam`, …; null when the mailbox provider did not say. */
      readonly feedbackType: string | null;
      readonly subType: string | null;
      readonly addresses: readonly string[];
    }
);

/** The first message of a new event destination; plain text among the JSON. */
const TOPIC_VALIDATION = 'Successfully validated SNS topic';

const Text = v.optional(v.nullable(v.string()), null);
const Recipients = v.optional(
  v.array(v.object({ emailAddress: v.string(), status: v.optional(v.nullable(v.string())) })),
  [],
);
const Timestamped = v.object({ timestamp: v.string() });

const EventSchema = v.object({
  // `notificationType` in notifications of an identity, which have no tags.
  eventType: Text,
  notificationType: Text,
  mail: v.object({
    messageId: v.string(),
    timestamp: v.string(),
    destination: v.optional(v.array(v.string()), []),
    tags: v.optional(v.record(v.string(), v.array(v.string())), {}),
  }),
  delivery: v.optional(Timestamped),
  deliveryDelay: v.optional(Timestamped),
  bounce: v.optional(
    v.object({
      timestamp: v.string(),
      bounceType: v.string(),
      bounceSubType: v.string(),
      bouncedRecipients: Recipients,
    }),
  ),
  complaint: v.optional(
    v.object({
      timestamp: v.string(),
      complaintFeedbackType: Text,
      complaintSubType: Text,
      complainedRecipients: Recipients,
    }),
  ),
});
const WrappedSchema = v.object({ Type: v.literal('Notification'), Message: v.string() });

/**
 * Reads a message of the topic that SES publishes its events to, raw or in SNS's wrapping.
 *
 * @returns null for what is no concern of ours: the topic's validation message, unknown types of event
 * @throws {Error} when the body is neither such text nor JSON of an event; the message quotes nothing
 * @see SES developer guide, "Contents of event data that Amazon SES publishes to Amazon SNS"
 */
export function readSesEvent(body: string): SesEvent | null {
  if (body.startsWith(TOPIC_VALIDATION)) return null;
  const json = parseJson(body);
  if (v.is(WrappedSchema, json)) return readSesEvent(json.Message);
  const result = v.safeParse(EventSchema, json);
  if (!result.success) {
    throw new Error(`Not an SES event: ${v.getDotPath(result.issues[0]) ?? 'body'}`);
  }
  const { eventType, notificationType, mail, bounce, complaint, ...event } = result.output;
  const about = (timestamp: string) => ({
    messageId: mail.messageId,
    at: instantOf(timestamp),
    delivery: deliveryOfTags(mail.tags),
    destination: mail.destination,
  });
  switch (eventType ?? notificationType ?? 'none') {
    case 'Send':
      return { ...about(mail.timestamp), kind: 'send' };
    case 'Delivery':
      return { ...about(event.delivery?.timestamp ?? mail.timestamp), kind: 'delivery' };
    case 'DeliveryDelay':
      return { ...about(event.deliveryDelay?.timestamp ?? mail.timestamp), kind: 'delay' };
    case 'Reject':
      return { ...about(mail.timestamp), kind: 'reject' };
    case 'Bounce': {
      if (bounce === undefined) return null;
      return {
        ...about(bounce.timestamp),
        kind: 'bounce',
        type: bounce.bounceType,
        subType: bounce.bounceSubType,
        hasStatus: bounce.bouncedRecipients.some(({ status }) => (status ?? '') !== ''),
        addresses: bounce.bouncedRecipients.map(({ emailAddress }) => emailAddress),
      };
    }
    case 'Complaint': {
      if (complaint === undefined) return null;
      return {
        ...about(complaint.timestamp),
        kind: 'complaint',
        feedbackType: complaint.complaintFeedbackType,
        subType: complaint.complaintSubType,
        addresses: complaint.complainedRecipients.map(({ emailAddress }) => emailAddress),
      };
    }
    default:
      return null;
  }
}

/** JSON.parse quotes what it cannot read, and that may hold an address. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Error('Not an SES event: no JSON');
  }
}

/** Milliseconds and Z, as everywhere; SES writes both. A time that cannot be read is an error. */
const instantOf = (timestamp: string): Instant => new Date(timestamp).toISOString();
