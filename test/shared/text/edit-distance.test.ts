import { expect, it } from 'vitest';
import { editDistance } from '../../../shared/text/edit-distance.ts';

it.each([
  ['embargo', 'embargo', 0],
  ['embarg', 'embargo', 1],
  ['embrago', 'embargo', 1],
  ['ebmargos', 'embargo', 2],
  ['', 'abc', 3],
])('puts “%s” and “%s” %i apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
