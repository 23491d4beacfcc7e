import { isOpen } from '../../shared/delivery/delivery.ts';
import { DIGESTS, holdName } from '../../shared/delivery/digest.ts';
import { ALL_MAIL, begunAt } from '../../shared/delivery/mail-hold.ts';
import { nextLook } from '../../shared/delivery/next-look.ts';
import type { MailMessage } from '../../shared/messages/messages.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { Work } from '../../shared/ports/work.ts';
import type { Instant } from '../../shared/release/release.ts';
import { createLateMail, type LatePorts } from './late.ts';
import { createWatchReturns } from './returns.ts';
import { queueMail } from './write-chunks.ts';

export interface LookAtDigestPorts extends LatePorts {
  readonly mailQueue: MessageQueue<MailMessage>;
}

/**
 * Looks again at a digest that is on its way, as others do at the mailings of a release: queues what is open, has it
 * wait for an operator when that is found long after its time, and counts what came back.
 */
export function createLookAtDigest(ports: LookAtDigestPorts) {
  const { releases, ledger, clock } = ports;
  const lateMail = createLateMail(ports);
  const watchReturns = createWatchReturns(ports);

  /** @param at when it was to be looked at; null: not said */
  return async function lookAtDigest(
    notice: string,
    at: Instant | null,
    work: Work,
  ): Promise<void> {
    const audience = (await ledger.audiences(DIGESTS)).find((one) => one.notice === notice);
    // One that was cut off is made up for by its own message.
    if (audience === undefined || audience.total === null) return;
    const name = holdName({ family: DIGESTS, notice });
    const chunks = await ledger.chunks(DIGESTS, notice);
    const deliveries = chunks.flatMap((chunk) => chunk.deliveries);
    const isUnfinished = deliveries.some(isOpen);
    if (isUnfinished && at !== null) await lateMail.holdIfLate(name, at, work);
    await queueMail(ports, chunks, work);
    const holds = [await releases.mailHold(name), await releases.mailHold(ALL_MAIL)];
    const next = nextLook(begunAt(audience.frozenAt, holds), clock.now(), isUnfinished);
    if (next !== null) await releases.addDue(next, name);
    await watchReturns([{ audience, deliveries }], work);
  };
}
