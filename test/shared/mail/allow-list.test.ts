import { expect, it } from 'vitest';
import { isAllowed } from '../../../shared/mail/allow-list.ts';

it.each([
  ['*', true],
  ['ana@example.org', true],
  ['ANA@Example.org', true],
  ['@example.org', true],
  ['bea@example.org, ana@example.org', true],
  ['', false],
  ['bea@example.org', false],
  ['@example', false],
  ['example.org', false],
])('with the list “%s” mail to ana@example.org may leave: %s', (list, isAllowedTo) => {
  expect(isAllowed('ana@example.org', list)).toBe(isAllowedTo);
});
