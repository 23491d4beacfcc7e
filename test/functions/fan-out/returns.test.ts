import { describe, expect, it } from 'vitest';
import { createWatchReturns } from '../../../functions/fan-out/returns.ts';
import { queueMail } from '../../../functions/fan-out/write-chunks.ts';
import { type Delivery, newDelivery } from '../../../shared/delivery/delivery.ts';
import { ALL_MAIL } from '../../../shared/delivery/mail-hold.ts';
import type { MailMessage } from '../../../shared/messages/messages.ts';
import { memoryDeliveryLedger } from '../../fakes/memory-delivery-ledger.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { firstWork } from '../../fakes/work.ts';

const day = (number: number) => new Date(Date.UTC(2026, 10, number, 9)).toISOString();
const some = (count: number, state: Delivery['state']): readonly Delivery[] =>
  Array.from({ length: count }, (_, i) => ({
    ...newDelivery(`${state}-${i}`, day(1), null),
    state,
  }));

function newsroom() {
  const ledger = memoryDeliveryLedger();
  const releases = memoryReleaseStore();
  let now = day(1);
  const watch = createWatchReturns({ ledger, releases, clock: { now: () => now } });
  const counted: string[] = [];
  const work = { ...firstWork, count: (metric: string) => void counted.push(metric) };
  return {
    releases,
    counted,
    work,
    /** Looks at a mailing of two hundred, of which so many bounced, that SES took at once or on a later day. */
    look(frozenOn: number, bounced: number, acceptedOn = frozenOn) {
      now = day(acceptedOn);
      const all = [...some(bounced, 'bounced'), ...some(200 - bounced, 'delivered')];
      const deliveries = all.map((delivery) => ({ ...delivery, acceptedAt: now }));
      const audience = { family: `${frozenOn}/26`, notice: 'alert', frozenAt: day(frozenOn) };
      return watch([{ audience, deliveries }], work);
    },
    hold: () => releases.mailHold(ALL_MAIL),
    async letGoOn(number: number) {
      const word = { isHeld: false, by: 'operator', reason: 'resumed', at: day(number) } as const;
      await releases.putMailHold(ALL_MAIL, word);
    },
  };
}

describe('the watch over all mailings together', () => {
  it('stops all mail when small mailings have a thousand bounces and more between them, and says so once', async () => {
    const { look, hold, counted } = newsroom();
    for (const number of [1, 2, 3, 4]) await look(number, 9);
    expect(await hold()).toBeNull();

    await look(5, 9);
    await look(6, 9);

    expect(await hold()).toEqual({
      isHeld: true,
      by: 'breaker',
      reason: '45 of 1000 mails bounced',
      at: day(5),
    });
    expect(counted).toEqual(['AllMailStopped']);
  });

  it('counts a mailing once, however often it is looked at', async () => {
    const { look, hold } = newsroom();
    for (let time = 0; time < 10; time += 1) await look(1, 9);
    expect(await hold()).toBeNull();
  });

  it('begins anew after an operator let mail go on', async () => {
    const { look, hold, letGoOn } = newsroom();
    for (const number of [1, 2, 3, 4, 5]) await look(number, 9);
    await letGoOn(6);

    for (const number of [7, 8, 9, 10]) await look(number, 9);
    expect(await hold()).toMatchObject({ isHeld: false });
    await look(11, 9);
    expect(await hold()).toMatchObject({ isHeld: true, at: day(11) });
  });

  it('watches what waited, once an operator let it go on, as it does new mail', async () => {
    const { look, hold, letGoOn } = newsroom();
    await letGoOn(6);

    for (const number of [1, 2, 3, 4]) await look(number, 9, 6);
    expect(await hold()).toMatchObject({ isHeld: false });
    await look(5, 9, 6);

    expect(await hold()).toMatchObject({ isHeld: true, reason: '45 of 1000 mails bounced' });
  });

  it('does not count again what went out before the operator spoke, whenever it comes back', async () => {
    const { look, hold, letGoOn } = newsroom();
    for (const number of [1, 2, 3, 4, 5]) await look(number, 9);
    await letGoOn(6);

    for (const number of [1, 2, 3, 4, 5]) await look(number, 20);

    expect(await hold()).toMatchObject({ isHeld: false });
  });

  it('forgets what is more than thirty days old', async () => {
    const { look, hold } = newsroom();
    for (const number of [1, 2, 3, 4, 40]) await look(number, 9);
    expect(await hold()).toBeNull();
  });
});

describe('mail that is to be queued', () => {
  const chunk = {
    family: '453/14',
    notice: 'alert',
    chunk: 0,
    deliveries: some(3, 'pending'),
    lease: null,
    claims: 0,
    fence: 0,
  };

  it('waits while all mail is stopped', async () => {
    const { releases, letGoOn, work } = newsroom();
    const mailQueue = memoryQueue<MailMessage>();
    const stopped = { isHeld: true, by: 'breaker', reason: 'bounces', at: day(1) } as const;
    await releases.putMailHold(ALL_MAIL, stopped);

    await queueMail({ mailQueue, releases }, [chunk], work);
    expect(mailQueue.take()).toEqual([]);

    await letGoOn(2);
    await queueMail({ mailQueue, releases }, [chunk], work);
    expect(mailQueue.take()).toHaveLength(1);
  });
});
