import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedSegments } from '../../../../shared/release/fields/quotation-marks.ts';

const quoted = (text: string) =>
  quotedSegments(text).map(({ start, end }) => text.slice(start, end));

describe('quotation marks', () => {
  it.each([
    ['“One.” he said', ['One.']],
    ['„Eins“, sagt sie, „zwei“', ['Eins', 'zwei']],
    ['« Un », dit-il', [' Un ']],
    [
      '‘We waited too long’, zegt Joke. ‘Dat is te laat.’',
      ['We waited too long', 'Dat is te laat.'],
    ],
    ['‘It’s the workers’ own rule,’ she said', ['It’s the workers’ own rule,']],
    ["'Foto's van toen', zegt Piet. 'Die horen hier.'", ["Foto's van toen", 'Die horen hier.']],
    ["Anne: 'Wie 's avonds werkt, wil naar huis.'", ["Wie 's avonds werkt, wil naar huis."]],
    ['’We wachtten te lang’, zegt Joke.', ['We wachtten te lang']],
    ['“They call it ‘the wall’ here”', ['They call it ‘the wall’ here']],
  ])('divide %s', (text, parts) => {
    expect(quoted(text)).toEqual(parts);
  });

  it.each([
    'the workers’ rights and the unions’ voice',
    '’s ochtends en ’s avonds',
    'the ‘90s',
    'rock ‘n roll',
    "'s ochtends en 's avonds, foto's en auto's",
    "the '90s, rock 'n' roll and the pupils' parents",
    "un po' di pane, l'arte e i De' Rossi",
  ])('find nothing in %s', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('are read in order and within the text, whatever it is', () => {
    const marks = fc.string({
      unit: fc.constantFrom('‘', '’', "'", '“', '”', '"', '«', '»', 'a', ' ', ',', '.'),
    });
    fc.assert(
      fc.property(marks, (text) => {
        let last = 0;
        for (const { open, start, end, close } of quotedSegments(text)) {
          expect(open).toBeGreaterThanOrEqual(last);
          expect(start).toBeLessThanOrEqual(end);
          expect(close).toBeLessThanOrEqual(text.length);
          last = close;
        }
      }),
    );
  });
});
