import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPublish } from '../../../functions/publish/publish.ts';
import { rebuildNewsroom } from '../../../functions/publish/rebuild.ts';
import { newsroomDesign } from '../../../shared/newsroom/newsroom-design.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { archiveKey, assetKey } from '../../../shared/release/archive.ts';
import type { ReleaseRecord } from '../../../shared/release/lifecycle.ts';
import type { Release } from '../../../shared/release/release.ts';
import { assetOf, recordOf, releaseOf } from '../../factories/release.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { firstWork } from '../../fakes/work.ts';
import { CONFIG, SITE_URL } from '../../golden/sample-edition.ts';

const START = Date.parse('2026-09-30T20:00:00Z');
const JSON_TYPE = { contentType: 'application/json' };
const SHIP = assetOf();
/** Parts and pages are full with three, so that a few releases fill several. */
const config = {
  ...CONFIG,
  languages: ['en', 'es'],
  feed: { ...CONFIG.feed, itemLimit: 3 },
  subjects: [
    { key: 'security', labels: { en: 'Security' } },
    { key: 'health', labels: { en: 'Health' } },
  ],
};
const SUBJECTS = [[], ['security'], ['health'], ['security', 'health']];

/** What happens to a release; each happens when it can. */
const CHANGES = [
  'edit',
  'move',
  'correct',
  'withdraw',
  'restore',
  'picture',
  'translate',
  'replace',
] as const;
type Change = (typeof CHANGES)[number];

const arbitraryDrop = fc.record({
  kind: fc.constant('drop' as const),
  // Some at one instant, some of another month, and not in their order.
  hour: fc.nat(120),
  language: fc.constantFrom('en', 'es'),
  subjects: fc.constantFrom(...SUBJECTS),
  isImport: fc.boolean(),
});
const arbitraryStep = fc.oneof(
  { weight: 3, arbitrary: arbitraryDrop },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom<Change>(...CHANGES),
      release: fc.nat(20),
      subjects: fc.constantFrom(...SUBJECTS),
    }),
  },
);
/** How late the publication of a step is, in steps: messages overtake each other and come twice. */
const delays = fc.array(fc.nat(3), { minLength: 1, maxLength: 2 });
const arbitraryStory = fc
  .tuple(
    fc.record({ step: arbitraryDrop, delays }),
    fc.array(fc.record({ step: arbitraryStep, delays }), { minLength: 5, maxLength: 25 }),
  )
  .map(([first, others]) => [first, ...others]);

interface Dropped {
  record: ReleaseRecord;
  release: Release;
}

/** A headline that stands nowhere else. */
const wordsOf = (family: string, language: string): string =>
  `Headline-${family.replace('/', '-')}-${language}`;

/** A release that says them in each of its parts. */
const saying = (words: string): Partial<Release> => ({
  headline: words,
  subheadline: `Deck: ${words}`,
  summary: `Summary: ${words}`,
  highlights: [words],
  kicker: words,
  dateline: { location: words, date: '2026-10-22' },
  body: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: words }] }],
  quotes: [{ text: words, speaker: words, role: words }],
  boilerplates: [{ organisation: words, text: words }],
  contacts: [{ name: words, role: null, organisation: null, email: null, phones: [] }],
  keywords: [words],
});

/** A newsroom whose releases change as they are told, by what is stored of them. */
function newsroom() {
  const releases = memoryReleaseStore();
  const archive = memoryObjectStore();
  const store = memoryObjectStore();
  const uploads: string[] = [];
  const site: ObjectStore = {
    ...store,
    async putIfChanged(key, body, options) {
      const written = await store.putIfChanged(key, body, options);
      if (written !== 'same') uploads.push(key);
      return written;
    },
  };
  const ports = {
    ...{ releases, archive, site, drop: memoryObjectStore(), config, hubQueue: null },
    refreshEdge: async () => {},
    design: newsroomDesign({ config, siteUrl: SITE_URL }),
    clock: { now: () => '2026-12-01T00:00:00.000Z' },
  };
  const dropped: Dropped[] = [];
  let now = START + 200 * 3_600_000;

  async function keep({ record, release }: Dropped, previous: ReleaseRecord | null) {
    for (const { sha256 } of release.assets) {
      await archive.put(assetKey(record.slug, sha256), 'ship', JSON_TYPE);
    }
    await archive.put(archiveKey(record), JSON.stringify(release), JSON_TYPE);
    await releases.claimSlug(record.family, record.slug);
    expect(await releases.putRecord(record, previous)).toBe(true);
  }

  async function drop(facts: Partial<ReleaseRecord>, document: Partial<Release>) {
    const family = facts.family ?? `${dropped.length}/26`;
    const slug = family.replace('/', '-');
    const fresh = {
      record: recordOf({ reference: null, ...facts, family, slug }),
      release: releaseOf({
        reference: null,
        family,
        ...saying(wordsOf(family, facts.language ?? 'en')),
        ...document,
      }),
    };
    dropped.push(fresh);
    await keep(fresh, null);
    return family;
  }

  async function change(kind: Change, index: number, subjects: readonly string[]) {
    const one = dropped[index % dropped.length];
    if (one === undefined) return null;
    const { record: before, release } = one;
    now += 60_000;
    const at = new Date(now).toISOString();
    const version = before.version + 1;
    const next = { ...before, version, readyVersion: version, updatedAt: at };
    const hold = async (record: ReleaseRecord, document: Release) => {
      Object.assign(one, { record, release: document });
      await keep(one, before);
      return before.family;
    };
    const other = before.language === 'en' ? 'es' : 'en';
    const otherIsThere = dropped.some(
      ({ record }) => record.family === before.family && record.language === other,
    );
    switch (kind) {
      case 'edit':
        return hold(next, { ...release, headline: `${release.headline}, edited` });
      case 'move':
        return hold({ ...next, subjects }, { ...release, subjects });
      case 'picture':
        return hold(next, {
          ...release,
          assets: release.assets.length === 0 ? [{ ...SHIP, alt: release.headline }] : [],
        });
      case 'correct': {
        if (before.withdrawal !== null) return null;
        const earlier = before.correction === null ? [] : [before.correction];
        return hold(
          {
            ...next,
            correction: { version, note: `It said: ${release.headline}`, at },
            earlierCorrections: [...before.earlierCorrections, ...earlier],
          },
          release,
        );
      }
      case 'withdraw':
        return hold({ ...next, withdrawal: { version, reason: 'Sent in error.', at } }, release);
      case 'restore': {
        const { withdrawal, restorations = [] } = before;
        if (withdrawal === null) return null;
        const withdrawn = { version: withdrawal.version, at: withdrawal.at };
        return hold(
          {
            ...next,
            withdrawal: null,
            restorations: [...restorations, { version, at, withdrawn }],
          },
          release,
        );
      }
      case 'translate':
        if (otherIsThere) return null;
        await releases.putTranslation({
          family: before.family,
          language: other,
          sourceLanguage: before.language,
          sourceVersion: before.version,
          headline: {
            text: `${wordsOf(before.family, before.language)} translated`,
            engine: 'apertium',
            sourceLanguage: before.language,
            sourceHash: 'h',
            fallback: null,
          },
          ...{ subheadline: null, summary: null, keywords: [] },
        });
        return before.family;
      case 'replace':
        // The official text in the other language comes and takes the place of a translation.
        if (otherIsThere) return null;
        return drop(
          {
            family: before.family,
            language: other,
            publishedAt: at,
            updatedAt: at,
            receivedAt: at,
          },
          { language: other, subjects: release.subjects },
        );
    }
  }

  /** The words of each withdrawn release, and a public file that still has them; null for none. */
  function withdrawnWords(): readonly (readonly [string, string | null])[] {
    const files = store.keys().map((path) => [path, store.text(path) ?? ''] as const);
    return dropped
      .filter(({ record }) => record.withdrawal !== null)
      .map(({ record }) => wordsOf(record.family, record.language))
      .map((words) => [words, files.find(([, text]) => text.includes(words))?.[0] ?? null]);
  }

  /** Links within the newsroom that lead nowhere, as `file -> path`; the sign-up form goes to the HTTP API. */
  function deadLinks(): readonly string[] {
    const keys = new Set(store.keys());
    return store.keys().flatMap((file) => {
      const links = (store.text(file) ?? '').matchAll(
        /href="https:\/\/news\.example\.org\/([^"]*)"/g,
      );
      return [...links]
        .map(([, path = '']) => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
        .filter((path) => !keys.has(path))
        .map((path) => `${file} -> ${path}`);
    });
  }

  /** Pages that name another as the same in another language, which does not name them, as `page -> address`. */
  function oneSidedLanguages(): readonly string[] {
    const named = new Map(
      store.keys().map((file) => {
        const links = (store.text(file) ?? '').matchAll(
          /<link rel="alternate" hreflang="[a-z]+" href="https:\/\/news\.example\.org\/([^"]*)"/g,
        );
        return [file, [...links].map(([, path = '']) => `${path}index.html`)];
      }),
    );
    return [...named]
      .filter(([file]) => /^[a-z]+\/\d/.test(file))
      .flatMap(([file, others]) =>
        others
          .filter((other) => named.get(other)?.includes(file) !== true)
          .map((other) => `${file} -> ${other}`),
      );
  }

  const publish = createPublish(ports);
  return {
    ports,
    uploads,
    families: () => [...new Set(dropped.map(({ record }) => record.family))],
    drop,
    change,
    withdrawnWords,
    deadLinks,
    oneSidedLanguages,
    publish: (family: string) => publish({ version: 1, family }, firstWork),
  };
}

it('leaves what a rebuild would make, no link that leads nowhere, and nothing to upload again, whatever came in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryStory, async (story) => {
      const room = newsroom();
      const waiting: { readonly family: string; readonly until: number }[] = [];
      const publishDue = async (now: number) => {
        for (const message of [...waiting]) {
          if (message.until > now) continue;
          waiting.splice(waiting.indexOf(message), 1);
          await room.publish(message.family);
        }
      };

      for (const [i, { step, delays }] of story.entries()) {
        const at = 'hour' in step ? new Date(START + step.hour * 3_600_000).toISOString() : '';
        const family =
          'hour' in step
            ? await room.drop(
                {
                  ...{ language: step.language, subjects: step.subjects, isImport: step.isImport },
                  ...{ publishedAt: at, updatedAt: at, receivedAt: at },
                },
                { language: step.language, subjects: step.subjects, date: at.slice(0, 10) },
              )
            : await room.change(step.kind, step.release, step.subjects);
        if (family !== null) {
          for (const delay of delays) waiting.push({ family, until: i + delay });
        }
        await publishDue(i);
      }
      await publishDue(Number.POSITIVE_INFINITY);

      const { changed, surplus, unlisted } = await rebuildNewsroom(room.ports, true);
      expect({ changed, surplus, unlisted }).toEqual({ changed: [], surplus: [], unlisted: [] });

      for (const [words, path] of room.withdrawnWords())
        expect([words, path]).toEqual([words, null]);

      expect(room.deadLinks()).toEqual([]);
      expect(room.oneSidedLanguages()).toEqual([]);

      room.uploads.length = 0;
      for (const family of room.families()) await room.publish(family);
      expect(room.uploads).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 240_000);
