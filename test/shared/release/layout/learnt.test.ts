import { describe, expect, it } from 'vitest';
import { learntScores, stateName } from '../../../../shared/release/layout/learnt.ts';
import { LEARNT_WEIGHTS } from '../../../../shared/release/layout/learnt-weights.ts';
import { STATES } from '../../../../shared/release/layout/parts.ts';

const lines = LEARNT_WEIGHTS.trim().split('\n');

describe('the table of weights', () => {
  it('names states that there are, with a weight for each', () => {
    const names = new Set(STATES.map((state) => stateName(state)));
    const entries = lines.flatMap((line) => (line.split(' = ')[1] ?? '').split('; '));

    expect(entries.length).toBeGreaterThan(1000);
    for (const entry of entries) {
      const [, name = '', weight] = /^(.+) (-?\d+\.\d+)$/.exec(entry) ?? [];
      expect(names, entry).toContain(name);
      expect(Number(weight)).not.toBe(0);
    }
  });
});

describe('what facts add to the score of a state', () => {
  const [line = ''] = lines;
  const [fact = '', list = ''] = line.split(' = ');
  const [, name = '', weight] = /^(.+?) (-?\d+\.\d+)(?:;|$)/.exec(list) ?? [];
  const state = STATES.findIndex((one) => stateName(one) === name);

  it('is the sum of their weights', () => {
    const [once, twice, none] = learntScores([[fact], [fact, fact], ['unheard of']]);

    expect(once?.[state]).toBe(Number(weight));
    expect(twice?.[state]).toBeCloseTo(2 * Number(weight));
    expect(none?.every((score) => score === 0)).toBe(true);
  });
});
