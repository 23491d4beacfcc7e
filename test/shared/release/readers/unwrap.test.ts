import { describe, expect, it } from 'vitest';
import { sourceLines } from '../../../../shared/release/readers/source-lines.ts';
import { continues, wrapWidth } from '../../../../shared/release/readers/unwrap.ts';

const widthOf = (text: string) => wrapWidth(sourceLines(text, 1));

describe('the column at which a text was wrapped', () => {
  it('is that of its longest lines', () => {
    const line = 'The council agreed today on a plan for the river that';
    expect(widthOf(`${line}\n${line}\n${line}\nends.`)).toBe(line.length);
  });

  it('is found beside a box of short lines', () => {
    const line = 'The council agreed today on a plan for the river that';
    const box = Array.from({ length: 12 }, (_, i) => `Station ${i}: open`).join('\n');
    expect(widthOf(`${line}\n${line}\n${line}\nends.\n\n${box}`)).toBe(line.length);
  });

  it('is none where a paragraph on one line goes beyond headline and deck', () => {
    const paragraph =
      'Two ferries leave the quay at six and come back at nine, with sixty bicycles on board each.';
    expect(
      widthOf(
        `Ferries of the north carry bicycles for nothing\nTwo boats are rebuilt for it during the spring\n\n${paragraph}`,
      ),
    ).toBeNull();
  });
});

it('is no part of an address where a form labels it', () => {
  const address = '           208-555-0136  /  ann.lee@sheriff.example.org';

  expect(continues(address, 'SUBJECT:   Two arrested', 60)).toBe(false);
});

it.each(['“', '‘', '«'])('ends a sentence where German closes it with %s', (mark) => {
  const line = `Sie sagte: „Wir fahren heute noch einmal hinaus.${mark}`;
  expect(continues(line, '   Danach fuhr sie.', 80)).toBe(false);
});

describe('a line goes on', () => {
  it.each([
    ['“Our answer,” said Ruth', 'Okonjo, harbour master.', 30],
    ['Readers with questions about this may call 1-800-555-0175, Monday to', '5 p.m.', 80],
  ])('behind “%s”', (line, next, width) => {
    expect(continues(line, next, width)).toBe(true);
  });

  it.each([
    ['Ferries of the north carry bicycles', 'Two boats are rebuilt for it', 60],
    ['Ann Lee, 202-555-0101', 'Bob Ray, 202-555-0102', 60],
  ])('but not behind “%s”', (line, next, width) => {
    expect(continues(line, next, width)).toBe(false);
  });
});

describe('a line does not go on', () => {
  it.each(['dott.ssa Ilaria Cantalamessa', 'dr. Jan Smit', 'ing. Ana de Sousa'])(
    'over a titled person on a line of their own: %s',
    (next) => {
      expect(continues("Ufficio Stampa Comune di Sant'Elpino sul Mare", next, null)).toBe(false);
    },
  );
});

it('goes on to a number to call, where the sentence has not ended', () => {
  const line = 'Admission is free. Register at www.port.example.org/openday or call';
  expect(continues(line, '0300 555 0199.', 72)).toBe(true);
});

describe('a line of capitals', () => {
  it('goes on in capitals where it was nearly as long', () => {
    const line = 'APRUEBA LA COMISIÓN ELECTORAL EL VOTO ANTICIPADO PARA PERSONAS';
    expect(continues(line, 'HOSPITALIZADAS', null)).toBe(true);
  });

  it('ends where the next is much longer', () => {
    const next = 'SOUS EMBARGO JUSQU’AU MERCREDI 8 JUILLET 2026 À 6 H 00 (HEURE DE PARIS)';
    expect(continues('COMMUNIQUÉ DE PRESSE N° 2026-41', next, null)).toBe(false);
  });
});

describe('a lettered item', () => {
  it.each([
    ['a) 86 kilómetros de tubería de acero;', 'b) cuatro plantas de bombeo;'],
    ['The plan has three parts, which the council will vote on in May:', 'a) a new quay'],
  ])('begins a line of its own below “%s”', (line, next) => {
    expect(continues(line, next, 72)).toBe(false);
  });

  it('is no date', () => {
    const line = 'Die Ferien beginnen für alle Schulen im ganzen Land am Samstag, den';
    expect(continues(`a) ${line}`, '5. September 2026 und enden im Oktober.', 72)).toBe(true);
  });

  it('is none where the sentence before it has not come to its list', () => {
    expect(
      continues('The council agreed on this under article 3, clause', 'a) of the law on', 50),
    ).toBe(true);
  });
});
