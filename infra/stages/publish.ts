import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { PublishEnvironment } from '../../functions/publish/environment.ts';
import { RECEIPTS_PREFIX } from '../constructs/drop-bucket.ts';
import { type BundleProps, PipelineFunction } from '../constructs/pipeline-function.ts';
import { onObjects, onTable, seeWhatIsMissing, sendTo } from '../constructs/statements.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from './stage.ts';

export interface PublishStageProps extends BundleProps {
  readonly data: DataStack;
  readonly siteUrl: string;
  /** Null where the configuration has no hub. */
  readonly hubWork: WorkQueue | null;
}

const TIMEOUT = Duration.seconds(60);

/** Writes pages and feeds, one change after another: its queue is a FIFO queue. */
export class PublishStage extends Construct implements Stage {
  readonly name = 'publish';
  readonly lambda;
  readonly work;
  /** Name of the SSM parameter that the edge stack puts the distribution's id in. */
  readonly distributionParameter: string;

  constructor(scope: Construct, id: string, props: PublishStageProps) {
    super(scope, id);
    const { data, hubWork } = props;
    this.work = new WorkQueue(this, 'Work', { workerTimeout: TIMEOUT, isFifo: true });
    const stack = Stack.of(this);
    // A name of our own: the edge stack refers to this one, so that this one cannot refer to it.
    this.distributionParameter = `/dateline/${stack.stackName}/distribution-id`;
    const worker = new PipelineFunction<PublishEnvironment>(this, 'Worker', {
      ...props,
      description: 'Writes pages and feeds to the public bucket',
      environment: {
        TIME_ZONE: props.timeZone,
        RELEASES_TABLE: data.releases.tableName,
        ARCHIVE_BUCKET: data.archiveBucket.bucketName,
        PUBLIC_BUCKET: data.publicBucket.bucketName,
        DROP_BUCKET: data.dropBucket.bucketName,
        SITE_URL: props.siteUrl,
        DISTRIBUTION_PARAMETER: this.distributionParameter,
        NEWSROOM_QUEUE_URL: this.work.queue.queueUrl,
        HUB_QUEUE_URL: hubWork === null ? '' : hubWork.queue.queueUrl,
      },
      timeout: TIMEOUT,
      memoryMegabytes: 1024,
      wildcards: 'Objects below fixed prefixes of named buckets: keys are chosen by people',
      permissions: [
        onTable(data.releases, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']),
        onObjects(data.archiveBucket, '', ['GetObject']),
        // A list may name an edition that was taken away since.
        seeWhatIsMissing(data.archiveBucket),
        onObjects(data.archiveBucket, 'editions/', ['PutObject', 'DeleteObject']),
        // Read before it is written: what did not change is left alone.
        onObjects(data.publicBucket, '', ['GetObject', 'PutObject', 'DeleteObject']),
        seeWhatIsMissing(data.publicBucket),
        onObjects(data.dropBucket, RECEIPTS_PREFIX, ['PutObject']),
        ...(hubWork === null ? [] : [sendTo(hubWork.queue)]),
        new PolicyStatement({
          actions: ['ssm:GetParameter'],
          resources: [
            stack.formatArn({
              service: 'ssm',
              resource: 'parameter',
              resourceName: this.distributionParameter.slice(1),
            }),
          ],
        }),
      ],
    });
    worker.workOn(this.work.queue, { batchSize: 1 });
    this.lambda = worker.lambda;
  }
}
