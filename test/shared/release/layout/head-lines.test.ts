import { describe, expect, it } from 'vitest';
import config from '../../../../dateline.config.ts';
import { parseRelease } from '../../../../shared/release/parse.ts';
import { CONTACT, HEADLINE, read, STORY } from './harbor-release.ts';

describe('above the headline', () => {
  it('a number of the release is none to call', () => {
    const release = read(
      `COMUNICADO N° 045-2026\n${HEADLINE}• It runs every hour\n• Dogs travel free\n\n${STORY}${CONTACT}`,
    );

    expect(release).toMatchObject({ headline: HEADLINE.trim(), reference: '045-2026' });
  });

  it.each(['Subject', 'Betreff', 'Objet ', 'Asunto', 'Assunto', 'Oggetto', 'Onderwerp'])(
    '“%s:” labels it',
    (label) => {
      expect(read(`${label}: ${HEADLINE}${STORY}${CONTACT}`).headline).toBe(HEADLINE.trim());
    },
  );

  it.each([
    ['Landkreis Rhen | Pressestelle | Rhenstadt, den 3. März 2026', 'Rhenstadt'],
    ['INFO PRESSE | 03.03.2026', undefined],
    ['Por Assessoria de Comunicação – 03/03/2026 às 14h30', undefined],
    ['Lima | 3 de marzo de 2026', 'Lima'],
    ['COMMUNIQUÉ DE PRESSE | PARIS | 3 mars 2026', 'PARIS'],
    ['Lyon, le 3 mars 2026 – 7 h 30', 'Lyon'],
    ['3 March 2026 | 3 min read', undefined],
  ])('a line with a day has a place where it names one: %s', (line, location) => {
    const story = STORY.replace(/^.*-- /, '');
    const { date, dateline } = read(`${line}\n\n${HEADLINE}${story}${CONTACT}`);

    expect(date).toBe('2026-03-03');
    expect(dateline?.location ?? undefined).toBe(location);
  });
});

describe('a line below the headline', () => {
  it('is no dateline for its dash, where no text follows on it', () => {
    const deck =
      'Investment of 2.6 billion dollars in night ferries on large\nHulls – Service to begin in 2029';
    const { subheadline } = read(`${HEADLINE.trim()}\n${deck}\n\n${STORY}${CONTACT}`);

    expect(subheadline).toBe(deck.replace('\n', ' '));
  });

  it('is a place in brackets where the text goes on', () => {
    const story = STORY.replace(/^.*?-- /, '(Puerto Almagre).- ');

    expect(read(`${HEADLINE}${story}${CONTACT}`).dateline?.location).toBe('Puerto Almagre');
  });
});

describe('on a page', () => {
  it.each([
    '<p><a href="#">Share</a> <a href="#">Email</a> <a href="#">Print</a> PDF Version</p>',
    '<div><span>Compartir en</span> <a href="#">X</a> <a href="#">WhatsApp</a> <a href="#">Imprimir</a></div>',
    '<ul><li>Facebook</li><li>LinkedIn</li><li>Copy link</li></ul>',
    '<p>Wird diese Nachricht nicht richtig dargestellt? <a href="#">Im Browser ansehen</a></p>',
  ])('what shares, prints or shows it is no text: %s', (bar) => {
    const story = STORY.trim()
      .split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join('');
    const page = `<body>${bar}<h1>${HEADLINE.trim()}</h1>${bar}${story}${bar}<p>© Harbor Trust. All rights reserved.</p></body>`;
    const { headline, subheadline, body } = read(page, 'release.html');

    expect({ headline, subheadline, blocks: body.length }).toEqual({
      headline: HEADLINE.trim(),
      subheadline: null,
      blocks: 2,
    });
  });
});

it('a tab behind a bullet sets no column, whatever the figures', () => {
  const bullets =
    '•\t6.214.880 people may vote, 412.000 more than before\n•\tWomen are 51.8 per cent of them\n•\tThe roll abroad grows in 34 countries\n\n';
  const { headline, subheadline, contacts } = read(`${HEADLINE}${bullets}${STORY}${CONTACT}`);

  expect({ headline, subheadline, names: contacts.map(({ name }) => name) }).toEqual({
    headline: HEADLINE.trim(),
    subheadline: null,
    names: ['Irene Cho'],
  });
});

describe('a letterhead of several lines', () => {
  const story = STORY.replace(/^.*?-- /, '');

  it('is no headline where the label stands far below', () => {
    const letterhead =
      'REPUBLIQUE DU NDAWAL\nUn Peuple – Un But – Un Avenir\n-----------\nMINISTERE DE LA SANTE\n-----------\nLE MINISTRE\n-----------\n\nCOMMUNIQUE DE PRESSE\n\n';

    expect(read(`${letterhead}${HEADLINE}${story}${CONTACT}`)).toMatchObject({
      headline: HEADLINE.trim(),
      subheadline: null,
    });
  });

  it('stands above the title of a page', () => {
    const page = `**INSTITUT NATIONAL DE LA STATISTIQUE**\n*Direction des statistiques*\n\n---\n\n# ${HEADLINE}${story}${CONTACT}`;

    expect(read(page, 'release.md').headline).toBe(HEADLINE.trim());
  });
});

describe('a headline over several lines', () => {
  it('goes on in small letters', () => {
    const cut =
      'Harbor Trust opens the night ferry to\nworkers after five years of work\nand three of waiting';

    expect(read(`${cut}\n\n${STORY}${CONTACT}`)).toMatchObject({
      headline: cut.replaceAll('\n', ' '),
      subheadline: null,
    });
  });

  it('ends above a web address', () => {
    const { headline } = read(`${HEADLINE.trim()}\nwww.example.org\n\n${STORY}${CONTACT}`);

    expect(headline).toBe(HEADLINE.trim());
  });
});

describe('a code with a year on a line of its own', () => {
  it.each(['TSE-BP-061-2026', 'CRDP_CP-37/2026', 'ECtR 118 (2026)'])(
    'is the reference: %s',
    (code) => {
      expect(read(`PRESS RELEASE\n${code}\n\n${HEADLINE}${STORY}${CONTACT}`)).toMatchObject({
        headline: HEADLINE.trim(),
        reference: code,
      });
    },
  );
});

describe('a line in small letters below the headline', () => {
  it('is an embargo where it says so', () => {
    const { headline, embargo } = read(
      `Harbor Trust opens a new pier\nembargoed until Tuesday 10 am\n\n${STORY}${CONTACT}`,
    );

    expect({ headline, embargo: embargo.kind }).toEqual({
      headline: 'Harbor Trust opens a new pier',
      embargo: 'hold',
    });
  });

  it('is a label where it is one', () => {
    const { headline } = read(
      `Ayuntamiento de Puerto Almagre\nnota de prensa\n\nEl puerto abre un muelle nuevo para la pesca\n\n${STORY}${CONTACT}`,
    );

    expect(headline).toBe('El puerto abre un muelle nuevo para la pesca');
  });
});

it('a town may be called Newport News', () => {
  const story = STORY.replace(/^.*?, March/, 'NEWPORT NEWS, Va., March');

  expect(read(`${HEADLINE}${story}${CONTACT}`).dateline?.location).toBe('NEWPORT NEWS, Va.');
});

it('a section of the story may be headed “Funding”', () => {
  const section =
    '<h2>Funding</h2><p>The town paid half of the price, and the trust paid for the other half of it.</p>';
  const page = `<h1>${HEADLINE.trim()}</h1><p>${STORY.trim().split('\n\n').join('</p><p>')}</p>${section}`;
  const { notes, body } = read(page, 'release.html');

  expect({ notes: notes.length, blocks: body.length }).toEqual({ notes: 0, blocks: 4 });
});

it('a code may have the language of the text behind it', () => {
  const { reference, kicker } = read(
    `PRESS RELEASE\nCRDP_CP-37/2026 Español\n\n${HEADLINE}${STORY}${CONTACT}`,
  );

  expect({ reference, kicker }).toEqual({ reference: 'CRDP_CP-37/2026', kicker: null });
});

it('a number of the year is the reference of a release, and not its headline', () => {
  const reading = parseRelease({
    path: 'release.txt',
    bytes: new TextEncoder().encode(
      [
        'MEDIENMITTEILUNG                                Nr. 27 | 2026',
        'Bern, 27. November 2026',
        'Grosswärmepumpe heizt vier Quartiere',
        'Bern. Die Stadtwerke Lindenhof haben gestern eine Wärmepumpe mit 14 Megawatt bestellt, die das Abwasser der Kläranlage nutzt.',
        'Der Auftrag kostet 23 Millionen Franken und schafft zwölf Stellen in der Nordstadt.',
      ].join('\n\n'),
    ),
    now: '2026-11-27T12:00:00.000Z',
    config,
  });

  expect(reading).toMatchObject({
    outcome: 'accepted',
    release: { reference: '27 | 2026', headline: 'Grosswärmepumpe heizt vier Quartiere' },
  });
});
