import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SubscriberStore } from '../ports/subscriber-store.ts';
import { meaninglessBounces } from '../subscriber/reachability.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { conditionally } from './conditionally.ts';
import { personKey } from './dynamo-subscriber-items.ts';

/**
 * What is known of readers' mailboxes, on their items. Each write is right whatever came before it, as SES
 * tells things twice and in any order.
 */
export function dynamoMailboxFacts(
  client: DynamoDBDocumentClient,
  table: string,
  person: (id: string) => Promise<Subscriber | null>,
): Pick<SubscriberStore, 'noteReachable' | 'noteSoftBounce'> {
  const update = (
    id: string,
    expression: string,
    condition: string,
    { names = {}, values = {} }: { names?: Record<string, string>; values?: object } = {},
  ): Promise<boolean> =>
    conditionally(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: personKey(id),
          UpdateExpression: expression,
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#person': 'subscriber', ...names },
          ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
        }),
      ),
    );

  return {
    async noteReachable(id, at) {
      const last = '#person.reachableAt';
      await update(
        id,
        `SET ${last} = :at`,
        `attribute_exists(pk) AND (attribute_not_exists(${last}) OR ${last} = :none OR ${last} < :at)`,
        { values: { ':at': at, ':none': null } },
      );
    },

    async noteSoftBounce(id, release, at) {
      // Who was stored before this was counted has no place for it.
      const isThere = await update(
        id,
        'SET #person.softBounces = if_not_exists(#person.softBounces, :none)',
        'attribute_exists(pk)',
        { values: { ':none': {} } },
      );
      if (!isThere) return null;
      const bounce = '#person.softBounces.#release';
      await update(
        id,
        `SET ${bounce} = :at`,
        `attribute_not_exists(${bounce}) OR ${bounce} < :at`,
        { names: { '#release': release }, values: { ':at': at } },
      );
      const someone = await person(id);
      if (someone === null) return null;
      for (const old of meaninglessBounces(someone)) {
        await update(id, `REMOVE ${bounce}`, `${bounce} = :seen`, {
          names: { '#release': old },
          values: { ':seen': someone.softBounces[old] },
        });
      }
      return someone;
    },
  };
}
