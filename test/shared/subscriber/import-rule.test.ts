import { describe, expect, it } from 'vitest';
import { importStep } from '../../../shared/subscriber/import-rule.ts';
import { subscriberOf } from '../../factories/subscriber.ts';

const NOW = '2026-10-22T12:00:00.000Z';
const reader = {
  email: 'ana@example.org',
  languages: ['es', 'en'],
  subjects: ['security'],
  frequency: 'daily' as const,
};
const facts = { id: 'new-id', source: 'import readers.csv', now: NOW, wasErased: false };

describe('importStep', () => {
  it('adds somebody unknown as confirmed, with where the consent came from', () => {
    expect(importStep(reader, null, facts)).toEqual({
      kind: 'add',
      subscriber: {
        ...reader,
        id: 'new-id',
        status: 'confirmed',
        consent: { source: 'import readers.csv', at: NOW },
        keywords: [],
        timeZone: null,
        expiresAt: null,
        confirmedAt: NOW,
        leftAt: null,
        suppression: null,
        pausedUntil: null,
        formerEmails: [],
        formerRhythms: [],
        softBounces: {},
        reachableAt: null,
        revision: 0,
      },
    });
  });

  it('leaves alone whose data were erased', () => {
    expect(importStep(reader, null, { ...facts, wasErased: true })).toEqual({
      kind: 'keep',
      why: 'erased',
    });
  });

  it.each(['left', 'suppressed'] as const)('never revives somebody %s', (status) => {
    expect(importStep(reader, subscriberOf({ status }), facts)).toEqual({
      kind: 'keep',
      why: status,
    });
  });

  it.each(['confirmed', 'pending'] as const)('only changes what somebody %s wants', (status) => {
    expect(importStep(reader, subscriberOf({ id: 'ana-1', status }), facts)).toEqual({
      kind: 'change',
      id: 'ana-1',
    });
  });

  it('leaves keywords alone that the list does not speak of', () => {
    const known = subscriberOf({ ...reader, keywords: ['cyber'] });

    expect(importStep(reader, known, facts)).toEqual({ kind: 'keep', why: 'unchanged' });
    expect(importStep({ ...reader, keywords: [] }, known, facts).kind).toBe('change');
    expect(importStep({ ...reader, keywords: ['cyber'] }, known, facts).kind).toBe('keep');
  });

  it('leaves a time zone alone that the list does not speak of', () => {
    const known = subscriberOf({ ...reader, timeZone: 'America/Lima' });

    expect(importStep(reader, known, facts)).toEqual({ kind: 'keep', why: 'unchanged' });
    expect(importStep({ ...reader, timeZone: null }, known, facts).kind).toBe('change');
    expect(importStep({ ...reader, timeZone: 'America/Lima' }, known, facts).kind).toBe('keep');
  });

  it('does nothing about somebody who wants the same, subjects in any order', () => {
    const known = subscriberOf({ ...reader, subjects: ['b', 'a'] });

    expect(importStep({ ...reader, subjects: ['a', 'b'] }, known, facts)).toEqual({
      kind: 'keep',
      why: 'unchanged',
    });
  });

  it('takes another order of languages for another wish', () => {
    const known = subscriberOf({ ...reader, languages: ['en', 'es'] });

    expect(importStep(reader, known, facts).kind).toBe('change');
  });
});
