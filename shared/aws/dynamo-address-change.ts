import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../ports/clock.ts';
import type { SubscriberStore } from '../ports/subscriber-store.ts';
import { addressKey } from '../subscriber/address.ts';
import { addressItem, type SubscriberItems, secondOf } from './dynamo-subscriber-items.ts';

/** What somebody asks for lies beside them and expires with the link to confirm it. */
export const askedItem = (id: string) => ({ pk: `SUBSCRIBER#${id}`, sk: 'NEW-ADDRESS' });

/** How readers move from one address to another. */
export function dynamoAddressChange(
  client: DynamoDBDocumentClient,
  table: string,
  items: SubscriberItems,
  clock: Clock,
): Pick<
  SubscriberStore,
  'requestAddress' | 'requestedAddress' | 'changeAddress' | 'forgetFormerAddress'
> {
  const { person, idOfAddress, release, create, change } = items;

  const addressAsked = async (id: string): Promise<string | null> => {
    const item = await items.get<{ newEmail: string; expiresAt: number }>(askedItem(id));
    return item === null || item.expiresAt <= secondOf(clock.now()) ? null : item.newEmail;
  };

  /**
   * Takes an address from who only waits there or has left. The person first: an address whose person is gone is
   * taken by the next try.
   */
  const takeOver = async (email: string, id: string): Promise<boolean> => {
    const holder = await idOfAddress(email);
    if (holder === null) return create({ ...addressItem(email), id });
    if (holder === id) return true;
    const someone = await person(holder);
    if (someone !== null && !(await items.removeWaiting(holder))) return false;
    return items.passOn(email, holder, id);
  };

  return {
    async requestAddress(id, newEmail, expiresAt) {
      if ((await person(id)) === null) return 'unknown';
      const Item = { ...askedItem(id), newEmail, expiresAt: secondOf(expiresAt) };
      await client.send(new PutCommand({ TableName: table, Item }));
      return 'changed';
    },

    requestedAddress: addressAsked,

    // The new address first, then the person, then the old one: after a crash the next try completes it,
    // and nobody ever has an address that leads to somebody else.
    async changeAddress(id, newEmail) {
      const before = await person(id);
      if (before === null) return 'not-asked';
      if ((await addressAsked(id)) !== newEmail) {
        return before.email === newEmail ? 'changed' : 'not-asked';
      }
      const isFree = await create({ ...addressItem(newEmail), id });
      if (!isFree && !(await takeOver(newEmail, id))) return 'taken';
      const isMove = addressKey(before.email) !== addressKey(newEmail);
      const formerEmails = [...before.formerEmails, ...(isMove ? [before.email] : [])];
      const isChanged = await change(id, {
        // Another mailbox: what came back from the old one says nothing of it.
        set: { email: newEmail, formerEmails, softBounces: {} },
        condition: '#person.email = :before',
        values: { ':before': before.email },
      });
      if (!isChanged) return 'not-asked';
      for (const former of formerEmails) {
        if (addressKey(former) !== addressKey(newEmail)) await release(former, id);
      }
      await items.remove(askedItem(id));
      return 'changed';
    },

    async forgetFormerAddress(id, email) {
      const before = await person(id);
      if (before === null) return;
      await change(id, {
        set: { formerEmails: before.formerEmails.filter((one) => one !== email) },
        // The list grows with a change of address alone.
        condition: '#person.email = :before',
        values: { ':before': before.email },
      });
    },
  };
}
