import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('ends its processes when the caller is killed', async () => {
  const caller = fork(new URL('./abandoned-caller.ts', import.meta.url).pathname, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [said] = (await once(caller.stdout ?? process.stdin, 'data')) as [Buffer];
  const pid = Number(/\d+/.exec(said.toString())?.[0]);
  expect(isAlive(pid)).toBe(true);

  caller.kill('SIGKILL');
  await once(caller, 'exit');

  // Children see the closed channel; there is no event of theirs to wait for here.
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});
