import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { parseRelease } from '../../../shared/release/parse.ts';
import { inWords } from '../../../shared/release/remarks/words.ts';
import { LANGUAGE_CASES } from './sub-editor-cases.ts';

/** Line 1 headline, 3 date, 5 and 7 the story, 9 whatever is put behind it, then the contact. */
function remarks(
  language: string,
  behind: string,
  more: { headline?: string; tail?: string } = {},
) {
  const cases = LANGUAGE_CASES.find((one) => one.language === language);
  if (cases === undefined) throw new Error(`no cases in ${language}`);
  const { headline = cases.headline, tail = '' } = more;
  const text = [headline, cases.date, cases.body, behind, cases.contact, tail].join('\n\n');
  return parseRelease({
    path: `river.${language}.txt`,
    bytes: new TextEncoder().encode(text),
    now: '2026-11-23T12:00:00.000Z',
    config,
  }).diagnostics;
}
const shown = (...args: Parameters<typeof remarks>) =>
  remarks(...args).map((one) => `${one.code} ${one.line}: ${inWords(one, 'en').message}`);

describe('a day in the story', () => {
  it.each([
    ['en', 'The mill opens on Tuesday 5 December 2026 at noon.'],
    ['en', 'The mill opens on Friday, December 5, at noon.'],
    ['es', 'El molino abre el martes 5 de diciembre de 2026 a las doce.'],
    ['fr', 'Le moulin ouvre le mardi 5 décembre 2026 à midi.'],
    ['pt', 'O moinho abre na terça-feira, 5 de dezembro de 2026, ao meio-dia.'],
    ['de', 'Die Mühle öffnet am Dienstag, dem 5. Dezember 2026, um zwölf Uhr.'],
    ['it', 'Il mulino apre martedì 5 dicembre 2026 a mezzogiorno.'],
    ['nl', 'De molen opent op dinsdag 5 december 2026 om twaalf uur.'],
  ])('with another weekday is pointed out in %s: %s', (language, words) => {
    expect(remarks(language, words)).toMatchObject([
      { code: 'weekday-mismatch', line: 9, facts: { day: '2026-12-05' } },
    ]);
  });

  it.each([
    ['en', 'The mill opens on Saturday 5 December 2026 and Sunday, December 6.'],
    ['en', 'The mill opens from Friday to Sunday, 4 to 6 December.'],
    ['en', 'The mill was sold on Wednesday 5 December 1990, and closed on a Friday in May.'],
    ['de', 'Die Mühle öffnet am Samstag und Sonntag, 5. und 6. Dezember, um zwölf Uhr.'],
    ['fr', 'Le moulin ouvre du vendredi 4 au dimanche 6 décembre, à midi.'],
    ['es', 'El molino abre el sábado 5 y el domingo 6 de diciembre a las doce.'],
  ])('with its own weekday passes in %s: %s', (language, words) => {
    expect(shown(language, words)).toEqual([]);
  });
});

describe('a remark', () => {
  it.each<[string, string, string]>([
    ['en', '“It is a good plan for all, said Ann Lee.', '“It is a good plan…”'],
    ['en', '"It is a good plan”, said Ann Lee, who chairs the council.', '“It is a good”'],
    ['en', 'The work costs £XXm and takes a year.', '“£XXm”'],
    ['en', 'The venue for the opening is TBC.', '“TBC”'],
    ['fr', 'Le lieu est À confirmer.', '“À confirmer”'],
    ['en', 'The RCB met, and the River Commission Board (RCB) pays for the mill.', '“RCB”'],
  ])('quotes the words, in %s: %s', (language, words, quoted) => {
    expect(shown(language, words)).toEqual([expect.stringContaining(quoted)]);
  });

  it('quotes the address that is not whole', () => {
    expect(
      shown('en', '', { tail: 'Media contact: Bo Lee, press officer, bo.lee@example' }),
    ).toEqual([expect.stringContaining('“bo.lee@example”')]);
  });
});

describe('what passes', () => {
  it.each([
    ['es', '«Es un buen plan para todos los que viven junto al río», señala el fallo.'],
    ['es', 'El jurado destacó «un plan hecho para todos los que viven junto al río».'],
    [
      'fr',
      '« C’est un bon plan pour tous ceux qui vivent près du fleuve », confie la réalisatrice.',
    ],
    [
      'nl',
      '‘Dit is een goed plan voor allen die aan de rivier wonen’, aldus de rechter in het vonnis.',
    ],
    [
      'it',
      '«È un buon piano per tutti quelli che vivono sul fiume» ha fatto sapere la vincitrice.',
    ],
  ])('is a quotation of somebody without a name, in %s: %s', (language, words) => {
    expect(shown(language, words)).toEqual([]);
  });

  it.each([
    ['en', 'Council results for the six months ended 30 June 2026'],
    ['it', 'Il consiglio approva i risultati al 30 settembre 2026'],
    ['en', 'Council to open the mill on 28 November'],
  ])('is a day in the headline, in %s: %s', (language, headline) => {
    expect(shown(language, '', { headline }).join()).not.toContain('figure-only');
  });

  it.each([
    [
      'en',
      'You are receiving this mail because you are on our list. Unsubscribe at any time here.',
    ],
    ['de', 'Sie erhalten diese E-Mail, weil Sie in unserem Presseverteiler stehen. Hier abmelden.'],
    ['fr', 'Vous recevez ce message parce que vous êtes inscrit à notre liste. Se désinscrire.'],
    ['es', 'Recibe este correo porque figura en nuestra lista de medios. Darse de baja.'],
    ['it', 'Riceve questa mail perché è iscritto alla nostra lista. Annulla l’iscrizione.'],
    ['pt', 'Você recebe este e-mail porque está na nossa lista de imprensa. Cancelar a inscrição.'],
    ['nl', 'U ontvangt deze mail omdat u op onze perslijst staat. Hier kunt u zich afmelden.'],
  ])('is the footer of a mailing list, in %s: %s', (language, tail) => {
    expect(shown(language, '', { tail }).join()).not.toContain('text-unplaced');
  });

  it('is a text that is long in its list', () => {
    const items = Array.from(
      { length: 6 },
      (_, i) => `- Part ${i} of the plan keeps the old mill as it is`,
    );
    const text = `# Council Agrees on River Plan\n\nEXAMPLE CITY, November 24, 2026 -- The council met today and agreed on a plan.\n\n${items.join('\n')}\n`;
    const { diagnostics } = parseRelease({
      path: 'river.en.md',
      bytes: new TextEncoder().encode(text),
      now: '2026-11-23T12:00:00.000Z',
      config,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['no-contact']);
  });
});

describe('a link that leads nowhere', () => {
  const page = (article: string) =>
    parseRelease({
      path: 'river.en.html',
      bytes: new TextEncoder().encode(
        `<html lang="en"><body>\n<div><a href="/">Home</a></div>\n<h1>Council Agrees on River Plan</h1>\n${article}\n<div><a href="/privacy">Privacy</a></div></body></html>`,
      ),
      now: '2026-11-23T12:00:00.000Z',
      config,
    }).diagnostics.filter(({ code }) => code === 'link-removed');
  const story =
    'EXAMPLE CITY, November 24, 2026 -- The council met today and agreed on a plan for the river, which is paid for by all.';

  it('is named in the text, each', () => {
    const links = 'Read <a href="/plan">the plan</a> or\n<a href="javascript:x()">its map</a>.';
    expect(page(`<p>${story}</p>\n<p>${links}</p>`)).toMatchObject([
      { line: 5, facts: { words: 'the plan' } },
      { line: 6, facts: { words: 'its map' } },
    ]);
  });

  it('is not, where it stands around the text', () => {
    expect(page(`<p>${story}</p>`)).toEqual([]);
  });
});
