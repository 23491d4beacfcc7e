import type { Activity } from './activity.ts';
import type { EngineClock } from './clock/clock.ts';
import type { Schedule } from './clock/schedule.ts';
import type { Emulators } from './emulators/emulators.ts';
import type { QueueState } from './emulators/protocol.ts';
import type { EventSource } from './lambda/event-source.ts';
import type { InvocationResult } from './lambda/invocation.ts';
import type { LambdaFunction } from './lambda/lambda-function.ts';

/** A rule's target, and when it is due. */
interface Appointment {
  readonly schedule: Schedule;
  readonly target: LambdaFunction;
  readonly event: (at: number) => object;
  readonly startedAt: number;
  nextAt: number;
}

export interface SettleOptions {
  /** Instant to arrive at in the end, Unix milliseconds: every message and tick on the way at its own time. */
  readonly until?: number;
  /** Without `until`: how far the clock may be moved for messages that are due later. One hour by default. */
  readonly horizonMs?: number;
}

/** Decides when work is done: wakes event sources, ticks schedules, moves a clock that stands still. */
export interface Pacemaker {
  addSource(source: EventSource): void;
  addSchedule(schedule: Schedule, target: LambdaFunction, event: (at: number) => object): void;
  /** Something was put into a queue. */
  wake(queue: string): void;
  /** Earliest message or tick that waits for its time; null when nothing does. */
  nextDue(): Promise<number | null>;
  /** Works until every queue is idle; see SettleOptions for what the clock does meanwhile. */
  settle(options?: SettleOptions): Promise<void>;
  /** Begins to follow the clock. */
  start(): void;
  /** The engine itself broke: who waits for rest is told instead of waiting for ever. */
  fail(error: Error): void;
  stop(): void;
}

export interface PacemakerOptions {
  readonly clock: EngineClock;
  readonly emulators: Emulators;
  readonly activity: Activity;
  /** Shown the queues each time that everything came to rest. */
  readonly onRest: (states: readonly QueueState[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const DEFAULT_HORIZON_MS = 3_600_000;
/** The longest wait that setTimeout takes is 2^31-1 ms. */
const MAX_TIMER_MS = 60_000;
/** How late what falls due while something runs may be noticed; reading the queues at each end would cost more. */
const BUSY_BEAT_MS = 1000;

export function createPacemaker(options: PacemakerOptions): Pacemaker {
  const { clock, emulators, activity, onRest, onError } = options;
  const sources: EventSource[] = [];
  const appointments: Appointment[] = [];
  let timer: NodeJS.Timeout | null = null;
  let busyTimer: NodeJS.Timeout | null = null;
  let isRunning = false;
  let isArming = false;
  let settling = 0;
  let mustArmAgain = false;
  let failure: Error | null = null;

  const wakeAll = (): void => {
    for (const source of sources) source.wake();
  };

  const earliest = (instants: readonly (number | null)[]): number | null =>
    instants.reduce((a, b) => (a === null ? b : b === null ? a : Math.min(a, b)), null);

  const nextTick = (): number | null => earliest(appointments.map(({ nextAt }) => nextAt));

  /** Only queues that somebody works on: a dead letter waits for a person. */
  const nextMessage = (states: readonly QueueState[]): number | null =>
    earliest([
      ...sources.map((source) => source.windowEnd()),
      ...states
        .filter(({ name }) => sources.some(({ settings }) => settings.queue === name))
        .map(({ nextDue }) => nextDue),
    ]);

  /** Rest: no invocation runs, and no queue shows a message that a source could take now. */
  async function rest(): Promise<readonly QueueState[]> {
    for (;;) {
      await activity.quiet();
      if (failure !== null) throw failure;
      const states = await emulators.queues();
      // Asking each source would cost a call a queue; most show nothing.
      const ready = sources.filter((source) => hasWork(source, states));
      if (ready.length === 0) {
        await onRest(states);
        return states;
      }
      for (const source of ready) source.wake();
    }
  }

  function hasWork(source: EventSource, states: readonly QueueState[]): boolean {
    const windowEnd = source.windowEnd();
    const state = states.find(({ name }) => name === source.settings.queue);
    return (
      (windowEnd !== null && windowEnd <= clock.now()) ||
      (state !== undefined && state.available > 0)
    );
  }

  /**
   * Fires what is due, one after another in order of time; ticks missed by a jump come as one.
   *
   * @returns until when further ticks would find nothing, if the only schedule there is says so: a second
   *   one could change what the first saw
   */
  async function tick(): Promise<number | null> {
    let idleUntil: number | null = null;
    const due = appointments
      .filter(({ nextAt }) => nextAt <= clock.now())
      .sort((a, b) => a.nextAt - b.nextAt);
    for (const appointment of due) {
      const at = appointment.nextAt;
      appointment.nextAt = appointment.schedule.next(clock.now(), appointment.startedAt);
      const result = await activity.during(() => appointment.target.invoke(appointment.event(at)));
      if (appointments.length === 1) idleUntil = idleUntilOf(result);
    }
    return idleUntil;
  }

  /** Leaves out the ticks before an instant, at which nothing would be done. */
  function skipTo(instant: number): void {
    for (const appointment of appointments) {
      const { schedule, startedAt, nextAt } = appointment;
      appointment.nextAt = Math.max(nextAt, schedule.next(instant - 1, startedAt));
    }
  }

  /** Takes such a leave back: the next tick is the next that the schedules have. */
  function skipNothing(): void {
    for (const appointment of appointments) {
      const { schedule, startedAt, nextAt } = appointment;
      appointment.nextAt = Math.min(nextAt, schedule.next(clock.now(), startedAt));
    }
  }

  async function settle(options: SettleOptions = {}): Promise<void> {
    settling += 1;
    try {
      await workOff(options);
    } finally {
      settling -= 1;
      skipNothing();
    }
  }

  async function workOff({ until, horizonMs = DEFAULT_HORIZON_MS }: SettleOptions): Promise<void> {
    const limit = until ?? clock.now() + horizonMs;
    let idleUntil: number | null = null;
    let seen = activity.begun();
    for (;;) {
      const states = await rest();
      // A clock that stands still and nothing that ran: all is as the last tick left it.
      if (activity.begun() !== seen) skipNothing();
      else if (idleUntil !== null) skipTo(Math.min(idleUntil, limit));
      const message = nextMessage(states);
      const next = earliest([message, nextTick()]);
      // Without `until`, ticks come only on the way to a message: nobody waits for them alone.
      const goal = until === undefined ? message : next;
      if (next === null || goal === null || goal > limit) break;
      if (next > clock.now()) await clock.moveTo(next);
      idleUntil = await tick();
      seen = activity.begun();
    }
    if (until !== undefined && until > clock.now()) {
      await clock.moveTo(until);
      await rest();
    }
  }

  /** Sets one timer to the next thing due, while time runs. */
  async function arm(): Promise<void> {
    if (isArming) {
      // What it is reading may be old already.
      mustArmAgain = true;
      return;
    }
    isArming = true;
    try {
      do {
        mustArmAgain = false;
        const states = await emulators.queues();
        await onRest(states);
        if (timer !== null) clearTimeout(timer);
        timer = null;
        if (!isRunning) return;
        if (clock.isFrozen()) continue;
        const next = earliest([nextMessage(states), nextTick()]);
        const wait = next === null ? MAX_TIMER_MS : Math.min(MAX_TIMER_MS, next - clock.now());
        timer = setTimeout(() => void beat(), Math.max(1, wait));
      } while (mustArmAgain);
    } finally {
      isArming = false;
    }
  }

  async function beat(): Promise<void> {
    try {
      // Counted as under way, so that its end arms the next beat.
      await activity.during(async () => {
        wakeAll();
        await tick();
      });
    } catch (error) {
      onError(error);
    }
  }

  /** The exact timer is set at rest: an invocation of minutes must not keep what falls due meanwhile. */
  function watchWhileBusy(): void {
    busyTimer = setInterval(() => {
      if (settling === 0 && !clock.isFrozen()) void beat();
    }, BUSY_BEAT_MS);
  }

  function watchNoMore(): void {
    if (busyTimer !== null) clearInterval(busyTimer);
    busyTimer = null;
  }

  const guardedArm = (): void => {
    if (!isRunning) return;
    arm().catch((error: unknown) => {
      if (isRunning) onError(error);
    });
  };

  return {
    addSource: (source) => sources.push(source),
    addSchedule(schedule, target, event) {
      const startedAt = clock.now();
      const nextAt = schedule.next(startedAt, startedAt);
      appointments.push({ schedule, target, event, startedAt, nextAt });
    },
    wake(queue) {
      for (const source of sources) if (source.settings.queue === queue) source.wake();
    },
    nextDue: async () => earliest([nextMessage(await emulators.queues()), nextTick()]),
    settle,
    start() {
      isRunning = true;
      activity.onBusy(watchWhileBusy);
      activity.onQuiet(() => {
        watchNoMore();
        guardedArm();
      });
      clock.onChange(() => {
        // While somebody settles, what is due is seen to step by step.
        if (isRunning && settling === 0) void beat();
      });
      wakeAll();
      guardedArm();
    },
    fail(error) {
      failure ??= error;
    },
    stop() {
      isRunning = false;
      failure ??= new Error('The engine is stopped');
      if (timer !== null) clearTimeout(timer);
      watchNoMore();
      for (const source of sources) source.stop();
    },
  };
}

/** What a scheduled function answers when it knows that ticks before an instant would find nothing. */
function idleUntilOf(result: InvocationResult): number | null {
  if (result.kind !== 'ok') return null;
  const { idleUntil } = (result.payload ?? {}) as { readonly idleUntil?: unknown };
  const instant = typeof idleUntil === 'string' ? Date.parse(idleUntil) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}
