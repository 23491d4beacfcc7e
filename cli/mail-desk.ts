import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoDeliveryLedger } from '../shared/aws/dynamo-delivery-ledger.ts';
import { dynamoReleaseStore } from '../shared/aws/dynamo-release-store.ts';
import { dynamoSubscriberStore } from '../shared/aws/dynamo-subscriber-store.ts';
import { sqsMessageQueue } from '../shared/aws/sqs-message-queue.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { mailLanes } from '../shared/workflow/mail-lanes.ts';
import type { MailingPorts } from '../shared/workflow/mailings.ts';
import { queueOf, runningAccount, tableOf } from './account.ts';
import { clockAt } from './engine-clock.ts';

export interface DeskTarget {
  /** The account of the AWS credentials; else the engine that runs on this machine. */
  readonly isAws: boolean;
  /** Null: there is one stage only. */
  readonly stage: string | null;
}

/** What it takes to look into mailings and to steer them. */
export interface MailDesk extends MailingPorts {
  readonly subscribers: SubscriberStore;
}

/**
 * The stores and the mail queue, on AWS or of the running local engine.
 *
 * @throws {UsageError} when no engine runs, or it is not clear which stage is meant
 */
export async function openMailDesk({ isAws, stage }: DeskTarget): Promise<MailDesk> {
  const account = isAws ? {} : runningAccount();
  const clock = await clockAt({ isAws });
  const dynamo = new DynamoDBClient(account);
  const documents = DynamoDBDocumentClient.from(dynamo);
  const sqs = new SQSClient(account);
  const table = (kind: string) => tableOf(dynamo, kind, stage);
  return {
    releases: dynamoReleaseStore(documents, await table('Releases')),
    ledger: dynamoDeliveryLedger(documents, await table('Deliveries')),
    subscribers: dynamoSubscriberStore(documents, await table('Subscribers'), clock),
    mailQueue: mailLanes({
      mailQueue: sqsMessageQueue(sqs, await queueOf(sqs, 'DeliverWork', stage)),
      correctionQueue: sqsMessageQueue(sqs, await queueOf(sqs, 'DeliverCorrections', stage)),
    }),
    clock,
    worker: `dateline ${randomUUID()}`,
  };
}
