import { PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, expect, it } from 'vitest';
import { s3Of, sqsOf } from './clients.ts';
import { type SmallEngine, smallEngine, worker } from './small-assembly.ts';

const ECHO = `exports.handler = async ({ Records }) => {
  for (const { body } of Records) console.log(body);
};`;
const DROP = {
  Type: 'AWS::S3::Bucket',
  Properties: {
    BucketName: 'drop',
    NotificationConfiguration: {
      QueueConfigurations: [
        { Event: 's3:ObjectCreated:*', Queue: { 'Fn::GetAtt': ['Work', 'Arn'] } },
      ],
    },
  },
};
let engine: SmallEngine;
afterEach(() => engine.stop());

const startWithBucket = async (): Promise<void> => {
  engine = await smallEngine(
    { ...worker('Work', ECHO), Drop: DROP },
    { template: { Outputs: { QueueUrl: { Value: { Ref: 'Work' } } } } },
  );
  // The test event is not what these tests are about.
  await engine.settle();
};
const put = (Key: string) =>
  s3Of(engine).send(new PutObjectCommand({ Bucket: 'drop', Key, Body: 'x' }));
const keys = (): unknown[] =>
  engine
    .lines()
    .slice(1)
    .map((line) => JSON.parse(line).Records[0].s3.object.key);

it('delivers a message whose sender never got the answer', async () => {
  await startWithBucket();
  engine.faults.add({ service: 'sqs', action: 'SendMessage', fault: { kind: 'drop-after' } });

  const QueueUrl = engine.outputs.Test?.QueueUrl ?? '';
  const sent = sqsOf(engine).send(new SendMessageCommand({ QueueUrl, MessageBody: 'doubtful' }));
  await expect(sent).rejects.toThrow();
  await engine.settle();

  expect(engine.lines().slice(1)).toEqual(['doubtful']);
  expect(engine.faults.calls()).toMatchObject({ 'sqs SendMessage': 1 });
});

it('repeats and reorders the events of a bucket', async () => {
  await startWithBucket();
  engine.faults.add({ stream: 's3', event: '*', fault: { kind: 'duplicate', times: 1 } });
  engine.faults.add({ stream: 's3', event: '*', nth: 1, fault: { kind: 'overtake', by: 1 } });

  await put('a');
  await put('b');
  await engine.settle();

  expect(keys()).toEqual(['b', 'b', 'a', 'a']);
});

it('lets go of an event that nothing came to overtake', async () => {
  await startWithBucket();
  engine.faults.add({ stream: 's3', event: '*', fault: { kind: 'overtake', by: 5 } });

  await put('a');
  await engine.settle();

  expect(keys()).toEqual(['a']);
});

it('kills one process at a named crash point, and the work is done by the next', async () => {
  const code = `let passed = 0;
    exports.handler = async ({ Records }) => {
      const [name, nth] = (process.env.CRASH_AT ?? '').split(':');
      passed += 1;
      if (name === 'half-way' && passed === Number(nth)) process.kill(process.pid, 'SIGKILL');
      for (const { body } of Records) console.log(body);
    };`;
  engine = await smallEngine(worker('Work', code, { source: { BatchSize: 1 } }), {
    crashAt: 'half-way:2',
    template: { Outputs: { QueueUrl: { Value: { Ref: 'Work' } } } },
  });

  const QueueUrl = engine.outputs.Test?.QueueUrl ?? '';
  for (const MessageBody of ['1', '2', '3', '4', '5']) {
    await sqsOf(engine).send(new SendMessageCommand({ QueueUrl, MessageBody }));
  }
  await engine.settle();

  expect(engine.events.filter(({ kind }) => kind === 'function.failed')).toHaveLength(1);
  expect(engine.lines().toSorted()).toEqual(['1', '2', '3', '4', '5']);
});

it('delays an event on the clock that stands still', async () => {
  await startWithBucket();
  engine.faults.add({ stream: 's3', event: '*', fault: { kind: 'delay', seconds: 60 } });
  const before = engine.clock.now();

  await put('a');
  await engine.settle();

  expect(keys()).toEqual(['a']);
  expect(engine.clock.now()).toBe(before + 60_000);
});
