import { EventEmitter, once } from 'node:events';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import type { EngineEvent } from '../../local/engine.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { subscriberOf } from '../factories/subscriber.ts';

const START = Date.parse('2026-11-01T09:00:00Z');
const FAMILY = '510/26';
const READERS_AT_ONCE = 50;

export const releaseText = (
  body = 'The states agreed in Geneva today on common rules for networks.',
  facts = 'type: press-release',
): string => `---
${facts}
---
Press Release

States agree on safer networks

October 30, 2026

${body}

The rules come into force next year, and every state will report on them.

Contact: Ana Pérez, press@example.org, +1 202 555 0111

Reference: E-510/26
`;

export interface FaultyNewsroom {
  readonly run: NewsroomRun;
  readonly events: readonly EngineEvent[];
  put(path: string, text: string): Promise<void>;
  /** How many mails each address got. */
  mailsByReader(): Readonly<Record<string, number>>;
  /** Those of the first release's alert, or of another family or notice. */
  deliveries(family?: string, notice?: string): Promise<readonly Delivery[]>;
  /** Changes what the local SES allows. */
  limit(quota: { readonly maxSendRate?: number; readonly max24HourSend?: number }): Promise<void>;
  /** Waits, in real time, until SES has accepted so many mails, of a kind if not of all. */
  mailed(count: number, isMeant?: (mail: { readonly subject: string }) => boolean): Promise<void>;
  /** Waits, in real time, until some function has said this in a line. */
  said(text: string): Promise<void>;
  page(): Promise<string>;
}

/** Subscribes readers of English by number. */
export async function addReaders(
  { subscribers }: Pick<NewsroomRun, 'subscribers'>,
  {
    from,
    to,
    frequency = 'immediate',
  }: {
    readonly from: number;
    readonly to: number;
    readonly frequency?: Subscriber['frequency'];
  },
): Promise<void> {
  for (let start = from; start < to; start += READERS_AT_ONCE) {
    const size = Math.min(READERS_AT_ONCE, to - start);
    const ids = Array.from(
      { length: size },
      (_, i) => `reader${String(start + i).padStart(3, '0')}`,
    );
    await Promise.all(
      ids.map((id) => subscribers.add(subscriberOf({ id, email: `${id}@example.org`, frequency }))),
    );
  }
}

/** Dateline on the engine, with a standing clock if not said otherwise, and readers of English, for a test to hurt. */
export async function withNewsroom<T>(
  {
    readers,
    crashAt,
    isSerial = true,
    isFrozen = true,
    frequency = 'immediate',
  }: {
    readonly readers: number;
    readonly crashAt?: string;
    /** One message at a time per queue; else as many workers as the template says. */
    readonly isSerial?: boolean;
    /** Whether the clock stands still while there is work to do; else it runs, and delays pass. */
    readonly isFrozen?: boolean;
    readonly frequency?: Subscriber['frequency'];
  },
  test: (newsroom: FaultyNewsroom) => Promise<T>,
): Promise<T> {
  const events: EngineEvent[] = [];
  const heard = new EventEmitter();
  const run = await startNewsroom({
    port: 0,
    clock: { startAt: START, frozen: isFrozen },
    seed: 'faults',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: false,
    isSerial,
    log(event) {
      events.push(event);
      heard.emit(event.kind);
    },
    ...(crashAt === undefined ? {} : { crashAt }),
  });
  try {
    await addReaders(run, { from: 0, to: readers, frequency });
    return await test({
      run,
      events,
      async put(path, text) {
        await run.s3.send(
          new PutObjectCommand({ Bucket: run.dropBucket, Key: `incoming/${path}`, Body: text }),
        );
      },
      mailsByReader() {
        const counts: Record<string, number> = {};
        for (const { to } of run.engine.mails()) {
          for (const address of to) counts[address] = (counts[address] ?? 0) + 1;
        }
        return counts;
      },
      deliveries: async (family = FAMILY, notice = 'alert') =>
        (await run.ledger.chunks(family, notice)).flatMap((chunk) => chunk.deliveries),
      async limit(quota) {
        const url = `${run.engine.urls.public}/_local/ses/quota`;
        await fetch(url, { method: 'POST', body: JSON.stringify(quota) });
      },
      async mailed(count, isMeant = () => true) {
        while (run.engine.mails().filter(isMeant).length < count)
          await once(heard, 'mail.accepted');
      },
      async said(text) {
        const isIt = (event: EngineEvent) =>
          event.kind === 'function.line' && event.line.includes(text);
        while (!events.some(isIt)) await once(heard, 'function.line');
      },
      async page() {
        const answer = await fetch(`${run.engine.urls.public}/en/510-26/`);
        return answer.text();
      },
    });
  } finally {
    await run.engine.stop();
  }
}
