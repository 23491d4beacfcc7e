import { Buffer } from 'node:buffer';

/** RFC 2045, 6.7 and 6.8: encoded lines have at most 76 characters. */
const LINE_LENGTH = 76;
const BASE64_LINE_OCTETS = (LINE_LENGTH / 4) * 3;

const HEX = Array.from(
  { length: 256 },
  (_, octet) => `=${octet.toString(16).toUpperCase().padStart(2, '0')}`,
);

/**
 * Text (UTF-8, line ends LF) in quoted-printable, without a last line end.
 *
 * @see RFC 2045 section 6.7
 */
export function quotedPrintable(text: string): string {
  return text.split('\n').map(encodeLine).join('\r\n');
}

function encodeLine(line: string): string {
  const octets = Buffer.from(line);
  let encoded = '';
  let width = 0;
  for (let i = 0; i < octets.length; i += 1) {
    const octet = octets[i] as number;
    const isPlain =
      (octet > 0x20 && octet < 0x7f && octet !== 0x3d) ||
      // White space that ends a line is lost on the way.
      ((octet === 0x20 || octet === 0x09) && i < octets.length - 1);
    const token = isPlain ? String.fromCharCode(octet) : (HEX[octet] as string);
    if (width + token.length >= LINE_LENGTH) {
      encoded += '=\r\n';
      width = 0;
    }
    encoded += token;
    width += token.length;
  }
  return encoded;
}

/** Octets in base64, lines of 76, without a last line end (RFC 2045, section 6.8). */
function base64Lines(octets: Buffer): string {
  return octets.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n');
}

/**
 * A body whose beginning is encoded once and whose end is encoded for each reader: the end holds what
 * differs (the link to unsubscribe), so that a message costs only its footer.
 */
export interface SplitBody {
  readonly encoding: 'quoted-printable' | 'base64';
  /** Encoded; ends at the end of a line. */
  readonly head: string;
  /** Encodes the rest of the body. */
  readonly finish: (tail: string) => string;
}

/**
 * Prepares a body in the smaller of quoted-printable and base64.
 *
 * @param head beginning of the text, the same for everyone; line ends LF
 */
export function splitBody(head: string): SplitBody {
  const quoted = quotedPrintable(head);
  const octets = Buffer.from(head.replaceAll('\n', '\r\n'));
  if (quoted.length <= (octets.length / BASE64_LINE_OCTETS) * (LINE_LENGTH + 2)) {
    const soft = quoted === '' ? '' : `${quoted}=\r\n`;
    return { encoding: 'quoted-printable', head: soft, finish: quotedPrintable };
  }
  // Whole lines only: what is left over is encoded together with the end.
  const whole = Math.floor(octets.length / BASE64_LINE_OCTETS) * BASE64_LINE_OCTETS;
  const encoded = base64Lines(octets.subarray(0, whole));
  const remainder = octets.subarray(whole);
  return {
    encoding: 'base64',
    head: encoded === '' ? '' : `${encoded}\r\n`,
    finish: (tail) =>
      base64Lines(Buffer.concat([remainder, Buffer.from(tail.replaceAll('\n', '\r\n'))])),
  };
}
