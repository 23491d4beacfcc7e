import { describe, expect, it } from 'vitest';
import { contactsOf } from '../../../../shared/release/fields/contacts.ts';
import { found } from './found-contacts.ts';

describe('a rank before a name', () => {
  it.each([
    ['Fw Sandro Arnold, Mediensprecher, 081 555 75 17', 'Sandro Arnold'],
    ['Of. Ppal. Luisa Ferreyra, Tel. 3407 555 012', 'Luisa Ferreyra'],
    ['Pe. Abel Sampaio, 255 501 733', 'Abel Sampaio'],
    ['Inv. Rita Stokes, 662 555 0142', 'Rita Stokes'],
    ['Mar. Ca. Aldo Neri, 347 555 0118', 'Aldo Neri'],
    ['Seu Nilo 11 95550 1139', 'Nilo'],
    ['Lt Yvan Rossier, 026 555 01 90', 'Yvan Rossier'],
    ['Canon Peter Lisle, Communications Adviser, 07700 900562', 'Peter Lisle'],
    ['Subinspectora Romina Gaitán, Relaciones, 3482 55-0147', 'Romina Gaitán'],
    ['Shri Nikhil Sabnis, Mobile 98220 55014', 'Nikhil Sabnis'],
    ['Maresciallo Aldo Neri, 347 555 0118', 'Aldo Neri'],
    ['Info: Associazione Amici del porto, sig.ra Giada Monti, 347 555 0111', 'Giada Monti'],
    ['Majoor Wil Hendriks, 06 5550 0163', 'Wil Hendriks'],
    ['Capitão Rui Melo, 255 501 733', 'Rui Melo'],
    ['Gen Smith, 020 7946 0123', 'Gen Smith'],
    ['Frau Krüger, Telefon 030 5550123', 'Krüger'],
    ['J. Robert Smith, 020 7946 0123', 'J. Robert Smith'],
    ['Ma. Teresa Cruz, 020 7946 0123', 'Ma. Teresa Cruz'],
    ['St. John Waters, 020 7946 0123', 'St. John Waters'],
  ])('%s', (line, name) => {
    expect(found(line).map(([who]) => who)).toEqual([name]);
  });
});

describe('function and name without a comma', () => {
  it.each([
    ['Pfarrer Jens Rosinke', 'Jens Rosinke', 'Pfarrer'],
    ['Richterin am Landgericht Eva Peters', 'Eva Peters', 'Richterin am Landgericht'],
    ['Ben Baker press officer', 'Ben Baker', 'press officer'],
    ['Stijn Claes woordvoerder VLAM', 'Stijn Claes', 'woordvoerder VLAM'],
    ['Ana Ruiz responsable de prensa', 'Ana Ruiz', 'responsable de prensa'],
    ['Hinke de Boer (voorlichting)', 'Hinke de Boer', 'voorlichting'],
  ])('%s', (line, name, role) => {
    expect(found(line, '0519 555 014')).toEqual([[name, role, null, '0519 555 014']]);
  });

  it.each([
    ['Director de Comunicaciones'],
    ['Leiterin Presse und Information'],
    ['Prairie Larder Care Line'],
    ['Haus am Deich'],
    ['Polizeiinspektion Beispielstadt'],
    ['Staatsanwaltschaft Beispielstadt'],
    ['Procuradoria do Meio Ambiente'],
    ['Assoc. de Moradores do Ipezal'],
    ['Asoc. Vecinos El Tejar'],
    ['Secrétariat du proviseur'],
    ['Paroisse Saint Luc'],
    ['Procura di Valdargento'],
    ['Financial PR'],
    ['Registrar’s Chambers'],
    ['Ascom, ascom@example.org'],
  ])('name nobody: %s', (line) => {
    expect(found(line, '0519 555 014').map(([who]) => who)).toEqual([null]);
  });
});

describe('one name', () => {
  it.each([
    ['Per la stampa: Giulia, 340 555 0177', 'Giulia'],
    ['Contato: Simone (35) 5555-0172', 'Simone'],
    ['Presse : Marie-Claude, 06 39 98 14 27', 'Marie-Claude'],
    ['Josi (associação) 11 95550-1182', 'Josi'],
    ['Menchu, secretaria del club, 985 555 027', 'Menchu'],
    ['Qualquer coisa chama no zap (81) 95555-0148, falar com Genivaldo', 'Genivaldo'],
    ['020 7946 0377 in the mornings, ask for Judith', 'Judith'],
    ['011 4555 0182 de 16 a 20 (Graciela)', 'Graciela'],
    ['Questions: Ask Olly, 020 7946 0377', 'Olly'],
    ['Tjorven, tjorven@example.org', 'Tjorven'],
  ])('is that of a person: %s', (line, name) => {
    expect(found(line).map(([who]) => who)).toEqual([name]);
  });

  it.each([
    'Acme, 020 7946 0123',
    'Imprensa, 255 501 733',
    'Presse: Hohenalp, 081 555 75 17',
    'Domingos (10h), 255 501 733',
    'Corvane, corvane@corvane.example.com',
    'Fax 020 7946 0123',
    'Nur nach Berlin. 030 5550123',
  ])('is none: %s', (line) => {
    expect(found(line).map(([who]) => who)).toEqual([null]);
  });

  it('in brackets below a street is no town', () => {
    expect(found('Ombú 1187, Villa Tranquera', '011 4555 0182 (Graciela)')).toMatchObject([
      ['Graciela', null, null, '011 4555 0182'],
    ]);
  });
});

it('the name of a house behind a press office’s @ is no person', () => {
  expect(found('Navegantes do Sul', 'imprensa@navegantesdosul.example.com')).toMatchObject([
    [null, null, 'Navegantes do Sul', ''],
  ]);
  expect(found('Ana Ruiz', 'ana@anaruiz.example.com')).toMatchObject([
    ['Ana Ruiz', null, null, ''],
  ]);
});

it('a first name that ends in an accented letter and an a is no preposition', () => {
  expect(found('Lucía Bermejo Anguita', '950 555 033')).toMatchObject([
    ['Lucía Bermejo Anguita', null, null, '950 555 033'],
  ]);
});

it.each(['Emma Chambers', 'Ann Parish', 'Jean Parquet', 'Pr. Jean Roux'])(
  'a house’s word is a surname behind a first name: %s',
  (name) => {
    expect(found(name, '0519 555 014').map(([who]) => who)).toEqual([name.replace('Pr. ', '')]);
  },
);

describe('a house above its spokeswoman', () => {
  it.each([
    ['Polizeiinspektion Beispielstadt', 'Pressestelle', 'Wiebke Thomsen'],
    ['Asoc. Vecinos El Tejar', 'Portavoz', 'Nieves Pardo'],
    ['Procuradoria do Meio Ambiente', 'Ascom', 'Iara Melo'],
  ])('%s', (...lines) => {
    expect(found(...lines, '0519 555 014').map(([who]) => who)).toEqual([lines[2]]);
  });

  it('is an agency that its domain is named after', () => {
    const contacts = contactsOf(
      [
        { text: 'Millbank Sayer (advisers)', isNew: true },
        { text: 'Oriel Datchet 020 7946 0655 acme@millbanksayer.example.com', isNew: false },
      ],
      () => null,
    );
    expect(contacts).toMatchObject([{ name: 'Oriel Datchet', organisation: 'Millbank Sayer' }]);
  });
});

describe('what looks like a name and is none', () => {
  it.each([
    ['a greeting', 'Hi Marcus,'],
    ['a street', 'Paseo de los Olmos, 12. 28071 MADRID'],
    ['for whom somebody is called', 'For Thermorra'],
    ['the end of a function', 'de Agrupamento'],
  ])('is %s: %s', (_what, line) => {
    const [contact] = contactsOf(
      [line, '020 7946 0123'].map((text, i) => ({ text, isNew: i === 0 })),
      () => null,
    );

    expect(contact).toMatchObject({ name: null });
    expect(contact?.phones.map(({ raw }) => raw)).toEqual(['020 7946 0123']);
  });

  it.each([
    ['Ruth Lane, 020 7946 0123', 'Ruth Lane'],
    ['Richter am Verwaltungsgericht Dr. Malte Engel, 05066 555212', 'Malte Engel'],
    ['Interviews: bei Gesa, 0341 5550173', 'Gesa'],
    ['Atelier de Ideias | Gonçalo Brito | +351 915 550 127', 'Gonçalo Brito'],
  ])('is a person: %s', (line, name) => {
    expect(found(line).map(([who]) => who)).toEqual([name]);
  });
});

it('a street is no employer, and the years of a life are no number', () => {
  expect(found('Ann Lee, 020 7946 0123', 'Rua dos Moinhos')).toEqual([
    ['Ann Lee', null, null, '020 7946 0123'],
  ]);
  expect(found('Ann Lee, 020 7946 0123', 'Eugénie Lescoat (1851-1920)').flat()).not.toContain(
    '1851-1920',
  );
});
