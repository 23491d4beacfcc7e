import { belongsToAlert, follows } from '../../shared/audience/alert-audience.ts';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import { type Delivery, isOpen, newDelivery } from '../../shared/delivery/delivery.ts';
import {
  aboutFamily,
  DIGESTS,
  digestOfHold,
  isDigestNotice,
} from '../../shared/delivery/digest.ts';
import { ALL_MAIL, begunAt } from '../../shared/delivery/mail-hold.ts';
import { nextLook } from '../../shared/delivery/next-look.ts';
import { type Notice, noticesOf, readersOfEarlierVersion } from '../../shared/delivery/notices.ts';
import type {
  DistributionMessage,
  FamilyMessage,
  MailMessage,
  NewsroomMessage,
} from '../../shared/messages/messages.ts';
import type { Audience, Chunk, DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { Family, ReleaseStore } from '../../shared/ports/release-store.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import { mayBeSeen, scheduledFor, waitsForSister } from '../../shared/release/lifecycle.ts';
import type { Instant, LanguageTag } from '../../shared/release/release.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { type Choose, choiceOf, graceEnds } from './choose.ts';
import { createPrepareDigest } from './digest.ts';
import { createLateMail } from './late.ts';
import { createLookAtDigest } from './look-at-digest.ts';
import { type Mailing, reportReach } from './reach.ts';
import { createWatchReturns } from './returns.ts';
import { familyTexts, type TextsPorts } from './texts.ts';
import { queueMail, writeChunks } from './write-chunks.ts';

export interface FanOutPorts extends TextsPorts {
  readonly releases: ReleaseStore;
  readonly subscribers: SubscriberStore;
  readonly ledger: DeliveryLedger;
  readonly distributionQueue: MessageQueue<DistributionMessage>;
  readonly mailQueue: MessageQueue<MailMessage>;
  readonly newsroomQueue: MessageQueue<NewsroomMessage>;
  /** Where the receipts lie. */
  readonly drop: ObjectStore;
  /** Names the holder of a ledger lease. */
  readonly worker: string;
  readonly config: NewsroomConfig;
}

const LEASE_MS = 60_000;

/**
 * Lets out what may go of a family: stamps its publication, tells the newsroom, freezes audiences and
 * queues their mail. It decides everything anew from the store and the clock; the message only wakes
 * it, so early, late and repeated wake-ups are harmless.
 */
export function createFanOut(ports: FanOutPorts) {
  const { releases, ledger, clock, config } = ports;

  const lateMail = createLateMail(ports);
  const prepareDigest = createPrepareDigest(ports);
  const lookAtDigest = createLookAtDigest(ports);
  const watchReturns = createWatchReturns(ports);

  return async function fanOut(message: DistributionMessage, work: Work): Promise<void> {
    if ('digest' in message) return prepareDigest(message, work);
    const digest = digestOfHold(message.family);
    if (digest === null) await letOut(message, work);
    else await lookAtDigest(digest, message.at ?? null, work);
  };

  async function letOut({ family: name, reason, at }: FamilyMessage, work: Work): Promise<void> {
    const family = await letGo(name, work);
    if (family === null) return;
    if (at !== undefined) await lateMail.holdIfLookedAtLate(name, at, work);
    const notices = noticesOf(family.records, clock.now());
    if (family.records.some(({ publishedAt }) => publishedAt !== null)) {
      await ports.newsroomQueue.send({ version: 1, family: name });
    }
    for (const notice of notices) {
      if (notice.kind === 'alert') await alert(family, work);
      else await inform(family, notice, work);
    }
    await followUp(family, reason, work);
  }

  /**
   * Looks again at mailings later: chunks whose message was lost are queued anew by the wake-up itself, and the
   * press office hears how far its mail came.
   */
  async function followUp(
    family: Family,
    reason: FamilyMessage['reason'],
    work: Work,
  ): Promise<void> {
    const now = clock.now();
    const isLook = reason === 'due';
    const mailings: Mailing[] = [];
    const holds = [family.mailHold, await releases.mailHold(ALL_MAIL)];
    for (const audience of await ledger.audiences(family.family)) {
      if (isDigestNotice(audience.notice)) continue;
      const chunks = isLook ? await ledger.chunks(family.family, audience.notice) : [];
      mailings.push({ audience, chunks });
      // Before the first look nobody knows; the next one is planned all the same.
      const isUnfinished = !isLook || chunks.some(({ deliveries }) => deliveries.some(isOpen));
      const at = nextLook(begunAt(audience.frozenAt, holds), now, isUnfinished);
      if (at !== null) await releases.addDue(at, family.family);
    }
    if (!isLook) return;
    const office = { timeZone: config.timeZone, language: config.officeLanguage };
    await reportReach(family, mailings, now, ports.drop, office);
    const counted = mailings.map(({ audience, chunks }) => ({
      audience,
      deliveries: chunks.flatMap(({ deliveries }) => deliveries),
    }));
    await watchReturns(counted, work);
  }

  /** @returns the family as it stands after the stamps, or null when it is unknown */
  async function letGo(name: string, work: Work): Promise<Family | null> {
    const family = await releases.family(name);
    if (family === null) return null;
    const now = clock.now();
    const due = family.records.filter(
      (record) =>
        record.publishedAt === null &&
        record.readyVersion === record.version &&
        mayBeSeen(record, now) &&
        !waitsForSister(record, family.records, now),
    );
    const at = due.every(({ isImport }) => isImport) ? null : scheduledFor(family.records, now);
    // Before the stamps, which are there for good should this be cut off.
    if (at !== null) await lateMail.holdIfDueLate(name, at, work);
    for (const record of due) {
      if (!(await releases.markPublished(record, now))) continue;
      work.fact('release.published', {
        family: name,
        reference: record.reference,
        language: record.language,
        version: record.version,
      });
    }
    return due.length === 0 ? family : releases.family(name);
  }

  async function alert(family: Family, work: Work): Promise<void> {
    const now = clock.now();
    const choose = choiceOf(family, now, config);
    const first = family.records.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
    if (first[0] !== undefined) await releases.addReleased(first[0], family.family);

    const existing = (await ledger.audiences(family.family)).find((a) => a.notice === 'alert');
    const chunks =
      existing !== undefined && existing.total !== null
        ? await resolveWaiting(family, choose, now)
        : await freeze(family, existing ?? null, choose, now, work);
    await queueMail(ports, chunks, work);

    if (chunks.some(({ deliveries }) => deliveries.some(({ state }) => state === 'waiting'))) {
      const seconds = Math.ceil((graceEnds(family, config) - Date.parse(now)) / 1000);
      // SQS delays at most 15 minutes; the configured grace is at most that.
      await ports.distributionQueue.send(
        { version: 1, family: family.family, reason: 'grace' },
        { delaySeconds: Math.min(900, Math.max(1, seconds)) },
      );
    }
  }

  /** Counts and writes down who is to get the alert. Begun anew after a crash, it gives the same audience. */
  async function freeze(
    family: Family,
    begun: Audience | null,
    choose: Choose,
    now: Instant,
    work: Work,
  ): Promise<readonly Chunk[]> {
    const frozenAt = begun?.frozenAt ?? now;
    const subjects = family.records.flatMap((record) => record.subjects);
    // What an embargo still keeps must not show by its mail, what is withdrawn is not urgent.
    const isUrgent =
      begun?.isUrgent ?? family.records.some((r) => r.isUrgent === true && mayBeSeen(r, now));
    const texts = familyTexts(ports, family);
    const mentions = ({ keywords, languages }: Subscriber) => {
      const chosen = choose(languages);
      // Who waits for an edition is looked at again when it is there.
      return chosen === null || texts.mention(keywords, chosen.language);
    };
    const people: { readonly id: string; readonly languages: readonly LanguageTag[] }[] = [];
    for await (const page of ports.subscribers.pages()) {
      await texts.readFor(page);
      for (const subscriber of page) {
        if (!belongsToAlert(subscriber, { subjects, mentions, isUrgent, frozenAt })) continue;
        people.push({ id: subscriber.id, languages: subscriber.languages });
      }
    }
    const audience = await ledger.openAudience({
      family: family.family,
      notice: 'alert',
      chunks: chunksFor(people.length),
      frozenAt,
      total: null,
      isUrgent,
    });
    const deliveries = people.map(({ id, languages }) => newDelivery(id, now, choose(languages)));
    return writeChunks(ledger, audience, deliveries, work);
  }

  /** A correction or withdrawal, to exactly those who had the earlier version. */
  async function inform(
    family: Family,
    notice: Exclude<Notice, { readonly kind: 'alert' }>,
    work: Work,
  ): Promise<void> {
    const now = clock.now();
    const audiences = await ledger.audiences(family.family);
    const existing = audiences.find((audience) => audience.notice === notice.name);
    if (existing !== undefined && existing.total !== null) {
      await queueMail(ports, await ledger.chunks(family.family, notice.name), work);
      return;
    }
    const earlier: Delivery[] = [];
    for (const audience of audiences) {
      if (audience.notice === notice.name) continue;
      // From here on no worker that knows only the earlier version begins another mail of it.
      const isDigest = isDigestNotice(audience.notice);
      const place = isDigest ? DIGESTS : family.family;
      for (const { deliveries } of await ledger.fence(place, audience.notice)) {
        earlier.push(
          ...(isDigest ? deliveries.flatMap((d) => aboutFamily(d, family.family)) : deliveries),
        );
      }
    }
    const readers = readersOfEarlierVersion(earlier, {
      releaseLanguage: notice.record.language,
      version: notice.version,
    });
    const audience = await ledger.openAudience({
      family: family.family,
      notice: notice.name,
      chunks: chunksFor(readers.length),
      frozenAt: now,
      total: null,
    });
    const deliveries = readers.map((reader) =>
      newDelivery(reader.subscriberId, now, reader, reader.messageId),
    );
    await queueMail(ports, await writeChunks(ledger, audience, deliveries, work), work);
  }

  function chunksFor(people: number): number {
    return Math.max(1, Math.ceil(people / config.mail.chunkSize));
  }

  /** Gives those who wait an edition, where there is one now and they follow it. */
  async function resolveWaiting(
    family: Family,
    choose: Choose,
    now: Instant,
  ): Promise<readonly Chunk[]> {
    const chunks = await ledger.chunks(family.family, 'alert');
    const texts = familyTexts(ports, family);
    const subjects = family.records.flatMap((record) => record.subjects);
    const settle = (
      delivery: Delivery,
      subscriber: Subscriber | undefined,
    ): readonly Delivery[] => {
      const skip = (reason: string) => [
        { ...delivery, state: 'skipped' as const, at: now, reason },
      ];
      if (subscriber === undefined) return skip('no-subscriber');
      const chosen = choose(subscriber.languages);
      if (chosen === null) return [];
      const mentions = () => texts.mention(subscriber.keywords, chosen.language);
      if (!follows(subscriber, { subjects, mentions })) return skip('not-followed');
      return [newDelivery(delivery.subscriberId, now, chosen)];
    };
    const resolved: Chunk[] = [];
    for (const chunk of chunks) {
      const waiting = chunk.deliveries.filter(({ state }) => state === 'waiting');
      const people = await ports.subscribers.getMany(waiting.map((d) => d.subscriberId));
      await texts.readFor([...people.values()]);
      const changed = waiting.flatMap((d) => settle(d, people.get(d.subscriberId)));
      resolved.push(await recordChunk(chunk, changed, now));
    }
    return resolved;
  }

  async function recordChunk(
    chunk: Chunk,
    changed: readonly Delivery[],
    now: Instant,
  ): Promise<Chunk> {
    if (changed.length === 0) return chunk;
    const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
    // A worker that sends from this chunk now comes first; the wake-up is repeated.
    if (!(await ledger.claim(chunk, { holder: ports.worker, until }, now, changed))) {
      throw new Error(`Chunk ${chunk.chunk} of ${chunk.family} is being worked on`);
    }
    await ledger.record(chunk, { holder: ports.worker, until: null }, []);
    const byId = new Map(changed.map((delivery) => [delivery.subscriberId, delivery]));
    return {
      ...chunk,
      deliveries: chunk.deliveries.map((d) => byId.get(d.subscriberId) ?? d),
    };
  }
}
