import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { recordOf } from '../../factories/release.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { at, Crash, chunkOf, MESSAGE, readers } from './chunk.ts';

describe('deliver', () => {
  it('sends each reader one message, tagged with its delivery, and records the provider’s id', async () => {
    const chunk = await chunkOf(readers(23));

    await chunk.deliver();

    expect(new Set(chunk.recipients()).size).toBe(23);
    expect(chunk.sent).toHaveLength(23);
    expect(chunk.sent[0]).toMatchObject({
      from: config.sender.alertAddress,
      tags: {
        notice: 'alert',
        chunk: '0',
        subscriber: 's-00',
        'ses:feedback-id-a': '453-14',
        'ses:feedback-id-b': 'alert-en',
      },
    });
    expect(new Set(await chunk.states())).toEqual(new Set(['sent']));
    expect(chunk.mailQueue.take()).toEqual([]);
  });

  it('sends nothing when the message comes again', async () => {
    const chunk = await chunkOf(readers(3));
    await chunk.deliver();
    await chunk.deliver(1, 'w2');
    expect(chunk.sent).toHaveLength(3);
  });

  it('leaves a chunk to the worker that holds it, and looks again when its lease is over', async () => {
    const chunk = await chunkOf(readers(3));
    chunk.world.crashAt = 'claimed';
    await expect(chunk.deliver(0, 'w1')).rejects.toThrow(Crash);
    chunk.world.crashAt = '';

    await chunk.deliver(5, 'w2');

    expect(chunk.sent).toEqual([]);
    expect(chunk.mailQueue.sent).toEqual([{ message: MESSAGE, delaySeconds: 41 }]);
  });

  it('after a crash sends the rest at once and waits for evidence about what was in flight', async () => {
    const chunk = await chunkOf(readers(63));
    chunk.world.crashAt = 'after-ses';
    await expect(chunk.deliver()).rejects.toThrow(Crash);
    chunk.world.crashAt = '';
    expect(chunk.sent).toHaveLength(50);

    await chunk.deliver(100, 'w2');

    expect(new Set(chunk.recipients()).size).toBe(63);
    expect(chunk.sent).toHaveLength(63);
    expect((await chunk.states())?.filter((state) => state === 'unknown')).toHaveLength(50);
    expect(chunk.mailQueue.sent).toEqual([{ message: MESSAGE, delaySeconds: 800 }]);
  });

  it('repeats an unknown send once when no evidence came, and never what evidence settled', async () => {
    const chunk = await chunkOf(readers(2));
    chunk.world.crashAt = 'after-ses';
    await expect(chunk.deliver()).rejects.toThrow(Crash);
    chunk.world.crashAt = '';
    await chunk.ledger.recordEvidence([
      {
        delivery: { ...MESSAGE, subscriberId: 's-00' },
        kind: 'send',
        messageId: 'm-1',
        at: at(1),
        reason: null,
      },
    ]);

    await chunk.deliver(100, 'w2');
    await chunk.deliver(900, 'w2');
    await chunk.deliver(1800, 'w2');

    expect(chunk.recipients()).toEqual(['s0@example.org', 's1@example.org', 's1@example.org']);
    expect(await chunk.states()).toEqual(['sent', 'sent']);
  });

  it('repeats in small windows, so that few are lost with another worker', async () => {
    const chunk = await chunkOf(readers(12));
    chunk.world.crashAt = 'claimed';
    await expect(chunk.deliver()).rejects.toThrow(Crash);
    await chunk.deliver(100, 'w2').catch(() => {});
    chunk.world.crashAt = 'after-ses';

    await expect(chunk.deliver(1000, 'w3')).rejects.toThrow(Crash);

    expect(chunk.sent).toHaveLength(5);
    chunk.world.crashAt = '';
    await chunk.deliver(1100, 'w4');
    expect(new Set(chunk.recipients()).size).toBe(12);
    expect(chunk.sent).toHaveLength(12);
  });

  it('writes to one at a time after two lost workers, so that the mail they die of takes nobody along', async () => {
    const chunk = await chunkOf(readers(3));
    chunk.world.crashAt = 'claimed';
    await expect(chunk.deliver(0, 'w1')).rejects.toThrow(Crash);
    await chunk.deliver(100, 'w2').catch(() => {});
    await expect(chunk.deliver(1000, 'w3')).rejects.toThrow(Crash);
    await chunk.deliver(1100, 'w4').catch(() => {});
    chunk.world.crashAt = 'after-ses';

    await expect(chunk.deliver(2000, 'w5')).rejects.toThrow(Crash);

    expect(chunk.recipients()).toEqual(['s0@example.org']);
    chunk.world.crashAt = '';
    await chunk.deliver(2100, 'w6');
    expect(chunk.recipients()).toEqual(['s0@example.org', 's1@example.org', 's2@example.org']);
  });

  it('takes a lost answer as unknown and looks again in 15 minutes', async () => {
    const chunk = await chunkOf(readers(1), {
      answer: () => ({ kind: 'unknown', reason: 'ECONNRESET' }),
    });

    await chunk.deliver();

    expect(await chunk.states()).toEqual(['unknown']);
    expect(chunk.mailQueue.sent).toEqual([{ message: MESSAGE, delaySeconds: 900 }]);
  });

  it.each([
    ['rate', 2],
    ['daily', 900],
  ] as const)(
    'puts a %s throttle back unharmed and waits %i seconds',
    async (scope, delaySeconds) => {
      const chunk = await chunkOf(readers(12), {
        answer: (_mail, n) =>
          n > 3 ? { kind: 'throttled', scope } : { kind: 'accepted', messageId: `m-${n}` },
      });

      await chunk.deliver();

      const deliveries = (await chunk.ledger.chunk(MESSAGE))?.deliveries ?? [];
      expect(deliveries.filter(({ state }) => state === 'sent')).toHaveLength(3);
      const pending = deliveries.filter(({ state }) => state === 'pending');
      expect(pending.map(({ attempts }) => attempts)).toEqual(Array(9).fill(0));
      expect(chunk.mailQueue.sent).toEqual([{ message: MESSAGE, delaySeconds }]);
    },
  );

  it('fails only the one whose message is refused', async () => {
    const chunk = await chunkOf(readers(3), {
      answer: (mail, n) =>
        mail.to === 's1@example.org'
          ? { kind: 'refused', reason: 'InvalidParameterValue' }
          : { kind: 'accepted', messageId: `m-${n}` },
    });

    await chunk.deliver();

    expect(await chunk.states()).toEqual(['sent', 'failed', 'sent']);
  });

  it('skips who has left, is suppressed or out of reach by the time of sending', async () => {
    const people = readers(4);
    const chunk = await chunkOf(people);
    await chunk.subscribers.leave('s-00', at(0));
    await chunk.subscribers.suppress('s-01', 'bounce', at(0));
    for (const release of ['1/26', '2/26', '3/26']) {
      await chunk.subscribers.noteSoftBounce('s-02', release, at(0));
    }

    await chunk.deliver();

    expect(await chunk.states()).toEqual(['skipped', 'suppressed', 'skipped', 'sent']);
  });

  it('skips who wants nothing yet by the time of sending', async () => {
    const people = [
      subscriberOf({ id: 's-00', email: 'a@example.org', pausedUntil: at(3_600) }),
      subscriberOf({ id: 's-01', email: 'b@example.org', pausedUntil: at(0) }),
    ];
    const chunk = await chunkOf(people);

    await chunk.deliver();

    expect(await chunk.states()).toEqual(['skipped', 'sent']);
  });

  it('tells a reader who had the wrong text of its correction, also in a pause', async () => {
    const record = recordOf({
      publishedAt: at(0),
      version: 2,
      readyVersion: 2,
      correction: { version: 2, note: '36, not 35', at: at(0) },
    });
    const chunk = await chunkOf([subscriberOf({ id: 's-00', pausedUntil: at(3_600) })], {
      record,
      message: { ...MESSAGE, notice: 'correction-en-2' },
    });

    await chunk.deliver();

    expect(await chunk.states()).toEqual(['sent']);
  });

  it('sends nothing of a release that was withdrawn meanwhile', async () => {
    const chunk = await chunkOf(readers(2), {
      record: recordOf({
        publishedAt: at(0),
        withdrawal: { version: 1, reason: 'in error', at: at(0) },
      }),
    });

    await chunk.deliver();

    expect(chunk.sent).toEqual([]);
    expect(await chunk.states()).toEqual(['superseded', 'superseded']);
  });

  it('sends nothing while the instant of the embargo lies ahead of its own clock', async () => {
    const embargo = { kind: 'until', until: at(60), typed: '' } as const;
    const chunk = await chunkOf(readers(2), { record: recordOf({ publishedAt: at(0), embargo }) });

    await chunk.deliver(59);
    expect(chunk.sent).toEqual([]);
    await chunk.deliver(60);
    expect(chunk.sent).toHaveLength(2);
  });

  it('waits while a newer version is on its way through translation', async () => {
    const chunk = await chunkOf(readers(1), {
      record: recordOf({ publishedAt: at(0), version: 2, readyVersion: 1 }),
    });

    await chunk.deliver();

    expect(chunk.sent).toEqual([]);
    expect(await chunk.states()).toEqual(['pending']);
    expect(chunk.mailQueue.take()).toHaveLength(1);
  });

  it('writes only to the allow-list', async () => {
    const chunk = await chunkOf(readers(2), { allowList: 's1@example.org' });
    await chunk.deliver();
    expect(chunk.recipients()).toEqual(['s1@example.org']);
    expect(await chunk.states()).toEqual(['skipped', 'sent']);
  });

  it('stops before its time is over and goes on with a new message', async () => {
    const chunk = await chunkOf(readers(55));
    chunk.world.remaining = 9_000;

    await chunk.deliver();

    expect(chunk.sent).toHaveLength(50);
    expect(chunk.mailQueue.take()).toEqual([MESSAGE]);
    expect((await chunk.ledger.chunk(MESSAGE))?.lease).toBeNull();
  });
});
