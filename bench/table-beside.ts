import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { started } from './child.ts';

/** An empty table in a process beside, so that its work is not counted here, and a client of it. */
export async function tableBeside() {
  const { child, ready } = await started('email-tables.ts');
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${ready.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { client, name: ready.table ?? '', close: () => child.disconnect() };
}
