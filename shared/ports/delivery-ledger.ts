import type { Delivery, DeliveryKey } from '../delivery/delivery.ts';
import type { Instant } from '../release/release.ts';

/** What SES says happened to a message, by our delivery. */
export interface DeliveryEvidence {
  readonly delivery: DeliveryKey;
  readonly kind: 'send' | 'delivery' | 'bounce' | 'complaint' | 'reject';
  readonly messageId: string;
  readonly at: Instant;
  readonly reason: string | null;
}

/** A frozen audience: who is to get one notice of a family. */
export interface Audience {
  readonly family: string;
  readonly notice: string;
  readonly chunks: number;
  /** Everybody in it; fixed once `prepared`. */
  readonly total: number;
  readonly frozenAt: Instant;
  /** Written last: all chunks exist. */
  readonly prepared: boolean;
}

export interface Chunk {
  readonly family: string;
  readonly notice: string;
  readonly chunk: number;
  readonly deliveries: readonly Delivery[];
  readonly lease: { readonly holder: string; readonly until: Instant } | null;
  /** Grows with every write; each write names the revision it was made from. */
  readonly revision: number;
}

/** The delivery ledger: one item per chunk of a frozen audience, changed by conditional writes only. */
export interface DeliveryLedger {
  /** Opens an audience, or returns the one that is there already. */
  openAudience(audience: Audience): Promise<Audience>;
  closeAudience(audience: Audience): Promise<void>;
  audience(family: string, notice: string): Promise<Audience | null>;
  audiences(family: string): Promise<readonly Audience[]>;
  /** Every notice of every family; for status and the operator. */
  allAudiences(): Promise<readonly Audience[]>;
  /** Keeps an existing chunk as it is. */
  createChunk(chunk: Chunk): Promise<void>;
  chunk(family: string, notice: string, chunk: number): Promise<Chunk | null>;
  chunks(family: string, notice: string): Promise<readonly Chunk[]>;
  /** @returns the chunk as written, or null when somebody else changed it since `chunk.revision` */
  replaceChunk(chunk: Chunk): Promise<Chunk | null>;
  /** Settles deliveries by SES's own events; idempotent and indifferent to order. */
  recordEvidence(evidence: readonly DeliveryEvidence[]): Promise<void>;
}
