import type { Delivery } from '../shared/delivery/delivery.ts';
import { type DeliverySums, sumsOf } from '../shared/delivery/reach.ts';
import type { NewsroomRun } from './newsroom-run.ts';

/** What became of the first alert of each release. */
export async function audienceCounts(
  run: Pick<NewsroomRun, 'ledger' | 'releases'>,
  families: readonly string[],
): Promise<Readonly<Record<string, DeliverySums>>> {
  const byReference: Record<string, Delivery[]> = {};
  for (const name of families) {
    const family = await run.releases.family(name);
    if (family === null) continue;
    const records = family.records.filter(({ publishedAt }) => publishedAt !== null);
    for (const record of records) byReference[record.reference ?? name] = [];
    for (const { deliveries } of await run.ledger.chunks(name, 'alert')) {
      for (const delivery of deliveries) {
        const record = records.find((r) => r.language === delivery.releaseLanguage) ?? records[0];
        byReference[record?.reference ?? name]?.push(delivery);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(byReference).map(([reference, deliveries]) => [reference, sumsOf(deliveries)]),
  );
}
