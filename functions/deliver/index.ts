import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoDeliveryLedger } from '../../shared/aws/dynamo-delivery-ledger.ts';
import { dynamoPaceStore } from '../../shared/aws/dynamo-pace-store.ts';
import { dynamoReleaseStore } from '../../shared/aws/dynamo-release-store.ts';
import { dynamoSubscriberStore } from '../../shared/aws/dynamo-subscriber-store.ts';
import { realTime } from '../../shared/aws/real-time.ts';
import { s3Client } from '../../shared/aws/s3-client.ts';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { sesClient } from '../../shared/aws/ses-client.ts';
import { sesMailTransport } from '../../shared/aws/ses-mail-transport.ts';
import { sesSendQuota } from '../../shared/aws/ses-send-quota.ts';
import { sqsMessageQueue } from '../../shared/aws/sqs-message-queue.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
import { secretTokenKeys } from '../../shared/aws/token-keys.ts';
import { sesMessageId } from '../../shared/mail/ses-message-id.ts';
import { decodeMailMessage } from '../../shared/messages/messages.ts';
import { gatedMail } from '../../shared/workflow/gated-mail.ts';
import { mailLanes } from '../../shared/workflow/mail-lanes.ts';
import { createSendPacer } from '../../shared/workflow/send-pacer.ts';
import { crashPoint } from '../runtime/crash-point.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { newsroomConfig } from '../runtime/newsroom-config.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { createCompose } from './compose.ts';
import { createDeliver } from './deliver.ts';
import type { DeliverEnvironment } from './environment.ts';

const environment = readEnvironment<DeliverEnvironment>();
const config = newsroomConfig(environment);
const region = process.env.AWS_REGION ?? 'us-east-1';
const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const ses = sesClient();
const sqs = new SQSClient({});

const pacing = {
  store: dynamoPaceStore(dynamo, environment.DELIVERIES_TABLE),
  source: sesSendQuota(ses),
  time: realTime(),
};

export const handler = queueWorker(
  { stage: 'deliver' },
  decodeMailMessage,
  createDeliver({
    releases: dynamoReleaseStore(dynamo, environment.RELEASES_TABLE),
    archive: s3ObjectStore(s3Client(), environment.ARCHIVE_BUCKET),
    subscribers: dynamoSubscriberStore(dynamo, environment.SUBSCRIBERS_TABLE, systemClock),
    ledger: dynamoDeliveryLedger(dynamo, environment.DELIVERIES_TABLE),
    mail: gatedMail(
      sesMailTransport(ses, environment.CONFIGURATION_SET),
      environment.MAIL_ALLOW_LIST,
    ),
    mailQueue: mailLanes({
      mailQueue: sqsMessageQueue(sqs, environment.MAIL_QUEUE_URL),
      correctionQueue: sqsMessageQueue(sqs, environment.CORRECTION_QUEUE_URL),
    }),
    composer: createCompose({
      config,
      siteUrl: environment.SITE_URL,
      keys: secretTokenKeys(
        new SecretsManagerClient({}),
        environment.TOKEN_SECRET_ARN,
        systemClock,
      ),
      messageIdOf: (id) => sesMessageId(id, region),
    }),
    pacer: createSendPacer(pacing),
    digestPacer: createSendPacer(pacing, 'digest'),
    correctionPacer: createSendPacer(pacing, 'correction'),
    clock: systemClock,
    worker: randomUUID(),
    allowList: environment.MAIL_ALLOW_LIST,
    config,
    crashPoint,
  }),
);
