import type { Telemetry, Work } from '../../shared/ports/work.ts';

export const silentTelemetry: Telemetry = { fact: () => {}, count: () => {} };

/** The first receipt of a message, with time enough. */
export const firstWork: Work = {
  ...silentTelemetry,
  receiveCount: 1,
  remainingMilliseconds: () => 60_000,
};
