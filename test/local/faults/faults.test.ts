import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetSendQuotaCommand, SESClient } from '@aws-sdk/client-ses';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AwsFront, startFront } from '../../../local/aws/front.ts';
import type { AwsService } from '../../../local/aws/message.ts';
import { createFaults, type Faults } from '../../../local/faults/faults.ts';
import type { FaultRule } from '../../../local/faults/rules.ts';

const SERVICES = ['ses', 'sqs', 's3', 'dynamodb', 'secretsmanager'];
const QUOTA =
  '<GetSendQuotaResponse><GetSendQuotaResult><MaxSendRate>1</MaxSendRate></GetSendQuotaResult></GetSendQuotaResponse>';

let faults: Faults;
let front: AwsFront;
let carriedOut: string[];
let slept: number[];
let config: object;

beforeEach(async () => {
  carriedOut = [];
  slept = [];
  faults = createFaults({ seed: 'seed', sleep: async (ms) => slept.push(ms) });
  const service: AwsService = async ({ service: name, action }) => {
    carriedOut.push(`${name} ${action}`);
    return {
      status: 200,
      headers: { 'content-type': name === 'ses' ? 'text/xml' : 'application/x-amz-json-1.0' },
      body: name === 'ses' ? QUOTA : '{}',
    };
  };
  front = await startFront(
    new Map(SERVICES.map((name) => [name, service])),
    faults.intercept,
    Date.now,
  );
  config = {
    endpoint: front.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    forcePathStyle: true,
  };
});
afterEach(() => front.close());

const askQuota = () => new SESClient(config).send(new GetSendQuotaCommand({}));
const onSes = (fault: FaultRule['fault'], occasion: object = {}): FaultRule =>
  ({ service: 'ses', action: 'GetSendQuota', fault, ...occasion }) as FaultRule;

describe('a call', () => {
  it('is carried out once without a rule, and counted', async () => {
    await askQuota();
    await askQuota();
    expect(carriedOut).toHaveLength(2);
    expect(faults.calls()).toEqual({ 'ses GetSendQuota': 2 });
    expect(faults.injected()).toEqual([]);
  });

  it.each([
    ['drop-before', 0],
    ['drop-after', 1],
  ] as const)('loses its connection by %s and is carried out %i times', async (kind, times) => {
    faults.add(onSes({ kind }));
    await expect(askQuota()).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
    expect(carriedOut).toHaveLength(times);
  });

  it('is carried out twice by duplicate and answered once', async () => {
    faults.add(onSes({ kind: 'duplicate' }));
    expect(await askQuota()).toMatchObject({ MaxSendRate: 1 });
    expect(carriedOut).toHaveLength(2);
  });

  it('waits for all delays and then suffers the first other fault', async () => {
    faults.add(onSes({ kind: 'delay', ms: 20 }));
    faults.add(onSes({ kind: 'duplicate' }));
    faults.add(onSes({ kind: 'delay', ms: 30 }));
    faults.add(onSes({ kind: 'drop-before' }));
    await askQuota();
    expect(slept).toEqual([20, 30]);
    expect(carriedOut).toHaveLength(2);
  });

  it('is left alone by rules for another service or action', async () => {
    faults.add({ service: 'sqs', action: '*', fault: { kind: 'drop-before' } });
    faults.add({ service: 'ses', action: 'SendRawEmail', fault: { kind: 'drop-before' } });
    await expect(askQuota()).resolves.toHaveProperty('MaxSendRate');
  });

  it('is noted as evidence when it was broken', async () => {
    const id = faults.add(onSes({ kind: 'throttle' }, { nth: 2 }));
    await askQuota();
    await expect(askQuota()).rejects.toThrow();
    expect(faults.injected()).toEqual([
      { ruleId: id, target: 'ses GetSendQuota', nth: 2, kind: 'throttle' },
    ]);
  });
});

describe('a service under load or at fault speaks its own words', () => {
  const calls: Record<string, () => Promise<unknown>> = {
    ses: askQuota,
    sqs: () => new SQSClient(config).send(new ListQueuesCommand({})),
    s3: () => new S3Client(config).send(new GetObjectCommand({ Bucket: 'b', Key: 'k' })),
    dynamodb: () =>
      new DynamoDBClient(config).send(
        new GetItemCommand({ TableName: 't', Key: { id: { S: '1' } } }),
      ),
    secretsmanager: () =>
      new SecretsManagerClient(config).send(new GetSecretValueCommand({ SecretId: 's' })),
  };

  it.each([
    ['ses', 'Throttling', 'InternalFailure'],
    ['sqs', 'RequestThrottled', 'InternalFailure'],
    ['s3', 'SlowDown', 'InternalError'],
    ['dynamodb', 'ProvisionedThroughputExceededException', 'InternalServerError'],
    ['secretsmanager', 'ThrottlingException', 'InternalServiceError'],
  ])('%s: %s and %s', async (service, throttle, failure) => {
    faults.add({ service, action: '*', fault: { kind: 'throttle' }, nth: 1 });
    faults.add({ service, action: '*', fault: { kind: 'error-500' }, nth: 2 });
    const call = calls[service];
    await expect(call?.()).rejects.toThrow(expect.objectContaining({ name: throttle }));
    await expect(call?.()).rejects.toThrow(
      expect.objectContaining({
        name: failure,
        $metadata: expect.objectContaining({ httpStatusCode: 500 }),
      }),
    );
    expect(carriedOut).toEqual([]);
  });
});

describe('an event', () => {
  const arrived: string[] = [];
  beforeEach(() => arrived.splice(0));
  const pass = (name: string) =>
    faults.passEvent('s3', 'ObjectCreated:Put', async ({ delaySeconds, isStale }) => {
      arrived.push(
        `${name}${delaySeconds > 0 ? ` +${delaySeconds}` : ''}${isStale ? ' stale' : ''}`,
      );
    });
  const on = (fault: object, occasion: object = {}) =>
    faults.add({ stream: 's3', event: '*', fault, ...occasion } as FaultRule);

  it('arrives once, at once, without a rule', async () => {
    await pass('a');
    expect(arrived).toEqual(['a']);
  });

  it.each([
    [{ kind: 'discard' }, ['b']],
    [{ kind: 'duplicate', times: 2 }, ['a', 'a', 'a', 'b']],
    [{ kind: 'delay', seconds: 60 }, ['a +60', 'b']],
    [{ kind: 'stale' }, ['a stale', 'b']],
    [{ kind: 'overtake', by: 1 }, ['b', 'a']],
  ])('suffers %j as %j', async (fault, order) => {
    on(fault, { nth: 1 });
    await pass('a');
    await pass('b');
    expect(arrived).toEqual(order);
  });

  it('that is held back is overtaken by events of its own stream only', async () => {
    on({ kind: 'overtake', by: 2 }, { nth: 1 });
    await pass('a');
    await faults.passEvent('ses', 'Send', async () => {});
    await pass('b');
    expect(arrived).toEqual(['b']);
    await pass('c');
    expect(arrived).toEqual(['b', 'c', 'a']);
  });

  it('that is held back arrives when it is released or its rule removed', async () => {
    const id = on({ kind: 'overtake', by: 9 });
    await pass('a');
    await faults.release();
    await pass('b');
    await faults.remove(id);
    expect(arrived).toEqual(['a', 'b']);
  });
});
