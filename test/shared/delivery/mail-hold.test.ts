import { expect, it } from 'vitest';
import { begunAt, type MailHold } from '../../../shared/delivery/mail-hold.ts';

const day = (number: number) => new Date(Date.UTC(2026, 10, number)).toISOString();
const word = (isHeld: boolean, number: number): MailHold => ({
  isHeld,
  by: 'operator',
  reason: '',
  at: day(number),
});

it.each<[string, (MailHold | null)[], number]>([
  ['its audience was frozen', [null, null], 3],
  ['its audience was frozen, after the last word', [word(false, 2)], 3],
  ['an operator last let it or all mail go on', [word(false, 4), word(false, 6)], 6],
  ['its audience was frozen, while it is held', [word(true, 4), null], 3],
])('a mailing counts as begun when %s', (_when, holds, begun) => {
  expect(begunAt(day(3), holds)).toBe(day(begun));
});
