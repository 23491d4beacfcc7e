import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogo } from '../../../functions/publish/read-logo.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h9"/></svg>';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'logo-'));
  writeFileSync(join(folder, 'logo.svg'), SVG);
  writeFileSync(join(folder, 'bad.svg'), SVG.replace('<path', '<script/><path'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string | null) => readLogo(file, (name) => pathToFileURL(join(folder, name)));

describe('the logo of a newsroom', () => {
  it('is read from its file', () => {
    expect(read('logo.svg')).toMatchObject({ width: 120, height: 40 });
  });

  it('is none where none is configured', () => {
    expect(read(null)).toBeUndefined();
  });

  it('is named when it is not there or may not be published', () => {
    expect(() => read('lost.svg')).toThrow('The logo lost.svg cannot be read');
    expect(() => read('bad.svg')).toThrow('The logo bad.svg holds <script>');
  });
});
