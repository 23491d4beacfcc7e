import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArmedRule, type Occasion, strikes } from '../../../local/faults/rules.ts';

const armed = (occasion: Occasion, id = 'fault-1'): ArmedRule => ({
  id,
  rule: { service: 'ses', action: '*', fault: { kind: 'drop-before' }, ...occasion },
  matched: 0,
  hit: 0,
});
const run = (rule: ArmedRule, times: number, seed = 'seed'): boolean[] =>
  Array.from({ length: times }, () => strikes(rule, seed));

describe('a rule', () => {
  it('hits every call by default, and no more than its limit', () => {
    expect(run(armed({}), 3)).toEqual([true, true, true]);
    expect(run(armed({ limit: 2 }), 4)).toEqual([true, true, false, false]);
  });

  it('hits the nth of the calls it matches', () => {
    expect(run(armed({ nth: 2 }), 3)).toEqual([false, true, false]);
    expect(run(armed({ nth: [1, 3] }), 3)).toEqual([true, false, true]);
  });

  it('hits as often as its probability says', () => {
    expect(run(armed({ probability: 0 }), 1000)).not.toContain(true);
    expect(run(armed({ probability: 1 }), 1000)).not.toContain(false);
    const hits = run(armed({ probability: 0.1 }), 5000).filter(Boolean).length;
    expect(hits).toBeGreaterThan(400);
    expect(hits).toBeLessThan(600);
  });

  it('draws the same lots for the same seed and others for another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const lots = (seed: string) => run(armed({ probability: 0.5 }), 64, seed);
        expect(lots(a)).toEqual(lots(a));
        if (a !== b) expect(lots(a)).not.toEqual(lots(b));
      }),
    );
  });
});
