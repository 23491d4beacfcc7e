import type { Notice } from '../../delivery/notices.ts';
import type { MailingReach, ReceiptOutcome } from '../receipt.ts';

/** What the text of a receipt says beside its remarks, in one language. A missing entry does not compile. */
export interface ReceiptWords {
  readonly receiptFor: (file: string) => string;
  readonly happened: Readonly<Record<ReceiptOutcome, string>>;
  /** In place of `happened.published` where the newsroom has no pages in the language of the release. */
  readonly publishedOutside: string;
  /** In place of `happened.published` for a back-file. */
  readonly publishedAsBackFile: string;
  /** Follows on `published` where everybody is mailed. */
  readonly mailOnItsWay: string;
  /** Titles of the sections, without their colon. */
  readonly understood: string;
  readonly understoodAllTheSame: string;
  readonly why: string;
  readonly pleaseCheck: string;
  readonly forInformation: string;
  readonly headline: string;
  readonly subheadline: string;
  /** What kind of release it is: a statement, an invitation. */
  readonly type: string;
  readonly quotations: string;
  /** Of a dateline: where and when. */
  readonly placeAndDate: string;
  /** Somebody for the press to ask. */
  readonly contact: string;
  /** Contacts that are not listed. */
  readonly more: (count: number) => string;
  /** Before the organisations that a boilerplate describes. */
  readonly about: string;
  readonly reference: string;
  readonly family: string;
  readonly language: string;
  readonly version: string;
  readonly embargo: string;
  /** The colon after a label, with the space that the language sets before it. */
  readonly colon: string;
  /**
   * When an embargo ends: `moment` in words, `zone` as its IANA name where that is not UTC, `instant`
   * for machines.
   */
  readonly until: (moment: string, zone: string | null, instant: string) => string;
  /** The same where the office said that it holds the release. */
  readonly heldByOffice: string;
  /** A held release without an instant waits for a person. */
  readonly noEnd: string;
  /** Before a remark about one line of the file. */
  readonly inLine: (line: number) => string;
  /** Title of how far the mail came; `moment` is when that was counted, in words. */
  readonly mail: (moment: string) => string;
  /** One mailing in one sentence; every reader of the audience is in one of its figures. */
  readonly mailing: (kind: Notice['kind'], reach: MailingReach) => string;
}
