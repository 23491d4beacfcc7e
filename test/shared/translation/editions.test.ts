import { describe, expect, it } from 'vitest';
import type { ReleaseRecord } from '../../../shared/release/lifecycle.ts';
import type { Translation } from '../../../shared/translation/edition.ts';
import { editionsOf, type FamilyDocuments } from '../../../shared/translation/editions.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';

const NOW = '2026-10-22T12:00:00.000Z';
const LATER = '2026-10-23T12:00:00.000Z';

const field = (text: string) => ({
  text,
  engine: 'apertium',
  sourceLanguage: 'en',
  sourceHash: 'h',
  fallback: null,
});
const spanish: Translation = {
  family: '453/14',
  language: 'es',
  sourceLanguage: 'en',
  sourceVersion: 1,
  headline: field('Los estados acuerdan'),
  subheadline: null,
  summary: null,
  keywords: [field('redes')],
};

const familyOf = (
  records: readonly ReleaseRecord[],
  facts: Partial<FamilyDocuments> = {},
): FamilyDocuments => ({
  family: '453/14',
  slug: '453-14',
  records,
  translations: [],
  editionDates: new Map(),
  documents: new Map(records.map(({ language }) => [language, releaseOf({ language })])),
  ...facts,
});
const seen = (family: FamilyDocuments, now = NOW) =>
  editionsOf(family, now).map(({ language, origin }) => `${language} ${origin}`);
const out = recordOf({ publishedAt: NOW });

describe('the editions of a family', () => {
  it('are its documents, and its translations where no document is out', () => {
    expect(seen(familyOf([out], { translations: [spanish] }))).toEqual([
      'en original',
      'es translated',
    ]);
  });

  it('let an official text take the place of a translation, under the same date', () => {
    const official = recordOf({ language: 'es', publishedAt: LATER });
    const family = familyOf([out, official], {
      translations: [spanish],
      editionDates: new Map([['es', NOW]]),
    });

    expect(seen(family, LATER)).toEqual(['en original', 'es original']);
    expect(editionsOf(family, LATER)[1]?.publishedAt).toBe(NOW);
  });

  it('show nothing of a document under embargo, nor a translation made from it', () => {
    const embargo = { kind: 'until', until: LATER, typed: '' } as const;
    const family = familyOf([recordOf({ embargo, publishedAt: NOW })], { translations: [spanish] });

    expect(seen(family, NOW)).toEqual([]);
    expect(seen(family, LATER)).toEqual(['en original', 'es translated']);
  });

  it('do not show a translation of words that were replaced', () => {
    const second = recordOf({ version: 2, readyVersion: 2, publishedAt: NOW });
    expect(seen(familyOf([second], { translations: [spanish] }))).toEqual(['en original']);
  });

  it('keep a withdrawn edition as a notice wherever it was seen', () => {
    const withdrawn = recordOf({
      publishedAt: NOW,
      withdrawal: { version: 2, reason: 'in error', at: LATER },
    });
    const family = familyOf([withdrawn], {
      translations: [spanish],
      editionDates: new Map([
        ['en', NOW],
        ['es', NOW],
      ]),
    });

    const editions = editionsOf(family, LATER);
    expect(editions.map(({ language }) => language)).toEqual(['en', 'es']);
    expect(editions.every(({ withdrawal }) => withdrawal?.reason === 'in error')).toBe(true);
    expect(editions[0]?.updatedAt).toBe(LATER);
  });

  it('say nothing of a release that was withdrawn before anybody saw it', () => {
    const withdrawal = { version: 2, reason: 'in error', at: NOW };
    expect(seen(familyOf([recordOf({ withdrawal })]))).toEqual([]);
  });

  it('know their sisters', () => {
    const [english] = editionsOf(familyOf([out], { translations: [spanish] }), NOW);
    expect(english?.siblings).toEqual([
      { language: 'en', origin: 'original', headline: 'States agree on safer networks' },
      { language: 'es', origin: 'translated', headline: 'Los estados acuerdan' },
    ]);
  });

  it('put a back-file in the lists at its own day', () => {
    const record = recordOf({ publishedAt: NOW, isImport: true });
    const documents = new Map([['en', releaseOf({ date: '2014-10-22' })]]);
    const [edition] = editionsOf(familyOf([record], { documents }), NOW);
    expect(edition?.publishedAt).toBe('2014-10-22T12:00:00.000Z');
  });
});
