import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { KeptBucket } from './kept-bucket.ts';
import { WorkQueue } from './work-queue.ts';

export interface DropBucketProps {
  readonly accessLogs: Bucket;
  /** How long a file waits for its sidecar before it is looked at. */
  readonly settle: Duration;
}

/** Where press officers drop files; receipts go to `receipts/`, which notifies nobody. */
export const INCOMING_PREFIX = 'incoming/';
export const RECEIPTS_PREFIX = 'receipts/';
/** Timeout of the function that works on the intake queue: a batch of ten files, each of which may take its 10 seconds. */
export const INTAKE_WORKER_TIMEOUT = Duration.minutes(2);

/**
 * The drop bucket and the queue that hears of new files. They lie together, or their stacks would
 * refer to each other; and the notification is the bucket's own property, since
 * `addEventNotification` would bring a custom resource whose function has wide rights.
 */
export class DropBucket extends Construct {
  readonly bucket: Bucket;
  readonly intake: WorkQueue;

  constructor(scope: Construct, id: string, props: DropBucketProps) {
    super(scope, id);
    this.intake = new WorkQueue(this, 'Intake', {
      workerTimeout: INTAKE_WORKER_TIMEOUT,
      deliveryDelay: props.settle,
    });
    const { queue } = this.intake;
    // By account, not by bucket: the bucket can only be made once this policy is there.
    const mayNotify = queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    this.bucket = new KeptBucket(this, 'Files', {
      isVersioned: true,
      accessLogs: props.accessLogs,
    }).bucket;
    const resource = this.bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: INCOMING_PREFIX }] } },
        },
      ],
    };
    if (mayNotify.policyDependable !== undefined) {
      this.bucket.node.addDependency(mayNotify.policyDependable);
    }
  }
}
