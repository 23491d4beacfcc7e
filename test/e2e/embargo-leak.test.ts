import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import type { EngineEvent } from '../../local/engine.ts';
import { pngPicture } from '../factories/picture.ts';
import { subscriberOf } from '../factories/subscriber.ts';

const START = '2026-11-01T09:00:00.000Z';
const EMBARGO = '2026-11-01T12:30:30.000Z';
/** Until then the engine works on what was dropped at the start. */
const SETTLED = Date.parse(START) + 60_000;
const LAST_MOMENT = Date.parse(EMBARGO) - 1;

/** Each stands in one place of the embargoed documents and nowhere else. */
const SECRETS = {
  reference: '617/26',
  slug: '617-26',
  headline: 'Quixotar',
  subheadline: 'Brontide',
  place: 'Zanzibarville',
  body: 'Glimmerwick',
  quotation: 'Thistledown',
  speaker: 'Oddfellow',
  keyword: 'Vellichor',
  link: 'plinthbury',
  contact: 'Winterbourne',
  note: 'Marzipane',
  'name of a picture': 'taradiddle',
  'bytes of a picture': 'Snickersnee',
  'description of a picture': 'Jabberwock',
  'translation of the headline': 'Quijotario',
  'text of the other language': 'Luciérnaga',
} as const;

const EMBARGOED = {
  'held.en.txt': `---
embargo: ${EMBARGO}
subjects: [security]
keywords: [${SECRETS.keyword}]
assets:
  - file: ${SECRETS['name of a picture']}.png
    alt: The ${SECRETS['description of a picture']} signs
---
Press Release

${SECRETS.headline} treaty is signed

${SECRETS.subheadline} clause settles the last dispute

${SECRETS.place}, November 1, 2026. The ${SECRETS.body} rules come into force next year, and every state will report on them at https://${SECRETS.link}.example.org/treaty.

“The ${SECRETS.quotation} clause was the hard one,” said Ana ${SECRETS.speaker}, who led the talks for the states.

Contact: Bea ${SECRETS.contact}, press@example.org, +1 202 555 0111

Reference: E-${SECRETS.reference}

###

Notes to editors

The ${SECRETS.note} annex is published with the treaty.
`,
  'held.es.txt': `---
embargo: ${EMBARGO}
subjects: [security]
assets: [${SECRETS['name of a picture']}.png]
---
Comunicado de prensa

Se firma el tratado ${SECRETS['translation of the headline']}

1 de noviembre de 2026

Las reglas ${SECRETS['text of the other language']} entran en vigor el año que viene y cada Estado informará sobre ellas.

Contacto: Bea ${SECRETS.contact}, press@example.org, +1 202 555 0111

Referencia: C-${SECRETS.reference}
`,
} as const;

const open = (number: number) => `---
subjects: [security]
---
Press Release

States open harbour number ${number}

November 1, 2026

The states opened a harbour in Geneva today, and ships may use it from next week on.

Contact: Ana Pérez, press@example.org, +1 202 555 0111

Reference: E-${number}/26
`;

const PHOTO = `${SECRETS['name of a picture']}.png`;
const PICTURE = pngPicture({ width: 600, height: 400 }, [['seCr', SECRETS['bytes of a picture']]]);

const events: EngineEvent[] = [];
let run: NewsroomRun;

beforeAll(async () => {
  run = await startNewsroom({
    port: 0,
    clock: { startAt: Date.parse(START), frozen: true },
    seed: 'embargo leak',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: false,
    isSerial: true,
    log: (event) => events.push(event),
  });
  await run.subscribers.add(subscriberOf({ email: 'desk@example.org' }));
  await put('open-1.en.txt', open(601));
  await put(PHOTO, PICTURE);
  for (const [path, text] of Object.entries(EMBARGOED)) await put(path, text);
  await run.engine.settle();
  // Every list, feed, sitemap and part of the archive is written again while the embargo holds.
  await put(PHOTO, PICTURE);
  await put('open-2.en.txt', open(602));
  await run.engine.settle();
});
afterAll(() => run?.engine.stop());

async function put(path: string, text: string | Uint8Array): Promise<void> {
  await run.s3.send(
    new PutObjectCommand({ Bucket: run.dropBucket, Key: `incoming/${path}`, Body: text }),
  );
}

/** Every object of the public bucket: its key, what is stored with it, and its bytes. */
async function publicObjects(): Promise<ReadonlyMap<string, string>> {
  const { Contents = [], IsTruncated } = await run.s3.send(
    new ListObjectsV2Command({ Bucket: run.publicBucket }),
  );
  expect(IsTruncated).not.toBe(true);
  const objects = new Map<string, string>();
  for (const { Key = '' } of Contents) {
    const { Body, Metadata } = await run.s3.send(
      new GetObjectCommand({ Bucket: run.publicBucket, Key }),
    );
    const text = Buffer.from((await Body?.transformToByteArray()) ?? []).toString('utf8');
    objects.set(Key, `${Key}\n${JSON.stringify(Metadata)}\n${text}`);
  }
  return objects;
}

/** `en/feed.xml: headline` for every secret that can be found. */
function leaksIn(texts: Iterable<readonly [string, string]>): readonly string[] {
  return [...texts].flatMap(([name, text]) =>
    Object.entries(SECRETS)
      .filter(([, secret]) => text.toLowerCase().includes(secret.toLowerCase()))
      .map(([what]) => `${name}: ${what}`),
  );
}

/** `en/feed.xml: 2026-11-01T12:30:30.000Z` for every instant that is said in public and has not come. */
const futuresIn = (texts: Iterable<readonly [string, string]>, now: number): readonly string[] =>
  [...texts].flatMap(([name, text]) =>
    [
      ...text.matchAll(
        /\d{4}-\d\d-\d\dT\d\d:[\d:.]+(?:Z|[+-]\d\d:\d\d)|\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/g,
      ),
    ]
      .filter(([instant]) => Date.parse(instant) > now)
      .map(([instant]) => `${name}: ${instant}`),
  );

const logLines = () =>
  events.flatMap((event) =>
    event.kind === 'function.line' ? [[event.function, event.line] as const] : [],
  );
const publicWrites = () =>
  events.flatMap((event) =>
    event.kind === 'object.created' && event.bucket === run.publicBucket
      ? [['written', event.key] as const]
      : [],
  );
const mails = () =>
  run.engine.mails().map((mail) => [mail.to.join(), JSON.stringify(mail)] as const);
const fetched = async (path: string) => {
  const answer = await fetch(`${run.engine.urls.public}${path}`);
  return `${answer.status} ${await answer.text()}`;
};

/** Where the embargoed release will lie: anybody can guess that. */
const GUESSES = ['en', 'es', 'fr', 'pt'].flatMap((language) =>
  ['', 'index.html', 'release.txt', 'release.md', 'release.json', PHOTO].map(
    (file) => `/${language}/617-26/${file}`,
  ),
);

describe('before the instant of an embargo', () => {
  it.each([
    ['at once', Date.parse(START)],
    ['a millisecond before it', LAST_MOMENT],
  ])('no byte of the release is public, mailed or logged: %s', async (_when, instant) => {
    await run.engine.settle({ until: instant });

    const objects = await publicObjects();
    expect([...objects.keys()]).toEqual(
      expect.arrayContaining([
        'en/602-26/index.html',
        'en/feed.xml',
        'en/topics/security/feed.json',
        'en/archive/2026-11/index.html',
        'sitemaps/news.xml',
      ]),
    );
    expect(leaksIn(objects)).toEqual([]);
    // Nor does a date of a feed, sitemap or page give away that something is to come.
    expect(futuresIn(objects, Math.max(instant, SETTLED))).toEqual([]);
    expect(leaksIn(publicWrites())).toEqual([]);
    expect(leaksIn(mails())).toEqual([]);
    expect(logLines()).not.toEqual([]);
    // Lines about dropped files name them, as nothing else is said of what waits.
    const logged = leaksIn(logLines()).filter((leak) => !leak.endsWith(': name of a picture'));
    expect(logged).toEqual([]);
  });

  it('says at the address where it will be the same as at one that never was', async () => {
    await run.engine.settle({ until: LAST_MOMENT });
    const never = await fetched('/en/999-99/');

    for (const path of GUESSES) expect(await fetched(path), path).toBe(never);
    expect(never).toMatch(/^404 /);
  });
});

describe('at the instant', () => {
  it('everything that was kept back is out, in each place that had none of it', async () => {
    await run.engine.settle({ until: LAST_MOMENT });
    const before = new Set((await publicObjects()).keys());

    await run.engine.settle({ until: Date.parse(EMBARGO) });

    const objects = await publicObjects();
    const leaks = leaksIn(objects);
    for (const what of Object.keys(SECRETS)) {
      expect(
        leaks.filter((leak) => leak.endsWith(`: ${what}`)),
        what,
      ).not.toEqual([]);
    }
    for (const path of [
      'en/feed.xml',
      'en/feed.atom',
      'en/feed.json',
      'en/topics/security/feed.xml',
      'en/archive/2026-11/index.html',
      'sitemaps/en-2026-11.xml',
      'sitemaps/news.xml',
      'index.html',
    ]) {
      expect(before, path).toContain(path);
      expect(leaksIn([[path, objects.get(path) ?? '']]), path).toContain(`${path}: slug`);
    }
    for (const path of GUESSES.filter((guess) => /^\/e[ns]\//.test(guess))) {
      expect(await fetched(path), path).toMatch(/^200 /);
    }
    expect(run.engine.mails().map(({ subject }) => subject)).toContain('Quixotar treaty is signed');
  });
});
