import type { Backend } from './backend.ts';

/** The engine's own calls to DynamoDB. */
export interface Tables {
  /** Creates a table and waits until it can be used; one kept from an earlier run stays as it is. */
  create(input: Readonly<Record<string, unknown>>): Promise<void>;
}

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
    if (String(output.__type).includes('ResourceInUseException')) return {};
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
  };
}
