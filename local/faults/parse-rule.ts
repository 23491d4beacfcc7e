import type { CallFault, EventFault, FaultRule } from './rules.ts';

const PLAIN_CALL_FAULTS = [
  'drop-before',
  'drop-after',
  'error-500',
  'throttle',
  'duplicate',
] as const;
const PLAIN_EVENT_FAULTS = ['discard', 'stale'] as const;

/**
 * Reads a rule as it comes over HTTP:
 * `{"service": "ses", "action": "SendRawEmail", "fault": {"kind": "drop-after"}, "nth": 3}` or
 * `{"stream": "s3", "event": "*", "fault": {"kind": "duplicate", "times": 2}}`.
 *
 * @throws {TypeError} that says what is wrong with it
 */
export function parseRule(input: unknown): FaultRule {
  const { service, action, stream, event, fault, ...occasion } = record(input, 'the rule');
  const when = parseOccasion(occasion);
  if (service !== undefined) {
    return {
      ...when,
      service: text(service, 'service'),
      action: text(action ?? '*', 'action'),
      fault: parseCallFault(record(fault, 'fault')),
    };
  }
  return {
    ...when,
    stream: text(stream, 'service or stream'),
    event: text(event ?? '*', 'event'),
    fault: parseEventFault(record(fault, 'fault')),
  };
}

function parseOccasion({ nth, probability, limit, ...rest }: Record<string, unknown>) {
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new TypeError(`unknown: ${unknown}`);
  return {
    ...(nth === undefined
      ? {}
      : { nth: Array.isArray(nth) ? nth.map((n) => count(n, 'nth')) : count(nth, 'nth') }),
    ...(probability === undefined ? {} : { probability: fraction(probability) }),
    ...(limit === undefined ? {} : { limit: count(limit, 'limit') }),
  };
}

function parseCallFault({ kind, ms }: Record<string, unknown>): CallFault {
  if (kind === 'delay') return { kind, ms: count(ms, 'ms') };
  const plain = PLAIN_CALL_FAULTS.find((each) => each === kind);
  if (plain === undefined) throw unknownKind(kind, [...PLAIN_CALL_FAULTS, 'delay']);
  return { kind: plain };
}

function parseEventFault({ kind, times, seconds, by }: Record<string, unknown>): EventFault {
  if (kind === 'duplicate') return { kind, times: count(times ?? 1, 'times') };
  if (kind === 'delay') return { kind, seconds: count(seconds, 'seconds') };
  if (kind === 'overtake') return { kind, by: count(by ?? 1, 'by') };
  const plain = PLAIN_EVENT_FAULTS.find((each) => each === kind);
  if (plain === undefined) {
    throw unknownKind(kind, [...PLAIN_EVENT_FAULTS, 'duplicate', 'delay', 'overtake']);
  }
  return { kind: plain };
}

const unknownKind = (kind: unknown, known: readonly string[]) =>
  new TypeError(`unknown kind of fault ${String(kind)}: expected one of ${known.join(', ')}`);

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new TypeError(`${what}: expected an object`);
}

function text(value: unknown, what: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new TypeError(`${what}: expected a name`);
}

function count(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new TypeError(`${what}: expected a whole number above 0`);
}

function fraction(value: unknown): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw new TypeError('probability: expected a number from 0 to 1');
}
