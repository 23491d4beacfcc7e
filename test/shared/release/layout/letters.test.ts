import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/block-text.ts';
import { read } from './harbor-release.ts';

describe('a release typed into a mail, with a greeting and a signature', () => {
  it.each([
    {
      text: 'Dear Editor\n\nWe would be grateful if you could publish the following.\n\nFOOD BANK RUNS OUT OF TINNED FISH\n\nThe food bank in Carr Street has run out of tinned fish and fruit for the first time in its eight years, and asks for help.\n\nLast week 214 households came, twice as many as in the same week of last year. "We have plenty of pasta, but you cannot live on pasta," says Bob Roe, who runs the store.\n\nDonations can be left at the town library until the end of the month.\n\nYours sincerely\n\nBob Roe\nCarr Street Food Bank\nTel 01632 960123\nbob@example.org\n',
      headline: 'FOOD BANK RUNS OUT OF TINNED FISH',
      first: 'The food bank in Carr Street',
      last: 'until the end of the month.',
      contact: ['Bob Roe', 'bob@example.org'],
    },
    {
      text: "Bonjour,\n\nMerci de bien vouloir diffuser l'information suivante dans vos colonnes.\n\nLa chorale des Deux Rives cherche des voix d'hommes\n\nAvec quarante-deux femmes et six hommes, la chorale des Deux Rives manque de basses pour le Requiem qu'elle donnera en juin à l'église Saint-Arven.\n\nLes répétitions ont lieu le jeudi à 20 h à la salle des fêtes. Il n'est pas nécessaire de savoir lire la musique. « On apprend à l'oreille et on rit beaucoup », promet la cheffe de chœur, Anne Roy.\n\nUne première répétition ouverte à tous est prévue le jeudi 12 mars.\n\nRenseignements : Anne Roy, 06 39 98 12 34 ou chorale@example.org\n\nBien cordialement,\nLe bureau\n",
      headline: "La chorale des Deux Rives cherche des voix d'hommes",
      first: 'Avec quarante-deux femmes',
      last: 'le jeudi 12 mars.',
      contact: ['Anne Roy', 'chorale@example.org'],
    },
    {
      text: 'Beste redactie,\n\nHierbij ons persbericht met het verzoek tot plaatsing.\n\nHeemkundekring opent museum in oude smederij\n\nDe heemkundekring Ravels opent op zaterdag 14 maart een klein museum in de smederij aan de Kerkstraat.\n\nTwee jaar lang hebben vrijwilligers het dak hersteld en de blaasbalg gerepareerd. “Hij doet het weer, je hoort hem tot op het plein”, zegt voorzitter Jan Smit.\n\nHet museum is elke zaterdag open van 13 tot 17 uur. De toegang is gratis.\n\nMet vriendelijke groet,\nJan Smit\n06 1234 5678\ninfo@example.org\n',
      headline: 'Heemkundekring opent museum in oude smederij',
      first: 'De heemkundekring Ravels',
      last: 'De toegang is gratis.',
      contact: ['Jan Smit', 'info@example.org'],
    },
  ])('$headline', ({ text, headline, first, last, contact }) => {
    const release = read(text);
    const body = release.body.map(blockText);

    expect(release.headline).toBe(headline);
    expect(body[0]?.startsWith(first)).toBe(true);
    expect(body.at(-1)?.endsWith(last)).toBe(true);
    expect(release.contacts.map(({ name, email }) => [name, email])).toEqual([contact]);
  });
});

it('“About us:” may stand on the line of what it announces', () => {
  const text =
    'Rescue centre asks for hay and hutches\n\nForty-one rabbits have been left at the centre since Christmas, and there is no hutch left.\n\nThe centre needs hutches, hay and homes. Adopters are visited first.\n\nAbout us: Ashby Animal Rescue was founded in 1978 by two sisters. It takes in 900 animals a year.\n\nPress: Sue Gray 07700 900456\n';

  expect(read(text).boilerplates).toMatchObject([{ organisation: 'Ashby Animal Rescue' }]);
});
