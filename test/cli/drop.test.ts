import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesToDrop } from '../../cli/drop.ts';

it('lists files as keys, sub-folders included, sidecars before their documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-drop-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'Ünter ordner'));
  for (const name of ['b.txt', 'a.txt', 'b.yaml', 'Ünter ordner/c d.md']) {
    writeFileSync(join(folder, name), 'x');
  }

  expect(filesToDrop(folder)).toEqual(['b.yaml', 'a.txt', 'b.txt', 'Ünter ordner/c d.md']);
});
