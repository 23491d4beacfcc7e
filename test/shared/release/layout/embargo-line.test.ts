import { describe, expect, it } from 'vitest';
import config from '../../../../dateline.config.ts';
import { embargoKind } from '../../../../shared/release/layout/embargo-line.ts';
import { parseRelease } from '../../../../shared/release/parse.ts';

const HEADLINE = 'Harbor bridge reopens after two years of repairs';
const STORY =
  'The bridge reopened on Tuesday after two years of work that cost 14 million dollars, the trust said.\n\nIt will be inspected every five years, and the next time is in 2031.\n';

/** What a line above the headline makes of the release, in London. */
function read(line: string): string {
  const result = parseRelease({
    path: 'release.txt',
    bytes: new TextEncoder().encode(`${line}\n\n${HEADLINE}\n\n${STORY}`),
    now: '2026-02-25T12:00:00.000Z',
    config: { ...config, timeZone: 'Europe/London' },
  });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  const { embargo, headline } = result.release;
  expect(headline).toBe(HEADLINE);
  return embargo.kind === 'until' ? embargo.until.slice(0, 16) : embargo.kind;
}

describe('a line that says when a release may go out', () => {
  it.each([
    ['EMBARGO: 00:01 Tuesday 3 March 2026 GMT', '2026-03-03T00:01'],
    ['EMBARGO: 00.01 Tuesday 3 March 2026', '2026-03-03T00:01'],
    ['EMBARGO: 3 March 2026, 00:01 GMT', '2026-03-03T00:01'],
    ['Embargo 00.01hrs Tuesday 3rd March 2026', '2026-03-03T00:01'],
    ['EMBARGOED FOR 00:01 ON TUESDAY 3 MARCH 2026', '2026-03-03T00:01'],
    ['EMBARGOED UNTIL 9.30AM, TUESDAY 3 MARCH', '2026-03-03T09:30'],
    [
      'NOT FOR PUBLICATION OR BROADCAST BEFORE 00:01 HRS ON TUESDAY 3RD MARCH 2026',
      '2026-03-03T00:01',
    ],
    ['Strictly under embargo until 10am GMT Tuesday 3 March 2026', '2026-03-03T10:00'],
    ['Embargo: Tuesday 3 March 2026', '2026-03-03T00:00'],
    ['EMBARGOED FOR RELEASE UNTIL: 10 a.m. ET, March 3, 2026', '2026-03-03T15:00'],
    ['Hold for release until noon on March 3, 2026', '2026-03-03T12:00'],
    ['Embargoed until 12:00 a.m. EST, Tuesday, March 3, 2026', '2026-03-03T05:00'],
    ["Sous embargo jusqu'au mardi 3 mars 2026, 7h (heure de Paris)", '2026-03-03T06:00'],
    ['EMBARGO : 3 mars 2026 – 7h00 (Paris)', '2026-03-03T06:00'],
    ['Embargado hasta las 10:00 horas (CET) del martes 3 de marzo de 2026', '2026-03-03T09:00'],
    ['EMBARGO: 3 de marzo de 2026, 10:00 h (Madrid)', '2026-03-03T09:00'],
    ['Embargo até 10h de 3 de março de 2026 (horário de Brasília)', '2026-03-03T13:00'],
    ['EMBARGADO ATÉ: terça-feira, 3 de março, 10h (Brasília)', '2026-03-03T13:00'],
    ['Sperrfrist: Dienstag, 3. März 2026, 11 Uhr (MEZ)', '2026-03-03T10:00'],
    ['Gesperrt bis 3.3.2026, 11.00 Uhr MEZ', '2026-03-03T10:00'],
    ['Sperrfrist bis 03.03.26, 11:00 Uhr (Berlin)', '2026-03-03T10:00'],
    ['Es gilt eine Sperrfrist bis Dienstag, 3. März 2026, 11.00 Uhr MEZ.', '2026-03-03T10:00'],
    ['Sotto embargo fino alle ore 11 del 3 marzo 2026 (CET)', '2026-03-03T10:00'],
    ['EMBARGO: martedì 3 marzo 2026, ore 11.00 CET', '2026-03-03T10:00'],
    ['Onder embargo tot dinsdag 3 maart 2026, 06.00 uur (CET)', '2026-03-03T05:00'],
    ['EMBARGO tot 3 maart 2026 6:00 CET', '2026-03-03T05:00'],
    ['FOR IMMEDIATE RELEASE', 'none'],
    ['For immediate release: 25 February 2026', 'none'],
    ['For release on 3 March 2026', '2026-03-03T00:00'],
    ['For release 17:00 GMT 3 March 2026', '2026-03-03T17:00'],
    ['Embargo lifts 00:01 GMT 3 March 2026', '2026-03-03T00:01'],
    ['The embargo on this release lifts at 00:01 GMT on Tuesday 3 March 2026.', '2026-03-03T00:01'],
    ['Embargo 3 March 2026', '2026-03-03T00:00'],
    ['Embargo mardi 3 mars 2026', '2026-03-03T00:00'],
    ['Strictly under embargo until 3 March 2026', '2026-03-03T00:00'],
    ['EMBARGO: 10 a.m. March 3, 2026 ET', '2026-03-03T15:00'],
    ['STRENG GESPERRT BIS 3. MÄRZ 2026, 11 UHR MEZ', '2026-03-03T10:00'],
    ['NOT FOR RELEASE BEFORE 10:00 GMT TUESDAY 3 MARCH 2026', '2026-03-03T10:00'],
    ['Not to be published until 10:00 GMT, Tuesday 3 March 2026', '2026-03-03T10:00'],
    ['Confidential until 3 March 2026, 10:00 GMT', '2026-03-03T10:00'],
    ['Ne pas diffuser avant le 3 mars 2026 à 7h (Paris)', '2026-03-03T06:00'],
    ['À ne pas publier avant le mardi 3 mars 2026, 7 h 00, heure de Paris', '2026-03-03T06:00'],
    ['Diffusion autorisée à partir du 3 mars 2026, 7h (Paris)', '2026-03-03T06:00'],
    ['No difundir antes del 3 de marzo de 2026 a las 10:00 (Madrid)', '2026-03-03T09:00'],
    ['No publicar hasta el 3 de marzo de 2026, 10:00 h CET', '2026-03-03T09:00'],
    ['Para publicar a partir del 3 de marzo de 2026, 10:00 h CET', '2026-03-03T09:00'],
    ['Não publicar antes de 3 de março de 2026, 10h (Lisboa)', '2026-03-03T10:00'],
    ['Divulgação permitida a partir de 3 de março de 2026, às 10h (Lisboa)', '2026-03-03T10:00'],
    ['Zur Veröffentlichung frei ab 3. März 2026, 11 Uhr MEZ', '2026-03-03T10:00'],
    ['Freigegeben ab: 3. März 2026, 11:00 Uhr MEZ', '2026-03-03T10:00'],
    ['Nicht zur Veröffentlichung vor Dienstag, 3. März 2026, 11 Uhr MEZ', '2026-03-03T10:00'],
    ['Nicht vor dem 3. März 2026, 11 Uhr MEZ veröffentlichen', '2026-03-03T10:00'],
    ['Da non pubblicare prima delle ore 11 del 3 marzo 2026 (Roma)', '2026-03-03T10:00'],
    ['Niet publiceren voor 3 maart 2026, 06.00 uur CET', '2026-03-03T05:00'],
    ['Vrij voor publicatie vanaf 3 maart 2026, 06.00 uur CET', '2026-03-03T05:00'],
    ['HOLD UNTIL 3 MARCH 2026, 10:00 GMT', '2026-03-03T10:00'],
    ['HOLD FOR RELEASE: 10:00 GMT 3 MARCH 2026', '2026-03-03T10:00'],
    ['For publication from 10:00 GMT on 3 March 2026', '2026-03-03T10:00'],
    ['News release – under embargo: 10:00 GMT, 3 March 2026', '2026-03-03T10:00'],
    ['** EMBARGOED ** 10:00 GMT, 3 March 2026 **', '2026-03-03T10:00'],
    ['[UNDER EMBARGO UNTIL 3 MARCH 2026 AT 10:00 GMT]', '2026-03-03T10:00'],
    ['>>> EMBARGO 3 March, 10.00 GMT <<<', '2026-03-03T10:00'],
    ['Embargo date and time: 3 March 2026, 10:00 GMT', '2026-03-03T10:00'],
    ['Embargo lifted: 3 March 2026, 10:00 GMT', '2026-03-03T10:00'],
    ['Time of publication: 3 March 2026, 10:00 GMT', '2026-03-03T10:00'],
    ["Levée de l'embargo : 3 mars 2026 à 11h (Paris)", '2026-03-03T10:00'],
    ['Fin del embargo: 3 de marzo de 2026, 11:00 CET', '2026-03-03T10:00'],
    ['Bitte beachten Sie die Sperrfrist: Dienstag, 03.03.2026, 11 Uhr MEZ', '2026-03-03T10:00'],
    ['Wir bitten die Sperrfrist 3. März 2026, 11 Uhr MEZ, zu beachten', '2026-03-03T10:00'],
    ['Sendesperrfrist: 3. März 2026, 11 Uhr MEZ', '2026-03-03T10:00'],
    ['Bitte nicht vor dem 3. März 2026, 11 Uhr MEZ, veröffentlichen', '2026-03-03T10:00'],
    ['Veröffentlichung erst ab 3. März 2026, 11 Uhr MEZ', '2026-03-03T10:00'],
    ['Embargo date: 3 March 2026', '2026-03-03T00:00'],
    ['Publication: not before 3 March 2026, 10:00 GMT', '2026-03-03T10:00'],
    ['Please do not share or publish until 3 March 2026 at 10:00 GMT', '2026-03-03T10:00'],
    ['No use before 1000 GMT Tuesday March 3 2026', '2026-03-03T10:00'],
    ['Prohibida su difusión antes de las 11:00 CET del 3 de marzo de 2026', '2026-03-03T10:00'],
    ['Embargo hasta las 11 h CET del día 3 de marzo de 2026', '2026-03-03T10:00'],
    ['Notizia sotto embargo fino alle 11 CET del 3 marzo 2026', '2026-03-03T10:00'],
    ['EMBARGATO FINO ALLE ORE 11 CET DEL 3 MARZO 2026', '2026-03-03T10:00'],
    ["Si prega di rispettare l'embargo: 3 marzo 2026, ore 11 CET", '2026-03-03T10:00'],
    ['Da pubblicare non prima delle ore 11 CET del 3 marzo 2026', '2026-03-03T10:00'],
    ['Non divulgare prima delle ore 11 CET del 3 marzo 2026', '2026-03-03T10:00'],
    ['Publicatie niet eerder dan 3 maart 2026, 11.00 uur CET', '2026-03-03T10:00'],
    ['Favor não publicar antes das 10h GMT de 3 de março de 2026', '2026-03-03T10:00'],
    ['Pede-se que respeite o embargo até às 10h00 GMT de 3 de março de 2026', '2026-03-03T10:00'],
    ['Publicação permitida a partir das 10h GMT de 3 de março de 2026', '2026-03-03T10:00'],
    ['EMBARGOED', 'hold'],
    ['UNDER EMBARGO', 'hold'],
    ['EMBARGOED UNTIL PUBLICATION OF THE REPORT', 'hold'],
    ['Sperrfrist: Redebeginn', 'hold'],
    ['EMBARGO on wheat harvest figures until 3 March 2026, 9am GMT', '2026-03-03T09:00'],
    ['EMBARGO on harvest figures until 3 March 2026', '2026-03-03T00:00'],
    ['EMBARGO on all oil figures until Thursday 9am', 'hold'],
    ['STRICT EMBARGO on wheat harvest figures', 'hold'],
    ["EMBARGO sur les chiffres du pétrole jusqu'à jeudi 9h", 'hold'],
    ['EMBARGO sobre los datos de pesca hasta el jueves a las 9', 'hold'],
    ['HOLD FOR RELEASE', 'hold'],
    ['HOLD FOR RELEASE UNTIL AFTER THE LUNCHEON', 'hold'],
    ['Not for publication before the vote', 'hold'],
    ['À ne pas diffuser avant la réunion publique', 'hold'],
    ['No difundir antes de la asamblea', 'hold'],
    ['Não divulgar antes da reunião', 'hold'],
    ['Nicht veröffentlichen vor Ende der Sitzung', 'hold'],
    ["Da non diffondere prima dell'assemblea", 'hold'],
    ['Niet publiceren voor de vergadering', 'hold'],
    ['Not to be published, broadcast or communicated to anybody before judgment is given', 'hold'],
    ['Do not publish or share before the verdict', 'hold'],
    ['Ne pas publier, diffuser ni communiquer avant le prononcé de l’arrêt', 'hold'],
    ['No publicar, emitir ni difundir antes de la lectura del fallo', 'hold'],
    ['Não publicar, transmitir ou divulgar antes da leitura do acórdão', 'hold'],
    ['Nicht veröffentlichen, senden oder weitergeben vor der Verkündung', 'hold'],
    ['Non pubblicare, trasmettere o comunicare prima della lettura', 'hold'],
    ['Niet publiceren, uitzenden of delen vóór de uitspraak', 'hold'],
    ['Not to be published or broadcast before 3 March 2026, 10:00 GMT', '2026-03-03T10:00'],
    ['Please hold until 3 March 2026, 10:00 GMT', '2026-03-03T10:00'],
    ['This is embargoed, please do not share', 'hold'],
    ['For use after 7am Tuesday', 'hold'],
    ['Publish only after the vote', 'hold'],
    ['Nicht vor Dienstag veröffentlichen', 'hold'],
    ['Veröffentlichung erst nach der Sitzung', 'hold'],
    ['Bitte erst am Dienstag veröffentlichen', 'hold'],
    ['Mit Sperrfrist: Rede des Ministers', 'hold'],
    ['À ne diffuser qu’après la réunion', 'hold'],
    ['À diffuser à partir de mardi 7h', 'hold'],
    ['Merci de ne pas diffuser avant la réunion', 'hold'],
    ['Difusión a partir del martes a las 7:00', 'hold'],
    ['Rogamos no difundir hasta el final del acto', 'hold'],
    ['Da pubblicare dopo la conferenza', 'hold'],
    ['Divulgar só depois da cerimónia', 'hold'],
    ['Pas publiceren na de vergadering', 'hold'],
    ['EMBARGO Friday 9am – Council opens the night library', 'hold'],
    ['EMBARGO Friday: Council opens the night library', 'hold'],
    ['SPERRFRIST Fr 9 Uhr: Rat öffnet die Nachtbibliothek', 'hold'],
    ['Embargo: Check against delivery', 'hold'],
  ])('%s: %s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });
});

describe('a headline on an embargo of another kind', () => {
  it.each([
    'Hold until the last bell, say the teachers',
    'Nicht vor meiner Tür',
    'Ministers agree on arms embargo',
    'Embargo on oil imports until 2027 agreed',
    'Oil embargo begins on 1 March 2026, ministers say',
    'Oil embargo: ministers meet at 9.30 in Brussels',
    'Arms embargo against the islands takes effect at 10am on Monday 2 March 2026',
    'No release of prisoners before 3 March 2026, ministers say',
    'No release or parole before 2030, judges say',
    'Not published or forgotten: letters from before the war',
    'Embargo 1973: how the islands learnt to sail again',
    'Embargo on Friday prayers lifted, mayor says',
    'Bericht wird erst nach der Wahl veröffentlicht',
    'Neue Halle öffnet nicht vor Dienstag',
    'Please hold the line, says the new ferry',
    'Publication of the accounts on Tuesday delayed',
    'El boletín se publica los martes a las 7:00',
    'Le journal du quartier paraît à partir de mardi',
    'Museum does not open before 3 March 2026',
    'Report on the bridge will not be published before 3 March 2026',
    'New bus line runs from 3 March 2026 at 9.30 am',
    'Hafenstraße gesperrt bis 10 Uhr: was Autofahrer wissen müssen',
  ])('holds nothing: %s', (headline) => {
    const result = parseRelease({
      path: 'release.txt',
      bytes: new TextEncoder().encode(`${headline}\n\n${STORY}`),
      now: '2026-02-25T12:00:00.000Z',
      config,
    });
    expect(result).toMatchObject({
      outcome: 'accepted',
      release: { headline, embargo: { kind: 'none' } },
    });
  });
});

describe('an embargo between marks that call for attention', () => {
  it.each([
    "!!! EMBARGO jusqu'au prononcé du jugement !!!",
    '!! EMBARGOED UNTIL THE VERDICT !!',
    '¡¡¡ EMBARGADO HASTA LA LECTURA DEL FALLO !!!',
    '=== SPERRFRIST: bis zur Urteilsverkündung ===',
    '⚠️ SOTTO EMBARGO fino alla lettura della sentenza',
    '~ ONDER EMBARGO tot de uitspraak ~',
    '+++ EMBARGADO ATÉ a leitura da sentença +++',
  ])('holds: %s', (line) => {
    expect(read(line)).toBe('hold');
  });
});

describe('what a letter says of when to publish', () => {
  it.each([
    'Hope you are well, please do not use this before Tuesday 7am.',
    "Hope all is well. Please don't publish before Tuesday 7am.",
    'Please hold this until Tuesday 7am.',
    'Thanks for the call - please keep the story back until Thursday',
    'Hi Alan, embargo holds till 8:30 on Tuesday.',
    'Por favor, no lo publiques antes del martes a las 7.',
    'Please do not print this before 3 March.',
    'MATERIAL EMBARGADO hasta que termine la conferencia de prensa',
    'Documento embargado',
    'The Harbour Trust is a charity that runs ferries. Under embargo until 1 December 2026, 10:00.',
    'Content embargoed until the minister sits down',
  ])('holds, wherever in the line it stands: %s', (line) => {
    expect(embargoKind(line)).toBe('certain');
  });

  it.each([
    'Police hold two men until Tuesday',
    'Material embargado por la policía en el puerto',
    'Keep off the ice until Tuesday, says the Harbour Trust',
    'Council will not publish the report, says mayor before Tuesday vote',
    'Hold the rail on both sides. The ferry runs until 11pm.',
  ])('is no news that speaks of holding or publishing: %s', (line) => {
    expect(embargoKind(line)).toBeNull();
  });
});
