import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CLOCK_VARIABLE, type ClockAcknowledgement, type ClockState } from './state.ts';

/** The engine's clock: one instant for the engine, the emulators and every Lambda process. */
export interface EngineClock {
  /** Unix milliseconds. */
  now(): number;
  isFrozen(): boolean;
  /**
   * Moves to an instant and resolves when every process has it. Time goes on from there unless frozen.
   *
   * @throws {RangeError} when `ms` lies before the present: queues and sequence numbers only go forward
   */
  moveTo(ms: number): Promise<void>;
  /** Stops time at the present instant, or lets it run on from there. */
  freeze(isFrozen: boolean): Promise<void>;
  /** What a child needs: its arguments and its first state. */
  readonly execArgv: readonly string[];
  environment(): Record<string, string>;
  /** Tells a child of every change until it exits. */
  attach(child: ChildProcess): void;
  /** Called after each change. */
  onChange(listener: () => void): void;
}

/**
 * @param startAt first instant in Unix milliseconds; null for the machine's time
 * @param frozen whether time stands still but for `moveTo`
 */
export function createClock(startAt: number | null, frozen: boolean): EngineClock {
  const first = startAt ?? Date.now();
  let state: ClockState = { frozenAt: frozen ? first : null, offsetMs: first - Date.now() };
  const children = new Set<ChildProcess>();
  const listeners: (() => void)[] = [];
  let turn = 0;

  const now = (): number => state.frozenAt ?? Date.now() + state.offsetMs;

  const set = async (next: ClockState): Promise<void> => {
    state = next;
    turn += 1;
    const thisTurn = turn;
    await Promise.all([...children].map((child) => tell(child, thisTurn, next)));
    for (const listener of listeners) listener();
  };

  return {
    now,
    isFrozen: () => state.frozenAt !== null,
    async moveTo(ms) {
      if (ms < now()) {
        throw new RangeError(
          `The clock only goes forward: it is ${new Date(now()).toISOString()}, asked for ${new Date(ms).toISOString()}`,
        );
      }
      const offsetMs = state.offsetMs + ms - now();
      await set({ frozenAt: state.frozenAt === null ? null : ms, offsetMs });
    },
    async freeze(isFrozen) {
      const present = now();
      await set(
        isFrozen
          ? { ...state, frozenAt: present }
          : { frozenAt: null, offsetMs: present - Date.now() },
      );
    },
    // Not --import: that one leaves out worker threads made from a text.
    execArgv: ['--require', fileURLToPath(new URL('./shim.ts', import.meta.url))],
    environment: () => ({ [CLOCK_VARIABLE]: JSON.stringify(state) }),
    attach(child) {
      children.add(child);
      child.once('exit', () => children.delete(child));
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}

/** Resolves when the child has the new time, or is gone. */
function tell(child: ChildProcess, turn: number, state: ClockState): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      child.off('message', onMessage);
      child.off('exit', done);
      resolve();
    };
    const onMessage = (message: unknown): void => {
      const { type, turn: answered } = message as Partial<ClockAcknowledgement>;
      if (type === 'local-clock-set' && answered === turn) done();
    };
    child.on('message', onMessage);
    child.once('exit', done);
    if (!child.connected) done();
    else child.send({ type: 'local-clock', turn, state }, (error) => error && done());
  });
}
