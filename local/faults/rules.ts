import { createHash } from 'node:crypto';

/** What happens to an AWS call. */
export type CallFault =
  /** The connection is cut before the call reaches the service: nothing happened. */
  | { readonly kind: 'drop-before' }
  /** The call is carried out, then the connection is cut: the caller cannot know. */
  | { readonly kind: 'drop-after' }
  /** The call is carried out after so many real milliseconds. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The service's own internal error; nothing happened. */
  | { readonly kind: 'error-500' }
  /** The service's own words for too many calls; nothing happened. */
  | { readonly kind: 'throttle' }
  /** The call is carried out twice; the caller sees the first answer. */
  | { readonly kind: 'duplicate' };

/** What happens to an event on its way from a service to its queue or topic. */
export type EventFault =
  | { readonly kind: 'discard' }
  /** It arrives so many times more. */
  | { readonly kind: 'duplicate'; readonly times: number }
  /** It arrives so many seconds of the clock later; only where the way is a queue. */
  | { readonly kind: 'delay'; readonly seconds: number }
  /** So many later events of its stream overtake it; it arrives before that when it is released. */
  | { readonly kind: 'overtake'; readonly by: number }
  /** It carries a sequencer older than every other. */
  | { readonly kind: 'stale' };

/** Which of the matching calls or events a rule hits: all of them unless it says otherwise. */
export interface Occasion {
  /** Counted from 1 since the rule was added. */
  readonly nth?: number | readonly number[];
  /** Hits each with this probability, drawn from the seed. */
  readonly probability?: number;
  /** Hits no more often than this. */
  readonly limit?: number;
}

/** `service` by its name in the signature (`ses`, `s3`, …); `action` or `event` `*` for any. */
export type FaultRule = Occasion &
  (
    | { readonly service: string; readonly action: string; readonly fault: CallFault }
    | { readonly stream: string; readonly event: string; readonly fault: EventFault }
  );

export type CallRule = Extract<FaultRule, { service: string }>;
export type EventRule = Extract<FaultRule, { stream: string }>;

/** A rule with what it has seen. */
export interface ArmedRule<R extends FaultRule = FaultRule> {
  readonly id: string;
  readonly rule: R;
  matched: number;
  hit: number;
}

/** A fault that was injected, as evidence for a test. */
export interface InjectedFault {
  readonly ruleId: string;
  /** `ses SendRawEmail` or `s3 ObjectCreated:Put`. */
  readonly target: string;
  /** Which of the calls or events that the rule matches it was, from 1. */
  readonly nth: number;
  readonly kind: FaultRule['fault']['kind'];
}

/** Counts one more match and tells whether the rule hits it. */
export function strikes(armed: ArmedRule, seed: string): boolean {
  const { nth, probability, limit } = armed.rule;
  armed.matched += 1;
  if (limit !== undefined && armed.hit >= limit) return false;
  if (nth !== undefined && ![nth].flat().includes(armed.matched)) return false;
  if (probability !== undefined && draw(seed, armed.id, armed.matched) >= probability) return false;
  armed.hit += 1;
  return true;
}

/** A number of 0 … 1 that follows from the parts: the same run draws the same lots. */
function draw(...parts: readonly (string | number)[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE() / 2 ** 32;
}
