import type { DeliveryEvidence } from './delivery.ts';
import type { SesEvent } from './ses-event.ts';

export interface Consequences {
  /** For the ledger; null when the event proves nothing about a delivery. */
  readonly evidence: DeliveryEvidence | null;
  /** Whom never to write to again; null for nobody. */
  readonly suppression: {
    readonly reason: string;
    /** By our tags; null when the mail had none, then by the addresses. */
    readonly subscriberId: string | null;
    readonly addresses: readonly string[];
  } | null;
  /**
   * What the event says of the reader's mailbox: it took a mail, gave one back for now, or refused the mail for
   * what is in it, which is nobody's fault but ours. Null for nothing.
   */
  readonly mailbox: 'taken' | 'came-back' | 'content-refused' | null;
}

/** Transient bounces that say something about the mailbox. */
const TROUBLED_MAILBOX = new Set(['General', 'MailboxFull']);
const REFUSED_CONTENT = new Set(['ContentRejected', 'AttachmentRejected', 'MessageTooLarge']);

/** Permanent bounces that say something about the address, not about this mail. */
const DEAD_ADDRESS = new Set(['General', 'NoEmail', 'Suppressed', 'OnAccountSuppressionList']);

/**
 * What follows from an SES event. A permanent bounce of the address or a complaint suppresses at once;
 * a full mailbox or an unknown cause never does alone, a mail that was refused for its content or size never
 * at all, nor a complaint that says `not-spam`. Each event is judged for itself, so order and repeats do not
 * matter. Reasons hold no address and no words of the other side.
 */
export function consequences(event: SesEvent): Consequences {
  const nothing = { suppression: null, mailbox: null };
  switch (event.kind) {
    case 'send':
      return { ...nothing, evidence: evidenceOf(event, 'send', null) };
    case 'delivery':
      return { ...nothing, evidence: evidenceOf(event, 'delivery', null), mailbox: 'taken' };
    case 'reject':
      return { ...nothing, evidence: evidenceOf(event, 'reject', 'rejected by SES') };
    case 'delay':
      // SES has it and goes on trying.
      return { ...nothing, evidence: evidenceOf(event, 'send', null) };
    case 'bounce': {
      const { type, subType } = event;
      const reason = `bounce ${wordOf(type)}/${wordOf(subType)}`;
      if (type === 'Transient' && !event.hasStatus) {
        // An out-of-office reply comes as a bounce too; it proves that the mail went out.
        return { ...nothing, evidence: evidenceOf(event, 'send', null) };
      }
      const isDead = type === 'Permanent' && DEAD_ADDRESS.has(subType);
      const isSoft =
        type === 'Undetermined' || (type === 'Transient' && TROUBLED_MAILBOX.has(subType));
      return {
        evidence: evidenceOf(event, 'bounce', reason),
        suppression: isDead ? suppressionOf(event, reason) : null,
        mailbox: isSoft ? 'came-back' : REFUSED_CONTENT.has(subType) ? 'content-refused' : null,
      };
    }
    case 'complaint': {
      if (event.feedbackType === 'not-spam') return { ...nothing, evidence: null };
      const reason = `complaint ${wordOf(event.subType ?? event.feedbackType ?? 'unspecified')}`;
      return {
        ...nothing,
        evidence: evidenceOf(event, 'complaint', reason),
        suppression: suppressionOf(event, reason),
      };
    }
  }
}

const evidenceOf = (
  { delivery, messageId, at }: SesEvent,
  kind: DeliveryEvidence['kind'],
  reason: string | null,
): DeliveryEvidence | null =>
  delivery === null ? null : { delivery, kind, messageId, at, reason };

const suppressionOf = (
  { delivery, addresses }: SesEvent & { readonly addresses: readonly string[] },
  reason: string,
): Consequences['suppression'] => ({
  reason,
  subscriberId: delivery?.subscriberId ?? null,
  addresses,
});

/** Types come from outside: only a word is kept. */
const wordOf = (text: string): string => text.replace(/[^A-Za-z0-9-]/g, '').slice(0, 40);
