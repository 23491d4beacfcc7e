import type { Backend } from './backend.ts';

/** What CreateTable takes. */
export type TableInput = Readonly<Record<string, unknown>>;

/** The engine's own calls to DynamoDB. */
export interface Tables {
  /** Creates a table and waits until it can be used; one kept from an earlier run stays as it is. */
  create(input: TableInput): Promise<void>;
  /**
   * Deletes what has expired from a table.
   *
   * @param attribute the one with the Unix second after which an item may be deleted
   */
  deleteExpired(input: TableInput, attribute: string, nowSeconds: number): Promise<void>;
}

type Item = Readonly<Record<string, unknown>>;

export function tablesOf(backend: Backend, region: string): Tables {
  const call = async (action: string, input: object): Promise<Record<string, unknown>> => {
    const answer = await backend.call(
      'POST',
      '/',
      {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${action}`,
        'x-amz-date': '20000101T000000Z',
        authorization: `AWS4-HMAC-SHA256 Credential=local/20000101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
      },
      JSON.stringify(input),
    );
    const output = JSON.parse(String(answer.body)) as Record<string, unknown>;
    if (answer.status === 200) return output;
    if (/ResourceInUseException|ConditionalCheckFailed/.test(String(output.__type))) return {};
    throw new Error(`DynamoDB ${action}: ${String(output.message ?? output.__type)}`);
  };
  return {
    async create(input) {
      await call('CreateTable', input);
      for (;;) {
        const { Table } = await call('DescribeTable', { TableName: input.TableName });
        if ((Table as { TableStatus?: string }).TableStatus === 'ACTIVE') return;
      }
    },
    async deleteExpired({ TableName, KeySchema }, attribute, nowSeconds) {
      const keys = (KeySchema as readonly { AttributeName: string }[]).map((k) => k.AttributeName);
      // Only a number counts (DynamoDB developer guide, "Using time to live").
      const expired = {
        ExpressionAttributeNames: { '#expiry': attribute },
        ExpressionAttributeValues: { ':now': { N: String(nowSeconds) } },
      };
      let ExclusiveStartKey: unknown;
      do {
        const page = await call('Scan', {
          ...{ TableName, ExclusiveStartKey, FilterExpression: '#expiry < :now' },
          ...expired,
        });
        for (const item of page.Items as readonly Item[]) {
          const Key = Object.fromEntries(keys.map((key) => [key, item[key]]));
          // Unless somebody renewed it meanwhile.
          await call('DeleteItem', {
            ...{ TableName, Key, ConditionExpression: '#expiry < :now' },
            ...expired,
          });
        }
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
    },
  };
}
