import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, expect, it } from 'vitest';
import type { EngineEvent } from '../../local/engine.ts';
import { sqsOf } from './clients.ts';
import { NINE, type SmallEngine, smallEngine, worker } from './small-assembly.ts';

let engine: SmallEngine;
afterEach(() => engine.stop());

const ECHO = `exports.handler = async ({ Records }) => {
  for (const { body } of Records) console.log(body + ' at ' + new Date().toISOString());
};`;
const CLOCK = `exports.handler = async (event) => {
  console.log(event['detail-type'], event.time, new Date().toISOString());
};`;

/** A function that a rule calls, without a queue. */
const scheduled = (expression: string, code = CLOCK): Record<string, object> => ({
  Function: {
    Type: 'AWS::Lambda::Function',
    Properties: { Code: { ZipFile: code }, Handler: 'index.handler', Runtime: 'nodejs24.x' },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      ScheduleExpression: expression,
      State: 'ENABLED',
      Targets: [{ Id: 'Target0', Arn: { 'Fn::GetAtt': ['Function', 'Arn'] } }],
    },
  },
});

const send = async (body: string, DelaySeconds = 0): Promise<void> => {
  const QueueUrl = engine.outputs.Test?.QueueUrl ?? '';
  await sqsOf(engine).send(new SendMessageCommand({ QueueUrl, MessageBody: body, DelaySeconds }));
};
const template = { Outputs: { QueueUrl: { Value: { Ref: 'Work' } } } };

it('calls a rule’s target at each of its times on the way to an instant', async () => {
  engine = await smallEngine(scheduled('rate(1 minute)'));

  await engine.settle({ until: NINE + 150_000 });

  expect(engine.lines()).toEqual([
    'Scheduled Event 2026-11-01T09:01:00Z 2026-11-01T09:01:00.000Z',
    'Scheduled Event 2026-11-01T09:02:00Z 2026-11-01T09:02:00.000Z',
  ]);
  expect(engine.clock.now()).toBe(NINE + 150_000);
});

it('does not tick when nobody waits for anything', async () => {
  engine = await smallEngine(scheduled('rate(1 minute)'));

  await engine.settle();

  expect(engine.lines()).toEqual([]);
  expect(engine.clock.now()).toBe(NINE);
});

it('ticks and delivers in order of time on the way to a delayed message', async () => {
  engine = await smallEngine(
    { ...scheduled('rate(1 minute)'), ...worker('Work', ECHO) },
    { template },
  );

  await send('later', 90);
  await engine.settle();

  expect(engine.lines()).toEqual([
    'Scheduled Event 2026-11-01T09:01:00Z 2026-11-01T09:01:00.000Z',
    'later at 2026-11-01T09:01:30.000Z',
  ]);
});

it('ticks once for all that a jump of the clock went over', async () => {
  engine = await smallEngine(scheduled('rate(1 minute)'));

  await engine.clock.moveTo(NINE + 3_600_000);
  await engine.settle();

  expect(engine.lines()).toEqual(['Scheduled Event 2026-11-01T09:01:00Z 2026-11-01T10:00:00.000Z']);
});

/** Answers as our clock does: nothing to do before half past nine, which it must still be asked at. */
const IDLE_CLOCK = `exports.handler = async () => {
  const now = Date.now();
  console.log('tick', new Date(now).toISOString());
  return { idleUntil: new Date(Math.max(now + 60_000, ${NINE} + 1_800_000)).toISOString() };
};`;

it('leaves out ticks that would find nothing, as the function itself said', async () => {
  engine = await smallEngine(scheduled('rate(1 minute)', IDLE_CLOCK));

  await engine.settle({ until: NINE + 1_860_000 });

  expect(engine.lines()).toEqual([
    'tick 2026-11-01T09:01:00.000Z',
    'tick 2026-11-01T09:30:00.000Z',
    'tick 2026-11-01T09:31:00.000Z',
  ]);
});

it('ticks again after other work, which may have changed what is due', async () => {
  engine = await smallEngine(
    { ...scheduled('rate(1 minute)', IDLE_CLOCK), ...worker('Work', ECHO) },
    { template },
  );

  await send('later', 90);
  await engine.settle({ until: NINE + 1_800_000 });

  expect(engine.lines()).toEqual([
    'tick 2026-11-01T09:01:00.000Z',
    'later at 2026-11-01T09:01:30.000Z',
    'tick 2026-11-01T09:02:00.000Z',
    'tick 2026-11-01T09:30:00.000Z',
  ]);
});

it('does its work by itself while time runs, delayed messages and ticks included', async () => {
  const arrived = Promise.withResolvers<void>();
  let lines = 0;
  engine = await smallEngine(
    { ...scheduled('rate(1 minute)'), ...worker('Work', ECHO) },
    {
      template,
      clock: { startAt: NINE, frozen: false },
      log: (event: EngineEvent) => {
        if (event.kind !== 'function.line') return;
        lines += 1;
        if (lines === 3) arrived.resolve();
      },
    },
  );

  await send('now');
  await send('in a second', 1);
  await engine.clock.moveTo(NINE + 60_000);
  await arrived.promise;

  expect(lines).toBe(3);
});

it('delivers a delayed message while another invocation goes on', async () => {
  const flag = join(mkdtempSync(join(tmpdir(), 'time-')), 'flag');
  const arrived = Promise.withResolvers<string>();
  engine = await smallEngine(
    worker(
      'Work',
      `const { watch, writeFileSync } = require('node:fs');
      const { dirname } = require('node:path');
      exports.handler = ({ Records: [{ body }] }) => new Promise((resolve) => {
        if (body === 'short') resolve(writeFileSync(process.env.FLAG, ''));
        const end = () => { console.log('saw the short one'); resolve(); };
        if (body === 'long') watch(dirname(process.env.FLAG), end);
      });`,
      { source: { BatchSize: 1 }, function: { Timeout: 20 }, variables: { FLAG: flag } },
    ),
    {
      template,
      maxConcurrency: 2,
      clock: { startAt: NINE, frozen: false },
      log: (event: EngineEvent) => {
        if (event.kind === 'function.line') arrived.resolve(event.line);
        if (event.kind === 'function.failed') arrived.reject(new Error(event.reason));
      },
    },
  );

  await send('long');
  await send('short', 2);

  await expect(arrived.promise).resolves.toBe('saw the short one');
}, 30_000);

it('shows and moves the clock over HTTP', async () => {
  engine = await smallEngine(scheduled('rate(1 minute)'));
  const url = `${engine.urls.public}/_local/clock`;
  const post = (body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });

  const shown = await (await fetch(url)).json();
  const moved = await (await post({ moveTo: '2026-11-01T09:00:30Z' })).json();
  const back = await post({ moveTo: NINE });
  const running = await (await post({ frozen: false })).json();

  expect(shown).toEqual({ now: '2026-11-01T09:00:00.000Z', frozen: true });
  expect(moved).toEqual({ now: '2026-11-01T09:00:30.000Z', frozen: true });
  expect(back.status).toBe(400);
  expect(running).toMatchObject({ frozen: false });
});

it.each([
  [{}],
  [[]],
  [{ foo: 1 }],
  [{ frozen: 'yes' }],
  [{ moveTo: '2026-11-01T10:00:00' }],
  [{ moveTo: 'soon' }],
])('refuses to set the clock by %j', async (body) => {
  engine = await smallEngine({});
  const answer = await fetch(`${engine.urls.public}/_local/clock`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(400);
  expect(engine.clock.now()).toBe(NINE);
});

it.each([{ 'sec-fetch-site': 'cross-site' }, { origin: 'http://evil.example' }])(
  'does not let a page of another site turn the clock (%j)',
  async (headers) => {
    engine = await smallEngine({});

    const answer = await fetch(`${engine.urls.public}/_local/clock`, {
      method: 'POST',
      body: JSON.stringify({ moveTo: NINE + 1000 }),
      headers,
    });

    expect(answer.status).toBe(403);
    expect(engine.clock.now()).toBe(NINE);
  },
);

it('tells the remedy when the port is taken', async () => {
  engine = await smallEngine({});
  const port = Number(new URL(engine.urls.public).port);

  await expect(smallEngine({}, { port })).rejects.toThrow(`Port ${port} is in use.`);
});
