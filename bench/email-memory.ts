import { fork } from 'node:child_process';
import { once } from 'node:events';
import { getHeapSpaceStatistics } from 'node:v8';
import { heapFlags } from '../local/lambda/heap.ts';
import type { MailMessage } from '../shared/messages/messages.ts';
import { freezeAudiences, type MailingOptions, sendMailing, withMailing } from './email-mailing.ts';
import { table } from './figures.ts';

const SIZES = [1_000, 10_000, 100_000];
const RATE = '1000000';
/** As much as deliver's function has (infra/stages/deliver.ts). */
const MEMORY_MB = 320;
const MB = 2 ** 20;

interface Memory {
  /** Resident, at its highest. */
  readonly peak: number;
  /** What V8 has put aside for new objects, at the end; it only grows while there is work. */
  readonly newSpace: number;
}

/**
 * Peak memory, in MB, of a process like the function's whose one worker sends a whole mailing, by the number of
 * readers. V8 doubles its space for new objects, up to what the function's memory allows, as more and more of them
 * were in use while it collected garbage; so that is told apart from all that mails and readers could pile up in.
 */
export async function senderMemory(): Promise<string> {
  const all: { readonly readers: number; readonly memory: Memory }[] = [];
  for (const readers of SIZES) all.push({ readers, memory: await memoryFor(readers) });
  const rest = ({ peak, newSpace }: Memory) => peak - newSpace;
  const [first] = all;
  const part = (of: (memory: Memory) => number, memory: Memory) =>
    first === undefined ? '' : (of(memory) / of(first.memory)).toFixed(2);
  return table(
    [
      'readers',
      'peak MB',
      `of that at ${SIZES[0]}`,
      'new space',
      'the rest',
      `of that at ${SIZES[0]}`,
    ],
    all.map(({ readers, memory }) => [
      String(readers),
      memory.peak.toFixed(0),
      part(({ peak }) => peak, memory),
      memory.newSpace.toFixed(0),
      rest(memory).toFixed(0),
      part(rest, memory),
    ]),
  );
}

async function memoryFor(readers: number): Promise<Memory> {
  return withMailing(RATE, { readers, areStored: false }, async (options) => {
    const messages = await freezeAudiences(options);
    const child = fork(new URL(import.meta.url), ['send'], {
      execArgv: [...heapFlags(MEMORY_MB)],
    });
    child.send({ options: { ...options, workers: 1 }, messages });
    const [memory] = (await once(child, 'message')) as [Memory];
    return memory;
  });
}

if (process.send !== undefined && process.argv[2] === 'send') {
  const [{ options, messages }] = (await once(process, 'message')) as [
    { readonly options: MailingOptions; readonly messages: readonly MailMessage[] },
  ];
  await sendMailing(options, messages);
  const newSpace = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  const memory: Memory = {
    peak: process.resourceUsage().maxRSS / 1024,
    newSpace: (newSpace?.space_size ?? 0) / MB,
  };
  // Not before it is said; and then whatever keep-alive connections there still are.
  process.send(memory, () => process.exit());
}
