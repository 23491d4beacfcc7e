import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { cloudFrontEdgeCache } from '../../shared/aws/cloudfront-edge-cache.ts';
import { dynamoReleaseStore } from '../../shared/aws/dynamo-release-store.ts';
import { s3Client } from '../../shared/aws/s3-client.ts';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { signedRequests } from '../../shared/aws/signed-request.ts';
import { sqsMessageQueue } from '../../shared/aws/sqs-message-queue.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
import { decodeNewsroomMessage } from '../../shared/messages/messages.ts';
import { newsroomDesign } from '../../shared/newsroom/newsroom-design.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { newsroomConfig } from '../runtime/newsroom-config.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { createEdgeRefresh } from './edge-refresh.ts';
import type { PublishEnvironment } from './environment.ts';
import { createPublish } from './publish.ts';
import { readLogo } from './read-logo.ts';

const environment = readEnvironment<PublishEnvironment>();
const config = newsroomConfig(environment);
const s3 = s3Client();

export const handler = queueWorker(
  { stage: 'publish', isFifo: true },
  decodeNewsroomMessage,
  createPublish({
    releases: dynamoReleaseStore(
      DynamoDBDocumentClient.from(new DynamoDBClient({})),
      environment.RELEASES_TABLE,
    ),
    archive: s3ObjectStore(s3, environment.ARCHIVE_BUCKET),
    site: s3ObjectStore(s3, environment.PUBLIC_BUCKET),
    drop: s3ObjectStore(s3, environment.DROP_BUCKET),
    design: newsroomDesign({
      config,
      siteUrl: environment.SITE_URL,
      // The build put it there, whatever its name is.
      logo: readLogo(config.identity.logo, () => new URL('logo', import.meta.url)),
    }),
    hubQueue:
      environment.HUB_QUEUE_URL === ''
        ? null
        : sqsMessageQueue(new SQSClient({}), environment.HUB_QUEUE_URL),
    refreshEdge: createEdgeRefresh({
      clock: systemClock,
      edge: cloudFrontEdgeCache({
        send: signedRequests({
          config: s3.config,
          endpointUrl: process.env.AWS_ENDPOINT_URL ?? null,
        }),
        region: process.env.AWS_REGION ?? 'us-east-1',
        parameter: environment.DISTRIBUTION_PARAMETER,
        queueUrl: environment.NEWSROOM_QUEUE_URL,
        newReference: randomUUID,
      }),
    }),
    clock: systemClock,
    config,
  }),
);
