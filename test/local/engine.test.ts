import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, expect, it } from 'vitest';
import { NINE, type SmallEngine, smallEngine, worker } from './small-assembly.ts';

let engine: SmallEngine | null = null;
afterEach(async () => {
  await engine?.stop();
  engine = null;
});

const clientOf = ({ urls }: SmallEngine): SQSClient =>
  new SQSClient({
    endpoint: urls.aws,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

const send = async (
  running: SmallEngine,
  body: string,
  more: { readonly DelaySeconds?: number; readonly MessageGroupId?: string; readonly MessageDeduplicationId?: string } = {},
): Promise<void> => {
  const QueueUrl = running.outputs.Test?.QueueUrl ?? '';
  await clientOf(running).send(new SendMessageCommand({ QueueUrl, MessageBody: body, ...more }));
};
const queueUrlOutput = { Outputs: { QueueUrl: { Value: { Ref: 'Work' } } } };

const ECHO = `exports.handler = async ({ Records }) => {
  for (const { body } of Records) console.log(body + ' at ' + new Date().toISOString());
};`;

it('delivers a message to the function of its queue', async () => {
  engine = await smallEngine(worker('Work', ECHO), { template: queueUrlOutput });

  await send(engine, 'hello');
  await engine.settle();

  expect(engine.lines()).toEqual(['hello at 2026-11-01T09:00:00.000Z']);
  expect(engine.counts()).toEqual({ 'Test-Work': { processed: 1, failed: 0, deadLettered: 0 } });
});

it('shows a delayed message exactly when a clock that stands still reaches it', async () => {
  engine = await smallEngine(worker('Work', ECHO), { template: queueUrlOutput });

  await send(engine, 'later', { DelaySeconds: 90 });
  await engine.settle({ until: NINE + 89_999 });
  const before = engine.lines();
  await engine.settle({ until: NINE + 90_000 });

  expect(before).toEqual([]);
  expect(engine.lines()).toEqual(['later at 2026-11-01T09:01:30.000Z']);
});
