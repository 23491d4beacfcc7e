import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { s3Of, sqsOf } from './clients.ts';
import { NINE, type SmallEngine, smallEngine, worker } from './small-assembly.ts';

const ECHO = `exports.handler = async ({ Records }) => {
  for (const { body } of Records) console.log(body);
};`;
const RESOURCES = {
  ...worker('Work', ECHO),
  Drop: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketName: 'drop',
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: {
        QueueConfigurations: [
          { Event: 's3:ObjectCreated:*', Queue: { 'Fn::GetAtt': ['Work', 'Arn'] } },
        ],
      },
    },
  },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'things',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    },
  },
};
const template = { Outputs: { QueueUrl: { Value: { Ref: 'Work' } } } };

let stateDir: string;
let engine: SmallEngine;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'engine-state-'));
});
afterEach(async () => {
  await engine.stop();
  rmSync(stateDir, { recursive: true, force: true });
});
const start = async (): Promise<void> => {
  engine = await smallEngine(RESOURCES, { stateDir, template });
};
const tables = (): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: engine.urls.aws,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

it('has objects with their versions, items and waiting messages again after a restart', async () => {
  await start();
  const { VersionId = '' } = await s3Of(engine).send(
    new PutObjectCommand({ Bucket: 'drop', Key: 'a', Body: 'one', Metadata: { by: 'me' } }),
  );
  await s3Of(engine).send(new PutObjectCommand({ Bucket: 'drop', Key: 'a', Body: 'two' }));
  await tables().send(
    new PutItemCommand({ TableName: 'things', Item: { pk: { S: 'k' }, n: { N: '7' } } }),
  );
  await engine.settle();
  await sqsOf(engine).send(
    new SendMessageCommand({
      QueueUrl: engine.outputs.Test?.QueueUrl ?? '',
      MessageBody: 'waiting',
      DelaySeconds: 60,
    }),
  );
  await engine.stop();

  await start();
  const old = await s3Of(engine).send(
    new GetObjectCommand({ Bucket: 'drop', Key: 'a', VersionId }),
  );
  const { Item } = await tables().send(
    new GetItemCommand({ TableName: 'things', Key: { pk: { S: 'k' } } }),
  );
  await engine.settle();

  expect(await old.Body?.transformToString()).toBe('one');
  expect(old.Metadata).toEqual({ by: 'me' });
  expect(Item).toEqual({ pk: { S: 'k' }, n: { N: '7' } });
  expect(engine.lines()).toContain('waiting');
  expect(engine.clock.now()).toBe(NINE + 60_000);
});

it('goes on with the sequencers where it was', async () => {
  const sequencers: string[] = [];
  for (const body of ['1', '2']) {
    await start();
    await s3Of(engine).send(new PutObjectCommand({ Bucket: 'drop', Key: 'a', Body: body }));
    await engine.settle();
    const records = engine.lines().flatMap((line) => JSON.parse(line).Records ?? []);
    sequencers.push(...records.map((record) => record.s3.object.sequencer));
    await engine.stop();
  }

  expect(sequencers).toHaveLength(2);
  expect(String(sequencers[0]) < String(sequencers[1])).toBe(true);
});

it('starts empty without a folder', async () => {
  engine = await smallEngine(RESOURCES, { template });

  const { Items } = await tables().send(new ScanCommand({ TableName: 'things' }));

  expect(Items).toEqual([]);
});
