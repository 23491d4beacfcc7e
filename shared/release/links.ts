import type { Inline } from './release.ts';

/** Hosts that mean the reader's own machine or network, never a public page. */
const PRIVATE_HOST =
  /^(localhost|.*\.local|.*\.localhost|.*\.internal|0\.0\.0\.0|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|\[.*\])$/i;

/** Longer ones are no addresses that anybody prints. */
const MAX_ADDRESS = 2000;
/** Of one paragraph; a page of links is no release. */
const MAX_LINKS = 500;

/**
 * The address as it may be published, or null: only http, https, mailto and tel; international host
 * names in their xn-- form; no user names before a host, which only serve to deceive.
 */
export function safeHref(href: string): string | null {
  const typed = href.trim();
  if (typed.length > MAX_ADDRESS) return null;
  const address = /^www\.[^\s/]+\.[^\s]+$/i.test(typed) ? `https://${typed}` : typed;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      if (url.username !== '' || url.password !== '' || PRIVATE_HOST.test(url.hostname))
        return null;
      return url.href;
    case 'mailto:': {
      const [mailbox] = url.pathname.split(',');
      return mailbox !== undefined && isMailbox(decodePart(mailbox)) ? `mailto:${mailbox}` : null;
    }
    case 'tel:':
      return /^[+\d().\- ;=a-z]{3,40}$/i.test(url.pathname) ? `tel:${url.pathname}` : null;
    default:
      return null;
  }
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** One @, no spaces, a dot in the host. Enough for printed addresses; the mail layer checks its own. */
export function isMailbox(text: string): boolean {
  if (text.length > 254) return false;
  const [local, host, ...more] = text.split('@');
  if (!local || !host || more.length > 0) return false;
  return /^[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]+$/u.test(local) && isHostName(host);
}

const isHostName = (host: string): boolean => {
  const labels = host.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label))
  );
};

/** Marks that belong to the sentence, not to the address before them. */
const TRAILING = /[.,;:!?'"”’»)\]>]$/;
const LEADING = /^[("“‘«<[]+/;

/** Makes links of the web addresses that stand in plain text, word by word. */
export function linkAddresses(text: string): readonly Inline[] {
  if (!text.includes('://') && !/www\./i.test(text)) return [{ kind: 'text', text }];
  let links = 0;
  return text.split(/(\s+)/).flatMap((word): readonly Inline[] => {
    if (word.length > MAX_ADDRESS || links === MAX_LINKS) return [{ kind: 'text', text: word }];
    const lead = LEADING.exec(word.slice(0, 8))?.[0] ?? '';
    let address = word.slice(lead.length);
    while (TRAILING.test(address) && !(address.endsWith(')') && address.includes('('))) {
      address = address.slice(0, -1);
    }
    if (!/^(https?:\/\/|www\.)\S/i.test(address)) return [{ kind: 'text', text: word }];
    const href = safeHref(address);
    if (href === null) return [{ kind: 'text', text: word }];
    links += 1;
    const tail = word.slice(lead.length + address.length);
    return [
      { kind: 'text', text: lead },
      { kind: 'link', href, children: [{ kind: 'text', text: address }] },
      { kind: 'text', text: tail },
    ];
  });
}
