import { createHmac } from 'node:crypto';
import type { TokenKeyRing } from './tokens.ts';

/** A token bucket: `capacity` at once, one more every `refillSeconds`. The key holds no address, only a keyed hash. */
export interface Limit {
  readonly key: string;
  readonly capacity: number;
  readonly refillSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Requests from one network address: an office behind one may sign up together, a program may not go on. */
export const clientLimit = (clientAddress: string, ring: TokenKeyRing): Limit => ({
  key: `client#${keyed('client', networkOf(clientAddress), ring)}`,
  capacity: 20,
  refillSeconds: MINUTE,
});

/** Mails to one mailbox: none within ten minutes of another, three at once over a day. */
export function mailboxLimits(email: string, ring: TokenKeyRing): readonly Limit[] {
  const mailbox = keyed('mailbox', mailboxOf(email), ring);
  return [
    { key: `cool-down#${mailbox}`, capacity: 1, refillSeconds: 10 * MINUTE },
    { key: `mailbox#${mailbox}`, capacity: 3, refillSeconds: 8 * HOUR },
  ];
}

/** All that strangers cause together: fifty mails at once, then one every twelve seconds. */
export const EVERYBODY_LIMIT: Limit = { key: 'everybody', capacity: 50, refillSeconds: 12 };

/** The first 64 bits of an IPv6 address: what follows a subscriber chooses (RFC 4291 section 2.5.4). IPv4 as it is. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const rest = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...rest]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

/** Many providers put `a.b+c@` into the mailbox of `ab@`: for limits they are one, on whichever host. */
function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const [name = ''] = email.slice(0, at).split('+');
  return `${name.replaceAll('.', '')}${email.slice(at)}`.toLowerCase();
}

const keyed = (purpose: string, value: string, { current }: TokenKeyRing): string =>
  createHmac('sha256', current.key).update(`limit\n${purpose}\n${value}`).digest('base64url');
