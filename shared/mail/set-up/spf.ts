/** One term of an SPF record that matches senders (RFC 7208, section 4.6.1). */
export interface SpfMechanism {
  readonly qualifier: '+' | '-' | '~' | '?';
  /** In lower case: `include`, `all`, `ip4`, … */
  readonly name: string;
  /** What stands behind `:` or `/`; empty without. */
  readonly value: string;
}

const MECHANISMS = ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists'];
const TERM = /^(?<qualifier>[-+~?]?)(?<name>[a-z][a-z0-9_.-]*)(?<rest>[:/=].*)?$/i;

/** Whether receivers take a TXT record for one of SPF at all (RFC 7208, section 4.5). */
export const isSpf = (text: string): boolean => /^v=spf1(?: |$)/i.test(text);

/**
 * Reads the mechanisms of an SPF record in their order (RFC 7208); modifiers are passed over.
 *
 * @returns or what is wrong with it
 */
export function parseSpf(text: string): readonly SpfMechanism[] | string {
  if (!isSpf(text)) return 'it does not begin with “v=spf1 ”';
  const mechanisms: SpfMechanism[] = [];
  for (const term of text.split(' ').slice(1)) {
    if (term === '') continue;
    const { qualifier = '', name = '', rest = '' } = TERM.exec(term)?.groups ?? {};
    if (qualifier === '' && rest.startsWith('=')) continue;
    const mechanism = name.toLowerCase();
    if (!MECHANISMS.includes(mechanism) || rest.startsWith('=')) return `“${term}” is no mechanism`;
    const isIncomplete = mechanism === 'include' && rest.length < 2;
    if (isIncomplete) return `“${term}” names no domain`;
    mechanisms.push({
      qualifier: qualifier === '' ? '+' : (qualifier as SpfMechanism['qualifier']),
      name: mechanism,
      value: rest.slice(1),
    });
  }
  return mechanisms;
}

/** Whether whoever a domain lets send passes: its `include` stands before anything that matches everybody. */
export function lets(mechanisms: readonly SpfMechanism[], domain: string): boolean {
  const first = mechanisms.find(
    ({ name, value }) =>
      name === 'all' || (name === 'include' && value.toLowerCase().replace(/\.$/, '') === domain),
  );
  return first?.name === 'include' && first.qualifier === '+';
}
