import { expect, it } from 'vitest';
import { sentencesOf } from '../../../../shared/release/fields/attribution.ts';

it.each([
  ['He came. She left.', ['He came. ', 'She left.']],
  ['“It is done”. Ann left.', ['“It is done”. ', 'Ann left.']],
  ["It is 'done.' Ann left.", ["It is 'done.' ", 'Ann left.']],
  ['Dr. Ann Lee and J. Hart left.', ['Dr. Ann Lee and J. Hart left.']],
  ['Am 5. Mai fährt sie.', ['Am 5. Mai fährt sie.']],
])('a title, an initial and a day end no sentence, a quotation does: %s', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
