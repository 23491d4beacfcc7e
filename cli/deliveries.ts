import type { Delivery } from '../shared/delivery/delivery.ts';
import { DIGESTS, holdName, isDigestNotice } from '../shared/delivery/digest.ts';
import { ALL_MAIL, type MailHold } from '../shared/delivery/mail-hold.ts';
import { reachOf } from '../shared/delivery/reach.ts';
import type { Family } from '../shared/ports/release-store.ts';
import type { Subscriber } from '../shared/subscriber/subscriber.ts';
import { chunksAbout } from '../shared/workflow/mailings.ts';
import { deliveryLine, sumsLine } from './delivery-lines.ts';
import type { MailDesk } from './mail-desk.ts';
import type { Streams } from './usage.ts';

/** What a command is about: all mail about a release, or one digest. */
export interface Mailing {
  /** As holds name it, see `holdName`. */
  readonly name: string;
  /** As people do. */
  readonly shownAs: string;
  /** Null for a digest. */
  readonly family: Family | null;
}

export interface DeliveriesOptions {
  readonly isFailedOnly: boolean;
  /** For programs: an array with an object per notice. */
  readonly isJson: boolean;
}

/** `dateline deliveries`: each notice of a mailing with its sums, and each reader with state and reason. */
export async function listDeliveries(
  desk: MailDesk,
  mailing: Mailing,
  { isFailedOnly, isJson }: DeliveriesOptions,
  io: Pick<Streams, 'stdout'>,
): Promise<number> {
  const byNotice = Map.groupBy(
    await chunksAbout(desk.ledger, mailing.name),
    ({ notice }) => notice,
  );
  const tell = isJson ? tellPrograms : tellPeople;
  const lists = [];
  for (const [notice, chunks] of byNotice) {
    const deliveries = chunks.flatMap((chunk) => chunk.deliveries);
    const shown = isFailedOnly ? deliveries.filter(({ state }) => state === 'failed') : deliveries;
    const people = await desk.subscribers.getMany(shown.map(({ subscriberId }) => subscriberId));
    lists.push({ notice, deliveries, shown, people });
  }
  io.stdout.write(await tell(desk, mailing, lists));
  return 0;
}

interface DeliveryList {
  readonly notice: string;
  readonly deliveries: readonly Delivery[];
  /** Those that were asked for. */
  readonly shown: readonly Delivery[];
  readonly people: ReadonlyMap<string, Subscriber>;
}

async function tellPeople(
  desk: MailDesk,
  { name, family }: Mailing,
  lists: readonly DeliveryList[],
): Promise<string> {
  const lines = [await stopLine(desk, ALL_MAIL)];
  if (family !== null) lines.push(await stopLine(desk, name));
  for (const { notice, deliveries, shown, people } of lists) {
    lines.push(`${notice}: ${sumsLine(deliveries)}\n`);
    if (isDigestNotice(notice)) {
      lines.push(await stopLine(desk, holdName({ family: DIGESTS, notice })));
    }
    lines.push(...shown.map((one) => `${deliveryLine(one, people.get(one.subscriberId))}\n`));
  }
  return lines.join('');
}

async function tellPrograms(
  desk: MailDesk,
  { name }: Mailing,
  lists: readonly DeliveryList[],
): Promise<string> {
  const onAll = await holdOn(desk, ALL_MAIL);
  const objects = lists.map(async ({ notice, deliveries, shown, people }) => ({
    notice,
    stopped:
      onAll ??
      (await holdOn(desk, isDigestNotice(notice) ? holdName({ family: DIGESTS, notice }) : name)),
    ...reachOf(deliveries),
    deliveries: shown.map((delivery) => ({
      subscriberId: delivery.subscriberId,
      email: people.get(delivery.subscriberId)?.email ?? null,
      state: delivery.state,
      language: delivery.language,
      releaseVersion: delivery.releaseVersion,
      messageId: delivery.messageId,
      at: delivery.at,
      reason: delivery.reason,
    })),
  }));
  return `${JSON.stringify(await Promise.all(objects), null, 2)}\n`;
}

/** That mail is stopped, in a line; empty when it is not. */
export async function stopLine(desk: MailDesk, name: string): Promise<string> {
  const hold = await holdOn(desk, name);
  if (hold === null) return '';
  const what = name === ALL_MAIL ? 'all mail is ' : '';
  return `${what}stopped by the ${hold.by} at ${hold.at}: ${hold.reason}\n`;
}

/** The word that stops mail; null where none does. */
async function holdOn({ releases }: MailDesk, name: string): Promise<MailHold | null> {
  const hold = await releases.mailHold(name);
  return hold?.isHeld === true ? hold : null;
}
