import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../../../shared/release/layout/topics.ts';
import { foldText } from '../../../../shared/text/normalise.ts';

describe('what a text is about', () => {
  it.each([
    ['For interviews contact the press office.', 'how to ask'],
    ['Für Rückfragen: Ann Lee', 'how to ask'],
    ['Renseignements auprès de la préfecture', 'how to ask'],
    ['Photographs can be downloaded here.', 'pictures'],
    ['Anmeldungen bis zum 3. Mai', 'how to come'],
    ['La Fundación nació en 1931 y fue fundada por pescadores.', 'a founding'],
    ['The Harbour Trust is a charity on the coast.', 'what it is'],
    ['Le Port est une association de pêcheurs.', 'what it is'],
    ['Der Hafenverein ist ein Verein der Küste.', 'what it is'],
    ['All rights reserved.', 'law'],
    ['Bitte melden Sie sich an.', 'a wish'],
    ['Reporters are welcome on the quay from nine.', 'the press'],
    ['Los periodistas pueden subir a bordo.', 'the press'],
    ['The full study is available from the institute.', 'to be had'],
    ['Das Gutachten ist hier abrufbar.', 'to be had'],
    ['Entrée libre, de 9 h à 18 h.', 'hours and prices'],
    ['Die Öffnungszeiten bleiben gleich.', 'hours and prices'],
    ['Si vous voulez venir, dites-le.', 'you'],
    ['Wir freuen uns auf Besuch.', 'us'],
    ['Die Fähre fährt seit Montag wieder.', 'this week'],
    ['Inaugurado na terça-feira', 'this week'],
  ])('%j: %s', (text, topic) => {
    expect(topicsOf(foldText(text))).toContain(topic);
  });

  it.each(['Ferries sail again', 'Los barcos vuelven al mar', ''])('of %j is nothing', (text) => {
    expect(topicsOf(foldText(text))).toEqual([]);
  });
});
