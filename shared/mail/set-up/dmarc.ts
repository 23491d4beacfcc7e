import { parseTagList } from './tag-list.ts';

const POLICIES = ['none', 'quarantine', 'reject'] as const;
type DmarcPolicy = (typeof POLICIES)[number];

/** What a domain asks receivers to do with mail that is not proved to be its own. */
export interface Dmarc {
  readonly policy: DmarcPolicy;
  /** For domains below it that have no record. */
  readonly subdomainPolicy: DmarcPolicy;
  /** Whether DKIM, or SPF, must be of the very domain in From; else one below or above will do. */
  readonly isDkimStrict: boolean;
  readonly isSpfStrict: boolean;
  /** Addresses of aggregate reports, as written. */
  readonly reportsTo: readonly string[];
}

/** Whether receivers take a TXT record for one of DMARC at all (RFC 7489, section 6.6.3). */
export const isDmarc = (text: string): boolean => /^v[ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);

/**
 * Reads a DMARC record (RFC 7489, section 6.3). Tags that it does not know are passed over, as receivers do.
 *
 * @returns or what is wrong with it
 */
export function parseDmarc(text: string): Dmarc | string {
  if (!isDmarc(text)) return 'it does not begin with “v=DMARC1;”';
  const tags = parseTagList(text);
  if (typeof tags === 'string') return tags;
  const policy = policyOf(tags.get('p'));
  if (policy === null) return 'it has no “p=” of none, quarantine or reject';
  const subdomainPolicy = tags.has('sp') ? policyOf(tags.get('sp')) : policy;
  if (subdomainPolicy === null) return '“sp=” is not one of none, quarantine or reject';
  for (const name of ['adkim', 'aspf']) {
    if (!/^[rs]?$/i.test(tags.get(name) ?? '')) return `“${name}=” is neither r nor s`;
  }
  return {
    policy,
    subdomainPolicy,
    isDkimStrict: isStrict(tags.get('adkim')),
    isSpfStrict: isStrict(tags.get('aspf')),
    reportsTo: (tags.get('rua') ?? '')
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
  };
}

const policyOf = (value: string | undefined): DmarcPolicy | null =>
  POLICIES.find((policy) => policy === value?.toLowerCase()) ?? null;

const isStrict = (value: string | undefined): boolean => value?.toLowerCase() === 's';

/**
 * The names at which a policy for a domain may stand, nearest first: its own, and those of the domains above it
 * (DMARC's tree walk). Whoever owns one owns those below, so that no list of public suffixes is needed to
 * find the organisation's.
 */
export function dmarcNames(domain: string): readonly string[] {
  const labels = domain.split('.');
  // One label alone is a registry's.
  return labels
    .slice(0, Math.max(1, labels.length - 1))
    .map((_, i) => `_dmarc.${labels.slice(i).join('.')}`);
}
