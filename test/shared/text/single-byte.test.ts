import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/text/decode.ts';

const ENCODINGS = ['windows-1252', 'macintosh'] as const;

/** Bytes of a text in a single-byte encoding, or null when it has a character that the encoding lacks. */
function encode(text: string, encoding: string): Uint8Array | null {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  const bytes = [...text].map((character) => all.indexOf(character));
  return bytes.includes(-1) ? null : Uint8Array.from(bytes);
}

const sentences: readonly (readonly [string, string])[] = [
  ['en', 'The council’s “River Plan” — agreed today — costs £3.'],
  ['es', '¿Qué acordó el Consejo? «Un plan común», señaló la señora Núñez.'],
  ['fr', 'L’État et la Région s’accordent : « Un plan à l’été », précise Mme Lefèvre.'],
  ['pt', 'São três milhões de reais à disposição da região, informou João Gusmão.'],
  ['pt in capitals', 'NOTA À IMPRENSA: REUNIÃO DE AVALIAÇÃO DAS ÁGUAS'],
  ['de', 'Übergabe der Förderbescheide: „Größter Schritt seit Jahren“, so Müller.'],
  ['it', 'È la città più colpita, perché il fiume è salito – così il sindaco.'],
  [
    'nl with a single accent, in the middle of a word',
    'Een afspraak met de geïnterviewden kan altijd.',
  ],
  ['nl with a capital before the accent', 'Eén op de vijf gemeenten dooft de lantaarns.'],
  [
    'en with a single accent, in a name',
    'The mission is headed by the former judge Clara Benítez.',
  ],
  ['en with a single apostrophe', 'They say that we’ve agreed, and that is all.'],
  ['nl', 'De coördinatie in België is ‘geïntensiveerd’, aldus de minister.'],
];

describe('text of one byte a character without a declaration', () => {
  describe.each(ENCODINGS)('in %s', (encoding) => {
    it.each(sentences)('is decoded, in %s', (_language, text) => {
      const bytes = encode(text, encoding);
      expect(bytes).not.toBeNull();
      expect(decodeText(bytes ?? new Uint8Array())).toMatchObject({ kind: 'text', text, encoding });
    });

    it('is decoded, whatever release of the corpus it is', () => {
      const corpus = new URL('../../corpus/open/', import.meta.url);
      const texts = readdirSync(corpus)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(new URL(name, corpus), 'utf8').normalize())
        .filter((text) => /[^\0-\x7f]/.test(text) && encode(text, encoding) !== null);
      expect(texts.length).toBeGreaterThan(3);
      for (const text of texts) {
        const bytes = encode(text, encoding) ?? new Uint8Array();
        // Pounds and signs like them are the same byte in both.
        const isEither = ENCODINGS.every((one) => `${encode(text, one)}` === `${bytes}`);
        const read = isEither ? expect.any(String) : encoding;
        expect(decodeText(bytes)).toEqual({ kind: 'text', text, encoding: read });
      }
    });
  });
});

describe('ISO 8859-15 without a declaration', () => {
  it.each([
    'El pantalán costó 900.000 € y se pagó a medias.',
    'Un cœur d’œuvre'.replace('’', "'"),
    'Die Förderung (€ 4 Mio.) endet im März.',
  ])('is told by its euros and its ligatures: %s', (text) => {
    const bytes = encode(text, 'iso-8859-15') ?? new Uint8Array();
    expect(decodeText(bytes)).toEqual({ kind: 'text', text, encoding: 'iso-8859-15' });
  });

  it.each(['Le gâteau pèse 2½ kg.', 'Die Förderung kostet 900.000 € – im März.'])(
    'is not seen in Windows-1252: %s',
    (text) => {
      const bytes = encode(text, 'windows-1252') ?? new Uint8Array();
      expect(decodeText(bytes)).toEqual({ kind: 'text', text, encoding: 'windows-1252' });
    },
  );
});
