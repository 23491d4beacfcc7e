import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoDeliveryLedger } from '../../shared/aws/dynamo-delivery-ledger.ts';
import { dynamoReleaseStore } from '../../shared/aws/dynamo-release-store.ts';
import { dynamoSubscriberStore } from '../../shared/aws/dynamo-subscriber-store.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
import { readSesEvent } from '../../shared/delivery/ses-event.ts';
import { batchWorker } from '../runtime/batch-worker.ts';
import { readEnvironment } from '../runtime/environment.ts';
import type { FeedbackEnvironment } from './environment.ts';
import { createFeedback } from './feedback.ts';

const environment = readEnvironment<FeedbackEnvironment>();
const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = batchWorker(
  'feedback',
  readSesEvent,
  createFeedback({
    subscribers: dynamoSubscriberStore(dynamo, environment.SUBSCRIBERS_TABLE, systemClock),
    ledger: dynamoDeliveryLedger(dynamo, environment.DELIVERIES_TABLE),
    releases: dynamoReleaseStore(dynamo, environment.RELEASES_TABLE),
    clock: systemClock,
  }),
);
