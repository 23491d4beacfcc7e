import { type Html, html } from './html.ts';
import type { SimulatedMail } from './mail-store.ts';
import { mailboxLayout, readableTime } from './mailbox-layout.ts';
import { headerValue, parseMessage } from './raw-message.ts';

const PAGE_SIZE = 100;
const LIVE_SECONDS = 3;

/** Mail to an address, or to addresses that contain the text, whatever the case. */
export function mailsTo(
  mails: readonly SimulatedMail[],
  recipient: string,
): readonly SimulatedMail[] {
  const wanted = recipient.trim().toLowerCase();
  if (wanted === '') return mails;
  return mails.filter(({ to }) => to.some((address) => address.toLowerCase().includes(wanted)));
}

/** The list, newest first: `?to=` filters, `?page=` turns the pages, `?live` loads it every few seconds. */
export function listPage(mails: readonly SimulatedMail[], query: URLSearchParams): Response {
  const recipient = query.get('to') ?? '';
  const isLive = query.has('live');
  const found = mailsTo(mails, recipient).toReversed();
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const address = (changes: { page?: number; isLive?: boolean }): string => {
    const next = new URLSearchParams();
    if (recipient !== '') next.set('to', recipient);
    if ((changes.page ?? 1) > 1) next.set('page', String(changes.page));
    if (changes.isLive ?? isLive) next.set('live', '1');
    return `/_local/mailbox${next.size > 0 ? `?${next}` : ''}`;
  };
  const count = `${found.length} ${found.length === 1 ? 'mail' : 'mails'}`;
  const head = html`<h1>Mailbox</h1> <span class="soft">${count}${
    recipient === '' ? '' : ` to “${recipient}”`
  }, times in UTC</span>`;
  const main = html`
<form action="/_local/mailbox" role="search">
<label for="to">Recipient</label>
<input type="search" id="to" name="to" value="${recipient}">
${isLive ? html`<input type="hidden" name="live" value="1">` : null}
<button>Filter</button>
<a href="${address({ page, isLive: !isLive })}">${isLive ? 'Stop refreshing' : 'Refresh by itself'}</a>
</form>
<div class="sheet">${
    shown.length === 0
      ? html`<p class="empty">${recipient === '' ? 'No mail yet.' : 'No mail to this recipient.'}</p>`
      : html`<ol class="mails">${shown.map(listItem)}</ol>`
  }</div>
${pages === 1 ? null : pager(page, pages, (to) => address({ page: to }))}`;
  return mailboxLayout('Mailbox', { head, main }, isLive ? LIVE_SECONDS : null);
}

function listItem(mail: SimulatedMail): Html {
  const language = headerValue(parseMessage(mail.raw), 'Content-Language');
  return html`<li><a href="/_local/mailbox/${mail.messageId}">
<span>${readableTime(mail.acceptedAt)}</span>
<span>${mail.to.join(', ')}</span>
<span class="subject" dir="auto">${mail.subject === '' ? '(no subject)' : mail.subject}</span>
<span>${outcomeTag(mail)} ${language === null ? null : html`<span class="tag">${language}</span>`}</span>
</a></li>
`;
}

/** A word on mail that did not simply arrive. */
export const outcomeTag = ({ outcome }: SimulatedMail): Html | null =>
  outcome === 'delivered' ? null : html`<span class="tag bad">${outcome}</span>`;

function pager(page: number, pages: number, address: (page: number) => string): Html {
  return html`<nav aria-label="Pages">
${page > 1 ? html`<a href="${address(page - 1)}" rel="prev">Newer</a>` : null}
<span class="soft">Page ${page} of ${pages}</span>
${page < pages ? html`<a href="${address(page + 1)}" rel="next">Older</a>` : null}
</nav>`;
}
