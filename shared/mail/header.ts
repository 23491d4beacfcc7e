import { encodedWords } from './encoded-word.ts';
import { MailError } from './mail-error.ts';

/** Lines with encoded-words take at most 76 characters (RFC 2047, section 2); all of ours do. */
const LINE_LENGTH = 76;
/** RFC 5322, section 2.1.1. */
const MAX_LINE_LENGTH = 998;
/** A longer run without a space could not be folded and is encoded instead. */
const MAX_PLAIN_RUN = 60;

const CONTROL = /\p{Cc}/u;
const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const HOST_NAME =
  /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

/**
 * One header line, folded before a space wherever a line would pass 76 characters, with its CRLF.
 *
 * @param value field body as it goes on the wire: printable ASCII
 * @throws {MailError} `E_HEADER_CONTROL` for anything else than printable ASCII, `E_HEADER_LENGTH` for a
 * line that no space lets fold below 998
 * @see RFC 5322 section 2.2.3
 */
export function headerField(name: string, value: string): string {
  if (!/^[\x20-\x7e]*$/.test(value)) {
    throw new MailError('E_HEADER_CONTROL', `The header ${name} holds what no header may hold`);
  }
  const lines: string[] = [];
  let line = `${name}:`;
  for (const token of value.split(' ')) {
    // The first token stays beside the name: some readers take an empty first line for an empty header.
    if (line.length + 1 + token.length > LINE_LENGTH && line !== `${name}:`) {
      lines.push(line);
      line = '';
    }
    line += ` ${token}`;
  }
  lines.push(line);
  if (lines.some(({ length }) => length > MAX_LINE_LENGTH)) {
    throw new MailError('E_HEADER_LENGTH', `The header ${name} cannot be folded`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

/**
 * A header of free text, such as Subject.
 *
 * @throws {MailError} `E_HEADER_CONTROL` when the text holds a control character, line ends included
 */
export function textField(name: string, text: string): string {
  refuseControls(name, text);
  return headerField(
    name,
    isPlain(text) ? text : encodedWords(text.toWellFormed(), roomAfter(name)).join(' '),
  );
}

/**
 * A mailbox, `Name <address>`, for {@link headerField}: the name as atoms, quoted string or encoded-words.
 *
 * @param header name of the header it is for, whose first line it begins
 * @throws {MailError} `E_HEADER_CONTROL`, `E_ADDRESS`
 */
export function mailbox(header: string, name: string | null, address: string): string {
  const checked = addressSpec(address);
  return name === null || name === '' ? checked : `${phrase(header, name)} <${checked}>`;
}

/**
 * A display name: atoms, a quoted string, or encoded-words.
 *
 * @see RFC 5322 section 3.2.5
 */
export function phrase(header: string, name: string): string {
  refuseControls(header, name);
  if (!isPlain(name)) return encodedWords(name.toWellFormed(), roomAfter(header)).join(' ');
  if (name.split(' ').every((word) => /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/.test(word))) return name;
  return `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * An address that every server takes: ASCII dot-atom at a host name.
 *
 * @throws {MailError} `E_ADDRESS`
 */
export function addressSpec(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const host = address.slice(at + 1);
  const hasRightLength = at > 0 && at <= 64 && address.length <= 254;
  if (!hasRightLength || !DOT_ATOM.test(local) || !HOST_NAME.test(host)) {
    throw new MailError('E_ADDRESS', 'An address is not an ASCII local part at a host name');
  }
  return address;
}

/** Whether {@link addressSpec} would take the address. */
export function isAddress(address: string): boolean {
  try {
    addressSpec(address);
    return true;
  } catch (error) {
    if (error instanceof MailError) return false;
    throw error;
  }
}

/**
 * A message identifier or URI in angle brackets.
 *
 * @throws {MailError} `E_IDENTIFIER` when it holds a space, a bracket or anything but printable ASCII
 */
export function inBrackets(identifier: string): string {
  if (!/^[\x21-\x7e]+$/.test(identifier) || /[<>]/.test(identifier)) {
    throw new MailError('E_IDENTIFIER', 'An identifier or address for a header is not clean ASCII');
  }
  return `<${identifier}>`;
}

/** RFC 5322 date-time of an instant, in UTC: `Thu, 22 Oct 2026 12:00:00 +0000`. */
export const mailDate = (instant: string): string =>
  new Date(instant).toUTCString().replace('GMT', '+0000');

const roomAfter = (name: string): number => LINE_LENGTH - name.length - 2;

/** Whether text may stand unencoded, and comes back the same from folding. */
const isPlain = (text: string): boolean =>
  /^[\x20-\x7e]*$/.test(text) &&
  !text.includes('=?') &&
  !/^ | {2}| $/.test(text) &&
  text.split(' ').every(({ length }) => length <= MAX_PLAIN_RUN);

function refuseControls(header: string, text: string): void {
  if (CONTROL.test(text)) {
    throw new MailError('E_HEADER_CONTROL', `A control character was to go into ${header}`);
  }
}
