import { createHash } from 'node:crypto';
import type { NewsroomConfig } from '../config/config.ts';
import { words } from '../locale/words.ts';
import type { Instant, LanguageTag } from '../release/release.ts';
import { LINK_DAYS } from '../subscriber/tokens.ts';
import type { SubscriptionWords } from '../subscriber/words/catalogue.ts';
import { subscriptionWords } from '../subscriber/words/subscription-words.ts';
import { organisationName } from '../translation/edition-words.ts';
import { alternativeBody } from './alternative.ts';
import { headerField, inBrackets, mailbox, mailDate, textField } from './header.ts';
import { subscriptionHtml } from './subscription-html.ts';

/**
 * A mail with one link, to confirm a subscription or an address or to somebody's preferences and data; or
 * word to an address that its mail goes to another now.
 */
export type SubscriptionLetter = {
  /** Normalised address. */
  readonly to: string;
  /** The reader's, in order. */
  readonly languages: readonly LanguageTag[];
} & (
  | { readonly kind: 'confirm' | 'account' | 'address'; readonly url: string }
  | { readonly kind: 'moved' }
);

/**
 * One message, ready for the wire, from the confirmation address. It is no mail of the list, so it has none
 * of a list's headers, and it holds no words but ours: it cannot be made to carry anybody's message.
 */
export function subscriptionMail(
  letter: SubscriptionLetter,
  { config, date }: { readonly config: NewsroomConfig; readonly date: Instant },
): Uint8Array {
  const { kind, to } = letter;
  const w = subscriptionWords(letter.languages);
  const { language } = w;
  const name = organisationName(config, language);
  const { organisation, sender } = config;
  const { subject, text, closing, link } = letterWords(letter, w);
  const about = text(name);
  const linkLines = link === null ? '' : `${link.label}${words(language).colon}\n${link.url}\n\n`;
  const signature = `${name}\n${organisation.postalAddress}`;
  const plain = `${subject(name)}\n\n${about}\n\n${linkLines}${closing}\n\n-- \n${signature}\n`;
  const rich = subscriptionHtml({ language, subject: subject(name), about, link, closing }, config);
  const body = alternativeBody({ head: plain, tail: [''] }, { head: rich, tail: [''] });
  const id = createHash('sha256')
    .update(`${kind}\n${link?.url ?? to}\n${date}`)
    .digest('base64url')
    .slice(0, 27);
  const message =
    // SES writes its own Date and Message-ID; a file, another relay or a spam filter needs ours.
    headerField('Date', mailDate(date)) +
    headerField('Message-ID', inBrackets(`${id}@${config.domain}`)) +
    headerField('To', mailbox('To', null, to)) +
    headerField('From', mailbox('From', sender.name, sender.confirmationAddress)) +
    headerField('Reply-To', mailbox('Reply-To', null, organisation.pressEmail)) +
    textField('Subject', subject(name)) +
    headerField('Auto-Submitted', 'auto-generated') +
    headerField('X-Auto-Response-Suppress', 'OOF, AutoReply') +
    headerField('Content-Language', language) +
    headerField('MIME-Version', '1.0') +
    headerField('Content-Type', body.contentType) +
    '\r\n' +
    body.finish({ text: '', html: '' });
  return new TextEncoder().encode(message);
}

interface LetterWords {
  readonly subject: (organisation: string) => string;
  readonly text: (organisation: string) => string;
  readonly closing: string;
  readonly link: { readonly url: string; readonly label: string } | null;
}

function letterWords(letter: SubscriptionLetter, w: SubscriptionWords): LetterWords {
  if (letter.kind === 'moved') return { ...w.movedMail, closing: w.notYou, link: null };
  const { subject, text, action } = {
    confirm: w.confirmMail,
    account: w.accountMail,
    address: w.addressMail,
  }[letter.kind];
  return {
    subject,
    text,
    closing: `${w.linkIsGoodFor(LINK_DAYS[letter.kind])} ${w.ignoreMail}`,
    link: { url: letter.url, label: action },
  };
}
