import { type Delivery, isOpen } from '../delivery/delivery.ts';
import { aboutFamily, DIGESTS, isDigestNotice } from '../delivery/digest.ts';
import type { MailMessage } from '../messages/messages.ts';
import type { Clock } from '../ports/clock.ts';
import type { Chunk, DeliveryLedger } from '../ports/delivery-ledger.ts';
import type { MessageQueue } from '../ports/message-queue.ts';
import type { ReleaseStore } from '../ports/release-store.ts';

export interface MailingPorts {
  readonly releases: ReleaseStore;
  readonly ledger: DeliveryLedger;
  readonly mailQueue: MessageQueue<MailMessage>;
  readonly clock: Clock;
  /** Names the holder of a ledger lease. */
  readonly worker: string;
}

const LEASE_MS = 60_000;

/** Stops the mail about a family: what is not marked as being sent by now stays unsent, within seconds. */
export async function stopMailing(
  { releases, clock }: Pick<MailingPorts, 'releases' | 'clock'>,
  family: string,
  reason: string,
): Promise<void> {
  await releases.putMailHold(family, { isHeld: true, by: 'operator', reason, at: clock.now() });
}

/**
 * Lets the mail about a family go on from where the ledger stands.
 *
 * @returns the deliveries that are still open
 */
export async function resumeMailing(ports: MailingPorts, family: string): Promise<number> {
  const { releases, clock } = ports;
  await releases.putMailHold(family, {
    isHeld: false,
    by: 'operator',
    reason: 'resumed',
    at: clock.now(),
  });
  return queueOpen(ports, family);
}

/**
 * Sends to those once more whose message SES refused or whose answers were lost twice, digests with the
 * release in them included.
 *
 * @returns how many that are, and the chunks that could not be had because a worker is at work on them
 */
export async function resendFailed(
  ports: MailingPorts,
  family: string,
): Promise<{ readonly resent: number; readonly busy: number }> {
  let resent = 0;
  let busy = 0;
  const inDigests = await digestChunks(ports.ledger, family);
  for (const chunk of [...(await allChunks(ports.ledger, family)), ...inDigests]) {
    const isMeant = (delivery: Delivery) =>
      isFailed(delivery) && (chunk.family === family || aboutFamily(delivery, family).length > 0);
    const again = chunk.deliveries.filter(isMeant).map(
      (delivery): Delivery => ({
        ...delivery,
        state: 'pending',
        attempts: 0,
        at: ports.clock.now(),
        reason: null,
      }),
    );
    if (again.length === 0) continue;
    if (!(await reopen(ports, chunk, again))) {
      busy += 1;
      continue;
    }
    resent += again.length;
    if (chunk.family !== family) await ports.mailQueue.send(messageOf(chunk));
  }
  await queueOpen(ports, family);
  return { resent, busy };
}

/** Refused or given up; not what SES took and then rejected, which it would again. */
const isFailed = ({ state, messageId }: Delivery): boolean =>
  state === 'failed' && messageId === null;

async function reopen(
  { ledger, clock, worker: holder }: MailingPorts,
  chunk: Chunk,
  deliveries: readonly Delivery[],
): Promise<boolean> {
  const now = clock.now();
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  if (!(await ledger.claim(chunk, { holder, until }, now, deliveries))) return false;
  return ledger.record(chunk, { holder, until: null }, []);
}

async function queueOpen(
  { ledger, mailQueue }: Pick<MailingPorts, 'ledger' | 'mailQueue'>,
  family: string,
): Promise<number> {
  const isToSend = (delivery: Delivery) => isOpen(delivery) && delivery.state !== 'waiting';
  const open = (await allChunks(ledger, family)).filter(({ deliveries }) =>
    deliveries.some(isToSend),
  );
  // Repeating a message is harmless: the ledger knows what was sent.
  await mailQueue.sendAll(open.map(messageOf));
  return open.reduce((sum, { deliveries }) => sum + deliveries.filter(isToSend).length, 0);
}

const messageOf = ({ family, notice, chunk }: Chunk): MailMessage => ({
  version: 1,
  family,
  notice,
  chunk,
});

/** The chunks of all notices of a family, and those of its digests as if they were about it alone. */
export async function chunksAbout(
  ledger: DeliveryLedger,
  family: string,
): Promise<readonly Chunk[]> {
  const own = await allChunks(ledger, family);
  const inDigests = (await digestChunks(ledger, family)).flatMap((chunk) => {
    const deliveries = chunk.deliveries.flatMap((delivery) => aboutFamily(delivery, family));
    return deliveries.length > 0 ? [{ ...chunk, deliveries }] : [];
  });
  return [...own, ...inDigests];
}

/** The chunks of all notices of a family. */
async function allChunks(ledger: DeliveryLedger, family: string): Promise<readonly Chunk[]> {
  const chunks: Chunk[] = [];
  for (const { notice } of await ledger.audiences(family)) {
    chunks.push(...(await ledger.chunks(family, notice)));
  }
  return chunks;
}

/** The chunks of all digests that a family may be in. */
async function digestChunks(ledger: DeliveryLedger, family: string): Promise<readonly Chunk[]> {
  const notices = (await ledger.audiences(family)).map(({ notice }) => notice);
  const chunks = notices.filter(isDigestNotice).map((notice) => ledger.chunks(DIGESTS, notice));
  return (await Promise.all(chunks)).flat();
}
