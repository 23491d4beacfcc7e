import type { EngineClock } from '../clock/clock.ts';
import type { EngineLog } from '../events.ts';
import {
  type FunctionProcess,
  type FunctionSettings,
  startFunctionProcess,
} from './function-process.ts';
import type { InvocationResult } from './invocation.ts';

/** A function that can be invoked; each concurrent invocation has a process of its own, kept warm. */
export interface LambdaFunction {
  readonly settings: FunctionSettings;
  /** Resolves with how it ended; a failure is a result, not an exception. */
  invoke(event: unknown): Promise<InvocationResult>;
  /** Kills a process that is at work, as a failing host would; false when none is. */
  killOne(): Promise<boolean>;
  stop(): Promise<void>;
}

/** A place in a function's code at which one process is to be killed. */
interface CrashPoint {
  /** What a process must know to die there. */
  variables(): Readonly<Record<string, string>>;
  /** A process was killed. */
  spend(): void;
}

export interface FunctionOptions {
  readonly settings: FunctionSettings;
  readonly clock: EngineClock;
  readonly log: EngineLog;
  /** An id for each invocation. */
  readonly nextRequestId: () => string;
  readonly crashPoint: CrashPoint;
}

export function createLambdaFunction(options: FunctionOptions): LambdaFunction {
  const { settings, clock, log, nextRequestId, crashPoint } = options;
  const { name } = settings;
  const idle: FunctionProcess[] = [];
  const all = new Set<FunctionProcess>();
  const busy = new Set<FunctionProcess>();
  let isStopped = false;

  const start = (): FunctionProcess => {
    const environment = { ...settings.environment, ...crashPoint.variables() };
    const process = startFunctionProcess({ ...settings, environment }, clock, (line) =>
      log({ kind: 'function.line', function: name, line }),
    );
    all.add(process);
    return process;
  };

  const takeIdle = (): FunctionProcess | null => {
    for (let process = idle.pop(); process !== undefined; process = idle.pop()) {
      if (process.isAlive()) return process;
      all.delete(process);
    }
    return null;
  };

  return {
    settings,
    async invoke(event) {
      if (isStopped) {
        return {
          kind: 'exited',
          errorType: 'Engine.Stopped',
          errorMessage: 'The engine is stopping',
        };
      }
      const process = takeIdle() ?? start();
      const requestId = nextRequestId();
      const startedAt = performance.now();
      log({ kind: 'function.started', function: name, requestId });
      busy.add(process);
      const result = await process.invoke(event, requestId);
      busy.delete(process);
      const durationMs = performance.now() - startedAt;
      if (result.kind === 'exited') crashPoint.spend();
      if (process.isAlive()) idle.push(process);
      else all.delete(process);
      if (result.kind === 'ok') {
        log({ kind: 'function.finished', function: name, requestId, durationMs });
      } else {
        const reason = `${result.errorType}: ${result.errorMessage}`;
        log({ kind: 'function.failed', function: name, requestId, durationMs, reason });
      }
      return result;
    },
    async killOne() {
      const [process] = busy;
      if (process === undefined) return false;
      // The next call is to hit another one.
      busy.delete(process);
      await process.kill();
      return true;
    },
    async stop() {
      isStopped = true;
      await Promise.all([...all].map((process) => process.kill()));
      all.clear();
    },
  };
}
