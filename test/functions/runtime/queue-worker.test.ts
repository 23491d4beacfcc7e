import type { Context, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queueWorker } from '../../../functions/runtime/queue-worker.ts';

const context = {
  functionName: 'translate',
  awsRequestId: 'request-1',
  getRemainingTimeInMillis: () => 30_000,
} as Context;

const events = (...bodies: readonly string[]) =>
  ({
    Records: bodies.map((body, i) => ({
      messageId: `message-${i}`,
      receiptHandle: '',
      body,
      attributes: { ApproximateReceiveCount: '1' },
      messageAttributes: {},
      eventSource: 'aws:sqs',
    })),
  }) as unknown as SQSEvent;

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

const translate = queueWorker(
  { stage: 'translate' },
  (body) => JSON.parse(body) as { family: string; fails?: true },
  async ({ fails }, work) => {
    work.fact('metadata.translated', { file: 'incoming/a.txt' });
    if (fails === true) throw new Error('The engine rests');
  },
);

describe('a queue worker', () => {
  it('names a message in its lines, and not the release: that may be under embargo', async () => {
    await translate(events('{"family":"quixotar"}', '{"family":"quixotar","fails":true}'), context);

    expect(logged).toContain('metadata.translated');
    expect(logged).toContain('message-0');
    expect(logged).toMatch(/work\.failed.*The engine rests/s);
    expect(logged).not.toContain('quixotar');
  });

  it('reports the message that failed and does the others', async () => {
    const result = await translate(
      events('{"family":"1","fails":true}', 'no JSON', '{"family":"2"}'),
      context,
    );

    expect(result).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-0' }, { itemIdentifier: 'message-1' }],
    });
  });
});
