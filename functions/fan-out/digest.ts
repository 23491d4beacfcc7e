import { belongsToDigest, getsDigest } from '../../shared/audience/alert-audience.ts';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import {
  type Delivery,
  type DigestItem,
  isOpen,
  newDelivery,
} from '../../shared/delivery/delivery.ts';
import {
  DIGESTS,
  digestNotice,
  digestSeries,
  holdName,
  MAX_DIGEST_ITEMS,
  seriesOfNotice,
} from '../../shared/delivery/digest.ts';
import { digestDebt, frozenBefore } from '../../shared/delivery/digest-readers.ts';
import { nextLook } from '../../shared/delivery/next-look.ts';
import type { DigestMessage, MailMessage } from '../../shared/messages/messages.ts';
import type { Audience, DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import type { Instant } from '../../shared/release/release.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { type Candidate, createDigestCandidates, type Reader } from './digest-candidates.ts';
import { createLateMail } from './late.ts';
import { type CountedMailing, createWatchReturns } from './returns.ts';
import type { TextsPorts } from './texts.ts';
import { queueMail, writeChunks } from './write-chunks.ts';

export interface DigestPorts extends TextsPorts {
  readonly releases: ReleaseStore;
  readonly subscribers: SubscriberStore;
  readonly ledger: DeliveryLedger;
  readonly mailQueue: MessageQueue<MailMessage>;
  readonly config: NewsroomConfig;
}

/**
 * Freezes a digest: who gets it, and which releases each of them has not had yet. A digest is one notice
 * of the ledger, with one delivery per reader; each family that may be in it points to it by an audience
 * of the same name, so that corrections find its readers.
 */
export function createPrepareDigest(ports: DigestPorts) {
  const { releases, ledger, clock, config } = ports;
  const lateMail = createLateMail(ports);
  const watchReturns = createWatchReturns(ports);
  const candidatesFor = createDigestCandidates(ports);

  return async function prepareDigest(
    { digest: frequency, at, timeZone }: DigestMessage,
    work: Work,
  ): Promise<void> {
    const now = clock.now();
    // Woken early, by a clock that runs ahead: the list of what is due wakes it again.
    if (Date.parse(now) < Date.parse(at)) return;
    const zone = timeZone ?? null;
    const notice = digestNotice(frequency, at, config.timeZone, zone);
    const holdIfLate = async (found: readonly Delivery[]) => {
      // No alarm about a digest that nobody is to get any more.
      if (!found.some(isOpen)) return;
      await lateMail.holdIfLate(holdName({ family: DIGESTS, notice }), at, work);
    };
    const digests = await ledger.audiences(DIGESTS);
    const begun = digests.find((audience) => audience.notice === notice);
    if (begun !== undefined && begun.total !== null) {
      const chunks = await ledger.chunks(DIGESTS, notice);
      await holdIfLate(chunks.flatMap(({ deliveries }) => deliveries));
      return queueMail(ports, chunks, work);
    }
    const frozenAt = begun?.frozenAt ?? now;
    const series = digestSeries(frequency, zone);
    const readers = await readersOf(series, { at, frozenAt }, digests);
    const ownBefore = await previousOf(notice, digests);
    const candidates = await candidatesFor(readers, { notice, frozenAt, digests, ownBefore });
    // Its returns are counted now, whoever is left to read this one.
    await watchReturns(ownBefore, work);
    const people = readers.map(({ subscriber }) => subscriber);
    for (const { texts } of candidates) await texts.readFor(people);
    const deliveries = readers.flatMap((reader) => {
      const items = itemsFor(reader, candidates);
      // No mail when there is nothing.
      return items.length === 0 ? [] : [digestFor(reader.subscriber, items, now)];
    });
    // Frozen all the same: no later digest repeats what is in it, whether it goes out or not.
    await holdIfLate(deliveries);
    const audience = await ledger.openAudience({
      family: DIGESTS,
      notice,
      chunks: Math.max(1, Math.ceil(deliveries.length / config.mail.chunkSize)),
      frozenAt,
      total: null,
    });
    // Before any of its mail: a correction that looks for readers must find the digest.
    for (const { family } of candidates) {
      await ledger.openAudience({ ...audience, family, total: 0 });
    }
    await queueMail(ports, await writeChunks(ledger, audience, deliveries, work), work);
    const look = nextLook(frozenAt, now, true);
    if (deliveries.length === 0 || look === null) return;
    await releases.addDue(look, holdName({ family: DIGESTS, notice }));
  };

  /** The last digest of the same series, with all its deliveries; none before the first. */
  async function previousOf(
    notice: string,
    digests: readonly Audience[],
  ): Promise<readonly CountedMailing[]> {
    const isBefore = (other: string) =>
      other < notice && seriesOfNotice(other) === seriesOfNotice(notice);
    const audience = digests.findLast((one) => isBefore(one.notice));
    if (audience === undefined) return [];
    const chunks = await ledger.chunks(DIGESTS, audience.notice);
    return [{ audience, deliveries: chunks.flatMap(({ deliveries }) => deliveries) }];
  }

  /** Everybody for whom this is the next digest; they are read once. */
  async function readersOf(
    series: string,
    times: { readonly at: Instant; readonly frozenAt: Instant },
    digests: readonly Audience[],
  ): Promise<readonly Reader[]> {
    const earlier = frozenBefore(digests, times.frozenAt);
    const readers: Reader[] = [];
    for await (const page of ports.subscribers.pages()) {
      for (const subscriber of page) {
        if (!getsDigest(subscriber, times.at)) continue;
        const debt = digestDebt(subscriber, times, earlier, config);
        if (debt.series === series) readers.push({ subscriber, ...debt });
      }
    }
    return readers;
  }

  function digestFor(subscriber: Subscriber, items: readonly DigestItem[], now: Instant): Delivery {
    const [first] = items;
    const language =
      subscriber.languages.find((one) => config.languages.some((known) => known === one)) ??
      first?.language ??
      config.languages[0];
    return {
      ...newDelivery(subscriber.id, now, { language: language ?? null, releaseLanguage: null }),
      items: items.slice(0, MAX_DIGEST_ITEMS),
      more: Math.max(0, items.length - MAX_DIGEST_ITEMS),
    };
  }
}

function itemsFor(
  { subscriber, since, until }: Reader,
  candidates: readonly Candidate[],
): readonly DigestItem[] {
  const from = Date.parse(since);
  const to = until === null ? Number.POSITIVE_INFINITY : Date.parse(until);
  return candidates.flatMap((candidate): DigestItem[] => {
    const at = Date.parse(candidate.publishedAt);
    if (at < from || at > to || candidate.readers.has(subscriber.id)) return [];
    if (!belongsToDigest(subscriber, candidate)) return [];
    const chosen = candidate.choose(subscriber.languages);
    if (chosen === null) return [];
    const { language, releaseLanguage } = chosen;
    return [{ family: candidate.family, language, releaseLanguage, releaseVersion: null }];
  });
}
