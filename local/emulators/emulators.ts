import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EngineClock } from '../clock/clock.ts';
import type {
  EmulatorAnswer,
  EmulatorRequest,
  EmulatorsReady,
  PeekedMessage,
  QueueState,
} from './protocol.ts';

/** fauxqs (S3, SQS, SNS) and dynalite in one process on 127.0.0.1, under the engine's clock. */
export interface Emulators {
  readonly fauxqsPort: number;
  readonly dynalitePort: number;
  queues(): Promise<readonly QueueState[]>;
  peek(queue: string): Promise<readonly PeekedMessage[]>;
  stop(): Promise<void>;
}

/**
 * @param folder where objects, queues and tables are kept; null for memory
 * @throws {Error} with the process's own words when it does not come up
 */
export async function startEmulators(
  clock: EngineClock,
  region: string,
  folder: string | null,
): Promise<Emulators> {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const child = fork(
    fileURLToPath(new URL('./host.ts', import.meta.url)),
    folder === null ? [] : [folder],
    {
      execArgv: [...clock.execArgv, '--disable-warning=ExperimentalWarning'],
      env: { ...process.env, ...clock.environment(), AWS_REGION: region, NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  clock.attach(child);
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk.toString()}`.slice(-4000);
  });
  const { fauxqsPort, dynalitePort } = await firstMessage(child, () => complaints);

  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  let lastId = 0;
  child.on('message', (message: EmulatorAnswer) => {
    if (message.type !== 'answer') return;
    waiting.get(message.id)?.resolve(message.value);
    waiting.delete(message.id);
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void exited.then(() => {
    for (const { reject } of waiting.values())
      reject(new Error(`The emulators ended: ${complaints}`));
  });
  const ask = (request: EmulatorRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      child.send({ type: 'question', id: lastId, request });
    });

  return {
    fauxqsPort,
    dynalitePort,
    queues: async () => (await ask({ ask: 'queues' })) as QueueState[],
    peek: async (queue) => (await ask({ ask: 'peek', queue })) as PeekedMessage[],
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      // Closing flushes what is kept; what is in memory may go at once.
      if (folder !== null) await ask({ ask: 'close' });
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function firstMessage(child: ChildProcess, complaints: () => string): Promise<EmulatorsReady> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error(`The emulators did not start: ${complaints()}`));
    child.once('exit', onExit);
    child.once('message', (message: EmulatorsReady) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}
