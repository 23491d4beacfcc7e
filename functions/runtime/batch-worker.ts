import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Telemetry } from '../../shared/ports/work.ts';
import { telemetryOf } from './telemetry.ts';

/**
 * Wraps a use case for which many messages at once cost little more than one. Should a batch fail, its
 * messages are worked on one by one, and those that fail are reported alone
 * (`ReportBatchItemFailures`); so the use case must bear repetition.
 *
 * @param stage name of the logs and metrics
 * @param decode turns a body into a message; throws on what it does not know, which ends in the DLQ
 */
export function batchWorker<M>(
  stage: string,
  decode: (body: string) => M,
  process: (messages: readonly M[], telemetry: Telemetry) => Promise<void>,
) {
  const logger = new Logger({ serviceName: stage });
  const metrics = new Metrics({ namespace: 'Dateline', serviceName: stage });
  const telemetry = telemetryOf(logger, metrics);

  async function isDone(records: readonly SQSRecord[]): Promise<boolean> {
    try {
      await process(
        records.map(({ body }) => decode(body)),
        telemetry,
      );
      return true;
    } catch (error) {
      const [first] = records;
      const named = records.length === 1 ? { messageId: first?.messageId } : {};
      logger.error('work.failed', { ...named, error: error as Error });
      return false;
    }
  }

  const handler = async ({ Records }: SQSEvent, _context: Context): Promise<SQSBatchResponse> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    if (Records.length > 1 && (await isDone(Records))) return { batchItemFailures };
    for (const record of Records) {
      if (!(await isDone([record]))) batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    return { batchItemFailures };
  };

  return middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .handler(handler);
}
