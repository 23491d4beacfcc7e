import type { Instant, LanguageTag } from '../release/release.ts';

/**
 * States of one delivery: (family, subscriber, notice).
 *
 *     waiting ─► pending ─► sending ─► sent ─► delivered | bounced | complained
 *                  ▲           ├─► failed            (refused: this message will never be taken)
 *                  │           ├─► pending           (throttled, connection refused: surely not sent)
 *                  └── unknown ◄┘                     (answer lost, or the worker died)
 *     pending ─► skipped | suppressed | superseded    (decided when claimed)
 *
 * `unknown` becomes `sent` when SES's own Send event arrives, and `pending` again (once) when none
 * came in `unknownAfterMinutes`.
 */
type DeliveryState =
  | 'waiting'
  | 'pending'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'bounced'
  | 'complained'
  | 'failed'
  | 'skipped'
  | 'suppressed'
  | 'superseded'
  | 'unknown';

/** A release in a reader's digest. */
export interface DigestItem {
  readonly family: string;
  readonly language: LanguageTag;
  readonly releaseLanguage: LanguageTag;
  /** Version that went out; null before. */
  readonly releaseVersion: number | null;
}

export interface Delivery {
  readonly subscriberId: string;
  readonly state: DeliveryState;
  /** Language of the edition; null while `waiting` for one. */
  readonly language: LanguageTag | null;
  /** Language of the human document behind the edition: corrections go to those who had it. */
  readonly releaseLanguage: LanguageTag | null;
  /** Version of that document that went out; null before. */
  readonly releaseVersion: number | null;
  readonly messageId: string | null;
  readonly attempts: number;
  /** When the state was entered. */
  readonly at: Instant;
  /** When SES took it, where `at` says what came after. */
  readonly acceptedAt?: Instant;
  /** Why it failed, was skipped or is unknown; never an address. */
  readonly reason: string | null;
  /** SES id of this reader's previous mail about the release, for threading a correction under it. */
  readonly previousMessageId: string | null;
  /** Of a digest alone: what is in it, newest first. */
  readonly items?: readonly DigestItem[];
  /** Of a digest alone: how many releases found no room. */
  readonly more?: number;
}

/** What SES says happened to a message, by our delivery. */
export interface DeliveryEvidence {
  readonly delivery: DeliveryKey;
  readonly kind: 'send' | 'delivery' | 'bounce' | 'complaint' | 'reject';
  readonly messageId: string;
  readonly at: Instant;
  readonly reason: string | null;
}

/** The evidence kept for one delivery: the first of each kind. */
export type EvidenceByKind = Partial<
  Record<DeliveryEvidence['kind'], Pick<DeliveryEvidence, 'messageId' | 'at' | 'reason'>>
>;

/** Later kinds say more: a bounce after a delivery is a bounce. */
const EVIDENCE_STATES = [
  ['complaint', 'complained'],
  ['bounce', 'bounced'],
  ['reject', 'failed'],
  ['delivery', 'delivered'],
  ['send', 'sent'],
] as const;

/** The delivery as SES's evidence leaves it. Evidence wins over what a worker could not know. */
export function withEvidence(delivery: Delivery, evidence: EvidenceByKind): Delivery {
  for (const [kind, state] of EVIDENCE_STATES) {
    const seen = evidence[kind];
    if (seen === undefined) continue;
    const { messageId, at, reason } = seen;
    const settled = { ...delivery, state, messageId, at, reason };
    if (kind === 'send') return settled;
    // A worker that saw the answer knows best; one that died or wrote nothing yet does not know.
    const known = delivery.acceptedAt ?? (delivery.state === 'sent' ? delivery.at : undefined);
    return { ...settled, acceptedAt: known ?? evidence.send?.at ?? at };
  }
  return delivery;
}

/** Of mail that SES took: whether it did so at an instant or after it. */
export const isAcceptedSince = ({ acceptedAt, at }: Delivery, since: Instant): boolean =>
  Date.parse(acceptedAt ?? at) >= Date.parse(since);

/** Names one delivery everywhere: ledger, SES tags, logs. */
export interface DeliveryKey {
  readonly family: string;
  readonly notice: string;
  readonly chunk: number;
  readonly subscriberId: string;
}

/**
 * SES message tags of a delivery. Values take only `[A-Za-z0-9_-]`, so the family travels in
 * base64url (SES API reference, MessageTag).
 */
export function deliveryTags(key: DeliveryKey): Record<string, string> {
  return {
    family: Buffer.from(key.family).toString('base64url'),
    notice: key.notice,
    chunk: String(key.chunk),
    subscriber: key.subscriberId,
  };
}

/** The delivery an SES event speaks of; null when its tags are not ours. */
export function deliveryOfTags(
  tags: Readonly<Record<string, readonly string[] | undefined>>,
): DeliveryKey | null {
  const [family] = tags.family ?? [];
  const [notice] = tags.notice ?? [];
  const [chunk] = tags.chunk ?? [];
  const [subscriberId] = tags.subscriber ?? [];
  if (!family || !notice || !chunk || !subscriberId || !/^\d{1,9}$/.test(chunk)) return null;
  return {
    family: Buffer.from(family, 'base64url').toString(),
    notice,
    chunk: Number(chunk),
    subscriberId,
  };
}

/** Whether the reader has the mail, or may have it. */
export const isWithReader = ({ state }: Delivery): boolean =>
  state === 'sent' || state === 'delivered' || state === 'sending' || state === 'unknown';

/** Whether something is still to be done about a delivery. */
export const isOpen = ({ state }: Delivery): boolean =>
  state === 'waiting' || state === 'pending' || state === 'sending' || state === 'unknown';

/** A delivery that nobody has worked on. */
export function newDelivery(
  subscriberId: string,
  at: Instant,
  chosen: Pick<Delivery, 'language' | 'releaseLanguage'> | null,
  previousMessageId: string | null = null,
): Delivery {
  return {
    subscriberId,
    state: chosen === null ? 'waiting' : 'pending',
    language: chosen?.language ?? null,
    releaseLanguage: chosen?.releaseLanguage ?? null,
    releaseVersion: null,
    messageId: null,
    attempts: 0,
    at,
    reason: null,
    previousMessageId,
  };
}
