import type { Reach } from '../delivery/reach.ts';
import type { Instant } from '../release/release.ts';
import type { WordedRemark } from '../release/remarks/words.ts';

export type ReceiptOutcome =
  | 'published'
  | 'held'
  | 'rejected'
  | 'duplicate'
  | 'ignored'
  | 'withdrawn';

/** The answer to the press officer for one uploaded file; written beside it as `.json` and `.txt`. */
export interface Receipt {
  /** Path as dropped, without the `incoming/` prefix. */
  readonly file: string;
  readonly outcome: ReceiptOutcome;
  readonly headline: string | null;
  readonly reference: string | null;
  readonly family: string | null;
  readonly language: string | null;
  readonly version: number | null;
  readonly embargoUntil: Instant | null;
  readonly warnings: readonly WordedRemark[];
  readonly reasons: readonly ReceiptReason[];
  /** How far each mailing about the release came; there a quarter of an hour after it began, then kept up. */
  readonly reach?: readonly MailingReach[];
}

/** One mailing about one document. */
export interface MailingReach extends Reach {
  /** `alert`, `correction-en-2`, `withdrawal-en-3`. */
  readonly notice: string;
  readonly frozenAt: Instant;
  /** When it was counted. */
  readonly at: Instant;
}

type ReceiptReason = Pick<WordedRemark, 'code' | 'line' | 'message'>;
