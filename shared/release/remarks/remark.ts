import type { RemarkCode, RemarkFacts } from './facts.ts';
import { LEVELS, type RemarkLevel } from './levels.ts';

/** A remark about a file as it is found: data, which becomes a sentence where somebody reads it. */
export interface Remark<C extends RemarkCode = RemarkCode> {
  /** Stable kebab-case name: `weekday-mismatch`. */
  readonly code: C;
  readonly level: RemarkLevel;
  /** 1-based line of the source, or null when it concerns the whole file. */
  readonly line: number | null;
  readonly facts: RemarkFacts[C];
}

export const remark = <C extends RemarkCode>(
  code: C,
  line: number | null,
  facts: RemarkFacts[C],
): Remark<C> => ({ code, level: LEVELS[code], line, facts });

/** What is wrong with a document that cannot be read at all. */
export type Refusal<C extends RemarkCode = RemarkCode> = Pick<Remark<C>, 'code' | 'facts'>;

export const refusal = <C extends RemarkCode>(code: C, facts: RemarkFacts[C]): Refusal<C> => ({
  code,
  facts,
});

export const isBlocker = ({ level }: Pick<Remark, 'level'>): boolean => level === 'blocker';
