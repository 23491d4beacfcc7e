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

describe('a mail whose release stands between greeting and thanks', () => {
  const story = (first: string): string =>
    `${first}\n\nThe swans had left the pond in the winter of 2019, when the weir was opened and the water fell by half a metre.\n\n“Nobody told them where we live, and still they came,” says Ann Lee, who has counted birds on the pond for thirty years.\n\nThe path along the bank stays closed to dogs until the end of June, and the café sells peas for the birds.\n\n`;
  const lead =
    'A pair of swans has come back to the mill pond in Ashby, and seven cygnets with them.';
  const closing = 'Best wishes,\n\nAnn Lee\nAshby Pond Friends\n01632 960123\n';
  const about =
    '\nAshby Pond Friends is a group of volunteers who look after the mill pond and the meadow beside it, and who meet on the first Sunday of every month.\n';

  it.each([
    [
      'a date above the greeting',
      `Ashby, 2 October 2026\n\nGood morning,\n\nPlease find our press release.\n\nSWANS ARE BACK\n\n${story(lead)}${closing}${about}`,
    ],
    ['a description below', `Dear all,\n\nSWANS ARE BACK\n\n${story(lead)}${closing}${about}`],
    [
      'a label below',
      `Dear all,\n\nSWANS ARE BACK\n\n${story(lead)}${closing}\nPress release no. 12\n${about}`,
    ],
    [
      'an older mail below',
      `Dear all,\n\nSWANS ARE BACK\n\n${story(lead)}${closing}\nFrom: Ben Roy <ben@example.org>\nSent: 1 October 2026\nTo: Ann Lee <ann@example.org>\nSubject: Swans\n\nCould you send us something about the swans when they are there, and a picture of the young ones, too?\n`,
    ],
    [
      'all of it again in another language',
      `Dear all,\n\nSWANS ARE BACK\n\n${story(lead)}${closing}\nDIE SCHWÄNE SIND WIEDER DA\n\nEin Schwanenpaar ist an den Mühlteich von Ashby zurückgekehrt, und mit ihm sind sieben Junge gekommen.\n\nIm Winter 2019 hatten die Schwäne den Teich verlassen, weil das Wehr offen stand und das Wasser um einen halben Meter gefallen war.\n`,
    ],
  ])('loses none of it: %s', (_, text) => {
    const { headline, body } = read(text);

    expect(headline).toBe('SWANS ARE BACK');
    expect(body.map(blockText)[0]).toBe(lead);
    expect(body.length).toBeGreaterThanOrEqual(4);
  });

  it('loses nothing though the only paragraph speaks of a publication', () => {
    const { body } = read(
      'Bird atlas of Ashby put off\n\nDear all,\n\nThe publication of the bird atlas of Ashby, on which ninety volunteers worked for eleven years, is put off until spring.\n\nAnn Lee\n01632 960123\n',
    );

    expect(body.map(blockText)).toHaveLength(1);
  });

  it('has a cover of a few lines where the release stands below', () => {
    const { headline, body } = read(
      `Dear Ben,\n\nI hope you and the children are well, and that the roof of the newsroom has been mended by now.\n\nPlease find our release below.\n\nBest wishes,\nAnn\n\nSWANS ARE BACK\n\n${story(lead)}Contact: Ann Lee, ann@example.org\n`,
    );

    expect(headline).toBe('SWANS ARE BACK');
    expect(body.map(blockText)[0]).toBe(lead);
  });

  it('swallows no release above an older one with a dateline, which something stands before', () => {
    const older =
      'Here is what we wrote to you in spring, when the pair had come to the pond for the first time since the war.\n\nASHBY, 3 March 2026 – Swans have been seen on the pond, the parish said.\n';
    const { headline, body } = read(
      `Dear all,\n\nSWANS ARE BACK\n\n${story(lead)}${closing}\n${older}`,
    );

    expect(headline).toBe('SWANS ARE BACK');
    expect(body.map(blockText)[0]).toBe(lead);
  });

  it('is left out however long it is, where a lead with place and day stands below', () => {
    const secret =
      'Our director was dismissed on Friday, and this has to stay between us until the board has met and told her family of it.\n\n'.repeat(
        4,
      );
    const { headline, body } = read(
      `Dear editors,\n\n${secret}Kind regards\nAna\n\nSWANS ARE BACK\n\nASHBY, 24 November 2026 – ${story(lead)}Contact: Ann Lee, ann@example.org\n`,
    );

    expect(headline).toBe('SWANS ARE BACK');
    expect(JSON.stringify(body)).not.toContain('dismissed');
  });
});
