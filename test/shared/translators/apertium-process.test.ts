import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { apertiumProcess } from '../../../shared/translators/apertium-process.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program in the place of apertium. */
function program(script: string): string {
  folder = mkdtempSync(join(tmpdir(), 'apertium-'));
  const path = join(folder, 'apertium');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('the apertium program', () => {
  it('lists plain pairs and leaves out other modes', async () => {
    const path = program('printf "  eco-es-fr\\n  eng-spa\\n  es-pt_BR\\n  spa-eng-morph\\n"');

    expect(await apertiumProcess(path).pairs()).toEqual([
      { from: 'eng', to: 'spa' },
      { from: 'es', to: 'pt_BR' },
    ]);
  });

  it('gets the text on its input, in UTF-8, and the direction as arguments', async () => {
    const path = program('printf "%s %s %s: " "$LC_ALL" "$1" "$2"; cat');

    expect(await apertiumProcess(path).run('¿Qué?', { from: 'spa', to: 'eng' })).toBe(
      'C.UTF-8 -u spa-eng: ¿Qué?',
    );
  });

  it('can open its input by the name of /dev/stdin, as apertium does', async () => {
    const path = program('cat /dev/stdin');

    expect(await apertiumProcess(path).run('text', { from: 'eng', to: 'spa' })).toBe('text');
  });

  it('fails without quoting the text', async () => {
    const path = program('echo broken >&2; exit 1');
    const run = apertiumProcess(path).run('a secret headline', { from: 'eng', to: 'spa' });

    await expect(run).rejects.toThrow('apertium -u eng-spa failed');
    await expect(run).rejects.not.toThrow(/secret/);
  });

  it('fails when it is not installed', async () => {
    await expect(apertiumProcess('/nowhere/apertium').pairs()).rejects.toThrow(
      'apertium -l failed',
    );
  });

  it('fails when it ends without reading a long text', async () => {
    const path = program('exit 3');

    await expect(
      apertiumProcess(path).run('x'.repeat(1_000_000), { from: 'eng', to: 'spa' }),
    ).rejects.toThrow('failed');
  });
});
