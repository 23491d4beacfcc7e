import { describe, expect, it } from 'vitest';
import { found } from './found-contacts.ts';

describe('two people in one sentence', () => {
  it.each(['or', 'and'])('have each their own number, with “%s” between them', (word) => {
    const line = `Contact: Iain Smith, Hebrides Ferries, on 01851 555 012 or iain.smith@example.org, ${word} Catriona Bell (Bell & Co), 07700 900142, catriona@bell.example.com`;
    expect(found(line)).toMatchObject([
      ['Iain Smith', null, expect.anything(), '01851 555 012'],
      ['Catriona Bell', null, expect.anything(), '07700 900142'],
    ]);
  });

  it.each(['or', 'oder', 'ou', 'o', 'of'])('are two contacts: %s', (or) => {
    const line = `Ann Lee (ann.lee@example.org) ${or} Bob Roe (bob.roe@example.org, 020 7946 0124)`;

    expect(found(line).map(([name]) => name)).toEqual(['Ann Lee', 'Bob Roe']);
  });
});

it('a sentence that begins with “Contact” names whom', () => {
  const [contact] = found(
    'Contact Shabnam Rafiq in the hospice press office on 0113 496 0287 or s.rafiq@example.org',
  );
  expect(contact?.[0]).toBe('Shabnam Rafiq');
});

describe('two sentences', () => {
  it.each([
    'Full text for reporters: media@example.org. Corresponding author: Rita Roe, 020 7946 0124.',
    'Le texte : media@example.org. Chercheuse : Rita Roe, 01 99 00 12 34.',
  ])('reach two: %s', (line) => {
    expect(found(line).map(([who]) => who)).toEqual([null, 'Rita Roe']);
  });
});

describe('behind a label without a colon', () => {
  it.each([
    ['Más información Aurelio 655 01 44 82', 'Aurelio'],
    ['Meer informatie bij Wil Hendriks, 06 5550 0163', 'Wil Hendriks'],
    ['Weitere Informationen bei Jan Peters, 030 5550123', 'Jan Peters'],
    ['Chi vuole aiutare può telefonare a Ornella, 333 555 0147, dopo le 17', 'Ornella'],
    ['Please reply by noon to Mr Teo Arriza, Second Secretary, 07700 900618', 'Teo Arriza'],
  ])('stands a name: %s', (line, name) => {
    expect(found(line).map(([who]) => who)).toEqual([name]);
  });
});

describe('a sentence says whom to call', () => {
  it.each([
    [
      'Ann Lee is available for interview, ring her on 07700 900258 or write to al@example.org',
      'Ann Lee',
    ],
    ['Anna Roth (Vorstand) steht für Interviews zur Verfügung, Tel. 030 5550123', 'Anna Roth'],
    ['Marie Roux est disponible pour des interviews au 06 39 98 14 27', 'Marie Roux'],
    ['Ana Ruiz está disponible para entrevistas en el 985 555 027', 'Ana Ruiz'],
    ['Iara Melo está disponível para entrevistas: (31) 95550-1234', 'Iara Melo'],
    ['Giulia Neri è disponibile per interviste al 340 555 0177', 'Giulia Neri'],
    ['Wil Hendriks is voor vragen bereikbaar op 06 5550 0163', 'Wil Hendriks'],
    ['Pour les journalistes : Hélène se tient à votre disposition au 06 55 01 11 22', 'Hélène'],
    ['Anna Roth steht Ihnen gerne zur Verfügung: 030 5550123', 'Anna Roth'],
    ['Interviews vermittelt Anna Roth, Telefon 030 5550123.', 'Anna Roth'],
    ['Las entrevistas las coordina Ana Ruiz, 985 555 027', 'Ana Ruiz'],
    ['To go up the tower ring Judith in the office on 020 7946 0377', 'Judith'],
    ['Si quiere subir, llame a Pilar en la oficina al 985 555 027', 'Pilar'],
    ['Contato pra entrevista é com a Simone mesmo, zap (33) 95550-0142', 'Simone'],
    [
      'Para la oficina de prensa contacte a Mariela Gauna Lis a prensa@example.org',
      'Mariela Gauna Lis',
    ],
    ['More from Stu (sec) 07700 900417', 'Stu'],
    ['Mehr Infos bei Ute, 0170 5550123', 'Ute'],
    ['Press tickets / pictures / interviews: Dom on 07700 900305 (dom@example.org)', 'Dom'],
    ['más info: Goyo, en prensa del Parlamento, 600 555 931', 'Goyo'],
  ])('%s', (line, name) => {
    expect(found(line).map(([who]) => who)).toEqual([name]);
  });

  it.each([
    ['The bridge is available for hire, ring the office on 020 7946 0377', null],
    ['Example Hall is closed. Questions: 020 7946 0377', null],
    ['Wheelchairs are at your disposal, ring the office on 020 7946 0377', null],
    ['Contato é com a gente mesmo, zap (33) 95550-0142', null],
    ['More from Acme (sec) 07700 900417', null],
  ])('or nobody: %s', (line, name) => {
    expect(found(line).map(([who]) => who)).toEqual([name]);
  });

  it('whose number is on the next line', () => {
    expect(
      found('To go up the tower ring Judith in the office on', '020 7946 0377 (mornings).'),
    ).toMatchObject([['Judith', null, null, '020 7946 0377']]);
  });

  it('or two sentences do', () => {
    expect(
      found(
        'Media contact: Priya Lal, priya@example.org, 01632 960155. Out of hours please ring the ward, 01632 960150, and ask for the nurse.',
      ).map(([who, , , phones]) => [who, phones]),
    ).toEqual([
      ['Priya Lal', '01632 960155'],
      [null, '01632 960150'],
    ]);
  });
});

describe('the one person whom a sentence with a number names', () => {
  it.each([
    "Ann Lee is the club's press officer and answers the phone on 01632 960 173 any evening after seven.",
    'Vous êtes journaliste ? Ann Lee vous répond au 04 65 71 17 62 ou par courriel.',
  ])('is whom to call: %s', (line) => {
    expect(found(line).map(([name]) => name)).toEqual(['Ann Lee']);
  });

  it.each([
    [
      'two are named',
      'Ann Lee and her neighbour Rita Roe will be at the harbour all day, 01632 960 173.',
    ],
    ['it is no sentence', 'Stiftung Ann Lee, 030 5550123'],
  ])('is nobody where %s', (_when, line) => {
    expect(found(line).map(([name]) => name)).not.toContain('Ann Lee');
  });

  it('is nobody where no number is in it', () => {
    const lines = [
      'Ines Marsh was born in Hull and worked for thirty years in the harbour office.',
      'For interviews: Dot Pargeter, publicity, dot@example.com',
    ];

    expect(found(...lines).map(([name]) => name)).not.toContain('Ines Marsh');
  });
});
