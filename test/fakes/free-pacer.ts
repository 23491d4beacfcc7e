import type { SendPacer } from '../../shared/ports/pacing.ts';

/** A pacer that lets everything go at once. */
export const freePacer: SendPacer = {
  turn: async (slots) => ({
    kind: 'go',
    slots,
    startsInMs: 0,
    begins: async () => true,
    isOver: () => false,
    slot: async () => true,
  }),
  tried: async () => {},
  usedUp: async () => {},
};
