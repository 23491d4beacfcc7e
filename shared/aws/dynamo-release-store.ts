import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { MailHold } from '../delivery/mail-hold.ts';
import type {
  ArchivePart,
  AssetTaker,
  Family,
  NewsroomEntry,
  ReleaseStore,
} from '../ports/release-store.ts';
import type { ReleaseRecord } from '../release/lifecycle.ts';
import type { Translation } from '../translation/edition.ts';
import { conditionally } from './conditionally.ts';

/**
 * ReleaseStore over one table. Items, by partition key:
 *
 *     FAMILY#453/14    FAMILY {slug} · RELEASE#en {record} · TRANSLATION#fr {translation} · EDITION#fr {publishedAt} · HOLD {hold}
 *                      PLACE#en/topics/security {page}
 *     SLUG#453-14      SLUG {family}
 *     TEXT#<hash>      TEXT {family}
 *     OBJECT#incoming/…  OBJECT {sequencer, isDone} · TAKER#<path> {versionId}
 *     DUE              <instant>#453/14
 *     NEWSROOM#en      <at>#453/14 {entry}; likewise each list
 *     ARCHIVE#en       2026-10#000001 {part, count}
 *     PAGES#en/topics/security  000001 {page, count}
 *
 * Every write is a conditional write of a single item; reads are strongly consistent.
 */
export function dynamoReleaseStore(client: DynamoDBDocumentClient, table: string): ReleaseStore {
  const familyKey = (family: string) => `FAMILY#${family}`;

  const newsroomKey = ({ list, at, family }: NewsroomEntry) => ({
    pk: `NEWSROOM#${list}`,
    sk: `${at}#${family}`,
  });

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

  async function lastPageOf(list: string): Promise<{ page: number; count: number } | undefined> {
    const [last] = await query<{ page: number; count: number }>(`PAGES#${list}`, {
      ScanIndexForward: false,
      Limit: 1,
    });
    return last;
  }

  return {
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

    putMailHold(family, hold) {
      return conditionally(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { pk: familyKey(family), sk: 'HOLD', hold },
            ...(hold.by === 'breaker' ? { ConditionExpression: 'attribute_not_exists(pk)' } : {}),
          }),
        ),
      );
    },

    async droppedObject(key) {
      const item = await get<{ sequencer: string; isDone: boolean }>(`OBJECT#${key}`, 'OBJECT');
      return item === null ? null : { key, sequencer: item.sequencer, isDone: item.isDone };
    },

    putDroppedObject({ key, sequencer, isDone }) {
      return conditionally(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { pk: `OBJECT#${key}`, sk: 'OBJECT', sequencer, isDone },
            ConditionExpression: 'attribute_not_exists(pk) OR sequencer <= :sequencer',
            ExpressionAttributeValues: { ':sequencer': sequencer },
          }),
        ),
      );
    },

    async putAssetTaker(key, { document, versionId }) {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { pk: `OBJECT#${key}`, sk: `TAKER#${document}`, document, versionId },
        }),
      );
    },

    async assetTakers(key) {
      const items = await query<AssetTaker>(`OBJECT#${key}`, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :taker)',
        ExpressionAttributeValues: { ':taker': 'TAKER#' },
      });
      return items.map(({ document, versionId }) => ({ document, versionId }));
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

    async putNewsroomEntry(entry) {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...newsroomKey(entry),
            entry,
          },
        }),
      );
    },

    async removeNewsroomEntry(entry) {
      await client.send(new DeleteCommand({ TableName: table, Key: newsroomKey(entry) }));
    },

    async newsroomEntries(list, limit) {
      const items = await query<{ entry: NewsroomEntry }>(`NEWSROOM#${list}`, {
        ScanIndexForward: false,
        Limit: limit,
      });
      return items.map(({ entry }) => entry);
    },

    async newsroomNeighbours(place) {
      const { pk, sk } = newsroomKey({ ...place, language: '', slug: '' });
      const beside = async (sign: '<' | '>'): Promise<NewsroomEntry | null> => {
        const items = await query<{ entry: NewsroomEntry }>(pk, {
          KeyConditionExpression: `pk = :pk AND sk ${sign} :sk`,
          ExpressionAttributeValues: { ':sk': sk },
          ScanIndexForward: sign === '>',
          Limit: 1,
        });
        return items[0]?.entry ?? null;
      };
      const [older, newer] = await Promise.all([beside('<'), beside('>')]);
      return { older, newer };
    },

    async placeInArchive({ language, family, month }, size) {
      const key = { pk: familyKey(family), sk: `EDITION#${language}` };
      const [edition] = await query<{ part?: ArchivePart }>(key.pk, {
        KeyConditionExpression: 'pk = :pk AND sk = :sk',
        ExpressionAttributeValues: { ':sk': key.sk },
      });
      if (edition?.part !== undefined) return edition.part;
      const [last] = await query<{ part: ArchivePart; count: number }>(`ARCHIVE#${language}`, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :month)',
        ExpressionAttributeValues: { ':month': `${month}#` },
        ScanIndexForward: false,
        Limit: 1,
      });
      const isFull = last === undefined || last.count >= size;
      const part = { language, month, number: (last?.part.number ?? 0) + (isFull ? 1 : 0) };
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            pk: `ARCHIVE#${language}`,
            sk: `${month}#${String(part.number).padStart(6, '0')}`,
            part,
            count: isFull ? 1 : last.count + 1,
          },
        }),
      );
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: 'SET part = :part',
          ExpressionAttributeValues: { ':part': part },
        }),
      );
      return part;
    },

    async placeInPages({ list, family }, size) {
      const key = { pk: familyKey(family), sk: `PLACE#${list}` };
      const [known] = await query<{ page: number }>(key.pk, {
        KeyConditionExpression: 'pk = :pk AND sk = :sk',
        ExpressionAttributeValues: { ':sk': key.sk },
      });
      if (known !== undefined) return known.page;
      const last = await lastPageOf(list);
      const isFull = last === undefined || last.count >= size;
      const page = (last?.page ?? 0) + (isFull ? 1 : 0);
      const count = isFull ? 1 : last.count + 1;
      const sk = String(page).padStart(6, '0');
      for (const Item of [
        { pk: `PAGES#${list}`, sk, page, count },
        { ...key, page },
      ]) {
        await client.send(new PutCommand({ TableName: table, Item }));
      }
      return page;
    },

    async lastPage(list) {
      return (await lastPageOf(list))?.page ?? 0;
    },

    async archiveParts(language) {
      const items = await query<{ part: ArchivePart }>(`ARCHIVE#${language}`);
      return items.map(({ part }) => part);
    },
  };
}
