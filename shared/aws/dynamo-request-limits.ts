import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RequestLimits } from '../ports/request-limits.ts';
import { conditionally } from './conditionally.ts';

/**
 * RequestLimits in the Subscribers table: `LIMIT#<key>` / `LIMIT` {fullAtMs, expiresAt}. A generic cell
 * rate: each taken token moves the instant at which the bucket is full again, and the bucket is empty while
 * that lies `capacity` refills ahead. One conditional write, two for a bucket that has been full for long.
 * DynamoDB deletes the items some time after `expiresAt`; nothing relies on it.
 */
export function dynamoRequestLimits(client: DynamoDBDocumentClient, table: string): RequestLimits {
  return {
    async take({ key, capacity, refillSeconds }, now) {
      const nowMs = Date.parse(now);
      const refillMs = refillSeconds * 1000;
      const expiresAt = Math.ceil((nowMs + (capacity + 1) * refillMs) / 1000);
      const update = async (
        set: string,
        condition: string,
        values: Readonly<Record<string, number>>,
      ) =>
        conditionally(
          client.send(
            new UpdateCommand({
              TableName: table,
              Key: { pk: `LIMIT#${key}`, sk: 'LIMIT' },
              UpdateExpression: `SET ${set}, expiresAt = :expires`,
              ConditionExpression: condition,
              ExpressionAttributeValues: { ...values, ':expires': expiresAt },
            }),
          ),
        );
      const onTop = await update(
        'fullAtMs = fullAtMs + :refill',
        'fullAtMs BETWEEN :now AND :latest',
        { ':refill': refillMs, ':now': nowMs, ':latest': nowMs + (capacity - 1) * refillMs },
      );
      if (onTop) return true;
      return update('fullAtMs = :next', 'attribute_not_exists(pk) OR fullAtMs < :now', {
        ':next': nowMs + refillMs,
        ':now': nowMs,
      });
    },
  };
}
