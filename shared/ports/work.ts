type Fact = string | number | boolean | null;

/** What a use case says while it works: past-tense, dotted, stable facts; never text or addresses. */
export interface Telemetry {
  /** One structured log line: `delivery.accepted`. */
  fact(event: string, facts?: Readonly<Record<string, Fact>>): void;
  /** Adds to a CloudWatch metric of the stage. */
  count(metric: string, value?: number): void;
}

/** The circumstances of one queue message. */
export interface Work extends Telemetry {
  /** How often SQS has handed this message out, this time included. */
  readonly receiveCount: number;
  remainingMilliseconds(): number;
}
