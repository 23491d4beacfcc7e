import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/block-text.ts';
import { HEADLINE, read } from './harbor-release.ts';

const STORY =
  'The two governments, meeting in Port Elm last week, have agreed on the number of days at sea for the coming year.\n\nBoth sides will exchange catch data each month and report to the commission in June of each year.\n\n';

describe('a signature below the story', () => {
  it.each([
    'Done at Port Elm, 3 November 2026\n\nFor the Government of Westmark\nAnn Marsh\nMinister of Agriculture\n\nFor the Government of Eastmark\nPeter Low\nSecretary of State\n',
    'Comuníquese y cúmplase.\n\nRAÚL VERA\nSuperintendente\n',
    'Pour le Ministre et par délégation,\nLe Secrétaire général\n\nAmadou Kéita\n\nAmpliations :\n- Présidence\n- Archives\n',
    'Publíquese y difúndase.\n',
    'O Comandante Sub-regional\nHélder Barroso\n',
    'Bureau d’information et de communication de l’État\n',
    'DIRECCIÓN GENERAL DE LA POLICÍA\n',
  ])('is neither story nor contact: %j', (signature) => {
    const { body, contacts } = read(`${HEADLINE}${STORY}${signature}`);

    expect(body.map(blockText)).toHaveLength(2);
    expect(contacts).toEqual([]);
  });

  it('leaves whom to ask below it', () => {
    const { contacts } = read(
      `${HEADLINE}${STORY}Cúmplase.\n\nRAÚL VERA\nSuperintendente\n\nPrensa: Irene Cho, irene.cho@example.org\n`,
    );

    expect(contacts).toMatchObject([{ name: 'Irene Cho', email: 'irene.cho@example.org' }]);
  });

  it('gives place and day without the verb', () => {
    const { dateline } = read(`${HEADLINE}${STORY}Hecho en Las Juntas, el 12 de junio de 2026.\n`);

    expect(dateline).toMatchObject({ location: 'Las Juntas', date: '2026-06-12' });
  });

  it('is none in the middle of the story', () => {
    const { body } = read(
      `${HEADLINE}The parties signed.\n\nDone at Port Elm, 3 November 2026\n\n${STORY}`,
    );

    expect(body.map(blockText).join('\n')).toContain('Both sides');
  });
});

describe('sections numbered in Roman figures', () => {
  it('begin the story, and are no deck', () => {
    const { subheadline, body } = read(
      `${HEADLINE}Port Elm, 5 May 2026\n\nI. INTRODUCTION\n\n${STORY}II. FINDINGS\n\n${STORY}`,
    );

    expect(subheadline).toBeNull();
    expect(blockText(body[0] as (typeof body)[number])).toBe('I. INTRODUCTION');
  });

  it('need a second one', () => {
    const { subheadline } = read(`${HEADLINE}I. Marsh to lead the trust\n\n${STORY}`);

    expect(subheadline).toBe('I. Marsh to lead the trust');
  });
});
