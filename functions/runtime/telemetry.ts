import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Telemetry } from '../../shared/ports/work.ts';

/** Facts go to the logger as one JSON object each, counts to CloudWatch's embedded metric format. */
export function telemetryOf(logger: Logger, metrics: Metrics): Telemetry {
  return {
    fact: (event, facts = {}) => logger.info(event, { ...facts }),
    count: (metric, value = 1) => {
      metrics.addMetric(metric, MetricUnit.Count, value);
    },
  };
}
