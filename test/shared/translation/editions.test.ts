import { describe, expect, it } from 'vitest';
import { editionsOf } from '../../../shared/translation/editions.ts';
import { assembleTranslation, sourceHash } from '../../../shared/translation/translate-metadata.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';

const NOW = '2026-10-22T12:00:00.000Z';
const release = releaseOf({ headline: 'States agree' });

/** The Spanish edition of an English release, with what became of its headline. */
function spanish(fallback: string | null, version = 1) {
  const record = recordOf({ version, readyVersion: version, publishedAt: NOW });
  const text = fallback === null ? 'Los Estados acuerdan' : release.headline;
  const hash = sourceHash(release.headline);
  const field = { text, engine: 'apertium', sourceLanguage: 'en', sourceHash: hash, fallback };
  const source = { family: record.family, language: 'en', version: 1, release };
  const translation = assembleTranslation(source, 'es', 'apertium', new Map([[hash, field]]));
  return editionsOf(
    {
      family: record.family,
      slug: record.slug,
      records: [record],
      translations: [translation],
      editionDates: new Map(),
      documents: new Map([['en', release]]),
    },
    NOW,
  ).find(({ language }) => language === 'es');
}

describe('a translated edition', () => {
  it('names the engine that translated its headline', () => {
    expect(spanish(null)).toMatchObject({
      origin: 'translated',
      headline: 'Los Estados acuerdan',
      translation: { engine: 'apertium', sourceLanguage: 'en' },
    });
  });

  it('does not call a headline translated that stands in the original words', () => {
    expect(spanish('figures')).toMatchObject({
      headline: 'States agree',
      translation: { engine: 'none', sourceLanguage: 'en' },
    });
  });

  it('tells the others of the family whether a machine translated it', () => {
    const toldOf = (edition: ReturnType<typeof spanish>) =>
      edition?.siblings.map(({ language, isMachineTranslated }) => [language, isMachineTranslated]);
    expect(toldOf(spanish(null))).toEqual([
      ['en', false],
      ['es', true],
    ]);
    expect(toldOf(spanish('figures'))).toEqual([
      ['en', false],
      ['es', false],
    ]);
  });

  it('does not stand under a newer version of the document', () => {
    expect(spanish(null, 2)).toBeUndefined();
  });
});

it('a withdrawn edition leaves its words with none of its sisters', () => {
  const gone = recordOf({
    publishedAt: NOW,
    withdrawal: { version: 2, reason: 'Sent in error.', at: NOW },
  });
  const stays = recordOf({ language: 'es', publishedAt: NOW });
  const editions = editionsOf(
    {
      family: gone.family,
      slug: gone.slug,
      records: [gone, stays],
      translations: [],
      editionDates: new Map(),
      documents: new Map([
        ['en', release],
        ['es', releaseOf({ language: 'es', headline: 'Los Estados acuerdan' })],
      ]),
    },
    NOW,
  );
  const spanishOne = editions.find(({ language }) => language === 'es');

  expect(spanishOne?.siblings.map(({ headline }) => headline)).toEqual([
    'Los Estados acuerdan',
    null,
  ]);
  expect(JSON.stringify(spanishOne)).not.toContain(release.headline);
});

it.each([
  ['2014-03-05', '2014-03-05T12:00:00.000Z'],
  ['2026-10-22', NOW],
  ['2031-01-01', NOW],
])('a back-file of %s stands at its day, but not later than it came out', (date, at) => {
  const record = recordOf({ publishedAt: NOW, isImport: true });
  const [edition] = editionsOf(
    {
      family: record.family,
      slug: record.slug,
      records: [record],
      translations: [],
      editionDates: new Map(),
      documents: new Map([['en', releaseOf({ date })]]),
    },
    NOW,
  );

  expect(edition?.publishedAt).toBe(at);
});
