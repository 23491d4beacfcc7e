import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readStartOptions } from '../../cli/start-options.ts';
import { UsageError } from '../../cli/usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-options-'));
afterAll(() => rmSync(folder, { recursive: true }));
const once = ['--once', '--inbox', folder, '--out', folder];

describe('the flags of npm start', () => {
  it('need nothing', () => {
    expect(readStartOptions([])).toMatchObject({ once: false, inboxes: [], port: 8014 });
  });

  it('take several inboxes and instants with offset for one run', () => {
    const options = readStartOptions([
      ...once,
      '--inbox',
      folder,
      '--now',
      '2026-11-01T09:00:00+01:00',
      '--until',
      '2026-11-02T09:00:00Z',
      '--timezone',
      'Europe/Madrid',
      '--translator',
      'none',
    ]);
    expect(options).toMatchObject({
      inboxes: [folder, folder],
      now: Date.UTC(2026, 10, 1, 8),
      until: Date.UTC(2026, 10, 2, 9),
      timeZone: 'Europe/Madrid',
      translator: 'none',
    });
  });

  it.each([
    [['--once'], '--inbox'],
    [['--once', '--inbox', '/no/such/folder', '--out', 'x'], 'no such folder'],
    [[...once, '--now', '2026-11-01T09:00:00'], 'offset'],
    [[...once, '--now', '2026-11-31T25:00:00Z'], 'offset'],
    [[...once, '--now', '2026-02-30T09:00:00Z'], 'offset'],
    [[...once, '--now', '2026-11-02T09:00:00Z', '--until', '2026-11-01T09:00:00Z'], 'before'],
    [['--once', '--inbox', folder, '--out', import.meta.filename], 'not a folder'],
    [[...once, '--timezone', 'Mars/Olympus'], 'IANA'],
    [[...once, '--translator', 'oracle'], 'apertium'],
    [[...once, '--subscribers', '/no/such.csv'], 'no such file'],
    [['--out', 'x'], '--once'],
    [['--port', '70000'], '65535'],
    [['--colour'], '--colour'],
    [['releases'], 'releases'],
  ])('refuse %s and say why', (args, words) => {
    expect(() => readStartOptions(args)).toThrow(UsageError);
    expect(() => readStartOptions(args)).toThrow(words);
  });
});
