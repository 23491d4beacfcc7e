import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { WorkQueue } from '../constructs/work-queue.ts';

/** What the monitoring stack watches of a stage. */
export interface Stage {
  /** `deliver`: the same name in functions/, infra/stages/, test/functions/ and the runbook. */
  readonly name: string;
  readonly lambda: LambdaFunction;
  /** The queue it works on. */
  readonly work?: WorkQueue;
  /** A second queue, of what must not wait behind the first. */
  readonly corrections?: WorkQueue;
  /** Age of a message from which somebody should look; @default - 15 minutes */
  readonly oldestMessageMinutes?: number;
}
