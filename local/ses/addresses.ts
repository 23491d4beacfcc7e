import { addressParser } from 'postal-mime';
import { SesError } from './query-protocol.ts';

/** The addr-specs of a header value such as `Ana <ana@example.org>, press@example.org`. */
export function addressesOf(value: string): readonly string[] {
  return addressParser(value, { flatten: true }).flatMap(({ address }) =>
    address === undefined || address === '' ? [] : [address],
  );
}

/**
 * The addr-spec of one envelope address, with or without a display name.
 *
 * @throws {SesError} `InvalidParameterValue` with SES's words for what is wrong with it
 */
export function envelopeAddress(value: string): string {
  const bracketed = /<([^<>]*)>\s*$/.exec(value);
  const address = (bracketed?.[1] ?? value).trim();
  const at = address.lastIndexOf('@');
  if (at < 0) throw invalid("Missing final '@domain'");
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (local === '') throw invalid('Missing local name');
  if (domain === '') throw invalid("Missing final '@domain'");
  if (/[\s\p{Cc}]/u.test(local)) throw invalid('Local address contains control or whitespace');
  if (/[^\x21-\x7e]/.test(local)) throw invalid('Local address contains non-ASCII characters');
  if (/[\s\p{Cc}]/u.test(domain)) throw invalid('Domain contains control or whitespace');
  if (/[^\x21-\x7e]/.test(domain)) throw invalid('Domain contains illegal character');
  if (domain.includes('..') || domain.startsWith('.')) throw invalid('Domain contains dot-dot');
  return address;
}

const invalid = (message: string) => new SesError('InvalidParameterValue', message);

/** What follows the last `@`, in lower case. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** What a mailbox can do with mail. */
export const MAILBOX_BEHAVIOURS = [
  'deliver',
  'bounce',
  'bounce-transient',
  'complain',
  'auto-reply',
  'suppressed',
  'delay',
] as const;
export type MailboxBehaviour = (typeof MAILBOX_BEHAVIOURS)[number];

const SIMULATOR_DOMAIN = 'simulator.amazonses.com';
const SIMULATOR_MAILBOXES: Readonly<Record<string, MailboxBehaviour>> = {
  success: 'deliver',
  bounce: 'bounce',
  complaint: 'complain',
  ooto: 'auto-reply',
  suppressionlist: 'suppressed',
};

/** Whether it is an address of SES's mailbox simulator, which needs no verification and no daily quota. */
export const isSimulatorAddress = (address: string): boolean =>
  domainOf(address) === SIMULATOR_DOMAIN;

/** The behaviour of a mailbox-simulator address, labels (`bounce+label@…`) allowed; null for all others. */
export function simulatorBehaviour(address: string): MailboxBehaviour | null {
  if (!isSimulatorAddress(address)) return null;
  const mailbox = address.slice(0, address.lastIndexOf('@')).split('+')[0]?.toLowerCase() ?? '';
  return Object.hasOwn(SIMULATOR_MAILBOXES, mailbox)
    ? (SIMULATOR_MAILBOXES[mailbox] ?? null)
    : null;
}
