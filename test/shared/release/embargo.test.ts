import { describe, expect, it } from 'vitest';
import { readEmbargo } from '../../../shared/release/fields/embargo.ts';
import { inWords } from '../../../shared/release/remarks/words.ts';

const FACTS = {
  timeZone: 'America/New_York',
  now: '2026-03-01T12:00:00.000Z',
  order: 'probably-day-first' as const,
  date: null as string | null,
  line: 1,
};
const read = (typed: string, facts: Partial<typeof FACTS> = {}) =>
  readEmbargo(typed, { ...FACTS, ...facts });

describe('an embargo that can be read', () => {
  it.each([
    ['EMBARGOED UNTIL 00:01 GMT, 9 March 2026', '2026-03-09T00:01:00.000Z'],
    ['Embargo: 00.01am GMT Monday 9 March 2026', '2026-03-09T00:01:00.000Z'],
    ['Strictly embargoed until 00.01 BST Tuesday 7 April 2026', '2026-04-06T23:01:00.000Z'],
    ['STRICTLY EMBARGOED UNTIL 0001hrs (London time) 7 April 2026', '2026-04-06T23:01:00.000Z'],
    ['Embargoed until 5 p.m. ET, March 9, 2026', '2026-03-09T21:00:00.000Z'],
    ['EMBARGOED UNTIL 12:01 a.m. EST, March 5, 2026', '2026-03-05T05:01:00.000Z'],
    ['Under embargo until noon CET on 9 March 2026', '2026-03-09T11:00:00.000Z'],
    ['NOT FOR PUBLICATION BEFORE 14:00 UTC+2, 9 March 2026', '2026-03-09T12:00:00.000Z'],
    [
      'BAJO EMBARGO HASTA EL 9 DE MARZO DE 2026 A LAS 17.00 HORAS (HORA PENINSULAR)',
      '2026-03-09T16:00:00.000Z',
    ],
    [
      'Embargado hasta las 10:00 h del 9 de marzo de 2026, hora de Ciudad de México',
      '2026-03-09T16:00:00.000Z',
    ],
    ['Embargo hasta el 9 de marzo de 2026, 12:00 GMT-5', '2026-03-09T17:00:00.000Z'],
    ['SOUS EMBARGO JUSQU’AU 9 MARS 2026 À 17 h 30, HEURE DE PARIS', '2026-03-09T16:30:00.000Z'],
    ['Embargo : lundi 9 mars 2026, 6h (HNE)', '2026-03-09T11:00:00.000Z'],
    [
      'SOB EMBARGO ATÉ ÀS 10h00 DE 9 DE MARÇO DE 2026 (HORÁRIO DE BRASÍLIA)',
      '2026-03-09T13:00:00.000Z',
    ],
    ['Embargo até 9 de março de 2026, 10h, hora de Lisboa', '2026-03-09T10:00:00.000Z'],
    ['SPERRFRIST: 9. März 2026, 11.30 Uhr MEZ', '2026-03-09T10:30:00.000Z'],
    ['Sperrfrist: Montag, 9.3.2026, 0.01 Uhr MEZ', '2026-03-08T23:01:00.000Z'],
    ['2026-03-09T09:00:00-05:00', '2026-03-09T14:00:00.000Z'],
    ['2026-03-09T14:00Z', '2026-03-09T14:00:00.000Z'],
    ['2026-03-09 14:00 Europe/Paris', '2026-03-09T13:00:00.000Z'],
    ['21/08/2026 @ 08:59am GMT', '2026-08-21T08:59:00.000Z'],
    ['Embargoed until 09:00 EDT / 13:00 GMT, 9 March 2026', '2026-03-09T13:00:00.000Z'],
    ['This document is embargoed until 12:00 GMT on 9 March 2026.', '2026-03-09T12:00:00.000Z'],
    ['FOR RELEASE 9 MARCH 2026, 7:00 A.M. EST', '2026-03-09T12:00:00.000Z'],
    ['Embargoed until 12 NOON GMT, 9 March 2026', '2026-03-09T12:00:00.000Z'],
    ['Embargoed until 12:00 midnight GMT, 9 March 2026', '2026-03-10T00:00:00.000Z'],
    ['Embargoed until 9 March 2026, 09:00 -08', '2026-03-09T17:00:00.000Z'],
    ['2026-03-09 09:00 -08', '2026-03-09T17:00:00.000Z'],
    ['2026-03-09T09:00+02', '2026-03-09T07:00:00.000Z'],
    ['Embargoed until 9 March 2026, 9 a.m. +05:30', '2026-03-09T03:30:00.000Z'],
    ['Embargoed until 9 a.m. Eastern, 9 March 2026', '2026-03-09T13:00:00.000Z'],
    ['Embargoed until 9:00 (Los Angeles time), 9 March 2026', '2026-03-09T16:00:00.000Z'],
    ['9 March 2026, 9:00 local time in Honolulu', '2026-03-09T19:00:00.000Z'],
    ['2026-03-09 09:00 Brasília', '2026-03-09T12:00:00.000Z'],
    ['2026-03-09 09:00 Buenos_Aires', '2026-03-09T12:00:00.000Z'],
    ['Embargo jusqu’au 9 mars 2026, 9h, heure de Nairobi', '2026-03-09T06:00:00.000Z'],
    ['Embargado hasta el 9 de marzo de 2026 a las 9:00, hora de Tokio', '2026-03-09T00:00:00.000Z'],
  ])('reads “%s”', (typed, until) => {
    expect(read(typed).embargo).toEqual({ kind: 'until', until, typed });
  });

  it.each([
    ['Embargoed until 10:00, 10 March 2026', '2026-03-10T14:00:00.000Z'],
    ['EMBARGO: 10 March 2026', '2026-03-10T04:00:00.000Z'],
  ])('takes the newsroom’s zone where “%s” names none, and says so', (typed, until) => {
    expect(read(typed)).toMatchObject({
      embargo: { kind: 'until', until },
      diagnostics: [{ code: 'embargo-zone-assumed', level: 'warning', line: 1 }],
    });
  });

  it.each([
    ['9 de marzo de 2026, 9:00 horas (Centro de México)', '2026-03-09T15:00:00.000Z'],
    ['9 de marzo de 2026, 9:00, hora CDMX', '2026-03-09T15:00:00.000Z'],
    ['9 de marzo de 2026, 9:00, hora de Canarias', '2026-03-09T09:00:00.000Z'],
    ['9 de marzo de 2026, 9:00 h, una hora menos en Canarias', '2026-03-09T08:00:00.000Z'],
    ['9 de marzo de 2026, 9:00 hora peninsular (8:00 en Canarias)', '2026-03-09T08:00:00.000Z'],
    ['9 de marzo de 2026, 9:00, hora oficial argentina', '2026-03-09T12:00:00.000Z'],
    ['9 de marzo de 2026, 9:00, hora del Perú', '2026-03-09T14:00:00.000Z'],
    ['9 March 2026, 9am Irish time', '2026-03-09T09:00:00.000Z'],
    ['9 March 2026, 9am U.S. ET', '2026-03-09T13:00:00.000Z'],
    ['9 March 2026, 9am New Zealand time', '2026-03-08T20:00:00.000Z'],
    ['9 March 2026, 9:00 SAST', '2026-03-09T07:00:00.000Z'],
    ['9:00 EAT, 9 March 2026', '2026-03-09T06:00:00.000Z'],
    ['9 March 2026, 9am West Africa Time', '2026-03-09T08:00:00.000Z'],
    ['9 mars 2026, 9 h (HE)', '2026-03-09T13:00:00.000Z'],
    ['9 mars 2026, 9 h, heure d’Alger', '2026-03-09T08:00:00.000Z'],
    ['9. März 2026, 9 Uhr Schweizer Zeit', '2026-03-09T08:00:00.000Z'],
    ['9. März 2026, 9 Uhr mitteleuropäischer Zeit', '2026-03-09T08:00:00.000Z'],
    ['9 marzo 2026, ore 9, ora di Milano', '2026-03-09T08:00:00.000Z'],
    ['9 de março de 2026, 9h, hora de Angola', '2026-03-09T08:00:00.000Z'],
    ['9 de março de 2026, 9h00 (8h00 nos Açores), hora de Lisboa', null],
    ['9 maart 2026, 9.00 uur Amsterdamse tijd', '2026-03-09T08:00:00.000Z'],
    // Standard time in the season of the other: the later of both, as ever.
    ['9 March 2026, 9am Australian Eastern Time', '2026-03-08T23:00:00.000Z'],
    ['9 March 2026, 9:00 (Dublin, Ireland)', '2026-03-09T09:00:00.000Z'],
    ['9 March 2026, 9:00 GMT (London)', '2026-03-09T09:00:00.000Z'],
  ])('knows the zone of “%s”', (typed, until) => {
    expect(read(typed).embargo).toMatchObject(
      until === null ? { kind: 'hold' } : { kind: 'until', until },
    );
  });

  it.each([
    // The bracket behind a zone names a place with another time on that day.
    '9 July 2026, 9am Central Time (Mexico City)',
    '9 July 2026, 9:00 GMT (London)',
    '9 March 2026, 9:00 (Dublin, Spain)',
    // Words, and no abbreviations.
    '9 March 2026, 9am cat show',
    // Countries and names of several zones.
    '9 March 2026, 9am US time',
    '9 de marzo de 2026, 9:00, hora del centro',
    '9 de marzo de 2026, 9:00, hora de Ecuador',
    '9 March 2026, 9am Central African time',
    '9 March 2026, 9am Australian time',
  ])('holds “%s”: another time may be meant', (typed) => {
    expect(read(typed).embargo.kind).toBe('hold');
  });

  it('takes a missing year from the release’s date, else from the next such day', () => {
    const typed = 'EMBARGOED UNTIL 00:01 GMT FRIDAY 28 AUGUST';
    expect(read(typed).embargo).toMatchObject({ until: '2026-08-28T00:01:00.000Z' });
    expect(read('Embargoed until 12:00 GMT, 3 January').embargo).toMatchObject({
      until: '2027-01-03T12:00:00.000Z',
    });
    expect(
      read('Embargoed until 12:00 GMT, 3 January', { date: '2028-01-02' }).embargo,
    ).toMatchObject({ until: '2028-01-03T12:00:00.000Z' });
  });

  it('takes midnight as the end of the day, so that nothing goes out early', () => {
    expect(read('Embargoed until midnight GMT, 9 March 2026')).toMatchObject({
      embargo: { until: '2026-03-10T00:00:00.000Z' },
      diagnostics: [{ code: 'embargo-midnight' }],
    });
  });

  it.each([
    'Onder embargo tot en met 9 maart 2026 GMT',
    'Embargo t/m 9 maart 2026 GMT',
    'Sperrfrist: bis einschließlich 9. März 2026 GMT',
    'Embargo jusqu’au 9 mars 2026 inclus, GMT',
    'Embargado hasta el 9 de marzo de 2026 inclusive, GMT',
    'Embargo fino al 9 marzo 2026 compreso, GMT',
    'Embargoed through 9 March 2026, GMT',
    'Sperrfrist: bis inkl. 9. März 2026 GMT',
    'Sperrfrist: bis Ende 9. März 2026 GMT',
    'Embargado hasta el final del 9 de marzo de 2026, GMT',
    'Embargo até ao fim do dia 9 de março de 2026, GMT',
    'Embargo fino a tutto il 9 marzo 2026, GMT',
    'Onder embargo t.e.m. 9 maart 2026 GMT',
    'Embargoed until and including 9 March 2026, GMT',
  ])('holds for all of a day that is included: “%s”', (typed) => {
    expect(read(typed).embargo).toMatchObject({ until: '2026-03-10T00:00:00.000Z' });
  });

  it('ends at the hour that is named, included or not', () => {
    expect(read('Embargoed through 9 March 2026, 10:00 GMT').embargo).toMatchObject({
      until: '2026-03-09T10:00:00.000Z',
    });
  });

  it.each([
    // typed, later instant, the two zones that the warning names
    [
      'Embargoed until 09:00 EDT, 9 December 2026',
      '2026-12-09T14:00:00.000Z',
      /EDT.*-04:00.*-05:00/,
    ],
    ['Embargoed until 09:00 EST, 9 July 2026', '2026-07-09T14:00:00.000Z', /EST.*-05:00.*-04:00/],
    ['Embargoed until 00:01 BST, 9 December 2026', '2026-12-09T00:01:00.000Z', /BST.*London/],
    ['Embargoed until 09:00 CEST, 9 January 2027', '2027-01-09T08:00:00.000Z', /CEST.*Paris/],
    ['Sperrfrist: 9. Januar 2027, 9.00 Uhr MESZ', '2027-01-09T08:00:00.000Z', /MESZ.*Berlin/],
    [
      'Embargoed until 9 a.m. Eastern Daylight Time, 9 December 2026',
      '2026-12-09T14:00:00.000Z',
      /EASTERN DAYLIGHT TIME.*New_York/,
    ],
    ['Embargo : 9 janvier 2027, 6h (HAE)', '2027-01-09T11:00:00.000Z', /HAE.*Toronto/],
    ['Embargoed until 10:00 AEDT, 9 July 2026', '2026-07-09T00:00:00.000Z', /AEDT.*Sydney/],
  ])('opens “%s” at the later of its two readings, and names both', (typed, until, message) => {
    const { embargo, diagnostics } = read(typed);

    expect(embargo).toMatchObject({ kind: 'until', until });
    expect(diagnostics).toMatchObject([{ code: 'embargo-zone-season', level: 'warning' }]);
    expect(diagnostics.map((one) => inWords(one, 'en').message).join()).toMatch(message);
  });

  it('takes an abbreviation of the season in force as it stands', () => {
    expect(read('Embargoed until 09:00 BST, 9 July 2026').diagnostics).toEqual([]);
    expect(read('Embargoed until 09:00 CST, 9 December 2026').diagnostics).toEqual([]);
  });

  it('holds what names a second zone that the later reading contradicts', () => {
    expect(read('Embargoed until 09:00 EDT / 13:00 GMT, 9 December 2026').embargo.kind).toBe(
      'hold',
    );
  });

  it('says when the embargo is over already', () => {
    expect(read('2026-02-01T00:00Z').diagnostics).toMatchObject([{ code: 'embargo-past' }]);
  });
});

describe('an embargo that cannot be read holds the release', () => {
  it.each([
    'EMBARGOED UNTIL DELIVERY',
    'EMBARGO: NO PUBLICATION BEFORE DELIVERY',
    'Sperrfrist: keine Veröffentlichung vor Redebeginn',
    'Embargo: none until the minister speaks',
    '2026-03-09T14:00Z or 2026-03-10T14:00Z',
    'Sperrfrist: Redebeginn',
    'EMBARGOED',
    'embargo: yes',
    'Embargoed until the minister speaks on 9 March 2026 at about 10ish or 11',
    'Embargoed until tomorrow 9 a.m. GMT',
    'Embargoed until Tuesday 9 March 2026, 10:00 GMT',
    'Embargoed until 10:00 GMT, 9 March 2026 (11:30 CET)',
    'Embargoed until 10:00 GMT / 10:00 CET, 9 March 2026',
    'Embargoed until 10:00 GMT on 9 March 2026 or 10 March 2026',
    'Embargoed until 25:00 GMT, 9 March 2026',
    'Embargoed until 9:00 America/Los_Angelos, 9 March 2026',
    '2026-03-09 09:00 Europe/Pariss',
    'Embargoed until 9:00 IST, 9 March 2026',
    'Embargoed until 9:00 local time, 9 March 2026',
    'Embargoed until 9 March 2026 (evening)',
    'Embargoed until 9 March 2026. 9:00 Elbonian time',
    'Embargoed until 9:00-10, 9 March 2026',
    'Embargoed until 31 February 2026',
    'Embargoed until 04/05/2026 10:00 GMT',
    '',
  ])('“%s”', (typed) => {
    expect(read(typed)).toMatchObject({
      embargo: { kind: 'hold', typed },
      diagnostics: [{ code: 'embargo-held', level: 'warning', line: 1 }],
    });
  });
});

describe('a local time that daylight saving moves', () => {
  it('is rejected with both candidates when the clocks skip it', () => {
    expect(read('8 March 2026, 02:30').diagnostics).toMatchObject([
      {
        code: 'embargo-time-skipped',
        level: 'blocker',
        facts: { candidates: ['2026-03-08T01:30-05:00', '2026-03-08T03:30-04:00'] },
      },
    ]);
  });

  it('is rejected with both candidates when the clocks repeat it', () => {
    expect(read('25 October 2026 02:30 Europe/Paris').diagnostics).toMatchObject([
      {
        code: 'embargo-time-repeated',
        level: 'blocker',
        facts: { candidates: ['2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00'] },
      },
    ]);
  });

  it('is read when it carries its offset', () => {
    expect(read('25 October 2026, 02:30 CET').embargo).toMatchObject({
      until: '2026-10-25T01:30:00.000Z',
    });
  });
});

it.each([
  'none',
  'Embargo: none',
  'EMBARGO: IMMEDIATE',
  'Embargo: For immediate release',
  'Sperrfrist: keine',
  'false',
  'no',
])('reads “%s” as no embargo', (typed) => {
  expect(read(typed)).toEqual({ embargo: { kind: 'none' }, diagnostics: [] });
});
