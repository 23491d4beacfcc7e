import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyLanguage } from '../../../../shared/release/fields/identify-language.ts';

describe('identifyLanguage', () => {
  it.each([
    ['en', 'Ministers agree on joint flood warning centre'],
    ['es', 'Los ministros acuerdan un centro común de alerta de crecidas'],
    ['fr', 'Les ministres s’accordent sur un centre commun d’alerte aux crues'],
    ['pt', 'Ministros concordam com um centro comum de alerta de cheias'],
    ['de', 'Minister einigen sich auf gemeinsames Zentrum für Hochwasserwarnung'],
    ['it', 'I ministri concordano un centro comune di allerta per le piene'],
    ['nl', 'Ministers worden het eens over gezamenlijk centrum voor hoogwater'],
  ])('tells %s from a headline alone', (language, headline) => {
    expect(identifyLanguage(headline)?.language).toBe(language);
  });

  it.each([
    ['sv', 'Ministrarna är eniga om ett gemensamt center som varnar invånarna för höga flöden.'],
    ['pl', 'Ministrowie uzgodnili utworzenie wspólnego ośrodka ostrzegania przed powodzią.'],
    ['ca', 'Els ministres acorden crear un centre comú que avisarà els veïns de les crescudes.'],
    ['ro', 'Miniștrii au convenit să înființeze un centru comun de avertizare a inundațiilor.'],
    ['ar', 'اتفق الوزراء على إنشاء مركز مشترك للإنذار بالفيضانات في المنطقة'],
    ['ru', 'Министры договорились создать общий центр предупреждения о наводнениях.'],
  ])('tells %s, which no table of phrases knows', (language, sentence) => {
    expect(identifyLanguage(sentence)?.language).toBe(language);
  });

  it('looks past addresses of web and mail', () => {
    const addresses = 'https://www.example.org/news/the/latest/press/releases press@example.org ';
    const found = identifyLanguage(`${addresses}Los ministros acuerdan un centro común`);
    expect(found).toMatchObject({ language: 'es', words: 6 });
  });

  it('counts the words and says how far the language leads', () => {
    const found = identifyLanguage('The ministers met in the capital and agreed on a new plan.');
    expect(found?.words).toBe(12);
    expect(found?.margin).toBeGreaterThan(0.1);
  });

  it.each(['', ' \n', '12 345 – 67,8 %', 'https://example.org/'])(
    'tells nothing from %j',
    (text) => {
      expect(identifyLanguage(text)).toBeNull();
    },
  );

  it('never fails, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const found = identifyLanguage(text);
        if (found === null) return;
        expect(found.margin).toBeGreaterThanOrEqual(0);
        expect(found.margin).toBeLessThanOrEqual(1);
      }),
    );
  });
});
