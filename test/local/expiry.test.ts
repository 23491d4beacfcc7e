import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, it } from 'vitest';
import { NINE, type SmallEngine, smallEngine } from './small-assembly.ts';

let engine: SmallEngine;
afterEach(() => engine.stop());

const table = (TimeToLiveSpecification?: object) => ({
  Things: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'things',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      ...(TimeToLiveSpecification === undefined ? {} : { TimeToLiveSpecification }),
    },
  },
});
const documents = () =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: engine.urls.aws,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  );
const put = (pk: string, facts: object = {}) =>
  documents().send(new PutCommand({ TableName: 'things', Item: { pk, ...facts } }));
const left = async () => {
  const { Items = [] } = await documents().send(new ScanCommand({ TableName: 'things' }));
  return Items.map(({ pk }) => pk).sort();
};
const NINE_SECOND = NINE / 1000;

it('deletes what has expired some time later, and nothing that has no number there', async () => {
  engine = await smallEngine(table({ AttributeName: 'until', Enabled: true }));
  await put('over', { until: NINE_SECOND + 60 });
  await put('not yet', { until: NINE_SECOND + 86_400 });
  await put('for ever');
  await put('a word', { until: '1' });

  await engine.clock.moveTo(NINE + 120_000);
  expect(await left()).toContain('over');

  await engine.clock.moveTo(NINE + 2 * 3_600_000);
  expect(await left()).toEqual(['a word', 'for ever', 'not yet']);
});

it.each([
  ['of a table without time to live', undefined],
  ['where it is switched off', { AttributeName: 'until', Enabled: false }],
])('keeps the items %s', async (_, specification) => {
  engine = await smallEngine(table(specification));
  await put('over', { until: NINE_SECOND + 60 });

  await engine.clock.moveTo(NINE + 48 * 3_600_000);

  expect(await left()).toEqual(['over']);
});
