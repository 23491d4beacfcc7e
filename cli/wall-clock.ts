/**
 * The time on the wall, also where the engine has set `Date` to another: measured on the
 * monotonic clock, which no shim touches.
 */
export const wallClock = (): string =>
  new Date(performance.timeOrigin + performance.now()).toISOString();
