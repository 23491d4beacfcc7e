import { expect, it } from 'vitest';
import { smallEngine, worker } from './small-assembly.ts';

const bucket = (properties: object) => ({
  B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'b', ...properties } },
});
const CODE = 'exports.handler = async () => {};';
const FUNCTION = 'AWS::Lambda::Function';

/** What is in the template, and the words that the start ends with. */
const CASES: readonly [string, Readonly<Record<string, object>>, string][] = [
  [
    'a notification to a topic',
    bucket({ NotificationConfiguration: { TopicConfigurations: [] } }),
    'Test/B (AWS::S3::Bucket): the local engine does not support NotificationConfiguration.TopicConfigurations',
  ],
  [
    'replication',
    bucket({ ReplicationConfiguration: {} }),
    'Test/B (AWS::S3::Bucket): the local engine does not support the property ReplicationConfiguration',
  ],
  [
    'another runtime',
    worker('Work', CODE, { function: { Runtime: 'python3.13' } }),
    `Test/WorkFunction (${FUNCTION}): the local engine does not run python3.13`,
  ],
  [
    'a handler that is not in the bundle',
    worker('Work', CODE, { function: { Handler: 'other.handler' } }),
    `Test/WorkFunction (${FUNCTION}): the handler other.handler is not in`,
  ],
  [
    'layers',
    worker('Work', CODE, { function: { Layers: [] } }),
    `Test/WorkFunction (${FUNCTION}): the local engine does not support the property Layers`,
  ],
  [
    'an event filter',
    worker('Work', CODE, { source: { FilterCriteria: {} } }),
    'does not support the property FilterCriteria',
  ],
  [
    'a visibility timeout below the function’s timeout, which Lambda refuses',
    worker('Work', CODE, { function: { Timeout: 31 } }),
    'Queue visibility timeout: 30 seconds is less than Function timeout: 31 seconds',
  ],
  [
    'a queue delay that SQS refuses',
    worker('Work', CODE, { queue: { DelaySeconds: 901 } }),
    'Test/Work (AWS::SQS::Queue): SQS CreateQueue: Invalid value for the parameter DelaySeconds',
  ],
  [
    'an event pattern',
    { R: { Type: 'AWS::Events::Rule', Properties: { EventPattern: {} } } },
    'Test/R (AWS::Events::Rule): the local engine does not support the property EventPattern',
  ],
  [
    'a subscription by another protocol',
    {
      T: { Type: 'AWS::SNS::Topic' },
      S: {
        Type: 'AWS::SNS::Subscription',
        Properties: { TopicArn: { Ref: 'T' }, Protocol: 'https', Endpoint: 'https://example.org' },
      },
    },
    'Test/S (AWS::SNS::Subscription): subscriptions by https are not supported',
  ],
  [
    'a stream of a table',
    { T: { Type: 'AWS::DynamoDB::Table', Properties: { StreamSpecification: {} } } },
    'Test/T (AWS::DynamoDB::Table): the local engine does not support the property StreamSpecification',
  ],
  [
    'an asset that is not there',
    worker('Work', CODE, { function: { Code: { S3Bucket: 'assets', S3Key: 'nowhere.zip' } } }),
    `Test/WorkFunction (${FUNCTION}): the assembly has no asset nowhere.zip`,
  ],
];

it.each(CASES)('stops at %s, by name', async (_, resources, message) => {
  await expect(smallEngine(resources)).rejects.toThrow(message);
});
