import { isPaused } from '../../shared/audience/alert-audience.ts';
import type { Delivery, DigestItem } from '../../shared/delivery/delivery.ts';
import { isAllowed } from '../../shared/mail/allow-list.ts';
import type { MailMessage } from '../../shared/messages/messages.ts';
import type { Instant } from '../../shared/release/release.ts';
import { isUnreachable } from '../../shared/subscriber/reachability.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import type { ComposeDigest, ComposeMessage } from './compose.ts';

/** What a notice has to say of its family at one moment. */
export interface News {
  readonly kind: 'alert' | 'correction' | 'withdrawal';
  /** The document that a correction or withdrawal is about. */
  readonly releaseLanguage: string | null;
  /** A newer correction of the document is out: its own mail says all that this one could. */
  readonly isOvertaken: boolean;
  readonly editions: readonly Edition[];
}

/** What is known, at one moment, of a family and of the readers of a chunk. */
export interface Session extends News {
  readonly message: MailMessage;
  readonly people: ReadonlyMap<string, Subscriber>;
  readonly compose: ComposeMessage;
}

/** What is known, at one moment, of a digest and of the readers of a chunk. */
export interface DigestSession {
  readonly kind: 'digest';
  readonly message: MailMessage;
  /** Editions by family; without those that are stopped or gone. */
  readonly families: ReadonlyMap<string, readonly Edition[]>;
  readonly people: ReadonlyMap<string, Subscriber>;
  readonly compose: ComposeDigest;
}

/** The edition of a digest's item as it stands now; undefined where it is withdrawn or stopped. */
export function editionOfItem(
  item: DigestItem,
  families: ReadonlyMap<string, readonly Edition[]>,
): Edition | undefined {
  const editions = (families.get(item.family) ?? []).filter((e) => e.withdrawal === null);
  return editionFor(item, { editions, kind: 'alert', releaseLanguage: null });
}

/**
 * The edition that a delivery is about. An alert is about the family, in the reader's language; where that
 * edition is no more, the document it came from stands in. A correction or withdrawal is about one
 * document, whatever else is out in the reader's language by now.
 */
export function editionFor(
  delivery: Pick<Delivery, 'language' | 'releaseLanguage'>,
  { editions, kind, releaseLanguage }: Pick<News, 'editions' | 'kind' | 'releaseLanguage'>,
): Edition | undefined {
  const inLanguage = (all: readonly Edition[]) =>
    all.find(({ language }) => language === delivery.language);
  const ofDocument = (language: string | null) =>
    editions.filter(({ release }) => release.language === language);
  const original = (all: readonly Edition[]) => all.find(({ origin }) => origin === 'original');
  if (kind === 'alert') {
    return inLanguage(editions) ?? original(ofDocument(delivery.releaseLanguage));
  }
  const about = ofDocument(releaseLanguage);
  return inLanguage(about) ?? original(about);
}

/**
 * Whether a pending delivery may be sent at all, decided when it is claimed.
 *
 * @param allowList `*` for everyone, else addresses and `@domains` separated by commas
 * @returns the delivery, pending still, with the document that goes out; or settled without a mail
 */
export function decide(
  delivery: Delivery,
  {
    session,
    at,
    allowList,
  }: {
    readonly session: Session | DigestSession;
    readonly at: Instant;
    readonly allowList: string;
  },
): Delivery {
  const { people } = session;
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
  if (isUnreachable(subscriber)) return skip('skipped', 'unreachable');
  if (!isAllowed(subscriber.email, allowList)) return skip('skipped', 'not-on-allow-list');
  if (session.kind === 'digest') {
    const items = (delivery.items ?? []).flatMap((item): DigestItem[] => {
      const edition = editionOfItem(item, session.families);
      if (edition === undefined) return [];
      const { language, release, version } = edition;
      return [
        {
          family: item.family,
          language,
          releaseLanguage: release.language,
          releaseVersion: version,
        },
      ];
    });
    if (items.length === 0) return { ...skip('superseded', 'nothing-left'), items };
    return { ...delivery, items };
  }
  // A correction goes to whoever had the wrong text.
  if (session.kind === 'alert' && isPaused(subscriber, at)) return skip('skipped', 'paused');
  const edition = editionToSend(delivery, session);
  if (typeof edition === 'string') return skip('superseded', edition);
  return {
    ...delivery,
    language: edition.language,
    releaseLanguage: edition.release.language,
    releaseVersion: edition.version,
  };
}

/** The edition that a notice sends to a reader; in a word why none, when it has nothing to say any more. */
export function editionToSend(
  delivery: Pick<Delivery, 'language' | 'releaseLanguage'>,
  news: News,
): Edition | 'newer-correction' | 'no-edition' | 'restored' | 'withdrawn' {
  if (news.isOvertaken) return 'newer-correction';
  const edition = editionFor(delivery, news);
  if (edition === undefined) return 'no-edition';
  if ((edition.withdrawal !== null) === (news.kind === 'withdrawal')) return edition;
  return edition.withdrawal === null ? 'restored' : 'withdrawn';
}
