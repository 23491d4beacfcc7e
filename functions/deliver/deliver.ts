import type { NewsroomConfig } from '../../shared/config/config.ts';
import { planChunk } from '../../shared/delivery/chunk-plan.ts';
import type { MailMessage } from '../../shared/messages/messages.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { Work } from '../../shared/ports/work.ts';
import { createSendWindows, recheckOf, type SendWindowsPorts } from './send-windows.ts';
import { MAX_DELAY_SECONDS, type NextLook, secondsUntil } from './settle.ts';

export interface DeliverPorts extends SendWindowsPorts {
  readonly mailQueue: MessageQueue<MailMessage>;
  readonly config: NewsroomConfig;
}

/**
 * Sends the open deliveries of one chunk, each once, at the pace that all workers share. Deferral is a
 * new delayed message: receive counts only count crashes.
 */
export function createDeliver(ports: DeliverPorts) {
  const { ledger, clock } = ports;
  const unknownAfterMs = ports.config.mail.unknownAfterMinutes * 60_000;
  const sendWindows = createSendWindows(ports);

  async function workOn(message: MailMessage, work: Work): Promise<NextLook> {
    const seen = await ledger.chunk(message);
    if (seen === null) {
      work.fact('chunk.missing', named(message));
      return null;
    }
    const now = clock.now();
    if (seen.lease !== null && Date.parse(seen.lease.until) > Date.parse(now)) {
      return { delaySeconds: secondsUntil(seen.lease.until, now) + 1, reason: 'leased' };
    }
    const plan = planChunk(seen.deliveries, { now, unknownAfterMs });
    if (plan.sendable.length === 0 && plan.changed.length === 0) return recheckOf(plan, now);
    return sendWindows(message, seen, plan, work);
  }

  return async function deliver(message: MailMessage, work: Work): Promise<void> {
    const next = await workOn(message, work);
    if (next === null) return;
    const delaySeconds = Math.min(MAX_DELAY_SECONDS, Math.max(1, Math.ceil(next.delaySeconds)));
    await ports.mailQueue.send(message, { delaySeconds });
    work.fact('chunk.deferred', { ...named(message), delaySeconds, reason: next.reason });
  };
}

const named = ({ family, notice, chunk }: MailMessage) => ({ family, notice, chunk });
