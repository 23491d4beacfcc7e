import { expect, it } from 'vitest';
import type { SourceBlock } from '../../../../shared/release/document.ts';
import { blockText } from '../../../../shared/release/layout/source-words.ts';
import { withoutWireMarks } from '../../../../shared/release/layout/wire-marks.ts';

const lines = (text: string) => {
  const place = { line: 3, lastLine: 4, after: 'gap', indent: 0 } as const;
  const block: SourceBlock = { kind: 'paragraph', ...place, inlines: [{ kind: 'text', text }] };
  return withoutWireMarks([block]).map((one) => [one.line, blockText(one)]);
};

it.each([
  ['Frist bis 19. Juni =', [[3, 'Frist bis 19. Juni']]],
  [
    'Wir haben Zeit." (Schluss) mh',
    [
      [3, 'Wir haben Zeit."'],
      [4, '(Schluss)'],
    ],
  ],
  ['Am Ende (Schluss) der Woche fuhr sie.', [[3, 'Am Ende (Schluss) der Woche fuhr sie.']]],
  ['a = b', [[3, 'a = b']]],
  ['Rechnung: 4 + 2 =', [[3, 'Rechnung: 4 + 2 =']]],
  ['Programm: Konzert (Schluss)', [[3, 'Programm: Konzert (Schluss)']]],
  ['Es geht weiter. (Forts.) mh', [[3, 'Es geht weiter. (Forts.) mh']]],
])('the marks of an agency are no words: %s', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});
