import { describe, expect, it } from 'vitest';
import { foldLine } from '../../../../shared/release/layout/embargo-line.ts';
import {
  boilerplateOf,
  contactHeadingOf,
  isEndMark,
  isNotesHeading,
} from '../../../../shared/release/layout/section-heading.ts';

const heading = (line: string) => contactHeadingOf(foldLine(line), line);

describe('a line that points to more', () => {
  it.each([
    'More information: press@example.org',
    'Meer informatie en foto’s: Dirkje Verhulst, 06 5550 0127, pers@example.org',
    'Para más información y entrevistas: Ana Ruiz, ana.ruiz@example.org',
  ])('%s names whom to ask', (line) => {
    expect(heading(line)).toBe('run-in');
  });

  it.each([
    'More information: https://example.org/report',
    'More information is on the site. Ask at the desk: desk@example.org',
  ])('%s does not', (line) => {
    expect(heading(line)).toBeNull();
  });
});

describe('a word such as Press before a colon', () => {
  it.each([
    'Presse : Julie Morel, service de presse de la Ville',
    'Media: Ann Lee, head of the press office of the city',
    'Contact: the press office of the city answers from nine to five',
  ])('names whom to ask: %s', (line) => {
    expect(heading(line)).toBe('run-in');
  });

  it.each([
    'Presse : trois journaux sur quatre ont un lecteur de plus',
    'Medien: immer mehr junge Menschen lesen wieder eine Zeitung',
    'Media: three in four papers have more readers than last year',
    'Prensa: tres de cada cuatro diarios ganan lectores este año',
  ])('may open a headline: %s', (line) => {
    expect(heading(line)).toBeNull();
  });
});

it.each([
  'Noot voor de redactie, niet voor publicatie',
  'Contact (not for publication)',
  'Pressekontakt – nicht zur Veröffentlichung',
])('a heading of contacts may say that they are not for print: %s', (line) => {
  expect(heading(line)).toBe('alone');
});

describe('an ornament in the middle of a line', () => {
  it.each(['---o0o---', '-oOo-', '-oo0oo-', '--- 0 ---', '-0-', '— ooo —', '◊◊◊', '★ ★ ★'])(
    '%s ends the release',
    (line) => {
      expect(isEndMark(line, foldLine(line))).toBe(true);
    },
  );

  it.each(['Oslo', '000 people came', 'o', '§ 3'])('%s is none', (line) => {
    expect(isEndMark(line, foldLine(line))).toBe(false);
  });
});

it.each(['Ficha técnica', 'Fiche technique', 'Technische Daten', 'Scheda tecnica'])(
  '%s announces what is no story',
  (line) => {
    expect(isNotesHeading(foldLine(line))).toBe(true);
  },
);

it.each(['Sobre la autora', 'About the author', 'Über den Autor', 'Over de auteur'])(
  '%s announces who somebody is',
  (line) => {
    expect(boilerplateOf(line, foldLine(line))).toBe('heading');
  },
);

it('is no heading of notes that says nothing but who may read', () => {
  expect(isNotesHeading(foldLine('(not for publication)'))).toBe(false);
});

it.each([
  ['Sobre o hospital', 'heading'],
  ['About the Trust', 'heading'],
  ['About half of them', null],
  ['Sobre a Univaju – Universidade comunitária com 9.400 alunos e cinco campi.', 'run-in'],
])('tells whom a heading is about, and where the text runs on behind it: %s', (line, kind) => {
  expect(boilerplateOf(line, foldLine(line))).toBe(kind);
});

describe('a heading above a description', () => {
  const about = (line: string) => boilerplateOf(line, foldLine(line));

  it.each([
    'Sobre Coopealturas R.L.',
    'About Carpelli S.p.A.',
    'Über den Bund e.V.',
    'About Example Inc.',
  ])('may end in a legal form: %s', (line) => {
    expect(about(line)).toBe('heading');
  });

  it('runs in with a full stop', () => {
    expect(about('Sobre a Aflovaj. A Associação dos Floricultores reúne 186 produtores.')).toBe(
      'unheaded',
    );
  });

  it('is no sentence', () => {
    expect(
      about(
        'Über die Vorschläge wird der Verband am 7. Oktober mit den Ministern der Länder sprechen.',
      ),
    ).toBeNull();
    expect(about('About the band.')).toBeNull();
    expect(
      about('Sobre Cultura. O teatro municipal reabre em maio com doze espetáculos para todos.'),
    ).toBeNull();
    expect(
      about('Sobre Movilidad. El pleno acordó ampliar dos líneas de autobús y comprar vehículos.'),
    ).toBeNull();
  });
});

it('ends a release with the mark of an agency', () => {
  expect(isEndMark('(Schluss)', '(schluss)')).toBe(true);
  expect(isEndMark('Schluss', 'schluss')).toBe(false);
});

it('ends a release with spaces in its ornament', () => {
  expect(isEndMark('- - - o 0 o - - -', '- - - o 0 o - - -')).toBe(true);
  expect(isEndMark('- - - or 0 - - -', '- - - or 0 - - -')).toBe(false);
});
