import { describe, expect, it } from 'vitest';
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
  ])('a line with a day has a place where it names one: %s', (line, location) => {
    const story = STORY.replace(/^.*-- /, '');
    const { date, dateline } = read(`${line}\n\n${HEADLINE}${story}${CONTACT}`);

    expect(date).toBe('2026-03-03');
    expect(dateline?.location ?? undefined).toBe(location);
  });
});
