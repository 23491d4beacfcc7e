import { describe, expect, it } from 'vitest';
import {
  bouncesInARow,
  isUnreachable,
  meaninglessBounces,
} from '../../../shared/subscriber/reachability.ts';

const day = (number: number): string =>
  new Date(Date.parse('2026-10-01T09:00:00.000Z') + number * 24 * 3_600_000).toISOString();
const bounced = (...days: number[]) =>
  Object.fromEntries(days.map((number, i) => [`${i}/26`, day(number)]));

describe('a reader', () => {
  it.each([
    ['two releases came back', bounced(0, 1), null, false],
    ['three came back', bounced(0, 1, 2), null, true],
    ['three came back within thirty days', bounced(0, 15, 30), null, true],
    ['the first of three is more than thirty days ago', bounced(0, 15, 31), null, false],
    ['one was taken in between', bounced(0, 1, 3), day(2), false],
    ['one was taken before the first', bounced(1, 2, 3), day(0), true],
    ['one was taken after the last', bounced(0, 1, 2), day(3), false],
    ['nothing came back', {}, null, false],
  ])('to whom %s', (_, softBounces, reachableAt, expected) => {
    expect(isUnreachable({ softBounces, reachableAt })).toBe(expected);
  });
});

it('counts only what came back since the mailbox was known to work', () => {
  const facts = { softBounces: bounced(0, 5, 6), reachableAt: day(1) };

  expect(bouncesInARow(facts)).toEqual(['1/26', '2/26']);
  expect(meaninglessBounces(facts)).toEqual(['0/26']);
});
