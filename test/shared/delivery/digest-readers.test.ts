import { describe, expect, it } from 'vitest';
import dateline from '../../../dateline.config.ts';
import {
  digestDebt,
  dueAt,
  frozenBefore,
  mayHaveBeenAlerted,
  mayHaveRead,
} from '../../../shared/delivery/digest-readers.ts';
import type { Subscriber } from '../../../shared/subscriber/subscriber.ts';
import { subscriberOf } from '../../factories/subscriber.ts';

const config = {
  timeZone: 'America/New_York',
  mail: { digest: { ...dateline.mail.digest, hour: 7, weekday: 1, timeZones: ['Europe/Madrid'] } },
};
const DUE = '2026-11-16T12:00:00.000Z';
const daily = { frequency: 'daily', timeZone: null } as const;
const weekly = { frequency: 'weekly', timeZone: null } as const;
const madrid = { frequency: 'daily', timeZone: 'Europe/Madrid' } as const;
const immediate = { frequency: 'immediate', timeZone: null } as const;
const digests = [
  { notice: 'digest-weekly-20261109', frozenAt: '2026-11-09T12:00:00.000Z' },
  { notice: 'digest-daily-20261115', frozenAt: '2026-11-15T12:00:00.000Z' },
  { notice: 'digest-daily-20261115-europe-madrid', frozenAt: '2026-11-15T06:00:00.000Z' },
];
const debtOf = (facts: Partial<Subscriber>) =>
  digestDebt(subscriberOf(facts), { at: DUE, frozenAt: DUE }, frozenBefore(digests, DUE), config);

describe('the debt of a digest', () => {
  it('is that of its series since the one before, and eight days for what was stopped then', () => {
    expect(debtOf(daily)).toEqual({
      series: 'digest-daily',
      since: '2026-11-07T12:00:00.000Z',
      until: null,
    });
    expect(debtOf(madrid)).toMatchObject({
      series: 'digest-daily-europe-madrid',
      since: '2026-11-07T06:00:00.000Z',
    });
  });

  it('reaches as far back as the last digest that was theirs, when it was frozen, over several changes', () => {
    const former = [
      { ...weekly, until: '2026-11-15T05:00:00.000Z' },
      { ...daily, until: '2026-11-15T11:00:00.000Z' },
    ];
    expect(debtOf({ ...madrid, formerRhythms: former })).toEqual({
      series: 'digest-daily-europe-madrid',
      since: '2026-11-01T12:00:00.000Z',
      until: null,
    });
  });

  it('begins with a change from mail at once', () => {
    const formerRhythms = [{ ...immediate, until: '2026-11-16T10:00:00.000Z' }];
    expect(debtOf({ ...weekly, formerRhythms })).toMatchObject({
      since: '2026-11-08T10:00:00.000Z',
    });
  });

  it('reaches back a week, and eight days, before the first digest of all', () => {
    const debt = digestDebt(subscriberOf(daily), { at: DUE, frozenAt: DUE }, new Map(), config);
    expect(debt.since).toBe('2026-11-01T12:00:00.000Z');
  });

  it('is settled by the next digest for who changed to mail at once, up to that change', () => {
    const formerRhythms = [{ ...daily, until: '2026-11-16T10:00:00.000Z' }];
    expect(debtOf({ ...immediate, formerRhythms })).toEqual({
      series: 'digest-daily',
      since: '2026-11-07T12:00:00.000Z',
      until: '2026-11-16T10:00:00.000Z',
    });
    const before = [{ ...daily, until: '2026-11-15T10:00:00.000Z' }];
    expect(debtOf({ ...immediate, formerRhythms: before })).toMatchObject({ series: null });
    expect(debtOf(immediate)).toMatchObject({ series: null });
  });

  it('is of whoever read the series when it was frozen, also when it is made up after they changed', () => {
    const formerRhythms = [{ ...daily, until: '2026-11-16T13:00:00.000Z' }];
    expect(debtOf({ ...weekly, formerRhythms })).toMatchObject({ series: 'digest-daily' });
  });
});

describe('what came out', () => {
  const OUT = '2026-11-10T15:00:00.000Z';
  const due = (facts: Partial<Subscriber>) => dueAt(subscriberOf(facts), OUT, config);

  it('is due at once, or with the next digest', () => {
    expect(due(immediate)).toBe(OUT);
    expect(due(daily)).toBe('2026-11-11T12:00:00.000Z');
    expect(due(weekly)).toBe('2026-11-16T12:00:00.000Z');
  });

  it('is due with the first digest after a change where that came before the next one', () => {
    const formerRhythms = [{ ...weekly, until: '2026-11-14T09:00:00.000Z' }];
    expect(due({ ...daily, formerRhythms })).toBe('2026-11-14T12:00:00.000Z');
  });

  it('is due with the digest that they left for mail at once', () => {
    const formerRhythms = [{ ...daily, until: '2026-11-10T16:00:00.000Z' }];
    expect(due({ ...immediate, formerRhythms })).toBe('2026-11-11T12:00:00.000Z');
  });

  it('was due at once to who was mailed at once then', () => {
    const formerRhythms = [{ ...immediate, until: '2026-11-10T16:00:00.000Z' }];
    expect(due({ ...daily, formerRhythms })).toBe(OUT);
  });
});

describe('what somebody may have had', () => {
  const DAILY = { notice: 'digest-daily-20261116', frozenAt: DUE };
  const MADRID = { notice: 'digest-daily-20261116-europe-madrid', frozenAt: DUE };
  const until = '2026-11-16T10:00:00.000Z';
  const has = (facts: Partial<Subscriber>, digest = DAILY, known = digests) =>
    mayHaveRead(subscriberOf(facts), digest, frozenBefore(known, '2026-11-17T00:00:00.000Z'));

  it('are digests of the frequency and zone that they read or read before', () => {
    expect(has(daily)).toBe(true);
    expect(has({ ...immediate, formerRhythms: [{ ...daily, until }] })).toBe(true);
    expect(has(madrid, MADRID)).toBe(true);
    expect(has(weekly)).toBe(false);
    expect(has(immediate)).toBe(false);
    expect(has(daily, MADRID)).toBe(false);
  });

  it('are the newsroom’s digests where their zone had none at that time', () => {
    const madridAt = (frozenAt: string) => [
      { notice: 'digest-daily-20261115-europe-madrid', frozenAt },
    ];
    expect(has(madrid)).toBe(false);
    expect(has(madrid, DAILY, madridAt('2026-11-14T12:00:00.000Z'))).toBe(true);
    expect(has(madrid, DAILY, madridAt('2026-11-16T12:00:00.001Z'))).toBe(true);
    expect(has(madrid, DAILY, [])).toBe(true);
  });

  it('are alerts that were not urgent, for who is mailed at once or was', () => {
    expect(mayHaveBeenAlerted(subscriberOf(immediate))).toBe(true);
    const former = [{ ...immediate, until }];
    expect(mayHaveBeenAlerted(subscriberOf({ ...daily, formerRhythms: former }))).toBe(true);
    expect(mayHaveBeenAlerted(subscriberOf(daily))).toBe(false);
  });
});
