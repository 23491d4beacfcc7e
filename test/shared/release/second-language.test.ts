import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/release/block-text.ts';
import { accepted, parse } from './river-release.ts';

const ENGLISH = `Ferries to run all night from March

Brest, 3 March 2026 – The port of Brest opened a night ferry for shift workers today. It leaves every hour and costs what the day ferry costs.

"People who work at night should get home at night," said Anne Roy, president of the port.
`;
const FRENCH = `Les bacs circulent toute la nuit à partir de mars

Brest, le 3 mars 2026 – Le port de Brest a ouvert aujourd'hui un bac de nuit pour les équipes. Il part toutes les heures et coûte autant que le jour.

« Qui travaille la nuit doit rentrer la nuit », explique Anne Roy, présidente du port.
`;
const GERMAN = `Fähren fahren ab März die ganze Nacht

Brest, 3. März 2026 – Der Hafen Brest hat heute eine Nachtfähre für Schichtarbeiter eröffnet. Sie fährt jede Stunde und kostet so viel wie am Tag.
`;
const CONTACT = 'Contact: Julie Morel, julie@example.org, +33 1 99 00 11 22\n';
const read = (text: string) => {
  const { diagnostics } = parse(text, { path: 'ferries.txt' });
  const { headline, language, body, contacts, embargo } = accepted(text, {
    path: 'ferries.txt',
  }).release;
  return {
    headline,
    language,
    text: body.map(blockText).join('\n'),
    names: contacts.map(({ name }) => name),
    embargo: embargo.kind,
    second: diagnostics.find(({ code }) => code === 'second-language'),
  };
};

describe('a release that stands in the file once more in another language', () => {
  it.each([
    ['below its headline and lead', `${ENGLISH}\n${FRENCH}\n${CONTACT}`, 7],
    [
      'below a rule and its label',
      `${ENGLISH}\n${CONTACT}\n-----\n\nCOMMUNIQUÉ DE PRESSE\n\n${FRENCH}`,
      9,
    ],
    ['below a line that says so', `${ENGLISH}\nVersion française\n\n${FRENCH}\n${CONTACT}`, 7],
  ])('is left out, with its line: %s', (_, text, line) => {
    const { headline, language, text: story, names, second } = read(text);

    expect({ headline, language, names }).toEqual({
      headline: 'Ferries to run all night from March',
      language: 'en',
      names: ['Julie Morel'],
    });
    expect(story).toContain('night ferry');
    expect(story).not.toContain('bac de nuit');
    expect(second).toMatchObject({ line, facts: { reads: 'fr', taken: 'en' } });
  });

  it('is told from the first in any order', () => {
    const { language, second } = read(`${FRENCH}\n${ENGLISH}\n${CONTACT}`);

    expect(language).toBe('fr');
    expect(second).toMatchObject({ facts: { reads: 'en', taken: 'fr' } });
  });

  it('may be followed by a third', () => {
    const { text, second } = read(`${ENGLISH}\n${FRENCH}\n${GERMAN}\n${CONTACT}`);

    expect(text).not.toMatch(/bac de nuit|Nachtfähre/);
    expect(second?.line).toBe(7);
  });

  it('holds the release back where only it has the embargo', () => {
    const embargo = 'SOUS EMBARGO JUSQU’AU 1er DÉCEMBRE 2026 À 9 H\n\n';
    const { embargo: kind } = read(
      `${ENGLISH}\n${CONTACT}\nCOMMUNIQUÉ DE PRESSE\n\n${embargo}${FRENCH}`,
    );

    expect(kind).toBe('until');
  });

  it.each([
    [
      'a quotation',
      '« Qui travaille la nuit doit rentrer la nuit chez soi, et sans attendre le premier bac du matin », a dit la présidente.\n',
    ],
    [
      'a second place and date',
      'Paris, 4 March 2026 – The port of Paris follows in the summer with two ferries and a ticket that holds for both towns.\n',
    ],
    [
      'a label',
      'STATEMENT\n\nThe port of Paris follows in the summer with two ferries and a ticket that holds for both of the towns.\n',
    ],
  ])('is not seen in %s', (_, more) => {
    expect(read(`${ENGLISH}\n${more}\n${CONTACT}`).second).toBeUndefined();
  });
});
