import { describe, expect, it } from 'vitest';
import { languageName, ownLanguageName, textDirection } from '../../../shared/locale/languages.ts';

describe('languages', () => {
  it('are named in the words of the reader', () => {
    expect(languageName('en', 'es')).toBe('inglés');
    expect(languageName('es', 'en')).toBe('Spanish');
  });

  it('begin with a capital where they stand alone under their own name', () => {
    expect(['en', 'es', 'fr', 'pt', 'ar'].map(ownLanguageName)).toEqual([
      'English',
      'Español',
      'Français',
      'Português',
      'العربية',
    ]);
  });

  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['en', 'ltr'],
  ])('of %s run %s', (language, direction) => {
    expect(textDirection(language)).toBe(direction);
  });
});
