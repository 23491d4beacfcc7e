import { type Dmarc, isDmarc, parseDmarc } from './dmarc.ts';
import { dnsRecord, type Finding, mend, ok, onlyDnsRecord } from './finding.ts';
import { isSpf, lets, parseSpf } from './spf.ts';

/** SES's verification states: `Pending`, `Success`, `Failed`, `TemporaryFailure`, `NotStarted`. */
type VerificationStatus = string;

const DEPLOY = 'deploy the stack DatelineData: it creates the identity';
const CHECK_AGAIN = 'wait: SES looks for the records again by itself, for up to 72 hours';
const VERIFY_AGAIN =
  'SES console → Identities → the domain: begin the verification anew once the records are there';

/** Whether SES lets the domain send. @param status null when SES does not know the domain */
export function checkIdentity(domain: string, status: VerificationStatus | null): Finding {
  if (status === 'Success') return ok('identity', `${domain} is verified`);
  if (status === null || status === 'NotStarted') {
    return mend('identity', `SES does not know ${domain} in this region`, DEPLOY);
  }
  return mend(
    'identity',
    `the verification of ${domain} is “${status}”`,
    'write the records that “dkim” names below: they verify the domain too',
    status === 'Failed' ? VERIFY_AGAIN : CHECK_AGAIN,
  );
}

export interface DkimFacts {
  readonly isEnabled: boolean;
  readonly status: VerificationStatus;
  /** Three, for keys that SES keeps. */
  readonly tokens: readonly string[];
}

/** Where the CNAME of a token is. */
export const dkimName = (token: string, domain: string): string => `${token}._domainkey.${domain}`;

/** The CNAME's target; some regions have a name of their own between. */
function isDkimTarget(target: string, token: string): boolean {
  const name = unrooted(target).toLowerCase();
  return name.startsWith(`${token.toLowerCase()}.dkim.`) && name.endsWith('.amazonses.com');
}

/**
 * Whether mail is signed for the domain.
 *
 * @param cnames what DNS has at {@link dkimName}, by token
 */
export function checkDkim(
  domain: string,
  facts: DkimFacts | null,
  cnames: ReadonlyMap<string, readonly string[]>,
): Finding {
  if (facts === null) return mend('dkim', `SES does not know ${domain} in this region`, DEPLOY);
  const { isEnabled, status, tokens } = facts;
  if (tokens.length === 0) {
    return mend(
      'dkim',
      'SES has no keys for the domain',
      `aws ses verify-domain-dkim --domain ${domain}`,
    );
  }
  const missing = tokens.filter((token) => {
    const [target, ...others] = cnames.get(token) ?? [];
    return target === undefined || others.length > 0 || !isDkimTarget(target, token);
  });
  const remedies = missing.map((token) =>
    dnsRecord('CNAME', dkimName(token, domain), `${token}.dkim.amazonses.com`),
  );
  const inDns = `${tokens.length - missing.length} of ${tokens.length} CNAME records are in DNS`;
  if (missing.length > 0) {
    remedies.push(
      'the SES console shows the same records, with the target of regions that have one of their own',
    );
  }
  if (!isEnabled) {
    remedies.push(`aws ses set-identity-dkim-enabled --identity ${domain} --dkim-enabled`);
  }
  if (status !== 'Success' && missing.length === 0) {
    remedies.push(status === 'Failed' ? VERIFY_AGAIN : CHECK_AGAIN);
  }
  const seen = `${inDns}, signing is ${isEnabled ? 'on' : 'off'}, SES says “${status}”`;
  return remedies.length === 0 ? ok('dkim', seen) : mend('dkim', seen, ...remedies);
}

export interface MailFromFacts {
  readonly domain: string;
  readonly status: VerificationStatus;
}

export interface MxRecord {
  readonly exchange: string;
  readonly priority: number;
}

/** Whether bounces come back to a domain of ours; SES asks for exactly one MX record. */
export function checkMailFrom(
  facts: MailFromFacts | null,
  mx: readonly MxRecord[],
  region: string,
): Finding {
  if (facts === null) {
    return mend('mail-from', 'the domain has no MAIL FROM domain of its own', DEPLOY);
  }
  const exchange = `feedback-smtp.${region}.amazonses.com`;
  const [first, ...others] = mx;
  const value = `10 ${exchange}`;
  if (first === undefined) {
    const seen = `${facts.domain} has no MX record`;
    return mend('mail-from', seen, dnsRecord('MX', facts.domain, value));
  }
  if (others.length > 0 || unrooted(first.exchange).toLowerCase() !== exchange) {
    const all = mx.map((record) => `${record.priority} ${record.exchange}`).join(', ');
    const seen = `${facts.domain} must have the one MX record of SES, and has ${all}`;
    return mend('mail-from', seen, onlyDnsRecord('MX', facts.domain, value));
  }
  const seen = `${facts.domain} has the MX record of SES, and SES says “${facts.status}”`;
  if (facts.status === 'Success') return ok('mail-from', seen);
  return mend('mail-from', seen, facts.status === 'Failed' ? VERIFY_AGAIN : CHECK_AGAIN);
}

const SPF = 'v=spf1 include:amazonses.com ~all';

/** Whether SPF passes under our own name. @param txt TXT records of the MAIL FROM domain */
export function checkSpf(mailFromDomain: string | null, txt: readonly string[]): Finding {
  if (mailFromDomain === null) {
    return mend(
      'spf',
      'without a MAIL FROM domain SPF passes for amazonses.com, not for you',
      DEPLOY,
    );
  }
  const [record, ...others] = txt.filter(isSpf);
  if (record === undefined) {
    const seen = `${mailFromDomain} has no SPF record`;
    return mend('spf', seen, dnsRecord('TXT', mailFromDomain, SPF));
  }
  const only = onlyDnsRecord('TXT', mailFromDomain, SPF);
  if (others.length > 0) {
    // RFC 7208, section 4.5: permerror.
    const seen = `${mailFromDomain} has ${others.length + 1} SPF records, so that none counts`;
    return mend('spf', seen, only);
  }
  const mechanisms = parseSpf(record);
  if (typeof mechanisms === 'string') {
    return mend('spf', `the SPF record of ${mailFromDomain} cannot be read: ${mechanisms}`, only);
  }
  const seen = `${mailFromDomain} has “${record}”`;
  return lets(mechanisms, 'amazonses.com')
    ? ok('spf', seen)
    : mend('spf', `${seen}, which does not let SES send`, only);
}

/** What DNS has at one of the places of a DMARC record. */
export interface DmarcPlace {
  /** `_dmarc.…` */
  readonly name: string;
  readonly txt: readonly string[];
}

/**
 * Whether receivers find a policy for the sender's domain, and what of our mail aligns with it.
 *
 * @param places nearest first: see {@link dmarcNames}
 */
export function checkDmarc(
  domain: string,
  places: readonly DmarcPlace[],
  mailFromDomain: string | null,
): Finding {
  const own = `_dmarc.${domain}`;
  const advice = 'v=DMARC1; p=none; rua=mailto:AN-ADDRESS-THAT-YOU-READ';
  const place = places.find(({ txt }) => txt.some(isDmarc));
  if (place === undefined) {
    const found = places.flatMap(({ name, txt }) => txt.map((text) => `${name} has “${text}”`));
    const seen = ['no DMARC record was found', ...found].join('; ');
    return mend('dmarc', seen, dnsRecord('TXT', own, advice));
  }
  const [record = '', ...others] = place.txt.filter(isDmarc);
  if (others.length > 0) {
    // RFC 7489, section 6.6.3: as if there were none.
    const seen = `${place.name} has ${others.length + 1} DMARC records, so that none counts`;
    return mend('dmarc', seen, onlyDnsRecord('TXT', place.name, record));
  }
  const dmarc = parseDmarc(record);
  if (typeof dmarc === 'string') {
    const seen = `the record of ${place.name} cannot be read: ${dmarc}`;
    return mend('dmarc', seen, onlyDnsRecord('TXT', place.name, advice));
  }
  return ok(
    'dmarc',
    `${place.name} has “${record}”: ${inWords(dmarc, place.name === own)}; ${alignment(domain, dmarc, mailFromDomain)}`,
  );
}

/**
 * What aligns with the domain in From (RFC 7489, section 3.1); whether it passes is for `dkim` and `spf` to say. Signatures
 * are of the domain itself, so that DKIM aligns even where that is strict.
 */
function alignment(
  domain: string,
  { isDkimStrict, isSpfStrict }: Dmarc,
  mailFromDomain: string | null,
): string {
  const dkim = `DKIM of ${domain} aligns ${isDkimStrict ? '(strict)' : '(relaxed)'}`;
  if (mailFromDomain === null) return `${dkim}, SPF does not`;
  return isSpfStrict
    ? `${dkim}, SPF of ${mailFromDomain} does not (aspf=s wants ${domain} itself): DKIM carries it alone`
    : `${dkim}, SPF of ${mailFromDomain} aligns (relaxed)`;
}

function inWords({ policy, subdomainPolicy, reportsTo }: Dmarc, isOwn: boolean): string {
  const asked = isOwn ? policy : subdomainPolicy;
  const stands =
    asked === 'none'
      ? 'nothing is refused yet (go on to p=quarantine when reports show nothing but your own mail)'
      : `mail that is not yours is to be ${asked === 'reject' ? 'rejected' : 'quarantined'}`;
  return reportsTo.length === 0 ? `${stands}, and nobody gets reports (add rua=mailto:…)` : stands;
}

/** Names in DNS may end in the root's dot. */
const unrooted = (name: string): string => name.replace(/\.$/, '');
