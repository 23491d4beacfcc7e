import type { Receipt } from '../../shared/messages/receipt.ts';
import { receiptDraftKey } from '../../shared/release/archive.ts';
import { type ReleaseRecord, stateOf, waitsForSister } from '../../shared/release/lifecycle.ts';
import { remark } from '../../shared/release/remarks/remark.ts';
import { inWords } from '../../shared/release/remarks/words.ts';
import type { ParsePorts } from './ports.ts';
import type { Answers } from './receipts.ts';

/** Answers for what was taken in and does not go out now. */
export function createWaitingReceipt(
  { archive, clock, config }: Pick<ParsePorts, 'archive' | 'clock' | 'config'>,
  { answerWith }: Pick<Answers, 'answerWith'>,
) {
  /** @returns the receipt of what does not go out now; null where publishing answers */
  return async function waitingReceipt(
    record: ReleaseRecord,
    family: readonly ReleaseRecord[],
    held: Receipt,
  ): Promise<Receipt | null> {
    const now = clock.now();
    if (record.withdrawal !== null) {
      // Nothing was out, so no page has to change: nobody else answers.
      return record.publishedAt === null ? { ...held, outcome: 'withdrawn' } : null;
    }
    const records = [...family.filter((r) => r.language !== record.language), record];
    for (const sister of records) {
      if (sister !== record && waitsForSister(sister, records, now)) await answerHeld(sister);
    }
    if (waitsForSister(record, records, now)) {
      return { ...held, warnings: [...held.warnings, sisterEmbargoed()] };
    }
    const state = stateOf(record, now);
    return state === 'held' || state === 'embargoed' ? held : null;
  };

  /** A sister that came in before the embargo was known has no receipt yet that says so. */
  async function answerHeld(sister: ReleaseRecord): Promise<void> {
    const draft = await archive.get(receiptDraftKey(sister));
    if (draft === null) return;
    const receipt = JSON.parse(new TextDecoder().decode(draft.body)) as Receipt;
    const warnings = [...receipt.warnings, sisterEmbargoed()];
    await answerWith({ ...receipt, outcome: 'held', warnings });
  }

  function sisterEmbargoed() {
    return inWords(remark('sister-embargoed', null, {}), config.officeLanguage);
  }
}
