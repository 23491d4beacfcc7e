import type { RealTime } from '../../shared/ports/pacing.ts';

/** Time that passes by sleeping, and as its owner says. */
export function passingTime(): RealTime & {
  pass(milliseconds: number): void;
  /** The same object, each use of which takes so long. */
  taking<T extends object>(milliseconds: number, used: T): T;
} {
  let nowMs = 1_000_000;
  const pass = (milliseconds: number) => {
    nowMs += milliseconds;
  };
  return {
    nowMs: () => nowMs,
    sleep: async (milliseconds) => pass(milliseconds),
    pass,
    taking: (milliseconds, used) =>
      new Proxy(used, {
        get(target, name, receiver) {
          pass(milliseconds);
          return Reflect.get(target, name, receiver);
        },
      }),
  };
}
