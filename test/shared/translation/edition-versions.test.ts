import { describe, expect, it } from 'vitest';
import { rssFeed } from '../../../shared/feed/rss.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import { numberedOn } from '../../../shared/translation/edition-versions.ts';
import { releaseOf } from '../../factories/release.ts';
import { CONFIG, CORRECTED, SITE_URL, SPANISH } from '../../golden/sample-edition.ts';

const AT = '2026-10-25T09:00:00.000Z';
const { correction } = CORRECTED;
/** A translation of the second version, which was a correction. */
const TRANSLATED: Edition = { ...SPANISH, version: 2, correction };
const OFFICIAL: Edition = {
  ...SPANISH,
  ...{ origin: 'original', translation: null, version: 1, correction: null },
  release: releaseOf({ language: 'es' }),
};
/** Its own second version is a correction, too. */
const PUT_RIGHT: Edition = {
  ...OFFICIAL,
  version: 2,
  correction: { version: 2, note: 'Son 36.', at: AT },
};

const guids = (edition: Edition) => {
  const scope = { kind: 'all', language: 'es' } as const;
  const lists = { editions: [], noticed: [edition], history: null };
  const xml = rssFeed({ scope, ...lists, config: CONFIG, siteUrl: SITE_URL });
  return [...xml.matchAll(/<guid[^>]*>([^<]+)/g)].map(([, guid]) => guid);
};

describe('the versions of an edition', () => {
  it('are those of its document at first and while it stays', () => {
    expect(numberedOn(TRANSLATED, null)).toBe(TRANSLATED);
    expect(numberedOn({ ...TRANSLATED, version: 3 }, TRANSLATED).version).toBe(3);
  });

  it('go on where an official text takes the place of a translation, and after that', () => {
    const first = numberedOn(OFFICIAL, TRANSLATED);
    expect(first.version).toBe(3);
    expect(numberedOn(OFFICIAL, first)).toEqual(first);
    expect(numberedOn(PUT_RIGHT, first).version).toBe(4);
  });

  it('give a correction of the official text another id than that of the translation had', () => {
    const before = guids(TRANSLATED);
    const after = guids(numberedOn(PUT_RIGHT, numberedOn(OFFICIAL, TRANSLATED)));
    expect(before).toEqual(['tag:news.example.org,2026:453/14:es:correction:2']);
    expect(after).toEqual(['tag:news.example.org,2026:453/14:es:correction:4']);
  });

  it('go on in withdrawals and in what was taken back', () => {
    const gone = { version: 2, reason: 'Error.', at: AT };
    const back = { version: 3, at: AT, withdrawn: { version: 2, at: AT } };
    const edition = { ...OFFICIAL, version: 3, withdrawal: gone, restorations: [back] };
    expect(numberedOn(edition, TRANSLATED)).toMatchObject({
      version: 5,
      withdrawal: { version: 4 },
      restorations: [{ version: 5, withdrawn: { version: 4 } }],
    });
  });
});
