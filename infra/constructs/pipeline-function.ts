import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  RecursiveLoop,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** What every stage's function gets from the stack. */
export interface BundleProps {
  /** The stage's bundle, with `index.mjs` at its root. */
  readonly code: Code;
  /** `true` where the S3 endpoint has no wildcard DNS (an emulator). */
  readonly s3PathStyle: string;
  /** IANA zone of the newsroom. */
  readonly timeZone: string;
}

export interface PipelineFunctionProps<E extends Readonly<Record<string, string>>>
  extends BundleProps {
  /** What the function is for, in the console. */
  readonly description: string;
  /** Exactly the variables that the function reads: a missing one does not compile. */
  readonly environment: E;
  readonly timeout: Duration;
  /** @default 512 */
  readonly memoryMegabytes?: number;
  /** All that the function may do, but for its own log and its event sources. */
  readonly permissions: readonly PolicyStatement[];
  /**
   * Why resources of its permissions end in `*`.
   *
   * @default - none does
   */
  readonly wildcards?: string;
  /**
   * Lambda stops a function that is invoked about 16 times by its own messages.
   *
   * @default false - the fuse stays in
   */
  readonly mayQueueForItself?: boolean;
}

export interface QueueSourceProps {
  /** Messages per invocation. */
  readonly batchSize: number;
  /**
   * How long a batch that is not full waits for more.
   *
   * @default - not at all
   */
  readonly batchingWindow?: Duration;
  /**
   * Invocations at once, at least 2 (Lambda limit). Used rather than reserved concurrency, which an
   * account with the initial limit of 10 cannot give.
   *
   * @default - as many as the account allows; a FIFO queue has one per message group
   */
  readonly maxConcurrency?: number;
}

/** A function with a role and a log group of its own; its permissions are written out, never granted by a managed policy. */
export class PipelineFunction<E extends Readonly<Record<string, string>>> extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps<E>) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    for (const statement of props.permissions) role.addToPolicy(statement);
    if (props.wildcards !== undefined) {
      Validations.of(role).acknowledge({ id: 'AwsSolutions-IAM5', reason: props.wildcards });
    }
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      code: props.code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMegabytes ?? 512,
      environment: {
        ...props.environment,
        NODE_OPTIONS: '--enable-source-maps',
        S3_FORCE_PATH_STYLE: props.s3PathStyle,
      },
      role,
      logGroup,
      ...(props.mayQueueForItself === true ? { recursiveLoop: RecursiveLoop.ALLOW } : {}),
    });
  }

  /** Works on a queue's messages; each failed one is reported alone. */
  workOn(queue: IQueue, { batchSize, batchingWindow, maxConcurrency }: QueueSourceProps): void {
    this.lambda.addEventSource(
      new SqsEventSource(queue, {
        batchSize,
        reportBatchItemFailures: true,
        ...(batchingWindow === undefined ? {} : { maxBatchingWindow: batchingWindow }),
        ...(maxConcurrency === undefined ? {} : { maxConcurrency }),
      }),
    );
  }
}
