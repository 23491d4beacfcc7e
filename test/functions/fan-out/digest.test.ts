import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { createFanOut } from '../../../functions/fan-out/fan-out.ts';
import { DIGESTS, holdName } from '../../../shared/delivery/digest.ts';
import type {
  DistributionMessage,
  MailMessage,
  NewsroomMessage,
} from '../../../shared/messages/messages.ts';
import { archiveKey } from '../../../shared/release/archive.ts';
import type { ReleaseRecord } from '../../../shared/release/lifecycle.ts';
import type { Subscriber } from '../../../shared/subscriber/subscriber.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { memoryDeliveryLedger } from '../../fakes/memory-delivery-ledger.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../../fakes/memory-subscriber-store.ts';
import { firstWork } from '../../fakes/work.ts';

const PUBLISHED = '2026-10-22T12:00:00.000Z';
const DUE = '2026-10-23T11:00:00.000Z';
const NOTICE = 'digest-daily-20261023';
const MADRID_DUE = '2026-10-23T05:00:00.000Z';
const MADRID_NOTICE = 'digest-daily-20261023-europe-madrid';

/** A store whose calls are counted, by its name and the method's. */
const counted = <Store extends object>(name: string, store: Store, calls: Map<string, number>) =>
  new Proxy(store, {
    get(target, method, receiver) {
      const key = `${name}.${String(method)}`;
      calls.set(key, (calls.get(key) ?? 0) + 1);
      return Reflect.get(target, method, receiver);
    },
  });

async function newsroomOf(people: readonly Subscriber[], facts: Partial<ReleaseRecord> = {}) {
  const calls = new Map<string, number>();
  const releases = counted('releases', memoryReleaseStore(), calls);
  const store = memorySubscriberStore(people, { now: () => now });
  const subscribers = counted('subscribers', store, calls);
  const ledger = counted('ledger', memoryDeliveryLedger(), calls);
  const mailQueue = memoryQueue<MailMessage>();
  let now = PUBLISHED;
  await releases.claimSlug('453/14', '453-14');
  const archive = memoryObjectStore();
  const record = recordOf(facts);
  await archive.put(archiveKey(record), JSON.stringify(releaseOf()), { contentType: 'x' });
  await releases.putRecord(record, null);
  const fanOutOffering = (timeZones: readonly string[]) =>
    createFanOut({
      releases,
      subscribers,
      ledger,
      distributionQueue: memoryQueue<DistributionMessage>(),
      mailQueue,
      newsroomQueue: memoryQueue<NewsroomMessage>(),
      drop: memoryObjectStore(),
      archive,
      clock: { now: () => now },
      worker: 'fan-out-1',
      config: {
        ...config,
        mail: { ...config.mail, digest: { ...config.mail.digest, timeZones: [...timeZones] } },
      },
    });
  let fanOut = fanOutOffering(config.mail.digest.timeZones);
  await fanOut({ version: 1, family: '453/14', reason: 'ready' }, firstWork);
  mailQueue.take();
  return {
    calls,
    store,
    releases,
    ledger,
    mailQueue,
    digest: (
      at = DUE,
      digest: 'daily' | 'weekly' = 'daily',
      due = at,
      zone: { readonly timeZone?: string } = {},
    ) => {
      now = at;
      return fanOut({ version: 1, digest, at: due, ...zone }, firstWork);
    },
    offer: (timeZones: readonly string[]) => {
      fanOut = fanOutOffering(timeZones);
    },
    wake: (at: string) => {
      now = at;
      return fanOut({ version: 1, family: '453/14', reason: 'ready' }, firstWork);
    },
    look: (family: string, at: string, found = at) => {
      now = found;
      return fanOut({ version: 1, family, reason: 'due', at }, firstWork);
    },
    readers: async (notice = NOTICE) =>
      (await ledger.chunks(DIGESTS, notice)).flatMap(({ deliveries }) => deliveries),
  };
}

const daily = (facts: Partial<Subscriber> = {}) => subscriberOf({ frequency: 'daily', ...facts });

describe('a digest', () => {
  it('has what came out for those who want it, once however often it is woken', async () => {
    const { digest, readers, mailQueue } = await newsroomOf([daily()]);
    await digest();
    await digest();
    expect(await readers()).toMatchObject([
      { subscriberId: 'ana-1', state: 'pending', items: [{ family: '453/14', language: 'en' }] },
    ]);
    // The repeated message is harmless: the ledger knows what was sent.
    expect(mailQueue.take()).toEqual([
      { version: 1, family: DIGESTS, notice: NOTICE, chunk: 0 },
      { version: 1, family: DIGESTS, notice: NOTICE, chunk: 0 },
    ]);
  });

  it('is counted when the next one is made, for the watch over all mailings', async () => {
    const { digest, ledger } = await newsroomOf([daily()]);
    await digest();
    const [chunk] = await ledger.chunks(DIGESTS, NOTICE);
    if (chunk === undefined) throw new Error('no chunk');
    const evidence = { messageId: 'm1', at: DUE, reason: null };
    await ledger.recordEvidence([
      { delivery: { ...chunk, subscriberId: 'ana-1' }, kind: 'bounce', ...evidence },
    ]);

    await digest('2026-10-24T11:00:00.000Z');

    expect(await ledger.returnsSince(PUBLISHED)).toEqual([
      { mailing: NOTICE, since: DUE, accepted: 1, bounced: 1, complained: 0 },
    ]);
  });

  it('is looked at a quarter of an hour later, and until it is done: what is open is queued anew', async () => {
    const { digest, ledger, releases, mailQueue, look } = await newsroomOf([daily()]);
    await digest();
    mailQueue.take();
    const name = `${DIGESTS}/${NOTICE}`;
    const looks = async () =>
      (await releases.due()).flatMap(({ at, family }) => (family === name ? [at] : []));
    expect(await looks()).toEqual(['2026-10-23T11:15:00.000Z']);

    await look(name, '2026-10-23T11:15:00.000Z');
    expect(mailQueue.take()).toEqual([{ version: 1, family: DIGESTS, notice: NOTICE, chunk: 0 }]);

    const [chunk] = await ledger.chunks(DIGESTS, NOTICE);
    if (chunk === undefined) throw new Error('no chunk');
    const evidence = { messageId: 'm1', at: DUE, reason: null };
    await ledger.recordEvidence([
      { delivery: { ...chunk, subscriberId: 'ana-1' }, kind: 'bounce', ...evidence },
    ]);
    await look(name, '2026-10-23T12:00:00.000Z');

    expect(mailQueue.take()).toEqual([]);
    expect(await ledger.returnsSince(PUBLISHED)).toEqual([
      { mailing: NOTICE, since: DUE, accepted: 1, bounced: 1, complained: 0 },
    ]);
    expect((await looks()).at(-1)).toBe('2026-10-23T17:00:00.000Z');
  });

  it('waits for an operator when it is looked at days late and somebody is still to get it', async () => {
    const { digest, releases, look } = await newsroomOf([daily()]);
    await digest();
    const name = `${DIGESTS}/${NOTICE}`;

    await look(name, '2026-10-23T11:15:00.000Z', '2026-10-26T11:15:00.000Z');

    expect(await releases.mailHold(name)).toMatchObject({ isHeld: true, by: 'clock' });
  });

  it('is not looked at when nobody gets it', async () => {
    const { digest, releases } = await newsroomOf([]);
    await digest();

    expect((await releases.due()).filter(({ family }) => family.startsWith(DIGESTS))).toEqual([]);
  });

  it('waits for its time', async () => {
    const { digest, readers } = await newsroomOf([daily()]);
    await digest('2026-10-23T10:59:59.000Z', 'daily', DUE);
    expect(await readers()).toEqual([]);
  });

  it('is not mailed when there is nothing', async () => {
    const { digest, readers, mailQueue } = await newsroomOf([daily()]);
    await digest();
    mailQueue.take();
    await digest('2026-10-24T11:00:00.000Z');
    expect(await readers('digest-daily-20261024')).toEqual([]);
    expect(mailQueue.take()).toEqual([]);
  });

  it.each([
    ['confirmed after it came out', daily({ confirmedAt: '2026-10-22T12:00:01.000Z' })],
    ['left', daily({ status: 'left' })],
    ['weekly', daily({ frequency: 'weekly' })],
    ['of other subjects', daily({ subjects: ['security'] })],
    ['of other words', daily({ keywords: ['climate'] })],
    ['on a pause', daily({ pausedUntil: '2026-10-24T00:00:00.000Z' })],
  ])('leaves out who is %s', async (_, person) => {
    const { digest, readers } = await newsroomOf([person]);
    await digest();
    expect(await readers()).toEqual([]);
  });

  it('has what holds a word that somebody follows', async () => {
    const { digest, readers } = await newsroomOf([
      daily({ subjects: ['security'], keywords: ['climate', 'safer networks'] }),
    ]);
    await digest();
    expect(await readers()).toMatchObject([{ subscriberId: 'ana-1', state: 'pending' }]);
  });

  it('does not make up after a pause for those that fell in it', async () => {
    const { digest, readers } = await newsroomOf([
      daily({ pausedUntil: '2026-10-24T00:00:00.000Z' }),
      daily({ id: 'ben-2', email: 'ben@example.org', pausedUntil: '2026-10-23T00:00:00.000Z' }),
    ]);
    await digest('2026-10-24T11:00:00.000Z');
    expect((await readers('digest-daily-20261024')).map((d) => d.subscriberId)).toEqual(['ben-2']);
  });

  it('loses nothing by a pause between two weekly ones', async () => {
    const { digest, readers } = await newsroomOf([
      daily({ frequency: 'weekly', pausedUntil: '2026-10-25T00:00:00.000Z' }),
    ]);
    await digest('2026-10-26T11:00:00.000Z', 'weekly');
    expect(await readers('digest-weekly-20261026')).toHaveLength(1);
  });

  it('leaves out what was urgent: its readers were mailed at once', async () => {
    const { digest, readers, ledger } = await newsroomOf([daily()], { isUrgent: true });
    const alerted = (await ledger.chunks('453/14', 'alert')).flatMap((c) => c.deliveries);
    expect(alerted).toMatchObject([{ subscriberId: 'ana-1', state: 'pending' }]);
    await digest();
    expect(await readers()).toEqual([]);
  });

  it('makes up with one for those that were missed', async () => {
    const { digest, readers } = await newsroomOf([daily()]);
    await digest('2026-10-24T09:00:00.000Z', 'daily', DUE);
    expect(await readers()).toHaveLength(1);
  });

  it('waits for an operator when it is found days late, and no later one repeats what is in it', async () => {
    const { digest, readers, releases } = await newsroomOf([daily()]);
    await digest('2026-10-25T15:00:00.000Z', 'daily', DUE);
    const hold = await releases.mailHold(holdName({ family: DIGESTS, notice: NOTICE }));
    expect(hold).toMatchObject({ isHeld: true, by: 'clock', scheduledFor: DUE });
    expect(await readers()).toHaveLength(1);

    await digest('2026-10-26T11:00:00.000Z');
    expect(await readers('digest-daily-20261026')).toEqual([]);
  });

  it('raises no alarm where it is found days late and nobody is to get it', async () => {
    const { digest, releases } = await newsroomOf([]);
    await digest('2026-10-25T15:00:00.000Z', 'daily', DUE);
    expect(await releases.mailHold(holdName({ family: DIGESTS, notice: NOTICE }))).toBeNull();
  });

  it.each([
    ['is not stopped where all of it was sent on time', 'delivery' as const, null],
    ['is stopped where somebody was never mailed', null, { isHeld: true, scheduledFor: DUE }],
  ])('whose message comes again days later %s', async (_which, kind, expected) => {
    const { digest, ledger, releases } = await newsroomOf([daily()]);
    await digest();
    const [chunk] = await ledger.chunks(DIGESTS, NOTICE);
    if (chunk === undefined) throw new Error('no chunk');
    const evidence = { messageId: 'm1', at: DUE, reason: null };
    const delivery = { ...chunk, subscriberId: 'ana-1' };
    if (kind !== null) await ledger.recordEvidence([{ delivery, kind, ...evidence }]);

    await digest('2026-10-25T15:00:00.000Z', 'daily', DUE);

    const hold = await releases.mailHold(holdName({ family: DIGESTS, notice: NOTICE }));
    if (expected === null) expect(hold).toBeNull();
    else expect(hold).toMatchObject(expected);
  });

  it('reads people, releases and ledger once for ten thousand readers, not once for each', async () => {
    const people = Array.from({ length: 10_000 }, (_, n) =>
      daily({ id: `reader-${n}`, email: `reader-${n}@example.org` }),
    );
    const { digest, readers, calls } = await newsroomOf(people);
    calls.clear();
    await digest();
    expect(await readers()).toHaveLength(10_000);
    const chunks = Math.ceil(10_000 / config.mail.chunkSize);
    expect(calls.get('subscribers.pages')).toBe(1);
    expect(calls.get('subscribers.getMany')).toBeUndefined();
    expect(calls.get('releases.family')).toBe(1);
    expect(calls.get('ledger.createChunk')).toBeLessThanOrEqual(chunks);
    // Of the digest as written, and of this test; nobody of them can have had the alert.
    expect(calls.get('ledger.chunks')).toBe(2);
  });

  it('reads of alerts only the chunks where one of its readers may be', async () => {
    const mailedAtOnce = Array.from({ length: 1000 }, (_, n) =>
      subscriberOf({ id: `press-${n}`, email: `press-${n}@example.org` }),
    );
    const { digest, readers, store, calls } = await newsroomOf([...mailedAtOnce, daily()]);
    const change = { languages: ['en'], subjects: [], frequency: 'daily' } as const;
    await store.changePreferences('press-7', change);
    calls.clear();

    await digest();

    // Who changed has it by the alert.
    expect((await readers()).map((d) => d.subscriberId)).toEqual(['ana-1']);
    expect(calls.get('ledger.chunk')).toBe(1);
    expect(calls.get('ledger.chunks')).toBe(2);
  });

  it('reads of digests that others read only the chunks where one of its readers may be', async () => {
    const many = Array.from({ length: 1000 }, (_, n) =>
      daily({ id: `reader-${n}`, email: `reader-${n}@example.org` }),
    );
    const { digest, readers, store, calls } = await newsroomOf([
      ...many,
      daily({ id: 'eva-3', email: 'eva@example.org', frequency: 'weekly' }),
    ]);
    await digest();
    await store.changePreferences('reader-7', { ...daily(), frequency: 'weekly' });
    calls.clear();

    await digest('2026-10-26T11:00:00.000Z', 'weekly');

    expect((await readers('digest-weekly-20261026')).map((d) => d.subscriberId)).toEqual(['eva-3']);
    expect(calls.get('ledger.chunk')).toBe(1);
    // Of the digest as written, and of this test.
    expect(calls.get('ledger.chunks')).toBe(2);
  });

  it('reads nothing of releases where it has no readers', async () => {
    const { digest, calls } = await newsroomOf([subscriberOf()]);
    calls.clear();
    await digest();
    expect(calls.get('releases.family')).toBeUndefined();
  });

  it('has a release once for who chose a zone that is on offer only since the newsroom’s digest', async () => {
    const { digest, readers, offer } = await newsroomOf([daily({ timeZone: 'Europe/Madrid' })]);
    offer([]);
    await digest();
    expect(await readers()).toHaveLength(1);
    offer(['Europe/Madrid']);
    const due = '2026-10-24T05:00:00.000Z';
    await digest(due, 'daily', due, { timeZone: 'Europe/Madrid' });
    expect(await readers('digest-daily-20261024-europe-madrid')).toEqual([]);
  });

  it('has a release once for whose zone was taken off the list after a digest', async () => {
    const { digest, readers, offer } = await newsroomOf([daily({ timeZone: 'Europe/Madrid' })]);
    await digest(MADRID_DUE, 'daily', MADRID_DUE, { timeZone: 'Europe/Madrid' });
    expect(await readers(MADRID_NOTICE)).toHaveLength(1);
    offer([]);
    await digest();
    expect(await readers()).toEqual([]);
  });

  it('leaves out a release whose mail is stopped, until it goes on', async () => {
    const { digest, readers, releases } = await newsroomOf([daily()]);
    const hold = { by: 'operator', reason: 'asked', at: DUE } as const;
    await releases.putMailHold('453/14', { ...hold, isHeld: true });
    await digest();
    expect(await readers()).toEqual([]);
    await releases.putMailHold('453/14', { ...hold, isHeld: false });
    await digest('2026-10-24T11:00:00.000Z');
    expect(await readers('digest-daily-20261024')).toHaveLength(1);
  });

  it('goes to the readers of its zone alone, and a zone that is not offered is the newsroom’s', async () => {
    const { digest, readers } = await newsroomOf([
      daily(),
      daily({ id: 'eva-3', email: 'eva@example.org', timeZone: 'Europe/Madrid' }),
      daily({ id: 'kim-4', email: 'kim@example.org', timeZone: 'Asia/Seoul' }),
    ]);
    await digest(MADRID_DUE, 'daily', MADRID_DUE, { timeZone: 'Europe/Madrid' });
    await digest();
    const ids = async (notice: string) => (await readers(notice)).map((d) => d.subscriberId);
    expect(await ids(MADRID_NOTICE)).toEqual(['eva-3']);
    expect((await ids(NOTICE)).toSorted()).toEqual(['ana-1', 'kim-4']);
  });

  it('has a release once for who moves to a later zone between two digests', async () => {
    const { digest, readers, store } = await newsroomOf([daily({ timeZone: 'Europe/Madrid' })]);
    await digest(MADRID_DUE, 'daily', MADRID_DUE, { timeZone: 'Europe/Madrid' });
    await store.changePreferences('ana-1', { ...daily(), timeZone: null });
    await digest();
    expect(await readers(MADRID_NOTICE)).toHaveLength(1);
    expect(await readers()).toEqual([]);
  });

  it('misses nothing for who moves to a zone whose digest went out before', async () => {
    const { digest, readers, store } = await newsroomOf([daily()]);
    await digest(MADRID_DUE, 'daily', MADRID_DUE, { timeZone: 'Europe/Madrid' });
    await store.changePreferences('ana-1', { ...daily(), timeZone: 'Europe/Madrid' });
    await digest();
    // Late by hours.
    const due = '2026-10-24T05:00:00.000Z';
    await digest('2026-10-24T15:00:00.000Z', 'daily', due, { timeZone: 'Europe/Madrid' });
    expect(await readers()).toEqual([]);
    expect(await readers('digest-daily-20261024-europe-madrid')).toHaveLength(1);
  });

  it.each([
    [{}, NOTICE],
    [{ timeZone: 'Europe/Madrid' }, MADRID_NOTICE],
  ])(
    'is followed by the correction of what was in it, to its readers alone (%o)',
    async (zone, notice) => {
      const { digest, wake, readers, ledger, releases } = await newsroomOf([
        daily(zone),
        daily({ id: 'ben-2', email: 'ben@example.org', subjects: ['security'] }),
      ]);
      await digest(DUE, 'daily', DUE, zone);
      const [chunk] = await ledger.chunks(DIGESTS, notice);
      const [delivery] = await readers(notice);
      if (chunk === undefined || delivery === undefined) throw new Error('nobody is in the digest');
      const until = '2026-10-23T11:01:00.000Z';
      const items = (delivery.items ?? []).map((item) => ({ ...item, releaseVersion: 1 }));
      await ledger.claim(chunk, { holder: 'w', until }, DUE, [
        { ...delivery, state: 'sent', messageId: 'm1', items },
      ]);
      const record = (await releases.family('453/14'))?.records[0] ?? null;
      const at = '2026-10-23T12:00:00.000Z';
      await releases.putRecord(
        {
          ...recordOf(),
          ...record,
          version: 2,
          readyVersion: 2,
          correction: { version: 2, note: 'The date.', at },
        },
        record,
      );
      await wake(at);
      const corrected = await ledger.chunks('453/14', 'correction-en-2');
      expect(corrected.flatMap(({ deliveries }) => deliveries)).toMatchObject([
        { subscriberId: 'ana-1', state: 'pending', previousMessageId: 'm1' },
      ]);
    },
  );
});
