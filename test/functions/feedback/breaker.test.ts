import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../../functions/feedback/breaker.ts';
import { type DeliveryEvidence, newDelivery } from '../../../shared/delivery/delivery.ts';
import { DIGESTS } from '../../../shared/delivery/digest.ts';
import { memoryDeliveryLedger } from '../../fakes/memory-delivery-ledger.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { silentTelemetry } from '../../fakes/work.ts';

const NOW = '2026-11-01T09:00:00.000Z';
const KEY = { family: '453/14', notice: 'alert', chunk: 0 };

/** A mailing of a hundred, and the breaker, which has heard that SES took so many of them. */
async function mailing(key = KEY, taken = 100) {
  const ledger = memoryDeliveryLedger();
  const releases = memoryReleaseStore();
  await releases.claimSlug('453/14', '453-14');
  await ledger.createChunk(
    key,
    Array.from({ length: 100 }, (_, i) => ({ ...newDelivery(`s-${i}`, NOW, null), state: 'sent' })),
  );
  const counting = {
    ...ledger,
    chunks: () => Promise.reject(new Error('The breaker reads the audience')),
  };
  const worker = () => createBreaker({ ledger: counting, releases, clock: { now: () => NOW } });
  const one = worker();
  const counted: string[] = [];
  const telemetry = { ...silentTelemetry, count: (metric: string) => void counted.push(metric) };
  const newsroom = {
    releases,
    counted,
    another: worker(),
    async hear(kind: DeliveryEvidence['kind'], from: number, to: number, breakOn = one) {
      for (let i = from; i < to; i += 1) {
        const evidence: DeliveryEvidence = {
          delivery: { ...key, subscriberId: `s-${i}` },
          kind,
          messageId: `m-${i}`,
          at: NOW,
          reason: null,
        };
        await breakOn(await ledger.recordEvidence([evidence]), telemetry);
      }
    },
    hold: async () => (await releases.family('453/14'))?.mailHold ?? null,
    holdOn: (name: string) => releases.mailHold(name),
  };
  await newsroom.hear('send', 0, taken);
  return newsroom;
}

describe('the breaker', () => {
  it('stops a mailing that bounces, once, and says so', async () => {
    const { hear, hold, counted } = await mailing();

    await hear('bounce', 0, 9);
    expect(await hold()).toBeNull();
    await hear('bounce', 9, 25);

    expect(await hold()).toEqual({
      isHeld: true,
      by: 'breaker',
      reason: '10 of 100 mails bounced',
      at: NOW,
    });
    expect(counted).toEqual(['MailingsStopped']);
  });

  it('judges of those whom SES was heard to have taken so far, not of the audience', async () => {
    const { hear, hold } = await mailing(KEY, 20);
    await hear('bounce', 0, 10);
    expect(await hold()).toMatchObject({ reason: '10 of 20 mails bounced' });
  });

  it('takes a bounce that overtakes the news of its sending for both', async () => {
    const { hear, hold } = await mailing(KEY, 0);
    await hear('delivery', 0, 30);
    await hear('bounce', 30, 40);
    expect(await hold()).toMatchObject({ reason: '10 of 40 mails bounced' });
  });

  it('counts with the other workers', async () => {
    const { hear, hold, another } = await mailing();
    await hear('bounce', 0, 9);
    expect(await hold()).toBeNull();

    await hear('bounce', 9, 10, another);

    expect(await hold()).toMatchObject({ reason: '10 of 100 mails bounced' });
  });

  it('stops a mailing that people complain of', async () => {
    const { hear, hold } = await mailing();
    await hear('complaint', 0, 3);
    expect(await hold()).toMatchObject({ reason: '3 of 100 mails were reported as spam' });
  });

  it('stops a digest that bounces, and no other', async () => {
    const notice = 'digest-daily-20261101';
    const { hear, holdOn, counted } = await mailing({ family: DIGESTS, notice, chunk: 0 });

    await hear('bounce', 0, 10);

    expect(await holdOn(`${DIGESTS}/${notice}`)).toMatchObject({
      isHeld: true,
      by: 'breaker',
      reason: '10 of 100 mails bounced',
    });
    expect(await holdOn(`${DIGESTS}/digest-daily-20261102`)).toBeNull();
    expect(await holdOn(DIGESTS)).toBeNull();
    expect(counted).toEqual(['MailingsStopped']);
  });

  it('counts people, not events', async () => {
    const { hear, hold } = await mailing();
    for (let time = 0; time < 20; time += 1) await hear('bounce', 0, 2);
    expect(await hold()).toBeNull();
  });

  it('does not stop again what an operator let go on', async () => {
    const { hear, hold, releases } = await mailing();
    const resumed = { isHeld: false, by: 'operator', reason: 'resumed', at: NOW } as const;
    await releases.putMailHold('453/14', resumed);

    await hear('bounce', 0, 30);

    expect(await hold()).toEqual(resumed);
  });

  it('stops late mail that an operator let go on before anybody had seen it bounce', async () => {
    const { hear, hold, releases } = await mailing();
    const resumed = { isHeld: false, by: 'operator', reason: 'resumed', at: NOW } as const;
    await releases.putMailHold('453/14', { ...resumed, after: 'clock' });

    await hear('bounce', 0, 10);
    expect(await hold()).toMatchObject({ isHeld: true, by: 'breaker' });
  });

  it('lets good news pass', async () => {
    const { hear, hold } = await mailing();
    await hear('delivery', 0, 100);
    expect(await hold()).toBeNull();
  });
});
