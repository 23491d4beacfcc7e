import type { Heard, MailingReturns } from '../delivery/breaker.ts';
import type { Delivery, DeliveryEvidence } from '../delivery/delivery.ts';
import type { Instant } from '../release/release.ts';

/** A frozen audience: who is to get one notice of a family. */
export interface Audience {
  readonly family: string;
  readonly notice: string;
  /** Number of chunks; fixed when opened. */
  readonly chunks: number;
  readonly frozenAt: Instant;
  /** Everybody in it; null until all chunks exist. */
  readonly total: number | null;
  /** Of an alert: whether readers of digests are in it too. Unknown of those frozen by earlier versions. */
  readonly isUrgent?: boolean;
}

export interface ChunkKey {
  readonly family: string;
  readonly notice: string;
  /** 0, 1, … */
  readonly chunk: number;
}

export interface Chunk extends ChunkKey {
  /** With SES's own evidence taken into account. */
  readonly deliveries: readonly Delivery[];
  readonly lease: { readonly holder: string; readonly until: Instant } | null;
  /** How often its lease was taken: a lease that came and went leaves the chunk another one. */
  readonly claims: number;
  /** How often it was fenced. */
  readonly fence: number;
}

/** The delivery ledger: one item per chunk of a frozen audience, changed by conditional writes only. */
export interface DeliveryLedger {
  /** Opens an audience, or returns the one that was opened before. */
  openAudience(audience: Audience): Promise<Audience>;
  /** Says that all chunks exist, and how many people they hold. Keeps the first total. */
  closeAudience(family: string, notice: string, total: number): Promise<void>;
  audiences(family: string): Promise<readonly Audience[]>;
  /** @returns the chunk; null when there was one already, which is kept as it is */
  createChunk(key: ChunkKey, deliveries: readonly Delivery[]): Promise<Chunk | null>;
  chunk(key: ChunkKey): Promise<Chunk | null>;
  /** In order of their numbers. */
  chunks(family: string, notice: string): Promise<readonly Chunk[]>;
  /**
   * The chunks of a notice, and an end to what workers knew when they read them: a delivery that is not
   * `sending` in the answer can become so only by a worker that reads its chunk anew. In order of their
   * numbers.
   */
  fence(family: string, notice: string): Promise<readonly Chunk[]>;
  /**
   * Takes the lease of a chunk and writes these deliveries, unless somebody holds it at `now` or took it
   * since it was seen, or one of them is `sending` and the chunk was fenced.
   */
  claim(
    seen: Chunk,
    lease: { readonly holder: string; readonly until: Instant },
    now: Instant,
    deliveries: readonly Delivery[],
  ): Promise<boolean>;
  /**
   * Writes outcomes under one's own lease, and gives it back when `until` is null.
   *
   * @returns false when the lease went to somebody else, or one of them is `sending` and the chunk was
   *   fenced since it was seen; then nothing is written
   */
  record(
    seen: Chunk,
    lease: { readonly holder: string; readonly until: Instant | null },
    deliveries: readonly Delivery[],
  ): Promise<boolean>;
  /**
   * Keeps what SES says of our messages; idempotent, indifferent to order, silent on unknown chunks.
   *
   * @returns what was new: the first of each kind about a delivery, once ever
   */
  recordEvidence(evidence: readonly DeliveryEvidence[]): Promise<readonly DeliveryEvidence[]>;
  /**
   * Moves on how often SES was heard of a mailing. Not idempotent: for what was new.
   *
   * @returns the sums so far
   */
  addHeard(mailing: Pick<ChunkKey, 'family' | 'notice'>, more: Heard): Promise<Heard>;
  /** Keeps what a mailing came to, in the place of what was counted before. */
  putReturns(returns: MailingReturns): Promise<void>;
  /** What the mailings came to that are counted since an instant or a later one, the oldest first. */
  returnsSince(instant: Instant): Promise<readonly MailingReturns[]>;
}
