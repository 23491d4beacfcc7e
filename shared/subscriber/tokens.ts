import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../release/release.ts';

interface TokenKey {
  /** Short name that stands in the token: `1`, `2`, `2027-03`. */
  readonly version: string;
  readonly key: string;
}

/** The key that signs, and those that still verify: links in old mail work for years. */
export interface TokenKeyRing {
  readonly current: TokenKey;
  readonly previous: readonly TokenKey[];
}

/**
 * What a dated token may be used for; a token for one purpose opens nothing else. `confirm` starts a
 * subscription, `account` opens a reader's data, `address` proves a new address.
 */
export type DatedPurpose = 'confirm' | 'account' | 'address';

/** Whom a dated token speaks for, and since when. */
export interface DatedToken {
  readonly subscriberId: string;
  readonly issuedAt: Instant;
}

/** The standing link of every mail: to leave and to change what one gets. */
const UNSUBSCRIBE = 'unsubscribe';

const STANDING = /^([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{43})$/;
const DATED =
  /^([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]{1,64})\.([0-9a-z]{1,9})\.([A-Za-z0-9_-]{43})$/;
/**
 * So long a dated link is good: to confirm a subscription, over a weekend and a day off; the others, over a
 * weekend's edge. What waits for a link waits as long, and is then forgotten.
 */
export const LINK_DAYS: Readonly<Record<DatedPurpose, number>> = {
  confirm: 7,
  account: 2,
  address: 2,
};
const DAY_MS = 24 * 3_600_000;

/** When a link is no good any more that is issued at this instant. */
export const goodUntil = (purpose: DatedPurpose, issuedAt: Instant): Instant =>
  new Date(Date.parse(issuedAt) + LINK_DAYS[purpose] * DAY_MS).toISOString();
/** Milliseconds since 1970 are written in it, to be short. */
const RADIX = 36;

/**
 * Token of a reader's standing links, to leave and to change preferences: key version, subscriber id and
 * HMAC-SHA-256 in base64url, parted by dots. It never expires, holds no address, and stays valid while its
 * key is in the ring.
 *
 * @see RFC 8058 section 3.1: the address must be hard to forge
 */
export function unsubscribeToken(subscriberId: string, { current }: TokenKeyRing): string {
  return `${current.version}.${subscriberId}.${mac([UNSUBSCRIBE, subscriberId], current).toString('base64url')}`;
}

/** The subscriber whom a standing token speaks for; null when it was not made with one of the keys. */
export function readUnsubscribeToken(token: string, ring: TokenKeyRing): string | null {
  const [, version = '', subscriberId = '', given = ''] = STANDING.exec(token) ?? [];
  return isSigned([UNSUBSCRIBE, subscriberId], version, given, ring) ? subscriberId : null;
}

/**
 * Token of a link that is good for some time: key version, subscriber id, instant of issue and MAC.
 *
 * @param about what else the link speaks of and the token does not hold, such as a new address
 */
export function datedToken(
  purpose: DatedPurpose,
  { subscriberId, issuedAt }: DatedToken,
  { current }: TokenKeyRing,
  about = '',
): string {
  const issued = Date.parse(issuedAt).toString(RADIX);
  const signature = mac([purpose, subscriberId, issued, about], current).toString('base64url');
  return `${current.version}.${subscriberId}.${issued}.${signature}`;
}

/** Whom a dated token claims to speak for, before that is known to be true: to look up what else it is about. */
export const claimedSubscriber = (token: string): string | null => DATED.exec(token)?.[2] ?? null;

/**
 * Reads a dated token; null when it is older than {@link LINK_DAYS} or was not made for this purpose,
 * about this, with one of the keys.
 */
export function readDatedToken(
  purpose: DatedPurpose,
  token: string,
  {
    ring,
    now,
    about = '',
  }: {
    readonly ring: TokenKeyRing;
    readonly now: Instant;
    readonly about?: string;
  },
): DatedToken | null {
  const [, version = '', subscriberId = '', issued = '', given = ''] = DATED.exec(token) ?? [];
  const issuedMs = Number.parseInt(issued, RADIX);
  if (!isSigned([purpose, subscriberId, issued, about], version, given, ring)) return null;
  if (Date.parse(now) - issuedMs > LINK_DAYS[purpose] * DAY_MS) return null;
  return { subscriberId, issuedAt: new Date(issuedMs).toISOString() };
}

function isSigned(
  parts: readonly string[],
  version: string,
  given: string,
  ring: TokenKeyRing,
): boolean {
  const key = [ring.current, ...ring.previous].find((candidate) => candidate.version === version);
  if (key === undefined) return false;
  const bytes = Buffer.from(given, 'base64url');
  const expected = mac(parts, key);
  // The last character has bits to spare: only the one spelling that we write is ours.
  if (bytes.toString('base64url') !== given || bytes.length !== expected.length) return false;
  return timingSafeEqual(bytes, expected);
}

/** None of the parts can hold a line break, so no two inputs read the same. */
const mac = ([purpose = '', ...parts]: readonly string[], { version, key }: TokenKey): Buffer =>
  createHmac('sha256', key)
    .update([purpose, version, ...parts].join('\n'))
    .digest();
