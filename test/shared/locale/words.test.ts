import { describe, expect, it } from 'vitest';
import type { Words } from '../../../shared/locale/catalogue.ts';
import {
  CATALOGUE_LANGUAGES,
  catalogueLanguage,
} from '../../../shared/locale/catalogue-languages.ts';
import { words } from '../../../shared/locale/words.ts';

/** Every sentence of a catalogue by its name; what has a part in it with that part filled in. */
function sentencesOf(catalogue: Words): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>();
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'string') sentences.set(name, value);
    else if (typeof value === 'function') sentences.set(name, value('{one}', '{two}'));
    else for (const [key, of] of Object.entries(value ?? {})) add(`${name}.${key}`, of);
  };
  for (const [name, value] of Object.entries(catalogue)) add(name, value);
  return sentences;
}

/** What two languages may well say with the same letters. */
const MAY_BE_ALIKE = new Set(['colon', 'comma']);
const ENGLISH = sentencesOf(words('en'));
const OTHERS = CATALOGUE_LANGUAGES.filter((language) => language !== 'en');

describe('the interface words', () => {
  it('are those of the primary language for a regional one', () => {
    expect(words('pt-BR')).toBe(words('pt'));
    expect(words('ar-EG')).toBe(words('ar'));
  });

  it('are English for a language that has none', () => {
    expect(catalogueLanguage('xx')).toBeNull();
    expect(words('xx').language).toBe('en');
  });

  it.each([
    ['en', 'CORRECTION:', 'WITHDRAWN:'],
    ['es', 'CORRECCIÓN:', 'RETIRADO:'],
    ['fr', 'RECTIFICATIF\u00a0:', 'RETIRÉ\u00a0:'],
    ['pt', 'CORREÇÃO:', 'RETIRADO:'],
    ['de', 'KORREKTUR:', 'ZURÜCKGEZOGEN:'],
    ['it', 'RETTIFICA:', 'RITIRATO:'],
    ['nl', 'RECTIFICATIE:', 'INGETROKKEN:'],
    ['ar', 'تصحيح:', 'سحب:'],
  ])(
    'begin a correction and a withdrawal in %s with %s and %s',
    (language, correction, withdrawal) => {
      expect(words(language).subjectPrefixes).toEqual({ correction, withdrawal });
    },
  );
});

describe.each(OTHERS)('the words in %s', (language) => {
  const own = sentencesOf(words(language));

  it('say which language they are in', () => {
    expect(own.get('language')).toBe(language);
  });

  it('are all translated', () => {
    const same = [...own]
      .filter(([name, sentence]) => !MAY_BE_ALIKE.has(name) && sentence === ENGLISH.get(name))
      .map(([name]) => name);
    // “Invitation” is French as well.
    expect(same.filter((name) => name !== 'releaseTypes.invitation')).toEqual([]);
  });

  it('keep every part of a sentence', () => {
    const partsOf = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].toSorted();
    for (const [name, sentence] of own) {
      expect([name, partsOf(sentence)]).toEqual([name, partsOf(ENGLISH.get(name) ?? '')]);
    }
  });

  it('end with a mark where the English ones do, and have no space at their ends', () => {
    for (const [name, sentence] of own) {
      const isSentence = /\.$/.test(ENGLISH.get(name) ?? '');
      expect([name, /\.$/.test(sentence)]).toEqual([name, isSentence]);
      if (!MAY_BE_ALIKE.has(name)) expect(sentence).toBe(sentence.trim());
    }
  });
});
