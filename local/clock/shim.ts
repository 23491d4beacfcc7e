// Preloaded into Lambda processes and emulators: Date follows the engine's clock.
// Timers and performance.now() stay real, so that time-outs and durations keep their meaning;
// performance.timeOrigin + performance.now() is the engine's time, going on where Date stands.
import {
  CLOCK_VARIABLE,
  type ClockAcknowledgement,
  type ClockMessage,
  type ClockState,
} from './state.ts';

const RealDate = globalThis.Date;
let state = JSON.parse(
  process.env[CLOCK_VARIABLE] ?? '{"frozenAt":null,"offsetMs":0}',
) as ClockState;

const now = (): number => state.frozenAt ?? RealDate.now() + state.offsetMs;

function LocalDate(this: unknown, ...parts: unknown[]): Date | string {
  if (new.target === undefined) return new RealDate(now()).toString();
  const target = new.target === LocalDate ? RealDate : new.target;
  return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, target) as Date;
}
Object.defineProperties(LocalDate, {
  name: { value: 'Date' },
  length: { value: 7 },
  prototype: { value: RealDate.prototype, writable: false },
  now: { value: now, writable: true, configurable: true },
  parse: { value: RealDate.parse, writable: true, configurable: true },
  UTC: { value: RealDate.UTC, writable: true, configurable: true },
});
Object.defineProperty(RealDate.prototype, 'constructor', { value: LocalDate, writable: true });
globalThis.Date = LocalDate as unknown as DateConstructor;

const { timeOrigin } = performance;
Object.defineProperty(performance, 'timeOrigin', { get: () => timeOrigin + state.offsetMs });

const isClockMessage = (message: unknown): message is ClockMessage =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'local-clock';

process.on('message', (message: unknown) => {
  if (!isClockMessage(message)) return;
  state = message.state;
  // Processes and worker threads started from here on inherit the variable.
  process.env[CLOCK_VARIABLE] = JSON.stringify(state);
  process.send?.({ type: 'local-clock-set', turn: message.turn } satisfies ClockAcknowledgement);
});
