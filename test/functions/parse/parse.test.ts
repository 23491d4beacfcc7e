import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../shared/messages/receipt.ts';
import { childDocumentReader } from '../../../shared/processes/child-document-reader.ts';
import { archiveKey, receiptDraftKey } from '../../../shared/release/archive.ts';
import { decodeRelease } from '../../../shared/release/schema.ts';
import { failed, intake, release } from './intake.ts';

const FAULTY = new URL('../../factories/faulty-reader.ts', import.meta.url);

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
    expect(receipt('copy.en.txt')).not.toHaveProperty('understood');
  });

  it('answers at once for what is held, with the instant, and puts it on the list of what is due', async () => {
    const { put, take, receipt, releases } = intake();
    const embargo = '---\nembargo: 2026-11-02T09:00:00Z\n---\n';

    await take(await put('a.en.txt', release(embargo)));

    expect(receipt('a.en.txt')).toMatchObject({
      outcome: 'held',
      embargoUntil: '2026-11-02T09:00:00.000Z',
      understood: {
        type: 'press-release',
        subheadline: null,
        contacts: expect.any(Array),
        about: [],
      },
    });
    expect(await releases.due()).toEqual([{ at: '2026-11-02T09:00:00.000Z', family: '520/26' }]);
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

  it.each([
    ['warns when a reference alone made another release of a file', 'States agree', true],
    ['takes a file name that serves one release after another as it is', 'Ships agree', false],
  ])('%s', async (_what, headline, isWarned) => {
    const { put, take, archive, releases } = intake();
    await take(await put('a.en.txt', release()));
    const next = release().replace('E-520/26', 'E-521/26').replace('States agree', headline);
    await take(await put('a.en.txt', next));

    const [stored] = (await releases.family('521/26'))?.records ?? [];
    const draft = archive.text(receiptDraftKey(stored ?? failed('no record'))) ?? '';
    expect(draft.includes('This file was E-520/26 until now')).toBe(isWarned);
  });

  it('says no more of what a file was once that is withdrawn', async () => {
    const { put, take, archive, releases } = intake();
    await take(await put('a.en.txt', release()));
    await take(await put('a.en.txt', release('---\nwithdraw: Sent in error.\n---\n')));
    await take(await put('a.en.txt', release().replace('E-520/26', 'E-521/26')));

    const [stored] = (await releases.family('521/26'))?.records ?? [];
    const draft = archive.text(receiptDraftKey(stored ?? failed('no record'))) ?? '';
    expect(draft).toContain('E-521/26');
    expect(draft).not.toContain('file-reused');
  });

  it('says nothing of it on the withdrawal that mends it', async () => {
    const { put, take, archive, record } = intake();
    await take(await put('a.en.txt', release()));
    await take(await put('a.en.txt', release().replace('E-520/26', 'E-521/26')));
    await take(await put('a.en.txt', release('---\nwithdraw: Sent twice.\n---\n')));

    const stored = await record();
    expect(stored?.withdrawal?.reason).toBe('Sent twice.');
    expect(archive.text(receiptDraftKey(stored ?? failed('no record')))).not.toContain(
      'file-reused',
    );
  });

  it('rejects with every reason and keeps the original', async () => {
    const { put, take, receipt, drop, translateQueue } = intake();
    await take(await put('empty.txt', ''));
    expect(receipt('empty.txt')?.outcome).toBe('rejected');
    expect(drop.keys()).toContain('incoming/empty.txt');
    expect(translateQueue.take()).toEqual([]);
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
