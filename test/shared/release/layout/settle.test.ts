import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../shared/release/layout/parts.ts';
import { settled } from '../../../../shared/release/layout/settle.ts';
import { seen } from './seen.ts';

const unitsOf = (parts: readonly Part[], text: string) => {
  const { features } = seen(text);
  return features.map((own, i) => ({ part: parts[i] ?? 'boilerplate', text: own.text, own }));
};
const kindsOf = (parts: readonly Part[], text: string) =>
  settled(unitsOf(parts, text), text).map(({ part, own }) => [part, own.boilerplate]);

describe('a boilerplate that only its place tells', () => {
  const STORY = 'Ferries sailed again to the islands after a winter of repairs.\n\n';

  it('begins with the organisation that it is about, and goes on', () => {
    const text = `${STORY}The Harbour Trust looks after eleven piers.\n\nIt has forty ferries.`;

    expect(kindsOf(['body', 'boilerplate', 'boilerplate'], text)).toEqual([
      ['body', null],
      ['boilerplate', 'unheaded'],
      ['boilerplate', null],
    ]);
  });

  it('is a note where it names nobody, and what stands below it, too', () => {
    const text = `${STORY}founded by fishermen, it has forty ferries.\n\nand eleven piers.`;

    expect(kindsOf(['body', 'boilerplate', 'boilerplate'], text)).toEqual([
      ['body', null],
      ['notes', null],
      ['notes', null],
    ]);
  });

  it.each([
    'The Harbour Trust is a registered charity (no. 1900417).',
    'The Harbour Trust is a registered charity.',
    'The Harbour Trust is a registered charity in England and Wales.',
    'The Harbour Trust acknowledges the Traditional Owners of the coast.',
  ])('is a note where it says what has to be said: %s', (formality) => {
    expect(kindsOf(['body', 'boilerplate'], STORY + formality)).toEqual([
      ['body', null],
      ['notes', null],
    ]);
  });

  it('is a boilerplate where it says more', () => {
    const text = `${STORY}The Harbour Trust is a registered charity that runs ferries to the islands.`;

    expect(kindsOf(['body', 'boilerplate'], text).at(-1)).toEqual(['boilerplate', 'unheaded']);
  });

  it('keeps below its heading what has to be said of a charity', () => {
    const about =
      'About the Harbour Trust\n\nIt looks after eleven piers.\n\nThe Harbour Trust is a registered charity.';

    expect(
      kindsOf(['body', 'boilerplate', 'boilerplate', 'boilerplate'], STORY + about).map(
        ([part]) => part,
      ),
    ).toEqual(['body', 'boilerplate', 'boilerplate', 'boilerplate']);
  });

  it('is left alone below a heading', () => {
    const text = `${STORY}About the Harbour Trust\n\nfounded by fishermen, it has forty ferries.`;

    expect(kindsOf(['body', 'boilerplate', 'boilerplate'], text).slice(1)).toEqual([
      ['boilerplate', 'heading'],
      ['boilerplate', null],
    ]);
  });
});

describe('a heading', () => {
  const STORY =
    'Ferries sailed again to the islands after a winter of repairs.\n\n**What comes next**\n\n';

  it('is one of the story where the story goes on below it', () => {
    const text = `${STORY}The council meets in May to speak of the piers.`;

    expect(kindsOf(['body', 'body', 'body'], text).map(([part]) => part)).toEqual([
      'body',
      'body',
      'body',
    ]);
  });

  it('is no sentence in bold, which is story', () => {
    const text = `${STORY}**The terminal is open from 30 March, and admission to the piers is free for everybody.**`;

    expect(kindsOf(['lead', 'body', 'body'], text).map(([part]) => part)).toEqual([
      'lead',
      'body',
      'body',
    ]);
  });

  it('stands with the notes where they follow it', () => {
    const text = `${STORY}Photographs are at example.org.`;

    expect(kindsOf(['body', 'body', 'notes'], text).map(([part]) => part)).toEqual([
      'body',
      'notes',
      'notes',
    ]);
  });
});

describe('a kicker', () => {
  it.each([
    ['Please do not name the donor; she asked for privacy.', 'trailer'],
    ['Housing', 'kicker'],
    ['Housing and transport in Greenford', 'kicker'],
  ])('is no sentence, which is for the editor: %s', (line, part) => {
    expect(kindsOf(['kicker'], line).map(([own]) => own)).toEqual([part]);
  });
});

describe('a line between those of a contact', () => {
  it('is one of them', () => {
    const text = 'Contact: Ann Lee\nOffice of Communications\nann@example.org';

    expect(kindsOf(['contact', 'kicker', 'contact'], text).map(([part]) => part)).toEqual([
      'contact',
      'contact',
      'contact',
    ]);
    expect(kindsOf(['contact', 'kicker', 'headline'], text)[1]?.[0]).toBe('kicker');
  });
});

describe('fine print that only its place tells', () => {
  const taken = (line: string) => kindsOf(['legal'], line).map(([part]) => part);

  it('is a note where it is prose of another kind', () => {
    expect(taken('The artist lives in Astoria and paints what the tide leaves behind.')).toEqual([
      'notes',
    ]);
  });

  it('is left over above the story: it is for the editor', () => {
    const text = `Please do not name the donor, who asked for privacy.\n\nFerries sail again to the islands.`;

    expect(kindsOf(['legal', 'lead'], text).map(([part]) => part)).toEqual(['trailer', 'lead']);
  });

  it.each([
    'This release contains forward-looking statements, which are subject to risks.',
    'Este comunicado contiene declaraciones prospectivas, sujetas a riesgos.',
    'Ce communiqué contient des déclarations prospectives, soumises à des risques.',
    'Este comunicado contém declarações prospectivas, sujeitas a riscos.',
    'Diese Mitteilung enthält zukunftsgerichtete Aussagen, die Risiken unterliegen.',
    'Il comunicato contiene dichiarazioni previsionali, soggette a rischi.',
    'Dit bericht bevat toekomstgerichte verklaringen, met risico’s.',
    'All rights reserved.',
    'Please consider the environment before printing this e-mail.',
    'Antes de imprimir este mensaje, compruebe que es necesario hacerlo.',
    'Este comunicado tiene fines informativos y no forma parte de la sentencia.',
    'Pensez à l’environnement avant d’imprimer ce message.',
    'Antes de imprimir, pense no meio ambiente.',
    'Bitte denken Sie an die Umwelt, bevor Sie diese Mail drucken.',
    'Prima di stampare questa mail, pensa se serve davvero.',
    'Denk aan het milieu voor je deze mail print.',
    'Kind regards,',
    'Print this page',
  ])('is left alone where it says so, or says nothing: %j', (line) => {
    expect(taken(line)).toEqual(['legal']);
  });
});

describe('a paragraph between others of the story that ends in a credit', () => {
  const between = (text: string) =>
    kindsOf(
      ['lead', 'body', 'body'],
      `Ferries sailed again to the islands after a winter of repairs.\n\n${text}\n\nForty of them carry bicycles.`,
    )[1]?.[0];

  it.each([
    'Irene Cho with some of the ropes. Photo: Harbor Trust',
    'La fuente de los Delfines, una de las que se vaciarán. Foto: Gabinete de Prensa.',
    'A balsa no cais de Vila Nova. Crédito: Divulgação/HEIB',
    'Das Schiff am Kai (vorn). Bild: Anna Roth',
  ])('is a caption: %s', (text) => {
    expect(between(text)).toBe('notes');
  });

  it.each([
    'The trust sold a photo: it shows the first ferry of the town.',
    '“We waited for the boat,” she says. Photo: Ana Ruiz',
    'The pictures are in the town hall. Photo: the fair is on Sunday. Tickets are free.',
  ])('is story otherwise: %s', (text) => {
    expect(between(text)).toBe('body');
  });
});

describe('between the greeting of a letter and an address', () => {
  const partsOf = (...lines: readonly string[]) => {
    const text = [
      'Ferries sailed again to the islands after a winter of repairs.',
      'Kind regards',
      ...lines,
      'Harbour Trust, 01632 960123',
    ].join('\n\n');
    const parts: readonly Part[] = [
      'lead',
      'legal',
      ...lines.map((): Part => 'trailer'),
      'contact',
    ];
    return settled(unitsOf(parts, text), text)
      .map(({ part }) => part)
      .slice(2, -1);
  };

  it('stands who signs it', () => {
    expect(partsOf('Ann Lee', 'Chair')).toEqual(['contact', 'contact']);
  });

  it('may stand something else', () => {
    expect(partsOf('Ann Lee', 'We are closed on all days of the week from now on.')).toEqual([
      'trailer',
      'trailer',
    ]);
  });
});
