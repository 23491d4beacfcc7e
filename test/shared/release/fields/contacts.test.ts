import { describe, expect, it } from 'vitest';
import { contactsOf } from '../../../../shared/release/fields/contacts.ts';

import { found } from './found-contacts.ts';

describe('a signature', () => {
  it('below the contact adds what is new of the same person', () => {
    expect(found('Hugo Marchal', '03 84 55 01 47', 'Hugo Marchal', 'Directeur')).toEqual([
      ['Hugo Marchal', 'Directeur', null, '03 84 55 01 47'],
    ]);
  });

  it('may bring a number more, and one that stood there before', () => {
    const lines = [
      'Ann Lee, ann@example.org',
      '01632 960123',
      'Ann Lee',
      '01632 960123, 07700 900123',
    ];

    expect(found(...lines)).toEqual([['Ann Lee', null, null, '01632 960123,07700 900123']]);
  });

  it('of one person is whom the house below it is reached by', () => {
    const house = ['Naturfreunde Haseltal e.V.', 'Tel. 06623 5550141', 'vorstand@example.org'];

    expect(found('Ulrike Bleicher', 'Vorsitzende', '', ...house)).toEqual([
      ['Ulrike Bleicher', 'Vorsitzende', 'Naturfreunde Haseltal e.V.', '06623 5550141'],
    ]);
  });

  it.each(['La Junta Directiva', 'Der Vorstand', 'Diretoria Executiva do Sindimetro'])(
    'of a board is nobody to call: %s',
    (line) => {
      expect(found(line)).toEqual([]);
    },
  );
});

describe("a desk's name", () => {
  it.each([
    'Oficina de Prensa y Comunicaciones',
    'Gabinete de Prensa del Ministerio',
    'Service de Presse et de la Communication',
  ])('goes on behind what would be a heading: %s', (line) => {
    expect(found(line, '01 555 0144 22')).toEqual([[null, line, null, '01 555 0144 22']]);
  });
});

describe('a line in a footer', () => {
  it.each([
    'Island Blood Service | 12 Lagoon Road, Port Ashby',
    'Blutspendedienst | Hafenstraße 5, Bad Salhausen',
    'Service du sang, 3 rue de la Gare 12, Port Ashby',
    'Quay Street, Port Ashby',
  ])('names a town behind a street, and nobody: %s', (line) => {
    expect(found('Teneille Roper', '0491 570 156', line).map(([name]) => name)).toEqual([
      'Teneille Roper',
    ]);
  });
});

describe('a paper beside the contacts', () => {
  it.each([
    ['names nobody to call', 'Falcato B., Mourinho T. et al., “Cork dust”, doi: 10.1000/1', 0],
    ['is no reason to lose a mailbox', 'For the study of Smith et al. ask ann@example.org', 1],
  ])('%s', (_, line, count) => {
    expect(found(line)).toHaveLength(count);
  });
});

describe('a mailbox by itself', () => {
  it('below an empty line is of the one whose surname it has', () => {
    const lines = [
      'Hidde Kloosterman, woordvoerder',
      'T 050 555 0183',
      'E h.kloosterman@example.org',
    ];
    const contacts = contactsOf(
      lines.map((text) => ({ text, isNew: true })),
      () => null,
    );

    expect(contacts).toMatchObject([
      { name: 'Hidde Kloosterman', email: 'h.kloosterman@example.org' },
    ]);
  });

  it('of a desk is another contact, where not every line has an empty one before it', () => {
    const lines = ['Hidde Kloosterman, woordvoerder', 'T 050 555 0183', 'pers@example.org'];
    const contacts = contactsOf(
      lines.map((text, i) => ({ text, isNew: i !== 1 })),
      () => null,
    );

    expect(contacts).toHaveLength(2);
  });
});

describe('contacts', () => {
  it.each([
    [
      'a sentence that ends in the name',
      ['Neem contact op met Bas Terpstra, woordvoerder, 06-55501234'],
      ['Bas Terpstra', 'woordvoerder', null, '06-55501234'],
    ],
    [
      'a sentence with the name in its middle',
      ['To attend, please contact Adam Pryce in the press office on 020 7946 0512 or by mail.'],
      ['Adam Pryce', null, null, '020 7946 0512'],
    ],
    [
      'a sentence with name and function',
      ['For interviews please turn to Eva Roth, press officer, on 020 7946 0512.'],
      ['Eva Roth', 'press officer', null, '020 7946 0512'],
    ],
    [
      'a sentence with the name right before its number',
      ['Rückfragen beantwortet Ihnen gern Hanna Roth unter Telefon 030 23125 266 oder per Mail.'],
      ['Hanna Roth', null, null, '030 23125 266'],
    ],
    [
      'a desk above a name with its rank',
      ['Ufficio Relazioni Esterne', 'T.V. (CP) Ginevra Pallottino', '0789 555 0142'],
      ['Ginevra Pallottino', null, 'Ufficio Relazioni Esterne', '0789 555 0142'],
    ],
    [
      'a line under a heading that goes on',
      ['Ansprechpartnerin für die Medien:', 'Katja Wolff, Telefon 0170 5550133'],
      ['Katja Wolff', null, null, '0170 5550133'],
    ],
    [
      'an agency before the name',
      ['Agentur Klartext, Nora Beck, Tel. 0221 5550 142'],
      ['Nora Beck', null, 'Agentur Klartext', '0221 5550 142'],
    ],
    [
      'a German number with a stroke',
      ['Jonas Brinkmann, Leiter Kommunikation', 'Telefon: 03301 / 555 0-17'],
      ['Jonas Brinkmann', 'Leiter Kommunikation', null, '03301 / 555 0-17'],
    ],
    [
      'a function in one word, under a heading',
      ['Auskünfte: Reto Hug, Kantonsingenieur, Tel. 031 555 01 22'],
      ['Reto Hug', 'Kantonsingenieur', null, '031 555 01 22'],
    ],
    [
      'a number for the night',
      ['Tom Reilly, 020 7946 0321', 'Out of hours: 07700 900461'],
      ['Tom Reilly', null, null, '020 7946 0321,07700 900461'],
    ],
    [
      'a function and an employer below the name',
      ['Ann Lee', 'Press Officer, Example Ferries', '+1 202 555 0111'],
      ['Ann Lee', 'Press Officer', 'Example Ferries', '+1 202 555 0111'],
    ],
    [
      'a desk and an employer below the name',
      ['Eva Roth', 'Pressestelle, Universität Boden', 'Tel. 0431 5550 142'],
      ['Eva Roth', 'Pressestelle', 'Universität Boden', '0431 5550 142'],
    ],
    [
      'an office behind the name',
      ['Sally Brook, Press Office, University of Northport', 'Office: 020 7946 0321'],
      ['Sally Brook', 'Press Office', 'University of Northport', '020 7946 0321'],
    ],
    [
      'a number in the office',
      ['Tom Reilly, office 020 7946 0322'],
      ['Tom Reilly', null, null, '020 7946 0322'],
    ],
    [
      'a desk and an authority',
      ['Gabinete de Prensa, Diputación de Villanueva', '955 010 209'],
      [null, 'Gabinete de Prensa', 'Diputación de Villanueva', '955 010 209'],
    ],
    [
      'a desk above the name and its function',
      ['Gabinete de Comunicación', 'Pablo Rey, responsable de prensa', '600 000 001'],
      ['Pablo Rey', 'responsable de prensa', 'Gabinete de Comunicación', '600 000 001'],
    ],
    [
      'a function of five words',
      ['Anne Roy', 'Adjointe au maire chargée des mobilités', '01 99 00 11 22'],
      ['Anne Roy', 'Adjointe au maire chargée des mobilités', null, '01 99 00 11 22'],
    ],
    [
      'an employer in lower case',
      ['Els Visser', 'Wethouder Duurzaamheid, gemeente Utrecht', '030 555 01 25'],
      ['Els Visser', 'Wethouder Duurzaamheid', 'gemeente Utrecht', '030 555 01 25'],
    ],
    [
      'a Dutch press officer',
      ['Pieter Bos, persvoorlichter, 030 555 01 23'],
      ['Pieter Bos', 'persvoorlichter', null, '030 555 01 23'],
    ],
    [
      'an address whose heading is no function',
      ['For further information please contact', 'Harrow Tidal plc   +44 20 7946 0410'],
      [null, null, 'Harrow Tidal plc', '+44 20 7946 0410'],
    ],
  ])('are read from %s', (_, lines, contact) => {
    expect(found(...lines)).toEqual([contact]);
  });

  it.each([
    [
      'of an organisation above them, by its number',
      [
        'Harrow Tidal plc   +44 20 7946 0410',
        'Margaret Ojo, Chief Executive',
        'Simon Falk, Chief Financial Officer',
      ],
      [
        ['Margaret Ojo', 'Chief Executive', 'Harrow Tidal plc', '+44 20 7946 0410'],
        ['Simon Falk', 'Chief Financial Officer', 'Harrow Tidal plc', '+44 20 7946 0410'],
      ],
    ],
    [
      'of an organisation above them, each by their own',
      [
        'Harrow Tidal plc',
        'Margaret Ojo, Chief Executive   +44 20 7946 0410',
        'Simon Falk, Chair   +44 20 7946 0411',
      ],
      [
        ['Margaret Ojo', 'Chief Executive', 'Harrow Tidal plc', '+44 20 7946 0410'],
        ['Simon Falk', 'Chair', 'Harrow Tidal plc', '+44 20 7946 0411'],
      ],
    ],
    [
      'on one line, by the number below',
      ['Media: Brightwater Communications', 'Ellen Marsh / Owen Pike', '+44 20 7946 0455'],
      [
        ['Ellen Marsh', null, 'Brightwater Communications', '+44 20 7946 0455'],
        ['Owen Pike', null, 'Brightwater Communications', '+44 20 7946 0455'],
      ],
    ],
    [
      'joined by a word',
      ['Ana Ruiz y Juan Paz', 'Tel. 91 555 01 00'],
      [
        ['Ana Ruiz', null, null, '91 555 01 00'],
        ['Juan Paz', null, null, '91 555 01 00'],
      ],
    ],
    [
      'below each other, of whom the second alone has a number',
      ['Ana Ruiz, directora', 'Pedro Gil, portavoz, tel. 91 555 01 00'],
      [
        ['Ana Ruiz', 'directora', null, ''],
        ['Pedro Gil', 'portavoz', null, '91 555 01 00'],
      ],
    ],
  ])('are several people %s', (_, lines, people) => {
    expect(found(...lines)).toEqual(people);
  });
});

it('a list of thousands who share one number takes no more than its length', () => {
  const letters = (n: number) =>
    String(n).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
  const people = Array.from({ length: 10_000 }, (_, i) => `Ann L${letters(i)}, Press Officer`);
  const begun = performance.now();

  const contacts = found(...people, '+44 20 7946 0400');

  expect(performance.now() - begun).toBeLessThan(8000);
  expect(new Set(contacts.map(([, , , phone]) => phone))).toEqual(new Set(['+44 20 7946 0400']));
});

describe('two names that look alike above one mailbox', () => {
  it('are a person before the @ and an employer behind it', () => {
    expect(found('Studio Corrente', 'Marta Villa', 'villa@studiocorrente.example.com')).toEqual([
      ['Marta Villa', null, 'Studio Corrente', ''],
    ]);
    expect(found('Marta Villa', 'Studio Corrente', 'villa@studiocorrente.example.com')).toEqual([
      ['Marta Villa', null, 'Studio Corrente', ''],
    ]);
  });

  it('stay as they stand where the mailbox says nothing', () => {
    expect(found('Marta Villa', 'Studio Corrente', 'press@example.com')).toEqual([
      ['Marta Villa', null, 'Studio Corrente', ''],
    ]);
  });
});

describe('a name on a line of its own', () => {
  it.each([
    [
      'behind a function of several words and a degree',
      ['Richterin am Landgericht Dr. Kathrin Oelmann', '0221 4710 218'],
      ['Kathrin Oelmann', 'Richterin am Landgericht', null, '0221 4710 218'],
    ],
    [
      'with a surname that begins with a particle',
      ['Ufficio stampa', 'Costanza Melzi d’Arco', '347 555 0118'],
      ['Costanza Melzi d’Arco', null, null, '347 555 0118'],
    ],
    [
      'behind a degree in small letters',
      ['Ufficio stampa', 'dott.ssa Ilaria Canta', '347 555 0118'],
      ['Ilaria Canta', null, null, '347 555 0118'],
    ],
  ])('is that of the person %s', (_, lines, contact) => {
    expect(found(...lines)).toEqual([contact]);
  });
});

it('the authors of a paper are nobody to call', () => {
  expect(
    found(
      'Article: Falcato B., Mourinho T., Sampaio L. et al., "Cork dust", doi: 10.5555/wm.2026.0411',
      'Filipe Carrilho',
      '245 550 121',
    ),
  ).toEqual([['Filipe Carrilho', null, null, '245 550 121']]);
});

describe('words that name nobody', () => {
  it.each([
    ['Issued by Ann Lee', 'Press Officer, 020 7946 0123'],
    ['Name: Ann Lee', 'Title: Press Officer', 'Phone: 020 7946 0123'],
    ['Nombre: Ann Lee', 'Cargo: Press Officer', 'Tfno. 020 7946 0123'],
    ['Source : Ann Lee, Press Officer, 020 7946 0123'],
  ])('stand before a name as labels of a form: %s', (...lines) => {
    expect(found(...lines)).toEqual([['Ann Lee', 'Press Officer', null, '020 7946 0123']]);
  });
});

describe('hours behind a number', () => {
  it('are none of it', () => {
    expect(found('Press office: 020 7946 0123 (24 hours)').map(([, , , phones]) => phones)).toEqual(
      ['020 7946 0123'],
    );
  });
});

describe('an organisation in front of a person', () => {
  it.each([
    'Département de Mériden – Hélène Aubrac – 01 99 00 12 34',
    'Hôpital Saint-Arven – Hélène Aubrac – 01 99 00 12 34',
    'Orquesta de Mérida – Hélène Aubrac – 01 99 00 12 34',
    'Ospedale Civile – Hélène Aubrac – 01 99 00 12 34',
  ])('is her employer: %s', (line) => {
    expect(found(line)).toMatchObject([
      ['Hélène Aubrac', null, line.split(' – ')[0], '01 99 00 12 34'],
    ]);
  });
});

describe('lines as press offices set them', () => {
  it.each([
    [
      ['Philippa Greaves at Greaves Hartnoll PR', '07700 900 615'],
      ['Philippa Greaves', null, 'Greaves Hartnoll PR'],
    ],
    [
      ['Press Office, Food Safety Office', 'Tel: 020 7946 0617'],
      [null, 'Press Office', 'Food Safety Office'],
    ],
    [
      ['Chercheuse Université de Haute-Meurthe l Maïwenn Corlay l T 03 53 01 67 20'],
      ['Maïwenn Corlay', 'Chercheuse Université de Haute-Meurthe', null],
    ],
    [
      [
        'Herausgeber: Landtag Elbmark',
        'V.i.S.d.P.: Ortrud Semmler, Pressesprecherin',
        'Tel. 0391 5550 1120',
      ],
      ['Ortrud Semmler', 'Pressesprecherin', 'Landtag Elbmark'],
    ],
  ])('%j', (lines, person) => {
    expect(found(...lines).map((one) => one.slice(0, 3))).toEqual([person]);
  });

  it('have a house number and a postcode that are none to call', () => {
    expect(found('Ann Lee, 91 555 01 63', 'C/ del Ejemplo, 47 - 28014 Madrid')).toMatchObject([
      ['Ann Lee', null, null, '91 555 01 63'],
    ]);
  });
});

describe('a first name that is a degree in other places', () => {
  it.each([
    ['Phil Jones, PAEC: 020 7946 0123', 'Phil Jones'],
    ['Nat Parry-Jones, PAEC: 020 7946 0123', 'Nat Parry-Jones'],
    ['Dr. med. Jan Peters, PAEC: 020 7946 0123', 'Jan Peters'],
  ])('%s', (line, name) => {
    expect(found(line)).toMatchObject([[name, null, 'PAEC', '020 7946 0123']]);
  });
});

describe('a surname that is a trade, and a number behind “Nr.”', () => {
  it.each([
    ['Ana Bispo, Telefone nº 213 555 012', 'Ana Bispo', '213 555 012'],
    ['Jan Peters, Tel.-Nr. 030 5550123', 'Jan Peters', '030 5550123'],
    ['Mark Constable, Tel. no. 01632 960123', 'Mark Constable', '01632 960123'],
    ['Marieke Bakker, 06 1234 5678', 'Marieke Bakker', '06 1234 5678'],
  ])('%s', (line, name, number) => {
    expect(found(line).map(([who, , , phones]) => [who, phones])).toEqual([[name, number]]);
  });
});

describe('as small organisations write it', () => {
  it.each([
    ['Rückfragen gerne an unsere Pressewartin Ute Schmidt, Tel. 0170 5550123', ['Ute Schmidt']],
    ['Viele Grüße, Ute Schmidt, Pressewartin, 0170 5550123', ['Ute Schmidt']],
    [
      'Contact: Tom Baker (chair) 07700 900123 / Sue Hill (secretary) sue@example.org',
      ['Tom Baker', 'Sue Hill'],
    ],
    ['AGRADECEMOS SU DIFUSIÓN, prensa@example.org', [null]],
    ['Any questions, call Mrs. Patel, 07700 900123', ['Patel']],
    ['Para más info: Pili 600 555 123 / Juan 600 555 124', ['Pili', 'Juan']],
    ['Renseignements auprès de Jean au 06 12 55 01 23', ['Jean']],
    ['Informações com dona Lourdes pelo (31) 95550-1234', ['Lourdes']],
    ['Email Tom Baker at tom@example.org', ['Tom Baker']],
    ['Tom Baker/Jo Hill, 07700 900123', ['Tom Baker', 'Jo Hill']],
    ['Contact: Miguel Ángel Torres i Soler, 600 555 123', ['Miguel Ángel Torres i Soler']],
    ['Fundación de Ana Ruiz, 600 555 123', [null]],
    ['Train from Paris at 12 30 55 01 23', [null]],
  ])('%s', (line, names) => {
    expect(found(line).map(([who]) => who)).toEqual(names);
  });

  it('has no bracket at the front of a number', () => {
    expect(found('Ann Lee (0170 5550123)')).toMatchObject([
      ['Ann Lee', null, null, '0170 5550123'],
    ]);
  });
});

describe('the function and employer below a name', () => {
  it.each([
    ['Daytime enquiries', 'Anna Lee', 'Head of Media, Example Doorstep'],
    ['Prensa', 'Ana Ruiz', 'Jefa de prensa, Aguas del Valle'],
  ])('are hers: %s', (desk, name, below) => {
    expect(found(desk, name, below, '020 7946 0123').map(([who]) => who)).toEqual([name]);
  });
});

it('a capital I between parts is a bar', () => {
  expect(found('Chercheuse I Maëlys Cazenave I T 05 61 55 01 24 I m@example.org')).toMatchObject([
    ['Maëlys Cazenave', 'Chercheuse', null, '05 61 55 01 24'],
  ]);
});

describe('people', () => {
  it.each([
    ['Contact Jo Marsh or Raj Patel on 0113 496 0000', ['Jo Marsh', 'Raj Patel']],
    ['Contacter Marie Roux ou Jean Petit au 06 12 55 01 02', ['Marie Roux', 'Jean Petit']],
    ['Kontakt: Anna Roth oder Jan Peters, Tel. 030 5550123', ['Anna Roth', 'Jan Peters']],
    ['Contact Acme Foods or Example Hall on 0113 496 0000', [null]],
  ])('with a number together: %s', (line, names) => {
    expect(found(line).map(([who]) => who)).toEqual(names);
  });

  it.each([
    ['Pressesprecher Brandmeister Tim Rohde, 0151 55501234', 'Tim Rohde'],
    ['Leiter Prof. Dr. Beat Huber, 044 555 01 02', 'Beat Huber'],
  ])('have two functions before them: %s', (line, name) => {
    expect(found(line).map(([who]) => who)).toEqual([name]);
  });
});

it('an area code and a stroke begin a short number', () => {
  expect(found('Jörg Müller, Tel. 02151/555012')).toMatchObject([
    ['Jörg Müller', null, null, '02151/555012'],
  ]);
  expect(found('Ann Lee, issue 05/20261').map(([, , , phones]) => phones)).not.toContain(
    '05/20261',
  );
});

it.each(['i. A. Anna Roth', 'i.V. Anna Roth', 'gez. Anna Roth', 'p. o. Anna Roth'])(
  'who signs for somebody is named without that: %s',
  (line) => {
    expect(found(line, '030 5550123').map(([who]) => who)).toEqual(['Anna Roth']);
  },
);

describe('the hours of a number', () => {
  it('are no desk, and its calls for the media only are no other', () => {
    expect(
      found(
        'Press office: newsdesk@example.org',
        'Telephone (9am to 5pm): 01632 960418',
        'Out of hours, media only: 01632 960499',
      ),
    ).toEqual([[null, 'Press office', null, '01632 960418,01632 960499']]);
  });
});
