import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { MailMessage } from '../shared/messages/messages.ts';
import { freezeAudiences, type MailingOptions, sendMailing, withMailing } from './email-mailing.ts';
import { table } from './figures.ts';

const SIZES = [1_000, 10_000, 100_000];
const RATE = '1000000';

/** Peak memory of a process that does nothing but send, by the number of readers. */
export async function senderMemory(): Promise<string> {
  const rows: string[][] = [];
  let first: number | null = null;
  for (const readers of SIZES) {
    const mb = await peakMb(readers);
    first ??= mb;
    rows.push([String(readers), mb.toFixed(0), (mb / first).toFixed(2)]);
  }
  return table(['readers', 'sender’s peak MB', `of that at ${SIZES[0]}`], rows);
}

async function peakMb(readers: number): Promise<number> {
  return withMailing(RATE, { readers, areStored: false }, async (options) => {
    const messages = await freezeAudiences(options);
    const child = fork(new URL(import.meta.url), ['send']);
    child.send({ options, messages });
    const [mb] = (await once(child, 'message')) as [number];
    return mb;
  });
}

if (process.send !== undefined && process.argv[2] === 'send') {
  const [{ options, messages }] = (await once(process, 'message')) as [
    { readonly options: MailingOptions; readonly messages: readonly MailMessage[] },
  ];
  await sendMailing(options, messages);
  // Not before it is said; and then whatever keep-alive connections there still are.
  process.send(process.resourceUsage().maxRSS / 1024, () => process.exit());
}
