import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { engineClock } from '../../cli/engine-clock.ts';

afterEach(() => void vi.useRealTimers());

/** The clock of an engine that was asked once for its time. */
async function clockThatSaid(answer: { readonly now: string; readonly frozen: boolean }) {
  const server = createServer((_request, response) => response.end(JSON.stringify(answer)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const clock = await engineClock(`http://127.0.0.1:${port}`);
  server.close();
  return clock;
}

it('is where the engine’s clock was moved to, and goes on from there', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-01T09:00:00Z') });
  const clock = await clockThatSaid({ now: '2026-11-04T12:00:00.000Z', frozen: false });
  expect(clock.now()).toBe('2026-11-04T12:00:00.000Z');

  vi.setSystemTime(Date.parse('2026-11-01T09:00:02Z'));
  expect(clock.now()).toBe('2026-11-04T12:00:02.000Z');
});

it('says that nothing runs where the engine was killed', async () => {
  await expect(engineClock('http://127.0.0.1:9')).rejects.toThrow('Start “npm start” first');
});

it('stands where the engine’s clock stands', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-01T09:00:00Z') });
  const clock = await clockThatSaid({ now: '2026-11-04T12:00:00.000Z', frozen: true });

  vi.setSystemTime(Date.parse('2026-11-01T09:00:02Z'));
  expect(clock.now()).toBe('2026-11-04T12:00:00.000Z');
});
