import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { ScheduledEvent } from 'aws-lambda';
import type { Telemetry } from '../../shared/ports/work.ts';
import type { Instant } from '../../shared/release/release.ts';
import { telemetryOf } from './telemetry.ts';

/**
 * Wraps a use case into a handler for a schedule. The event's own time is not trusted: ask the clock. AWS throws
 * the answer away; the local engine skips the ticks before `idleUntil` when it moves a clock that stands still.
 */
export function scheduledJob(
  stage: string,
  run: (telemetry: Telemetry) => Promise<{ readonly idleUntil: Instant }>,
) {
  const logger = new Logger({ serviceName: stage });
  const metrics = new Metrics({ namespace: 'Dateline', serviceName: stage });
  return middy<ScheduledEvent, { readonly idleUntil: Instant }>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .handler(async () => {
      try {
        return await run(telemetryOf(logger, metrics));
      } catch (error) {
        logger.error('work.failed', { error: error as Error });
        throw error;
      }
    });
}
