import type { Activity } from '../activity.ts';
import type { Queues, ReceivedMessage } from '../aws/queues.ts';
import type { EngineLog } from '../events.ts';
import type { InvocationResult } from './invocation.ts';
import type { LambdaFunction } from './lambda-function.ts';

/** An SQS event source mapping as its template describes it. */
export interface EventSourceSettings {
  readonly queue: string;
  readonly queueArn: string;
  readonly region: string;
  readonly batchSize: number;
  /** How long a batch that is not full waits for more, on the engine's clock. */
  readonly windowMs: number;
  readonly reportsBatchItemFailures: boolean;
  readonly maxConcurrency: number;
}

export interface EventSource {
  readonly settings: EventSourceSettings;
  readonly functionName: string;
  /** Takes up work until the queue shows none, or every place is taken. */
  wake(): void;
  /** When a batch that waits for more goes out, Unix milliseconds. */
  windowEnd(): number | null;
  counts(): { readonly processed: number; readonly failed: number };
  /** Takes no more messages; invocations under way end by themselves. */
  stop(): void;
}

export interface EventSourceOptions {
  readonly settings: EventSourceSettings;
  readonly target: LambdaFunction;
  readonly queues: Queues;
  readonly activity: Activity;
  readonly now: () => number;
  readonly log: EngineLog;
  /** Told why a message failed, so that a dead letter has a reason. */
  readonly onFailure: (messageId: string, reason: string) => void;
  /** The queue could not be read or written. */
  readonly onError: (error: unknown) => void;
}

interface OpenBatch {
  readonly messages: ReceivedMessage[];
  readonly endsAt: number;
}

/** Feeds a queue's messages to a function as Lambda's event source mapping does. */
export function createEventSource(options: EventSourceOptions): EventSource {
  const { settings, target, queues, activity, now, log, onFailure, onError } = options;
  let running = 0;
  let processed = 0;
  let failed = 0;
  let open: OpenBatch | null = null;
  let isPumping = false;
  let isWoken = false;
  let isStopped = false;

  async function pump(): Promise<void> {
    if (isPumping) {
      isWoken = true;
      return;
    }
    isPumping = true;
    try {
      do {
        isWoken = false;
        while (!isStopped && running < settings.maxConcurrency) {
          const batch = await nextBatch();
          if (batch === null) break;
          running += 1;
          activity.during(() => work(batch)).catch(report);
        }
      } while (isWoken);
    } finally {
      isPumping = false;
    }
  }

  /** A batch that is full or whose window is over; null when there is nothing to do now. */
  async function nextBatch(): Promise<readonly ReceivedMessage[] | null> {
    const messages: ReceivedMessage[] = open?.messages ?? [];
    while (messages.length < settings.batchSize) {
      const received = await queues.receive(
        settings.queue,
        Math.min(10, settings.batchSize - messages.length),
      );
      messages.push(...received);
      if (received.length === 0) break;
    }
    if (messages.length === 0) return null;
    const isFull = messages.length >= settings.batchSize;
    const endsAt = open?.endsAt ?? now() + settings.windowMs;
    if (!isFull && now() < endsAt) {
      open = { messages, endsAt };
      return null;
    }
    open = null;
    return messages;
  }

  async function work(batch: readonly ReceivedMessage[]): Promise<void> {
    try {
      const result = await target.invoke({ Records: batch.map((message) => recordOf(message)) });
      const failures = failuresOf(result, batch, settings.reportsBatchItemFailures);
      const done = batch.filter(({ MessageId }) => !failures.has(MessageId));
      await queues.delete(
        settings.queue,
        done.map(({ ReceiptHandle }) => ReceiptHandle),
      );
      processed += done.length;
      for (const message of batch) {
        const reason = failures.get(message.MessageId);
        if (reason === undefined) continue;
        failed += 1;
        onFailure(message.MessageId, reason);
        log({
          kind: 'message.failed',
          queue: settings.queue,
          messageId: message.MessageId,
          receiveCount: Number(message.Attributes?.ApproximateReceiveCount ?? 1),
          reason,
        });
      }
    } finally {
      running -= 1;
      wake();
    }
  }

  function recordOf(message: ReceivedMessage): object {
    return {
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body,
      attributes: message.Attributes ?? {},
      messageAttributes: Object.fromEntries(
        Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
          name,
          {
            ...(value.StringValue === undefined ? {} : { stringValue: value.StringValue }),
            ...(value.BinaryValue === undefined ? {} : { binaryValue: value.BinaryValue }),
            stringListValues: [],
            binaryListValues: [],
            dataType: value.DataType,
          },
        ]),
      ),
      md5OfBody: message.MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: settings.queueArn,
      awsRegion: settings.region,
    };
  }

  function wake(): void {
    if (!isStopped) activity.during(pump).catch(report);
  }

  /** What fails once the engine is stopping fails because of that. */
  function report(error: unknown): void {
    if (!isStopped) onError(error);
  }

  return {
    settings,
    functionName: target.settings.name,
    wake,
    windowEnd: () => open?.endsAt ?? null,
    counts: () => ({ processed, failed }),
    stop() {
      isStopped = true;
    },
  };
}

/**
 * The messages that come back, with the reason (Lambda developer guide, "Reporting batch item failures"):
 * all of them when the invocation failed or the answer names a message that is not in the batch.
 */
export function failuresOf(
  result: InvocationResult,
  batch: readonly { readonly MessageId: string }[],
  reportsBatchItemFailures: boolean,
): ReadonlyMap<string, string> {
  const all = (reason: string): Map<string, string> =>
    new Map(batch.map(({ MessageId }) => [MessageId, reason]));
  if (result.kind !== 'ok') return all(`${result.errorType}: ${result.errorMessage}`);
  if (!reportsBatchItemFailures || result.payload === null) return new Map();
  const { batchItemFailures } = result.payload as { batchItemFailures?: unknown };
  if (batchItemFailures === undefined || batchItemFailures === null) return new Map();
  if (!Array.isArray(batchItemFailures)) return all('batchItemFailures is not a list');
  const known = new Set(batch.map(({ MessageId }) => MessageId));
  const named = batchItemFailures.map(
    (item) => (item as { itemIdentifier?: unknown } | null)?.itemIdentifier,
  );
  const stranger = named.find((id) => typeof id !== 'string' || !known.has(id));
  if (stranger !== undefined || named.includes(undefined)) {
    return all(`batchItemFailures names ${JSON.stringify(stranger)}, which is not in the batch`);
  }
  return new Map(named.map((id) => [id as string, 'reported by the function (batchItemFailures)']));
}
