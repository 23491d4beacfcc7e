import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { ALL_MAIL, type MailHold } from '../delivery/mail-hold.ts';
import type { Family, ReleaseStore } from '../ports/release-store.ts';
import type { ReleaseRecord } from '../release/lifecycle.ts';
import type { Translation } from '../translation/edition.ts';
import { conditionally } from './conditionally.ts';
import { dynamoDroppedFiles } from './dynamo-dropped-files.ts';
import { familyKey, itemsOf } from './dynamo-items.ts';
import { dynamoNewsroomLists } from './dynamo-newsroom-lists.ts';

/**
 * ReleaseStore over one table. Items, by partition key:
 *
 *     FAMILY#453/14    FAMILY {slug} · RELEASE#en {record} · TRANSLATION#fr {translation} · EDITION#fr {publishedAt} · HOLD {hold}
 *     SLUG#453-14      SLUG {family}
 *     TEXT#<hash>      TEXT {family}
 *     DUE              <instant>#453/14
 *     RELEASED         <instant>#453/14
 *
 * and those of dynamo-dropped-files.ts and dynamo-newsroom-lists.ts. Every write is a conditional write of a single item; reads are strongly consistent.
 */
export function dynamoReleaseStore(client: DynamoDBDocumentClient, table: string): ReleaseStore {
  const { get, query } = itemsOf(client, table);
  return {
    ...dynamoDroppedFiles(client, table),
    ...dynamoNewsroomLists(client, table),

    async family(family) {
      const items = await query<{ sk: string } & Record<string, unknown>>(familyKey(family));
      const head = items.find(({ sk }) => sk === 'FAMILY');
      if (head === undefined) return null;
      const under = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix));
      return {
        family,
        slug: head.slug as string,
        records: under('RELEASE#').map(({ record }) => record as ReleaseRecord),
        translations: under('TRANSLATION#').map(({ translation }) => translation as Translation),
        editionDates: new Map(
          under('EDITION#').map(({ sk, publishedAt }) => [
            sk.slice('EDITION#'.length),
            publishedAt as string,
          ]),
        ),
        mailHold: (items.find(({ sk }) => sk === 'HOLD')?.hold as MailHold | undefined) ?? null,
      } satisfies Family;
    },

    putRecord(record, previous) {
      return conditionally(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { pk: familyKey(record.family), sk: `RELEASE#${record.language}`, record },
            ...(previous === null
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  // publishedAt too: fan-out may have let the old version go since it was read.
                  ConditionExpression:
                    '#record.#version = :version AND #record.#published = :published',
                  ExpressionAttributeNames: {
                    '#record': 'record',
                    '#version': 'version',
                    '#published': 'publishedAt',
                  },
                  ExpressionAttributeValues: {
                    ':version': previous.version,
                    ':published': previous.publishedAt,
                  },
                }),
          }),
        ),
      );
    },

    async markReady(family, language, version) {
      await conditionally(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: { pk: familyKey(family), sk: `RELEASE#${language}` },
            UpdateExpression: 'SET #record.#ready = :version',
            ConditionExpression: '#record.#version = :version',
            ExpressionAttributeNames: {
              '#record': 'record',
              '#ready': 'readyVersion',
              '#version': 'version',
            },
            ExpressionAttributeValues: { ':version': version },
          }),
        ),
      );
    },

    markPublished({ family, language, version }, at) {
      return conditionally(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: { pk: familyKey(family), sk: `RELEASE#${language}` },
            UpdateExpression: 'SET #record.#published = :at',
            // A version that came in since it was read may be under embargo.
            ConditionExpression: '#record.#published = :null AND #record.#version = :version',
            ExpressionAttributeNames: {
              '#record': 'record',
              '#published': 'publishedAt',
              '#version': 'version',
            },
            ExpressionAttributeValues: { ':at': at, ':null': null, ':version': version },
          }),
        ),
      );
    },

    async putTranslation(translation) {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            pk: familyKey(translation.family),
            sk: `TRANSLATION#${translation.language}`,
            translation,
          },
        }),
      );
    },

    async markEdition(family, language, at) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: familyKey(family), sk: `EDITION#${language}` },
          UpdateExpression: 'SET publishedAt = if_not_exists(publishedAt, :at)',
          ExpressionAttributeValues: { ':at': at },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Attributes?.publishedAt as string;
    },

    async claimSlug(family, wanted) {
      const head = await get<{ slug: string }>(familyKey(family), 'FAMILY');
      if (head !== null) return head.slug;
      for (let number = 1; ; number += 1) {
        const slug = number === 1 ? wanted : `${wanted}-${number}`;
        const isOurs = await conditionally(
          client.send(
            new PutCommand({
              TableName: table,
              Item: { pk: `SLUG#${slug}`, sk: 'SLUG', family },
              ConditionExpression: 'attribute_not_exists(pk) OR #family = :family',
              ExpressionAttributeNames: { '#family': 'family' },
              ExpressionAttributeValues: { ':family': family },
            }),
          ),
        );
        if (!isOurs) continue;
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: { pk: familyKey(family), sk: 'FAMILY' },
            UpdateExpression: 'SET slug = if_not_exists(slug, :slug)',
            ExpressionAttributeValues: { ':slug': slug },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return Attributes?.slug as string;
      }
    },

    async claimText(hash, family) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: `TEXT#${hash}`, sk: 'TEXT' },
          UpdateExpression: 'SET #family = if_not_exists(#family, :family)',
          ExpressionAttributeNames: { '#family': 'family' },
          ExpressionAttributeValues: { ':family': family },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Attributes?.family as string;
    },

    putMailHold(name, hold) {
      return conditionally(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { pk: familyKey(name), sk: 'HOLD', hold },
            ...unlessDecided(name, hold),
          }),
        ),
      );
    },

    async mailHold(name) {
      return (await get<{ hold: MailHold }>(familyKey(name), 'HOLD'))?.hold ?? null;
    },

    async addDue(at, family) {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { pk: 'DUE', sk: `${at}#${family}`, at, family },
        }),
      );
    },

    async due() {
      const items = await query<{ at: string; family: string }>('DUE');
      return items.map(({ at, family }) => ({ at, family }));
    },

    async removeDue(at, family) {
      await client.send(
        new DeleteCommand({ TableName: table, Key: { pk: 'DUE', sk: `${at}#${family}` } }),
      );
    },

    async addReleased(at, family) {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { pk: 'RELEASED', sk: `${at}#${family}`, at, family },
        }),
      );
    },

    async releasedSince(instant) {
      const items = await query<{ at: string; family: string }>('RELEASED', {
        KeyConditionExpression: 'pk = :pk AND sk >= :start',
        ExpressionAttributeValues: { ':start': instant },
      });
      return items.map(({ at, family }) => ({ at, family }));
    },
  };
}

/** On what condition a hold is taken: see the port. */
function unlessDecided(name: string, hold: MailHold) {
  switch (hold.by) {
    case 'operator':
      return {};
    case 'breaker':
      return name === ALL_MAIL
        ? {
            ConditionExpression: 'attribute_not_exists(pk) OR #hold.#isHeld = :no',
            ExpressionAttributeNames: { '#hold': 'hold', '#isHeld': 'isHeld' },
            ExpressionAttributeValues: { ':no': false },
          }
        : {
            ConditionExpression:
              'attribute_not_exists(pk) OR (#hold.#isHeld = :no AND #hold.#after = :clock)',
            ExpressionAttributeNames: { '#hold': 'hold', '#isHeld': 'isHeld', '#after': 'after' },
            ExpressionAttributeValues: { ':no': false, ':clock': 'clock' },
          };
    case 'clock':
      return {
        ConditionExpression:
          'attribute_not_exists(pk) OR (#hold.#isHeld = :no AND #hold.#at < :scheduledFor)',
        ExpressionAttributeNames: { '#hold': 'hold', '#isHeld': 'isHeld', '#at': 'at' },
        ExpressionAttributeValues: { ':no': false, ':scheduledFor': hold.scheduledFor },
      };
  }
}
