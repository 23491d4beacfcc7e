import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/block-text.ts';
import { CONTACT, HEADLINE, read, STORY } from './harbor-release.ts';

const ABOUT =
  'The Harbor Trust runs eleven ferries and four terminals. It was founded in 1921.\n\n';

describe('a text on the issuer', () => {
  it.each([
    ['before the contact', `###\n\n${ABOUT}${CONTACT}`],
    ['behind the contact', `###\n\n${CONTACT}\n${ABOUT}`],
  ])('needs no heading below the end mark, %s', (_, after) => {
    const { body, boilerplates } = read(HEADLINE + STORY + after);

    expect(boilerplates).toEqual([{ organisation: 'Harbor Trust', text: ABOUT.trim() }]);
    expect(body).toHaveLength(2);
  });

  it.each([
    [
      'that begins with nobody’s name',
      'Ferries run until dawn. They stop at four terminals in all.\n\n',
    ],
    [
      'on somebody who is not in the story',
      'The River Club rows on Sundays. It was founded in 1921.\n\n',
    ],
  ])('is no paragraph %s', (_, paragraph) => {
    expect(read(`${HEADLINE}${STORY}###\n\n${paragraph}${CONTACT}`).boilerplates).toEqual([]);
  });

  it('may have the kind of the issuer in its heading and not in its text', () => {
    const { boilerplates } = read(
      `${HEADLINE}${STORY}The charity Green Roofs\nGreen Roofs has planted roofs since 2014 and lives on gifts.\n\n${CONTACT}`,
    );

    expect(boilerplates).toMatchObject([{ organisation: 'The charity Green Roofs' }]);
  });

  it.each([
    ['Conference Call', 'A conference call will be held today at ten for those who run ferries.'],
    ['Dividend', 'Those who hold shares are to get a Dividend of four dollars in spring.'],
  ])('has no heading that tells what the paragraph is about: %s', (heading, text) => {
    expect(read(`${HEADLINE}${STORY}${heading}\n\n${text}\n\n${CONTACT}`).boilerplates).toEqual([]);
  });

  it('may be a line of facts “at a glance”', () => {
    const facts = 'Founded: 1921. Ferries: 11. Terminals: 4.';
    const { boilerplates } = read(
      `${HEADLINE}${STORY}Harbor Trust at a glance\n${facts}\n\n${CONTACT}`,
    );

    expect(boilerplates).toEqual([{ organisation: 'Harbor Trust', text: facts }]);
  });
});

describe('a source', () => {
  const last = (line: string) => {
    const { body, endMark } = read(`${HEADLINE}${STORY}${line}\n\n${CONTACT}`);
    const block = body.at(-1);
    return { endMark, last: block === undefined ? '' : blockText(block) };
  };

  it.each(['Source : Cabinet de la ministre des Transports', 'Fuente: Ministerio de Transporte'])(
    'is who issued the release: %s',
    (line) => {
      expect(last(line)).toMatchObject({ endMark: line, last: /^"People/ });
    },
  );

  it('is part of the story where it is a study', () => {
    const line = 'Source: Ministry of Labour, labour market report 2025';
    expect(last(line)).toEqual({ endMark: null, last: line });
  });
});

describe('a last paragraph that says what the issuer is', () => {
  const last = (paragraph: string, after: string, path = 'release.txt') =>
    read(`${HEADLINE}${STORY}${paragraph}\n\n${after}`, path).boilerplates.map(
      ({ organisation }) => organisation,
    );

  it.each([
    'The Harbor Trust is a public agency with eleven ferries.',
    'Harbor Trust operates eleven ferries and four terminals in the bay.',
    'Founded in 1921, the Harbor Trust has been in the hands of the city since 1950.',
    'El Harbor Trust es una empresa pública con once barcas.',
    'Fondée en 1921, la Harbor Trust exploite onze bacs dans la baie.',
    'A Harbor Trust é uma empresa pública com onze balsas.',
    'Der Harbor Trust wurde 1921 gegründet und hat elf Fähren in der Bucht.',
    'Harbor Trust è una società pubblica con undici traghetti.',
    'De Harbor Trust is een publiek bedrijf met elf boten.',
  ])('is boilerplate right above the end mark: %s', (paragraph) => {
    expect(last(paragraph, `###\n\n${CONTACT}`)).toEqual(['Harbor Trust']);
  });

  it.each([
    'The Harbor Trust will open a second line next year.',
    'Tickets are on sale from Monday at all four terminals.',
  ])('is none where it brings news: %s', (paragraph) => {
    expect(last(paragraph, `###\n\n${CONTACT}`)).toEqual([]);
  });

  it.each([
    'The Harbor Trust is a public agency with eleven ferries.',
    'Der Harbor Trust ist die Hafenbehörde der Stadt und betreibt elf Fähren.',
    "La Harbor Trust è l'ente pubblico che gestisce undici traghetti.",
  ])('is boilerplate right above the contacts: %s', (paragraph) => {
    expect(last(paragraph, CONTACT)).toEqual(['Harbor Trust']);
  });

  it.each([
    'The Harbor Trust counts some 5,800 sailors among its members.',
    'Der Harbor Trust gehören rund 5.800 Seeleute und Lotsen an.',
    'Der Harbor Trust gehören rund 5.800 Lotsinnen und Lotsen, Fischer, Kranführer und Seeleute an.',
  ])('is boilerplate as the last words below the contacts: %s', (paragraph) => {
    const { boilerplates, body } = read(`${HEADLINE}${STORY}${CONTACT}\n${paragraph}\n`);

    expect(boilerplates).toEqual([{ organisation: 'Harbor Trust', text: paragraph }]);
    expect(body).toHaveLength(2);
  });

  it('is boilerplate below contacts that no heading of ours announces', () => {
    const about = 'The Harbor Trust counts some 5,800 sailors among its members.';
    const { boilerplates } = read(
      `${HEADLINE}${STORY}Whom to ask:\nIrene Cho\nTelephone 202-555-0126\n\n${about}\n`,
    );

    expect(boilerplates).toMatchObject([{ text: about }]);
  });

  it.each(['–', ':'])('is boilerplate behind its name in bold and “%s”', (separator) => {
    const about = 'Founded in 1921, it runs eleven ferries for the whole bay.';
    const { boilerplates } = read(
      `# ${HEADLINE}${STORY}***\n\n**The Trust** ${separator} ${about}\n\n**Press office**: Irene Cho, irene.cho@example.org\n`,
      'release.md',
    );

    expect(boilerplates).toMatchObject([{ text: about }]);
  });

  it('is none in the middle of the story', () => {
    const definition = 'The Harbor Trust is a public agency with eleven ferries.';
    const { body } = read(
      `${HEADLINE}${STORY}${definition}\n\nThe night ferry costs nothing until May.\n\n${CONTACT}`,
    );
    expect(body).toHaveLength(4);
  });

  it('stands under its own heading where it has one', () => {
    const { boilerplates } = read(
      `${HEADLINE}${STORY}About the Trust\nThe Harbor Trust is a public agency with eleven ferries.\n\n${CONTACT}`,
    );
    expect(boilerplates).toMatchObject([{ organisation: 'Trust' }]);
  });

  it.each([
    '**Harbor Trust** has run eleven ferries since 1921.',
    'Die **Harbor Trust** betreibt elf Fähren und ist für alle in der Bucht da.',
  ])('is boilerplate without an end mark where it sets the name in bold: %s', (paragraph) => {
    expect(last(paragraph, CONTACT, 'release.md')).toEqual(['Harbor Trust']);
  });

  it('is none where another paragraph begins in bold too', () => {
    const two =
      '**Victor Salas** has led the trust since March of last year.\n\n**Harbor Trust** sails eleven ferries to the islands each day.';
    expect(last(two, CONTACT, 'release.md')).toEqual([]);
  });
});

describe('an issuer with a name of one word', () => {
  const about = 'Ferramonte is among the largest makers of valves for drinking water.';

  it.each([
    ['of whom the story speaks', 'Ferramonte lends the ferry its pumps.', ['Ferramonte']],
    ['of whom it does not', 'A company lends the ferry its pumps.', []],
  ])('%s is described below the end mark', (_, line, expected) => {
    const { boilerplates } = read(`${HEADLINE}${STORY}${line}\n\n***\n\n${about}\n\n${CONTACT}`);

    expect(boilerplates.map(({ organisation }) => organisation)).toEqual(expected);
  });
});
