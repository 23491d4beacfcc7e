import type { NewsroomConfig } from '../../shared/config/config.ts';
import { planChunk } from '../../shared/delivery/chunk-plan.ts';
import { type Delivery, deliveryTags } from '../../shared/delivery/delivery.ts';
import { noticeOfName } from '../../shared/delivery/notices.ts';
import { isAllowed } from '../../shared/mail/allow-list.ts';
import type { MailMessage } from '../../shared/messages/messages.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Chunk, DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';
import type { MailTransport } from '../../shared/ports/mail-transport.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { Family, ReleaseStore } from '../../shared/ports/release-store.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import { stateOf } from '../../shared/release/lifecycle.ts';
import type { Instant } from '../../shared/release/release.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import { loadEditions } from '../../shared/workflow/documents.ts';
import { MAX_DELAY_SECONDS, type NextLook, type Settled, settle } from './settle.ts';

/** Writes one reader's message about an edition. */
export type ComposeMessage = (
  edition: Edition,
  kind: 'alert' | 'correction' | 'withdrawal',
  reader: {
    readonly subscriber: Subscriber;
    readonly delivery: Delivery;
    readonly notice: string;
    readonly date: Instant;
  },
) => Uint8Array;

export interface DeliverPorts {
  readonly releases: ReleaseStore;
  readonly archive: ObjectStore;
  readonly subscribers: SubscriberStore;
  readonly ledger: DeliveryLedger;
  readonly mail: MailTransport;
  readonly mailQueue: MessageQueue<MailMessage>;
  /** Asked once per chunk. */
  readonly composer: () => Promise<ComposeMessage>;
  readonly clock: Clock;
  readonly worker: string;
  readonly allowList: string;
  readonly config: NewsroomConfig;
  /** Named places for fault tests. */
  readonly crashPoint: (name: 'claimed' | 'after-ses' | 'recorded') => void;
}

/** Sends in flight per worker, and so the most that one crash can leave unknown. */
const WINDOW = 10;
const LEASE_MS = 90_000;
/** No new window is begun with less time than this: ten sends at their timeout must still fit. */
const RESERVE_MS = 10_000;
const CONTENDED_DELAY_SECONDS = 5;
const NOT_READY_DELAY_SECONDS = 5;

/**
 * Sends the open deliveries of one chunk, each once. A window of deliveries is marked `sending` in the
 * ledger before SES sees them and settled after, so that whatever happens in between nobody is skipped
 * and nothing recorded as accepted is sent again. Deferral is a new delayed message: receive counts
 * only count crashes.
 */
export function createDeliver(ports: DeliverPorts) {
  const { ledger, clock, config } = ports;
  const unknownAfterMs = config.mail.unknownAfterMinutes * 60_000;

  return async function deliver(message: MailMessage, work: Work): Promise<void> {
    const next = await workOn(message, work);
    if (next === null) return;
    const delaySeconds = Math.min(MAX_DELAY_SECONDS, Math.max(1, Math.ceil(next.delaySeconds)));
    await ports.mailQueue.send(message, { delaySeconds });
    work.fact('chunk.deferred', { ...named(message), delaySeconds, reason: next.reason });
  };

  async function workOn(message: MailMessage, work: Work): Promise<NextLook> {
    const seen = await ledger.chunk(message);
    if (seen === null) {
      work.fact('chunk.missing', named(message));
      return null;
    }
    const now = clock.now();
    if (seen.lease !== null && Date.parse(seen.lease.until) > Date.parse(now)) {
      return { delaySeconds: secondsUntil(seen.lease.until, now) + 1, reason: 'leased' };
    }
    const plan = planChunk(seen.deliveries, { now, unknownAfterMs });
    const recheck = lookAgain(plan.recheckAt, now);
    if (plan.sendable.length === 0 && plan.changed.length === 0) return recheck;

    const family = await ports.releases.family(message.family);
    if (family === null) throw new Error(`No family ${message.family} in the release store`);
    const session = await openSession(family, message, plan.sendable);
    if (session === null) return { delaySeconds: NOT_READY_DELAY_SECONDS, reason: 'not-ready' };
    return sendWindows(seen, session, plan, work, recheck);
  }

  /** What all sends of a chunk share; null while the family cannot be judged yet. */
  async function openSession(
    family: Family,
    message: MailMessage,
    sendable: readonly Delivery[],
  ): Promise<Session | null> {
    const now = clock.now();
    const isNotYet = family.records.some(
      (record) =>
        (record.readyVersion < record.version && record.embargo.kind === 'none') ||
        // Let go by a clock that ran ahead of this one: late is allowed, early and never are not.
        (record.publishedAt !== null && stateOf(record, now) === 'embargoed'),
    );
    if (isNotYet) return null;
    const [editions, people, compose] = await Promise.all([
      loadEditions({ archive: ports.archive, clock }, family),
      ports.subscribers.getMany(sendable.map(({ subscriberId }) => subscriberId)),
      ports.composer(),
    ]);
    return { kind: noticeOfName(message.notice).kind, editions, people, compose, message };
  }

  async function sendWindows(
    seen: Chunk,
    session: Session,
    plan: ReturnType<typeof planChunk>,
    work: Work,
    recheck: NextLook,
  ): Promise<NextLook> {
    const holder = ports.worker;
    const decided = plan.sendable.map((delivery) => decide(delivery, session));
    const settledNow = decided.filter(({ state }) => state !== 'pending');
    let rest = decided.filter(({ state }) => state === 'pending');
    let window = rest.slice(0, WINDOW).map(toSending);
    const claimed = await ledger.claim(
      seen,
      { holder, until: leaseEnd() },
      clock.now(),
      mergeById([...plan.changed, ...settledNow, ...window]),
    );
    if (!claimed) return { delaySeconds: CONTENDED_DELAY_SECONDS, reason: 'claimed-by-another' };
    ports.crashPoint('claimed');

    let next = recheck;
    let sent = 0;
    while (window.length > 0) {
      const outcomes = await Promise.all(window.map((delivery) => sendOne(delivery, session)));
      ports.crashPoint('after-ses');
      rest = rest.slice(window.length);
      const settled = outcomes.map(({ delivery }) => delivery);
      sent += settled.filter(({ state }) => state === 'sent').length;
      for (const { look } of outcomes) next = sooner(next, look);
      const mustStop = outcomes.some(({ stop }) => stop);
      const isLate = work.remainingMilliseconds() < RESERVE_MS;
      if (isLate && rest.length > 0) next = sooner(next, { delaySeconds: 1, reason: 'unfinished' });
      window = mustStop || isLate ? [] : rest.slice(0, WINDOW).map(toSending);
      const until = window.length === 0 ? null : leaseEnd();
      if (!(await ledger.record(seen, { holder, until }, [...settled, ...window]))) {
        throw new Error(
          `The lease of chunk ${seen.chunk} of ${seen.family} was lost while sending`,
        );
      }
      ports.crashPoint('recorded');
    }
    // Nothing to send, only states to settle: the claim is given back.
    if (plan.sendable.length === settledNow.length) {
      await ledger.record(seen, { holder, until: null }, []);
    }
    work.fact('chunk.sent', { ...named(session.message), sent, open: rest.length });
    work.count('MailsAccepted', sent);
    return next;
  }

  /** Whether a pending delivery may be sent at all, decided when it is claimed. */
  function decide(delivery: Delivery, { people, editions, kind }: Session): Delivery {
    const at = clock.now();
    const subscriber = people.get(delivery.subscriberId);
    const skip = (state: 'skipped' | 'suppressed' | 'superseded', reason: string): Delivery => ({
      ...delivery,
      state,
      at,
      reason,
    });
    if (subscriber === undefined) return skip('skipped', 'no-subscriber');
    if (subscriber.status === 'suppressed') return skip('suppressed', 'suppressed');
    if (subscriber.status !== 'confirmed') return skip('skipped', subscriber.status);
    if (!isAllowed(subscriber.email, ports.allowList)) return skip('skipped', 'not-on-allow-list');
    const edition = editions.find(({ language }) => language === delivery.language);
    if (edition === undefined) return skip('superseded', 'no-edition');
    if ((edition.withdrawal !== null) !== (kind === 'withdrawal')) {
      return skip('superseded', edition.withdrawal === null ? 'restored' : 'withdrawn');
    }
    return {
      ...delivery,
      releaseLanguage: edition.release.language,
      releaseVersion: edition.version,
    };
  }

  async function sendOne(
    delivery: Delivery,
    { editions, people, kind, compose, message }: Session,
  ): Promise<Settled> {
    const edition = editions.find(({ language }) => language === delivery.language);
    const subscriber = people.get(delivery.subscriberId);
    if (edition === undefined || subscriber === undefined) {
      throw new Error('A delivery without edition or subscriber was not sorted out before');
    }
    const outcome = await ports.mail.send({
      raw: compose(edition, kind, {
        subscriber,
        delivery,
        notice: message.notice,
        date: clock.now(),
      }),
      from: config.sender.alertAddress,
      to: subscriber.email,
      tags: deliveryTags({ ...message, subscriberId: delivery.subscriberId }),
    });
    return settle(delivery, outcome, { at: clock.now(), unknownAfterMs });
  }

  function toSending(delivery: Delivery): Delivery {
    return { ...delivery, state: 'sending', attempts: delivery.attempts + 1, at: clock.now() };
  }

  function leaseEnd(): Instant {
    return new Date(Date.parse(clock.now()) + LEASE_MS).toISOString();
  }
}

interface Session {
  readonly kind: 'alert' | 'correction' | 'withdrawal';
  readonly editions: readonly Edition[];
  readonly people: ReadonlyMap<string, Subscriber>;
  readonly compose: ComposeMessage;
  readonly message: MailMessage;
}

const named = ({ family, notice, chunk }: MailMessage) => ({ family, notice, chunk });

const secondsUntil = (instant: Instant, now: Instant): number =>
  (Date.parse(instant) - Date.parse(now)) / 1000;

const lookAgain = (at: Instant | null, now: Instant): NextLook =>
  at === null ? null : { delaySeconds: secondsUntil(at, now), reason: 'unknown' };

const sooner = (a: NextLook, b: NextLook): NextLook => {
  if (a === null || b === null) return a ?? b;
  return a.delaySeconds <= b.delaySeconds ? a : b;
};

/** The last word on each delivery: one update may not name a path twice. */
const mergeById = (deliveries: readonly Delivery[]): readonly Delivery[] => [
  ...new Map(deliveries.map((delivery) => [delivery.subscriberId, delivery])).values(),
];
