import { expect, it } from 'vitest';
import { boilerplatesOf, issuerAtStart } from '../../../../shared/release/fields/boilerplates.ts';

it.each([
  ['Chi siamo', 'Il Museo del Sale racconta il lavoro delle saline.', 'Museo del Sale'],
  ['Quiénes somos', 'Tranvías de Ejemplo es una empresa pública.', 'Tranvías de Ejemplo'],
  ['About us', 'We run ferries.', 'About us'],
  ['À propos', 'La Société du Bac exploite trois bateaux.', 'Société du Bac'],
  ['Fährverein Nord auf einen Blick', 'Der Fährverein Nord hat drei Boote.', 'Fährverein Nord'],
  ['Example Ferries at a glance', 'Example Ferries runs three boats.', 'Example Ferries'],
  ['Bacs du Nord en bref', 'Bacs du Nord a trois bateaux.', 'Bacs du Nord'],
  [
    'Sobre el Colegio',
    'El Colegio de Abogados de Lugones agrupa a 400 letrados.',
    'Colegio de Abogados de Lugones',
  ],
  [
    'La Fondazione',
    'La Fondazione Museo del Sale, nata nel 2003, custodisce seimila oggetti.',
    'Fondazione Museo del Sale',
  ],
  ['About WIFO', 'The World Inland Ferries Organization is a body of 18 states.', 'WIFO'],
  ['About Lantern', 'Lantern Street Theatre is where we play.', 'Lantern'],
  ['About the hospital', 'Opened in 1961, the St Anne Hospital has 286 beds.', 'St Anne Hospital'],
  ['About the hospital', 'It has 286 beds.', 'hospital'],
  ['About the Foundation', 'We pay for ferries.', 'Foundation'],
  ['About Example Ferries', 'We run ferries.', 'Example Ferries'],
])('the organisation under “%s” is found', (heading, text, organisation) => {
  expect(
    boilerplatesOf([
      { text: heading, kind: 'heading' },
      { text, kind: null },
    ]),
  ).toEqual([{ organisation, text }]);
});

it.each([
  [
    'Over Omroep Noord. Omroep Noord is de publieke omroep van het noorden.',
    'Omroep Noord',
    'Omroep Noord is de publieke omroep van het noorden.',
  ],
  [
    'Die Evangelische Kirche im Oderland (EKO) umfasst 1.020 Gemeinden.',
    'Evangelische Kirche im Oderland',
    'Die Evangelische Kirche im Oderland (EKO) umfasst 1.020 Gemeinden.',
  ],
  [
    'Der Bund der Orgelbauer e. V. vertritt 90 Werkstätten.',
    'Bund der Orgelbauer',
    'Der Bund der Orgelbauer e. V. vertritt 90 Werkstätten.',
  ],
  [
    'La Corte Regional de Derechos de las Personas es un tribunal autónomo.',
    'Corte Regional de Derechos de las Personas',
    'La Corte Regional de Derechos de las Personas es un tribunal autónomo.',
  ],
])('the organisation that “%s” begins with is found', (text, organisation, rest) => {
  expect(boilerplatesOf([{ text, kind: 'unheaded' }])).toEqual([{ organisation, text: rest }]);
});

it.each([
  [
    'La Chambre des comptes du Littoral contrôle 412 communes.',
    'Chambre des comptes du Littoral',
    'CHAMBRE DES COMPTES DU LITTORAL',
  ],
  [
    'L’agence de l’eau des Deux Rives perçoit des redevances.',
    'agence de l’eau des Deux Rives',
    'Agence de l’eau des Deux Rives',
  ],
  ['El Boletín sale los lunes.', '', 'El boletín de la Fundación'],
  ['In March the ferries sail again.', '', 'Greenford, in March'],
])(
  'a name with words in small letters is known by where else it stands: %s',
  (text, organisation, elsewhere) => {
    expect(boilerplatesOf([{ text, kind: 'unheaded' }], elsewhere)).toEqual([
      { organisation, text },
    ]);
  },
);

it.each([
  ['The Agency is a non-ministerial body.', 'Northern Statistics Agency'],
  ['Der Verband vertritt 112 Betriebe.', 'Handwerksverband Oberes Tal e. V.'],
  ['Opened in 1961, the Mill Hospital has 286 beds.', 'Mill Hospital'],
  ["Créée en 1979, l'association Les Amis du Bac compte 312 membres.", 'Amis du Bac'],
  ['The Board meets on Monday.', null],
  ['The ferry is a boat.', null],
])(
  'is named by the line that has the word of its kind, or behind its beginnings: %s',
  (text, name) => {
    const foot = 'Northern Statistics Agency\nHandwerksverband Oberes Tal e. V.\nLes Amis du Bac';

    expect(issuerAtStart(text, foot)).toBe(name);
  },
);

it.each([
  ['Organisation des bassins partagés', 'L’Organisation des bassins partagés est une autorité.'],
  ['La Table ouverte', 'La Table ouverte est une association.'],
  ['Harbourwatch', 'Harbourwatch is run by volunteers.'],
])('knows the name %s by what is said behind it', (name, text) => {
  expect(issuerAtStart(text, name)).toBe(name.replace(/^La /, ''));
});

it('knows one word behind an article that is a part of its name', () => {
  expect(issuerAtStart('La Zanja es una editorial.', 'Premio La Zanja')).toBe('Zanja');
  expect(issuerAtStart('La Zanja es una editorial.', 'La Zanja')).toBeNull();
});

it('knows no name that ends in small letters, but of Romance languages and legal forms', () => {
  const text = 'Night fares are the same.';
  expect(issuerAtStart(text, 'Night fares')).toBeNull();
  expect(issuerAtStart('Corvane Group plc is a maker.', 'Corvane Group plc')).toBe(
    'Corvane Group plc',
  );
});

it('reads a heading that runs in with a full stop', () => {
  const text = 'Sobre a Aflovaj. A Associação reúne 186 produtores.';
  expect(boilerplatesOf([{ text, kind: 'unheaded' }])).toEqual([
    { organisation: 'Aflovaj', text: 'A Associação reúne 186 produtores.' },
  ]);
});

it('knows nobody by one word behind an article', () => {
  expect(issuerAtStart('Der Kantonsrat berät heute.', 'Kantonsrat')).toBeNull();
});

it('takes the number off a note', () => {
  expect(boilerplatesOf([{ text: '3. The Harbour Trust is small.', kind: 'unheaded' }])).toEqual([
    { organisation: 'Harbour Trust', text: 'The Harbour Trust is small.' },
  ]);
});

it('names nobody by a line with an address', () => {
  expect(issuerAtStart('The Agency is small.', 'press@agency.example.org, Agency')).toBeNull();
});

it('knows a name that ends behind an elided article', () => {
  const name = "Fédération des meuniers de l'Ouest";

  expect(issuerAtStart(`Fondée en 1926, la ${name} regroupe 410 artisans.`, name)).toBe(name);
});

it.each([
  ['Toits pour tous, association reconnue, accompagne 14 000 ménages.', 'Toits pour tous'],
  ['Il Bilanciere, cooperativa sociale, gestisce due laboratori.', 'Il Bilanciere'],
  ['TerraRossa, nata nel 1984, trasforma pomodori.', 'TerraRossa'],
  ["L'Associazione, costituita nel 1991, cura 310 ettari.", 'Associazione Castanicoltori'],
  ["Née en 2017, l'association réunit 160 bénévoles.", 'Association du Bac'],
  ['La bilharziose, ou schistosomiase, est due à des vers.', null],
])('the sender is found by what the release says of it elsewhere: %s', (text, name) => {
  const elsewhere =
    'Toits pour tous\nIl Bilanciere\nAssociazione Castanicoltori\nAssociation du Bac\nLa bilharziose recule';

  expect(issuerAtStart(text, elsewhere)).toBe(name);
});
