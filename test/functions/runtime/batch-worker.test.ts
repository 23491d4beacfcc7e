import type { Context, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { batchWorker } from '../../../functions/runtime/batch-worker.ts';

const context = { functionName: 'feedback', awsRequestId: 'request-1' } as Context;

const events = (...bodies: readonly string[]) =>
  ({ Records: bodies.map((body, i) => ({ messageId: `message-${i}`, body })) }) as SQSEvent;

let logged = '';
beforeEach(() => {
  logged = '';
  // Powertools writes through a console of its own.
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      logged += String(chunk);
      return true;
    });
  }
});
afterEach(() => vi.restoreAllMocks());

/** A worker that fails at the message 13, and the batches that it was given. */
function worker() {
  const batches: (readonly number[])[] = [];
  const handler = batchWorker(
    'feedback',
    (body) => JSON.parse(body) as number,
    async (messages) => {
      batches.push(messages);
      if (messages.includes(13)) throw new Error('Unlucky');
    },
  );
  return { handler, batches };
}

describe('a batch worker', () => {
  it('works on all messages at once', async () => {
    const { handler, batches } = worker();

    const result = await handler(events('1', '2', '3'), context);

    expect(batches).toEqual([[1, 2, 3]]);
    expect(result).toEqual({ batchItemFailures: [] });
  });

  it('goes through a batch that failed one by one, and reports what fails alone', async () => {
    const { handler, batches } = worker();

    const result = await handler(events('1', '13', 'no JSON', '2'), context);

    expect(batches).toEqual([[1], [13], [2]]);
    expect(result).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-1' }, { itemIdentifier: 'message-2' }],
    });
    expect(logged).toMatch(/message-1.*Unlucky|Unlucky.*message-1/s);
  });

  it('tries a single message once', async () => {
    const { handler, batches } = worker();

    const result = await handler(events('13'), context);

    expect(batches).toEqual([[13]]);
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
  });
});
