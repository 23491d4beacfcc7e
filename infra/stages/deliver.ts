import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { DeliverEnvironment } from '../../functions/deliver/environment.ts';
import { PipelineFunction } from '../constructs/pipeline-function.ts';
import { onObjects, onTable, sendTo } from '../constructs/statements.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import { type MailSenderProps, senderEnvironment, senderPermissions } from './mail-sender.ts';
import type { Stage } from './stage.ts';

const TIMEOUT = Duration.seconds(60);

/** Sends the mail of one chunk of an audience. */
export class DeliverStage extends Construct implements Stage {
  readonly name = 'deliver';
  readonly lambda;
  readonly work;
  readonly corrections;
  /** A throttled or deferred chunk may wait 15 minutes (SQS's longest delay) and is then a new message. */
  readonly oldestMessageMinutes = 30;

  constructor(scope: Construct, id: string, props: MailSenderProps) {
    super(scope, id);
    const { data } = props;
    this.work = new WorkQueue(this, 'Work', { workerTimeout: TIMEOUT });
    this.corrections = new WorkQueue(this, 'Corrections', { workerTimeout: TIMEOUT });
    const worker = new PipelineFunction<DeliverEnvironment>(this, 'Worker', {
      ...props,
      description: 'Sends mail, once per reader',
      environment: {
        TIME_ZONE: props.timeZone,
        RELEASES_TABLE: data.releases.tableName,
        ARCHIVE_BUCKET: data.archiveBucket.bucketName,
        MAIL_QUEUE_URL: this.work.queue.queueUrl,
        CORRECTION_QUEUE_URL: this.corrections.queue.queueUrl,
        ...senderEnvironment(props),
      },
      timeout: TIMEOUT,
      // What is needed at most is half of it; with more, V8's space for new objects would grow with what is sent (docs/performance.md).
      memoryMegabytes: 320,
      // A chunk that waits for SES's daily quota comes back every 15 minutes: 16 times are 4 hours.
      mayQueueForItself: true,
      wildcards:
        'Documents of all releases in the archive, and nothing else there; GetSendQuota knows no resources',
      permissions: [
        onTable(data.releases, ['GetItem', 'Query']),
        onObjects(data.archiveBucket, 'releases/', ['GetObject']),
        sendTo(this.work.queue, this.corrections.queue),
        ...senderPermissions(props),
      ],
    });
    // Workers of their own for what is wrong or withdrawn: those of a large mailing are all busy until its end.
    for (const { queue } of [this.work, this.corrections]) {
      worker.workOn(queue, { batchSize: 1, maxConcurrency: 10 });
    }
    this.lambda = worker.lambda;
  }
}
