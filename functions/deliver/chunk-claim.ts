import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Chunk, DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';

export interface ChunkClaimPorts {
  readonly ledger: DeliveryLedger;
  readonly clock: Clock;
  readonly worker: string;
  readonly crashPoint: (name: 'claimed' | 'recorded') => void;
}

const LEASE_MS = 90_000;

/** One worker's hold on a chunk: collects what is to be written, and writes it with what goes out next. */
export interface ChunkClaim {
  /** Keeps states for the next write; the last word on a delivery counts. */
  note(deliveries: readonly Delivery[]): void;
  /** Writes what was noted if there is any and the chunk is held. */
  flush(): Promise<void>;
  /**
   * Writes what was noted; takes the chunk first when it is not held yet.
   *
   * @returns false when another worker has it
   */
  write(deliveries: readonly Delivery[]): Promise<boolean>;
  /** Writes what was noted and gives the chunk back; does nothing when there is neither. */
  release(): Promise<void>;
}

/** @throws {Error} from any write when the lease went to somebody else after it was taken */
export function createChunkClaim(
  seen: Chunk,
  { ledger, clock, worker: holder, crashPoint }: ChunkClaimPorts,
): ChunkClaim {
  const noted = new Map<string, Delivery>();
  let isHeld = false;

  const leaseEnd = () => new Date(Date.parse(clock.now()) + LEASE_MS).toISOString();
  const note = (deliveries: readonly Delivery[]) => {
    for (const delivery of deliveries) noted.set(delivery.subscriberId, delivery);
  };
  const take = () => {
    const deliveries = [...noted.values()];
    noted.clear();
    return deliveries;
  };

  async function record(until: string | null): Promise<void> {
    if (!(await ledger.record(seen, { holder, until }, take()))) {
      throw new Error(`The lease of chunk ${seen.chunk} of ${seen.family} was lost while sending`);
    }
    isHeld = until !== null;
    crashPoint('recorded');
  }

  async function write(deliveries: readonly Delivery[]): Promise<boolean> {
    note(deliveries);
    if (isHeld) {
      await record(leaseEnd());
      return true;
    }
    isHeld = await ledger.claim(seen, { holder, until: leaseEnd() }, clock.now(), take());
    if (isHeld) crashPoint('claimed');
    return isHeld;
  }

  return {
    note,
    write,
    async flush() {
      if (isHeld && noted.size > 0) await record(leaseEnd());
    },
    async release() {
      if (!isHeld && noted.size > 0) await write([]);
      if (isHeld) await record(null);
    },
  };
}
