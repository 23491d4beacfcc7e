import { describe, expect, it } from 'vitest';
import {
  abstractOf,
  metadataLanguage,
  translationLabel,
} from '../../../shared/translation/edition-words.ts';
import { editionOf } from '../../factories/edition.ts';
import { releaseOf } from '../../factories/release.ts';
import { paragraph, SPANISH } from '../../golden/sample-edition.ts';

describe('what is said about an edition', () => {
  it('names no translation of an original', () => {
    expect(translationLabel(editionOf())).toBeNull();
  });

  it('names engine and source in the words of the reader', () => {
    expect(translationLabel({ ...SPANISH, language: 'fr' })).toBe(
      'Titre et résumé traduits automatiquement (Apertium)\u00a0; langue d’origine\u00a0: anglais. Le texte est dans cette langue.',
    );
  });

  it('does not claim a translation that nobody made', () => {
    const untranslated = { ...SPANISH, translation: { engine: 'none', sourceLanguage: 'en' } };
    expect(translationLabel(untranslated)).toBe(
      'Este comunicado está disponible únicamente en inglés.',
    );
    expect(metadataLanguage(untranslated)).toBe('en');
    expect(metadataLanguage(SPANISH)).toBe('es');
  });
});

describe('the abstract of an edition', () => {
  it('is its summary, else the subheadline, else the beginning of the text', () => {
    const release = releaseOf({ body: [paragraph('The beginning.')] });
    expect(abstractOf(editionOf({ release, summary: 's', subheadline: 'd' }))).toBe('s');
    expect(abstractOf(editionOf({ release, subheadline: 'd' }))).toBe('d');
    expect(abstractOf(editionOf({ release }))).toBe('The beginning.');
    expect(abstractOf(editionOf({ release: releaseOf({ body: [] }) }))).toBe('');
  });

  it('never begins in another language than its edition', () => {
    expect(abstractOf({ ...SPANISH, summary: null, subheadline: null })).toBe(
      translationLabel(SPANISH),
    );
  });

  it('is cut between words', () => {
    const release = releaseOf({ body: [paragraph('word '.repeat(100))] });
    expect(abstractOf(editionOf({ release }))).toMatch(/^(word ){59}word…$/);
  });
});
