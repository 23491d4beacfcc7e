import { describe, expect, it } from 'vitest';
import type { TranslatedField } from '../../../shared/translation/edition.ts';
import {
  assembleTranslation,
  ENGINE_UNAVAILABLE,
  isUpToDate,
  knownFields,
  sourceHash,
  type TranslationSource,
  textsToTranslate,
} from '../../../shared/translation/translate-metadata.ts';
import { releaseOf } from '../../factories/release.ts';

const sourceOf = (facts: Parameters<typeof releaseOf>[0], version = 1): TranslationSource => {
  const release = releaseOf(facts);
  return { family: release.family, language: release.language, version, release };
};
const field = (source: string, text: string): TranslatedField => ({
  text,
  engine: 'apertium',
  sourceLanguage: 'en',
  sourceHash: sourceHash(source),
  fallback: null,
});
const knows = (...fields: TranslatedField[]) => new Map(fields.map((f) => [f.sourceHash, f]));

describe('metadata translation', () => {
  it('asks about each text once', () => {
    const source = sourceOf({
      headline: 'Security',
      subheadline: 'More of it',
      summary: null,
      keywords: ['Security', 'networks'],
    });

    expect(textsToTranslate(source, new Map())).toEqual(['Security', 'More of it', 'networks']);
  });

  it('never asks again about a text that has not changed', () => {
    const before = sourceOf({ headline: 'Old headline', subheadline: 'The same' });
    const known = knows(field('Old headline', 'Titular viejo'), field('The same', 'Lo mismo'));
    const previous = assembleTranslation(before, 'es', 'apertium', known);
    const after = sourceOf({ headline: 'New headline', subheadline: 'The same' }, 2);

    expect(textsToTranslate(after, knownFields(previous, after))).toEqual(['New headline']);
  });

  it('begins anew when the source is in another language', () => {
    const source = sourceOf({ headline: 'Security' });
    const previous = assembleTranslation(source, 'fr', 'apertium', knows(field('Security', 'x')));
    const spanish = sourceOf({ language: 'es', headline: 'Security' });

    expect(textsToTranslate(spanish, knownFields(previous, spanish))).toEqual(['Security']);
  });

  it('keeps what the release lacks absent', () => {
    const source = sourceOf({ headline: 'Security', subheadline: null, summary: null });

    const translation = assembleTranslation(source, 'es', 'x', knows(field('Security', 'Seg')));

    expect(translation).toMatchObject({ subheadline: null, summary: null, keywords: [] });
    expect(translation.headline.text).toBe('Seg');
  });

  it('is up to date only for the same version of the same document', () => {
    const source = sourceOf({ headline: 'Security' });
    const known = knows(field('Security', 'Seguridad'));
    const translation = assembleTranslation(source, 'es', 'apertium', known);

    expect(isUpToDate(translation, source)).toBe(true);
    expect(isUpToDate(translation, { ...source, version: 2 })).toBe(false);
    expect(isUpToDate(translation, { ...source, language: 'pt' })).toBe(false);
    expect(isUpToDate(undefined, source)).toBe(false);
  });

  it('asks again for what the engine could not be asked about', () => {
    const source = sourceOf({ headline: 'Security' });
    const translation = assembleTranslation(source, 'es', 'apertium', new Map());

    expect(translation.headline).toMatchObject({ text: 'Security', fallback: ENGINE_UNAVAILABLE });
    expect(isUpToDate(translation, source)).toBe(false);
  });
});
