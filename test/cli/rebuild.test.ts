import { describe, expect, it } from 'vitest';
import { type RebuildTarget, rebuildCommand } from '../../cli/rebuild.ts';
import { newsroomDesign } from '../../shared/newsroom/newsroom-design.ts';
import { memoryObjectStore } from '../fakes/memory-object-store.ts';
import { memoryReleaseStore } from '../fakes/memory-release-store.ts';
import { CONFIG, SITE_URL } from '../golden/sample-edition.ts';

function desk() {
  const targets: RebuildTarget[] = [];
  const said: string[] = [];
  const ports = {
    releases: memoryReleaseStore(),
    archive: memoryObjectStore(),
    site: memoryObjectStore(),
    design: newsroomDesign({ config: CONFIG, siteUrl: SITE_URL }),
    config: CONFIG,
  };
  const run = (...args: string[]) =>
    rebuildCommand(args, { stdout: { write: (text) => said.push(text) } }, async (target) => {
      targets.push(target);
      return ports;
    });
  return { run, said, targets, site: ports.site };
}

describe('dateline rebuild', () => {
  it('fails a check until the bucket is rebuilt, and says which files', async () => {
    const { run, said, site } = desk();

    expect(await run('--check')).toBe(1);
    expect(said).toContain('differs  en/feed.xml\n');
    expect(site.keys()).toEqual([]);

    expect(await run()).toBe(0);
    expect(said).toContain('written  en/feed.xml\n');
    expect(await run('--check')).toBe(0);
    expect(said.at(-1)).toMatch(/^All \d+ files are as they should be\.\n$/);
  });

  it('asks the account, stage, address and zone it is told', async () => {
    const { run, targets } = desk();
    await run('--aws', '--stage', 'test', '--site-url', 'https://news.example.org');
    await run('--timezone', 'Europe/Madrid');

    expect(targets).toEqual([
      { isAws: true, stage: 'test', siteUrl: 'https://news.example.org', timeZone: null },
      { isAws: false, stage: null, siteUrl: null, timeZone: 'Europe/Madrid' },
    ]);
  });

  it('refuses what it does not know', async () => {
    await expect(desk().run('--chekc')).rejects.toThrow('rebuild [--check]');
  });
});
