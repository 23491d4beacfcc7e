import { expect, it } from 'vitest';
import { narrate } from '../../cli/narrate.ts';

const noon = new Date(2026, 10, 1, 12, 0, 3);

it('turns a fact into a line for people', () => {
  const line = JSON.stringify({
    message: 'release.accepted',
    reference: 'E-453/14',
    language: 'en',
    version: 1,
  });
  expect(narrate('parse', line, noon)).toBe(
    '12:00:03  parse         E-453/14 understood: en, version 1',
  );
});

it('says what failed', () => {
  const line = JSON.stringify({ message: 'work.failed', error: { message: 'no such table' } });
  expect(narrate('deliver', line, noon)).toContain('FAILED: no such table');
});

it.each(['', 'plain text', '{"message":"START RequestId"}', '{broken'])(
  'keeps silent about %s',
  (line) => {
    expect(narrate('parse', line, noon)).toBeNull();
  },
);
