import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoDeliveryLedger } from '../../shared/aws/dynamo-delivery-ledger.ts';
import { dynamoReleaseStore } from '../../shared/aws/dynamo-release-store.ts';
import { dynamoSubscriberStore } from '../../shared/aws/dynamo-subscriber-store.ts';
import { s3Client } from '../../shared/aws/s3-client.ts';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { sqsMessageQueue } from '../../shared/aws/sqs-message-queue.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
import { decodeDistributionMessage, type NewsroomMessage } from '../../shared/messages/messages.ts';
import { mailLanes } from '../../shared/workflow/mail-lanes.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { newsroomConfig } from '../runtime/newsroom-config.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import type { FanOutEnvironment } from './environment.ts';
import { createFanOut } from './fan-out.ts';

const environment = readEnvironment<FanOutEnvironment>();
const config = newsroomConfig(environment);
const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const sqs = new SQSClient({});
const s3 = s3Client();

export const handler = queueWorker(
  { stage: 'fan-out' },
  decodeDistributionMessage,
  createFanOut({
    releases: dynamoReleaseStore(dynamo, environment.RELEASES_TABLE),
    subscribers: dynamoSubscriberStore(dynamo, environment.SUBSCRIBERS_TABLE, systemClock),
    ledger: dynamoDeliveryLedger(dynamo, environment.DELIVERIES_TABLE),
    distributionQueue: sqsMessageQueue(sqs, environment.DISTRIBUTION_QUEUE_URL),
    mailQueue: mailLanes({
      mailQueue: sqsMessageQueue(sqs, environment.MAIL_QUEUE_URL),
      correctionQueue: sqsMessageQueue(sqs, environment.CORRECTION_QUEUE_URL),
    }),
    newsroomQueue: sqsMessageQueue<NewsroomMessage>(sqs, environment.NEWSROOM_QUEUE_URL, {
      // One group: pages and feeds are written by one worker at a time.
      group: () => 'newsroom',
      // Each wake-up counts: what changed since the last one must not be lost to deduplication.
      deduplication: () => randomUUID(),
    }),
    drop: s3ObjectStore(s3, environment.DROP_BUCKET),
    archive: s3ObjectStore(s3, environment.ARCHIVE_BUCKET),
    clock: systemClock,
    worker: randomUUID(),
    config,
  }),
);
