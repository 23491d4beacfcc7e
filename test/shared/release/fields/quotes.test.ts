import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../shared/release/fields/quotes.ts';

const found = (...paragraphs: readonly string[]) =>
  quotesOf(paragraphs.map((text) => ({ text, isQuotation: false }))).map(({ speaker, role }) => [
    speaker,
    role,
  ]);

describe('who said it', () => {
  it.each([
    [
      'behind a verb that nobody foresaw',
      '"Un vélo ouvre des portes", sourit Nadia El Khatib, la directrice.',
      'Nadia El Khatib',
      'directrice',
    ],
    [
      'with the title before the name',
      'Transport Minister Aoife Brannigan said: "People should not need a lawyer."',
      'Aoife Brannigan',
      'Transport Minister',
    ],
    [
      'with a doctor’s title between',
      '„Niemand muss einen Antrag stellen“, sagt Geschäftsführerin Dr. Annegret Voss.',
      'Annegret Voss',
      'Geschäftsführerin',
    ],
    [
      'with a possessive',
      '«Es un seguro para las cosechas», afirmó su director, Gonzalo Ibarra.',
      'Gonzalo Ibarra',
      'director',
    ],
    [
      'according to two words',
      'De acuerdo con la doctora Ximena Araya, geóloga, «nadie esperaba agua dulce aquí».',
      'Ximena Araya',
      'geóloga',
    ],
    [
      'with a clause that is no function',
      'Colin Ashby, who drives route N9, said: “The timetable was written for empty roads.”',
      'Colin Ashby',
      null,
    ],
  ])('is found %s', (_, text, speaker, role) => {
    expect(found(text)).toEqual([[speaker, role]]);
  });

  it('is whoever was named last, where the verb stands alone', () => {
    expect(
      found(
        'Segundo o coordenador, Davi Nogueira, falta papel. "O papel não aguentaria mais", afirma.',
      ),
    ).toEqual([['Davi Nogueira', 'coordenador']]);
    expect(
      found(
        '"We waited for years," said Ruth Okonjo.',
        'The works took a year.',
        '"It was worth it," she added.',
      ),
    ).toEqual([
      ['Ruth Okonjo', null],
      ['Ruth Okonjo', null],
    ]);
  });
});
