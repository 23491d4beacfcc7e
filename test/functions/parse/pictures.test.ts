import { describe, expect, it } from 'vitest';
import { archiveKey } from '../../../shared/release/archive.ts';
import { decodeRelease } from '../../../shared/release/schema.ts';
import { pngPicture } from '../../factories/picture.ts';
import { failed, intake, release } from './intake.ts';

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
