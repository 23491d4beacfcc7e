import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import config from '../../../../dateline.config.ts';
import { isOtherEmbargo } from '../../../../shared/release/layout/other-embargo.ts';
import { parseRelease } from '../../../../shared/release/parse.ts';

const HEADLINE = 'Harbor bridge reopens after two years of repairs';
const STORY =
  'The bridge reopened on Tuesday after two years of work that cost 14 million dollars, the trust said.\n\nIt will be inspected every five years, and the next time is in 2031.';
const CONTACT = 'Media contact: Ann Lee, ann.lee@example.org\n';

/** A release with a line in each place where it may speak of an embargo. */
const PLACES: Readonly<Record<string, (line: string) => string>> = {
  headline: (line) => `${line}\n\n${STORY}\n\n${CONTACT}`,
  kicker: (line) => `${line}\n\n${HEADLINE}\n\n${STORY}\n\n${CONTACT}`,
  deck: (line) => `${HEADLINE}\n\n${line}\n\nGENEVA, 25 November 2026 – ${STORY}\n\n${CONTACT}`,
  note: (line) => `${HEADLINE}\n\n${STORY}\n\nNotes: ${line}\n\n${CONTACT}`,
  notes: (line) =>
    `${HEADLINE}\n\n${STORY}\n\n${CONTACT}\nNotes to editors\n\n1. ${line}\n2. Photos on request.\n`,
  'below the end mark': (line) => `${HEADLINE}\n\n${STORY}\n\n###\n\n${line}\n\n${CONTACT}`,
  list: (line) => `${HEADLINE}\n\n${STORY}\n\n- ${line}\n- It was agreed in May.\n\n${CONTACT}`,
};

/** The places where a line keeps the release from going out: under embargo, or for want of a headline beside it. */
const heldIn = (line: string): readonly string[] =>
  Object.entries(PLACES).flatMap(([name, release]) => {
    const result = parseRelease({
      path: 'release.txt',
      bytes: new TextEncoder().encode(release(line)),
      now: '2026-11-25T12:00:00.000Z',
      config,
    });
    const isOut = result.outcome === 'accepted' && result.release.embargo.kind === 'none';
    return isOut ? [] : [name];
  });

describe('an embargo of another kind holds nothing, wherever it stands', () => {
  it.each([
    'Arms embargo extended until 5 February 2027',
    'Trade embargo until 5 February 2027',
    'The EU embargo on Russian oil runs until 5 February 2027.',
    'Embargo on seafood extended until 5 February 2027',
    'Embargo on Russian oil: ministers meet on 5 February 2027',
    'Embargo against the islands ends on 5 February 2027',
    'Oil embargo from 5 February 2027 at 10:00',
    'Embargo on these goods ends on 5 February 2027',
    'The UN arms embargo was lifted on 3 December 2026.',
    'Embargoed goods: new rules from 3 December 2026',
    'Waffenembargo bis 5. Februar 2027 verlängert',
    'Das EU-Embargo gegen russisches Öl gilt bis 5. Februar 2027.',
    'Embargo auf Meeresfrüchte bis 5. Februar 2027 verlängert',
    'Öl-Embargo endet am 5. Februar 2027',
    'Handelsembargo bis 5. Februar 2027',
    'Embargo sur les armes prolongé jusqu’au 5 février 2027',
    'L’embargo de l’UE sur le pétrole russe court jusqu’au 5 février 2027.',
    'Embargo contre Cuba : vote le 5 février 2027 à 10h',
    'Embargo commercial jusqu’au 5 février 2027',
    'Levée de l’embargo sur les armes le 3 décembre 2026',
    'Embargo de armas prorrogado hasta el 5 de febrero de 2027',
    'El embargo de la UE al petróleo ruso rige hasta el 5 de febrero de 2027',
    'Embargo comercial hasta el 5 de febrero de 2027',
    'El juez ordena el embargo de bienes el 5 de febrero de 2027',
    'Vehículos embargados: subasta el 5 de febrero de 2027, 10:00 h',
    'Embargo de armas prorrogado até 5 de fevereiro de 2027',
    'O embargo da UE ao petróleo russo vigora até 5 de fevereiro de 2027.',
    'Embargo contra Cuba: votação a 5 de fevereiro de 2027, 10h00',
    'Área embargada pelos fiscais em 5 de fevereiro de 2027',
    'Embargo sulle armi prorogato fino al 5 febbraio 2027',
    'L’embargo dell’UE sul petrolio russo vale fino al 5 febbraio 2027.',
    'Embargo commerciale fino al 5 febbraio 2027',
    'Fine dell’embargo sulle armi il 3 dicembre 2026',
    'Wapenembargo verlengd tot 5 februari 2027',
    'Het EU-embargo op Russische olie geldt tot 5 februari 2027.',
    'Olie-embargo eindigt op 5 februari 2027',
    'Embargo tegen Cuba: stemming op 5 februari 2027 om 10.00 uur',
  ])('%s', (line) => {
    expect(heldIn(line)).toEqual([]);
  });
});

describe('an embargo on this text holds it, though the line names goods or a state too', () => {
  const everywhere = Object.keys(PLACES);

  it.each([
    'Embargo until 5 February 2027, 10:00 GMT',
    'Under embargo until 5 February 2027',
    'EMBARGOED UNTIL 5 FEBRUARY 2027',
    'Embargo on this release until 5 February 2027',
    'The embargo on this document ends on 5 February 2027',
    'The embargo on this report on arms ends on 5 February 2027',
    'Arms embargo report, embargoed until 5 February 2027',
    'Arms embargo: EMBARGOED UNTIL 5 FEBRUARY 2027',
    'Trade news: embargo until 5 February 2027',
    'Oil prices, embargo until 5 February 2027',
    'Oil – embargo until 5 February 2027, 10:00',
    'Oil under embargo until 5 February 2027, 10:00',
    'Embargo: oil figures, 5 February 2027, 10:00',
    'Sperrfrist: 5. Februar 2027, 10 Uhr',
    'Unter Embargo bis 5. Februar 2027',
    'Embargo für diese Mitteilung bis 5. Februar 2027',
    'Waffenembargo: Sperrfrist 5. Februar 2027, 10 Uhr',
    'Öl-Embargo: unter Embargo bis 5. Februar 2027',
    'Sous embargo jusqu’au 5 février 2027',
    'Embargo sur ce communiqué jusqu’au 5 février 2027',
    'Embargo sur ce rapport sur les armes jusqu’au 5 février 2027',
    'Bajo embargo hasta el 5 de febrero de 2027',
    'Embargado hasta el 5 de febrero de 2027',
    'Embargo de este comunicado hasta el 5 de febrero de 2027',
    'Embargado até 5 de fevereiro de 2027',
    'Sob embargo até 5 de fevereiro de 2027',
    'Embargo deste comunicado até 5 de fevereiro de 2027',
    'Sotto embargo fino al 5 febbraio 2027',
    'Embargo sul presente comunicato fino al 5 febbraio 2027',
    'Onder embargo tot 5 februari 2027',
    'Embargo op dit persbericht tot 5 februari 2027',
  ])('%s', (line) => {
    expect(heldIn(line)).toEqual(everywhere);
  });

  it('but not above the headline for the word “this” alone', () => {
    expect(heldIn('The embargo on these islands ends on 5 February 2027')).toEqual([
      'note',
      'below the end mark',
    ]);
  });

  it('and so does one of which nobody can tell', () => {
    for (const line of [
      'UK embargo until 5 February 2027',
      'EU-Embargo bis 5. Februar 2027',
      'Embargo: council against oil, 5 February 2027, 10:00',
    ])
      expect(heldIn(line)).toEqual(expect.arrayContaining(['headline', 'kicker', 'note']));
  });

  it('whatever stands around the phrase, behind a mark', () => {
    const phrase = fc.constantFrom(
      'embargo until',
      'under embargo until',
      'embargoed until',
      'sperrfrist:',
      "sous embargo jusqu'au",
      'bajo embargo hasta',
      'sob embargo ate',
      'sotto embargo fino',
      'onder embargo tot',
    );
    const words = fc
      .array(fc.constantFrom('arms', 'oil', 'on', 'against', 'trade', 'embargo', 'petroleo', 'de'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, phrase, words, (before, said, behind) => {
        expect(isOtherEmbargo(`${before}: ${said} 5 february 2027 ${behind}`)).toBe(false);
      }),
    );
  });
});
