import { addressesOf, domainOf, envelopeAddress, isSimulatorAddress } from './addresses.ts';
import { SesError } from './query-protocol.ts';
import { headerValue, type RawMessage } from './raw-message.ts';

/** SES v1 refuses larger raw messages (SES quotas page). */
const MAX_RAW_BYTES = 10_485_760;
/** To, Cc and Bcc together (SES quotas page). */
const MAX_RECIPIENTS = 50;
/**
 * The API reference says 256 characters or fewer, recorded refusals say more than 255; the
 * stricter reading is the safe one to develop against.
 */
const MAX_TAG_LENGTH = 255;
/** The two reserved names that a sender may set; SES copies them into `Feedback-ID`. */
const RESERVED_TAGS = new Set(['ses:feedback-id-a', 'ses:feedback-id-b']);

/** Fields that may stand once in a header section (SES developer guide, header fields). */
const ONE_TIME_FIELDS = new Set(
  `Accept-Language acceptLanguage Archived-At Auto-Submitted Bounces-to Comments
  Content-Alternative Content-Base Content-Class Content-Description Content-Disposition
  Content-Duration Content-ID Content-Language Content-Length Content-Location Content-MD5
  Content-Transfer-Encoding Content-Type Date Delivered-To Disposition-Notification-Options
  Disposition-Notification-To DKIM-Signature DomainKey-Signature Errors-To From Importance
  In-Reply-To Keywords List-Archive List-Help List-Id List-Owner List-Post List-Subscribe
  List-Unsubscribe List-Unsubscribe-Post Message-Context Message-ID MIME-Version Organization
  Original-From Original-Message-ID Original-Recipient Original-Subject Precedence Priority
  References Reply-To Return-Path Return-Receipt-To Sender Solicitation Sensitivity Subject
  Thread-Index Thread-Topic User-Agent VBR-Info`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);

const invalid = (message: string) => new SesError('InvalidParameterValue', message);

/** @throws {SesError} when the message is larger than SES v1 takes */
export function checkSize(raw: Uint8Array): void {
  if (raw.length > MAX_RAW_BYTES) {
    throw invalid(`Message length is more than ${MAX_RAW_BYTES} bytes long: '${raw.length}'.`);
  }
}

/** @throws {SesError} for a one-time field that stands twice */
export function checkHeaders(message: RawMessage): void {
  const seen = new Set<string>();
  for (const { name } of message.fields) {
    const key = name.toLowerCase();
    if (seen.has(key) && ONE_TIME_FIELDS.has(key)) throw invalid(`Duplicate header '${name}'.`);
    seen.add(key);
  }
}

/** @throws {SesError} for a tag that is empty, too long or has a character outside `[A-Za-z0-9_-]` */
export function checkTags(tags: readonly (readonly [string, string])[]): void {
  for (const [name, value] of tags) {
    if (!RESERVED_TAGS.has(name)) checkTagPart('name', name);
    checkTagPart('value', value);
  }
}

function checkTagPart(part: 'name' | 'value', text: string): void {
  if (text === '') throw invalid(`The tag ${part} must be specified.`);
  if (text.length > MAX_TAG_LENGTH) {
    throw invalid(`Tag ${part} cannot exceed ${MAX_TAG_LENGTH} characters.`);
  }
  if (!/^[A-Za-z0-9_-]+$/.test(text)) {
    throw invalid(
      `Invalid tag ${part} <${text}>: only alphanumeric ASCII characters, '_', and '-' are allowed.`,
    );
  }
}

/**
 * The envelope: `Source` and `Destinations` where given, else the header's From and To, Cc, Bcc.
 *
 * @throws {SesError} when either is missing, an address is malformed or there are more than 50
 */
export function envelopeOf(
  message: RawMessage,
  source: string | null,
  destinations: readonly string[],
): { readonly from: string; readonly to: readonly string[] } {
  const sender = source ?? addressesOf(headerValue(message, 'From') ?? '')[0];
  if (sender === undefined) throw invalid("Missing required header 'From'.");
  const named =
    destinations.length > 0
      ? destinations
      : ['To', 'Cc', 'Bcc'].flatMap((name) => addressesOf(headerValue(message, name) ?? ''));
  if (named.length === 0) throw invalid("Missing required header 'To'.");
  if (named.length > MAX_RECIPIENTS) throw invalid(`Recipient count exceeds ${MAX_RECIPIENTS}.`);
  return { from: envelopeAddress(sender), to: named.map(envelopeAddress) };
}

/** Whether a verified address, or a verified domain or its parent, covers the address. */
function isVerified(identities: ReadonlySet<string>, address: string): boolean {
  const labels = domainOf(address).split('.');
  if (labels.some((_, i) => identities.has(labels.slice(i).join('.')))) return true;
  const local = address.slice(0, address.lastIndexOf('@'));
  const unlabelled = local.split('+')[0] ?? local;
  return (
    identities.has(normalizeIdentity(`${local}@${domainOf(address)}`)) ||
    identities.has(normalizeIdentity(`${unlabelled}@${domainOf(address)}`))
  );
}

/** Identities are compared without case. */
export const normalizeIdentity = (name: string): string => name.trim().toLowerCase();

/**
 * Every address that speaks for the sender must be verified: envelope sender, From, Sender and
 * Return-Path; in the sandbox every recipient too, the mailbox simulator excepted.
 *
 * @throws {SesError} `MessageRejected`, naming the identities as SES does
 */
export function checkIdentities(
  message: RawMessage,
  envelope: { readonly from: string; readonly to: readonly string[] },
  account: {
    readonly identities: ReadonlySet<string>;
    readonly isSandbox: boolean;
    readonly region: string;
  },
): void {
  const senders = ['From', 'Sender', 'Return-Path'].flatMap((name) =>
    addressesOf(headerValue(message, name) ?? ''),
  );
  const recipients = account.isSandbox ? envelope.to.filter((a) => !isSimulatorAddress(a)) : [];
  const failed = new Set(
    [envelope.from, ...senders, ...recipients].filter((a) => !isVerified(account.identities, a)),
  );
  if (failed.size === 0) return;
  throw new SesError(
    'MessageRejected',
    `Email address is not verified. The following identities failed the check in region ${account.region.toUpperCase()}: ${[...failed].join(', ')}`,
  );
}
