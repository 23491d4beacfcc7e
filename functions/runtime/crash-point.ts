const [CRASH_NAME, CRASH_NTH] = (process.env.CRASH_AT ?? '').split(':');
let passed = 0;

/**
 * A named place where fault tests kill the process for real: `CRASH_AT=after-ses:3` kills at the
 * third pass. Costs one comparison otherwise.
 */
export function crashPoint(name: string): void {
  if (name !== CRASH_NAME) return;
  passed += 1;
  if (passed === Number(CRASH_NTH ?? 1)) process.kill(process.pid, 'SIGKILL');
}
