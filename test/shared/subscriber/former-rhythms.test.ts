import { expect, it } from 'vitest';
import { formerRhythms, rhythmsUntil } from '../../../shared/subscriber/former-rhythms.ts';
import type { FormerRhythm } from '../../../shared/subscriber/subscriber.ts';
import { subscriberOf } from '../../factories/subscriber.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const weekly = { frequency: 'weekly', timeZone: null } as const;
const lima = { frequency: 'daily', timeZone: 'America/Lima' } as const;

it('notes until when somebody was mailed as before', () => {
  expect(formerRhythms(subscriberOf(lima), weekly, NOW)).toEqual([{ ...lima, until: NOW }]);
});

it.each([
  ['frequency', { frequency: 'weekly', timeZone: 'America/Lima' } as const],
  ['zone', { frequency: 'daily', timeZone: null } as const],
])('notes a change of %s alone', (_, to) => {
  expect(formerRhythms(subscriberOf(lima), to, NOW)).toHaveLength(1);
});

it('notes nothing when frequency and zone stay', () => {
  const former = [{ ...weekly, until: '2026-11-01T12:00:00.000Z' }];
  expect(formerRhythms(subscriberOf({ ...lima, formerRhythms: former }), lima, NOW)).toEqual(
    former,
  );
});

it('forgets what ended more than sixty days ago', () => {
  const kept = { ...weekly, until: '2026-09-21T12:00:00.001Z' };
  const former = [{ ...lima, until: '2026-09-21T12:00:00.000Z' }, kept];
  const reader = subscriberOf({ ...lima, formerRhythms: former });
  expect(formerRhythms(reader, weekly, NOW)).toEqual([kept, { ...lima, until: NOW }]);
});

it('does not grow without end by who changes all the time', () => {
  let reader = subscriberOf(lima);
  for (let n = 0; n < 200; n += 1) {
    const to = n % 2 === 0 ? weekly : lima;
    reader = { ...reader, ...to, formerRhythms: formerRhythms(reader, to, NOW) };
  }
  expect(reader.formerRhythms).toHaveLength(50);
  expect(reader.formerRhythms.at(-1)).toEqual({ ...weekly, until: NOW });
});

it('tells what was wanted at an instant, whatever was changed since', () => {
  const former: FormerRhythm[] = [
    { ...weekly, until: '2026-11-01T12:00:00.000Z' },
    { ...lima, until: '2026-11-10T12:00:00.000Z' },
  ];
  const reader = subscriberOf({ frequency: 'immediate', formerRhythms: former });
  const then = (instant: string) => rhythmsUntil(reader, instant);
  expect(then('2026-10-01T12:00:00.000Z')).toEqual([
    { ...weekly, until: '2026-10-01T12:00:00.000Z' },
  ]);
  // A change counts from its instant on.
  expect(then('2026-11-01T12:00:00.000Z')).toEqual([
    former[0],
    { ...lima, until: '2026-11-01T12:00:00.000Z' },
  ]);
  expect(then(NOW)).toEqual([...former, { frequency: 'immediate', timeZone: null, until: NOW }]);
});
