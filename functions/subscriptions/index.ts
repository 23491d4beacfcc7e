import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../../dateline.config.ts';
import { dynamoSubscriberStore } from '../../shared/aws/dynamo-subscriber-store.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
import { secretTokenKeys } from '../../shared/aws/token-keys.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { httpEndpoint } from '../runtime/http-endpoint.ts';
import type { SubscriptionsEnvironment } from './environment.ts';
import { createSubscriptions } from './subscriptions.ts';

const environment = readEnvironment<SubscriptionsEnvironment>();

export const handler = httpEndpoint(
  'subscriptions',
  createSubscriptions({
    subscribers: dynamoSubscriberStore(
      DynamoDBDocumentClient.from(new DynamoDBClient({})),
      environment.SUBSCRIBERS_TABLE,
    ),
    keys: secretTokenKeys(new SecretsManagerClient({}), environment.TOKEN_SECRET_ARN, systemClock),
    clock: systemClock,
    config,
    siteUrl: environment.SITE_URL,
  }),
);
