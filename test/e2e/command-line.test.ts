import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';

const MAIN = new URL('../../cli/main.ts', import.meta.url).pathname;

const run = (...args: string[]) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, [MAIN, ...args], (_error, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });

it('explains itself without a command', async () => {
  const { status, stdout } = await run();
  expect(status).toBe(0);
  expect(stdout).toContain('npm start');
});

it.each([
  [['bogus'], 'no command'],
  [['start', '--colour'], '--colour'],
  [['parse'], 'FILE'],
])('%s is wrong usage: exit status 2 and one sentence', async (args, words) => {
  const { status, stderr } = await run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
  expect(stderr).not.toContain('at ');
});

it('tells that a port is taken, with the remedy and without a stack trace', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const { status, stderr } = await run('start', '--port', String(port));
  server.close();

  expect(status).toBe(1);
  expect(stderr).toContain(`Port ${port} is in use`);
  expect(stderr).toContain('npm start -- --port');
  expect(stderr).not.toContain('    at ');
});
