import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { ScheduledEvent } from 'aws-lambda';
import type { Telemetry } from '../../shared/ports/work.ts';
import { telemetryOf } from './telemetry.ts';

/** Wraps a use case into a handler for a schedule. The event's own time is not trusted: ask the clock. */
export function scheduledJob(stage: string, run: (telemetry: Telemetry) => Promise<void>) {
  const logger = new Logger({ serviceName: stage });
  const metrics = new Metrics({ namespace: 'Dateline', serviceName: stage });
  return middy<ScheduledEvent, void>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .handler(async () => {
      try {
        await run(telemetryOf(logger, metrics));
      } catch (error) {
        logger.error('work.failed', { error: error as Error });
        throw error;
      }
    });
}
