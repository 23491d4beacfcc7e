import {
  BatchProcessor,
  EventType,
  processPartialResponse,
  SqsFifoPartialProcessorAsync,
} from '@aws-lambda-powertools/batch';
import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Work } from '../../shared/ports/work.ts';
import { telemetryOf } from './telemetry.ts';

export interface QueueWorkerOptions {
  /** The stage's name: service of its logs and metrics. */
  readonly stage: string;
  /** A FIFO queue: after a failure the rest of its group waits. */
  readonly isFifo?: boolean;
}

/**
 * Wraps a use case into a handler for an SQS event source. Messages of a batch are worked on one
 * after another; a failed one is reported alone (`ReportBatchItemFailures`) and the others are done.
 * Lines name the message alone: which release it is about may be under embargo, so that each fact says
 * for itself what it may.
 *
 * @param decode turns a body into a message; throws on what it does not know, which ends in the DLQ
 */
export function queueWorker<M>(
  { stage, isFifo = false }: QueueWorkerOptions,
  decode: (body: string) => M,
  process: (message: M, work: Work) => Promise<void>,
) {
  const logger = new Logger({ serviceName: stage });
  const metrics = new Metrics({ namespace: 'Dateline', serviceName: stage });

  const handler = async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const one = async (record: SQSRecord): Promise<void> => {
      const log = logger.createChild({ persistentKeys: { messageId: record.messageId } });
      try {
        const message = decode(record.body);
        await process(message, {
          ...telemetryOf(log, metrics),
          receiveCount: Number(record.attributes.ApproximateReceiveCount),
          remainingMilliseconds: () => context.getRemainingTimeInMillis(),
        });
      } catch (error) {
        log.error('work.failed', { error: error as Error });
        throw error;
      }
    };
    if (isFifo) {
      return processPartialResponse(event, one, new SqsFifoPartialProcessorAsync(), {
        context,
        throwOnFullBatchFailure: false,
      });
    }
    return processPartialResponse(event, one, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
      processInParallel: false,
    });
  };

  return middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .handler(handler);
}
