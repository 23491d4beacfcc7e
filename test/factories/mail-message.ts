import { Buffer } from 'node:buffer';

export interface MailPart {
  /** With its parameters: `image/png; name="ship.png"`. */
  readonly type: string;
  readonly content: Uint8Array | string;
  /** `attachment; filename="ship.png"`. */
  readonly disposition?: string;
  /** Without angle brackets. */
  readonly contentId?: string;
}

interface MailMessage {
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  /** Beside the text in `multipart/mixed`. */
  readonly attached?: readonly MailPart[];
  /** Beside the HTML part in `multipart/related`. */
  readonly related?: readonly MailPart[];
}

const base64 = (content: Uint8Array | string): string =>
  Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');

const partOf = ({ type, content, disposition, contentId }: MailPart): string =>
  [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    ...(disposition === undefined ? [] : [`Content-Disposition: ${disposition}`]),
    ...(contentId === undefined ? [] : [`Content-ID: <${contentId}>`]),
    '',
    base64(content),
  ].join('\r\n');

const multipart = (kind: string, parts: readonly string[]): string => {
  const boundary = `b-${kind}`;
  const inside = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${inside}--${boundary}--\r\n`;
};

/** An e-mail as mail programs save it. */
export function mailMessage({
  subject,
  text,
  html,
  attached = [],
  related = [],
}: MailMessage): Uint8Array {
  const page = partOf({ type: 'text/html; charset=utf-8', content: html ?? '' });
  const bodies = [
    ...(text === undefined ? [] : [partOf({ type: 'text/plain; charset=utf-8', content: text })]),
    ...(html === undefined
      ? []
      : [related.length === 0 ? page : multipart('related', [page, ...related.map(partOf)])]),
  ];
  const body = multipart('alternative', bodies);
  const whole = attached.length === 0 ? body : multipart('mixed', [body, ...attached.map(partOf)]);
  const head = [
    'From: Press office <press@example.org>',
    'To: desk@example.com',
    'Date: Sun, 1 Nov 2026 08:00:00 +0000',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
  ].join('\r\n');
  return Buffer.from(`${head}\r\n${whole}`);
}
