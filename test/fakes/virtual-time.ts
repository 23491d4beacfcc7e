import type { RealTime } from '../../shared/ports/pacing.ts';

interface Sleeper {
  readonly atMs: number;
  readonly wake: () => void;
}

/** Time in which only sleeping takes time: as soon as nobody has anything else to do, it moves on. */
export function virtualTime(startMs: number): RealTime & {
  /** Runs `work` to its end, moving on to the next sleeper whenever all rest. */
  run<T>(work: Promise<T>): Promise<T>;
} {
  let nowMs = startMs;
  const sleepers: Sleeper[] = [];

  /** Lets everything run that can, several rounds deep. */
  const rest = async () => {
    for (let round = 0; round < 5; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  return {
    nowMs: () => nowMs,
    sleep: (milliseconds) =>
      new Promise<void>((wake) => {
        sleepers.push({ atMs: nowMs + milliseconds, wake });
      }),
    async run(work) {
      let isDone = false;
      const done = work.finally(() => {
        isDone = true;
      });
      // Its failure is the caller's, who gets the promise.
      done.catch(() => {});
      for (await rest(); !isDone; await rest()) {
        sleepers.sort((a, b) => a.atMs - b.atMs);
        const next = sleepers.shift();
        if (next === undefined) continue;
        nowMs = Math.max(nowMs, next.atMs);
        next.wake();
      }
      return done;
    },
  };
}
