import { createHash } from 'node:crypto';
import type { NewsroomConfig } from '../config/config.ts';
import { homeUrl } from '../locale/site-addresses.ts';
import type { Instant } from '../release/release.ts';
import { unsubscribeUrl } from '../subscriber/subscription-urls.ts';
import type { Edition } from '../translation/edition.ts';
import { html } from '../xml/html.ts';
import { type AlternativeBody, alternativeBody } from './alternative.ts';
import { type DigestOptions, digestContent } from './digest-mail.ts';
import {
  headerField,
  inBrackets,
  isAddress,
  mailbox,
  mailDate,
  phrase,
  textField,
} from './header.ts';
import {
  listName,
  type MailContent,
  type MailKind,
  type MailOptions,
  mailContent,
} from './mail-content.ts';
import { mailHtml } from './mail-html.ts';
import { mailText } from './mail-text.ts';

/** A mail about an edition, complete but for what belongs to one reader. */
export interface MailTemplate {
  readonly domain: string;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
  /** Message-ID, without brackets, that every mail about the family refers to; null for a digest. */
  readonly threadRoot: string | null;
  /** Finished header lines, the same for everyone. */
  readonly headers: string;
  readonly body: AlternativeBody;
}

export interface MailRecipient {
  /** Normalised address: ASCII local part at a host name. */
  readonly to: string;
  /** Stable name of this delivery; the Message-ID is made from it, so a repeat has the same. */
  readonly deliveryId: string;
  /** The reader's standing token: its link unsubscribes by POST and asks by GET (RFC 8058). */
  readonly token: string;
  readonly date: Instant;
  /** Message-ID, without brackets, of this reader's previous mail about the release. */
  readonly inReplyTo?: string;
}

/**
 * Writes a mail about an edition once, for all its readers.
 *
 * @throws {MailError} `E_HEADER_CONTROL` when a headline, name or reference holds a control character
 */
export function renderMail(edition: Edition, options: MailOptions): MailTemplate {
  const { config, siteUrl, kind } = options;
  const content = mailContent(edition, options);
  return {
    ...lay(content, options, {
      replyTo: replyTo(edition, config, kind),
      archive: homeUrl(siteUrl, edition.language),
    }),
    threadRoot: `release.${edition.slug}@${config.domain}`,
  };
}

/**
 * Writes a digest once, for all who get the same.
 *
 * @param editions the newest first; never empty
 */
export function renderDigest(editions: readonly Edition[], options: DigestOptions): MailTemplate {
  const { config, siteUrl, language } = options;
  return lay(digestContent(editions, options), options, {
    replyTo: mailbox('Reply-To', null, config.organisation.pressEmail),
    archive: homeUrl(siteUrl, language),
  });
}

function lay(
  content: MailContent,
  { config, siteUrl }: Pick<MailOptions, 'config' | 'siteUrl'>,
  { replyTo: answers, archive }: { readonly replyTo: string; readonly archive: string },
): MailTemplate {
  const rich = mailHtml(content);
  const plain = mailText(content, rich.shown, rich.isCut);
  const body = alternativeBody(plain, rich.html);
  const { language } = content;
  const headers = [
    headerField('From', mailbox('From', config.sender.name, config.sender.alertAddress)),
    headerField('Reply-To', answers),
    textField('Subject', content.subject),
    headerField(
      'List-Id',
      `${phrase('List-Id', listName(config, language))} <${language}.press.${config.domain}>`,
    ),
    headerField('List-Help', inBrackets(`mailto:${config.organisation.pressEmail}`)),
    headerField('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'),
    headerField('List-Archive', inBrackets(archive)),
    headerField('Archived-At', inBrackets(content.pageUrl)),
    headerField('Auto-Submitted', 'auto-generated'),
    headerField('Precedence', 'bulk'),
    headerField('X-Auto-Response-Suppress', 'OOF, AutoReply'),
    headerField('Content-Language', language),
    headerField('MIME-Version', '1.0'),
    headerField('Content-Type', body.contentType),
  ].join('');
  return { domain: config.domain, siteUrl, threadRoot: null, headers, body };
}

/**
 * One reader's message, ready for the wire: CRLF, 7-bit, lines within 76 characters but for long
 * addresses in headers.
 *
 * @throws {MailError} `E_ADDRESS` or `E_IDENTIFIER` when what belongs to the reader is not clean
 */
export function composeMail(template: MailTemplate, recipient: MailRecipient): Uint8Array {
  const { to, deliveryId, token, date, inReplyTo } = recipient;
  const root = template.threadRoot === null ? null : inBrackets(template.threadRoot);
  const previous = inReplyTo === undefined ? null : inBrackets(inReplyTo);
  const references = [root, previous].filter((id) => id !== null).join(' ');
  const message =
    // SES writes its own Date and Message-ID; a file, another relay or a spam filter needs ours.
    headerField('Date', mailDate(date)) +
    headerField('Message-ID', inBrackets(`${opaque(deliveryId)}@${template.domain}`)) +
    headerField('To', mailbox('To', null, to)) +
    (previous === null ? '' : headerField('In-Reply-To', previous)) +
    (references === '' ? '' : headerField('References', references)) +
    headerField('List-Unsubscribe', inBrackets(unsubscribeUrl(template.siteUrl, token))) +
    template.headers +
    '\r\n' +
    template.body.finish({ text: token, html: html`${token}`.toString() });
  return new TextEncoder().encode(message);
}

/** Who answers: the release's first contact with a usable address, else the press office. */
function replyTo({ release }: Edition, config: NewsroomConfig, kind: MailKind): string {
  const { pressEmail } = config.organisation;
  const contact =
    kind === 'withdrawal'
      ? undefined
      : release.contacts.find(({ email }) => email !== null && isAddress(email));
  const name = contact?.name ?? null;
  // A name that no header may hold is no reason to withhold the release.
  const isClean = name !== null && !/\p{Cc}/u.test(name);
  return mailbox('Reply-To', isClean ? name : null, contact?.email ?? pressEmail);
}

const opaque = (deliveryId: string): string =>
  createHash('sha256').update(deliveryId).digest('base64url').slice(0, 27);
