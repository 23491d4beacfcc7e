import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface WorkQueueProps {
  /** Timeout of the function that works on the messages; they stay hidden six times as long. */
  readonly workerTimeout: Duration;
  /** @default - a standard queue */
  readonly isFifo?: boolean;
  /** @default - messages are there at once */
  readonly deliveryDelay?: Duration;
}

/** AWS asks for six times the function's timeout, so that retries of throttled invocations fit in. */
const VISIBILITY_TIMEOUTS = 6;
const MAX_RECEIVE_COUNT = 5;
const RETENTION = Duration.days(4);
/** Longer than its source: a standard queue keeps the original time, so time spent counts. */
const DEAD_LETTER_RETENTION = Duration.days(14);

/** A queue with its dead-letter queue: encrypted by SQS, over TLS only. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const shared = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      ...(props.isFifo === true ? { fifo: true } : {}),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...shared,
      retentionPeriod: DEAD_LETTER_RETENTION,
    });
    this.queue = new Queue(this, 'Messages', {
      ...shared,
      retentionPeriod: RETENTION,
      visibilityTimeout: Duration.seconds(props.workerTimeout.toSeconds() * VISIBILITY_TIMEOUTS),
      ...(props.deliveryDelay === undefined ? {} : { deliveryDelay: props.deliveryDelay }),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVE_COUNT },
    });
  }
}
