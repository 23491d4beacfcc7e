import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoReleaseStore } from '../../shared/aws/dynamo-release-store.ts';
import { s3Client } from '../../shared/aws/s3-client.ts';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { sqsMessageQueue } from '../../shared/aws/sqs-message-queue.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
import { decodeS3Event } from '../../shared/messages/s3-event.ts';
import { childDocumentReader } from '../../shared/processes/child-document-reader.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { newsroomConfig } from '../runtime/newsroom-config.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import type { ParseEnvironment } from './environment.ts';
import { createParse } from './parse.ts';

const environment = readEnvironment<ParseEnvironment>();
const config = newsroomConfig(environment);
const s3 = s3Client();

export const handler = queueWorker(
  { stage: 'parse' },
  decodeS3Event,
  createParse({
    releases: dynamoReleaseStore(
      DynamoDBDocumentClient.from(new DynamoDBClient({})),
      environment.RELEASES_TABLE,
    ),
    drop: s3ObjectStore(s3, environment.DROP_BUCKET),
    archive: s3ObjectStore(s3, environment.ARCHIVE_BUCKET),
    translateQueue: sqsMessageQueue(new SQSClient({}), environment.TRANSLATE_QUEUE_URL),
    clock: systemClock,
    readDocument: childDocumentReader({ program: new URL('./reader.mjs', import.meta.url) }),
    config,
  }),
);
