import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../../dateline.config.ts';
import { dynamoPaceStore } from '../../shared/aws/dynamo-pace-store.ts';
import { dynamoSubscriberStore } from '../../shared/aws/dynamo-subscriber-store.ts';
import { realTime } from '../../shared/aws/real-time.ts';
import { sesClient } from '../../shared/aws/ses-client.ts';
import { sesMailTransport } from '../../shared/aws/ses-mail-transport.ts';
import { sesSendQuota } from '../../shared/aws/ses-send-quota.ts';
import { sqsMessageQueue } from '../../shared/aws/sqs-message-queue.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
import { secretTokenKeys } from '../../shared/aws/token-keys.ts';
import { decodeConfirmMessage } from '../../shared/messages/messages.ts';
import { gatedMail } from '../../shared/workflow/gated-mail.ts';
import { createSendPacer } from '../../shared/workflow/send-pacer.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { createConfirm } from './confirm.ts';
import type { ConfirmEnvironment } from './environment.ts';

const environment = readEnvironment<ConfirmEnvironment>();
const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const ses = sesClient();

export const handler = queueWorker(
  { stage: 'confirm' },
  decodeConfirmMessage,
  createConfirm({
    subscribers: dynamoSubscriberStore(dynamo, environment.SUBSCRIBERS_TABLE, systemClock),
    keys: secretTokenKeys(new SecretsManagerClient({}), environment.TOKEN_SECRET_ARN, systemClock),
    mail: gatedMail(
      sesMailTransport(ses, environment.CONFIGURATION_SET),
      environment.MAIL_ALLOW_LIST,
    ),
    pacer: createSendPacer(
      {
        store: dynamoPaceStore(dynamo, environment.DELIVERIES_TABLE),
        source: sesSendQuota(ses),
        time: realTime(),
      },
      'confirmation',
    ),
    queue: sqsMessageQueue(new SQSClient({}), environment.CONFIRM_QUEUE_URL),
    clock: systemClock,
    config,
    siteUrl: environment.SITE_URL,
    allowList: environment.MAIL_ALLOW_LIST,
  }),
);
