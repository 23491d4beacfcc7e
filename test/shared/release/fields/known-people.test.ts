import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAs, lastNamed, peopleNamed } from '../../../../shared/release/fields/known-people.ts';

describe('the people whom a text names in full', () => {
  it.each([
    ['The mayor, Ann Lee, met Begoña Ruiz Peñín.', ['Ann Lee', 'Begoña Ruiz Peñín']],
    ['A gestante, Daniela Krüger dos Anjos, de 29 anos', ['Daniela Krüger dos Anjos']],
    ['sagt Superintendentin Eva Thoma', ['Eva Thoma']],
    ['Gerald Mowbray MP opened it', ['Gerald Mowbray']],
    ['Fr. Declan Moore P.P. said', ['Declan Moore']],
    ['Benedita Falcato e Rui Sarmento', ['Benedita Falcato', 'Rui Sarmento']],
    ['At Harkness Farm near Linden Green', []],
    ['Anna said so.', []],
    ['write to Ann@Example.org', []],
  ])('have a first name that is listed: %s', (text, people) => {
    expect(peopleNamed(text)).toEqual(people);
  });

  it('are found in no time, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'a', ' ', 'nn ', 'Ann ', '.') }),
        (text) => {
          for (const name of peopleNamed(text)) expect(text).toContain(name);
        },
      ),
    );
    const begun = performance.now();
    peopleNamed('Ann A. '.repeat(50_000));
    peopleNamed('A'.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('a speaker', () => {
  const people = ['Begoña Ruiz Peñín', 'Tom Abiodun-Price', 'Eva Thoma'];
  const heard = (before: string, behind = '') => ({ people, before, behind });

  it.each([
    ['Begoña Ruiz', 'Begoña Ruiz Peñín'],
    ['Ruiz', 'Begoña Ruiz Peñín'],
    ['Superintendentin Eva Thoma', 'Eva Thoma'],
    ['Pro Loco Eva Thoma', 'Eva Thoma'],
    ['Berta Eva Thoma', 'Berta Eva Thoma'],
    ['Anna Ruiz', 'Anna Ruiz'],
    ['Ludo Smit', 'Ludo Smit'],
  ])('has the name that the story gives in full: %s', (typed, known) => {
    expect(knownAs(typed, heard(''))).toBe(known);
  });

  it('has no town of which somebody is mayor in the name', () => {
    const own = { people: ['Ludo Smit van Grenswoude'], before: '', behind: '' };

    expect(knownAs('Ludo Smit', own)).toBe('Ludo Smit');
  });

  it('is the one person beside a farm, a school or a union', () => {
    const before = 'At Harkness Farm, manager Tom Abiodun-Price said the figures surprised him. ';

    expect(knownAs('Harkness Farm', heard(before))).toBe('Tom Abiodun-Price');
    expect(knownAs('Local', heard('', ' said Local 212 president Eva Thoma.'))).toBe('Eva Thoma');
    expect(knownAs('Harkness Farm', heard('Ann Lee and Eva Thoma left Harkness Farm. '))).toBe(
      'Harkness Farm',
    );
  });
});

describe('whom the words before a quotation name last', () => {
  it.each([
    [
      'Ana Neri, 84 anni, ha montato cento film. Raggiunta al telefono, ha commentato: ',
      'Ana Neri',
    ],
    ['Ann Lee thanked Tom Hart. He left early. ', 'Ann Lee'],
    ['Ruiz asked for more. ', 'Begoña Ruiz Peñín'],
    ['The council agreed. ', null],
  ])('is the first in the nearest sentence that names anybody: %s', (text, name) => {
    expect(lastNamed(text, ['Begoña Ruiz Peñín'])).toBe(name);
  });
});
