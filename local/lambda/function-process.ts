import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EngineClock } from '../clock/clock.ts';
import { heapFlags } from './heap.ts';
import type { InvocationResult, InvokeMessage, ProcessMessage } from './invocation.ts';

/** A function as its template describes it. */
export interface FunctionSettings {
  readonly name: string;
  /** Folder with the bundle. */
  readonly folder: string;
  /** The module of the handler, a full path. */
  readonly file: string;
  readonly exportName: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** Everything that the process sees. */
  readonly environment: Readonly<Record<string, string>>;
}

/** One execution environment: a process that does one invocation at a time. */
export interface FunctionProcess {
  /** False once the process is gone. */
  isAlive(): boolean;
  invoke(event: unknown, requestId: string): Promise<InvocationResult>;
  kill(): Promise<void>;
}

/** Lambda gives initialisation 10 s; a laptop that starts many processes at once gets more. */
const INIT_TIMEOUT_MS = 30_000;

/** @param onLine called with each line that the function writes to stdout or stderr */
export function startFunctionProcess(
  settings: FunctionSettings,
  clock: EngineClock,
  onLine: (line: string) => void,
): FunctionProcess {
  const child = fork(
    fileURLToPath(new URL('./bootstrap.ts', import.meta.url)),
    [settings.file, settings.exportName],
    {
      cwd: settings.folder,
      execArgv: [...clock.execArgv, ...heapFlags(settings.memoryMegabytes)],
      env: { ...settings.environment, ...clock.environment() },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  clock.attach(child);
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', onLine);
  }
  // An exit is reported to whoever waits on the process; an unheard 'error' would end the engine.
  child.on('error', () => {});
  const started = nextMessage(child, INIT_TIMEOUT_MS, 'initialisation');

  return {
    isAlive: () => child.exitCode === null && child.signalCode === null && child.connected,
    async invoke(event, requestId) {
      const first = await started;
      if (!('type' in first)) return first;
      if (first.type === 'unloadable') {
        child.kill('SIGKILL');
        const { errorType, errorMessage } = first;
        return { kind: 'failed', errorType, errorMessage };
      }
      const timeoutMs = settings.timeoutSeconds * 1000;
      const message: InvokeMessage = { type: 'invoke', event, requestId, timeoutMs };
      const answer = nextMessage(child, timeoutMs, 'invocation');
      if (child.connected) child.send(message, () => {});
      return resultOf(await answer);
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await exited;
    },
  };
}

type Ended = Exclude<InvocationResult, { kind: 'ok' }>;

function resultOf(message: ProcessMessage | Ended): InvocationResult {
  if (!('type' in message)) return message;
  switch (message.type) {
    case 'returned':
      return {
        kind: 'ok',
        payload: message.payload === null ? null : (JSON.parse(message.payload) as unknown),
      };
    case 'threw':
    case 'unloadable':
      return { kind: 'failed', errorType: message.errorType, errorMessage: message.errorMessage };
    case 'ready':
      throw new Error('A Lambda process reported ready twice');
  }
}

/** The process's next message about its work, or why there is none: it exited, or was killed for time. */
function nextMessage(
  child: ChildProcess,
  limitMs: number,
  what: string,
): Promise<ProcessMessage | Ended> {
  return new Promise((resolve) => {
    const finish = (value: ProcessMessage | Ended): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(value);
    };
    const onMessage = (message: ProcessMessage | { type: 'local-clock-set' }): void => {
      if (message.type !== 'local-clock-set') finish(message);
    };
    const onExit = (code: number | null, signal: string | null): void =>
      finish({
        kind: 'exited',
        errorType: 'Runtime.ExitError',
        errorMessage: `Runtime exited during ${what}: ${signal === null ? `exit status ${code}` : `signal ${signal}`}`,
      });
    const timer = setTimeout(() => {
      child.off('exit', onExit);
      // Answered only once it is dead: until then it could still write.
      child.once('exit', () =>
        finish({
          kind: 'timed-out',
          errorType: 'Sandbox.Timedout',
          errorMessage: `Task timed out after ${(limitMs / 1000).toFixed(2)} seconds (${what})`,
        }),
      );
      child.kill('SIGKILL');
    }, limitMs);
    child.on('message', onMessage);
    if (child.exitCode !== null || child.signalCode !== null)
      onExit(child.exitCode, child.signalCode);
    else child.once('exit', onExit);
  });
}
