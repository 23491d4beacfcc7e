import type { EventFault } from './rules.ts';

/** How one copy of an event is to arrive. */
interface Passage {
  /** Seconds of the clock. */
  readonly delaySeconds: number;
  /** Whether it is to carry a sequencer older than every other. */
  readonly isStale: boolean;
}

export type Deliver = (passage: Passage) => Promise<void>;

interface Held {
  readonly stream: string;
  /** Events that are still to overtake it. */
  remaining: number;
  readonly deliver: () => Promise<void>;
}

/** Delivers events as faults have it, in order but for what is to be overtaken. */
export interface EventTap {
  pass(stream: string, faults: readonly EventFault[], deliver: Deliver): Promise<void>;
  /**
   * Delivers what is held back, oldest first.
   *
   * @returns whether anything was
   */
  release(): Promise<boolean>;
}

export function createEventTap(): EventTap {
  let held: readonly Held[] = [];

  async function letGo(due: (each: Held) => boolean): Promise<boolean> {
    const ready = held.filter(due);
    held = held.filter((each) => !ready.includes(each));
    for (const { deliver } of ready) await deliver();
    return ready.length > 0;
  }

  return {
    async pass(stream, faults, deliver) {
      if (faults.some(({ kind }) => kind === 'discard')) return;
      let copies = 1;
      let delaySeconds = 0;
      let overtakenBy = 0;
      let isStale = false;
      for (const fault of faults) {
        if (fault.kind === 'duplicate') copies += fault.times;
        if (fault.kind === 'delay') delaySeconds += fault.seconds;
        if (fault.kind === 'overtake') overtakenBy = Math.max(overtakenBy, fault.by);
        if (fault.kind === 'stale') isStale = true;
      }
      const arrive = async (): Promise<void> => {
        for (let i = 0; i < copies; i += 1) await deliver({ delaySeconds, isStale });
      };
      if (overtakenBy > 0) {
        held = [...held, { stream, remaining: overtakenBy, deliver: arrive }];
        return;
      }
      await arrive();
      for (const each of held) if (each.stream === stream) each.remaining -= 1;
      await letGo(({ remaining }) => remaining <= 0);
    },
    release: () => letGo(() => true),
  };
}
