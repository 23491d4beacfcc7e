import { describe, expect, it } from 'vitest';
import { words } from '../../../shared/locale/words.ts';

describe('the interface words', () => {
  it('are those of the primary language for a regional one', () => {
    expect(words('pt-BR')).toBe(words('pt'));
  });

  it('are English for a language that has none', () => {
    expect(words('xx').language).toBe('en');
  });

  it.each([
    ['en', 'CORRECTION:'],
    ['es', 'CORRECCIÓN:'],
    ['fr', 'RECTIFICATIF\u00a0:'],
    ['pt', 'CORREÇÃO:'],
  ])('begin a correction in %s with %s', (language, prefix) => {
    expect(words(language).subjectPrefixes.correction).toBe(prefix);
  });

  it.each(['es', 'fr', 'pt'])('are all translated in %s', (language) => {
    const english = words('en');
    const other = words(language);
    const same = Object.entries(english).filter(
      ([key, value]) =>
        key !== 'colon' && typeof value === 'string' && value === other[key as keyof typeof other],
    );
    expect(same).toEqual([]);
  });
});
