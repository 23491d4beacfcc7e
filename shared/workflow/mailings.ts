import { type Delivery, isOpen } from '../delivery/delivery.ts';
import {
  aboutFamily,
  DIGESTS,
  digestOfHold,
  holdName,
  isDigestNotice,
} from '../delivery/digest.ts';
import { ALL_MAIL, operatorsWord } from '../delivery/mail-hold.ts';
import { LAST_LOOK_MS, nextLook } from '../delivery/next-look.ts';
import type { MailMessage } from '../messages/messages.ts';
import type { Clock } from '../ports/clock.ts';
import type { Chunk, DeliveryLedger } from '../ports/delivery-ledger.ts';
import type { MessageQueue } from '../ports/message-queue.ts';
import type { ReleaseStore } from '../ports/release-store.ts';

export interface MailingPorts {
  readonly releases: ReleaseStore;
  readonly ledger: DeliveryLedger;
  readonly mailQueue: MessageQueue<MailMessage>;
  readonly clock: Clock;
  /** Names the holder of a ledger lease. */
  readonly worker: string;
}

const LEASE_MS = 60_000;

/**
 * Stops the mail about a family, or one digest: what is not marked as being sent by now stays unsent, within
 * seconds. All here name a mailing as holds do, see `holdName`.
 */
export const stopMailing = (
  ports: Pick<MailingPorts, 'releases' | 'clock'>,
  mailing: string,
  reason: string,
): Promise<void> => say(ports, mailing, { isHeld: true, reason });

/**
 * Lets the mail about a family, or one digest, go on from where the ledger stands.
 *
 * @returns the deliveries that are still open
 */
export async function resumeMailing(ports: MailingPorts, mailing: string): Promise<number> {
  await letGoOn(ports, mailing);
  return queueOpen(ports, mailing);
}

/** Begins no mailing until {@link resumeAllMail}; what is queued goes on. */
export const stopAllMail = (
  ports: Pick<MailingPorts, 'releases' | 'clock'>,
  reason: string,
): Promise<void> => stopMailing(ports, ALL_MAIL, reason);

/**
 * Lets all mailings go on that no other word holds: those that are still looked at, as all that are open are for a
 * week, and the digests of that time.
 *
 * @returns the deliveries that are still open
 */
export async function resumeAllMail(ports: MailingPorts): Promise<number> {
  const { releases, ledger, clock } = ports;
  await letGoOn(ports, ALL_MAIL);
  const since = Date.parse(clock.now()) - LAST_LOOK_MS;
  const families = (await releases.due()).map(({ family }) => family);
  const digests = (await ledger.audiences(DIGESTS))
    .filter(({ frozenAt }) => Date.parse(frozenAt) >= since)
    .map(({ notice }) => holdName({ family: DIGESTS, notice }));
  let open = 0;
  for (const mailing of new Set([...families, ...digests])) {
    if ((await releases.mailHold(mailing))?.isHeld === true) continue;
    open += await queueOpen(ports, mailing);
  }
  return open;
}

const letGoOn = (ports: Pick<MailingPorts, 'releases' | 'clock'>, name: string): Promise<void> =>
  say(ports, name, { isHeld: false, reason: 'resumed' });

async function say(
  { releases, clock }: Pick<MailingPorts, 'releases' | 'clock'>,
  name: string,
  word: { readonly isHeld: boolean; readonly reason: string },
): Promise<void> {
  const last = await releases.mailHold(name);
  await releases.putMailHold(name, operatorsWord({ ...word, at: clock.now() }, last));
}

/**
 * Sends to those once more whose message SES refused or whose answers were lost twice, digests with the
 * release in them included.
 *
 * @returns how many that are, and the chunks that could not be had because a worker is at work on them
 */
export async function resendFailed(
  ports: MailingPorts,
  mailing: string,
): Promise<{ readonly resent: number; readonly busy: number }> {
  let resent = 0;
  let busy = 0;
  const own = await chunksOf(ports.ledger, mailing);
  const inDigests = await digestChunks(ports.ledger, mailing);
  for (const chunk of [...own, ...inDigests]) {
    const isMeant = (delivery: Delivery) =>
      isFailed(delivery) && (own.includes(chunk) || aboutFamily(delivery, mailing).length > 0);
    const again = chunk.deliveries.filter(isMeant).map(
      (delivery): Delivery => ({
        ...delivery,
        state: 'pending',
        attempts: 0,
        at: ports.clock.now(),
        reason: null,
      }),
    );
    if (again.length === 0) continue;
    if (!(await reopen(ports, chunk, again))) {
      busy += 1;
      continue;
    }
    resent += again.length;
    if (inDigests.includes(chunk)) await ports.mailQueue.send(messageOf(chunk));
  }
  await queueOpen(ports, mailing);
  return { resent, busy };
}

/** Refused or given up; not what SES took and then rejected, which it would again. */
const isFailed = ({ state, messageId }: Delivery): boolean =>
  state === 'failed' && messageId === null;

async function reopen(
  { ledger, clock, worker: holder }: MailingPorts,
  chunk: Chunk,
  deliveries: readonly Delivery[],
): Promise<boolean> {
  const now = clock.now();
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  if (!(await ledger.claim(chunk, { holder, until }, now, deliveries))) return false;
  return ledger.record(chunk, { holder, until: null }, []);
}

/** Queues what is open, and has it looked at as a mailing that begins now. */
async function queueOpen(
  { releases, ledger, mailQueue, clock }: Omit<MailingPorts, 'worker'>,
  mailing: string,
): Promise<number> {
  const isToSend = (delivery: Delivery) => isOpen(delivery) && delivery.state !== 'waiting';
  const open = (await chunksOf(ledger, mailing)).filter(({ deliveries }) =>
    deliveries.some(isToSend),
  );
  const now = clock.now();
  const look = nextLook(now, now, true);
  if (open.length > 0 && look !== null) await releases.addDue(look, mailing);
  // Repeating a message is harmless: the ledger knows what was sent.
  await mailQueue.sendAll(open.map(messageOf));
  return open.reduce((sum, { deliveries }) => sum + deliveries.filter(isToSend).length, 0);
}

const messageOf = ({ family, notice, chunk }: Chunk): MailMessage => ({
  version: 1,
  family,
  notice,
  chunk,
});

/** The chunks of a mailing, and those of a family's digests as if they were about it alone. */
export async function chunksAbout(
  ledger: DeliveryLedger,
  mailing: string,
): Promise<readonly Chunk[]> {
  const own = await chunksOf(ledger, mailing);
  const inDigests = (await digestChunks(ledger, mailing)).flatMap((chunk) => {
    const deliveries = chunk.deliveries.flatMap((delivery) => aboutFamily(delivery, mailing));
    return deliveries.length > 0 ? [{ ...chunk, deliveries }] : [];
  });
  return [...own, ...inDigests];
}

/** The chunks of all notices of a family, or those of one digest. */
async function chunksOf(ledger: DeliveryLedger, mailing: string): Promise<readonly Chunk[]> {
  const digest = digestOfHold(mailing);
  if (digest !== null) return ledger.chunks(DIGESTS, digest);
  const chunks: Chunk[] = [];
  for (const { notice } of await ledger.audiences(mailing)) {
    chunks.push(...(await ledger.chunks(mailing, notice)));
  }
  return chunks;
}

/** The chunks of all digests that a family may be in. */
async function digestChunks(ledger: DeliveryLedger, family: string): Promise<readonly Chunk[]> {
  const notices = (await ledger.audiences(family)).map(({ notice }) => notice);
  const chunks = notices.filter(isDigestNotice).map((notice) => ledger.chunks(DIGESTS, notice));
  return (await Promise.all(chunks)).flat();
}
