import { expect, it } from 'vitest';
import { failuresOf } from '../../../local/lambda/event-source.ts';

const BATCH = [{ MessageId: 'a' }, { MessageId: 'b' }];
const answered = (payload: unknown) => ({ kind: 'ok' as const, payload });
const failed = (payload: unknown): string[] => [
  ...failuresOf(answered(payload), BATCH, true).keys(),
];

it.each([
  ['nothing', null, []],
  ['another object', { done: true }, []],
  ['no list', { batchItemFailures: null }, []],
  ['an empty list', { batchItemFailures: [] }, []],
  ['one message', { batchItemFailures: [{ itemIdentifier: 'b' }] }, ['b']],
  ['a message of another batch', { batchItemFailures: [{ itemIdentifier: 'z' }] }, ['a', 'b']],
  ['an empty name', { batchItemFailures: [{ itemIdentifier: '' }] }, ['a', 'b']],
  ['null for a name', { batchItemFailures: [{ itemIdentifier: null }] }, ['a', 'b']],
  ['a misspelt member', { batchItemFailures: [{ id: 'a' }] }, ['a', 'b']],
  ['no list at all', { batchItemFailures: 'a' }, ['a', 'b']],
])('reads an answer with %s', (_, payload, expected) => {
  expect(failed(payload)).toEqual(expected);
});

it('fails the batch when the invocation failed', () => {
  const result = { kind: 'failed', errorType: 'TypeError', errorMessage: 'oh' } as const;

  expect([...failuresOf(result, BATCH, true)]).toEqual([
    ['a', 'TypeError: oh'],
    ['b', 'TypeError: oh'],
  ]);
});

it('does not read the answer when the mapping does not say so', () => {
  const payload = { batchItemFailures: [{ itemIdentifier: 'a' }] };

  expect(failuresOf(answered(payload), BATCH, false).size).toBe(0);
});
