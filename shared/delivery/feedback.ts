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
}

/** Permanent bounces that say something about the address, not about this mail. */
const DEAD_ADDRESS = new Set(['General', 'NoEmail', 'Suppressed', 'OnAccountSuppressionList']);

/**
 * What follows from an SES event. A permanent bounce of the address or a complaint suppresses at once;
 * a full mailbox, an unknown cause, or a mail that was refused for its content or size never does, nor
 * does a complaint that says `not-spam`. Each event is judged for itself, so order and repeats do not
 * matter. Reasons hold no address and no words of the other side.
 */
export function consequences(event: SesEvent): Consequences {
  switch (event.kind) {
    case 'send':
    case 'delivery':
      return { evidence: evidenceOf(event, event.kind, null), suppression: null };
    case 'reject':
      return { evidence: evidenceOf(event, 'reject', 'rejected by SES'), suppression: null };
    case 'delay':
      // SES has it and goes on trying.
      return { evidence: evidenceOf(event, 'send', null), suppression: null };
    case 'bounce': {
      const reason = `bounce ${wordOf(event.type)}/${wordOf(event.subType)}`;
      if (event.type === 'Transient' && !event.hasStatus) {
        // An out-of-office reply comes as a bounce too; it proves that the mail went out.
        return { evidence: evidenceOf(event, 'send', null), suppression: null };
      }
      const isDead = event.type === 'Permanent' && DEAD_ADDRESS.has(event.subType);
      return {
        evidence: evidenceOf(event, 'bounce', reason),
        suppression: isDead ? suppressionOf(event, reason) : null,
      };
    }
    case 'complaint': {
      if (event.feedbackType === 'not-spam') return { evidence: null, suppression: null };
      const reason = `complaint ${wordOf(event.subType ?? event.feedbackType ?? 'unspecified')}`;
      return {
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
