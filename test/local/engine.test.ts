import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, expect, it } from 'vitest';
import { sqsOf } from './clients.ts';
import { NINE, type SmallEngine, smallEngine, worker } from './small-assembly.ts';

let engine: SmallEngine;
afterEach(() => engine.stop());

type MessageOptions = Partial<
  Record<'MessageGroupId' | 'MessageDeduplicationId', string> & { readonly DelaySeconds: number }
>;

const send = async (body: string, more: MessageOptions = {}): Promise<void> => {
  const QueueUrl = engine.outputs.Test?.QueueUrl ?? '';
  await sqsOf(engine).send(new SendMessageCommand({ QueueUrl, MessageBody: body, ...more }));
};

/** An engine with one worker named Work. */
const start = async (
  code: string,
  options: Parameters<typeof worker>[2] & {
    readonly engine?: Parameters<typeof smallEngine>[1];
  } = {},
): Promise<void> => {
  engine = await smallEngine(worker('Work', code, options), {
    ...options.engine,
    template: { Outputs: { QueueUrl: { Value: { Ref: 'Work' } } } },
  });
};

const ECHO = `exports.handler = async ({ Records }) => {
  for (const { body } of Records) console.log(body + ' at ' + new Date().toISOString());
};`;

/** Reports the messages that say "bad"; says the others, with their count of receives. */
const PARTIAL = `exports.handler = async ({ Records }) => {
  const bad = Records.filter(({ body }) => body.startsWith('bad'));
  for (const { body, attributes } of Records) console.log(body + ' #' + attributes.ApproximateReceiveCount);
  return { batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) };
};`;

const counts = () => engine.counts()['Test-Work'] ?? engine.counts()['Test-Work.fifo'];

it('delivers a message to the function of its queue', async () => {
  await start(ECHO);

  await send('hello');
  await engine.settle();

  expect(engine.lines()).toEqual(['hello at 2026-11-01T09:00:00.000Z']);
  expect(counts()).toEqual({ processed: 1, failed: 0, deadLettered: 0 });
});

it('keeps a function’s compiled code for the next process, though this one is killed', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'compiled-'));
  try {
    await start(ECHO, { engine: { functionEnvironment: { NODE_COMPILE_CACHE: cache } } });
    await send('hello');
    await engine.settle();
    await engine.stop();

    const files = readdirSync(cache, { recursive: true, withFileTypes: true });
    expect(files.filter((file) => file.isFile()).length).toBeGreaterThan(0);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
});

it('gives a function the template’s environment and Lambda’s, and nothing of the caller’s', async () => {
  process.env.OF_THE_CALLER = 'secret';
  await start(
    `exports.handler = async (event, context) => console.log(JSON.stringify([process.env, {
      ...context, left: context.getRemainingTimeInMillis() }]));`,
    { function: { Timeout: 7, MemorySize: 256 }, variables: { COLOUR: 'blue' } },
  );

  await send('x');
  await engine.settle();

  const [environment, context] = JSON.parse(engine.lines()[0] ?? '');
  expect(environment).toMatchObject({
    COLOUR: 'blue',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: engine.urls.aws,
    AWS_LAMBDA_FUNCTION_NAME: 'Test-WorkFunction',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
  });
  expect(environment).not.toHaveProperty('OF_THE_CALLER');
  expect(context).toMatchObject({ functionName: 'Test-WorkFunction', memoryLimitInMB: '256' });
  expect(context.left).toBeGreaterThan(5000);
  expect(context.left).toBeLessThanOrEqual(7000);
});

it('shows a delayed message exactly when a clock that stands still reaches it', async () => {
  await start(ECHO);

  await send('later', { DelaySeconds: 90 });
  await engine.settle({ until: NINE + 89_999 });
  const before = engine.lines();
  await engine.settle({ until: NINE + 90_000 });

  expect(before).toEqual([]);
  expect(engine.lines()).toEqual(['later at 2026-11-01T09:01:30.000Z']);
});

it('applies the delay of the queue', async () => {
  await start(ECHO, { queue: { DelaySeconds: 3 } });

  await send('settled');
  await engine.settle();

  expect(engine.lines()).toEqual(['settled at 2026-11-01T09:00:03.000Z']);
  expect(engine.clock.now()).toBe(NINE + 3000);
});

it('does not move the clock beyond the horizon for a message that is due later', async () => {
  await start(ECHO);

  await send('later', { DelaySeconds: 900 });
  await engine.settle({ horizonMs: 899_000 });

  expect(engine.clock.now()).toBe(NINE);
  expect(await engine.nextDue()).toBe(NINE + 900_000);
});

it('returns only the messages that a function reports as failed', async () => {
  await start(PARTIAL, { maxReceiveCount: 10, queue: { DelaySeconds: 1 } });

  await send('good 1');
  await send('bad');
  await send('good 2');
  await engine.settle({ until: NINE + 1000 });

  expect(engine.lines()).toEqual(['good 1 #1', 'bad #1', 'good 2 #1']);
  expect(counts()).toEqual({ processed: 2, failed: 1, deadLettered: 0 });
  // It comes back alone, after the visibility timeout.
  await engine.settle({ until: NINE + 31_000 });
  expect(engine.lines().slice(3)).toEqual(['bad #2']);
});

it('moves a message to the dead-letter queue after maxReceiveCount attempts, with the reason', async () => {
  await start('exports.handler = async () => { throw new RangeError("no way"); };');

  await send('poison');
  await engine.settle();

  expect(counts()).toEqual({ processed: 0, failed: 3, deadLettered: 1 });
  expect(engine.deadLetters()).toMatchObject([
    {
      queue: 'Test-WorkDead',
      body: 'poison',
      reason: expect.stringContaining('RangeError: no way'),
    },
  ]);
  expect(engine.clock.now()).toBe(NINE + 90_000);
});

it('fails the whole batch when the answer names a message that is not in it', async () => {
  await start(
    'exports.handler = async () => ({ batchItemFailures: [{ itemIdentifier: "nobody" }] });',
    { maxReceiveCount: 1 },
  );

  await send('a');
  await engine.settle();

  expect(engine.deadLetters()).toMatchObject([{ reason: expect.stringContaining('nobody') }]);
});

it('kills a function at its timeout, and its messages come back', async () => {
  await start(
    `exports.handler = async ({ Records }) => {
      if (Records[0].attributes.ApproximateReceiveCount === '1') for (;;);
      console.log('second attempt');
    };`,
    { function: { Timeout: 1 } },
  );

  await send('slow');
  await engine.settle();

  const failure = engine.events.find(({ kind }) => kind === 'function.failed');
  expect(failure).toMatchObject({
    reason: expect.stringContaining('timed out after 1.00 seconds'),
  });
  expect(engine.lines()).toEqual(['second attempt']);
});

it('ends a function that takes more memory than it has', async () => {
  await start(
    `exports.handler = async () => {
      const hoard = [];
      for (;;) hoard.push(new Array(100_000).fill({}).map((_, index) => ({ index })));
    };`,
    { function: { MemorySize: 128, Timeout: 30 }, maxReceiveCount: 1 },
  );

  await send('hungry');
  await engine.settle();

  expect(engine.deadLetters()).toMatchObject([
    { reason: expect.stringContaining('Runtime exited') },
  ]);
});

it('treats a process that ends as a failed batch and starts another', async () => {
  await start(
    `exports.handler = async ({ Records }) => {
      if (Records[0].attributes.ApproximateReceiveCount === '1') process.kill(process.pid, 'SIGKILL');
      console.log('alive');
    };`,
  );

  await send('x');
  await engine.settle();

  expect(engine.lines()).toEqual(['alive']);
  expect(counts()).toEqual({ processed: 1, failed: 1, deadLettered: 0 });
});

it('fails invocations of a bundle that does not load, in its own words', async () => {
  await start('throw new Error("not today");', { maxReceiveCount: 1 });

  await send('x');
  await engine.settle();

  expect(engine.deadLetters()).toMatchObject([{ reason: expect.stringContaining('not today') }]);
});

it('keeps the order of a FIFO group: a failed message holds back those behind it', async () => {
  await start(
    `exports.handler = async ({ Records }) => {
      const failures = [];
      for (const { body, messageId, attributes } of Records) {
        const fails = body === 'a1' && attributes.ApproximateReceiveCount === '1';
        console.log(body + (fails ? ' fails' : ''));
        if (fails) failures.push({ itemIdentifier: messageId });
      }
      return { batchItemFailures: failures };
    };`,
    { queue: { FifoQueue: true } },
  );
  const fifo = (body: string): Promise<void> =>
    send(body, { MessageGroupId: body.slice(0, 1), MessageDeduplicationId: body });

  for (const body of ['a1', 'a2', 'b1', 'b2']) await fifo(body);
  await engine.settle();

  const said = engine.lines();
  expect(said.filter((line) => line.startsWith('a'))).toEqual(['a1 fails', 'a1', 'a2']);
  expect(said.filter((line) => line.startsWith('b'))).toEqual(['b1', 'b2']);
  // The other group did not wait.
  expect(said.indexOf('b2')).toBeLessThan(said.indexOf('a1'));
});

it('waits for a fuller batch as long as the window says', async () => {
  await start('exports.handler = async ({ Records }) => console.log(Records.length, Date.now());', {
    source: { MaximumBatchingWindowInSeconds: 5, BatchSize: 3 },
    queue: { VisibilityTimeout: 60 },
  });

  await send('1');
  await engine.settle({ until: NINE + 4999 });
  const early = engine.lines();
  await send('2');
  await engine.settle();

  expect(early).toEqual([]);
  expect(engine.lines()).toEqual([`2 ${NINE + 5000}`]);
});

it('runs at most as many invocations of an event source as allowed', async () => {
  await start(
    `exports.handler = async () => {
      console.log('in');
      await new Promise((resolve) => setImmediate(resolve));
      console.log('out');
    };`,
    { source: { BatchSize: 1 }, engine: { maxConcurrency: 1 } },
  );

  for (const body of ['1', '2', '3', '4']) await send(body);
  await engine.settle();

  expect(engine.lines()).toEqual(['in', 'out', 'in', 'out', 'in', 'out', 'in', 'out']);
});

it('starts a process for each of several concurrent invocations and keeps it', async () => {
  await start('exports.handler = async () => console.log(process.pid);', {
    source: { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } },
    engine: { maxConcurrency: 4 },
  });

  for (const body of ['1', '2', '3', '4', '5', '6']) await send(body);
  await engine.settle();

  expect(engine.lines()).toHaveLength(6);
  expect(new Set(engine.lines()).size).toBeLessThanOrEqual(2);
});

it('leaves no process behind', async () => {
  await start('exports.handler = async () => console.log(process.pid);');
  await send('x');
  await engine.settle();
  const pid = Number(engine.lines()[0]);

  await engine.stop();

  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  await expect(fetch(engine.urls.aws)).rejects.toThrow();
});

it('answers with the attributes that the template gives a queue', async () => {
  await start(ECHO, { queue: { VisibilityTimeout: 77, DelaySeconds: 2 } });

  const { Attributes } = await sqsOf(engine).send(
    new GetQueueAttributesCommand({
      QueueUrl: engine.outputs.Test?.QueueUrl ?? '',
      AttributeNames: ['All'],
    }),
  );

  expect(Attributes).toMatchObject({ VisibilityTimeout: '77', DelaySeconds: '2' });
});
