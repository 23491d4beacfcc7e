import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { ConfirmEnvironment } from '../../functions/confirm/environment.ts';
import { PipelineFunction } from '../constructs/pipeline-function.ts';
import { onTable, sendTo } from '../constructs/statements.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import { type MailSenderProps, senderEnvironment, senderPermissions } from './mail-sender.ts';
import type { Stage } from './stage.ts';

const TIMEOUT = Duration.seconds(60);

/** Sends the mails with links to confirm and to preferences: a lane of its own, whatever deliver is busy with. */
export class ConfirmStage extends Construct implements Stage {
  readonly name = 'confirm';
  readonly lambda;
  readonly work;
  /** When SES's day is used up, a mail waits 15 minutes (SQS's longest delay) and is then a new message. */
  readonly oldestMessageMinutes = 30;

  constructor(scope: Construct, id: string, props: MailSenderProps) {
    super(scope, id);
    this.work = new WorkQueue(this, 'Work', { workerTimeout: TIMEOUT });
    const worker = new PipelineFunction<ConfirmEnvironment>(this, 'Worker', {
      ...props,
      description: 'Mails readers the links that they asked for, and that their address changed',
      environment: {
        CONFIRM_QUEUE_URL: this.work.queue.queueUrl,
        ...senderEnvironment(props),
      },
      timeout: TIMEOUT,
      // A mail that waits for SES's daily quota comes back every 15 minutes: 16 times are 4 hours.
      mayQueueForItself: true,
      wildcards: 'GetSendQuota knows no resources',
      permissions: [
        // The address that somebody asked for, and that a former one was told.
        onTable(props.data.subscribers, ['GetItem', 'UpdateItem']),
        sendTo(this.work.queue),
        ...senderPermissions(props),
      ],
    });
    worker.workOn(this.work.queue, { batchSize: 1, maxConcurrency: 2 });
    this.lambda = worker.lambda;
  }
}
