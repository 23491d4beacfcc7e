import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  quotedSegments,
  withDoubleMarks,
} from '../../../../shared/release/fields/quotation-marks.ts';

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

describe('a quotation in single marks over several paragraphs', () => {
  it.each(["'", '‘'])('is one from %s to the last of them', (mark) => {
    expect(
      withDoubleMarks([
        `Ann Lee said: ${mark}Lunch is the one meal we eat with people who aren't family.`,
        `${mark}The workers' canteen is empty.`,
        `${mark}Nobody is covering up a banquet.’ She laughs.`,
        'The end.',
      ]),
    ).toEqual([
      "Ann Lee said: “Lunch is the one meal we eat with people who aren't family.",
      "“The workers' canteen is empty.",
      '“Nobody is covering up a banquet.” She laughs.',
      'The end.',
    ]);
  });

  it.each([
    ["'Closed in its paragraph,' said Ann Lee.", "'Another one,' said Bob Roe."],
    ["'Tis the season for soup.", 'The hall opens at nine.'],
    ['Rock ’n roll: ’90s music all night.', 'The hall opens at nine.'],
    ['“We begin at nine,” said Ann Lee.', '“And end at ten,” she said.'],
  ])('is none where each closes or none opens: %s', (...texts) => {
    expect(withDoubleMarks(texts)).toEqual(texts);
  });

  it('makes no text longer or shorter, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("'", '‘', '’', ' ', ':', 'A', 'b', '.', '“') })),
        (texts) => {
          expect(withDoubleMarks(texts).map(({ length }) => length)).toEqual(
            texts.map(({ length }) => length),
          );
        },
      ),
    );
  });
});
