import type { Delivery } from '../../shared/delivery/delivery.ts';
import { holdName } from '../../shared/delivery/digest.ts';
import { noticeOfName } from '../../shared/delivery/notices.ts';
import type { MailMessage } from '../../shared/messages/messages.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { Family, ReleaseStore } from '../../shared/ports/release-store.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import { stateOf } from '../../shared/release/lifecycle.ts';
import type { Instant } from '../../shared/release/release.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import { loadEditions } from '../../shared/workflow/documents.ts';
import type { Composer } from './compose.ts';
import { type DigestSession, editionToSend, type News, type Session } from './decide.ts';

export interface SessionPorts {
  readonly releases: ReleaseStore;
  readonly archive: ObjectStore;
  readonly subscribers: SubscriberStore;
  /** Asked once per chunk. */
  readonly composer: () => Promise<Composer>;
  readonly clock: Clock;
  readonly allowList: string;
}

/** The family cannot be judged yet, or its mail or the digest was stopped. */
export type NoSession = 'notReady' | 'held';

/** Families whose editions a worker keeps at hand: an alert has one, the digests of a chunk those of some weeks. */
const MAX_FAMILIES = 200;

interface KnownFamily {
  /** All of the family that editions are made from. */
  readonly facts: string;
  readonly family: Family;
  readonly editions: readonly Edition[];
}

/** Opens the sessions of a worker; looks anew at everything that may have changed since the last. */
export function createSessions(ports: SessionPorts) {
  const known = new Map<string, KnownFamily>();

  /** The digest that was last seen to go on. */
  let digestOnItsWay: string | null = null;

  async function isDigestHeld(message: MailMessage): Promise<boolean> {
    const isHeld = (await ports.releases.mailHold(holdName(message)))?.isHeld === true;
    digestOnItsWay = isHeld ? null : message.notice;
    return isHeld;
  }

  /** Editions are read anew when anything that is stored of the family has changed. */
  async function editionsOf(family: Family, now: Instant): Promise<readonly Edition[]> {
    const facts = JSON.stringify([
      family.records.map((record) => [record, stateOf(record, now)]),
      family.translations,
      [...family.editionDates],
    ]);
    const last = known.get(family.family);
    if (last?.facts === facts) return last.editions;
    const editions = await loadEditions(ports, family);
    const [oldest] = known.keys();
    if (known.size >= MAX_FAMILIES && oldest !== undefined) known.delete(oldest);
    known.set(family.family, { facts, family, editions });
    return editions;
  }

  /** A family as it is now, if it is one to write about. */
  async function lookAt(name: string): Promise<Family | NoSession> {
    const family = await ports.releases.family(name);
    if (family === null) throw new Error(`No family ${name} in the release store`);
    const isHeld = family.mailHold?.isHeld === true;
    if (!isHeld && !isNotYet(family, ports.clock.now())) return family;
    // Nobody takes slots for it again before it was seen to go on.
    known.delete(name);
    return isHeld ? 'held' : 'notReady';
  }

  return {
    /**
     * Whether slots are worth taking.
     *
     * @returns why not; null, without looking again, for a family or digest that this worker has written about.
     *   `nothing`: of a release that was withdrawn since, say, nothing goes out to any of them, as far as is known;
     *   slots for them would go by, and keep the mail that tells of it waiting
     */
    async forecast(
      message: MailMessage,
      deliveries: readonly Delivery[],
    ): Promise<NoSession | 'nothing' | null> {
      // Editions are read before slots are taken, which would go by meanwhile.
      if (noticeOfName(message.notice).kind === 'digest') {
        if (digestOnItsWay !== message.notice && (await isDigestHeld(message))) return 'held';
        const unread = familiesIn(deliveries).filter((name) => !known.has(name));
        const [read] = await Promise.all([familiesOfDigest(unread), ports.composer()]);
        return read === 'notReady' ? read : null;
      }
      let seen: Pick<KnownFamily, 'family' | 'editions'> | undefined = known.get(message.family);
      if (seen === undefined) {
        const family = await lookAt(message.family);
        if (typeof family === 'string') return family;
        const now = ports.clock.now();
        const [editions] = await Promise.all([editionsOf(family, now), ports.composer()]);
        seen = { family, editions };
      }
      const news = newsOf(message, seen);
      const isIdle = deliveries.every((one) => typeof editionToSend(one, news) === 'string');
      return isIdle ? 'nothing' : null;
    },

    /** What is known at this moment. */
    async open(
      message: MailMessage,
      deliveries: readonly Delivery[],
    ): Promise<Session | DigestSession | NoSession> {
      if (noticeOfName(message.notice).kind === 'digest') return openDigest(message, deliveries);
      const [family, people, composer] = await Promise.all([
        lookAt(message.family),
        ports.subscribers.getMany(deliveries.map(({ subscriberId }) => subscriberId)),
        ports.composer(),
      ]);
      if (typeof family === 'string') return family;
      const editions = await editionsOf(family, ports.clock.now());
      const news = newsOf(message, { family, editions });
      return { ...news, message, people, compose: composer.release };
    },
  };

  async function openDigest(
    message: MailMessage,
    deliveries: readonly Delivery[],
  ): Promise<DigestSession | NoSession> {
    const [isHeld, people, composer, families] = await Promise.all([
      isDigestHeld(message),
      ports.subscribers.getMany(deliveries.map(({ subscriberId }) => subscriberId)),
      ports.composer(),
      familiesOfDigest(familiesIn(deliveries)),
    ]);
    if (isHeld) return 'held';
    if (families === 'notReady') return families;
    return { kind: 'digest', message, families, people, compose: composer.digest };
  }

  /** What was stopped since is left out: a later digest has it, once it goes on. */
  async function familiesOfDigest(
    names: readonly string[],
  ): Promise<DigestSession['families'] | 'notReady'> {
    const now = ports.clock.now();
    const all = await Promise.all(names.map((name) => ports.releases.family(name)));
    const going = all
      .filter((family) => family !== null)
      .filter(({ mailHold }) => mailHold?.isHeld !== true);
    if (going.some((family) => isNotYet(family, now))) return 'notReady';
    return new Map(
      await Promise.all(
        going.map(async (family) => [family.family, await editionsOf(family, now)] as const),
      ),
    );
  }
}

/** @param message not about a digest */
function newsOf(
  { notice }: MailMessage,
  { family, editions }: Pick<KnownFamily, 'family' | 'editions'>,
): News {
  const { kind, releaseLanguage, version } = noticeOfName(notice);
  if (kind === 'digest') throw new Error(`The digest ${notice} is about no family alone`);
  const about = family.records.find(({ language }) => language === releaseLanguage);
  const isOvertaken =
    kind === 'correction' && version !== null && (about?.correction?.version ?? 0) > version;
  return { kind, releaseLanguage, isOvertaken, editions };
}

const familiesIn = (deliveries: readonly Delivery[]): readonly string[] => [
  ...new Set(deliveries.flatMap(({ items = [] }) => items.map(({ family }) => family))),
];

function isNotYet(family: Family, now: Instant): boolean {
  return family.records.some(
    (record) =>
      (record.readyVersion < record.version && record.embargo.kind === 'none') ||
      // Let go by a clock that ran ahead of this one: late is allowed, early and never are not.
      (record.publishedAt !== null && stateOf(record, now) === 'embargoed'),
  );
}
