import {
  isNamed,
  parseMessage,
  type RawMessage,
  serializeMessage,
  withField,
} from './raw-message.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (n: number): string => String(n).padStart(2, '0');

/** A date in UTC as SES writes it (RFC 5322 section 3.3). */
function mailDate(ms: number): string {
  const d = new Date(ms);
  const time = [d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds()].map(two).join(':');
  return `${DAYS[d.getUTCDay()]}, ${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()} ${time} +0000`;
}

/**
 * The octets that SES hands on: its own Message-ID and Date in place of the sender's, a
 * Return-Path, and neither `X-SES-*` nor Bcc. DKIM signatures and Feedback-ID, which SES adds
 * too, are not imitated.
 */
export function handedOn(
  message: RawMessage,
  facts: { readonly messageId: string; readonly returnPath: string; readonly acceptedAt: number },
): Uint8Array {
  const kept = message.fields.filter(
    (field) =>
      !/^x-ses-/i.test(field.name) && !isNamed(field, 'Bcc') && !isNamed(field, 'Return-Path'),
  );
  const dated = withField(kept, 'Date', mailDate(facts.acceptedAt));
  const named = withField(dated, 'Message-ID', `<${facts.messageId}>`);
  const returnPath = parseMessage(Buffer.from(`Return-Path: <${facts.returnPath}>`)).fields;
  return serializeMessage({ fields: [...returnPath, ...named], body: message.body });
}
