import { Resolver } from 'node:dns/promises';
import type { MxRecord } from '../shared/mail/set-up/domain-checks.ts';

/** Looks names up. Lists are empty where there is no such record; it throws when nobody answers. */
export interface Dns {
  cname(name: string): Promise<readonly string[]>;
  mx(name: string): Promise<readonly MxRecord[]>;
  txt(name: string): Promise<readonly string[]>;
}

const TIMEOUT_MS = 3_000;
const TRIES = 2;

/**
 * Dns by the resolvers of this machine, or by one that is given.
 *
 * @param server IP address, with a port or without
 */
export function dnsOf(server: string | null): Dns {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  if (server !== null) resolver.setServers([server]);
  return {
    cname: (name) => orNone(resolver.resolveCname(name)),
    mx: (name) => orNone(resolver.resolveMx(name)),
    // A long text comes in pieces (RFC 7208, section 3.3).
    txt: async (name) => (await orNone(resolver.resolveTxt(name))).map((parts) => parts.join('')),
  };
}

async function orNone<T>(answer: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await answer;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENODATA' || code === 'ENOTFOUND') return [];
    throw error;
  }
}
