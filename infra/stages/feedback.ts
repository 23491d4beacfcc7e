import { Duration } from 'aws-cdk-lib';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { FeedbackEnvironment } from '../../functions/feedback/environment.ts';
import { type BundleProps, PipelineFunction } from '../constructs/pipeline-function.ts';
import { onTable } from '../constructs/statements.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from './stage.ts';

export interface FeedbackStageProps extends BundleProps {
  readonly data: DataStack;
}

const TIMEOUT = Duration.seconds(30);

/** Hears from SES what became of each mail. */
export class FeedbackStage extends Construct implements Stage {
  readonly name = 'feedback';
  readonly lambda;
  readonly work;

  constructor(scope: Construct, id: string, props: FeedbackStageProps) {
    super(scope, id);
    const { data } = props;
    this.work = new WorkQueue(this, 'Work', { workerTimeout: TIMEOUT });
    data.mail.events.addSubscription(
      new SqsSubscription(this.work.queue, { rawMessageDelivery: true }),
    );
    const worker = new PipelineFunction<FeedbackEnvironment>(this, 'Worker', {
      ...props,
      description:
        'Settles deliveries, suppresses addresses that bounce or complain, stops mailings that do',
      environment: {
        SUBSCRIBERS_TABLE: data.subscribers.tableName,
        RELEASES_TABLE: data.releases.tableName,
        DELIVERIES_TABLE: data.deliveries.tableName,
      },
      timeout: TIMEOUT,
      permissions: [
        onTable(data.subscribers, ['GetItem', 'BatchGetItem', 'UpdateItem']),
        onTable(data.deliveries, ['UpdateItem']),
        onTable(data.releases, ['PutItem']),
      ],
    });
    // Events of one chunk come close together: a batch costs one write for each chunk, not for each event.
    worker.workOn(this.work.queue, {
      batchSize: 200,
      batchingWindow: Duration.seconds(5),
      maxConcurrency: 5,
    });
    this.lambda = worker.lambda;
  }
}
