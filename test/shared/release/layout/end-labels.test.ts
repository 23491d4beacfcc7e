import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/block-text.ts';
import { CONTACT, HEADLINE, read, STORY } from './harbor-release.ts';

const LAST = 'Fares stay as they are until the end of next year, and dogs travel free of charge.';
const below = (...parts: readonly string[]) => {
  const { body, notes, boilerplates, contacts } = read(
    `${HEADLINE}${STORY}${[LAST, ...parts].join('\n\n')}\n`,
  );
  return {
    last: body.map(blockText).at(-1),
    notes: notes.map(blockText),
    boilerplates,
    contacts,
  };
};

describe('a label below the story, and what it labels on the same line', () => {
  it.each([
    'Photo caption: Victor Salas opens the ferry. Credit: Harbor Trust.',
    'Photo : le bac à l’aube © Harbor Trust',
    'Bildunterschrift: Victor Salas eröffnet die Fähre. Foto: Harbor Trust',
    'Pie de foto: el director abre el transbordador. Foto: Harbor Trust.',
    'Foto 2: o diretor inaugura a balsa',
    '© Harbor Trust / Ann Lee',
    'Editor’s notes: the ferry was built in 1931. A fact sheet is attached.',
    'Hinweis an die Redaktionen: Pressefotos gibt es auf Anfrage.',
    'Note aux rédactions : le bac a été construit en 1931.',
  ])('is a note, and not the end of the story: %s', (line) => {
    expect(below(line, CONTACT)).toMatchObject({
      last: LAST,
      notes: [line.replace(/^(?:Hinweis|Note)[^:]*:\s/, '')],
    });
  });

  it('stays in a story that goes on', () => {
    const line = 'Photo: the ferry at dawn, seen from the pier';
    const after =
      'The second boat follows in May, and it will run all night from one side of the bay to the other.';

    expect(below(line, after, CONTACT).last).toBe(after);
  });
});

describe('what a reader may do, below the story', () => {
  it.each([
    'To donate, visit www.example.org/donate or text FERRY to 70001.',
    'Find out more at https://www.example.org/ferry',
    'Para inscribirse, escriba a ferry@example.org.',
    'Inscrições pelo site www.example.org/balsa',
    'Pour réserver, rendez-vous sur www.example.org/bac.',
    'Anmeldung unter www.example.org/faehre',
    'Aanmelden kan via www.example.org/veer',
    'Info e prenotazioni: www.example.org/traghetto',
  ])('points elsewhere: %s', (line) => {
    expect(below(line, CONTACT)).toMatchObject({ last: LAST, notes: [line] });
  });

  it('is the press’s, where somebody is named to call', () => {
    const line =
      'To attend, please contact Adam Pryce in the press office on 020 7946 0512 or adam.pryce@example.org.';

    expect(below(line).contacts).toMatchObject([
      { name: 'Adam Pryce', email: 'adam.pryce@example.org' },
    ]);
  });

  it('is a contact in a longer sentence, too', () => {
    const line =
      'For further information, images or interviews, please contact Ann Lee at Copper Line PR on 020 7946 0123 or ann.lee@example.com.';

    expect(below(line)).toMatchObject({
      last: LAST,
      contacts: [{ name: 'Ann Lee', email: 'ann.lee@example.com' }],
    });
  });
});

it('a sentence of the story may end with where to go', () => {
  const line =
    'Registration opens on Monday at www.example.org and closes on Friday, the trust said.';

  expect(below(line, CONTACT).last).toBe(line);
});

describe('a heading above what the issuer is', () => {
  it.each([
    'About us',
    'Company profile',
    'A propos',
    'En quelques mots',
    'Das Unternehmen',
    'Kurzporträt',
    'Profilo aziendale',
    'Perfil corporativo',
    'Quem somos',
    'Wie we zijn',
  ])('opens a boilerplate: %s', (heading) => {
    const text = 'The Harbor Trust runs forty ferries and was founded in 1921.';

    expect(below(`${heading}\n${text}`, CONTACT)).toMatchObject({
      last: LAST,
      boilerplates: [{ text }],
    });
  });

  it.each([
    'With forty ferries, the Harbor Trust is the largest operator in the bay.',
    'Based in Example City, the Harbor Trust runs forty ferries.',
    'The Harbor Trust connects two shores with forty ferries.',
  ])('may be missing where the last paragraph says what the issuer is: %s', (text) => {
    expect(below(text, CONTACT)).toMatchObject({
      last: LAST,
      boilerplates: [{ organisation: 'Harbor Trust', text }],
    });
  });
});

it.each([
  'Note: the pier is closed in winter, and the trust says so every year.',
  'Perfil: o cais tem quarenta metros e foi feito por pescadores da vila em 1931.',
  'Die Brücke bleibt von 8 bis 16 Uhr gesperrt.',
])('a sentence of the story stays in it: %s', (line) => {
  const quotation = '“It has always been so, and it will be,” said Victor Salas.';

  expect(below(line, quotation, CONTACT)).toMatchObject({
    last: quotation,
    notes: [],
    boilerplates: [],
  });
});

describe('words for those who come to report, below the story', () => {
  it.each([
    'Please RSVP by Friday noon; boots in all sizes can be borrowed.',
    'Se ruega confirmar asistencia antes del lunes. Hay aparcamiento en el patio.',
    'Filming is allowed during the opening statements only.',
    'Reporters should check in at the white tent by nine. Hard hats will be handed out.',
    'Para los señores fotógrafos se habilitará un balcón en la calle Real.',
    'Bildmaterial senden wir auf Anfrage gern zu.',
    'Imagens da ponte em alta definição podem ser pedidas até 31 de julho.',
  ])('are a note: %s', (line) => {
    expect(below(line, CONTACT)).toMatchObject({ last: LAST, notes: [line] });
  });

  it.each([
    'Journalists must be able to work without fear of arrest, the union of writers said last night.',
    'Journalists who cover the war are killed in record numbers, says the yearly report of the union.',
    'Drones may not fly over the reserve at night, and the wardens fined eleven owners last winter.',
    'Medien werden in Zukunft wieder früher über Störungen im Verkehr auf der Bucht unterrichtet.',
  ])('are the story where it is of reporters: %s', (line) => {
    expect(below(line, CONTACT).last).toBe(line);
  });
});

describe('thanks below the story', () => {
  it.each([
    'Un saludo y gracias por su tiempo.',
    'Abrazo y gracias por publicar!!',
    'Many thanks!',
  ])('are left out: %s', (line) => {
    expect(below(line, CONTACT)).toMatchObject({ last: LAST, notes: [] });
  });
});

describe('a heading that tells of somebody in brief', () => {
  it('may have a line below it that ends nothing', () => {
    const about =
      'Operator of nine ferries on the bay, the trust carries two million people a year.';

    expect(below('Harbor Trust in brief', about, 'Pictures to download', CONTACT)).toMatchObject({
      last: LAST,
      boilerplates: [{ organisation: 'Harbor Trust', text: about }],
    });
  });
});
