import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFaults, type Faults } from '../../../local/faults/faults.ts';
import { parseRule } from '../../../local/faults/parse-rule.ts';

let faults: Faults;
beforeEach(() => {
  faults = createFaults({ seed: 'seed' });
});

async function ask(method: string, path: string, body?: unknown) {
  const response = await faults.page(
    new Request(`http://127.0.0.1${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = (await response?.text()) ?? '';
  return { status: response?.status, body: text === '' ? null : JSON.parse(text) };
}

const RULE = { service: 'ses', action: 'SendRawEmail', fault: { kind: 'drop-after' }, nth: [1, 3] };

describe('/_local/faults', () => {
  it('takes a rule, shows it and removes it', async () => {
    expect(await ask('POST', '/_local/faults', RULE)).toEqual({
      status: 201,
      body: { id: 'fault-1' },
    });
    expect((await ask('GET', '/_local/faults')).body).toEqual({
      rules: [{ id: 'fault-1', rule: RULE, matched: 0, hit: 0 }],
      calls: {},
      injected: [],
    });
    expect((await ask('DELETE', '/_local/faults/fault-1')).status).toBe(204);
    expect((await ask('DELETE', '/_local/faults/fault-1')).status).toBe(404);
    expect(faults.rules()).toEqual([]);
  });

  it('removes all rules at once', async () => {
    await ask('POST', '/_local/faults', RULE);
    await ask('POST', '/_local/faults', { stream: 's3', fault: { kind: 'discard' } });
    expect((await ask('DELETE', '/_local/faults')).status).toBe(204);
    expect(faults.rules()).toEqual([]);
  });

  it('releases what is held back', async () => {
    const arrived: string[] = [];
    await ask('POST', '/_local/faults', { stream: 's3', fault: { kind: 'overtake' } });
    await faults.passEvent('s3', 'ObjectCreated:Put', async () => void arrived.push('a'));
    expect(arrived).toEqual([]);
    expect((await ask('POST', '/_local/faults/release')).status).toBe(204);
    expect(arrived).toEqual(['a']);
  });

  it.each([
    ['no object', []],
    ['an unknown member', { ...RULE, nht: 3 }],
    ['an unknown fault', { ...RULE, fault: { kind: 'explode' } }],
    ['an event fault on a call', { ...RULE, fault: { kind: 'discard' } }],
    ['a delay without a time', { ...RULE, fault: { kind: 'delay' } }],
    ['a probability above 1', { ...RULE, probability: 2 }],
    ['neither service nor stream', { fault: { kind: 'discard' } }],
  ])('refuses %s and says why', async (_, rule) => {
    const { status, body } = await ask('POST', '/_local/faults', rule);
    expect(status).toBe(400);
    expect(body.error).toMatch(/\w/);
    expect(faults.rules()).toEqual([]);
  });

  it('refuses what is no JSON, and other methods', async () => {
    const request = new Request('http://127.0.0.1/_local/faults', { method: 'POST', body: '{' });
    expect((await faults.page(request))?.status).toBe(400);
    expect((await ask('PUT', '/_local/faults', RULE)).status).toBe(405);
  });

  it('leaves other paths alone', async () => {
    expect(await faults.page(new Request('http://127.0.0.1/_local/faultsx'))).toBeNull();
  });
});

describe('reading a rule', () => {
  it('gives a rule or a TypeError for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        try {
          parseRule(input);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
    );
  });

  it('keeps what it reads', () => {
    const rules = fc.record(
      {
        service: fc.constantFrom('ses', 's3'),
        action: fc.constantFrom('*', 'PutObject'),
        fault: fc.constantFrom({ kind: 'throttle' }, { kind: 'delay', ms: 5 }),
        nth: fc.oneof(fc.integer({ min: 1 }), fc.array(fc.integer({ min: 1 }))),
        probability: fc.double({ min: 0, max: 1, noNaN: true }),
        limit: fc.integer({ min: 1 }),
      },
      { requiredKeys: ['service', 'action', 'fault'] },
    );
    fc.assert(
      fc.property(rules, (rule) => {
        expect(parseRule(rule)).toEqual(rule);
      }),
    );
  });
});
