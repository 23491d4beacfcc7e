import { describe, expect, it } from 'vitest';
import config from '../../../../dateline.config.ts';
import { blockText } from '../../../../shared/release/block-text.ts';
import { parseRelease } from '../../../../shared/release/parse.ts';

const read = (text: string, path = 'release.txt') => {
  const result = parseRelease({
    path,
    bytes: new TextEncoder().encode(text),
    now: '2026-11-25T12:00:00.000Z',
    config,
  });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  const { body, notes, boilerplates, contacts } = result.release;
  return { body: body.map(blockText), notes: notes.map(blockText), boilerplates, contacts };
};

const HEAD = 'Harbor Trust Opens Night Ferry to Workers\n\n';
const LEAD =
  'The Harbor Trust opened a night ferry to shift workers today, and it runs every hour.';
const LAST = 'Fares stay as they are until the end of next year, and dogs travel free of charge.';
const CONTACT = 'Press contact:\nIrene Cho\nirene.cho@example.org\n202-555-0126\n';
const release = (...parts: readonly string[]): string =>
  `${HEAD}${[LEAD, ...parts, CONTACT].join('\n\n')}`;

describe('below the story', () => {
  it.each([
    'To apply: ferries.example.org/apply',
    'Pour remplir le questionnaire : ferries.example.org/questions',
    'Materiali: le foto e i video sono disponibili al link https://www.example.org/stampa',
    'Beelden: www.example.org/pers (vrij van rechten)',
    'Journalists are invited to the first trip.',
    'Weekly updates will be posted at ferries.example.org/nights.',
    'Der vollständige Bericht steht ab Dienstag, 10 Uhr, unter ferries.example.org/bericht.',
    'The study, “Night Ferries: A Count of Empty Seats,” will be available at www.example.org after the embargo lifts. Advance copies can be obtained from the media line.',
    'Denuncie a través de la línea 123 o del número 167. Absoluta reserva.',
    'Los equipos de prensa deberán enviar nombre y patente del vehículo hasta el lunes.',
    'La prensa tiene un punto fijo. No se permitirá el uso de drones.',
    'Gli organi di informazione sono invitati all’inaugurazione.',
    'Los medios de comunicación están invitados al acto.',
    'Les journalistes sont conviés à la première traversée.',
    'Die Medien sind herzlich eingeladen.',
    'Os jornalistas estão convidados para a viagem.',
    'De pers is van harte welkom.',
    'Akkreditierungen bitte bis Mittwoch, 12 Uhr',
    'I giornalisti sono pregati di accreditarsi entro venerdì.',
    'Les journalistes sont priés de s’inscrire avant vendredi.',
    'Medienvertreter werden um Anmeldung gebeten.',
    'Spendenkonto: Hafenstiftung, Stichwort Nachtfähre, IBAN DE00 0000 0000 0000 0000 00',
    'Photographers are asked to use no flash.',
    'Running time: 94 minutes. Certificate: 12. Press kit: www.example.org/film',
    'Durée : 1 h 34. Visa en cours. Photos : www.example.org/film',
  ])('a line for somebody is a note, and none of the story: %s', (line) => {
    const { body, notes } = read(release(LAST, line));

    expect(body).toEqual([LEAD, LAST]);
    expect(notes).toEqual([line]);
  });

  it.each([
    'This press release is an unofficial document and does not bind the court.',
    'Le présent communiqué est un document d’information et n’engage pas le tribunal.',
    'Este comunicado es informativo y no vincula al tribunal.',
    'Dieses Dokument ist nichtamtlich und bindet das Gericht nicht.',
    'O presente comunicado não vincula o tribunal.',
    'Il presente comunicato non vincola il tribunale.',
    'Nota: este documento no tiene carácter oficial.',
    'Note: this summary does not form part of the reasons of the court.',
    'Dit persbericht is niet bindend voor de rechtbank.',
  ])('a sentence that binds nobody is no paragraph: %s', (line) => {
    expect(read(release(LAST, line)).body).toEqual([LEAD, LAST]);
  });

  it.each([
    'The full report is available at www.example.org/report.',
    'El informe completo está disponible en www.example.org/informe.',
    'Le rapport complet est disponible sur www.example.org/rapport.',
    'O relatório completo está disponível em www.example.org/relatorio.',
    'Der Bericht ist unter www.example.org/bericht abrufbar.',
    'Il rapporto completo è scaricabile dal sito www.example.org/rapporto.',
    'Het volledige rapport is te vinden op www.example.org/rapport.',
    'Se adjuntan dos fotografías del material.',
    'Im Anhang finden Sie zwei Bilder.',
  ])('a sentence on where the whole is had is no paragraph: %s', (line) => {
    expect(read(release(LAST, line)).body).toEqual([LEAD, LAST]);
  });

  it('a lone fact is a note above a last sentence on whom to ask, too', () => {
    const ask = 'Irene Cho is happy to answer questions: 202-555-0126 or irene.cho@example.org.';
    const { body, notes } = read(
      `${HEAD}${LEAD}\n\n${LAST}\n\nDonations: Harbor Fund, IBAN DE00 0000 0000 0000 0000 00\n\n${ask}\n`,
    );

    expect(body).toEqual([LEAD, LAST]);
    expect(notes).toEqual(['Donations: Harbor Fund, IBAN DE00 0000 0000 0000 0000 00']);
  });

  it('an arrow whose link was lost is left out', () => {
    const { body, notes } = read(release(LAST, '>> Read the judgment on the site of the court'));

    expect(body).toEqual([LEAD, LAST]);
    expect(notes).toEqual([]);
  });

  it('a heading and a list of links are notes with those links', () => {
    const { body, notes } = read(
      `# ${HEAD}${LEAD}\n\n${LAST}\n\n## Meer weten?\n\n- [Tarieven](https://www.example.org/a)\n- [Kaart](https://www.example.org/b)\n\n## ${CONTACT}`,
      'release.md',
    );

    expect(body).toEqual([LEAD, LAST]);
    expect(notes.join(' ')).toContain('Tarieven');
  });

  it('a box of facts is a note with all its lines', () => {
    const facts = 'In figures:\nLength: 41 metres\nSpeed: 12 knots';
    const { body, notes } = read(release(LAST, facts));

    expect(body).toEqual([LEAD, LAST]);
    expect(notes.join('\n')).toBe(facts);
  });

  it('a paragraph below a dividing line that says what the issuer is describes it', () => {
    const about = 'Harbor Trust & Partners is a public agency with eleven ferries.';
    const { body, boilerplates } = read(
      release('It was built by Harbor Trust & Partners in a year.', LAST, '--', about),
    );

    expect(body).toHaveLength(3);
    expect(boilerplates).toEqual([{ organisation: 'Harbor Trust & Partners', text: about }]);
  });
});

describe('a box of facts under a heading', () => {
  const rest =
    'The yard began to build it in May and will deliver a second boat next year in spring.';

  it.each([
    'Technische Daten\nLänge: 41 Meter\nPlätze: 300',
    'Informations pratiques\nOuvert de 10 h à 18 h\nEntrée : 8 euros',
  ])('leaves the story below it what it is: %s', (box) => {
    const { body, notes } = read(release(LAST, box, rest));

    expect(body).toEqual([LEAD, LAST, ...box.split('\n'), rest]);
    expect(notes).toEqual([]);
  });

  it('is a note where nothing follows', () => {
    const { body, notes } = read(release(LAST, 'Technische Daten\nLänge: 41 Meter\nPlätze: 300'));

    expect(body).toEqual([LEAD, LAST]);
    expect(notes.join(' ')).toContain('41 Meter');
  });

  it('for editors is a note with all that follows', () => {
    const { body } = read(release(LAST, 'Notes to editors\nLength: 41 metres', rest));

    expect(body).toEqual([LEAD, LAST]);
  });
});

describe('below a line of contacts', () => {
  it('what touches it is a note of the same person, and not the story', () => {
    const note =
      'Noot voor de redactie, niet voor publicatie:\nMeer weten: Irene Cho, irene.cho@example.org\nFoto’s in hoge resolutie zijn op te vragen.';
    const { body, notes, contacts } = read(`${HEAD}${LEAD}\n\n${LAST}\n\n-----\n${note}\n`);

    expect(body).toEqual([LEAD, LAST]);
    expect(notes.at(-1)).toBe('Foto’s in hoge resolutie zijn op te vragen.');
    expect(contacts).toMatchObject([{ email: 'irene.cho@example.org' }]);
  });
});

describe('within the story', () => {
  it.each([
    'Journalists are invited to the first trip.',
    'Timetable: www.example.org/ferries',
    'In figures:\nLength: 41 metres\nSpeed: 12 knots',
  ])('the same is a part of it: %s', (line) => {
    const end = 'The first boat leaves at ten in the evening and the last at five in the morning.';
    const { body } = read(release(LAST, line, end));

    expect(body.at(-1)).toBe(end);
    expect(body.join('\n')).toContain(line);
  });

  it.each([
    'Journalists asked the mayor on Sunday whether the sauna would open in June.',
    'The result: a record day with 412 swimmers',
    'How to get there: bus 4 from the station, every ten minutes',
  ])('the last words are a part of it: %s', (last) => {
    expect(read(release(LAST, last)).body).toEqual([LEAD, LAST, last]);
  });

  it('a sentence that ends in an address may close it', () => {
    const last = `${LAST} To enter or to help: go to www.example.org/ferries.`;

    expect(read(release(last)).body).toEqual([LEAD, last]);
  });
});

it('a German issuer is named as without its article', () => {
  const about =
    '*Das Norddeutsche Institut für Fähren ist eine Einrichtung mit Sitz in Plön. Es hat 130 Beschäftigte.*';
  const { boilerplates } = read(
    `# Fähren fahren nachts\n\nDas zeigt das Norddeutsches Institut für Fähren, das die Fahrten seit einem Jahr zählt.\n\n${LAST}\n\n**Pressekontakt:** Nele Twietmeyer, presse@example.org\n\n${about}\n`,
    'release.md',
  );

  expect(boilerplates).toMatchObject([{ organisation: 'Norddeutsches Institut für Fähren' }]);
});

it('leaves a list of stages without full stops to the story, and what follows it', () => {
  const stages = [
    'Stage 1, 20 April: Harbor East - Mill Bay (158 km)',
    'Stage 2, 21 April: Mill Bay - Saint Anselm (171 km)',
    'Stage 3, 22 April: Saint Anselm - Highfield (146 km)',
    'Stage 4, 23 April: time trial of Highfield (18 km)',
    'Stage 5, 24 April: Highfield - Mount Sarlo (163 km)',
  ];
  const end = 'Twenty teams will start in April. The winner of last year is among them.';
  const { body, boilerplates } = read(
    release(LAST, 'These are the stages:', stages.join('\n'), end).replace(
      LEAD,
      `LEEDS, 3 March 2026 – ${LEAD}`,
    ),
  );

  expect(body).toEqual([LEAD, LAST, 'These are the stages:', ...stages, end]);
  expect(boilerplates).toEqual([]);
});
