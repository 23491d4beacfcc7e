import { chunkNumber } from '../../shared/audience/alert-audience.ts';
import { type Delivery, isOpen } from '../../shared/delivery/delivery.ts';
import { ALL_MAIL } from '../../shared/delivery/mail-hold.ts';
import type { MailMessage } from '../../shared/messages/messages.ts';
import type { Audience, Chunk, DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Work } from '../../shared/ports/work.ts';

interface QueueMailPorts {
  readonly mailQueue: MessageQueue<MailMessage>;
  readonly releases: ReleaseStore;
}

/** Chunks written side by side: a hundred thousand readers are 2,500 chunks. */
const WRITES_AT_ONCE = 25;

/** Writes down who is in an opened audience, and closes it. Begun anew, it keeps the chunks that exist and goes on from there. */
export async function writeChunks(
  ledger: DeliveryLedger,
  audience: Audience,
  deliveries: readonly Delivery[],
  work: Work,
): Promise<readonly Chunk[]> {
  const { family, notice } = audience;
  const chunks = [...(await ledger.chunks(family, notice))];
  const isWritten = new Set(chunks.map(({ chunk }) => chunk));
  const byChunk = Map.groupBy(deliveries, (d) => chunkNumber(d.subscriberId, audience.chunks));
  const missing = [...byChunk].filter(([chunk]) => !isWritten.has(chunk));
  for (let start = 0; start < missing.length; start += WRITES_AT_ONCE) {
    const written = await Promise.all(
      missing.slice(start, start + WRITES_AT_ONCE).map(async ([chunk, members]) => {
        const key = { family, notice, chunk };
        // Written by another worker meanwhile, it is that one's.
        return (await ledger.createChunk(key, members)) ?? ledger.chunk(key);
      }),
    );
    chunks.push(...written.filter((chunk) => chunk !== null));
  }
  const total = chunks.reduce((sum, chunk) => sum + chunk.deliveries.length, 0);
  await ledger.closeAudience(family, notice, total);
  const waiting = chunks
    .flatMap((chunk) => chunk.deliveries)
    .filter(({ state }) => state === 'waiting').length;
  work.fact('audience.frozen', {
    family,
    notice,
    audience: total,
    waiting,
    chunks: chunks.length,
  });
  work.count('AudienceFrozen', total);
  return chunks;
}

/**
 * Queues what is open, unless all mail is stopped: `resume all` does then. Repeating a message is harmless: a chunk
 * with nothing open is acknowledged.
 */
export async function queueMail(
  { mailQueue, releases }: QueueMailPorts,
  chunks: readonly Chunk[],
  work: Work,
): Promise<void> {
  const open = chunks.filter(({ deliveries }) =>
    deliveries.some((delivery) => isOpen(delivery) && delivery.state !== 'waiting'),
  );
  const [first] = open;
  if (first === undefined) return;
  if ((await releases.mailHold(ALL_MAIL))?.isHeld === true) {
    work.fact('mailing.held', { family: first.family, notice: first.notice });
    return;
  }
  await mailQueue.sendAll(
    open.map(({ family, notice, chunk }) => ({ version: 1, family, notice, chunk })),
  );
}
