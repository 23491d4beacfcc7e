import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { folderOf, isAssetFile, releaseFolder } from '../../../functions/parse/release-folder.ts';

const FILES = ['photo.JPG', 'plan.pdf', '.hidden.png', 'film.mov', 'release.yaml'];
const assetsBeside = (...documents: readonly string[]) =>
  releaseFolder(
    [...documents, ...FILES].map((name) => `a/${name}`),
    config,
  ).assets;

describe('the folder of one release', () => {
  it.each([
    [['release.docx']],
    [['release.en.md', 'release.es.docx', 'Release.fr.txt']],
    [['E-453-14.docx', 'C-453_14.docx', 'F-453-14.fr.txt']],
    [['launch.zip']],
    [['README']],
  ])('holds %j, and the rest goes with it', (documents) => {
    expect(assetsBeside(...documents)).toEqual(['a/photo.JPG', 'a/plan.pdf']);
  });

  it.each([[[]], [['one.txt', 'two.txt']], [['E-453-14.docx', 'E-454-14.docx']]])(
    'does not hold %j: whose the rest is cannot be told',
    (documents) => {
      expect(assetsBeside(...documents)).toEqual([]);
    },
  );

  it('is never the top, which is everybody’s', () => {
    expect(releaseFolder(['release.md', 'photo.jpg'], config).assets).toEqual([]);
  });
});

it('knows what lies in a folder from its path alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (folder, name) => {
      const path = `${folder}/${name.replaceAll('/', '')}`;
      expect(folderOf(path)).toBe(`${folder}/`);
      expect(isAssetFile(`${path}.jpg`) && isAssetFile(`${path}.yaml`)).toBe(false);
    }),
  );
});
