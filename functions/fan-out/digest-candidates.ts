import { chunkNumber } from '../../shared/audience/alert-audience.ts';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { DIGESTS, isDigestNotice } from '../../shared/delivery/digest.ts';
import {
  type DigestDebt,
  dueAt,
  frozenBefore,
  mayHaveBeenAlerted,
  mayHaveRead,
} from '../../shared/delivery/digest-readers.ts';
import { noticesOf } from '../../shared/delivery/notices.ts';
import type { Audience, DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Instant } from '../../shared/release/release.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { type Choose, choiceOf } from './choose.ts';
import type { CountedMailing } from './returns.ts';
import { type FamilyTexts, familyTexts, type TextsPorts } from './texts.ts';

/** Somebody who gets a digest, if there is anything for them. */
export interface Reader extends DigestDebt {
  readonly subscriber: Subscriber;
}

/** A release that may stand in a digest. */
export interface Candidate {
  readonly family: string;
  readonly publishedAt: Instant;
  readonly dueAt: (subscriber: Subscriber) => Instant;
  readonly subjects: readonly string[];
  readonly choose: Choose;
  readonly texts: FamilyTexts;
  readonly mentions: (subscriber: Subscriber) => boolean;
  /** Ids of those who have it. */
  readonly readers: ReadonlySet<string>;
}

interface CandidatesPorts extends TextsPorts {
  readonly releases: ReleaseStore;
  readonly ledger: DeliveryLedger;
  readonly config: NewsroomConfig;
}

/** Chunks read side by side. */
const READS_AT_ONCE = 25;
/** So many chunks of an audience cost no more one by one than all of them together. */
const SINGLE_CHUNKS = 1 / 4;

/**
 * Finds what readers of a digest may be owed, and who has it already. Of the ledger it reads only the chunks in which
 * one of them may be: an alert to who is mailed at once, and digests that others read, are nothing to most.
 */
export function createDigestCandidates({ releases, ledger, config, ...ports }: CandidatesPorts) {
  /**
   * @param digest with all digests so far, and the deliveries of the one before in its series
   * @returns the newest first
   */
  return async function candidatesFor(
    readers: readonly Reader[],
    digest: Pick<Audience, 'notice' | 'frozenAt'> & {
      readonly digests: readonly Audience[];
      readonly ownBefore: readonly CountedMailing[];
    },
  ): Promise<readonly Candidate[]> {
    const { notice, frozenAt, digests, ownBefore } = digest;
    const people = readers.map(({ subscriber }) => subscriber);
    const alerted = people.filter(mayHaveBeenAlerted);
    const earlier = frozenBefore(digests, frozenAt);
    const inDigests = new Map<string, ReadonlyMap<string, readonly string[]>>(
      ownBefore.map(({ audience, deliveries }) => [audience.notice, idsByFamily(deliveries)]),
    );
    const since = readers.map((reader) => reader.since).reduce(earlierOf, frozenAt);
    const candidates: Candidate[] = [];
    for (const { at, family: name } of await releases.releasedSince(since)) {
      if (Date.parse(at) > Date.parse(frozenAt)) continue;
      const family = await releases.family(name);
      // What is stopped now comes with a later digest, once it goes on.
      if (family === null || family.mailHold?.isHeld === true) continue;
      if (!noticesOf(family.records, frozenAt).some(({ kind }) => kind === 'alert')) continue;
      const having = new Set<string>();
      for (const audience of await ledger.audiences(name)) {
        if (audience.notice === notice) continue;
        const ids = isDigestNotice(audience.notice)
          ? (await idsOfDigest(audience.notice)).get(name)
          : await idsOfAlert(audience);
        for (const id of ids ?? []) having.add(id);
      }
      const texts = familyTexts(ports, family);
      const choose = choiceOf(family, ports.clock.now(), config);
      candidates.push({
        family: name,
        publishedAt: at,
        dueAt: (subscriber) => dueAt(subscriber, at, config),
        subjects: family.records.flatMap(({ subjects }) => subjects),
        choose,
        texts,
        mentions({ keywords, languages }) {
          const chosen = choose(languages);
          return chosen !== null && texts.mention(keywords, chosen.language);
        },
        readers: having,
      });
    }
    return candidates.reverse();

    /** Of a correction or withdrawal nothing: it went to people who had the release before. */
    async function idsOfAlert(audience: Audience): Promise<readonly string[]> {
      if (audience.notice !== 'alert') return [];
      const known = await deliveriesOf(audience, audience.isUrgent === false ? alerted : people);
      return known.map(({ subscriberId }) => subscriberId);
    }

    async function idsOfDigest(name: string): Promise<ReadonlyMap<string, readonly string[]>> {
      const known = inDigests.get(name);
      if (known !== undefined) return known;
      const isIt = ({ notice: other }: Audience) => other === name;
      // One that is prepared at the same time is there before the families in it point to it.
      const audience = digests.find(isIt) ?? (await ledger.audiences(DIGESTS)).find(isIt);
      if (audience === undefined) throw new Error(`The ledger lacks ${name}, which families name`);
      const suspects = people.filter((one) => mayHaveRead(one, audience, earlier));
      const found = idsByFamily(await deliveriesOf(audience, suspects));
      inDigests.set(name, found);
      return found;
    }
  };

  /** The deliveries of an audience, those of its chunks at least in which one of these people would be. */
  async function deliveriesOf(
    { family, notice, chunks: count }: Audience,
    people: readonly Subscriber[],
  ): Promise<readonly Delivery[]> {
    const numbers = [...new Set(people.map(({ id }) => chunkNumber(id, count)))];
    if (numbers.length > count * SINGLE_CHUNKS) {
      return (await ledger.chunks(family, notice)).flatMap(({ deliveries }) => deliveries);
    }
    const found: Delivery[] = [];
    for (let start = 0; start < numbers.length; start += READS_AT_ONCE) {
      const chunks = await Promise.all(
        numbers
          .slice(start, start + READS_AT_ONCE)
          .map((chunk) => ledger.chunk({ family, notice, chunk })),
      );
      found.push(...chunks.flatMap((chunk) => chunk?.deliveries ?? []));
    }
    return found;
  }
}

/** Who had which release in a digest. */
function idsByFamily(deliveries: readonly Delivery[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { subscriberId, items = [] } of deliveries) {
    for (const { family } of items) {
      const known = ids.get(family);
      if (known === undefined) ids.set(family, [subscriberId]);
      else known.push(subscriberId);
    }
  }
  return ids;
}

const earlierOf = (one: Instant, other: Instant): Instant =>
  Date.parse(one) <= Date.parse(other) ? one : other;
