import { setTimeout as sleepReal } from 'node:timers/promises';
import type { AwsRequest, AwsResponse } from '../aws/message.ts';
import { createEventTap, type Deliver } from './event-tap.ts';
import { faultsEndpoint } from './faults-endpoint.ts';
import type { ArmedRule, CallRule, EventRule, FaultRule, InjectedFault } from './rules.ts';
import { strikes } from './rules.ts';
import { internalError, throttled } from './service-errors.ts';

export interface FaultsOptions {
  /** Draws the lots of rules with a probability. */
  readonly seed: string;
  /** Waits for real milliseconds. */
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/** Breaks AWS calls and events on purpose, by rules, and keeps count of all of them. */
export interface Faults {
  /** @returns the rule's id */
  add(rule: FaultRule): string;
  /** Removes one rule, or all; what was held back is let go. */
  remove(id?: string): Promise<void>;
  rules(): readonly ArmedRule[];
  /** Stands around each AWS call; null cuts the connection without an answer. */
  intercept(request: AwsRequest, forward: () => Promise<AwsResponse>): Promise<AwsResponse | null>;
  /** Stands around each event between services; without a rule it is delivered once, at once. */
  passEvent(stream: string, event: string, deliver: Deliver): Promise<void>;
  /** Delivers every event that waits to be overtaken; tells whether any did. */
  release(): Promise<boolean>;
  /** Every AWS call that came in so far, `ses SendRawEmail` → how many. */
  calls(): Readonly<Record<string, number>>;
  injected(): readonly InjectedFault[];
  /** `/_local/faults`; null for another path. */
  page(request: Request): Promise<Response | null>;
}

/**
 * Without rules nothing is changed. Where several match a call, their delays add up and the
 * first other one decides.
 */
export function createFaults({ seed, sleep = sleepReal }: FaultsOptions): Faults {
  let armed: readonly ArmedRule[] = [];
  let added = 0;
  const counts = new Map<string, number>();
  const injections: InjectedFault[] = [];
  const tap = createEventTap();

  /** The matching rules that strike, each counted and noted. */
  function struck<R extends FaultRule>(
    target: string,
    matches: (each: ArmedRule) => each is ArmedRule<R>,
  ): R[] {
    return armed
      .filter(matches)
      .filter((each) => strikes(each, seed))
      .map(({ id, rule, matched }) => {
        injections.push({ ruleId: id, target, nth: matched, kind: rule.fault.kind });
        return rule;
      });
  }

  async function intercept(
    request: AwsRequest,
    forward: () => Promise<AwsResponse>,
  ): Promise<AwsResponse | null> {
    const { service, action } = request;
    const target = `${service} ${action}`;
    counts.set(target, (counts.get(target) ?? 0) + 1);
    const faults = struck(target, (each): each is ArmedRule<CallRule> => {
      const { rule } = each;
      return 'service' in rule && rule.service === service && isNamed(rule.action, action);
    }).map(({ fault }) => fault);
    for (const fault of faults) if (fault.kind === 'delay') await sleep(fault.ms);
    const deciding = faults.find(({ kind }) => kind !== 'delay');
    switch (deciding?.kind) {
      case undefined:
      case 'delay':
        return forward();
      case 'drop-before':
        return null;
      case 'drop-after':
        await forward();
        return null;
      case 'error-500':
        return internalError(request);
      case 'throttle':
        return throttled(request);
      case 'duplicate': {
        const first = await forward();
        await forward();
        return first;
      }
    }
  }

  const faults: Faults = {
    add(rule) {
      added += 1;
      const id = `fault-${added}`;
      armed = [...armed, { id, rule, matched: 0, hit: 0 }];
      return id;
    },
    async remove(id) {
      armed = id === undefined ? [] : armed.filter((each) => each.id !== id);
      await tap.release();
    },
    rules: () => armed,
    intercept,
    async passEvent(stream, event, deliver) {
      const rules = struck(`${stream} ${event}`, (each): each is ArmedRule<EventRule> => {
        const { rule } = each;
        return 'stream' in rule && rule.stream === stream && isNamed(rule.event, event);
      });
      await tap.pass(
        stream,
        rules.map(({ fault }) => fault),
        deliver,
      );
    },
    release: tap.release,
    calls: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    injected: () => injections,
    page: (request) => faultsEndpoint(request, faults),
  };
  return faults;
}

const isNamed = (pattern: string, name: string): boolean => pattern === '*' || pattern === name;
