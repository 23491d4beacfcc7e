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

describe('the accent of a newsroom', () => {
  const withIdentity = (identity: object) => () =>
    defineConfig({ ...structuredClone(CONFIG), identity } as Parameters<typeof defineConfig>[0]);

  it('is refused where links could not be read, with the ratio and a colour that would do', () => {
    expect(withIdentity({ accent: '#4fa3d9' })).toThrow(
      /identity\.accent: links in #4fa3d9 would have a contrast of 2\.\d\d on the light ground; readers need 4\.5\. #[0-9a-f]{6} would do/,
    );
    expect(withIdentity({ accentDark: '#0b4f79' })).toThrow(/identity\.accentDark: .* on the dark/);
  });

  it('may be the colour that the refusal names', () => {
    let named = '';
    try {
      withIdentity({ accent: '#4fa3d9' })();
    } catch (error) {
      named = /(#[0-9a-f]{6}) would do/.exec(String(error))?.[1] ?? '';
    }
    expect(withIdentity({ accent: named })().identity.accent).toBe(named);
  });

  it('is refused where it is no colour', () => {
    expect(withIdentity({ accent: 'red' })).toThrow(/identity\.accent: six hexadecimal digits/);
  });

  it('and everything else of its identity may be left out', () => {
    const { identity: _, ...config } = structuredClone(CONFIG);
    expect(defineConfig(config as Parameters<typeof defineConfig>[0]).identity).toEqual({
      newsroomNames: {},
      accent: '#0b4f79',
      accentDark: null,
      logo: null,
    });
  });
});

describe('the time zones that readers may choose', () => {
  const withZones = (timeZones: string[]) =>
    configWith({ mail: { ...CONFIG.mail, digest: { hour: 7, weekday: 1, timeZones } } });

  it('are IANA zones, each once', () => {
    expect(withZones(['Etc/GMT+5', 'Etc/GMT-5'])().mail.digest.timeZones).toHaveLength(2);
    expect(withZones(['America/Lime'])).toThrow(/timeZones\.0: an IANA time zone/);
    expect(withZones(['America/Lima', 'america/lima'])).toThrow(/timeZones: each time zone once/);
  });
});
