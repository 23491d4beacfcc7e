import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoRequestLimits } from '../../shared/aws/dynamo-request-limits.ts';
import type { RequestLimits } from '../../shared/ports/request-limits.ts';
import { dynaliteTable } from '../fakes/dynalite-table.ts';
import { memoryRequestLimits } from '../fakes/memory-request-limits.ts';

let table: Awaited<ReturnType<typeof dynaliteTable>>;
beforeAll(async () => {
  table = await dynaliteTable();
});
afterAll(() => table.stop());

const stores: [string, () => RequestLimits][] = [
  ['in memory', memoryRequestLimits],
  ['on DynamoDB', () => dynamoRequestLimits(table.client, table.table)],
];

const at = (seconds: number): string =>
  new Date(Date.parse('2026-11-01T09:00:00Z') + seconds * 1000).toISOString();

let number = 0;
/** A bucket that no other test knows: three at once, one more a minute. */
function aBucket() {
  number += 1;
  return { key: `bucket-${number}`, capacity: 3, refillSeconds: 60 };
}

describe.each(stores)('request limits %s', (_, create) => {
  it('give what a bucket holds, then nothing until it refills', async () => {
    const limits = create();
    const bucket = aBucket();
    const take = (seconds: number) => limits.take(bucket, at(seconds));

    expect([await take(0), await take(0), await take(1)]).toEqual([true, true, true]);
    expect([await take(2), await take(59)]).toEqual([false, false]);
    expect([await take(60), await take(61)]).toEqual([true, false]);
  });

  it('never hold more than their capacity', async () => {
    const limits = create();
    const bucket = aBucket();
    await limits.take(bucket, at(0));

    const later = [];
    for (let i = 0; i < 4; i += 1) later.push(await limits.take(bucket, at(86_400)));

    expect(later).toEqual([true, true, true, false]);
  });

  it('give each token once, however many ask at the same time', async () => {
    const limits = create();
    const bucket = aBucket();

    const taken = await Promise.all(Array.from({ length: 12 }, () => limits.take(bucket, at(0))));

    // Two that both find a bucket untouched may lose a token to each other, never win one.
    const count = taken.filter(Boolean).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(3);
  });

  it('are apart from each other', async () => {
    const limits = create();
    const single = { ...aBucket(), capacity: 1 };

    expect(await limits.take(single, at(0))).toBe(true);
    expect(await limits.take(single, at(0))).toBe(false);
    expect(await limits.take({ ...aBucket(), capacity: 1 }, at(0))).toBe(true);
  });
});
