import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

/** Partition key of all that is kept of a family. */
export const familyKey = (family: string): string => `FAMILY#${family}`;

/** Strongly consistent reads of a table with the keys `pk` and `sk`. */
export function itemsOf(client: DynamoDBDocumentClient, table: string) {
  /** The items of a partition, in order of `sk`: all of them, or the first `Limit`. */
  async function query<T>(pk: string, options: Record<string, unknown> = {}): Promise<T[]> {
    const items: T[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExclusiveStartKey: start,
          ...options,
          ExpressionAttributeValues: {
            ':pk': pk,
            ...(options.ExpressionAttributeValues as object | undefined),
          },
        }),
      );
      items.push(...((page.Items ?? []) as T[]));
      start = options.Limit === undefined ? page.LastEvaluatedKey : undefined;
    } while (start !== undefined);
    return items;
  }

  async function get<T>(pk: string, sk: string): Promise<T | null> {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }),
    );
    return (Item as T | undefined) ?? null;
  }

  return { get, query };
}
