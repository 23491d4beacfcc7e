import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoPaceStore } from '../../shared/aws/dynamo-pace-store.ts';
import { dynamoRequestLimits } from '../../shared/aws/dynamo-request-limits.ts';
import { dynamoSubscriberStore } from '../../shared/aws/dynamo-subscriber-store.ts';
import { realTime } from '../../shared/aws/real-time.ts';
import { sqsMessageQueue } from '../../shared/aws/sqs-message-queue.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
import { secretTokenKeys } from '../../shared/aws/token-keys.ts';
import { createTurnsUnderWay } from '../../shared/workflow/turns-under-way.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { httpEndpoint } from '../runtime/http-endpoint.ts';
import { newsroomConfig } from '../runtime/newsroom-config.ts';
import type { SubscriptionsEnvironment } from './environment.ts';
import { createSubscriptions } from './subscriptions.ts';

const environment = readEnvironment<SubscriptionsEnvironment>();
const time = realTime();
const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = httpEndpoint(
  'subscriptions',
  createSubscriptions({
    subscribers: dynamoSubscriberStore(dynamo, environment.SUBSCRIBERS_TABLE, systemClock),
    limits: dynamoRequestLimits(dynamo, environment.SUBSCRIBERS_TABLE),
    queue: sqsMessageQueue(new SQSClient({}), environment.CONFIRM_QUEUE_URL),
    newId: randomUUID,
    keys: secretTokenKeys(new SecretsManagerClient({}), environment.TOKEN_SECRET_ARN, systemClock),
    clock: systemClock,
    time,
    turnsUnderWay: createTurnsUnderWay({
      store: dynamoPaceStore(dynamo, environment.DELIVERIES_TABLE),
      time,
    }),
    config: newsroomConfig(environment),
    siteUrl: environment.SITE_URL,
  }),
);
