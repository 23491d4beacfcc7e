import type { Pace, SendQuota, Tried } from '../delivery/pace.ts';
import type { Telemetry } from './work.ts';

/** Time that passes by itself: for waiting, never for deciding what is due. */
export interface RealTime {
  /** Unix milliseconds; never stands still. */
  nowMs(): number;
  sleep(milliseconds: number): Promise<void>;
}

export interface SendQuotaSource {
  quota(): Promise<SendQuota>;
}

/** The one pace of the account, changed by conditional writes only. */
export interface PaceStore {
  /** A new pace before anybody wrote one. */
  read(): Promise<Pace>;
  /**
   * Takes slots that begin at `nowMs` or, while others have taken what lies before, later, but not
   * after `latestMs`, and gives `returned` ones back to the day that were taken before and not used. One write.
   *
   * @returns the pace afterwards, whose `nextAtMs` is the end of these slots; null when `seen` is no
   *   longer its revision or they would begin too late
   */
  take(
    seen: Pace,
    request: {
      readonly slots: number;
      readonly returned: number;
      readonly lengthMs: number;
      readonly nowMs: number;
      readonly latestMs: number;
    },
  ): Promise<Pace | null>;
  /**
   * Says that a turn begins that was to end at `endMs` when it was taken; the line may have been moved on.
   *
   * @param taken the pace as the turn was taken
   * @returns the pace afterwards; null when the line was broken up
   */
  begin(taken: Pace, endMs: number): Promise<Pace | null>;
  /**
   * Takes one slot right behind the turns that have begun, before all others in line, which move on.
   *
   * @returns the pace afterwards, whose `begunUntilMs` is the end of the slot; null when `seen` is no
   *   longer its revision
   */
  insert(
    seen: Pace,
    request: { readonly lengthMs: number; readonly nowMs: number },
  ): Promise<Pace | null>;
  /** @returns false when `seen` is no longer its revision */
  change(seen: Pace, change: Partial<Omit<Pace, 'revision'>>): Promise<boolean>;
}

/** Room for some sends, or none for now. */
export type Turn =
  | {
      readonly kind: 'go';
      readonly slots: number;
      readonly startsInMs: number;
      /**
       * Waits until just before the first slot, so that a ledger write fits in.
       *
       * @returns false when the pace has changed meanwhile and the slots are no more
       */
      begins(): Promise<boolean>;
      /** Whether all of its slots went by. */
      isOver(): boolean;
      /**
       * Waits for one's own slot: 0, 1, …
       *
       * @returns false when it went by: sending now would bring two sends too close together
       */
      slot(index: number): Promise<boolean>;
    }
  | { readonly kind: 'later'; readonly delaySeconds: number; readonly reason: string };

/** Keeps all workers together within what SES allows. */
export interface SendPacer {
  /** @param wanted at most so many; fewer may be given. Time that is not used is lost; the day's quota is not. */
  turn(wanted: number, telemetry: Telemetry): Promise<Turn>;
  /** Says how many of the sends of a window SES throttled for their rate; none, too. */
  tried(sends: Tried, telemetry: Telemetry): Promise<void>;
  /** Says that SES's 24 hours are used up. */
  usedUp(): Promise<void>;
}
