import type { Receipt } from '../messages/receipt.ts';
import { type Office, receiptText } from '../messages/receipt-text.ts';
import type { ObjectStore } from '../ports/object-store.ts';

/** Where press officers drop files, and where the answers are put, in the drop bucket. */
export const INCOMING_PREFIX = 'incoming/';
const RECEIPTS_PREFIX = 'receipts/';

/** The answer for programs about one dropped file. */
export const receiptKey = (file: string): string => `${RECEIPTS_PREFIX}${file}.json`;

/** Writes the answer for one dropped file: `receipts/<path>.json` for programs, `.txt` for people. */
export async function writeReceipt(
  drop: ObjectStore,
  receipt: Receipt,
  office: Office,
): Promise<void> {
  const key = `${RECEIPTS_PREFIX}${receipt.file}`;
  await drop.put(`${key}.json`, `${JSON.stringify(receipt, null, 2)}\n`, {
    contentType: 'application/json',
  });
  await drop.put(`${key}.txt`, receiptText(receipt, office), {
    contentType: 'text/plain; charset=utf-8',
  });
}
