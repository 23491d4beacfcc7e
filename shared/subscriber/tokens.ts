import { createHmac, timingSafeEqual } from 'node:crypto';

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

/** What a token may be used for; a token for one purpose opens nothing else. */
const UNSUBSCRIBE = 'unsubscribe';

const TOKEN = /^([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{43})$/;

/**
 * Token of a reader's unsubscribe link: key version, subscriber id and HMAC-SHA-256 in base64url, parted
 * by dots. It never expires, holds no address, and stays valid while its key is in the ring.
 *
 * @see RFC 8058 section 3.1: the address must be hard to forge
 */
export function unsubscribeToken(subscriberId: string, { current }: TokenKeyRing): string {
  return `${current.version}.${subscriberId}.${mac(subscriberId, current).toString('base64url')}`;
}

/** The subscriber whom an unsubscribe token speaks for; null when it was not made with one of the keys. */
export function readUnsubscribeToken(token: string, ring: TokenKeyRing): string | null {
  const [, version, subscriberId = '', given = ''] = TOKEN.exec(token) ?? [];
  const key = [ring.current, ...ring.previous].find((candidate) => candidate.version === version);
  if (key === undefined) return null;
  const bytes = Buffer.from(given, 'base64url');
  const expected = mac(subscriberId, key);
  // The last character has bits to spare: only the one spelling that we write is ours.
  if (bytes.toString('base64url') !== given || bytes.length !== expected.length) return null;
  return timingSafeEqual(bytes, expected) ? subscriberId : null;
}

/** None of the parts can hold a line break, so no two inputs read the same. */
const mac = (subscriberId: string, { version, key }: TokenKey): Buffer =>
  createHmac('sha256', key).update(`${UNSUBSCRIBE}\n${version}\n${subscriberId}`).digest();
