import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../../functions/feedback/breaker.ts';
import { type DeliveryEvidence, newDelivery } from '../../../shared/delivery/delivery.ts';
import { DIGESTS } from '../../../shared/delivery/digest.ts';
import { memoryDeliveryLedger } from '../../fakes/memory-delivery-ledger.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { silentTelemetry } from '../../fakes/work.ts';

const NOW = '2026-11-01T09:00:00.000Z';
const KEY = { family: '453/14', notice: 'alert', chunk: 0 };

/** A mailing of a hundred, all sent, and the breaker. */
async function mailing(key = KEY) {
  const ledger = memoryDeliveryLedger();
  const releases = memoryReleaseStore();
  await releases.claimSlug('453/14', '453-14');
  await ledger.createChunk(
    key,
    Array.from({ length: 100 }, (_, i) => ({ ...newDelivery(`s-${i}`, NOW, null), state: 'sent' })),
  );
  let audienceReads = 0;
  const counting = {
    ...ledger,
    chunks: (family: string, notice: string) => {
      audienceReads += 1;
      return ledger.chunks(family, notice);
    },
  };
  const breakOn = createBreaker({ ledger: counting, releases, clock: { now: () => NOW } });
  const counted: string[] = [];
  const telemetry = { ...silentTelemetry, count: (metric: string) => void counted.push(metric) };
  return {
    releases,
    counted,
    audienceReads: () => audienceReads,
    async hear(kind: DeliveryEvidence['kind'], from: number, to: number) {
      for (let i = from; i < to; i += 1) {
        const evidence: DeliveryEvidence = {
          delivery: { ...key, subscriberId: `s-${i}` },
          kind,
          messageId: `m-${i}`,
          at: NOW,
          reason: null,
        };
        await ledger.recordEvidence([evidence]);
        await breakOn(evidence, telemetry);
      }
    },
    hold: async () => (await releases.family('453/14'))?.mailHold ?? null,
    holdOn: (name: string) => releases.mailHold(name),
  };
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

  it('reads the audience no more once it has stopped the mailing', async () => {
    const { hear, audienceReads } = await mailing();

    await hear('bounce', 0, 10);
    expect(audienceReads()).toBe(2);
    await hear('bounce', 10, 60);
    await hear('complaint', 60, 70);

    expect(audienceReads()).toBe(2);
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
