import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeSeen, nameInLogs, scheduledFor, stateOf } from '../../../shared/release/lifecycle.ts';
import { recordOf } from '../../factories/release.ts';

const UNTIL = '2026-11-01T09:00:00.500Z';
const until = { kind: 'until', until: UNTIL, typed: '1 November, 9:00' } as const;

describe('the state of a release', () => {
  it('is embargoed to the millisecond, and open at the instant itself', () => {
    const record = recordOf({ embargo: until });

    expect(stateOf(record, '2026-11-01T09:00:00.499Z')).toBe('embargoed');
    expect(stateOf(record, UNTIL)).toBe('ready');
  });

  it('is embargoed for a clock that runs late even when it was let go', () => {
    const record = recordOf({ embargo: until, publishedAt: UNTIL });

    expect(mayBeSeen(record, '2026-11-01T08:59:59.000Z')).toBe(false);
  });

  it('is held for ever when nobody can read the end of its embargo', () => {
    const record = recordOf({ embargo: { kind: 'hold', typed: 'until delivery' } });

    expect(stateOf(record, '2999-01-01T00:00:00.000Z')).toBe('held');
  });

  it('is corrected once a correction of a published version is known', () => {
    const record = recordOf({
      publishedAt: UNTIL,
      version: 2,
      correction: { version: 2, note: 'the figure', at: UNTIL },
    });

    expect(stateOf(record, UNTIL)).toBe('corrected');
  });

  it('is withdrawn whatever else is true', () => {
    const record = recordOf({
      embargo: until,
      publishedAt: UNTIL,
      withdrawal: { version: 2, reason: 'sent in error', at: UNTIL },
    });

    expect(stateOf(record, UNTIL)).toBe('withdrawn');
  });

  it('never shows anything before the embargo ends, whatever the record says', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.boolean(),
        fc.boolean(),
        (end, early, isOut, isCorrected) => {
          const record = recordOf({
            embargo: { kind: 'until', until: end.toISOString(), typed: '' },
            publishedAt: isOut ? end.toISOString() : null,
            correction: isCorrected ? { version: 1, note: 'x', at: UNTIL } : null,
          });
          expect(mayBeSeen(record, new Date(end.getTime() - early).toISOString())).toBe(false);
        },
      ),
    );
  });
});

describe('the name of a release in a log line', () => {
  const file = { file: 'incoming/talks.en.txt' };
  const record = (facts: Parameters<typeof recordOf>[0]) =>
    recordOf({ objectKey: file.file, publishedAt: null, ...facts });

  it('is its file alone until it may go out', () => {
    const kept = record({ embargo: until });

    expect(nameInLogs(kept, [], '2026-11-01T09:00:00.499Z')).toEqual(file);
    expect(nameInLogs(kept, [], UNTIL)).toEqual({ family: '453/14', reference: 'E-453/14' });
  });

  it('is its file alone while a sister is held', () => {
    const sister = record({ language: 'es', embargo: { kind: 'hold', typed: 'until delivery' } });

    expect(nameInLogs(record({}), [sister], UNTIL)).toEqual(file);
  });
});

describe('when a family could go', () => {
  const day = (number: number) => `2026-11-0${number}T09:00:00.000Z`;
  const underEmbargo = (until: string, updatedAt = day(1)) =>
    recordOf({ embargo: { kind: 'until', until, typed: '' }, updatedAt });
  const free = (updatedAt: string) => recordOf({ language: 'es', updatedAt });

  it.each([
    ['the end of its embargo', [underEmbargo(day(2))], day(2)],
    ['the end of the last embargo', [underEmbargo(day(2)), underEmbargo(day(4))], day(4)],
    ['the last version, where that is later', [underEmbargo(day(2)), free(day(4))], day(4)],
    ['not an end that nobody waited for', [underEmbargo(day(2)), underEmbargo(day(9))], day(2)],
    ['at once without an embargo', [free(day(1)), free(day(4))], null],
    ['at once where the embargo was over', [underEmbargo(day(2), day(3))], null],
  ])('is %s', (_which, family, expected) => {
    expect(scheduledFor(family, day(5))).toBe(expected);
  });
});
