import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import {
  claimedSubscriber,
  type DatedPurpose,
  type DatedToken,
  readDatedToken,
  readUnsubscribeToken,
} from '../../shared/subscriber/tokens.ts';
import { inEvenTime } from './even-time.ts';
import type { SubscriptionsPorts } from './ports.ts';

type ReaderPorts = Pick<SubscriptionsPorts, 'subscribers' | 'keys' | 'clock' | 'time'>;

/** A mailed link that is good. */
interface DatedLink {
  readonly reader: Subscriber;
  readonly issuedAt: DatedToken['issuedAt'];
  /** What the token was made about, such as an address. */
  readonly about: string;
}

const byId = async (id: string, { subscribers }: ReaderPorts): Promise<Subscriber | null> =>
  (await subscribers.getMany([id])).get(id) ?? null;

/** Whom the links in every mail speak for; null when the token is not ours or the person is gone. */
export async function readerOfStandingToken(
  token: string,
  ports: ReaderPorts,
): Promise<Subscriber | null> {
  return unlessNobody(ports, async () => {
    const id = readUnsubscribeToken(token, await ports.keys.ring());
    return id === null ? null : byId(id, ports);
  });
}

/**
 * Whom a mailed link speaks for; null when the token is not ours, too old, for another purpose, or the
 * person is gone. A link to confirm an address is about the address that is asked for now, one to the data about
 * the address that it was mailed to: after a move nobody who reads the old mailbox comes to them.
 */
export async function readerOfDatedToken(
  purpose: DatedPurpose,
  token: string,
  ports: ReaderPorts,
): Promise<DatedLink | null> {
  return unlessNobody(ports, async () => {
    const id = claimedSubscriber(token);
    const reader = id === null ? null : await byId(id, ports);
    if (reader === null) return null;
    const ring = await ports.keys.ring();
    const read = (about: string) =>
      readDatedToken(purpose, token, { ring, now: ports.clock.now(), about });
    for (const about of await aboutsOf(purpose, reader, ports)) {
      const found = read(about);
      if (found !== null) return { reader, issuedAt: found.issuedAt, about };
    }
    return null;
  });
}

/** What is wrong with a link is not told by the time that finding out took. */
const unlessNobody = <T>({ time }: ReaderPorts, find: () => Promise<T | null>): Promise<T | null> =>
  inEvenTime(time, find, (found) => found === null);

/** What a link of this purpose may be about, for this reader. */
async function aboutsOf(
  purpose: DatedPurpose,
  { id, email }: Subscriber,
  { subscribers }: ReaderPorts,
): Promise<readonly string[]> {
  switch (purpose) {
    case 'confirm':
      return [''];
    case 'account':
      return [email];
    case 'address': {
      // Once it is confirmed it is their address: a second click is no error.
      const asked = await subscribers.requestedAddress(id);
      return asked === null ? [email] : [asked, email];
    }
  }
}
