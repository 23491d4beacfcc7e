import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { ArchivePart, NewsroomEntry, NewsroomLists } from '../ports/release-store.ts';
import { familyKey, itemsOf } from './dynamo-items.ts';

/**
 * NewsroomLists over one table. Items, by partition key:
 *
 *     NEWSROOM#en      <at>#453/14 {entry}; likewise each list
 *     ARCHIVE#en       2026-10#000001 {part, count}
 *     PAGES#en/topics/security  000001 {page, count}
 *     FAMILY#453/14    EDITION#fr {part} · PLACE#en/topics/security {page}
 */
export function dynamoNewsroomLists(client: DynamoDBDocumentClient, table: string): NewsroomLists {
  const { query } = itemsOf(client, table);

  const newsroomKey = ({ list, at, family }: NewsroomEntry) => ({
    pk: `NEWSROOM#${list}`,
    sk: `${at}#${family}`,
  });

  async function lastPageOf(list: string): Promise<{ page: number; count: number } | undefined> {
    const [last] = await query<{ page: number; count: number }>(`PAGES#${list}`, {
      ScanIndexForward: false,
      Limit: 1,
    });
    return last;
  }

  return {
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
