/** What one look at a deployment showed. */
export interface Finding {
  /** Stable name: `dkim`, `mail-from`, … */
  readonly check: string;
  /**
   * `mend`: mail suffers until the remedies are done. `failed`: nobody knows, as something did not answer.
   * `unchecked`: cannot be looked at here; the remedies say how to.
   */
  readonly status: 'ok' | 'mend' | 'failed' | 'unchecked';
  /** What was seen, in one sentence. */
  readonly seen: string;
  /** What to do, one step each: a DNS record to write, a command to run. */
  readonly remedies: readonly string[];
}

export const ok = (check: string, seen: string): Finding => ({
  check,
  status: 'ok',
  seen,
  remedies: [],
});

export const mend = (check: string, seen: string, ...remedies: readonly string[]): Finding => ({
  check,
  status: 'mend',
  seen,
  remedies,
});

/** A record as people enter it into a zone. */
export const dnsRecord = (type: 'CNAME' | 'MX' | 'TXT', name: string, value: string): string =>
  `write the DNS record  ${name}  ${type}  ${type === 'TXT' ? `"${value}"` : value}`;

/** One record in the place of those that are there. */
export const onlyDnsRecord = (type: 'MX' | 'TXT', name: string, value: string): string =>
  `${dnsRecord(type, name, value)}  in place of what is there`;
