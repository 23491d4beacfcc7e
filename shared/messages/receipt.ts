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
}

type ReceiptReason = Pick<WordedRemark, 'code' | 'line' | 'message'>;
