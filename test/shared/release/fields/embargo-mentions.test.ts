import { describe, expect, it } from 'vitest';
import { endsWithItsWords, isWithin } from '../../../../shared/release/fields/embargo-mentions.ts';

const FULL = {
  text: 'STRICTLY EMBARGOED UNTIL 07:00 BST, TUESDAY 19 MAY 2026',
  until: '2026-05-19T06:00:00.000Z',
};
const within = (mention: string, full = FULL) => isWithin(mention, full, 'probably-day-first');

describe('a mention of an embargo within one that says it all', () => {
  it.each([
    'Embargo',
    '*** EMBARGOED ***',
    'EMBARGO Tues 7am',
    'EMBARGO Tues 7am: Lighthouse keeper’s diaries found before the sea took them',
    'Under embargo: Council opens the night library',
    '[EMBARGO: Tuesday] 3,000 seals counted',
    'Embargoed until Tuesday, 7am',
    'Embargoed until 19 May',
    'EMBARGO 19 May 2026 07:00 BST',
    'Sperrfrist Di 7 Uhr',
    'Sous embargo – un cartulaire retrouvé',
    'Bajo embargo: una campana bajo el lago',
    'Unter Embargo!',
    'Please see below a story for Tuesday, under embargo. Happy to set up a chat.',
    'Please find an embargoed press release below.',
    'Interviews can be arranged on Monday 18 May between 10:00 and 15:00, under embargo.',
    'The authors can be called from 7am on 16 May, strictly under embargo.',
    'Interviews am 18. Mai von 9 Uhr an, unter Embargo',
    'Entretiens le 18 mai, sous embargo.',
  ])('%s', (mention) => {
    expect(within(mention)).toBe(true);
  });

  it.each([
    ['Under embargo – Museum opens its 18th hall of ships', true],
    ['Bajo embargo - El museo abre su 18.ª sala de barcos', true],
    ['Under embargo – Museum opens on 21 May with four ships', false],
    ['Under embargo – not before 21 or a day later', false],
    ['Strictly embargoed – 0001hrs on the 20th', false],
    ['Under embargo – 20th at noon GMT', false],
    ['Embargoed – please hold for 48 hours from receipt', false],
    ['Under embargo – for papers of the 20th', false],
    ['Strictly embargoed – 6 in the evening', false],
    ['Sous embargo – J+2 pour les quotidiens', false],
    ['Sob embargo até dia 19 – pela manhã', false],
    ['Sob embargo até dia 19 – 21 horas de Lisboa', false],
    ['Under embargo – opens at 7:30 for all of us', false],
    ['Sob embargo até dia 19: Museu levanta 4,8 milhões', false],
    ['Bajo embargo hasta el día 19', true],
    ['Sotto embargo fino al giorno 19', true],
    ['Sob embargo até dia 19', true],
    ['Sob embargo até dia 20: Museu levanta 4,8 milhões', false],
    ['Sob embargo até dia 19: publicar só no dia 20 de maio', false],
  ])('with figures: %s', (mention, isTrue) => {
    expect(within(mention)).toBe(isTrue);
  });

  it.each([
    // Another day, another time, another zone.
    'EMBARGO Wed 7am',
    'EMBARGO DO 7 UHR',
    'EMBARGO Tues 8am',
    'EMBARGO Tues – diaries found after the minister has spoken',
    'EMBARGO Tues 7am – after the minister has spoken',
    'EMBARGO Tues 7am – lifted later',
    'EMBARGO Tues noon',
    'EMBARGO Tues 7am Elbonian time',
    'EMBARGO Tues 7am PT',
    'Embargoed until 20 May',
    'Embargoed until 19 May 2027',
    'Embargoed until 07:00 BST, 20 May 2026',
    'EMBARGO Tues 7am | Wed 9am for broadcast',
    'EMBARGO Tues 7am – photos from 9am',
    'a story for Friday, under embargo',
    // Until something happens.
    'Embargoed until',
    'Sperrfrist: Redebeginn',
    'Sperrfrist – Redebeginn',
    'Under embargo until the minister speaks',
    'Embargoed until Tuesday’s meeting is over',
    'Under embargo: delivery of the speech',
    'Under embargo for two days',
    'Under embargo until further notice',
    'Bajo embargo hasta después de la ceremonia',
    'Sous embargo jusqu’à la fin de la réunion',
    'Under embargo, to be lifted by the court',
    'The paper is embargoed, the journal tells when it is out',
    'Under embargo, in June',
    'Under embargo – release upon signature of the treaty',
    'This text is under embargo, to be published upon conclusion of the meeting.',
    'STRICTLY UNDER EMBARGO: release with the papers of Easter',
    'Sous embargo – diffusion lors de la remise du prix',
    // As late as the end, or nobody knows.
    'Interviews on 19 May, under embargo.',
    'Publication on 20 May, under embargo.',
    'Interviews on Monday 17 May, under embargo.',
    'Interviews on 3 January, under embargo.',
    'The study appears on 18 May. Embargoed for another week.',
  ])('not: %s', (mention) => {
    expect(within(mention)).toBe(false);
  });

  it('counts the days and hours of the full one as typed, where it says them', () => {
    const day = { text: 'Embargo: 19 May 2026', until: '2026-05-19T04:00:00.000Z' };

    expect(within('EMBARGO Tues', day)).toBe(true);
    expect(within('EMBARGO Tues 7am', day)).toBe(false);
    expect(within('Embargo', { text: '19 May 2026 or 20 May 2026', until: day.until })).toBe(false);
  });
});

it('tells what is under embargo from what says until when', () => {
  expect(endsWithItsWords('Interviews on 17 June, under embargo.')).toBe(true);
  expect(endsWithItsWords('Under embargo until 17 June')).toBe(false);
  expect(endsWithItsWords('17 June: the embargo is over')).toBe(false);
  // Long texts would be looked through from each of their figures.
  expect(endsWithItsWords(`Embargo: 3 May. ${'a1 '.repeat(200_000)}`)).toBe(true);
});
