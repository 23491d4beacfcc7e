import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Chunk, DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';

export interface ChunkClaimPorts {
  readonly ledger: DeliveryLedger;
  readonly clock: Clock;
  readonly worker: string;
  readonly crashPoint: (name: 'claimed' | 'recorded') => void;
}

/**
 * A worker writes at least every 40 seconds: before it waits in line, before it sends and after. Whoever meets the
 * chunk meanwhile, by a message that came twice, looks again when this is over.
 */
const LEASE_MS = 45_000;

/** One worker's hold on a chunk: collects what is to be written, and writes it with what goes out next. */
export interface ChunkClaim {
  /** Keeps states for the next write; the last word on a delivery counts. */
  note(deliveries: readonly Delivery[]): void;
  /** Writes what was noted if there is any and the chunk is held. */
  flush(): Promise<void>;
  /**
   * Writes what was noted and marks these as `sending`; takes the chunk first when it is not held yet.
   *
   * @returns why nothing may be sent: another worker has the chunk, or something newer than what this
   *   one knows is on its way, and what was noted waits for the next write
   */
  send(window: readonly Delivery[]): Promise<'held' | 'contended' | 'fenced'>;
  /** Writes what was noted and gives the chunk back; does nothing when there is neither. */
  release(): Promise<void>;
}

/** @throws {Error} from any write when the lease went to somebody else after it was taken */
export function createChunkClaim(
  seen: Chunk,
  { ledger, clock, worker: holder, crashPoint }: ChunkClaimPorts,
): ChunkClaim {
  let noted = new Map<string, Delivery>();
  let isHeld = false;

  const leaseEnd = () => new Date(Date.parse(clock.now()) + LEASE_MS).toISOString();
  /** One update may not name a path twice. */
  const withNoted = (deliveries: readonly Delivery[]) =>
    new Map([
      ...noted,
      ...deliveries.map((delivery) => [delivery.subscriberId, delivery] as const),
    ]);

  async function write(
    deliveries: ReadonlyMap<string, Delivery>,
    until: string | null,
  ): Promise<boolean> {
    const all = [...deliveries.values()];
    const wasHeld = isHeld;
    const isWritten =
      wasHeld || until === null
        ? await ledger.record(seen, { holder, until }, all)
        : await ledger.claim(seen, { holder, until }, clock.now(), all);
    if (!isWritten) return false;
    noted = new Map();
    isHeld = until !== null;
    crashPoint(wasHeld ? 'recorded' : 'claimed');
    return true;
  }

  async function record(until: string | null): Promise<void> {
    if (await write(noted, until)) return;
    throw new Error(`The lease of chunk ${seen.chunk} of ${seen.family} was lost while sending`);
  }

  return {
    note(deliveries) {
      noted = withNoted(deliveries);
    },
    async flush() {
      if (isHeld && noted.size > 0) await record(leaseEnd());
    },
    async send(window) {
      if (await write(withNoted(window), leaseEnd())) return 'held';
      return isHeld ? 'fenced' : 'contended';
    },
    async release() {
      if (!isHeld && noted.size > 0 && !(await write(noted, leaseEnd()))) return;
      if (isHeld) await record(null);
    },
  };
}
