import { describe, expect, it } from 'vitest';
import config from '../../../../dateline.config.ts';
import { foldLine } from '../../../../shared/release/layout/embargo-line.ts';
import {
  headerOf,
  numberedLabelAtEnd,
  withoutLabel,
} from '../../../../shared/release/layout/header-label.ts';
import { parseRelease } from '../../../../shared/release/parse.ts';

const typeOf = (line: string) => headerOf(foldLine(line), line.split(/\s+/).length)?.type ?? null;

describe('the label of a release', () => {
  it.each([
    'Medieninformation vom 8. Oktober 2026',
    'Press release of 8 October 2026',
    'Nota de prensa del 8 de octubre de 2026',
    'Communiqué de presse du 8 octobre 2026',
    'Comunicado de imprensa de 8 de outubro de 2026',
    "Comunicato stampa dell'8 ottobre 2026",
    'Persbericht van 8 oktober 2026',
  ])('may name its day: %s', (line) => {
    expect(typeOf(line)).toBe('press-release');
  });

  it.each([
    ['NOTA À COMUNICAÇÃO SOCIAL', 'press-release'],
    ['Informação aos órgãos de comunicação social', 'press-release'],
    ['Nota a los medios de comunicación', 'press-release'],
    ['Information for the media', 'press-release'],
    ['Communiqué aux rédactions', 'press-release'],
    ['Einladung an die Medien', 'media-advisory'],
    ['Avviso agli organi di informazione', 'media-advisory'],
    ['Bericht voor de pers', 'press-release'],
  ])('may say to whom it is sent: %s', (line, type) => {
    expect(typeOf(line)).toBe(type);
  });

  it.each(['Agli organi di informazione - LORO SEDI', 'An die Redaktionen', 'À la presse'])(
    'may be but whom it is for: %s',
    (line) => {
      expect(typeOf(line)).toBe('press-release');
    },
  );

  it.each([
    'Persbericht gemeente Waverdam',
    'Pressemitteilung Stadt Neudorf',
    'Comunicado de imprensa Universidade Exemplo',
  ])('may name whose it is: %s', (line) => {
    expect(typeOf(line)).toBe('press-release');
  });

  it.each([
    'News Agency Cuts Forty Jobs',
    'Statement on the budget of 8 October 2026 calms the market',
    'Information for the media industry is changing',
    'To the media, the mayor has little to say',
  ])('is no headline that begins with the same words: %s', (line) => {
    expect(typeOf(line)).toBeNull();
  });
});

describe('a code behind the label', () => {
  const HEADLINE = 'Harbor bridge reopens after two years of repairs';
  const under = (line: string) => {
    const text = `${line}\n\n${HEADLINE}\n\nThe bridge reopened on Tuesday after two years of work that cost 14 million dollars, the trust said.\n\nMedia contact: Ann Lee, ann.lee@example.org\n`;
    const result = parseRelease({
      path: 'a.txt',
      bytes: new TextEncoder().encode(text),
      now: '2026-11-25T12:00:00.000Z',
      config,
    });
    if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
    const { headline, kicker, type, reference, date, dateline } = result.release;
    return { headline, kicker, type, reference, date, place: dateline?.location ?? null };
  };

  it.each<[string, string | null, string | null, string | null]>([
    ['Press release E-731/26', 'E-731/26', null, null],
    ['Press release (E-731/26)', 'E-731/26', null, null],
    ['PRESS RELEASE E-731/26, 4 May 2026', 'E-731/26', '2026-05-04', null],
    ['Press release 12/2026, Bern, 3 March 2026', '12/2026', '2026-03-03', 'Bern'],
    ['News release 26-0417 | 4 May 2026', '26-0417', '2026-05-04', null],
    ['Nota de prensa C-045/26 — 4 de mayo de 2026', 'C-045/26', '2026-05-04', null],
    ['Press release E-731/26 | Bern, 4 May 2026', 'E-731/26', '2026-05-04', 'Bern'],
    ['Communiqué de presse CP-26/045, Berne, le 4 mai 2026', 'CP-26/045', '2026-05-04', 'Berne'],
    ['Comunicado 017-2026', '017-2026', null, null],
    ['Comunicado de prensa 017-2026, Lima, 4 de mayo de 2026', '017-2026', '2026-05-04', 'Lima'],
    ['Communiqué de presse CP-26/045', 'CP-26/045', null, null],
    ['Communiqué de presse CP-26/045 du 4 mai 2026', 'CP-26/045', '2026-05-04', null],
    ['Medienmitteilung 12/2026, Bern, 3. März 2026', '12/2026', '2026-03-03', 'Bern'],
    ['Pressemitteilung PM-26/045 vom 4. Mai 2026', 'PM-26/045', '2026-05-04', null],
    ['Comunicado de imprensa P-045/26 – 4 de maio de 2026', 'P-045/26', '2026-05-04', null],
    ['Nota à imprensa 045/2026, Lisboa, 4 de maio de 2026', '045/2026', '2026-05-04', 'Lisboa'],
    ['Comunicato stampa CS-045/26, Roma, 4 maggio 2026', 'CS-045/26', '2026-05-04', 'Roma'],
    ['Persbericht PB-12/26, Den Haag, 4 mei 2026', 'PB-12/26', '2026-05-04', 'Den Haag'],
    ['Pressemitteilung 14/2026 des Landkreises', '14/2026', null, null],
    ['Presse-Information 64 | 2026', '64', null, null],
    // A day is no code.
    ['Press release 04/05/2026', null, '2026-04-05', null],
    ['Medienmitteilung, Bern, 3. März 2026', null, '2026-03-03', 'Bern'],
  ])('%s', (line, reference, date, place) => {
    expect(under(line)).toEqual({
      headline: HEADLINE,
      kicker: null,
      type: 'press-release',
      reference,
      date,
      place,
    });
  });

  it.each([
    'News on COVID-19 in the harbor',
    'News 24/7 opens its doors in the old mill',
    'Statement 4 years in the making wins prize',
    'Press release E-731/26 was wrong, the council says',
    'Statement COP-2026 rejects',
    'Press release E-731/26, one of ten, was wrong',
  ])('is none in a headline: %s', (line) => {
    expect(typeOf(line)).toBeNull();
  });
});

describe('a numbered label behind other words', () => {
  it.each([
    ['Branch press release 3/26', 'press release 3/26'],
    ['Coöperatie Winkel U.A. persbericht 2026-03', 'persbericht 2026-03'],
    ['Medieninformation Nr. 4', 'Medieninformation Nr. 4'],
    ['Ayuntamiento de Torrealta, nota de prensa núm. 12', 'nota de prensa núm. 12'],
    ['Mairie de Valmont communiqué de presse n° 14', 'communiqué de presse n° 14'],
    ['Comune di Borgo comunicato stampa n. 7/2026', 'comunicato stampa n. 7/2026'],
    ['Câmara de Vilar nota de imprensa n.º 8/2026', 'nota de imprensa n.º 8/2026'],
  ])('is found: %s', (line, label) => {
    expect(numberedLabelAtEnd(line)).toBe(label);
  });

  it.each([
    'Winner of the press release prize 2026',
    'Press release 2026',
    'Press release 12 May 2026',
    'The bank answers press release no. 4 of the union today',
    'Room 3/26',
    'Grupo Municipal',
  ])('is none: %s', (line) => {
    expect(numberedLabelAtEnd(line)).toBeNull();
  });
});

describe('the title of a page or subject of a mail', () => {
  it.each([
    ['Persbericht: Veerboten varen weer', 'Veerboten varen weer'],
    ['PRESS RELEASE – Ferries sail again', 'Ferries sail again'],
    ['Nota de prensa | Vuelven los barcos', 'Vuelven los barcos'],
    ['Ferries sail again: “At last”', 'Ferries sail again: “At last”'],
    ['Ferries sail again – Harbour Trust', 'Ferries sail again – Harbour Trust'],
  ])('loses the label before it: %s', (title, headline) => {
    expect(withoutLabel(title)).toBe(headline);
  });
});
