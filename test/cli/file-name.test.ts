import { sep } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileBelow } from '../../cli/file-name.ts';

it('keeps keys as they are where a file system can', () => {
  expect(fileBelow('/out', 'a/b c+.txt.json')).toBe('/out/a/b c+.txt.json');
});

it('cuts what is too long, keeps the extension, and tells two long names apart', () => {
  const long = 'x'.repeat(300);
  const first = fileBelow('/out', `${long}1.txt.json`) ?? '';
  const second = fileBelow('/out', `${long}2.txt.json`) ?? '';
  expect(first.endsWith('.txt.json')).toBe(true);
  expect(first).not.toBe(second);
});

it.each(['../up.txt', 'a/../../up.txt', '..', ''])('refuses “%s”', (key) => {
  expect(fileBelow('/out', key)).toBeNull();
});

it('never leaves the folder nor makes a name too long, whatever the key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (key) => {
      const file = fileBelow('/out', key);
      if (file === null) return;
      expect(file.startsWith(`/out${sep}`)).toBe(true);
      for (const name of file.split(sep)) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
  );
});
