import { describe, expect, it } from 'vitest';
import { brokenInvariant } from '../../../shared/translation/invariants.ts';

const judge = (
  source: string,
  translated: string,
  names: readonly string[] = ['OAS', 'E-453/14'],
) => brokenInvariant({ text: source, language: 'en' }, { text: translated, language: 'es' }, names);

describe('brokenInvariant', () => {
  it.each([
    ['Some 600 million victims in 2013', 'Unos 600 millones de víctimas en 2013'],
    ['OAS meets on October 22, 2014', 'OAS se reúne el 22 de octubre de 2014'],
    ['$1,234.5 million for OAS', 'OAS: 1.234,5 millones de dólares'],
    ['Write to press@example.org.', 'Escriba a press@example.org'],
    ['See https://example.org/a.', 'Véase https://example.org/a'],
    ['Growth <2% expected', 'Se espera un crecimiento <2%'],
    ['Security', 'Seguridad'],
  ])('lets “%s” become “%s”', (source, translated) => {
    expect(judge(source, translated)).toBeNull();
  });

  it.each([
    ['empty', 'Security', '   '],
    ['length', 'Security', 'seguridad '.repeat(20)],
    ['markup', 'Security', '<b>Seguridad</b>'],
    ['control-character', 'Security', 'Seguridad\u0007'],
    ['name', 'OAS meets', 'La OEA se reúne'],
    ['name', 'Release E-453/14', 'Comunicado E-453/15'],
    ['name', 'States meet', 'La OAS se reúne'],
    ['address', 'See https://example.org/a', 'Véase https://example.org/b'],
    ['address', 'Write to press@example.org', 'Escriba a prensa@example.org'],
    ['figures', '600 million victims', '60 millones de víctimas'],
    ['figures', '3.5 points', '35 puntos'],
    ['figures', 'Many victims', '600 víctimas'],
    ['date', 'on October 22', 'el 22 de noviembre'],
  ])('finds %s when “%s” becomes “%s”', (breach, source, translated) => {
    expect(judge(source, translated)).toBe(breach);
  });

  it('expects the month among the figures where the language writes it so', () => {
    const english = { text: 'on October 22, 2014', language: 'en' };
    const judgeJapanese = (text: string) => brokenInvariant(english, { text, language: 'ja' }, []);

    expect(judgeJapanese('2014年10月22日')).toBeNull();
    expect(judgeJapanese('2014年11月22日')).toBe('figures');
  });
});
