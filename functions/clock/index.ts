import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoReleaseStore } from '../../shared/aws/dynamo-release-store.ts';
import { sqsMessageQueue } from '../../shared/aws/sqs-message-queue.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { newsroomConfig } from '../runtime/newsroom-config.ts';
import { scheduledJob } from '../runtime/scheduled-job.ts';
import { createClock } from './clock.ts';
import type { ClockEnvironment } from './environment.ts';

const environment = readEnvironment<ClockEnvironment>();
const config = newsroomConfig(environment);

export const handler = scheduledJob(
  'clock',
  createClock({
    releases: dynamoReleaseStore(
      DynamoDBDocumentClient.from(new DynamoDBClient({})),
      environment.RELEASES_TABLE,
    ),
    distributionQueue: sqsMessageQueue(new SQSClient({}), environment.DISTRIBUTION_QUEUE_URL),
    clock: systemClock,
    digestTimes: { ...config.mail.digest, timeZone: config.timeZone },
  }),
);
