import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { createDeliver } from '../../../functions/deliver/deliver.ts';
import { type Delivery, newDelivery } from '../../../shared/delivery/delivery.ts';
import { DIGESTS } from '../../../shared/delivery/digest.ts';
import { readersOfEarlierVersion } from '../../../shared/delivery/notices.ts';
import type { MailMessage } from '../../../shared/messages/messages.ts';
import type { OutgoingMail, SendOutcome } from '../../../shared/ports/mail-transport.ts';
import { archiveKey } from '../../../shared/release/archive.ts';
import type { Subscriber } from '../../../shared/subscriber/subscriber.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { freePacer } from '../../fakes/free-pacer.ts';
import { memoryDeliveryLedger } from '../../fakes/memory-delivery-ledger.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../../fakes/memory-subscriber-store.ts';
import { firstWork } from '../../fakes/work.ts';

const START = Date.parse('2026-10-22T12:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();
const MESSAGE: MailMessage = { version: 1, family: '453/14', notice: 'alert', chunk: 0 };
const english = { language: 'en', releaseLanguage: 'en' };

class Crash extends Error {}

/** A chunk of the given readers, a newsroom with one English release, and an SES that does as told. */
async function chunkOf(
  people: readonly Subscriber[],
  {
    answer = (_mail: OutgoingMail, n: number): SendOutcome => ({
      kind: 'accepted',
      messageId: `m-${n}`,
    }),
    record = recordOf({ publishedAt: at(0) }),
    allowList = '*',
    pacer = freePacer,
    digestPacer = freePacer,
    message = MESSAGE,
    facts = {} as Partial<Delivery>,
  } = {},
) {
  const releases = memoryReleaseStore();
  const archive = memoryObjectStore();
  const ledger = memoryDeliveryLedger();
  const mailQueue = memoryQueue<MailMessage>();
  const subscribers = memorySubscriberStore(people);
  await releases.claimSlug('453/14', '453-14');
  await releases.putRecord(record, null);
  await archive.put(archiveKey(record), JSON.stringify(releaseOf()), { contentType: 'x' });
  await ledger.createChunk(
    message,
    people.map(({ id }) => ({ ...newDelivery(id, at(0), english), ...facts })),
  );
  const sent: OutgoingMail[] = [];
  const world = { now: at(0), crashAt: '', remaining: 60_000 };
  const workerNamed = (worker: string) =>
    createDeliver({
      releases,
      archive,
      subscribers,
      ledger,
      mailQueue,
      mail: {
        async send(mail) {
          sent.push(mail);
          return answer(mail, sent.length);
        },
      },
      composer: async () => ({
        release: (edition, kind, { subscriber }) =>
          new TextEncoder().encode(`${kind} ${edition.headline} ${subscriber.id}`),
        digest: (editions, { subscriber }) =>
          new TextEncoder().encode(
            `digest ${editions.map(({ headline }) => headline).join()} ${subscriber.id}`,
          ),
      }),
      clock: { now: () => world.now },
      pacer,
      digestPacer,
      worker,
      allowList,
      config,
      crashPoint: (name) => {
        if (name === world.crashAt) throw new Crash(name);
      },
    });
  return {
    sent,
    world,
    ledger,
    releases,
    archive,
    mailQueue,
    subscribers,
    deliver: (seconds = 0, worker = 'w1') => {
      world.now = at(seconds);
      return workerNamed(worker)(message, {
        ...firstWork,
        remainingMilliseconds: () => world.remaining,
      });
    },
    states: async () => (await ledger.chunk(message))?.deliveries.map(({ state }) => state),
    recipients: () => sent.map(({ to }) => to).sort(),
  };
}

/** Lets one slot after another begin, each when the one before has been answered. */
async function runInTurn(slots: readonly (() => void)[]): Promise<void> {
  for (const begin of slots) {
    begin();
    await setImmediate();
  }
}

const readers = (count: number): Subscriber[] =>
  Array.from({ length: count }, (_, i) =>
    subscriberOf({ id: `s-${String(i).padStart(2, '0')}`, email: `s${i}@example.org` }),
  );

describe('deliver', () => {
  it('sends each reader one message, tagged with its delivery, and records the provider’s id', async () => {
    const chunk = await chunkOf(readers(23));

    await chunk.deliver();

    expect(new Set(chunk.recipients()).size).toBe(23);
    expect(chunk.sent).toHaveLength(23);
    expect(chunk.sent[0]).toMatchObject({
      from: config.sender.alertAddress,
      tags: { notice: 'alert', chunk: '0', subscriber: 's-00' },
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

  it('tries a throttled send again in the next window, and tells the pacer', async () => {
    const told: object[] = [];
    const chunk = await chunkOf(readers(52), {
      answer: (_mail, n) =>
        n === 4 ? { kind: 'throttled', scope: 'rate' } : { kind: 'accepted', messageId: `m-${n}` },
      pacer: { ...freePacer, tried: async (sends) => void told.push(sends) },
    });

    await chunk.deliver();

    expect(told).toEqual([
      { throttled: 1, attempted: 50 },
      { throttled: 0, attempted: 3 },
    ]);
    expect(new Set(await chunk.states())).toEqual(new Set(['sent']));
    expect(new Set(chunk.recipients()).size).toBe(52);
    expect(chunk.mailQueue.sent).toEqual([]);
  });

  it('leaves the rest of a turn when several in a row are throttled, and takes another', async () => {
    const told: object[] = [];
    const slots: (() => void)[] = [];
    const chunk = await chunkOf(readers(6), {
      answer: (_mail, n) =>
        n === 2 || n === 3
          ? { kind: 'throttled', scope: 'rate' }
          : { kind: 'accepted', messageId: `m-${n}` },
      pacer: {
        ...freePacer,
        turn: async (wanted) => ({
          kind: 'go',
          slots: wanted,
          startsInMs: 0,
          begins: async () => true,
          // One after another, as slots are.
          slot: (index) =>
            new Promise((resolve) => {
              slots[index] = () => resolve(true);
              if (index === wanted - 1) void runInTurn(slots);
            }),
        }),
        tried: async (sends) => void told.push(sends),
      },
    });

    await chunk.deliver();

    expect(told).toEqual([
      { throttled: 2, attempted: 3 },
      { throttled: 0, attempted: 5 },
    ]);
    const deliveries = (await chunk.ledger.chunk(MESSAGE))?.deliveries ?? [];
    expect(deliveries.map(({ state, attempts }) => [state, attempts])).toEqual(
      Array(6).fill(['sent', 1]),
    );
  });

  it('gives a slot that went by to the next turn', async () => {
    let turns = 0;
    const chunk = await chunkOf(readers(4), {
      pacer: {
        ...freePacer,
        turn: async (slots) => {
          turns += 1;
          const isFirst = turns === 1;
          return {
            kind: 'go',
            slots,
            startsInMs: 0,
            begins: async () => true,
            slot: async (index) => !(isFirst && index < 3),
          };
        },
      },
    });

    await chunk.deliver();

    expect(turns).toBe(2);
    expect(chunk.sent).toHaveLength(4);
    expect(await chunk.states()).toEqual(Array(4).fill('sent'));
  });

  it('takes another turn when the pace has changed before its own began', async () => {
    let turns = 0;
    const chunk = await chunkOf(readers(4), {
      pacer: {
        ...freePacer,
        async turn(slots, telemetry) {
          turns += 1;
          const turn = await freePacer.turn(slots, telemetry);
          return turns === 1 ? { ...turn, begins: async () => false } : turn;
        },
      },
    });

    await chunk.deliver();

    expect(turns).toBe(2);
    expect(await chunk.states()).toEqual(Array(4).fill('sent'));
  });

  it('takes no slots for a release whose mail is stopped', async () => {
    let turns = 0;
    const chunk = await chunkOf(readers(4), {
      pacer: {
        ...freePacer,
        turn(slots, telemetry) {
          turns += 1;
          return freePacer.turn(slots, telemetry);
        },
      },
    });
    const stopped = { isHeld: true, by: 'operator', reason: 'wrong figure', at: at(0) } as const;
    await chunk.releases.putMailHold('453/14', stopped);

    await chunk.deliver();

    expect(turns).toBe(0);
    expect(chunk.sent).toEqual([]);
  });

  it('tells the pacer when SES says that the day is used up', async () => {
    let told = 0;
    const chunk = await chunkOf(readers(2), {
      answer: () => ({ kind: 'throttled', scope: 'daily' }),
      pacer: {
        ...freePacer,
        usedUp: async () => {
          told += 1;
        },
      },
    });

    await chunk.deliver();

    expect(told).toBe(1);
    expect(await chunk.states()).toEqual(['pending', 'pending']);
  });

  it('waits in the lane of digests for a digest alone', async () => {
    const later = { kind: 'later', delaySeconds: 7, reason: 'paced' } as const;
    const digestPacer = { ...freePacer, turn: async () => later };
    const message = { ...MESSAGE, family: DIGESTS, notice: 'digest-daily-20261022' };
    const items = [{ ...english, family: '453/14', releaseVersion: null }];

    const alert = await chunkOf(readers(2), { digestPacer });
    await alert.deliver();
    expect(alert.sent).toHaveLength(2);

    const putOff = await chunkOf(readers(2), { message, facts: { items }, digestPacer });
    await putOff.deliver();
    expect(await putOff.states()).toEqual(['pending', 'pending']);

    const digest = await chunkOf(readers(2), { message, facts: { items } });
    await digest.deliver();
    expect(digest.sent.map(({ tags }) => tags.notice)).toEqual([message.notice, message.notice]);
  });

  it('gives the chunk back when its turn is too far away', async () => {
    const later = { kind: 'later', delaySeconds: 7, reason: 'paced' } as const;
    let turns = 0;
    const chunk = await chunkOf(readers(52), {
      pacer: {
        ...freePacer,
        turn: async (wanted, telemetry) => {
          turns += 1;
          return turns === 1 ? freePacer.turn(wanted, telemetry) : later;
        },
      },
    });

    await chunk.deliver();

    expect(chunk.sent).toHaveLength(50);
    expect(chunk.mailQueue.sent).toEqual([{ message: MESSAGE, delaySeconds: 7 }]);
    const seen = await chunk.ledger.chunk(MESSAGE);
    expect(seen?.lease).toBeNull();
    expect(seen?.deliveries.filter(({ state }) => state === 'sent')).toHaveLength(50);
  });

  it('writes to nobody who left, while it waited for its turn', async () => {
    const people = readers(4);
    const chunk = await chunkOf(people, {
      pacer: {
        ...freePacer,
        turn: async (slots) => ({
          kind: 'go',
          slots,
          startsInMs: 4000,
          async begins() {
            await chunk.subscribers.leave('s-01', at(1));
            chunk.world.now = at(4);
            return true;
          },
          slot: async () => true,
        }),
      },
    });

    await chunk.deliver();

    expect(await chunk.states()).toEqual(['sent', 'skipped', 'sent', 'sent']);
  });

  it('sends no more of a version once the readers of a correction are counted', async () => {
    const turns: (() => Promise<void>)[] = [];
    const chunk = await chunkOf(readers(52), {
      pacer: {
        ...freePacer,
        turn: async (slots) => ({
          kind: 'go',
          slots,
          startsInMs: 0,
          async begins() {
            await turns.shift()?.();
            return true;
          },
          slot: async () => true,
        }),
      },
    });
    let counted: readonly Delivery[] = [];
    turns.push(
      async () => {},
      async () => {
        const family = await chunk.releases.family('453/14');
        const [first] = family?.records ?? [];
        if (first === undefined) throw new Error('no record');
        const correction = { version: 2, note: '36, not 35', at: at(0) };
        const second = { ...first, version: 2, readyVersion: 2, correction };
        await chunk.archive.put(archiveKey(second), JSON.stringify(releaseOf()), {
          contentType: 'x',
        });
        await chunk.releases.putRecord(second, first);
        const chunks = await chunk.ledger.fence('453/14', 'alert');
        counted = readersOfEarlierVersion(
          chunks.flatMap(({ deliveries }) => deliveries),
          { releaseLanguage: 'en', version: 2 },
        );
      },
    );

    await chunk.deliver();
    expect(chunk.sent).toHaveLength(50);
    expect(chunk.mailQueue.sent).toEqual([{ message: MESSAGE, delaySeconds: 1 }]);
    await chunk.deliver(2);

    const deliveries = (await chunk.ledger.chunk(MESSAGE))?.deliveries ?? [];
    const hadFirst = deliveries.filter(({ releaseVersion }) => releaseVersion === 1);
    expect(deliveries.map(({ state }) => state)).toEqual(Array(52).fill('sent'));
    expect(hadFirst.map(({ subscriberId }) => subscriberId)).toEqual(
      counted.map(({ subscriberId }) => subscriberId),
    );
    expect(hadFirst).toHaveLength(50);
  });

  it('sends nothing more once its mail is stopped, and goes on when it is resumed', async () => {
    let turns = 0;
    const stopped = { isHeld: true, by: 'operator', reason: 'wrong figure', at: at(0) } as const;
    const chunk = await chunkOf(readers(65), {
      pacer: {
        ...freePacer,
        turn: async (slots) => ({
          kind: 'go',
          slots,
          startsInMs: 0,
          async begins() {
            turns += 1;
            if (turns === 2) await chunk.releases.putMailHold('453/14', stopped);
            // Two seconds later: what was looked at before is looked at anew.
            chunk.world.now = at(turns * 2);
            return true;
          },
          slot: async () => true,
        }),
      },
    });

    await chunk.deliver();
    expect(chunk.sent).toHaveLength(50);
    expect(chunk.mailQueue.sent).toEqual([]);
    await chunk.deliver(10);
    expect(chunk.sent).toHaveLength(50);

    await chunk.releases.putMailHold('453/14', { ...stopped, isHeld: false });
    await chunk.deliver(20);
    expect(new Set(chunk.recipients()).size).toBe(65);
    expect(chunk.sent).toHaveLength(65);
  });

  it('keeps outcomes in the ledger while it waits for its next turn', async () => {
    const openAt: number[] = [];
    const chunk = await chunkOf(readers(52), {
      pacer: {
        ...freePacer,
        turn: async (slots) => ({
          kind: 'go',
          slots,
          startsInMs: 4000,
          async begins() {
            const seen = await chunk.ledger.chunk(MESSAGE);
            openAt.push(seen?.deliveries.filter(({ state }) => state === 'sending').length ?? -1);
            return true;
          },
          slot: async () => true,
        }),
      },
    });

    await chunk.deliver();

    expect(openAt).toEqual([0, 0]);
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
