import PostalMime, { decodeWords, type Email } from 'postal-mime';
import { type Html, html } from './html.ts';
import type { SimulatedMail } from './mail-store.ts';
import { mailboxLayout, readableTime } from './mailbox-layout.ts';
import { outcomeTag } from './mailbox-list.ts';
import { headerValue, parseMessage, type RawMessage } from './raw-message.ts';

const VIEWS = { html: 'HTML', text: 'Text', headers: 'Headers', source: 'Source' } as const;
type View = keyof typeof VIEWS;

/** One mail: `?view=html|text|headers|source`, and `?width=phone` for the HTML. */
export async function mailPage(mail: SimulatedMail, query: URLSearchParams): Promise<Response> {
  const message = parseMessage(mail.raw);
  const email = await PostalMime.parse(mail.raw);
  const asked = query.get('view') ?? '';
  const view = isView(asked) ? asked : email.html === undefined ? 'text' : 'html';
  const isPhone = query.get('width') === 'phone';
  const path = `/_local/mailbox/${mail.messageId}`;
  const tabs = Object.entries(VIEWS).map(
    ([name, label]) =>
      html`<a href="${path}?view=${name}"${name === view ? html` aria-current="page"` : null}>${label}</a> `,
  );
  const head = html`<a href="/_local/mailbox">Mailbox</a>
<h1 dir="auto">${mail.subject === '' ? '(no subject)' : mail.subject}</h1> ${outcomeTag(mail)}`;
  const main = html`
<div class="sheet">${facts(mail, message)}</div>
${unsubscribeForm(message)}
<nav aria-label="Views">${tabs}
<span class="apart">${
    view === 'html'
      ? html`<a href="${path}?view=html${isPhone ? '' : '&width=phone'}">${isPhone ? 'Full width' : 'Phone width'}</a> `
      : null
  }<a href="${path}/raw">Download .eml</a></span></nav>
<div class="sheet">${content(view, mail, message, email, isPhone)}</div>
${attachments(email)}`;
  return mailboxLayout(mail.subject, { head, main });
}

const isView = (name: string): name is View => Object.hasOwn(VIEWS, name);

function facts(mail: SimulatedMail, message: RawMessage): Html {
  const row = (label: string, value: Html | string | null): Html | null =>
    value === null ? null : html`<dt>${label}</dt><dd>${value}</dd>`;
  const field = (name: string): Html | null => {
    const value = utf8(headerValue(message, name));
    return row(name, value === null ? null : decodeWords(value));
  };
  const tags = Object.entries(mail.tags).map(([name, value]) => `${name}=${value}`);
  return html`<dl>
${row('Accepted', html`${readableTime(mail.acceptedAt)} UTC`)}
${field('From')}
${field('To')}
${row('Envelope', `${mail.from} → ${mail.to.join(', ')}`)}
${field('Reply-To')}
${field('Content-Language')}
${row('Configuration set', mail.configurationSet)}
${row('Tags', tags.length === 0 ? null : tags.join(', '))}
</dl>`;
}

/** Does what a mail program's own "unsubscribe" button does (RFC 8058 section 3.1). */
function unsubscribeForm(message: RawMessage): Html | null {
  const isOneClick = /^List-Unsubscribe=One-Click$/i.test(
    headerValue(message, 'List-Unsubscribe-Post') ?? '',
  );
  const url = /<(https?:[^<>\s]+)>/i.exec(headerValue(message, 'List-Unsubscribe') ?? '')?.[1];
  if (!isOneClick || url === undefined) return null;
  return html`
<form method="post" action="${url}" style="margin: 1rem 0 0">
<input type="hidden" name="List-Unsubscribe" value="One-Click">
<button>Unsubscribe with one click</button>
<span class="soft">as the reader’s mail program would</span>
</form>`;
}

function content(
  view: View,
  mail: SimulatedMail,
  message: RawMessage,
  email: Email,
  isPhone: boolean,
): Html {
  switch (view) {
    case 'html':
      return email.html === undefined
        ? nothing('This mail has no HTML part.')
        : html`<iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/_local/mailbox/${mail.messageId}/html"${
            isPhone ? html` class="phone"` : null
          }></iframe>`;
    case 'text':
      return email.text === undefined
        ? nothing('This mail has no text part.')
        : html`<pre class="text" dir="auto">${email.text}</pre>`;
    case 'headers':
      return html`<dl>${message.fields.map(
        ({ name, value }) => html`<dt>${name}</dt><dd>${utf8(value)}</dd>`,
      )}</dl>`;
    case 'source':
      return html`<pre>${Buffer.from(mail.raw).toString('utf8')}</pre>`;
  }
}

const nothing = (text: string): Html => html`<p class="empty">${text}</p>`;

function attachments({ attachments: all }: Email): Html | null {
  if (all.length === 0) return null;
  return html`<p class="soft">Attached: ${all
    .map(({ filename, mimeType }) => `${filename ?? '(no name)'} (${mimeType})`)
    .join(', ')}</p>`;
}

const utf8 = <T extends string | null>(latin1: T): T | string =>
  latin1 === null ? latin1 : Buffer.from(latin1, 'latin1').toString('utf8');

/** Mail may style itself and show images of this machine. It runs nothing and reaches nothing else. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** The HTML part as a document of its own, links opening beside it; 404 when there is none. */
export async function mailHtml(mail: SimulatedMail): Promise<Response> {
  const { html: markup } = await PostalMime.parse(mail.raw);
  if (markup === undefined) return new Response('This mail has no HTML part.\n', { status: 404 });
  const target = '<base target="_blank">';
  const head = /<head(\s[^>]*)?>/i.exec(markup);
  const at = head === null ? 0 : head.index + head[0].length;
  return new Response(markup.slice(0, at) + target + markup.slice(at), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': MAIL_POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}
