import type { Receipt, UnderstoodBesides } from '../../shared/messages/receipt.ts';
import type { Release } from '../../shared/release/release.ts';
import { isBlocker, type Remark, remark } from '../../shared/release/remarks/remark.ts';
import { inWords } from '../../shared/release/remarks/words.ts';

/**
 * Makes the answers about files, with the remarks in the office's language, told apart into reasons
 * (blockers) and warnings.
 */
export function receiptsIn(officeLanguage: string) {
  const worded = (remarks: readonly Remark[]) => remarks.map((one) => inWords(one, officeLanguage));

  return (
    file: string,
    outcome: Receipt['outcome'],
    release: Partial<Release> | null,
    remarks: readonly Remark[],
    version: number | null = null,
  ): Receipt => ({
    file,
    outcome,
    headline: release?.headline ?? null,
    reference: release?.reference ?? null,
    family: release?.family ?? null,
    language: release?.language ?? null,
    version,
    embargoUntil: release?.embargo?.kind === 'until' ? release.embargo.until : null,
    ...(release?.body === undefined || !IS_READ.has(outcome)
      ? {}
      : { understood: understoodOf(release) }),
    warnings: worded(remarks.filter((one) => !isBlocker(one))),
    reasons: worded(remarks.filter(isBlocker)).map(({ code, line, message }) => ({
      code,
      line,
      message,
    })),
  });
}

/** Of a duplicate it was said before, and a withdrawal takes it all away. */
const IS_READ: ReadonlySet<Receipt['outcome']> = new Set(['published', 'held', 'rejected']);

const understoodOf = (release: Partial<Release>): UnderstoodBesides => ({
  subheadline: release.subheadline ?? null,
  type: release.type ?? null,
  place: release.dateline?.location ?? null,
  date: release.date ?? null,
  quoted: (release.quotes ?? []).map(({ speaker }) => speaker),
  contacts: (release.contacts ?? []).map(({ name, email, phones }) => ({
    name,
    email,
    phones: phones.map(({ raw, e164 }) => e164 ?? raw),
  })),
  about: (release.boilerplates ?? []).map(({ organisation }) => organisation),
});

/** How parse answers press officers. */
export interface Answers {
  readonly receiptOf: ReturnType<typeof receiptsIn>;
  /** Writes a receipt beside the files. */
  readonly answerWith: (receipt: Receipt) => Promise<void>;
}

/** A sidecar's own answer: it is read with its documents, and by itself says nothing. */
export const sidecarRead = (documents: readonly string[]): Remark =>
  documents.length === 0
    ? remark('sidecar-without-document', null, {})
    : remark('sidecar', null, { documents });
