import { reachOf } from '../../shared/delivery/reach.ts';
import type { MailingReach, Receipt } from '../../shared/messages/receipt.ts';
import type { Office } from '../../shared/messages/receipt-text.ts';
import type { Audience, Chunk } from '../../shared/ports/delivery-ledger.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { Family } from '../../shared/ports/release-store.ts';
import type { ReleaseRecord } from '../../shared/release/lifecycle.ts';
import type { Instant } from '../../shared/release/release.ts';
import { INCOMING_PREFIX, receiptKey, writeReceipt } from '../../shared/workflow/receipts.ts';

/** A mailing as the ledger has it. */
export interface Mailing {
  readonly audience: Audience;
  readonly chunks: readonly Chunk[];
}

/**
 * Writes onto the receipts of a family's documents how far their mail came. A receipt that speaks of another
 * version, or of a file that was dropped since, stays as it is.
 */
export async function reportReach(
  family: Family,
  mailings: readonly Mailing[],
  now: Instant,
  drop: ObjectStore,
  office: Office,
): Promise<void> {
  for (const record of family.records) {
    const file = record.objectKey.slice(INCOMING_PREFIX.length);
    const object = await drop.get(receiptKey(file));
    if (object === null) continue;
    const receipt = JSON.parse(new TextDecoder().decode(object.body)) as Receipt;
    const isAnswer = receipt.outcome === 'published' || receipt.outcome === 'withdrawn';
    if (!isAnswer || receipt.version !== record.version) continue;
    const reach = mailings.flatMap((mailing) => reachOfDocument(mailing, record, family, now));
    if (reach.length > 0) await writeReceipt(drop, { ...receipt, reach }, office);
  }
}

/** Who waits for an edition is counted with the first document. */
function reachOfDocument(
  { audience, chunks }: Mailing,
  { language }: ReleaseRecord,
  { records }: Family,
  now: Instant,
): readonly MailingReach[] {
  const deliveries = chunks
    .flatMap((chunk) => chunk.deliveries)
    .filter((delivery) => (delivery.releaseLanguage ?? records[0]?.language) === language);
  if (deliveries.length === 0) return [];
  const { notice, frozenAt } = audience;
  return [{ notice, frozenAt, at: now, ...reachOf(deliveries) }];
}
