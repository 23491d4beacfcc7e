import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/block-text.ts';
import { leadDateline, standaloneDateline } from '../../../../shared/release/fields/dateline.ts';
import { read } from '../layout/harbor-release.ts';

describe('a day and a dash', () => {
  it.each([
    'Spatenstich am 14. April – Eröffnung für Sommer 2027 geplant',
    'Première le 3 mars – reprise en mai',
  ])('open no story where a few words follow: %s', (line) => {
    expect(leadDateline(line, 'day-first')).toBeNull();
  });
});

describe('a line of its own with the date', () => {
  it.each([
    ['Angers, le 29 juillet 2026 – 18h00', 'Angers', '2026-07-29'],
    ['May 19, 2026 08:30 AM Eastern Daylight Time', null, '2026-05-19'],
    ['12.05.2026 – 14:35 Uhr', null, '2026-05-12'],
    ['Brest/Vigo/Setúbal, le 3 mars 2026', 'Brest/Vigo/Setúbal', '2026-03-03'],
    ['21-Jul-2026', null, '2026-07-21'],
    ['London, 3 March 2026, 9.30am GMT', 'London', '2026-03-03'],
    ['Madrid, 12 de noviembre de 2026 a las 10:00 h', 'Madrid', '2026-11-12'],
  ])('may have the time of issue: %s', (line, location, date) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({ location, date });
  });

  it.each([
    ["Sant'Elpino sul Mare, 5 novembre 2026", "Sant'Elpino sul Mare"],
    ['Villeneuve lez Avignon, le 3 mars 2026', 'Villeneuve lez Avignon'],
    ['Alphen aan den Rijn, 3 maart 2026', 'Alphen aan den Rijn'],
    ['Rothenburg ob der Tauber, 3. März 2026', 'Rothenburg ob der Tauber'],
  ])('may name a place with small words in it: %s', (line, location) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({ location });
  });

  it('is none where more than a time follows', () => {
    expect(standaloneDateline('3 March 2026 – 18:00 doors open', 'day-first')).toBeNull();
  });
});

describe('what stands before the date', () => {
  it.each([
    ['Publicado em 24/11/2026', null],
    ['Publicado el 24 de noviembre de 2026', null],
    ['Publié le 24 novembre 2026', null],
    ['Veröffentlicht am 24. November 2026', null],
    ['Pubblicato il 24 novembre 2026', null],
    ['Gepubliceerd op 24 november 2026', null],
    ['Posted on November 24, 2026', null],
    ['Universität Boden, 24. November 2026', null],
    ['Ayuntamiento de Villanueva, 24 de noviembre de 2026', null],
    ['Universität Boden, Musterstadt, 24. November 2026', 'Musterstadt'],
    ['University Park, Pa., November 24, 2026', 'University Park, Pa.'],
    ['Kansas City, November 24, 2026', 'Kansas City'],
  ])('is a place and no label or issuer: %s', (line, location) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({ location, date: '2026-11-24' });
  });

  it.each([
    'Universität Boden, 24. November 2026. ',
    'Publicado em 24/11/2026 às 14h30 - ',
    'Lisboa, 24 de novembro de 2026, 10h00 – ',
  ])('is cut from the lead with it: %s', (head) => {
    const found = leadDateline(`${head}O porto abriu hoje uma balsa.`, 'day-first');
    expect(found).toMatchObject({ date: '2026-11-24', length: head.length });
  });

  it('stays where a bare date opens a sentence', () => {
    expect(leadDateline('24 November 2026. Das Werk steht still.', 'day-first')).toBeNull();
  });
});

describe('place and date at the head of the story', () => {
  it.each([
    '(Zaragoza, 30 de septiembre de 2026). La huelga termina.',
    '(Zaragoza, 30 de septiembre de 2026) La huelga termina.',
    '(Zaragoza, 30 de septiembre de 2026) – La huelga termina.',
    'Zaragoza (30 de septiembre de 2026).- La huelga termina.',
  ])('may stand in brackets: %s', (text) => {
    const found = leadDateline(text, 'day-first');

    expect(found).toMatchObject({ location: 'Zaragoza', date: '2026-09-30' });
    expect(text.slice(found?.length)).toBe('La huelga termina.');
  });
});

describe('a line with a month and no day', () => {
  it.each([
    ['Buenos Aires, noviembre de 2026', 'Buenos Aires'],
    ['Octobre 2026', null],
    ['Trento, ottobre 2026', 'Trento'],
    ['London, November 2026', 'London'],
  ])('%s is a date line without a date', (line, location) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({
      location,
      date: null,
      found: null,
    });
  });

  it.each([
    'Newsletter November 2026',
    'Bilanz bis Oktober 2026',
    'From May to June 2026',
    'May 2026 be kind',
  ])('%s is none', (line) => {
    expect(standaloneDateline(line, 'day-first')).toBeNull();
  });
});

describe('a place with a full stop', () => {
  it.each([
    ['BUENOS AIRES.– ', 'BUENOS AIRES'],
    ['Berlin. ', 'Berlin'],
  ])('opens the lead: %s', (head, location) => {
    const found = leadDateline(
      `${head}Der Senat öffnet die Schulhöfe in allen zwölf Bezirken für Kinder.`,
      'day-first',
    );

    expect(found).toMatchObject({ location, length: head.length });
  });

  it('is none where no city of that name is known', () => {
    expect(
      leadDateline(
        'Gewonnen. Der Senat öffnet die Schulhöfe in allen zwölf Bezirken.',
        'day-first',
      ),
    ).toBeNull();
  });

  it('is known from the line above', () => {
    const { dateline, body } = read(
      'Kabinett schützt Moore\n\nHafenstadt, 12. Mai 2026\n\nHafenstadt. Das Kabinett hat am Dienstag ein Gesetz zum Schutz der Moore beschlossen.\n',
    );

    expect(dateline).toMatchObject({ location: 'Hafenstadt', date: '2026-05-12' });
    expect(blockText(body[0] as (typeof body)[number])).toMatch(/^Das Kabinett/);
  });
});
