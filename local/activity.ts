/** Counts what is being done, so that somebody can wait until nothing is. */
export interface Activity {
  /** Runs a task and counts it as under way until it ends. */
  during<T>(task: () => Promise<T>): Promise<T>;
  /** How many tasks were ever begun: whether anything ran between two looks. */
  begun(): number;
  /** Resolves when nothing is under way; at once when nothing is. */
  quiet(): Promise<void>;
  /** Called each time that a task begins while none was under way. */
  onBusy(listener: () => void): void;
  /** Called each time that the last task under way ended. */
  onQuiet(listener: () => void): void;
}

export function createActivity(): Activity {
  let underWay = 0;
  let begun = 0;
  let waiting: (() => void)[] = [];
  const whenBusy: (() => void)[] = [];
  const whenQuiet: (() => void)[] = [];
  return {
    async during(task) {
      underWay += 1;
      begun += 1;
      if (underWay === 1) for (const listener of whenBusy) listener();
      try {
        return await task();
      } finally {
        underWay -= 1;
        if (underWay === 0) {
          const resolved = waiting;
          waiting = [];
          for (const resolve of resolved) resolve();
          for (const listener of whenQuiet) listener();
        }
      }
    },
    begun: () => begun,
    quiet: () =>
      underWay === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    onBusy(listener) {
      whenBusy.push(listener);
    },
    onQuiet(listener) {
      whenQuiet.push(listener);
    },
  };
}
