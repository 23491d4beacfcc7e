import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { CATCH_UP_MS, NEW_PACE, type Pace } from '../delivery/pace.ts';
import type { PaceStore } from '../ports/pacing.ts';

/** Who saw slots taken up to so long ago had better expect that others went on. */
const STILL_SENDING_MS = 5_000;

/** PaceStore in the Deliveries table: one item, `PACE` / `LINE`. */
export function dynamoPaceStore(client: DynamoDBDocumentClient, table: string): PaceStore {
  const key = { pk: 'PACE', sk: 'LINE' };

  /** @returns the item afterwards, or null when the condition does not hold */
  async function update(
    expression: string,
    condition: string,
    values: Readonly<Record<string, unknown>>,
  ): Promise<Pace | null> {
    const names = `${expression} ${condition}`.match(/#\w+/g) ?? [];
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: expression,
          ConditionExpression: condition,
          ExpressionAttributeNames: Object.fromEntries(names.map((n) => [n, n.slice(1)])),
          ExpressionAttributeValues: values,
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Attributes as Pace;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return null;
      throw error;
    }
  }

  return {
    async read() {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: key, ConsistentRead: true }),
      );
      return (Item as Pace | undefined) ?? NEW_PACE;
    },

    async take(seen, { slots, returned, lengthMs, nowMs, latestMs }) {
      const soonest = nowMs - CATCH_UP_MS;
      const behindOthers = () =>
        update(
          'SET #nextAtMs = #nextAtMs + :length ADD #taken :slots',
          '#revision = :revision AND #nextAtMs BETWEEN :soonest AND :latest',
          {
            ':length': lengthMs,
            ':slots': slots - returned,
            ':revision': seen.revision,
            ':soonest': soonest,
            ':latest': latestMs,
          },
        );
      const fromNow = () =>
        update(
          'SET #nextAtMs = :end ADD #taken :slots',
          '#revision = :revision AND #nextAtMs < :soonest',
          {
            ':end': nowMs + lengthMs,
            ':slots': slots - returned,
            ':revision': seen.revision,
            ':soonest': soonest,
          },
        );
      // Slots are only ever taken on from what was seen. Others have taken some since, if anybody sends.
      if (seen.nextAtMs >= soonest) return behindOthers();
      return seen.nextAtMs >= nowMs - STILL_SENDING_MS
        ? ((await behindOthers()) ?? fromNow())
        : ((await fromNow()) ?? behindOthers());
    },

    begin(taken, endMs) {
      return update('SET #begunUntilMs = #shiftMs + :end', '#line = :line', {
        ':end': endMs - taken.shiftMs,
        ':line': taken.line,
      });
    },

    async insert(seen, { lengthMs, nowMs }) {
      const soonest = nowMs - CATCH_UP_MS;
      const values = { ':length': lengthMs, ':revision': seen.revision, ':soonest': soonest };
      const insert = (sets: string, condition: string, more = {}) =>
        update(`SET ${sets} ADD #taken :one`, `#revision = :revision AND ${condition}`, {
          ...values,
          ...more,
          ':one': 1,
        });
      const moveOn = '#nextAtMs = #nextAtMs + :length, #shiftMs = #shiftMs + :length';
      const end = { ':end': nowMs + lengthMs };
      return (
        (await insert(
          `#begunUntilMs = #begunUntilMs + :length, ${moveOn}`,
          '#begunUntilMs >= :soonest',
        )) ??
        (await insert(
          `#begunUntilMs = :end, ${moveOn}`,
          '#begunUntilMs < :soonest AND #nextAtMs >= :soonest',
          end,
        )) ??
        insert(
          '#begunUntilMs = :end, #nextAtMs = :end, #shiftMs = #shiftMs + :length',
          '#nextAtMs < :soonest',
          end,
        )
      );
    },

    async change(seen, change) {
      const values = { ...(seen.revision === 0 ? NEW_PACE : {}), ...change };
      const fields = Object.entries(values).filter(([name]) => name !== 'revision');
      const sets = fields.map(([name]) => `#${name} = :${name}`);
      const changed = await update(
        `SET ${[...sets, '#revision = :next'].join(', ')}`,
        seen.revision === 0 ? 'attribute_not_exists(#revision)' : '#revision = :seen',
        {
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
          ':next': seen.revision + 1,
          ...(seen.revision === 0 ? {} : { ':seen': seen.revision }),
        },
      );
      return changed !== null;
    },
  };
}
