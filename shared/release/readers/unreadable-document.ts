import type { RemarkCode, RemarkFacts } from '../remarks/facts.ts';
import { type Refusal, refusal } from '../remarks/remark.ts';

/** A document that its reader will not read, with the reason for the press officer. */
export class UnreadableDocument<C extends RemarkCode = RemarkCode> extends Error {
  readonly refusal: Refusal<C>;

  constructor(code: C, facts: RemarkFacts[C]) {
    super(code);
    this.refusal = refusal(code, facts);
  }
}
