import { describe, expect, it } from 'vitest';
import { chooseEdition } from '../../../shared/audience/edition-choice.ts';
import type { EditionChoice } from '../../../shared/translation/editions.ts';

const original = (language: string): EditionChoice => ({
  language,
  origin: 'original',
  releaseLanguage: language,
});
const translated = (language: string, from: string): EditionChoice => ({
  language,
  origin: 'translated',
  releaseLanguage: from,
});
const choose = (
  languages: string[],
  editions: EditionChoice[],
  { expected = [], isGraceOver = false }: { expected?: string[]; isGraceOver?: boolean } = {},
) =>
  chooseEdition(languages, editions, {
    expected,
    isGraceOver,
    newsroomLanguages: ['en', 'es', 'fr', 'pt'],
  })?.language ?? null;

describe('the edition for a reader', () => {
  it('is the first original of their list', () => {
    expect(choose(['fr', 'es', 'en'], [original('en'), original('es')])).toBe('es');
  });

  it('is an original lower in the list rather than a translation higher up', () => {
    expect(choose(['es', 'en'], [original('en'), translated('es', 'en')])).toBe('en');
  });

  it('is a translation when no language of the list has an original', () => {
    expect(choose(['fr', 'es'], [original('en'), translated('es', 'en')])).toBe('es');
  });

  it('is awaited while nothing in the list exists', () => {
    expect(choose(['fr'], [original('en'), original('es')])).toBeNull();
  });

  it('is the original in the newsroom’s order of languages when the grace is over', () => {
    expect(choose(['fr'], [original('es'), original('en')], { isGraceOver: true })).toBe('en');
    expect(choose(['fr'], [original('pt')], { isGraceOver: true })).toBe('pt');
  });

  it('is never a translation into a language that was not asked for', () => {
    const editions = [original('pt'), translated('en', 'pt')];
    expect(choose(['fr'], editions, { isGraceOver: true })).toBe('pt');
  });

  it('waits for a better original that is on its way, but not for ever', () => {
    const editions = [original('en'), translated('es', 'en')];
    expect(choose(['es', 'en'], editions, { expected: ['es'] })).toBeNull();
    expect(choose(['es'], editions, { expected: ['es'] })).toBeNull();
    expect(choose(['en', 'es'], editions, { expected: ['es'] })).toBe('en');
    expect(choose(['es', 'en'], editions, { expected: ['es'], isGraceOver: true })).toBe('en');
  });
});
