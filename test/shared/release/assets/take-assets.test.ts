import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssetNote } from '../../../../shared/release/assets/asset-notes.ts';
import type { AttachedFile } from '../../../../shared/release/assets/attached-file.ts';
import { takeAssets } from '../../../../shared/release/assets/take-assets.ts';
import { remark } from '../../../../shared/release/remarks/remark.ts';
import { jpegPicture, pngPicture } from '../../../factories/picture.ts';

let shade = 0;
/** A picture like no other. */
const picture = (name: string, alt: string | null = null): AttachedFile => {
  shade += 1;
  return { name, content: pngPicture({ width: 300 + shade, height: 200 }), alt };
};
const note = (file: string, facts: Partial<AssetNote> = {}): AssetNote => ({
  file,
  alt: null,
  caption: null,
  credit: null,
  ...facts,
});
const codes = ({ diagnostics }: ReturnType<typeof takeAssets>) =>
  diagnostics.map(({ code }) => code);

describe('takeAssets', () => {
  it('takes a picture with what was said of it, and remarks nothing but that', () => {
    const facts = { alt: 'A ship', caption: 'The first ship.', credit: 'Ana Ruiz' };

    const taken = takeAssets([picture('ship.png')], [note('ship.png', facts)]);

    expect(taken.assets).toMatchObject([
      { name: 'ship.png', mediaType: 'image/png', height: 200, ...facts },
    ]);
    expect(codes(taken)).toEqual(['assets-taken']);
  });

  it('keeps each file under the hash of its clean bytes', () => {
    const camera = jpegPicture({ width: 9, height: 9, secret: 'at home' });

    const { assets, contents } = takeAssets([{ name: 'a.jpg', content: camera, alt: 'x' }], []);

    const [asset] = assets;
    const content = contents.get(asset?.sha256 ?? '');
    expect(content?.length).toBe(asset?.bytes);
    expect(Buffer.from(content ?? []).includes('at home')).toBe(false);
  });

  it('finds a file whatever its case, its folders and the form of its accents', () => {
    const { assets } = takeAssets(
      [picture('bilder\\DÉPART.PNG'.normalize('NFD'))],
      [note('départ.png'.normalize('NFC'), { alt: 'A ship' })],
    );
    expect(assets).toMatchObject([{ name: 'depart.png', alt: 'A ship' }]);
  });

  it('puts those first that were described, in that order', () => {
    const { assets } = takeAssets(
      [picture('a.png'), picture('b.png'), picture('c.png')],
      [note('c.png'), note('b.png')],
    );
    expect(assets.map(({ name }) => name)).toEqual(['c.png', 'b.png', 'a.png']);
  });

  it('gives names that no browser can take for something else, each once', () => {
    const { assets } = takeAssets(
      [
        picture('../../index.html'),
        picture('Ship (1).PNG'),
        picture('ship-1.jpeg'),
        picture('السفينة.png'),
      ],
      [],
    );
    expect(assets.map(({ name }) => name)).toEqual([
      'index.png',
      'ship-1.png',
      'ship-1-2.png',
      'picture.png',
    ]);
  });

  it('gives a name of its own to each file, whatever it was called', () => {
    const names = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', 'á')),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(names, (given) => {
        const taken = takeAssets(
          given.map((name) => picture(name)),
          [],
        ).assets.map(({ name }) => name);
        expect(taken).toHaveLength(given.length);
        expect(new Set(taken).size).toBe(given.length);
        for (const name of taken) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-?\d*\.png$/);
      }),
    );
  });

  it('names what did not come along for its size, and does not call it missing', () => {
    const taken = takeAssets([], [note('film.png')], ['film.png']);
    expect(codes(taken)).toEqual(['assets-too-large']);
  });

  it('takes the same picture once', () => {
    const same = picture('a.png');
    expect(takeAssets([same, { ...same, name: 'b.png' }], []).assets).toHaveLength(1);
  });

  it('leaves out what it cannot publish, and names it', () => {
    const svg = { name: 'logo.svg', content: Buffer.from('<svg/>'), alt: null };

    const taken = takeAssets([svg], []);

    expect(taken.assets).toEqual([]);
    expect(taken.diagnostics).toEqual([remark('asset-unreadable', null, { assets: ['logo.svg'] })]);
  });

  it('warns of what was named and did not come, and of pictures without a description', () => {
    const taken = takeAssets([picture('a.png')], [note('a.png'), note('b.png')]);
    expect(codes(taken)).toEqual(['assets-taken', 'asset-missing', 'asset-without-alt']);
  });

  it('takes the description of the document where nobody wrote another', () => {
    const { assets } = takeAssets([picture('a.png', ' A  ship ')], [note('a.png')]);
    expect(assets[0]?.alt).toBe('A ship');
  });

  it('says that it looked at some only', () => {
    const many = Array.from({ length: 41 }, (_, i) => picture(`${i}.png`, 'x'));

    const taken = takeAssets(many, []);

    expect(taken.assets).toHaveLength(40);
    expect(codes(taken)).toContain('too-many-assets');
  });
});
