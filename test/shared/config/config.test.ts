import { describe, expect, it } from 'vitest';
import { defineConfig, type NewsroomConfig } from '../../../shared/config/config.ts';
import { CATALOGUE_LANGUAGES } from '../../../shared/locale/catalogue-languages.ts';
import { CONFIG } from '../../golden/sample-edition.ts';

const configWith = (change: Partial<NewsroomConfig>) => () =>
  defineConfig({ ...structuredClone(CONFIG), ...change } as Parameters<typeof defineConfig>[0]);

describe('the languages of a newsroom', () => {
  it('may be any that the interface has words in, alone or with a region', () => {
    const languages = [...CATALOGUE_LANGUAGES, 'pt-BR', 'ar-EG'];

    expect(configWith({ languages })().languages).toEqual(languages);
  });

  it('may be no other, and the refusal lists those there are', () => {
    expect(configWith({ languages: ['en', 'zh'] })).toThrow(
      /languages\.1: the newsroom has no words in “zh”; there are those of en, es, fr, pt, de, it, nl, ar/,
    );
  });

  it('are at least one', () => {
    expect(configWith({ languages: [] })).toThrow(/languages/);
  });
});

describe('the language of the office', () => {
  it.each(['en', 'en-GB'])('may be %s', (officeLanguage) => {
    expect(configWith({ officeLanguage })().officeLanguage).toBe(officeLanguage);
  });

  it.each(['sv', 'zh-Hans'])('is refused as %s, with the languages there are', (officeLanguage) => {
    expect(configWith({ officeLanguage })).toThrow(
      /officeLanguage: receipts are not written in “.+”; they are in en\b/,
    );
  });
});
