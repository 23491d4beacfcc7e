import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  belongsToAlert,
  chunkNumber,
  getsDigest,
} from '../../../shared/audience/alert-audience.ts';
import { subscriberOf } from '../../factories/subscriber.ts';

const FROZEN = '2026-10-22T12:00:00.000Z';
const belongs = (
  facts: Parameters<typeof subscriberOf>[0],
  subjects: string[] = [],
  isUrgent = false,
  mentions = () => false,
) => belongsToAlert(subscriberOf(facts), { subjects, mentions, isUrgent, frozenAt: FROZEN });

describe('the audience of an alert', () => {
  it('holds confirmed people who follow everything', () => {
    expect(belongs({})).toBe(true);
    expect(belongs({}, ['security'])).toBe(true);
  });

  it.each(['pending', 'left', 'suppressed'] as const)('leaves out the %s', (status) => {
    expect(belongs({ status })).toBe(false);
  });

  it('leaves out who confirmed after it was frozen', () => {
    expect(belongs({ confirmedAt: '2026-10-22T12:00:00.001Z' })).toBe(false);
    expect(belongs({ confirmedAt: FROZEN })).toBe(true);
  });

  it('holds those who follow one of its subjects', () => {
    const facts = { subjects: ['security', 'democracy'] };
    expect(belongs(facts, ['democracy'])).toBe(true);
    expect(belongs(facts, ['development'])).toBe(false);
    expect(belongs(facts, [])).toBe(false);
  });

  it('leaves out whose mail comes back again and again', () => {
    const softBounces = { '1/26': FROZEN, '2/26': FROZEN, '3/26': FROZEN };
    expect(belongs({ softBounces })).toBe(false);
    expect(belongs({ softBounces, reachableAt: FROZEN })).toBe(true);
    expect(getsDigest(subscriberOf({ frequency: 'daily', softBounces }), FROZEN)).toBe(false);
  });

  it.each([
    [[], [], 'nothing', true],
    [['security'], [], 'the subject', true],
    [['democracy'], [], 'the words', false],
    [[], ['cyber'], 'the words', true],
    [[], ['cyber'], 'the subject', false],
    [['security'], ['cyber'], 'the subject', true],
    [['democracy'], ['cyber'], 'the words', true],
    [['democracy'], ['cyber'], 'nothing', false],
  ])('who follows %j and the words %j is in it by %s: %s', (subjects, keywords, by, expected) => {
    const about = by === 'the subject' ? ['security'] : [];
    const mentions = () => by === 'the words';
    expect(belongs({ subjects, keywords }, about, false, mentions)).toBe(expected);
  });

  it('leaves digests to the digest', () => {
    expect(belongs({ frequency: 'daily' })).toBe(false);
  });

  it.each(['daily', 'weekly'] as const)('holds %s readers when the news is urgent', (frequency) => {
    expect(belongs({ frequency }, [], true)).toBe(true);
    expect(belongs({ frequency, subjects: ['security'] }, [], true)).toBe(false);
    expect(belongs({ frequency, pausedUntil: '2026-10-23T00:00:00.000Z' }, [], true)).toBe(false);
    expect(belongs({ frequency, status: 'left' }, [], true)).toBe(false);
  });
});

describe('the chunk of a subscriber', () => {
  it('depends on nothing but the id and the number of chunks', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 10_000 }), (id, chunks) => {
        const chunk = chunkNumber(id, chunks);
        expect(chunk).toBe(chunkNumber(id, chunks));
        expect(chunk >= 0 && chunk < chunks && Number.isInteger(chunk)).toBe(true);
      }),
    );
  });

  it('spreads an audience so that no chunk comes near the size of a ledger item', () => {
    const sizes = new Map<number, number>();
    for (let number = 0; number < 10_000; number += 1) {
      const chunk = chunkNumber(`subscriber-${number}`, 500);
      sizes.set(chunk, (sizes.get(chunk) ?? 0) + 1);
    }
    expect(Math.max(...sizes.values())).toBeLessThan(60);
  });
});
