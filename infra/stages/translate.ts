import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { TranslateEnvironment } from '../../functions/translate/environment.ts';
import { type BundleProps, PipelineFunction } from '../constructs/pipeline-function.ts';
import { onObjects, onTable, sendTo } from '../constructs/statements.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from './stage.ts';

export interface TranslateStageProps extends BundleProps {
  readonly data: DataStack;
  readonly distributionWork: WorkQueue;
  readonly translator: string;
  readonly translatorUrl: string;
}

const TIMEOUT = Duration.seconds(30);

/** Gives a release's metadata the newsroom's other languages. */
export class TranslateStage extends Construct implements Stage {
  readonly name = 'translate';
  readonly lambda;
  readonly work;

  constructor(scope: Construct, id: string, props: TranslateStageProps) {
    super(scope, id);
    const { data, distributionWork } = props;
    this.work = new WorkQueue(this, 'Work', { workerTimeout: TIMEOUT });
    const worker = new PipelineFunction<TranslateEnvironment>(this, 'Worker', {
      ...props,
      description: 'Translates headlines, summaries and keywords',
      environment: {
        RELEASES_TABLE: data.releases.tableName,
        ARCHIVE_BUCKET: data.archiveBucket.bucketName,
        DISTRIBUTION_QUEUE_URL: distributionWork.queue.queueUrl,
        TRANSLATOR: props.translator,
        TRANSLATOR_URL: props.translatorUrl,
      },
      timeout: TIMEOUT,
      wildcards: 'Documents of all releases in the archive; Amazon Translate knows no resources',
      permissions: [
        onObjects(data.archiveBucket, 'releases/', ['GetObject']),
        onTable(data.releases, ['Query', 'PutItem', 'UpdateItem']),
        sendTo(distributionWork.queue),
        // TranslateText knows no resources (Service Authorization Reference, Amazon Translate).
        new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] }),
      ],
    });
    worker.workOn(this.work.queue, { batchSize: 1, maxConcurrency: 5 });
    this.lambda = worker.lambda;
  }
}
