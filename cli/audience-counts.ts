import type { Delivery } from '../shared/delivery/delivery.ts';
import type { NewsroomRun } from './newsroom-run.ts';

export interface AudienceCounts {
  audience: number;
  sent: number;
  failed: number;
  skipped: number;
  suppressed: number;
  pending: number;
}

/** What became of the first alert of each release: always audience = the sum of the others. */
export async function audienceCounts(
  run: Pick<NewsroomRun, 'ledger' | 'releases'>,
  families: readonly string[],
): Promise<Readonly<Record<string, AudienceCounts>>> {
  const counts: Record<string, AudienceCounts> = {};
  for (const name of families) {
    const family = await run.releases.family(name);
    if (family === null) continue;
    const records = family.records.filter(({ publishedAt }) => publishedAt !== null);
    for (const record of records) {
      counts[record.reference ?? name] = emptyCounts();
    }
    for (const { deliveries } of await run.ledger.chunks(name, 'alert')) {
      for (const delivery of deliveries) {
        const record = records.find((r) => r.language === delivery.releaseLanguage) ?? records[0];
        const count = counts[record?.reference ?? name];
        if (count === undefined) continue;
        count.audience += 1;
        count[columnOf(delivery)] += 1;
      }
    }
  }
  return counts;
}

export const emptyCounts = (): AudienceCounts => ({
  audience: 0,
  sent: 0,
  failed: 0,
  skipped: 0,
  suppressed: 0,
  pending: 0,
});

/** The column of a delivery: each has exactly one. */
export function columnOf(delivery: Delivery): Exclude<keyof AudienceCounts, 'audience'> {
  switch (delivery.state) {
    case 'waiting':
    case 'pending':
    case 'sending':
    case 'unknown':
      return 'pending';
    case 'failed':
      return 'failed';
    case 'suppressed':
      return 'suppressed';
    case 'skipped':
    case 'superseded':
      return 'skipped';
    // Accepted by SES, whatever came of it later.
    case 'sent':
    case 'delivered':
    case 'bounced':
    case 'complained':
      return 'sent';
  }
}
