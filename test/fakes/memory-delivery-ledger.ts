import { HEARD_KINDS, type Heard, type MailingReturns } from '../../shared/delivery/breaker.ts';
import {
  type Delivery,
  type EvidenceByKind,
  isOpen,
  withEvidence,
} from '../../shared/delivery/delivery.ts';
import type {
  Audience,
  Chunk,
  ChunkKey,
  DeliveryLedger,
} from '../../shared/ports/delivery-ledger.ts';

interface Shelf {
  readonly key: ChunkKey;
  readonly deliveries: Map<string, Delivery>;
  readonly evidence: Map<string, EvidenceByKind>;
  lease: Chunk['lease'];
  claims: number;
  fence: number;
}

/** A DeliveryLedger in memory; it passes the same contract suite as the DynamoDB adapter. */
export function memoryDeliveryLedger(): DeliveryLedger {
  const audiences = new Map<string, Audience>();
  const shelves = new Map<string, Shelf>();
  const returns = new Map<string, MailingReturns>();
  const heard = new Map<string, Heard>();
  const name = ({ family, notice, chunk }: ChunkKey) => JSON.stringify([family, notice, chunk]);
  const audienceName = (family: string, notice: string) => JSON.stringify([family, notice]);
  const chunkOf = ({ key, deliveries, evidence, lease, claims, fence }: Shelf): Chunk => ({
    ...key,
    deliveries: [...deliveries.values()]
      .map((d) => withEvidence(d, evidence.get(d.subscriberId) ?? {}))
      .sort((a, b) => (a.subscriberId < b.subscriberId ? -1 : 1)),
    lease,
    claims,
    fence,
  });
  const isFenced = (shelf: Shelf, seen: Chunk, deliveries: readonly Delivery[]) =>
    shelf.fence !== seen.fence && deliveries.some(({ state }) => state === 'sending');
  const chunksOf = (family: string, notice: string) =>
    [...shelves.values()]
      .filter(({ key }) => key.family === family && key.notice === notice)
      .sort((a, b) => a.key.chunk - b.key.chunk);
  const write = (shelf: Shelf, deliveries: readonly Delivery[]) => {
    for (const delivery of deliveries) shelf.deliveries.set(delivery.subscriberId, delivery);
  };

  return {
    async openAudience(audience) {
      const key = audienceName(audience.family, audience.notice);
      const opened = audiences.get(key) ?? audience;
      audiences.set(key, opened);
      return opened;
    },
    async closeAudience(family, notice, total) {
      const key = audienceName(family, notice);
      const audience = audiences.get(key);
      if (audience?.total === null) audiences.set(key, { ...audience, total });
    },
    async audiences(family) {
      return [...audiences.values()].filter((audience) => audience.family === family);
    },
    async createChunk({ family, notice, chunk }, deliveries) {
      const key = { family, notice, chunk };
      if (shelves.has(name(key))) return null;
      const shelf: Shelf = {
        key,
        deliveries: new Map(deliveries.map((d) => [d.subscriberId, d])),
        evidence: new Map(),
        lease: null,
        claims: 0,
        fence: 0,
      };
      shelves.set(name(key), shelf);
      return chunkOf(shelf);
    },
    async chunk(key) {
      const shelf = shelves.get(name(key));
      return shelf === undefined ? null : chunkOf(shelf);
    },
    async chunks(family, notice) {
      return chunksOf(family, notice).map(chunkOf);
    },
    async fence(family, notice) {
      return chunksOf(family, notice).map((shelf) => {
        if (chunkOf(shelf).deliveries.some(isOpen)) shelf.fence += 1;
        return chunkOf(shelf);
      });
    },
    async claim(seen, lease, now, deliveries) {
      const shelf = shelves.get(name(seen));
      if (shelf === undefined) return false;
      if (shelf.claims !== seen.claims) return false;
      if (shelf.lease !== null && Date.parse(shelf.lease.until) > Date.parse(now)) return false;
      if (isFenced(shelf, seen, deliveries)) return false;
      shelf.lease = lease;
      shelf.claims += 1;
      write(shelf, deliveries);
      return true;
    },
    async record(seen, { holder, until }, deliveries) {
      const shelf = shelves.get(name(seen));
      if (shelf === undefined || shelf.lease?.holder !== holder) return false;
      if (isFenced(shelf, seen, deliveries)) return false;
      write(shelf, deliveries);
      shelf.lease = until === null ? null : { holder, until };
      return true;
    },
    async putReturns(one) {
      returns.set(`${one.since}#${one.mailing}`, one);
    },
    async returnsSince(instant) {
      return [...returns]
        .filter(([, { since }]) => since >= instant)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, one]) => one);
    },
    async addHeard({ family, notice }, more) {
      const key = audienceName(family, notice);
      const before = heard.get(key);
      const sums = { ...more };
      for (const kind of HEARD_KINDS) sums[kind] += before?.[kind] ?? 0;
      heard.set(key, sums);
      return sums;
    },
    async recordEvidence(evidence) {
      return evidence.filter(({ delivery, kind, messageId, at, reason }) => {
        const shelf = shelves.get(name(delivery));
        if (shelf === undefined || !shelf.deliveries.has(delivery.subscriberId)) return false;
        const known = shelf.evidence.get(delivery.subscriberId) ?? {};
        shelf.evidence.set(delivery.subscriberId, { [kind]: { messageId, at, reason }, ...known });
        return !(kind in known);
      });
    },
  };
}
