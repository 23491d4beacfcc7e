import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/block-text.ts';
import { CONTACT, HEADLINE, read, STORY } from './harbor-release.ts';

describe('results', () => {
  const LISTS = (first: string, second: string) =>
    `${first}\n- Revenue: 84.2\n- Debt: 6.1\n\n${second}\n- A new kiln since July\n\n`;
  const QUOTE =
    '"We had a strong half," said Fiona Grant, chief executive of Example Ceramics.\n\n';

  it.each([
    [
      'Interim results for the six months ended 30 September 2026',
      'Example Ceramics plc ("Example Ceramics" or the "Group") announces its unaudited interim results for the six months.',
      LISTS('Financial highlights', 'Operational highlights'),
    ],
    [
      'Example Ceramics Reports Third Quarter Results',
      'Example Ceramics Inc. (NYSE: EXC), a maker of example ceramics, reported financial results for its third quarter.',
      'Highlights\n- Revenue: 84.2\n\n',
    ],
    [
      'Beispiel Keramik steigert Umsatz im ersten Halbjahr',
      'Die Beispiel Keramik AG hat im ersten Halbjahr 2026 einen Umsatz von 84,2 Millionen Euro erzielt, mehr als im Vorjahr.',
      LISTS('Finanzkennzahlen', 'Operative Entwicklung'),
    ],
    [
      'Résultats semestriels au 30 septembre 2026',
      'Exemple Céramique SA publie ce jour ses résultats non audités pour le semestre clos le 30 septembre 2026.',
      LISTS('Chiffres clés', 'Faits marquants'),
    ],
    [
      'Resultados del tercer trimestre de 2026',
      'Cerámicas Ejemplo S.A. ha presentado hoy sus resultados del tercer trimestre, cerrado el 30 de septiembre de 2026.',
      'Puntos clave\n- Ingresos: 84,2\n\n',
    ],
    [
      'Resultados do terceiro trimestre de 2026',
      'A Cerâmicas Exemplo apresentou hoje os seus resultados do terceiro trimestre, encerrado em 30 de setembro de 2026.',
      'Destaques\n- Receita: 84,2\n\n',
    ],
    [
      'Risultati del terzo trimestre 2026',
      'Ceramiche Esempio S.p.A. ha approvato oggi i risultati del terzo trimestre, chiuso il 30 settembre 2026.',
      'In sintesi\n- Ricavi: 84,2\n\n',
    ],
    [
      'Resultaten over het derde kwartaal van 2026',
      'Voorbeeld Keramiek NV heeft vandaag de resultaten over het derde kwartaal van 2026 bekendgemaakt aan de beurs.',
      'In het kort\n- Omzet: 84,2\n\n',
    ],
  ])('begin with the sentence above their lists: %s', (title, lead, lists) => {
    const { headline, subheadline, highlights, body } = read(
      `${title}\n\n${lead}\n\n${lists}${QUOTE}${CONTACT}`,
    );

    expect({ headline, subheadline, highlights }).toEqual({
      headline: title,
      subheadline: null,
      highlights: [],
    });
    expect(blockText(body[0] as never)).toBe(lead);
  });

  it('leave a deck and its bullets above a lead with place and date', () => {
    const deck = 'The ferry runs every hour from today and costs what the day ferry costs.';
    const { subheadline, highlights } = read(
      `${HEADLINE}${deck}\n\nKey points\n- Free of charge\n- Every hour\n\n${STORY}${CONTACT}`,
    );

    expect(subheadline).toBe(deck);
    expect(highlights).toHaveLength(2);
  });

  it('are followed by the lead, however short its sentence', () => {
    const lead = 'The Harbor Trust will run a night ferry from Friday 2 April next year.';
    const { subheadline, body } = read(
      `${HEADLINE}- Free of charge\n- Every hour\n\n${lead}\n\nBoats will leave Mill Bay every 20 minutes between midnight and three on Friday and Saturday nights, and call at each of the eleven piers up to Easterby Hospital. The red boats will not take part at first.\n\n${CONTACT}`,
    );

    expect(subheadline).toBeNull();
    expect(blockText(body[0] as never)).toBe(lead);
  });

  it('may be a deck where the headline is set by hand', () => {
    const deck = 'A night boat for workers, free of charge until May';
    const { headline, subheadline, body } = read(
      `---\ntitle: Harbor Trust opens night ferry\n---\n*${deck}*\n\n${STORY}${CONTACT}`,
      'release.md',
    );

    expect({ headline, subheadline }).toEqual({
      headline: 'Harbor Trust opens night ferry',
      subheadline: deck,
    });
    expect(body).toHaveLength(2);
  });

  it('have no headline in how the company is called below', () => {
    const { headline, kicker } = read(
      `Example Ferries plc\n("Example Ferries", the "Company")\n\nTrading update\n\nExample Ferries plc today issues an update on trading for the 20 weeks to 15 November 2026.\n\nFuel costs were lower than the Board expected in the summer.\n\n${CONTACT}`,
    );

    expect({ headline, kicker }).toEqual({
      headline: 'Trading update',
      kicker: 'Example Ferries plc',
    });
  });
});
