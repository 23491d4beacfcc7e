import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { ClockEnvironment } from '../../functions/clock/environment.ts';
import { type BundleProps, PipelineFunction } from '../constructs/pipeline-function.ts';
import { onTable, sendTo } from '../constructs/statements.ts';
import type { WorkQueue } from '../constructs/work-queue.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from './stage.ts';

export interface ClockStageProps extends BundleProps {
  readonly data: DataStack;
  readonly distributionWork: WorkQueue;
}

/** Wakes, every minute, what has become due. A tick that is lost is made good by the next. */
export class ClockStage extends Construct implements Stage {
  readonly name = 'clock';
  readonly lambda;

  constructor(scope: Construct, id: string, props: ClockStageProps) {
    super(scope, id);
    const { data, distributionWork } = props;
    const worker = new PipelineFunction<ClockEnvironment>(this, 'Worker', {
      ...props,
      description: 'Wakes embargoed releases and digests when their time has come',
      environment: {
        TIME_ZONE: props.timeZone,
        RELEASES_TABLE: data.releases.tableName,
        DISTRIBUTION_QUEUE_URL: distributionWork.queue.queueUrl,
      },
      timeout: Duration.seconds(30),
      permissions: [
        // Writes down when the next digests are due.
        onTable(data.releases, ['Query', 'PutItem', 'DeleteItem']),
        sendTo(distributionWork.queue),
      ],
    });
    this.lambda = worker.lambda;
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(this.lambda)],
    });
  }
}
