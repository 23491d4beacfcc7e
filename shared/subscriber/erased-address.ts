import { createHash } from 'node:crypto';
import { addressKey } from './address.ts';

/**
 * What is kept of an address when its reader's data are erased: a SHA-256 that tells an import to leave it
 * alone, and from which the address cannot be read.
 */
export const erasedAddress = (email: string): string =>
  createHash('sha256')
    .update(`dateline erased address\n${addressKey(email)}`)
    .digest('base64url');
