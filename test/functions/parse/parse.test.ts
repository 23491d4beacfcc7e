import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { createParse } from '../../../functions/parse/parse.ts';
import type { TranslateMessage } from '../../../shared/messages/messages.ts';
import type { Receipt } from '../../../shared/messages/receipt.ts';
import type { DocumentReader } from '../../../shared/ports/document-reader.ts';
import { childDocumentReader } from '../../../shared/processes/child-document-reader.ts';
import { archiveKey, receiptDraftKey } from '../../../shared/release/archive.ts';
import { parseDocument } from '../../../shared/release/parse.ts';
import { decodeRelease } from '../../../shared/release/schema.ts';
import { pngPicture } from '../../factories/picture.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { firstWork } from '../../fakes/work.ts';

const FAULTY = new URL('../../factories/faulty-reader.ts', import.meta.url);
const NOW = '2026-11-01T09:00:00.000Z';
const release = (
  facts = '',
  first = 'The states agreed in Geneva today on common rules for networks.',
) => `${facts}Press Release

States agree on safer networks

October 30, 2026

${first}

The rules come into force next year, and every state will report on them.

Contact: Ana Pérez, press@example.org, +1 202 555 0111

Reference: E-520/26
`;

const failed = (why: string): never => {
  throw new Error(why);
};

function intake(readDocument: DocumentReader = parseDocument) {
  const releases = memoryReleaseStore();
  const drop = memoryObjectStore();
  const archive = memoryObjectStore();
  const translateQueue = memoryQueue<TranslateMessage>();
  const ports = {
    releases,
    drop,
    archive,
    translateQueue,
    config,
    timeZone: 'UTC',
    readDocument,
  };
  const parse = createParse({ ...ports, clock: { now: () => NOW } });
  let sequence = 0;
  /** Puts a file; the event is delivered by `take`. */
  async function put(path: string, text: string | Uint8Array) {
    sequence += 1;
    const key = `incoming/${path}`;
    await drop.put(key, text, { contentType: 'text/plain' });
    const versionId = (await drop.get(key))?.versionId ?? null;
    const sequencer = String(sequence).padStart(32, '0');
    return { key, versionId, sequencer, sizeBytes: text.length };
  }
  /** Lets out what was understood, as translation and fan-out do. */
  async function publish(family: string) {
    for (const { language, version } of (await releases.family(family))?.records ?? []) {
      await releases.markReady(family, language, version);
      await releases.markPublished({ family, language, version }, NOW);
    }
  }
  return {
    publish,
    drafts: () =>
      archive
        .keys()
        .filter((key) => key.endsWith('.receipt.json'))
        .map((key) => JSON.parse(archive.text(key) ?? '') as Receipt),
    releases,
    drop,
    archive,
    translateQueue,
    put,
    take: (...objects: Awaited<ReturnType<typeof put>>[]) => parse(objects, firstWork),
    receipt: (path: string) =>
      JSON.parse(drop.text(`receipts/${path}.json`) ?? 'null') as Receipt | null,
    record: async () => (await releases.family('520/26'))?.records[0],
  };
}

describe('intake', () => {
  it('stores what it understood and hands it on; the receipt comes when it is out', async () => {
    const { put, take, archive, record, translateQueue, receipt } = intake();

    await take(await put('a.en.txt', release()));

    const stored = await record();
    expect(stored).toMatchObject({
      version: 1,
      reference: 'E-520/26',
      slug: '520-26',
      readyVersion: 0,
    });
    const key = archiveKey(stored ?? failed('no record'));
    expect(decodeRelease(archive.text(key) ?? '').headline).toBe('States agree on safer networks');
    expect(translateQueue.take()).toEqual([
      { version: 1, family: '520/26', language: 'en', releaseVersion: 1 },
    ]);
    expect(receipt('a.en.txt')).toBeNull();
  });

  it('does nothing for an event that comes again', async () => {
    const { put, take, translateQueue, record } = intake();
    const object = await put('a.en.txt', release());

    await take(object);
    await take(object, object);

    expect(translateQueue.take()).toHaveLength(1);
    expect((await record())?.version).toBe(1);
  });

  it('ignores an event older than the one it knows', async () => {
    const { put, take, archive } = intake();
    const first = await put('a.en.txt', release('', 'The first text says Vienna.'));
    const second = await put('a.en.txt', release('', 'The second text says Geneva.'));

    await take(second, first);

    expect(archive.keys().filter((key) => !key.endsWith('.receipt.json'))).toHaveLength(1);
    const [only = ''] = archive.keys().filter((key) => /\/1-\w+\.json$/.test(key));
    expect(archive.text(only)).toContain('Geneva');
  });

  it('takes up its work again when it broke off before handing on', async () => {
    const { put, take, translateQueue, record } = intake();
    const object = await put('a.en.txt', release());
    const { send } = translateQueue;
    translateQueue.send = async () => {
      throw new Error('SQS is away');
    };
    await expect(take(object)).rejects.toThrow('SQS is away');
    translateQueue.send = send;

    await take(object);

    expect(translateQueue.take()).toHaveLength(1);
    expect((await record())?.version).toBe(1);
  });

  it('calls the same text under another name a duplicate', async () => {
    const { put, take, receipt } = intake();
    await take(await put('a.en.txt', release()));
    await take(await put('copy.en.txt', release()));
    expect(receipt('copy.en.txt')).toMatchObject({ outcome: 'duplicate', version: 1 });
  });

  it('answers at once for what is held, with the instant, and puts it on the list of what is due', async () => {
    const { put, take, receipt, releases } = intake();
    const embargo = '---\nembargo: 2026-11-02T09:00:00Z\n---\n';

    await take(await put('a.en.txt', release(embargo)));

    expect(receipt('a.en.txt')).toMatchObject({
      outcome: 'held',
      embargoUntil: '2026-11-02T09:00:00.000Z',
    });
    expect(await releases.due()).toEqual([{ at: '2026-11-02T09:00:00.000Z', family: '520/26' }]);
  });

  it('reads a sidecar that lies beside its document, and again when it comes later', async () => {
    const { put, take, receipt, record } = intake();
    await take(await put('a.en.txt', release()));
    expect((await record())?.embargo.kind).toBe('none');

    await take(await put('a.en.yaml', 'embargo: 2026-11-02T09:00:00Z\n'));

    expect((await record())?.embargo.kind).toBe('until');
    expect(receipt('a.en.txt')?.outcome).toBe('held');
    expect(receipt('a.en.yaml')).toMatchObject({ outcome: 'ignored' });
  });

  it('sets aside what is too large without reading it, and the next file goes through', async () => {
    const { put, take, receipt, drop, translateQueue } = intake();
    const large = { ...(await put('large.txt', 'x')), sizeBytes: 20_000_000 };
    const get = drop.get.bind(drop);
    drop.get = async (key, versionId) => {
      if (key.endsWith('large.txt')) throw new Error('it was read');
      return get(key, versionId);
    };

    await take(large, await put('a.en.txt', release()));

    expect(receipt('large.txt')).toMatchObject({
      outcome: 'rejected',
      reasons: [{ code: 'file-too-large', message: expect.stringContaining('20.0 MB') }],
    });
    expect(translateQueue.take()).toHaveLength(1);
  });

  it('answers a document that cannot be read with a receipt, and the next file goes through', async () => {
    const { put, take, receipt, translateQueue } = intake();

    await take(await put('cut-off.pdf', '%PDF-1.7 1 0 obj'), await put('a.en.txt', release()));

    expect(receipt('cut-off.pdf')).toMatchObject({
      outcome: 'rejected',
      reasons: [{ code: 'document-broken' }],
    });
    expect(translateQueue.take()).toHaveLength(1);
  });

  it('answers a document that never ends with a receipt, and its neighbours in the batch go out', async () => {
    const read = childDocumentReader({ program: FAULTY, timeoutMilliseconds: 1000 });
    const { put, take, receipt, translateQueue } = intake(read);
    const before = await put('a.en.txt', release());
    const bad = await put('spin.en.txt', release());
    const after = await put('b.en.txt', release().replace('E-520/26', 'E-521/26'));

    await take(before, bad, after);

    expect(receipt('spin.en.txt')).toMatchObject({
      outcome: 'rejected',
      reasons: [
        {
          code: 'document-too-slow',
          message:
            'The text could not be read within 1 seconds. Drop the release alone, without its annexes.',
        },
      ],
    });
    expect(translateQueue.take().map(({ family }) => family)).toEqual(['520/26', '521/26']);
  });

  it('warns when another file carries the reference of a release', async () => {
    const { put, take, archive, record } = intake();
    await take(await put('a.en.txt', release()));

    await take(await put('copy.en.txt', release('', 'The ministers met in Geneva today.')));

    const stored = await record();
    expect(stored?.version).toBe(2);
    const draft = archive.text(receiptDraftKey(stored ?? failed('no record'))) ?? '';
    expect(draft).toContain('reference-reused');
    expect(draft).toContain('a.en.txt');
  });

  it('rejects with every reason and keeps the original', async () => {
    const { put, take, receipt, drop, translateQueue } = intake();
    await take(await put('empty.txt', ''));
    expect(receipt('empty.txt')?.outcome).toBe('rejected');
    expect(drop.keys()).toContain('incoming/empty.txt');
    expect(translateQueue.take()).toEqual([]);
  });

  it('reads a sidecar for all languages, whatever the case of its extension', async () => {
    const { put, take, receipt, record } = intake();
    await put('a.YAML', 'embargo: 2026-11-02T09:00:00Z\n');

    await take(await put('a.en.txt', release()));

    expect((await record())?.embargo.kind).toBe('until');
    expect(receipt('a.en.txt')?.outcome).toBe('held');
  });

  it('does not guess which of two sidecars holds', async () => {
    const { put, take, receipt, translateQueue } = intake();
    await put('a.yaml', 'embargo: 2026-11-02T09:00:00Z\n');
    await put('a.en.yaml', 'type: statement\n');

    await take(await put('a.en.txt', release()));

    expect(receipt('a.en.txt')?.reasons[0]).toMatchObject({
      code: 'several-sidecars',
      message: expect.stringContaining('a.en.yaml, a.yaml'),
    });
    expect(translateQueue.take()).toEqual([]);
  });

  it('takes no sidecar that is far too large, and says so on its document’s receipt', async () => {
    const { put, take, receipt, translateQueue } = intake();
    await put('a.yaml', `summary: ${'x'.repeat(300_000)}\n`);

    await take(await put('a.en.txt', release()));

    expect(receipt('a.en.txt')?.reasons[0]).toMatchObject({
      code: 'sidecar-too-large',
      message: expect.stringContaining('300 kB'),
    });
    expect(translateQueue.take()).toEqual([]);
  });

  it('reads no document that grew too large before its sidecar came', async () => {
    const { put, take, receipt } = intake();
    await take(await put('a.en.txt', release()));
    await put('a.en.txt', 'x'.repeat(config.intake.maxBytes + 1));

    await take(await put('a.yaml', 'type: statement\n'));

    expect(receipt('a.en.txt')?.reasons[0]?.code).toBe('file-too-large');
  });

  it('withdraws the one language that a family is in, though no text tells it', async () => {
    const { put, take, releases } = intake();
    const french = release('---\nlanguage: fr\nfamily: rivers\n---\n').replace('E-520/26', '');
    await take(await put('a.txt', french));

    await take(await put('b.txt', '---\nfamily: rivers\nwithdraw: sent in error\n---\n'));

    expect((await releases.family('rivers'))?.records).toMatchObject([
      { language: 'fr', version: 2, withdrawal: { reason: 'sent in error' } },
    ]);
  });

  it('warns of a sidecar that belongs to nothing', async () => {
    const { put, take, receipt } = intake();
    await take(await put('b.en.txt', release()));
    await take(await put('a.yaml', 'embargo: 2026-11-02T09:00:00Z\n'));
    expect(receipt('a.yaml')?.warnings[0]?.code).toBe('sidecar-without-document');
  });

  const embargo = '---\nembargo: 2026-11-02T09:00:00Z\n---\n';
  const sisters = { 'a.en.txt': release(embargo), 'a.es.txt': release('---\nlanguage: es\n---\n') };
  it.each([['a.en.txt', 'a.es.txt'] as const, ['a.es.txt', 'a.en.txt'] as const])(
    'says that a sister of an embargoed release waits with it (%s first)',
    async (first, second) => {
      const { put, take, receipt } = intake();
      for (const path of [first, second]) await take(await put(path, sisters[path]));

      expect(receipt('a.en.txt')?.outcome).toBe('held');
      expect(receipt('a.es.txt')).toMatchObject({ outcome: 'held', embargoUntil: null });
      expect(receipt('a.es.txt')?.warnings.map(({ code }) => code)).toContain('sister-embargoed');
    },
  );

  it('calls the same text without a reference a duplicate under any name', async () => {
    const { put, take, receipt, translateQueue } = intake();
    const text = release().replace('Reference: E-520/26', '');
    await take(await put('one.txt', text), await put('two.txt', text));
    expect(receipt('two.txt')).toMatchObject({ outcome: 'duplicate', family: 'one.txt' });
    expect(translateQueue.take()).toHaveLength(1);
  });

  it('answers at once for the withdrawal of what nobody saw', async () => {
    const { put, take, receipt } = intake();
    await take(await put('a.en.txt', release(embargo)));
    await take(await put('a.en.txt', release('---\nwithdraw: Not now.\n---\n')));
    expect(receipt('a.en.txt')).toMatchObject({ outcome: 'withdrawn', version: 2 });
  });

  it('warns where the newsroom has no pages in the language', async () => {
    const { put, take, archive } = intake();
    await take(await put('a.txt', release('---\nlanguage: ar\n---\n')));
    const key = archive.keys().find((k) => /\/ar\/1-\w+\.receipt\.json$/.test(k)) ?? '';
    const draft = JSON.parse(archive.text(key) ?? '') as Receipt;
    expect(draft.warnings.map(({ code }) => code)).toContain('language-outside-newsroom');
  });

  it.each(['', 'folder/', '.DS_Store', '~$a.docx'])('lets “%s” lie', async (path) => {
    const { put, take, translateQueue } = intake();
    await take(await put(path, 'x'));
    expect(translateQueue.take()).toEqual([]);
  });
});

describe('a picture beside a release', () => {
  const SHIP = pngPicture({ width: 600, height: 400 });
  const TUG = pngPicture({ width: 700, height: 500 });
  const assetsOf = async ({ archive, record }: ReturnType<typeof intake>) => {
    const stored = (await record()) ?? failed('no record');
    return decodeRelease(archive.text(archiveKey(stored)) ?? '').assets.map(({ name }) => name);
  };

  it.each([['before'], ['after']])(
    'goes with the release of its folder, dropped %s it',
    async (when) => {
      const stage = intake();
      const { put, take, receipt } = stage;
      const drops = ['a/photo.png', 'a/release.en.txt'];
      for (const path of when === 'before' ? drops : drops.toReversed()) {
        await take(await put(path, path.endsWith('png') ? SHIP : release()));
      }
      expect(await assetsOf(stage)).toEqual(['photo.png']);
      expect(receipt('a/photo.png')).toMatchObject({
        outcome: 'ignored',
        warnings: [{ code: 'asset', message: expect.stringContaining('a/release.en.txt') }],
      });
    },
  );

  it('that comes after publication changes the page and mails nobody', async () => {
    const stage = intake();
    const { put, take, publish, record, drafts, translateQueue } = stage;
    await take(await put('a/release.en.txt', release()));
    await publish('520/26');
    translateQueue.take();

    await take(await put('a/photo.png', SHIP));

    expect(await record()).toMatchObject({ version: 2, correction: null });
    expect(await assetsOf(stage)).toEqual(['photo.png']);
    expect(translateQueue.take()).toHaveLength(1);
    const codes = drafts()
      .at(-1)
      ?.warnings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['minor-change', 'assets-taken']));
  });

  it('does not say a correction again, nor publishes as one what was first said to be one', async () => {
    const corrected = release('---\ncorrection: The date was wrong.\n---\n');
    for (const first of [release(), null]) {
      const { put, take, publish, record } = intake();
      if (first !== null) {
        await take(await put('a/release.en.txt', first));
        await publish('520/26');
      }
      await take(await put('a/release.en.txt', corrected));
      await publish('520/26');
      const before = (await record())?.correction;

      await take(await put('a/photo.png', SHIP));

      expect((await record())?.correction).toEqual(before);
      expect((await record())?.version).toBe(first === null ? 2 : 3);
    }
  });

  it('does not bring back what another file withdrew', async () => {
    const { put, take, publish, record } = intake();
    await take(await put('a/release.en.txt', release()));
    await publish('520/26');
    await take(await put('w.txt', release('---\nwithdraw: Sent in error.\n---\n')));
    expect((await record())?.withdrawal).not.toBeNull();

    await take(await put('a/photo.png', SHIP));

    expect((await record())?.withdrawal).not.toBeNull();
    expect((await record())?.version).toBe(2);
  });

  it('is read once by a release that saw it, however often its event comes', async () => {
    const { put, take, drop } = intake();
    const photo = await put('a/photo.png', SHIP);
    await take(await put('a/release.en.txt', release()));
    const get = drop.get.bind(drop);
    drop.get = async (key, options) => {
      if (key.endsWith('release.en.txt')) throw new Error('it was read again');
      return get(key, options);
    };

    await take(photo);
  });

  it('takes the place of an earlier one of its name', async () => {
    const stage = intake();
    const { put, take, archive, record } = stage;
    await put('a/photo.png', SHIP);
    await take(await put('a/release.en.txt', release()));
    await take(await put('a/photo.png', TUG));

    const stored = (await record()) ?? failed('no record');
    const [asset] = decodeRelease(archive.text(archiveKey(stored)) ?? '').assets;
    expect(asset).toMatchObject({ name: 'photo.png', width: 700 });
  });

  it('is no guess: where several releases lie, its receipt says what to do', async () => {
    const stage = intake();
    const { put, take, receipt } = stage;
    for (const folder of ['', 'november/']) {
      await put(`${folder}photo.png`, SHIP);
      await put(`${folder}other.txt`, release('', 'The ministers met in Rome.'));
      await take(await put(`${folder}release.en.txt`, release()));
      expect(await assetsOf(stage)).toEqual([]);

      await take(await put(`${folder}photo.png`, SHIP));

      expect(receipt(`${folder}photo.png`)).toMatchObject({
        outcome: 'rejected',
        reasons: [{ code: 'not-a-text', message: expect.stringContaining('folder of its own') }],
      });
    }
  });

  it.each(['', 'november/'])(
    'goes with the release that names it, also where others lie (in “%s”)',
    async (folder) => {
      const stage = intake();
      const { put, take, receipt, drafts } = stage;
      const named = release('---\nassets: [photo.png]\n---\n');
      await put(`${folder}other.txt`, 'x');
      await take(await put(`${folder}release.en.txt`, named));
      expect(
        drafts()
          .at(-1)
          ?.warnings.map(({ code }) => code),
      ).toContain('asset-missing');

      await take(
        await put(`${folder}photo.png`, SHIP),
        await put(`${folder}release.en.txt`, named),
      );

      expect(await assetsOf(stage)).toEqual(['photo.png']);
      expect(receipt(`${folder}photo.png`)).toMatchObject({ outcome: 'ignored' });
    },
  );

  it('waits for a release in its folder', async () => {
    const { put, take, receipt } = intake();
    await take(await put('a/photo.png', SHIP));
    expect(receipt('a/photo.png')).toMatchObject({
      outcome: 'ignored',
      warnings: [{ code: 'asset-waits' }],
    });
  });

  it('stands beside every language of the release', async () => {
    const { put, take, releases } = intake();
    await put('a/photo.png', SHIP);
    await take(await put('a/release.en.txt', release()));
    await take(await put('a/release.es.txt', release('---\nlanguage: es\n---\n')));
    expect((await releases.family('520/26'))?.records).toHaveLength(2);
    expect(await releases.assetTakers('incoming/a/photo.png')).toHaveLength(2);
  });

  it('that is a PDF file is no release where one lies in its folder, and one where none does', async () => {
    const { put, take, receipt } = intake();
    await put('a/release.en.txt', release());
    await take(await put('a/plan.pdf', '%PDF-1.7 1 0 obj'), await put('b/plan.pdf', '%PDF-1.7'));
    expect(receipt('a/plan.pdf')).toMatchObject({ outcome: 'ignored' });
    expect(receipt('b/plan.pdf')).toMatchObject({ outcome: 'rejected' });
  });

  it('makes no other release of the same text without a reference', async () => {
    const { put, take, receipt, translateQueue } = intake();
    const text = release().replace('Reference: E-520/26', '');
    await put('b/photo.png', SHIP);
    await take(await put('a/one.txt', text), await put('b/two.txt', text));
    expect(receipt('b/two.txt')).toMatchObject({ outcome: 'duplicate', family: 'a/one.txt' });
    expect(translateQueue.take()).toHaveLength(1);
  });

  it('that is too large is left out, and the release says so', async () => {
    const { put, take, drafts } = intake();
    await put('a/large.png', Buffer.concat([SHIP, Buffer.alloc(40_000_000)]));
    await put('a/photo.png', SHIP);
    await take(await put('a/release.en.txt', release()));
    const warnings = drafts().at(-1)?.warnings ?? [];
    expect(warnings.find(({ code }) => code === 'assets-too-large')?.message).toContain(
      'large.png',
    );
    expect(warnings.find(({ code }) => code === 'assets-taken')?.message).toContain('photo.png');
  });
});
