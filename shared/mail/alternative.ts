import { createHash } from 'node:crypto';
import { type SplitBody, splitBody } from './transfer-encoding.ts';

/**
 * A text whose end differs from reader to reader: `tail` pieces are joined by what is the reader's own. Only
 * they are encoded for each reader, so what comes before the first slot is best left to `head`.
 */
export interface SlottedText {
  readonly head: string;
  readonly tail: readonly string[];
}

/** A multipart/alternative body, encoded but for the ends of its parts. */
export interface AlternativeBody {
  /** Value of the Content-Type header. */
  readonly contentType: string;
  readonly finish: (slots: { readonly text: string; readonly html: string }) => string;
}

/**
 * Text and HTML of one message as multipart/alternative, text first (RFC 2046, section 5.1.4).
 *
 * @returns a body whose `finish` puts the slot's value, already escaped for each part, into both ends
 */
export function alternativeBody(text: SlottedText, html: SlottedText): AlternativeBody {
  // Neither quoted-printable nor base64 can hold "=_", so the boundary cannot occur in a part.
  const boundary = `=_${createHash('sha256')
    .update(JSON.stringify([text, html]))
    .digest('hex')
    .slice(0, 32)}`;
  const parts = [
    { type: 'text/plain', content: text, body: splitBody(text.head) },
    { type: 'text/html', content: html, body: splitBody(html.head) },
  ] as const;
  const openings = parts.map(({ type, body }) => partOpening(boundary, type, body));
  return {
    contentType: `multipart/alternative; boundary="${boundary}"`,
    finish: (slots) => {
      const [plain, rich] = parts;
      return (
        openings[0] +
        plain.body.finish(plain.content.tail.join(slots.text)) +
        openings[1] +
        rich.body.finish(rich.content.tail.join(slots.html)) +
        `\r\n--${boundary}--\r\n`
      );
    },
  };
}

const partOpening = (boundary: string, type: string, { encoding, head }: SplitBody): string =>
  [
    // The line end before a boundary belongs to it; the first comes after the header's empty line.
    `${type === 'text/plain' ? '' : '\r\n'}--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    head,
  ].join('\r\n');
