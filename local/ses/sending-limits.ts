import { SesError } from './query-protocol.ts';

/** The account's limits and switches; all may be changed while it runs. */
export interface SendingLimits {
  /** Recipients in a rolling 24 hours; -1 for no limit, as SES reports it. */
  max24HourSend: number;
  /** Recipients a second; below 1 it is one in `1 / maxSendRate` seconds. */
  maxSendRate: number;
  /** In the sandbox only verified recipients are accepted. */
  isSandbox: boolean;
  /** False while SES has paused the account. */
  isSendingEnabled: boolean;
}

interface Counted {
  readonly at: number;
  readonly count: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export interface SendingMeter {
  /**
   * Takes room for one message or throws and takes none.
   *
   * @param recipients counted to the rate
   * @param chargeable counted to the 24 hours: all but mailbox-simulator addresses
   * @throws {SesError} `Throttling`, with a different message for rate and day
   */
  take(recipients: number, chargeable: number): void;
  /** Recipients accepted in the last 24 hours. */
  sentLast24Hours(): number;
}

/**
 * Measures sending against the limits. The rate counts real seconds, since a frozen clock would
 * let nothing more through; the day counts the engine's clock, so that a test can move past it.
 *
 * @param monotonicMs a clock of real milliseconds that never goes back
 * @param earlier what was accepted before, oldest first
 */
export function createSendingMeter(
  limits: SendingLimits,
  clock: { now(): number },
  monotonicMs: () => number,
  earlier: readonly Counted[],
): SendingMeter {
  const second: Counted[] = [];
  const day: Counted[] = [...earlier];
  let inSecond = 0;
  let inDay = earlier.reduce((sum, { count }) => sum + count, 0);

  function forget(): void {
    const windowMs = 1000 * Math.max(1, 1 / limits.maxSendRate);
    for (; second[0] !== undefined && second[0].at <= monotonicMs() - windowMs; second.shift()) {
      inSecond -= second[0].count;
    }
    for (; day[0] !== undefined && day[0].at <= clock.now() - DAY_MS; day.shift()) {
      inDay -= day[0].count;
    }
  }

  return {
    take(recipients, chargeable) {
      forget();
      if (limits.max24HourSend >= 0 && inDay + chargeable > limits.max24HourSend) {
        throw new SesError('Throttling', 'Daily message quota exceeded.');
      }
      // A message for more recipients than the rate still passes when nothing else did, as at SES.
      if (inSecond > 0 && inSecond + recipients > Math.max(1, limits.maxSendRate)) {
        throw new SesError('Throttling', 'Maximum sending rate exceeded.');
      }
      second.push({ at: monotonicMs(), count: recipients });
      day.push({ at: clock.now(), count: chargeable });
      inSecond += recipients;
      inDay += chargeable;
    },
    sentLast24Hours() {
      forget();
      return inDay;
    },
  };
}
