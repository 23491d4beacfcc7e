import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { ConfirmEnvironment } from '../../functions/confirm/environment.ts';
import { type BundleProps, PipelineFunction } from '../constructs/pipeline-function.ts';
import { onTable, readSecret, readSendQuota, sendTo } from '../constructs/statements.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from './stage.ts';

export interface ConfirmStageProps extends BundleProps {
  readonly data: DataStack;
  readonly siteUrl: string;
  readonly mailAllowList: string;
  readonly senderAddress: string;
  /** Outside production: who may get mail, and so may be an identity in SES's sandbox. */
  readonly sandboxRecipients: readonly string[];
}

const TIMEOUT = Duration.seconds(60);

/** Sends the mails with links to confirm and to preferences: a lane of its own, whatever deliver is busy with. */
export class ConfirmStage extends Construct implements Stage {
  readonly name = 'confirm';
  readonly lambda;
  readonly work;
  /** When SES's day is used up, a mail waits 15 minutes (SQS's longest delay) and is then a new message. */
  readonly oldestMessageMinutes = 30;

  constructor(scope: Construct, id: string, props: ConfirmStageProps) {
    super(scope, id);
    const { data } = props;
    this.work = new WorkQueue(this, 'Work', { workerTimeout: TIMEOUT });
    const worker = new PipelineFunction<ConfirmEnvironment>(this, 'Worker', {
      ...props,
      description: 'Mails readers the links that they asked for',
      environment: {
        SUBSCRIBERS_TABLE: data.subscribers.tableName,
        DELIVERIES_TABLE: data.deliveries.tableName,
        CONFIRM_QUEUE_URL: this.work.queue.queueUrl,
        CONFIGURATION_SET: data.mail.configurationSetName,
        TOKEN_SECRET_ARN: data.tokenSecretArn,
        SITE_URL: props.siteUrl,
        MAIL_ALLOW_LIST: props.mailAllowList,
      },
      timeout: TIMEOUT,
      // A mail that waits for SES's daily quota comes back every 15 minutes: 16 times are 4 hours.
      mayQueueForItself: true,
      wildcards: 'GetSendQuota knows no resources',
      permissions: [
        onTable(data.subscribers, ['BatchGetItem']),
        onTable(data.deliveries, ['GetItem', 'UpdateItem']),
        sendTo(this.work.queue),
        readSecret(data.tokenSecretArn),
        readSendQuota(),
        data.mail.maySendAs(props.senderAddress, props.sandboxRecipients),
      ],
    });
    worker.workOn(this.work.queue, { batchSize: 1, maxConcurrency: 2 });
    this.lambda = worker.lambda;
  }
}
