import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { queueOf } from '../../cli/account.ts';
import { sqsMessageQueue } from '../../shared/aws/sqs-message-queue.ts';
import { DIGESTS, holdName } from '../../shared/delivery/digest.ts';
import { sumsOf } from '../../shared/delivery/reach.ts';
import { resumeMailing } from '../../shared/workflow/mailings.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { releaseText, withNewsroom } from './newsroom-under-fault.ts';

const NOTICE = 'digest-daily-20261101';
const READERS = 150;
const BOUNCING = 60;

it('a digest that bounces is stopped in the middle, and the rest of its readers get it once it goes on', async () => {
  const newsroom = {
    readers: READERS,
    isSerial: false,
    isFrozen: false,
    frequency: 'daily',
  } as const;
  await withNewsroom(newsroom, async ({ run, put, limit, said, deliveries, mailsByReader }) => {
    for (let n = 0; n < BOUNCING; n += 1) {
      const email = `bounce+${n}@simulator.amazonses.com`;
      await run.subscribers.add(subscriberOf({ id: `bouncing-${n}`, email, frequency: 'daily' }));
    }
    await put('a.en.txt', releaseText());
    await run.engine.settle();
    expect(run.engine.mails()).toEqual([]);
    await limit({ maxSendRate: 6 });

    const settled = run.engine.settle({ until: Date.parse('2026-11-01T12:01:00Z') });
    await said('"mailing.stopped"');
    await settled;

    const mailing = holdName({ family: DIGESTS, notice: NOTICE });
    expect(await run.releases.mailHold(mailing)).toMatchObject({ isHeld: true, by: 'breaker' });
    const stopped = sumsOf(await deliveries(DIGESTS, NOTICE));
    expect(stopped.audience).toBe(READERS + BOUNCING);
    expect(stopped.pending).toBeGreaterThan(30);
    expect(stopped.sent).toBe(run.engine.mails().length);

    await limit({ maxSendRate: 500 });
    const sqs = new SQSClient({
      endpoint: run.engine.urls.aws,
      region: run.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const mailQueue = sqsMessageQueue<never>(sqs, await queueOf(sqs, 'DeliverWork', null));
    const clock = { now: () => new Date(run.engine.clock.now()).toISOString() };
    const open = await resumeMailing({ ...run, mailQueue, clock, worker: 'test' }, mailing);
    await run.engine.settle();

    expect(open).toBe(stopped.pending);
    const all = sumsOf(await deliveries(DIGESTS, NOTICE));
    expect(all).toMatchObject({ sent: READERS + BOUNCING, failed: 0, pending: 0 });
    expect(Object.values(mailsByReader())).toEqual(Array(READERS + BOUNCING).fill(1));
    expect(run.engine.deadLetters()).toEqual([]);
  });
});
