/** How a process of the engine tells the time: frozen at an instant, or the machine's clock with an offset. */
export interface ClockState {
  /** Unix milliseconds at which time stands still; null when it runs. */
  readonly frozenAt: number | null;
  /**
   * Added to the machine's clock: the time while it runs; while it stands, the time as it would be if
   * it had gone on between the moves. Waiting is measured by it, and so in all processes alike.
   */
  readonly offsetMs: number;
}

/** The variable that carries a process's first ClockState, as JSON. */
export const CLOCK_VARIABLE = 'LOCAL_CLOCK';

/** Sent to every child when the clock changes; answered with a ClockAcknowledgement. */
export interface ClockMessage {
  readonly type: 'local-clock';
  readonly turn: number;
  readonly state: ClockState;
}

export interface ClockAcknowledgement {
  readonly type: 'local-clock-set';
  readonly turn: number;
}
