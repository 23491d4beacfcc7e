import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { createClock } from '../../../local/clock/clock.ts';
import { NINE } from '../small-assembly.ts';

/** Prints the value of an expression, evaluated under a clock. */
const under = (clock: ReturnType<typeof createClock>, expression: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [...clock.execArgv, '--eval', `console.log(JSON.stringify(${expression}))`],
      { env: { ...process.env, ...clock.environment() }, encoding: 'utf8' },
    ),
  );

it('stands still under every way to ask for the time', () => {
  const clock = createClock(NINE, true);

  const seen = under(
    clock,
    '[Date.now(), new Date().getTime(), Date.parse(Date()), new (class extends Date {})().getTime()]',
  );

  expect(seen).toEqual([NINE, NINE, NINE, NINE]);
});

it('runs from the instant that it was set to', () => {
  const clock = createClock(NINE, false);

  const seen = Number(under(clock, 'Date.now()'));

  expect(seen).toBeGreaterThanOrEqual(NINE);
  expect(seen).toBeLessThan(NINE + 60_000);
});

it('tells processes that start at different times one time that goes on while it stands', async () => {
  const clock = createClock(NINE, true);
  const asked = () => Number(under(clock, 'performance.timeOrigin + performance.now()'));

  const first = asked();
  const second = asked();
  await clock.moveTo(NINE + 900_000);
  const moved = asked();

  expect(first).toBeGreaterThan(NINE - 100);
  expect(second).toBeGreaterThan(first);
  // By what it was moved, over what has passed.
  expect(moved).toBeGreaterThan(second + 900_000);
  expect(moved).toBeLessThan(NINE + 900_000 + 60_000);
});

it('leaves dates from parts, checks of type and durations as they are', () => {
  const clock = createClock(NINE, true);

  const seen = under(
    clock,
    `[new Date(0).toISOString(), new Date(2026, 0, 2).getDate(), new Date('2020-01-01') instanceof Date,
      new Date().constructor === Date, Date.UTC(2020, 0), Date.length, Date.name, structuredClone(new Date(5)) instanceof Date,
      performance.now() < performance.now() + 1]`,
  );

  expect(seen).toEqual([
    ...['1970-01-01T00:00:00.000Z', 2, true, true, 1577836800000, 7, 'Date', true, true],
  ]);
});

it('is told to worker threads as well', () => {
  const clock = createClock(NINE, true);

  const seen = execFileSync(
    process.execPath,
    [
      ...clock.execArgv,
      '--eval',
      `new (require('node:worker_threads').Worker)('console.log(Date.now())', { eval: true });`,
    ],
    { env: { ...process.env, ...clock.environment() }, encoding: 'utf8' },
  );

  expect(Number(seen)).toBe(NINE);
});

it('refuses to go back', async () => {
  const clock = createClock(NINE, true);

  await expect(clock.moveTo(NINE - 1)).rejects.toThrow('only goes forward');
  expect(clock.now()).toBe(NINE);
});
