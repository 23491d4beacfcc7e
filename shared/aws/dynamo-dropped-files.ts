import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { AssetTaker, DroppedFiles, ReleaseOfFile } from '../ports/release-store.ts';
import { conditionally } from './conditionally.ts';
import { itemsOf } from './dynamo-items.ts';

/**
 * DroppedFiles over one table. Items, by partition key:
 *
 *     OBJECT#incoming/…  OBJECT {sequencer, isDone} · TAKER#<path> {versionId} · RELEASE {family, language}
 */
export function dynamoDroppedFiles(client: DynamoDBDocumentClient, table: string): DroppedFiles {
  const { get, query } = itemsOf(client, table);
  return {
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

    async putReleaseOfFile(key, { family, language }) {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { pk: `OBJECT#${key}`, sk: 'RELEASE', family, language },
        }),
      );
    },

    async releaseOfFile(key) {
      const item = await get<ReleaseOfFile>(`OBJECT#${key}`, 'RELEASE');
      return item === null ? null : { family: item.family, language: item.language };
    },
  };
}
