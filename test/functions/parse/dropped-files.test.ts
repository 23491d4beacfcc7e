import { expect, it } from 'vitest';
import {
  isNoDocument,
  sidecarOwners,
  sidecarPaths,
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

it('ties a sidecar to the documents of its name', () => {
  expect(sidecarOwners('a/release.en.yaml')).toContain('a/release.en.txt');
  expect(sidecarOwners('a/release.en.txt')).toBeNull();
  expect(sidecarPaths('a.b/release.en.txt')).toEqual(['a.b/release.en.yaml', 'a.b/release.en.yml']);
});
