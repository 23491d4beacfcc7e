import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { HEARD_KINDS, type Heard, type MailingReturns } from '../delivery/breaker.ts';
import {
  type Delivery,
  type DeliveryEvidence,
  type EvidenceByKind,
  isOpen,
  withEvidence,
} from '../delivery/delivery.ts';
import type { Audience, Chunk, ChunkKey, DeliveryLedger } from '../ports/delivery-ledger.ts';
import { answerIfHeld, conditionally } from './conditionally.ts';
import { itemsOf } from './dynamo-items.ts';
import { deliveryOf, type StoredDelivery, storedDelivery } from './stored-delivery.ts';

interface ChunkItem {
  readonly pk: string;
  readonly sk: string;
  readonly key: ChunkKey;
  /** By subscriber id: written only under the lease. */
  readonly deliveries: Readonly<Record<string, StoredDelivery>>;
  /** By subscriber id: written only by feedback, so that it never collides with a worker. */
  readonly evidence: Record<string, EvidenceByKind>;
  readonly holder?: string;
  readonly leaseUntil?: string;
  readonly claims?: number;
  readonly fence?: number;
}

const FENCED_AT_ONCE = 10;
/** An expression has 4 kB at most (DynamoDB quotas); one piece of evidence takes some 44 bytes of it. */
const MAX_EVIDENCE_AT_ONCE = 90;

/**
 * DeliveryLedger over one table. Items, by partition key:
 *
 *     FAMILY#453/14           AUDIENCE#alert {audience}
 *     RETURNS                 <instant>#453/14#alert {returns}
 *     NOTICE#453/14#alert     CHUNK#00000 {deliveries, evidence, holder, leaseUntil, claims, fence}
 *                             HEARD {send, delivery, bounce, complaint}
 */
export function dynamoDeliveryLedger(
  client: DynamoDBDocumentClient,
  table: string,
): DeliveryLedger {
  const items = itemsOf(client, table);
  const audienceKey = (family: string, notice: string) => ({
    pk: `FAMILY#${family}`,
    sk: `AUDIENCE#${notice}`,
  });
  const noticeKey = (family: string, notice: string) => `NOTICE#${family}#${notice}`;
  const chunkKey = ({ family, notice, chunk }: ChunkKey) => ({
    pk: noticeKey(family, notice),
    sk: `CHUNK#${String(chunk).padStart(5, '0')}`,
  });

  const chunkOf = (item: ChunkItem): Chunk => ({
    ...item.key,
    deliveries: Object.values(item.deliveries)
      .map((stored) => withEvidence(deliveryOf(stored), item.evidence[stored.subscriberId] ?? {}))
      .sort((a, b) => (a.subscriberId < b.subscriberId ? -1 : 1)),
    lease:
      item.holder === undefined || item.leaseUntil === undefined
        ? null
        : { holder: item.holder, until: item.leaseUntil },
    claims: item.claims ?? 0,
    fence: item.fence ?? 0,
  });

  const query = <T>(pk: string, prefix: string): Promise<T[]> =>
    items.query<T>(pk, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':prefix': prefix },
    });

  /** What sets these deliveries, with its names and values; all at once, one value is less to parse. */
  const settingDeliveries = (seen: Chunk, deliveries: readonly Delivery[]) => {
    if (deliveries.length > 0 && deliveries.length === seen.deliveries.length) {
      return {
        sets: ['deliveries = :deliveries'],
        names: {},
        values: { ':deliveries': bySubscriber(deliveries) },
      };
    }
    return {
      sets: deliveries.map((_, index) => `deliveries.#d${index} = :d${index}`),
      names: Object.fromEntries(
        deliveries.map(({ subscriberId }, index) => [`#d${index}`, subscriberId]),
      ),
      values: Object.fromEntries(
        deliveries.map((delivery, index) => [`:d${index}`, storedDelivery(delivery)]),
      ),
    };
  };

  /** Whoever marks a delivery `sending` must know the chunk as it is. */
  const fencing = (seen: Chunk, deliveries: readonly Delivery[]) => {
    if (!deliveries.some(({ state }) => state === 'sending')) return { conditions: [], values: {} };
    return seen.fence === 0
      ? { conditions: ['attribute_not_exists(fence)'], values: {} }
      : { conditions: ['fence = :fence'], values: { ':fence': seen.fence } };
  };

  async function fenceChunk(key: ChunkKey): Promise<Chunk> {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: table,
        Key: chunkKey(key),
        UpdateExpression: 'ADD fence :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':one': 1 },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return chunkOf(Attributes as ChunkItem);
  }

  async function updateChunk(
    key: ChunkKey,
    update: {
      readonly expression: string;
      readonly condition: string;
      readonly names: Record<string, string>;
      readonly values: Record<string, unknown>;
    },
  ): Promise<boolean> {
    return conditionally(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: chunkKey(key),
          UpdateExpression: update.expression,
          ConditionExpression: update.condition,
          ...(Object.keys(update.names).length === 0
            ? {}
            : { ExpressionAttributeNames: update.names }),
          ...(Object.keys(update.values).length === 0
            ? {}
            : { ExpressionAttributeValues: update.values }),
        }),
      ),
    );
  }

  return {
    async openAudience(audience) {
      const key = audienceKey(audience.family, audience.notice);
      const isNew = await conditionally(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...key, audience },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
      if (isNew) return audience;
      const kept = await items.get<{ audience: Audience }>(key.pk, key.sk);
      return kept?.audience as Audience;
    },

    async closeAudience(family, notice, total) {
      await conditionally(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: audienceKey(family, notice),
            UpdateExpression: 'SET audience.#total = :total',
            ConditionExpression: 'audience.#total = :null',
            ExpressionAttributeNames: { '#total': 'total' },
            ExpressionAttributeValues: { ':total': total, ':null': null },
          }),
        ),
      );
    },

    async audiences(family) {
      const items = await query<{ audience: Audience }>(`FAMILY#${family}`, 'AUDIENCE#');
      return items.map(({ audience }) => audience);
    },

    async createChunk(key, deliveries) {
      const item = {
        ...chunkKey(key),
        key: { family: key.family, notice: key.notice, chunk: key.chunk },
        deliveries: bySubscriber(deliveries),
        evidence: Object.fromEntries(deliveries.map((d) => [d.subscriberId, {}])),
      } satisfies ChunkItem;
      const isNew = await conditionally(
        client.send(
          new PutCommand({
            TableName: table,
            Item: item,
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
      return isNew ? chunkOf(item) : null;
    },

    async chunk(key) {
      const { pk, sk } = chunkKey(key);
      const item = await items.get<ChunkItem>(pk, sk);
      return item === null ? null : chunkOf(item);
    },

    async chunks(family, notice) {
      return (await query<ChunkItem>(noticeKey(family, notice), 'CHUNK#')).map(chunkOf);
    },

    async fence(family, notice) {
      const chunks = (await query<ChunkItem>(noticeKey(family, notice), 'CHUNK#')).map(chunkOf);
      const fenced: Chunk[] = [];
      for (let start = 0; start < chunks.length; start += FENCED_AT_ONCE) {
        const group = chunks.slice(start, start + FENCED_AT_ONCE);
        // What is settled for good cannot become `sending`.
        fenced.push(
          ...(await Promise.all(
            group.map((chunk) =>
              chunk.deliveries.some(isOpen) ? fenceChunk(chunk) : Promise.resolve(chunk),
            ),
          )),
        );
      }
      return fenced;
    },

    claim(seen, lease, now, deliveries) {
      const { sets, names, values } = settingDeliveries(seen, deliveries);
      const fence = fencing(seen, deliveries);
      const isOver =
        seen.lease === null
          ? 'attribute_exists(pk) AND attribute_not_exists(holder)'
          : 'leaseUntil <= :now';
      const isUntaken = seen.claims === 0 ? 'attribute_not_exists(claims)' : 'claims = :seenClaims';
      return updateChunk(seen, {
        expression: `SET ${['holder = :holder', 'leaseUntil = :until', ...sets].join(', ')} ADD claims :one`,
        // Nobody has worked on the chunk since it was read, not even for a short while.
        condition: [isOver, isUntaken, ...fence.conditions].join(' AND '),
        names,
        values: {
          ':holder': lease.holder,
          ':until': lease.until,
          ':one': 1,
          ...(seen.lease === null ? {} : { ':now': now }),
          ...(seen.claims === 0 ? {} : { ':seenClaims': seen.claims }),
          ...fence.values,
          ...values,
        },
      });
    },

    record(seen, { holder, until }, deliveries) {
      const { sets, names, values } = settingDeliveries(seen, deliveries);
      const fence = fencing(seen, deliveries);
      const all = until === null ? sets : ['leaseUntil = :until', ...sets];
      return updateChunk(seen, {
        expression: [
          ...(all.length === 0 ? [] : [`SET ${all.join(', ')}`]),
          ...(until === null ? ['REMOVE holder, leaseUntil'] : []),
        ].join(' '),
        condition: ['holder = :holder', ...fence.conditions].join(' AND '),
        names,
        values: {
          ':holder': holder,
          ...(until === null ? {} : { ':until': until }),
          ...fence.values,
          ...values,
        },
      });
    },

    async putReturns(returns) {
      const { since, mailing } = returns;
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { pk: 'RETURNS', sk: `${since}#${mailing}`, returns },
        }),
      );
    },

    async returnsSince(instant) {
      const found = await items.query<{ returns: MailingReturns }>('RETURNS', {
        KeyConditionExpression: 'pk = :pk AND sk >= :since',
        ExpressionAttributeValues: { ':since': instant },
      });
      return found.map(({ returns }) => returns);
    },

    async addHeard({ family, notice }, more) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: noticeKey(family, notice), sk: 'HEARD' },
          UpdateExpression: `ADD ${HEARD_KINDS.map((kind) => `#${kind} :${kind}`).join()}`,
          ExpressionAttributeNames: Object.fromEntries(
            HEARD_KINDS.map((kind) => [`#${kind}`, kind]),
          ),
          ExpressionAttributeValues: Object.fromEntries(
            HEARD_KINDS.map((kind) => [`:${kind}`, more[kind]]),
          ),
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Attributes as Heard;
    },

    async recordEvidence(evidence) {
      const fresh: DeliveryEvidence[] = [];
      const byChunk = Map.groupBy(firstOfEachKind(evidence), ({ delivery }) =>
        JSON.stringify(chunkKey(delivery)),
      );
      for (const all of byChunk.values()) {
        for (let start = 0; start < all.length; start += MAX_EVIDENCE_AT_ONCE) {
          const group = all.slice(start, start + MAX_EVIDENCE_AT_ONCE);
          // One stranger among them fails the condition for all; then each stands for itself.
          const added = group.length > 1 ? await addEvidence(group) : null;
          if (added !== null) fresh.push(...added);
          else for (const one of group) fresh.push(...((await addEvidence([one])) ?? []));
        }
      }
      return fresh;
    },
  };

  /** @returns what was new; null when the chunk or one of its subscribers is not there */
  async function addEvidence(
    group: readonly DeliveryEvidence[],
  ): Promise<readonly DeliveryEvidence[] | null> {
    const [first] = group;
    if (first === undefined) return [];
    const kinds = [...new Set(group.map(({ kind }) => kind))];
    const paths = group.map(({ kind }, i) => `#e.#s${i}.#k${kinds.indexOf(kind)}`);
    const update = new UpdateCommand({
      TableName: table,
      Key: chunkKey(first.delivery),
      UpdateExpression: `SET ${paths.map((path, i) => `${path}=if_not_exists(${path},:e${i})`).join()}`,
      ConditionExpression: group.map((_, i) => `attribute_exists(#e.#s${i})`).join(' AND '),
      ExpressionAttributeNames: Object.fromEntries([
        ['#e', 'evidence'],
        ...kinds.map((kind, i) => [`#k${i}`, kind]),
        ...group.map(({ delivery }, i) => [`#s${i}`, delivery.subscriberId]),
      ]),
      ExpressionAttributeValues: Object.fromEntries(
        group.map(({ messageId, at, reason }, i) => [`:e${i}`, { messageId, at, reason }]),
      ),
      // What was there before, of these paths alone.
      ReturnValues: 'UPDATED_OLD',
    });
    const answer = await answerIfHeld(client.send(update));
    if (answer === null) return null;
    const { evidence = {} } = (answer.Attributes ?? {}) as Partial<ChunkItem>;
    return group.filter(({ delivery, kind }) => !(kind in (evidence[delivery.subscriberId] ?? {})));
  }
}

const bySubscriber = (deliveries: readonly Delivery[]): ChunkItem['deliveries'] =>
  Object.fromEntries(
    deliveries.map((delivery) => [delivery.subscriberId, storedDelivery(delivery)]),
  );

/** One update may not name a path twice. */
function firstOfEachKind(evidence: readonly DeliveryEvidence[]): readonly DeliveryEvidence[] {
  const first = new Map<string, DeliveryEvidence>();
  for (const one of evidence) {
    const key = JSON.stringify([one.delivery, one.kind]);
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
