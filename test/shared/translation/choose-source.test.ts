import { describe, expect, it } from 'vitest';
import {
  chooseSource,
  languagesToTranslate,
  type Reach,
} from '../../../shared/translation/choose-source.ts';
import type { Translation } from '../../../shared/translation/edition.ts';
import { recordOf } from '../../factories/release.ts';

const NOW = '2026-10-22T12:00:00.000Z';
const LANGUAGES = ['en', 'es', 'fr', 'pt'];
const english = recordOf({ language: 'en' });
const spanish = recordOf({ language: 'es' });
const fromEnglish = { language: 'fr', sourceLanguage: 'en' } as Translation;

const choose = (
  records = [english, spanish],
  reach: readonly (readonly [string, Reach])[] = [
    ['en', 'direct'],
    ['es', 'direct'],
  ],
  facts: { translations?: readonly Translation[]; published?: readonly string[] } = {},
) =>
  chooseSource(
    'fr',
    {
      records,
      translations: facts.translations ?? [],
      published: new Set(facts.published ?? []),
    },
    new Map(reach),
    LANGUAGES,
    NOW,
  )?.language ?? null;

describe('chooseSource', () => {
  it('takes the first language of the newsroom among equals', () => {
    expect(choose([spanish, english])).toBe('en');
  });

  it('takes a document that the engine translates from directly', () => {
    expect(
      choose(
        [english, spanish],
        [
          ['en', 'pivot'],
          ['es', 'direct'],
        ],
      ),
    ).toBe('es');
  });

  it('takes a document that may be seen before one under embargo', () => {
    const embargoed = recordOf({
      language: 'es',
      embargo: { kind: 'until', until: '2026-10-23T12:00:00.000Z', typed: 'tomorrow' },
    });

    expect(
      choose(
        [english, embargoed],
        [
          ['en', 'pivot'],
          ['es', 'direct'],
        ],
      ),
    ).toBe('en');
  });

  it('stays with the document that a published translation came from', () => {
    const facts = { translations: [fromEnglish], published: ['fr'] };

    expect(
      choose(
        [english, spanish],
        [
          ['en', 'pivot'],
          ['es', 'direct'],
        ],
        facts,
      ),
    ).toBe('en');
  });

  it('changes to a better document while the translation has not been out', () => {
    const facts = { translations: [fromEnglish] };

    expect(
      choose(
        [english, spanish],
        [
          ['en', 'pivot'],
          ['es', 'direct'],
        ],
        facts,
      ),
    ).toBe('es');
  });

  it('never takes a withdrawn document', () => {
    const withdrawn = recordOf({ withdrawal: { version: 2, reason: 'wrong', at: NOW } });
    const facts = { translations: [fromEnglish], published: ['fr'] };

    expect(choose([withdrawn], [['en', 'direct']], facts)).toBeNull();
  });

  it('takes none when the engine knows no way', () => {
    expect(choose([english], [['en', 'none']])).toBeNull();
    expect(choose([english], [])).toBeNull();
  });
});

describe('languagesToTranslate', () => {
  it('leaves out each language that has a document, a withdrawn one too', () => {
    const withdrawn = recordOf({
      language: 'pt',
      withdrawal: { version: 2, reason: 'wrong', at: NOW },
    });

    expect(languagesToTranslate(LANGUAGES, [english, withdrawn])).toEqual(['es', 'fr']);
  });
});
