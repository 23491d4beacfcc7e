import { fork } from 'node:child_process';

/** Starts a script of this folder in a process of its own, which ends when it is disconnected. */
export async function started(script: string, ...args: readonly string[]) {
  const child = fork(new URL(script, import.meta.url), args);
  const ready = await new Promise<{ port: number; table?: string }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port: number; table?: string }));
    child.once('exit', () => reject(new Error(`${script} ended before it was ready`)));
  });
  return { child, ready };
}
