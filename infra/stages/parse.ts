import { Construct } from 'constructs';
import type { ParseEnvironment } from '../../functions/parse/environment.ts';
import {
  INCOMING_PREFIX,
  INTAKE_WORKER_TIMEOUT,
  RECEIPTS_PREFIX,
} from '../constructs/drop-bucket.ts';
import { type BundleProps, PipelineFunction } from '../constructs/pipeline-function.ts';
import { onObjects, onTable, seeWhatIsMissing, sendTo } from '../constructs/statements.ts';
import type { WorkQueue } from '../constructs/work-queue.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from './stage.ts';

export interface ParseStageProps extends BundleProps {
  readonly data: DataStack;
  readonly translateWork: WorkQueue;
}

/** Takes in what was dropped. Its queue lies with the bucket, in the data stack. */
export class ParseStage extends Construct implements Stage {
  readonly name = 'parse';
  readonly lambda;
  readonly work;

  constructor(scope: Construct, id: string, props: ParseStageProps) {
    super(scope, id);
    const { data, translateWork } = props;
    const worker = new PipelineFunction<ParseEnvironment>(this, 'Worker', {
      ...props,
      description: 'Understands dropped files, answers with receipts',
      environment: {
        TIME_ZONE: props.timeZone,
        RELEASES_TABLE: data.releases.tableName,
        DROP_BUCKET: data.dropBucket.bucketName,
        ARCHIVE_BUCKET: data.archiveBucket.bucketName,
        TRANSLATE_QUEUE_URL: translateWork.queue.queueUrl,
      },
      timeout: INTAKE_WORKER_TIMEOUT,
      memoryMegabytes: 1024,
      wildcards: 'Objects below fixed prefixes of named buckets: keys are chosen by people',
      permissions: [
        onObjects(data.dropBucket, INCOMING_PREFIX, ['GetObject', 'GetObjectVersion']),
        // Documents without a sidecar are the rule.
        seeWhatIsMissing(data.dropBucket),
        onObjects(data.dropBucket, RECEIPTS_PREFIX, ['PutObject']),
        onObjects(data.archiveBucket, 'releases/', ['GetObject', 'PutObject']),
        seeWhatIsMissing(data.archiveBucket),
        onTable(data.releases, ['GetItem', 'Query', 'PutItem', 'UpdateItem']),
        sendTo(translateWork.queue),
      ],
    });
    worker.workOn(data.intake.queue, { batchSize: 10, maxConcurrency: 5 });
    this.lambda = worker.lambda;
    this.work = data.intake;
  }
}
