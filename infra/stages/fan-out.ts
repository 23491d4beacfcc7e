import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { FanOutEnvironment } from '../../functions/fan-out/environment.ts';
import { RECEIPTS_PREFIX } from '../constructs/drop-bucket.ts';
import { type BundleProps, PipelineFunction } from '../constructs/pipeline-function.ts';
import { onObjects, onTable, seeWhatIsMissing, sendTo } from '../constructs/statements.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from './stage.ts';

export interface FanOutStageProps extends BundleProps {
  readonly data: DataStack;
  readonly mailWork: WorkQueue;
  readonly correctionWork: WorkQueue;
  readonly newsroomWork: WorkQueue;
}

/** A hundred thousand readers: their pages, 2,500 chunks and as many messages. */
const TIMEOUT = Duration.seconds(60);

/** Lets out what may go: freezes audiences, queues their mail, tells the newsroom. */
export class FanOutStage extends Construct implements Stage {
  readonly name = 'fan-out';
  readonly lambda;
  readonly work;
  /** Readers may wait up to 15 minutes for an edition in their language. */
  readonly oldestMessageMinutes = 30;

  constructor(scope: Construct, id: string, props: FanOutStageProps) {
    super(scope, id);
    const { data, mailWork, correctionWork, newsroomWork } = props;
    this.work = new WorkQueue(this, 'Work', { workerTimeout: TIMEOUT });
    const worker = new PipelineFunction<FanOutEnvironment>(this, 'Worker', {
      ...props,
      description: 'Decides who gets a release and when, and queues it',
      environment: {
        TIME_ZONE: props.timeZone,
        DROP_BUCKET: data.dropBucket.bucketName,
        ARCHIVE_BUCKET: data.archiveBucket.bucketName,
        RELEASES_TABLE: data.releases.tableName,
        SUBSCRIBERS_TABLE: data.subscribers.tableName,
        DELIVERIES_TABLE: data.deliveries.tableName,
        DISTRIBUTION_QUEUE_URL: this.work.queue.queueUrl,
        MAIL_QUEUE_URL: mailWork.queue.queueUrl,
        CORRECTION_QUEUE_URL: correctionWork.queue.queueUrl,
        NEWSROOM_QUEUE_URL: newsroomWork.queue.queueUrl,
      },
      timeout: TIMEOUT,
      memoryMegabytes: 1024,
      wildcards:
        'Receipts below a fixed prefix of a named bucket, whose names are chosen by people; documents of all releases in the archive',
      permissions: [
        onTable(data.releases, ['GetItem', 'Query', 'PutItem', 'UpdateItem']),
        onTable(data.subscribers, ['BatchGetItem', 'Scan']),
        onTable(data.deliveries, ['GetItem', 'Query', 'PutItem', 'UpdateItem']),
        // How far the mail came is written onto the receipts.
        onObjects(data.dropBucket, RECEIPTS_PREFIX, ['GetObject', 'PutObject']),
        seeWhatIsMissing(data.dropBucket),
        // To look for the words that readers follow.
        onObjects(data.archiveBucket, 'releases/', ['GetObject']),
        sendTo(this.work.queue, mailWork.queue, correctionWork.queue, newsroomWork.queue),
      ],
    });
    worker.workOn(this.work.queue, { batchSize: 1, maxConcurrency: 5 });
    this.lambda = worker.lambda;
  }
}
