import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSchedule } from '../../../local/clock/schedule.ts';

const at = (text: string): number => Date.parse(text);
const next = (expression: string, after: string, startedAt = after): string =>
  new Date(parseSchedule(expression).next(at(after), at(startedAt))).toISOString();

it.each([
  ['rate(1 minute)', '2026-11-01T09:00:00Z', '2026-11-01T09:01:00.000Z'],
  ['rate(5 minutes)', '2026-11-01T09:00:30Z', '2026-11-01T09:05:30.000Z'],
  ['rate(2 hours)', '2026-11-01T09:00:00Z', '2026-11-01T11:00:00.000Z'],
  ['cron(0 6 * * ? *)', '2026-11-01T09:00:00Z', '2026-11-02T06:00:00.000Z'],
  ['cron(30 8 ? * MON-FRI *)', '2026-10-30T09:00:00Z', '2026-11-02T08:30:00.000Z'],
  ['cron(0/15 10 * * ? *)', '2026-11-01T10:15:00Z', '2026-11-01T10:30:00.000Z'],
  ['cron(0 0 1 JAN,JUL ? *)', '2026-11-01T10:15:00Z', '2027-01-01T00:00:00.000Z'],
  ['cron(0 12 29 2 ? *)', '2026-11-01T10:15:00Z', '2028-02-29T12:00:00.000Z'],
  ['cron(59 23 31 12 ? 2026)', '2026-11-01T10:15:00Z', '2026-12-31T23:59:00.000Z'],
])('%s comes after %s at %s', (expression, after, expected) => {
  expect(next(expression, after)).toBe(expected);
});

it('counts a rate from when the rule came to be', () => {
  expect(next('rate(10 minutes)', '2026-11-01T09:25:00Z', '2026-11-01T09:00:00Z')).toBe(
    '2026-11-01T09:30:00.000Z',
  );
});

it.each([
  ['rate(0.5 minutes)'],
  ['every day'],
  ['cron(0 6 * *)'],
  ['cron(0 6 L * ? *)'],
  ['cron(61 6 * * ? *)'],
  ['cron(a 6 * * ? *)'],
])('refuses %s', (expression) => {
  expect(() => parseSchedule(expression)).toThrow('not supported');
});

it('says when a schedule never comes', () => {
  expect(() => next('cron(0 0 30 2 ? *)', '2026-11-01T00:00:00Z')).toThrow('does not come');
});

it('never comes at or before the instant that it is asked after', () => {
  const instant = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') });
  const expression = fc.constantFrom('rate(1 minute)', 'rate(3 days)', 'cron(7 */1 * * ? *)');
  const known = expression.map((text) => text.replace('*/1', '0/1'));
  fc.assert(
    fc.property(instant, known, (after, text) => {
      expect(parseSchedule(text).next(after, at('2019-01-01T00:00:00Z'))).toBeGreaterThan(after);
    }),
  );
});
