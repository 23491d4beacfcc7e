import { expect, it } from 'vitest';
import { decodeEdition } from '../../../shared/translation/decode-edition.ts';
import { editionOf } from '../../factories/edition.ts';
import { assetOf, releaseOf } from '../../factories/release.ts';

const archived = (edition: object): Uint8Array => new TextEncoder().encode(JSON.stringify(edition));

it('gives an edition back as it was archived', () => {
  const edition = editionOf({ release: releaseOf({ assets: [assetOf()] }) });
  expect(decodeEdition(archived(edition))).toEqual(edition);
});

it('takes one from before pictures came with releases for one without any', () => {
  const { assets: _, ...release } = releaseOf();
  const edition = editionOf();
  expect(decodeEdition(archived({ ...edition, release }))).toEqual({
    ...edition,
    release: { ...release, assets: [] },
  });
});
