import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { HubEnvironment } from '../../functions/hub/environment.ts';
import { type BundleProps, PipelineFunction } from '../constructs/pipeline-function.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { Stage } from './stage.ts';

export interface HubStageProps extends BundleProps {
  readonly siteUrl: string;
}

/** A hub is given five seconds. */
const TIMEOUT = Duration.seconds(10);

/** Tells the WebSub hub of the configuration which feeds changed, whatever publish is busy with. */
export class HubStage extends Construct implements Stage {
  readonly name = 'hub';
  readonly lambda;
  readonly work;

  constructor(scope: Construct, id: string, props: HubStageProps) {
    super(scope, id);
    this.work = new WorkQueue(this, 'Work', { workerTimeout: TIMEOUT });
    const worker = new PipelineFunction<HubEnvironment>(this, 'Worker', {
      ...props,
      description: 'Tells the WebSub hub which feeds changed',
      environment: { SITE_URL: props.siteUrl },
      timeout: TIMEOUT,
      permissions: [],
    });
    worker.workOn(this.work.queue, { batchSize: 1, maxConcurrency: 2 });
    this.lambda = worker.lambda;
  }
}
