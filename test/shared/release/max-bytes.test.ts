import { expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { maxBytesOf } from '../../../shared/release/max-bytes.ts';

const { maxBytes, maxArchiveBytes } = config.intake;

it.each(['a.zip', 'a/b.en.DOCX', 'mail.eml'])('lets %s have its pictures', (path) => {
  expect(maxBytesOf(path, config)).toBe(maxArchiveBytes);
});

it.each(['a.txt', 'a.pdf', 'zip', 'a.zip.txt'])('lets %s be no larger than a text', (path) => {
  expect(maxBytesOf(path, config)).toBe(maxBytes);
});

it('never lets a document be smaller than a text', () => {
  const small = { ...config, intake: { ...config.intake, maxArchiveBytes: 1 } };
  expect(maxBytesOf('a.zip', small)).toBe(maxBytes);
});
