import { issuerAtStart } from '../fields/boilerplates.ts';
import type { Features } from './features.ts';
import type { Part } from './parts.ts';

interface Taken {
  readonly part: Part;
  readonly text: string;
  readonly own: Features;
}

/**
 * Where a boilerplate begins that no heading announces, and that only its place tells: with the organisation that it is about. What
 * names none is published with the notes, so that nothing is lost.
 */
export function withUnheadedAbouts<Unit extends Taken>(units: readonly Unit[]): readonly Unit[] {
  let isWithin = false;
  return units.map((unit) => {
    if (unit.part !== 'boilerplate' || unit.own.boilerplate !== null || isWithin) {
      isWithin = unit.part === 'boilerplate';
      return unit;
    }
    isWithin = issuerAtStart(unit.text) !== null;
    return isWithin
      ? { ...unit, own: { ...unit.own, boilerplate: 'unheaded' } }
      : { ...unit, part: 'notes' };
  });
}
