import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';

export interface NewsboatItem {
  readonly guid: string;
  readonly title: string;
  readonly url: string;
  readonly feedurl: string;
  readonly content: string;
  readonly unread: number;
}

/** Debian's newsboat without its screen; what it understood is read from its cache. */
export function newsboat(feeds: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'newsboat-'));
  const cache = join(folder, 'cache.db');
  writeFileSync(join(folder, 'urls'), `${feeds.join('\n')}\n`);
  writeFileSync(join(folder, 'config'), 'cleanup-on-quit no\n');

  function inCache<T>(use: (database: DatabaseSync) => T): T {
    const database = new DatabaseSync(cache);
    try {
      return use(database);
    } finally {
      database.close();
    }
  }

  return {
    async reload(): Promise<void> {
      const files = ['-u', join(folder, 'urls'), '-c', cache, '-C', join(folder, 'config')];
      await promisify(execFile)('newsboat', [...files, '-x', 'reload'], {
        env: { ...process.env, HOME: folder, LANG: 'C.UTF-8' },
      });
    },
    items: (): readonly NewsboatItem[] =>
      inCache((database) =>
        database.prepare('SELECT guid, title, url, feedurl, content, unread FROM rss_item').all(),
      ) as unknown as readonly NewsboatItem[],
    readEverything: (): void =>
      inCache((database) => database.exec('UPDATE rss_item SET unread = 0')),
    stop: (): void => rmSync(folder, { recursive: true }),
  };
}
