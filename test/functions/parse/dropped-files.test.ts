import { describe, expect, it } from 'vitest';
import {
  documentsOf,
  isNoDocument,
  kinPrefix,
  sidecarsOf,
} from '../../../functions/parse/dropped-files.ts';

it.each([
  '.DS_Store',
  'a/.hidden.txt',
  '~$letter.docx',
  'a/Thumbs.db',
  'x.txt.part',
  'y.crdownload',
])('leaves %s alone', (path) => {
  expect(isNoDocument(path)).toBe(true);
});

it.each(['a.txt', 'part/b.md', 'über ~ $.html'])('takes %s for a document', (path) => {
  expect(isNoDocument(path)).toBe(false);
});

describe('the sidecars of a document', () => {
  it.each(['r.en.yaml', 'r.en.yml', 'r.en.txt.yaml', 'r.yaml', 'R.EN.YAML'])(
    'are %s',
    (sidecar) => {
      expect(sidecarsOf('a/r.en.txt', [`a/${sidecar}`])).toEqual([`a/${sidecar}`]);
    },
  );

  it.each(['r.es.yaml', 'r2.yaml', 'r.en.json', 'r.en.txt'])('are not %s', (other) => {
    expect(sidecarsOf('a/r.en.txt', [`a/${other}`])).toEqual([]);
  });

  it('lie in the same folder', () => {
    expect(sidecarsOf('a/r.txt', ['b/r.yaml', 'r.yaml'])).toEqual([]);
  });
});

describe('the documents of a sidecar', () => {
  const beside = ['r.en.txt', 'r.es.MD', 'r.yaml', 'r.en.yaml', 'r.en.txt.part', 'r2.txt'];

  it('are all languages of a plain name, and one of a name with a language', () => {
    expect(documentsOf('r.yaml', beside)).toEqual(['r.en.txt', 'r.es.MD']);
    expect(documentsOf('r.en.yaml', beside)).toEqual(['r.en.txt']);
  });

  it('and their sidecars begin alike, so that one listing finds them', () => {
    for (const path of beside) expect(path.startsWith(kinPrefix('r.en.txt'))).toBe(true);
    expect(kinPrefix('a.b/r.en.txt')).toBe('a.b/r');
  });
});
