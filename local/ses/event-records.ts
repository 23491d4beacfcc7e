import { addressesOf } from './addresses.ts';
import { headerValue, type RawMessage } from './raw-message.ts';

/** The kinds of event that raw mail can cause. */
export type EventType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'DeliveryDelay' | 'Reject';

/** What the events of one message have in common. */
export interface EventSubject {
  readonly messageId: string;
  /** Unix milliseconds. */
  readonly acceptedAt: number;
  /** As the sender gave it: with its own Message-ID and without SES's changes. */
  readonly message: RawMessage;
  readonly from: string;
  readonly to: readonly string[];
  readonly tags: readonly (readonly [string, string])[];
  readonly configurationSet: string;
  readonly region: string;
  readonly accountId: string;
}

/** SES cuts the copied header off at 10 KB (SES developer guide, event contents). */
const MAX_HEADER_BYTES = 10_240;
const instant = (ms: number): string => new Date(ms).toISOString();

/**
 * An event record as SES publishes it to SNS.
 *
 * @param details the object that is named for the type, as one of the functions below gives it
 * @see SES developer guide, "Contents of event data that Amazon SES publishes to Amazon SNS"
 */
export function eventRecord(type: EventType, subject: EventSubject, details: object): object {
  return {
    eventType: type,
    mail: mailObject(subject),
    [type === 'DeliveryDelay' ? 'deliveryDelay' : type.toLowerCase()]: details,
  };
}

function mailObject(subject: EventSubject): object {
  const { message, messageId, from, to, acceptedAt, configurationSet } = subject;
  let size = 0;
  const headers = message.fields
    .map(({ name, value }) => ({ name, value: decoded(value) }))
    .filter(({ name, value }) => {
      size += name.length + value.length + 4;
      return size <= MAX_HEADER_BYTES;
    });
  const list = (name: string): object => {
    const value = headerValue(message, name);
    return value === null ? {} : { [name.toLowerCase()]: [decoded(value)] };
  };
  const subjectLine = headerValue(message, 'Subject');
  const date = headerValue(message, 'Date');
  const domain = addressesOf(headerValue(message, 'From') ?? from)[0]?.split('@')[1] ?? '';
  return {
    timestamp: instant(acceptedAt),
    source: from,
    sourceArn: `arn:aws:ses:${subject.region}:${subject.accountId}:identity/${domain}`,
    sendingAccountId: subject.accountId,
    messageId,
    destination: to,
    headersTruncated: size > MAX_HEADER_BYTES,
    headers,
    commonHeaders: {
      ...list('From'),
      ...(date === null ? {} : { date }),
      ...list('To'),
      messageId,
      ...(subjectLine === null ? {} : { subject: decoded(subjectLine) }),
    },
    tags: {
      'ses:operation': ['SendRawEmail'],
      'ses:configuration-set': [configurationSet],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domain],
      'ses:caller-identity': ['local'],
      ...tagLists(subject.tags),
    },
  };
}

/** A name given twice keeps both values, which is why values are lists. */
function tagLists(tags: EventSubject['tags']): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const [name, value] of tags) lists[name] = [...(lists[name] ?? []), value];
  return lists;
}

const decoded = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');

/** The `delivery` object. */
export function deliveryDetails(recipients: readonly string[], at: number): object {
  return {
    timestamp: instant(at),
    processingTimeMillis: 0,
    recipients,
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'localhost',
  };
}

/** What the bounces that the mailbox simulator's addresses and the account's list cause say. */
const BOUNCES = {
  unknown: {
    type: 'Permanent',
    subType: 'General',
    status: '5.1.1',
    code: 'smtp; 550 5.1.1 user unknown',
  },
  transient: {
    type: 'Transient',
    subType: 'General',
    status: '4.2.2',
    code: 'smtp; 452 4.2.2 mailbox full',
  },
  autoReply: { type: 'Transient', subType: 'General', status: null, code: null },
  globalList: {
    type: 'Permanent',
    subType: 'Suppressed',
    status: '5.1.1',
    code: 'Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.',
  },
  accountList: {
    type: 'Permanent',
    subType: 'OnAccountSuppressionList',
    status: '5.1.1',
    code: 'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
  },
} as const;

/** The `bounce` object; an auto-reply names no status, since it came without a delivery report. */
export function bounceDetails(
  kind: keyof typeof BOUNCES,
  recipients: readonly string[],
  at: number,
  feedbackId: string,
): object {
  const { type, subType, status, code } = BOUNCES[kind];
  return {
    bounceType: type,
    bounceSubType: subType,
    bouncedRecipients: recipients.map((emailAddress) =>
      status === null
        ? { emailAddress }
        : { emailAddress, action: 'failed', status, diagnosticCode: code },
    ),
    timestamp: instant(at),
    feedbackId,
    reportingMTA: 'dsn; localhost',
  };
}

/** The `complaint` object of a reader who pressed "this is spam". */
export function complaintDetails(
  recipients: readonly string[],
  at: number,
  feedbackId: string,
): object {
  return {
    complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
    timestamp: instant(at),
    feedbackId,
    complaintSubType: null,
    userAgent: 'Amazon SES Mailbox Simulator',
    complaintFeedbackType: 'abuse',
    arrivalDate: instant(at),
  };
}

/** The `deliveryDelay` object of a full mailbox that SES goes on trying. */
export function delayDetails(recipients: readonly string[], at: number): object {
  return {
    timestamp: instant(at),
    delayType: 'MailboxFull',
    expirationTime: instant(at + 14 * 60 * 60 * 1000),
    delayedRecipients: recipients.map((emailAddress) => ({
      emailAddress,
      status: '4.2.2',
      diagnosticCode: 'smtp; 452 4.2.2 mailbox full',
    })),
  };
}
