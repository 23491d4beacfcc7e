import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDeliveryLedger } from '../../shared/aws/dynamo-delivery-ledger.ts';
import { type Delivery, newDelivery } from '../../shared/delivery/delivery.ts';
import type { DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';
import { dynaliteTable } from '../fakes/dynalite-table.ts';
import { memoryDeliveryLedger } from '../fakes/memory-delivery-ledger.ts';

const NOW = '2026-10-22T12:00:00.000Z';
const LATER = '2026-10-22T12:01:00.000Z';
const MUCH_LATER = '2026-10-22T12:05:00.000Z';
const pending = (id: string): Delivery =>
  newDelivery(id, NOW, { language: 'en', releaseLanguage: 'en' });

let table: Awaited<ReturnType<typeof dynaliteTable>>;
beforeAll(async () => {
  table = await dynaliteTable();
});
afterAll(() => table.stop());

const ledgers: [string, () => DeliveryLedger][] = [
  ['in memory', memoryDeliveryLedger],
  ['on DynamoDB', () => dynamoDeliveryLedger(table.client, table.table)],
];

describe.each(ledgers)('a delivery ledger %s', (kind, create) => {
  let number = 0;
  /** A chunk of a family of its own, so that tests do not meet. */
  async function chunkOf(deliveries: readonly Delivery[]) {
    number += 1;
    const key = { family: `${kind} ${number}`, notice: 'alert', chunk: 0 };
    const ledger = create();
    await ledger.createChunk(key, deliveries);
    const read = async () => {
      const chunk = await ledger.chunk(key);
      if (chunk === null) throw new Error('the chunk is gone');
      return chunk;
    };
    return { ledger, key, read };
  }

  it('opens an audience once and keeps the first total', async () => {
    const ledger = create();
    const audience = {
      family: `${kind} a`,
      notice: 'alert',
      chunks: 3,
      frozenAt: NOW,
      total: null,
    };

    await ledger.openAudience(audience);
    const second = await ledger.openAudience({ ...audience, chunks: 9, frozenAt: LATER });
    await ledger.closeAudience(audience.family, 'alert', 41);
    await ledger.closeAudience(audience.family, 'alert', 7);

    expect(second).toEqual(audience);
    expect(await ledger.audiences(audience.family)).toEqual([{ ...audience, total: 41 }]);
  });

  it('keeps a chunk that is there already', async () => {
    const { ledger, key, read } = await chunkOf([pending('ana')]);

    expect(await ledger.createChunk(key, [pending('bea'), pending('carl')])).toBeNull();

    expect((await read()).deliveries.map((d) => d.subscriberId)).toEqual(['ana']);
  });

  it('keeps what is in a digest, from the chunk’s creation and from a worker', async () => {
    const item = { family: 'a family/14', language: 'es', releaseLanguage: 'en' };
    const digest = { ...pending('ana'), items: [{ ...item, releaseVersion: null }], more: 2 };
    const { ledger, key, read } = await chunkOf([digest, pending('bea')]);
    expect((await read()).deliveries[0]).toEqual(digest);

    const sent: Delivery = { ...digest, state: 'sent', items: [{ ...item, releaseVersion: 3 }] };
    const lease = { holder: 'w', until: LATER };
    expect(await ledger.claim(await read(), lease, NOW, [sent])).toBe(true);

    expect((await read()).deliveries[0]).toEqual(sent);
    expect((await ledger.chunk(key))?.deliveries).toHaveLength(2);
  });

  it('tells of a new chunk what is read of it', async () => {
    const { ledger, key } = await chunkOf([pending('ana')]);

    const created = await ledger.createChunk({ ...key, chunk: 1 }, [
      pending('carl'),
      pending('bea'),
    ]);

    expect(created?.deliveries.map((d) => d.subscriberId)).toEqual(['bea', 'carl']);
    expect(created).toEqual(await ledger.chunk({ ...key, chunk: 1 }));
  });

  it('lists chunks in the order of their numbers', async () => {
    const { ledger, key } = await chunkOf([pending('ana')]);
    await ledger.createChunk({ ...key, chunk: 12 }, [pending('bea')]);
    await ledger.createChunk({ ...key, chunk: 2 }, [pending('carl')]);

    const chunks = await ledger.chunks(key.family, key.notice);

    expect(chunks.map(({ chunk }) => chunk)).toEqual([0, 2, 12]);
  });

  it('gives the lease to one of two workers that saw the same chunk', async () => {
    const { ledger, read } = await chunkOf([pending('ana')]);
    const seen = await read();

    const claims = await Promise.all(
      ['one', 'two'].map((holder) => ledger.claim(seen, { holder, until: LATER }, NOW, [])),
    );

    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('refuses a live lease to others and gives it away when it is over', async () => {
    const { ledger, read } = await chunkOf([pending('ana')]);
    await ledger.claim(await read(), { holder: 'one', until: LATER }, NOW, []);
    const seen = await read();

    const during = await ledger.claim(seen, { holder: 'two', until: LATER }, NOW, []);
    const after = await ledger.claim(seen, { holder: 'two', until: MUCH_LATER }, LATER, []);

    expect([during, after]).toEqual([false, true]);
    expect((await read()).lease).toEqual({ holder: 'two', until: MUCH_LATER });
  });

  it('gives nothing to a worker that read the chunk before another one was done with it', async () => {
    const { ledger, read } = await chunkOf([pending('ana')]);
    const seen = await read();
    const sent: Delivery = { ...pending('ana'), state: 'sent', messageId: 'm-1' };
    await ledger.claim(seen, { holder: 'one', until: LATER }, NOW, []);
    await ledger.record(seen, { holder: 'one', until: null }, [sent]);

    const late = await ledger.claim(seen, { holder: 'two', until: LATER }, NOW, [
      { ...pending('ana'), state: 'sending' },
    ]);
    const again = await ledger.claim(await read(), { holder: 'two', until: LATER }, NOW, []);

    expect([late, again]).toEqual([false, true]);
    expect((await read()).deliveries[0]?.state).toBe('sent');
  });

  it('writes outcomes only under the own lease, and gives it back', async () => {
    const { ledger, read } = await chunkOf([pending('ana'), pending('bea')]);
    const seen = await read();
    await ledger.claim(seen, { holder: 'one', until: LATER }, NOW, []);
    const sent: Delivery = { ...pending('ana'), state: 'sent', messageId: 'm-1' };

    const stranger = await ledger.record(seen, { holder: 'two', until: null }, [sent]);
    const owner = await ledger.record(seen, { holder: 'one', until: null }, [sent]);

    expect([stranger, owner]).toEqual([false, true]);
    const { deliveries, lease } = await read();
    expect(deliveries.map(({ state }) => state)).toEqual(['sent', 'pending']);
    expect(lease).toBeNull();
  });

  it('lets nobody begin a mail on what was read before the fence, but record what was sent', async () => {
    const { ledger, key, read } = await chunkOf([pending('ana'), pending('bea')]);
    const seen = await read();
    const lease = { holder: 'one', until: LATER };
    const sending = (id: string): Delivery => ({ ...pending(id), state: 'sending' });
    await ledger.claim(seen, lease, NOW, [sending('ana')]);

    const [fenced] = await ledger.fence(key.family, key.notice);
    const next = await ledger.record(seen, lease, [sending('bea')]);
    const outcome = await ledger.record(seen, { holder: 'one', until: null }, [
      { ...pending('ana'), state: 'sent', messageId: 'm-1' },
    ]);
    const late = await ledger.claim(seen, lease, NOW, [sending('bea')]);
    const fresh = await ledger.claim(await read(), lease, NOW, [sending('bea')]);
    await ledger.fence(key.family, key.notice);
    const again = await ledger.record(await read(), lease, [sending('bea')]);

    expect(fenced?.deliveries.map(({ state }) => state)).toEqual(['sending', 'pending']);
    expect({ next, outcome, late, fresh, again }).toEqual({
      next: false,
      outcome: true,
      late: false,
      fresh: true,
      again: true,
    });
  });

  it('fences all chunks of a notice and gives them in the order of their numbers', async () => {
    const { ledger, key } = await chunkOf([pending('ana')]);
    const settled: Delivery = { ...pending('bea'), state: 'sent' };
    await ledger.createChunk({ ...key, chunk: 3 }, [settled]);
    await ledger.createChunk({ ...key, chunk: 12 }, [pending('carl')]);

    const fenced = await ledger.fence(key.family, key.notice);

    expect(fenced.map(({ chunk }) => chunk)).toEqual([0, 3, 12]);
    expect(await ledger.chunks(key.family, key.notice)).toEqual(fenced);
  });

  it('keeps the last count of what came back of each mailing, in the order from when they count', async () => {
    const ledger = create();
    const count = (day: string, bounced: number) => ({
      mailing: `453/14#${kind} ${day}`,
      since: `2031-01-${day}T09:00:00.000Z`,
      accepted: 200,
      bounced,
      complained: 0,
    });
    await ledger.putReturns(count('03', 1));
    await ledger.putReturns(count('02', 2));
    await ledger.putReturns(count('01', 3));
    await ledger.putReturns(count('03', 4));

    const since = await ledger.returnsSince('2031-01-02T09:00:00.000Z');

    expect(since.filter(({ mailing }) => mailing.includes(kind))).toEqual([
      count('02', 2),
      count('03', 4),
    ]);
  });

  it('lets evidence settle a delivery while a worker holds the chunk', async () => {
    const { ledger, key, read } = await chunkOf([pending('ana'), pending('bea')]);
    await ledger.claim(await read(), { holder: 'one', until: LATER }, NOW, [
      { ...pending('ana'), state: 'sending' },
    ]);

    await ledger.recordEvidence([
      {
        delivery: { ...key, subscriberId: 'ana' },
        kind: 'send',
        messageId: 'm-1',
        at: LATER,
        reason: null,
      },
    ]);

    const [ana] = (await read()).deliveries;
    expect(ana).toMatchObject({ state: 'sent', messageId: 'm-1', at: LATER });
  });

  it('keeps evidence that came in while a worker wrote the outcomes of a whole chunk', async () => {
    const { ledger, key, read } = await chunkOf([pending('ana'), pending('bea')]);
    const seen = await read();
    const [sending, sent] = (['sending', 'sent'] as const).map((state) =>
      seen.deliveries.map((delivery): Delivery => ({ ...delivery, state })),
    ) as [Delivery[], Delivery[]];
    await ledger.claim(seen, { holder: 'one', until: LATER }, NOW, sending);
    await ledger.recordEvidence([
      {
        delivery: { ...key, subscriberId: 'ana' },
        kind: 'bounce',
        messageId: 'm-1',
        at: LATER,
        reason: 'General',
      },
    ]);

    const stranger = await ledger.record(seen, { holder: 'two', until: null }, sending);
    const owner = await ledger.record(seen, { holder: 'one', until: null }, sent);

    expect([stranger, owner]).toEqual([false, true]);
    expect((await read()).deliveries.map(({ state }) => state)).toEqual(['bounced', 'sent']);
  });

  it('ends in the same state in whatever order and however often evidence comes', async () => {
    const kinds = ['send', 'delivery', 'bounce'] as const;
    for (const order of [kinds, kinds.toReversed(), [...kinds, ...kinds]]) {
      const { ledger, key, read } = await chunkOf([pending('ana')]);
      for (const one of order) {
        await ledger.recordEvidence([
          {
            delivery: { ...key, subscriberId: 'ana' },
            kind: one,
            messageId: 'm-1',
            at: LATER,
            reason: one === 'bounce' ? 'General' : null,
          },
        ]);
      }
      expect((await read()).deliveries[0]).toMatchObject({ state: 'bounced', reason: 'General' });
    }
  });

  it('takes in two kinds of evidence about a whole chunk at once', async () => {
    const ids = Array.from({ length: 50 }, (_, i) => `reader-${String(i).padStart(2, '0')}`);
    const { ledger, key, read } = await chunkOf(ids.map(pending));

    await ledger.recordEvidence(
      (['send', 'delivery'] as const).flatMap((kind) =>
        ids.map((subscriberId) => ({
          delivery: { ...key, subscriberId },
          kind,
          messageId: `m-${subscriberId}`,
          at: LATER,
          reason: null,
        })),
      ),
    );

    expect((await read()).deliveries.map(({ state, messageId }) => [state, messageId])).toEqual(
      ids.map((id) => ['delivered', `m-${id}`]),
    );
  });

  it('says of evidence what was new, once', async () => {
    const { ledger, key } = await chunkOf([pending('ana'), pending('bea')]);
    const heard = (subscriberId: string, kind: 'send' | 'bounce', messageId = 'm-1') => ({
      delivery: { ...key, subscriberId },
      kind,
      messageId,
      at: LATER,
      reason: null,
    });

    const first = await ledger.recordEvidence([
      heard('ana', 'send'),
      heard('ana', 'send', 'm-2'),
      heard('nobody', 'send'),
    ]);
    const second = await ledger.recordEvidence([
      heard('bea', 'send'),
      heard('ana', 'send'),
      heard('ana', 'bounce'),
    ]);
    const third = await ledger.recordEvidence([heard('bea', 'send'), heard('ana', 'bounce')]);

    expect(first).toEqual([heard('ana', 'send')]);
    expect(second).toEqual([heard('bea', 'send'), heard('ana', 'bounce')]);
    expect(third).toEqual([]);
  });

  it('counts for each mailing how often SES was heard, also by many at once', async () => {
    const ledger = create();
    const alert = { family: `${kind} heard`, notice: 'alert' };
    const more = { send: 3, delivery: 2, bounce: 1, complaint: 0 };

    await Promise.all([1, 2, 3, 4].map(() => ledger.addHeard(alert, more)));
    const sums = await ledger.addHeard(alert, { ...more, complaint: 1 });
    const another = await ledger.addHeard({ ...alert, notice: 'correction-2' }, more);

    expect(sums).toEqual({ send: 15, delivery: 10, bounce: 5, complaint: 1 });
    expect(another).toEqual(more);
    expect(await ledger.chunks(alert.family, 'alert')).toEqual([]);
  });

  it('ignores evidence about strangers without losing that of their neighbours', async () => {
    const { ledger, key, read } = await chunkOf([pending('ana')]);
    const fact = { kind: 'send', messageId: 'm-1', at: LATER, reason: null } as const;

    await ledger.recordEvidence([
      { delivery: { ...key, subscriberId: 'nobody' }, ...fact },
      { delivery: { ...key, subscriberId: 'ana' }, ...fact },
      { delivery: { ...key, chunk: 99, subscriberId: 'ana' }, ...fact },
    ]);

    expect((await read()).deliveries).toMatchObject([{ subscriberId: 'ana', state: 'sent' }]);
  });
});
