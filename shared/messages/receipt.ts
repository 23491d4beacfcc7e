import type { Reach } from '../delivery/reach.ts';
import type { CalendarDate, Instant, ReleaseType } from '../release/release.ts';
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
  /** Of a release that goes out, waits or is rejected. */
  readonly understood?: UnderstoodBesides;
  readonly warnings: readonly WordedRemark[];
  readonly reasons: readonly ReceiptReason[];
  /** How far each mailing about the release came; there a quarter of an hour after it began, then kept up. */
  readonly reach?: readonly MailingReach[];
}

/** What was read of a release besides, so that the office sees at a glance whether it was read as meant. */
export interface UnderstoodBesides {
  readonly subheadline: string | null;
  readonly type: ReleaseType | null;
  /** Of the dateline, as printed. */
  readonly place: string | null;
  readonly date: CalendarDate | null;
  /** Who says each quotation, in their order; null for one of nobody. */
  readonly quoted: readonly (string | null)[];
  readonly contacts: readonly ReceiptContact[];
  /** Organisations that a boilerplate describes. */
  readonly about: readonly string[];
}

interface ReceiptContact {
  readonly name: string | null;
  readonly email: string | null;
  /** E.164 where it is a number of a country, else as typed. */
  readonly phones: readonly string[];
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
