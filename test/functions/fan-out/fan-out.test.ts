import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { createFanOut } from '../../../functions/fan-out/fan-out.ts';
import { ALL_MAIL } from '../../../shared/delivery/mail-hold.ts';
import type {
  DistributionMessage,
  FamilyMessage,
  MailMessage,
  NewsroomMessage,
} from '../../../shared/messages/messages.ts';
import { archiveKey } from '../../../shared/release/archive.ts';
import type { ReleaseRecord } from '../../../shared/release/lifecycle.ts';
import type { Release } from '../../../shared/release/release.ts';
import type { Subscriber } from '../../../shared/subscriber/subscriber.ts';
import type { Translation } from '../../../shared/translation/edition.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { memoryDeliveryLedger } from '../../fakes/memory-delivery-ledger.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../../fakes/memory-subscriber-store.ts';
import { firstWork } from '../../fakes/work.ts';

const START = Date.parse('2026-10-22T12:00:00.000Z');
const minutes = (number: number) => new Date(START + number * 60_000).toISOString();
const WAKE = { version: 1, family: '453/14', reason: 'ready' } as const;

async function newsroomOf(
  people: readonly Subscriber[],
  records: readonly ReleaseRecord[] = [recordOf()],
) {
  const releases = memoryReleaseStore();
  const subscribers = memorySubscriberStore(people);
  const ledger = memoryDeliveryLedger();
  const distributionQueue = memoryQueue<DistributionMessage>();
  const mailQueue = memoryQueue<MailMessage>();
  const newsroomQueue = memoryQueue<NewsroomMessage>();
  const drop = memoryObjectStore();
  let now = minutes(0);
  await releases.claimSlug('453/14', '453-14');
  const archive = memoryObjectStore();
  /** Stores a document as parse and translate do. */
  const add = async (record: ReleaseRecord, facts: Partial<Release> = {}) => {
    const release = releaseOf({ language: record.language, ...facts });
    await archive.put(archiveKey(record), JSON.stringify(release), { contentType: 'x' });
    await releases.putRecord(record, null);
  };
  for (const record of records) await add(record);
  const fanOut = createFanOut({
    releases,
    subscribers,
    ledger,
    distributionQueue,
    mailQueue,
    newsroomQueue,
    drop,
    archive,
    clock: { now: () => now },
    worker: 'fan-out-1',
    config,
  });
  return {
    add,
    archive,
    releases,
    subscribers,
    ledger,
    distributionQueue,
    mailQueue,
    newsroomQueue,
    drop,
    wake: (at = now, reason: FamilyMessage['reason'] = 'ready', dueAt?: string) => {
      now = at;
      return fanOut({ ...WAKE, reason, ...(dueAt === undefined ? {} : { at: dueAt }) }, firstWork);
    },
    hold: () => releases.mailHold('453/14'),
    digest: (frequency: 'daily' | 'weekly', at: string) => {
      now = at;
      return fanOut({ version: 1, digest: frequency, at }, firstWork);
    },
    deliveries: async (notice = 'alert') =>
      Object.fromEntries(
        (await ledger.chunks('453/14', notice)).flatMap(({ deliveries }) =>
          deliveries.map((d) => [d.subscriberId, `${d.state} ${d.language ?? '-'}`]),
        ),
      ),
  };
}

const field = (text: string) => ({
  text,
  engine: 'apertium',
  sourceLanguage: 'en',
  sourceHash: 'h',
  fallback: null,
});
const translation = (language: string, sourceVersion = 1): Translation => ({
  family: '453/14',
  language,
  sourceLanguage: 'en',
  sourceVersion,
  headline: field('Titular'),
  subheadline: null,
  summary: null,
  keywords: [],
});

describe('fan-out', () => {
  it('stamps the publication, tells the newsroom and queues the mail', async () => {
    const newsroom = await newsroomOf([subscriberOf()]);

    await newsroom.wake();

    const [record] = (await newsroom.releases.family('453/14'))?.records ?? [];
    expect(record?.publishedAt).toBe(minutes(0));
    expect(newsroom.newsroomQueue.take()).toEqual([{ version: 1, family: '453/14' }]);
    expect(newsroom.mailQueue.take()).toEqual([
      { version: 1, family: '453/14', notice: 'alert', chunk: 0 },
    ]);
    expect(await newsroom.deliveries()).toEqual({ 'ana-1': 'pending en' });
  });

  it('does nothing for what is embargoed, held or not through translation', async () => {
    const until = { kind: 'until', until: minutes(1), typed: '' } as const;
    for (const facts of [
      { embargo: until },
      { embargo: { kind: 'hold', typed: 'until delivery' } as const },
      { readyVersion: 0 },
    ]) {
      const newsroom = await newsroomOf([subscriberOf()], [recordOf(facts)]);
      await newsroom.wake();
      expect(newsroom.newsroomQueue.take()).toEqual([]);
      expect(newsroom.mailQueue.take()).toEqual([]);
      expect(await newsroom.deliveries()).toEqual({});
    }
  });

  it('lets nothing of a family out while a sister is under embargo, and all of it after', async () => {
    const until = { kind: 'until', until: minutes(5), typed: '' } as const;
    const newsroom = await newsroomOf(
      [subscriberOf({ languages: ['es'] })],
      [recordOf({ embargo: until }), recordOf({ language: 'es', reference: 'C-453/14' })],
    );

    await newsroom.wake();
    expect(newsroom.newsroomQueue.take()).toEqual([]);
    expect(await newsroom.deliveries()).toEqual({});

    await newsroom.wake(minutes(5));
    expect(await newsroom.deliveries()).toEqual({ 'ana-1': 'pending es' });
    const records = (await newsroom.releases.family('453/14'))?.records ?? [];
    expect(records.map(({ publishedAt }) => publishedAt)).toEqual([minutes(5), minutes(5)]);
  });

  it('freezes the audience once: who comes later is not in it', async () => {
    const newsroom = await newsroomOf([subscriberOf()]);
    await newsroom.wake();
    await newsroom.subscribers.add(subscriberOf({ id: 'bea', email: 'bea@example.org' }));

    await newsroom.wake();

    expect(Object.keys(await newsroom.deliveries())).toEqual(['ana-1']);
    expect(await newsroom.ledger.audiences('453/14')).toMatchObject([{ total: 1 }]);
  });

  it('gives the same audience when it starts over after a crash in the middle', async () => {
    const people = Array.from({ length: 200 }, (_, i) =>
      subscriberOf({ id: `s-${i}`, email: `s${i}@example.org` }),
    );
    const newsroom = await newsroomOf(people);
    let created = 0;
    const { createChunk } = newsroom.ledger;
    newsroom.ledger.createChunk = async (...args) => {
      created += 1;
      if (created === 5) throw new Error('crash');
      return createChunk(...args);
    };
    await expect(newsroom.wake()).rejects.toThrow('crash');

    await newsroom.wake();

    // It goes on with the one that is missing.
    expect(created).toBe(6);
    const chunks = await newsroom.ledger.chunks('453/14', 'alert');
    const ids = chunks.flatMap(({ deliveries }) => deliveries.map((d) => d.subscriberId));
    expect(ids).toHaveLength(200);
    expect(new Set(ids).size).toBe(200);
    expect(await newsroom.ledger.audiences('453/14')).toMatchObject([{ total: 200 }]);
  });

  it('holds who follows a word of the text in their language, beside who follows a subject', async () => {
    const person = (id: string, facts: Partial<Subscriber>) =>
      subscriberOf({ id, email: `${id}@example.org`, ...facts });
    const newsroom = await newsroomOf(
      [
        person('word', { keywords: ['nowhere', 'SAFER NETWORKS'] }),
        person('other', { keywords: ['nowhere'] }),
        person('either', { subjects: ['security'], keywords: ['nowhere'] }),
        person('neither', { subjects: ['democracy'], keywords: ['nowhere'] }),
        person('spanish', { languages: ['es'], keywords: ['redes'] }),
        person('not-spanish', { languages: ['es'], keywords: ['networks'] }),
      ],
      [],
    );
    await newsroom.add(recordOf({ subjects: ['security'] }));
    const es = { headline: 'Redes más seguras', body: [] };
    await newsroom.add(recordOf({ language: 'es', reference: 'C-453/14' }), es);

    await newsroom.wake();

    expect(await newsroom.deliveries()).toEqual({
      word: 'pending en',
      either: 'pending en',
      spanish: 'pending es',
    });
    expect(await newsroom.ledger.audiences('453/14')).toMatchObject([{ total: 3 }]);
  });

  it('reads no document where nobody follows words', async () => {
    const newsroom = await newsroomOf([subscriberOf()]);
    await newsroom.archive.delete(archiveKey(recordOf()));

    await newsroom.wake();

    expect(await newsroom.deliveries()).toEqual({ 'ana-1': 'pending en' });
  });

  it('looks for words in the edition that somebody has waited for', async () => {
    const french = (id: string, keyword: string) =>
      subscriberOf({
        id,
        email: `${id}@example.org`,
        languages: ['fr'],
        keywords: [keyword],
      });
    const newsroom = await newsroomOf([french('one', 'réseaux'), french('two', 'networks')]);
    await newsroom.wake();
    expect(await newsroom.deliveries()).toEqual({ one: 'waiting -', two: 'waiting -' });
    const fr = { headline: 'Des réseaux plus sûrs', body: [] };
    await newsroom.add(recordOf({ language: 'fr', reference: 'F-453/14' }), fr);

    await newsroom.wake(minutes(2));

    expect(await newsroom.deliveries()).toEqual({ one: 'pending fr', two: 'skipped -' });
  });

  it('lets readers of other languages wait for the grace, then gives them the original', async () => {
    const newsroom = await newsroomOf([subscriberOf({ languages: ['fr'] })]);

    await newsroom.wake();
    expect(await newsroom.deliveries()).toEqual({ 'ana-1': 'waiting -' });
    expect(newsroom.mailQueue.take()).toEqual([]);
    expect(newsroom.distributionQueue.sent).toEqual([
      { message: { version: 1, family: '453/14', reason: 'grace' }, delaySeconds: 600 },
    ]);

    await newsroom.wake(minutes(10));
    expect(await newsroom.deliveries()).toEqual({ 'ana-1': 'pending en' });
    expect(newsroom.mailQueue.take()).toHaveLength(1);
  });

  it('gives those who wait the official text that comes within the grace', async () => {
    const newsroom = await newsroomOf([subscriberOf({ languages: ['fr'] })]);
    await newsroom.wake();
    await newsroom.releases.putRecord(recordOf({ language: 'fr', reference: 'F-453/14' }), null);

    await newsroom.wake(minutes(2));

    expect(await newsroom.deliveries()).toEqual({ 'ana-1': 'pending fr' });
  });

  it('gives a translated edition when there is no original in the list', async () => {
    const newsroom = await newsroomOf([subscriberOf({ languages: ['fr'] })]);
    await newsroom.releases.putTranslation(translation('fr'));

    await newsroom.wake();

    expect(await newsroom.deliveries()).toEqual({ 'ana-1': 'pending fr' });
  });

  it('does not use a translation of words that were replaced', async () => {
    const newsroom = await newsroomOf(
      [subscriberOf({ languages: ['fr'] })],
      [recordOf({ version: 2, readyVersion: 2 })],
    );
    await newsroom.releases.putTranslation(translation('fr', 1));

    await newsroom.wake();

    expect(await newsroom.deliveries()).toEqual({ 'ana-1': 'waiting -' });
  });

  it('mails nobody a back-file, but publishes it', async () => {
    const newsroom = await newsroomOf([subscriberOf()], [recordOf({ isImport: true })]);

    await newsroom.wake();

    expect(newsroom.newsroomQueue.take()).toHaveLength(1);
    expect(newsroom.mailQueue.take()).toEqual([]);
  });

  it('corrects exactly those who were sent the earlier version', async () => {
    const newsroom = await newsroomOf([
      subscriberOf(),
      subscriberOf({ id: 'bea', email: 'bea@example.org' }),
    ]);
    await newsroom.wake();
    const [chunk] = await newsroom.ledger.chunks('453/14', 'alert');
    const [ana] = chunk?.deliveries ?? [];
    if (chunk === undefined || ana === undefined) throw new Error('no audience');
    const lease = { holder: 'w', until: minutes(1) };
    await newsroom.ledger.claim(chunk, lease, minutes(0), []);
    await newsroom.ledger.record(chunk, { holder: 'w', until: null }, [
      { ...ana, state: 'sent', releaseVersion: 1, messageId: 'm-1' },
    ]);
    const previous = (await newsroom.releases.family('453/14'))?.records[0] ?? null;
    await newsroom.releases.putRecord(
      recordOf({
        version: 2,
        readyVersion: 2,
        publishedAt: minutes(0),
        correction: { version: 2, note: 'the date', at: '2026-10-22T13:00:00.000Z' },
      }),
      previous,
    );

    await newsroom.wake(minutes(5));

    expect(await newsroom.deliveries('correction-en-2')).toEqual({ 'ana-1': 'pending en' });
    const [correction] = await newsroom.ledger.chunks('453/14', 'correction-en-2');
    expect(correction?.deliveries[0]?.previousMessageId).toBe('m-1');
  });
});

describe('a look at a mailing later', () => {
  const people = [subscriberOf({ id: 'ana' }), subscriberOf({ id: 'bob', email: 'b@example.org' })];
  const receipt = {
    ...{ file: 'a.txt', outcome: 'published', headline: 'Rivers', reference: null, family: null },
    ...{ language: 'en', version: 1, embargoUntil: null, warnings: [], reasons: [] },
  };

  it('is due a quarter of an hour after the audience was frozen', async () => {
    const { wake, releases } = await newsroomOf(people);
    await wake();
    await wake(minutes(3));
    expect(await releases.due()).toEqual([{ at: minutes(15), family: '453/14' }]);
  });

  it('queues what is open once more, in case its message was lost', async () => {
    const { wake, mailQueue } = await newsroomOf(people);
    await wake();
    expect(mailQueue.take()).toHaveLength(1);
    await wake(minutes(15), 'due');
    expect(mailQueue.take()).toHaveLength(1);
  });

  it.each(['453/14', ALL_MAIL])(
    'is due anew after an operator let %s go on, as if the mailing began then',
    async (name) => {
      const { wake, releases } = await newsroomOf(people);
      await wake();
      const day = 24 * 60;
      const word = {
        isHeld: false,
        by: 'operator',
        reason: 'resumed',
        at: minutes(3 * day),
      } as const;
      await releases.putMailHold(name, word);

      await wake(minutes(3 * day + 15), 'due', minutes(3 * day + 15));

      expect(await releases.due()).toContainEqual({ at: minutes(3 * day + 60), family: '453/14' });
    },
  );

  it('counts what came back, for the watch over all mailings', async () => {
    const { wake, ledger } = await newsroomOf(people);
    await wake();
    expect(await ledger.returnsSince(minutes(-1))).toEqual([]);
    await wake(minutes(15), 'due');
    expect(await ledger.returnsSince(minutes(-1))).toEqual([
      { mailing: '453/14#alert', since: minutes(0), accepted: 0, bounced: 0, complained: 0 },
    ]);
  });

  it('writes onto the receipt how far the mail came', async () => {
    const record = recordOf({ objectKey: 'incoming/a.txt' });
    const { wake, drop } = await newsroomOf(people, [record]);
    await drop.put('receipts/a.txt.json', JSON.stringify(receipt), { contentType: 'x' });
    await wake();
    expect(JSON.parse(drop.text('receipts/a.txt.json') ?? '')).toEqual(receipt);

    await wake(minutes(15), 'due');

    expect(JSON.parse(drop.text('receipts/a.txt.json') ?? '')).toMatchObject({
      reach: [{ notice: 'alert', at: minutes(15), audience: 2, pending: 2, sent: 0 }],
    });
    expect(drop.text('receipts/a.txt.txt')).toContain('to 2 readers');
  });

  it.each([
    ['of another version', { ...receipt, version: 2 }],
    ['of a file that was rejected since', { ...receipt, outcome: 'rejected' }],
  ])('leaves the receipt %s alone', async (_which, other) => {
    const record = recordOf({ objectKey: 'incoming/a.txt' });
    const { wake, drop } = await newsroomOf(people, [record]);
    await drop.put('receipts/a.txt.json', JSON.stringify(other), { contentType: 'x' });
    await wake();
    await wake(minutes(15), 'due');
    expect(JSON.parse(drop.text('receipts/a.txt.json') ?? '')).toEqual(other);
  });
});

describe('mail that is found long after its time', () => {
  const DAY = 24 * 60;
  const embargoed = (facts: Partial<ReleaseRecord> = {}) =>
    recordOf({ embargo: { kind: 'until', until: minutes(60), typed: '' }, ...facts });

  it('goes out by itself up to a day after the end of the embargo', async () => {
    const newsroom = await newsroomOf([subscriberOf()], [embargoed()]);

    await newsroom.wake(minutes(60 + DAY), 'due', minutes(60));

    expect(await newsroom.hold()).toBeNull();
    expect(newsroom.mailQueue.take()).toHaveLength(1);
  });

  it('waits for an operator after that, while the pages come out', async () => {
    const newsroom = await newsroomOf([subscriberOf()], [embargoed()]);

    await newsroom.wake(minutes(60 + DAY + 1), 'due', minutes(60));

    expect(await newsroom.hold()).toEqual({
      isHeld: true,
      by: 'clock',
      scheduledFor: minutes(60),
      reason: `was to go out at ${minutes(60)}, 24 hours before it was found`,
      at: minutes(60 + DAY + 1),
    });
    expect(newsroom.newsroomQueue.take()).toHaveLength(1);
    const [record] = (await newsroom.releases.family('453/14'))?.records ?? [];
    expect(record?.publishedAt).toBe(minutes(60 + DAY + 1));
    // Counted all the same, so that “resume” mails those who were readers then.
    expect(await newsroom.deliveries()).toEqual({ 'ana-1': 'pending en' });
  });

  it('waits whatever woke the release', async () => {
    const newsroom = await newsroomOf([subscriberOf()], [embargoed()]);
    await newsroom.wake(minutes(3 * DAY), 'ready');
    expect(await newsroom.hold()).toMatchObject({ isHeld: true, by: 'clock' });
  });

  it('is not what came in with an embargo that was over, nor a back-file', async () => {
    const received = minutes(3 * DAY);
    const dropped = await newsroomOf([subscriberOf()], [embargoed({ updatedAt: received })]);
    await dropped.wake(received);
    expect(await dropped.hold()).toBeNull();

    const imported = await newsroomOf([subscriberOf()], [embargoed({ isImport: true })]);
    await imported.wake(received, 'due', minutes(60));
    expect(await imported.hold()).toBeNull();
  });

  it.each<[string, Partial<ReleaseRecord>]>([
    [
      'under a longer embargo',
      { embargo: { kind: 'until', until: minutes(60 + 2 * DAY), typed: '' } },
    ],
    ['that was on hold until then', { updatedAt: minutes(60 + 2 * DAY) }],
  ])('is not what waited for a sister %s', async (_which, facts) => {
    const sister = recordOf({ language: 'es', reference: 'C-453/14', ...facts });
    const newsroom = await newsroomOf([subscriberOf()], [embargoed(), sister]);

    await newsroom.wake(minutes(60 + 2 * DAY), 'due', minutes(60 + 2 * DAY));

    expect(await newsroom.hold()).toBeNull();
    expect(newsroom.mailQueue.take()).toHaveLength(1);
  });

  it('waits a day after the last of a family could go', async () => {
    const until = { kind: 'until', until: minutes(60 + 2 * DAY), typed: '' } as const;
    const sister = recordOf({ language: 'es', reference: 'C-453/14', embargo: until });
    const newsroom = await newsroomOf([subscriberOf()], [embargoed(), sister]);

    await newsroom.wake(minutes(60 + 3 * DAY + 1), 'due', minutes(60 + 2 * DAY));

    expect(await newsroom.hold()).toMatchObject({ scheduledFor: minutes(60 + 2 * DAY) });
  });

  /** The alert goes out in English on time; the Spanish text is through translation thirty hours later. */
  const lateSister = async (isMailed: boolean) => {
    const sister = embargoed({ language: 'es', reference: 'C-453/14', readyVersion: 0 });
    const newsroom = await newsroomOf([subscriberOf()], [embargoed(), sister]);
    await newsroom.wake(minutes(60), 'due', minutes(60));
    const [chunk] = await newsroom.ledger.chunks('453/14', 'alert');
    if (chunk === undefined) throw new Error('no chunk');
    const evidence = { kind: 'delivery', messageId: 'm1', at: minutes(61), reason: null } as const;
    const delivery = { ...chunk, subscriberId: 'ana-1' };
    if (isMailed) await newsroom.ledger.recordEvidence([{ delivery, ...evidence }]);
    await newsroom.releases.markReady('453/14', 'es', 1);
    await newsroom.wake(minutes(60 + 30 * 60));
    const records = (await newsroom.releases.family('453/14'))?.records ?? [];
    expect(records.every(({ publishedAt }) => publishedAt !== null)).toBe(true);
    return newsroom.hold();
  };

  it('does not wait where all were mailed on time, and a sister is ready days later', async () => {
    expect(await lateSister(true)).toBeNull();
  });

  it('waits where a sister is ready days later and somebody was never mailed', async () => {
    expect(await lateSister(false)).toMatchObject({ isHeld: true, scheduledFor: minutes(60) });
  });

  it('stays on once an operator let it go on, however often it is woken', async () => {
    const newsroom = await newsroomOf([subscriberOf()], [embargoed()]);
    await newsroom.wake(minutes(3 * DAY), 'due', minutes(60));
    const at = minutes(3 * DAY + 5);
    const resumed = { isHeld: false, by: 'operator', reason: 'resumed', at } as const;
    await newsroom.releases.putMailHold('453/14', resumed);

    await newsroom.wake(minutes(3 * DAY + 6), 'due', minutes(60));

    expect(await newsroom.hold()).toEqual(resumed);
  });

  it('waits where a restored ledger has forgotten what was sent', async () => {
    const newsroom = await newsroomOf([subscriberOf()]);
    await newsroom.wake();
    // The look of a quarter of an hour later is found days after; as far as the ledger knows, nothing was sent.
    await newsroom.wake(minutes(3 * DAY), 'due', minutes(15));
    expect(await newsroom.hold()).toMatchObject({ isHeld: true, scheduledFor: minutes(15) });
  });

  it('is not a mailing with nobody left to write to', async () => {
    const newsroom = await newsroomOf([]);
    await newsroom.wake();
    await newsroom.wake(minutes(3 * DAY), 'due', minutes(15));
    expect(await newsroom.hold()).toBeNull();
  });
});
