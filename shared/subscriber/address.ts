import { domainToASCII } from 'node:url';

/** Dot-string of RFC 5321 section 4.1.2: quoted local parts are valid mail but no reader's address. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** Letters, digits, hyphens (RFC 1123 section 2.1), two labels at least, the last not a number. */
const DOMAIN =
  /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** What a domain of any script may consist of: no part of a URL, no white space, no controls. */
const DOMAIN_AS_TYPED = /^[\p{L}\p{M}\p{N}.\-。．｡]+$/u;
/** RFC 5321 section 4.5.3.1.1. */
const MAX_LOCAL_OCTETS = 64;
/** A path of 256 octets less its angle brackets (RFC 5321 section 4.5.3.1.3). */
const MAX_ADDRESS_OCTETS = 254;

/**
 * An address as it is stored and written to: local part as typed, domain in lower case and punycode
 * (RFC 5890). White space around it is dropped.
 *
 * @returns null for what is no address, has a local part beyond ASCII (SES takes none), a control
 *   character, an IP address or a bare host name
 */
export function normaliseAddress(raw: string): string | null {
  const typed = raw.trim();
  const at = typed.lastIndexOf('@');
  if (at < 1) return null;
  const local = typed.slice(0, at);
  const typedDomain = typed.slice(at + 1);
  if (local.length > MAX_LOCAL_OCTETS || !LOCAL_PART.test(local)) return null;
  if (typedDomain.length > MAX_ADDRESS_OCTETS || !DOMAIN_AS_TYPED.test(typedDomain)) return null;
  const domain = domainToASCII(typedDomain);
  const address = `${local}@${domain}`;
  if (address.length > MAX_ADDRESS_OCTETS || !DOMAIN.test(domain)) return null;
  return address;
}

/**
 * Whom a normalised address belongs to: two that differ only in case are one person, as every provider
 * of note has it, though RFC 5321 leaves the local part to the host.
 */
export const addressKey = (email: string): string => email.toLowerCase();
