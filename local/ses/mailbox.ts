import type { MailStore, SimulatedMail } from './mail-store.ts';
import { listPage, mailsTo } from './mailbox-list.ts';
import { mailHtml, mailPage } from './mailbox-mail.ts';

const MAILBOX = '/_local/mailbox';

/**
 * The mailbox for people (`/_local/mailbox`, one mail under its id, its HTML and raw octets below
 * that) and for programs (`/_local/mails`, JSON in the order of acceptance, `?to=` filters).
 *
 * @returns null for another path
 */
export async function mailboxPage(request: Request, store: MailStore): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url);
  const isMailbox = pathname === MAILBOX || pathname.startsWith(`${MAILBOX}/`);
  if (!isMailbox && pathname !== '/_local/mails') return null;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  if (!isMailbox) {
    const mails = mailsTo(store.all(), searchParams.get('to') ?? '');
    return Response.json(mails.map(factsOf), { headers: { 'cache-control': 'no-store' } });
  }
  const [messageId = '', part = ''] = pathname.slice(MAILBOX.length + 1).split('/');
  if (messageId === '') return listPage(store.all(), searchParams);
  const mail = store.byId(messageId);
  if (mail === null) return notFound();
  switch (part) {
    case '':
      return mailPage(mail, searchParams);
    case 'html':
      return mailHtml(mail);
    case 'raw':
      return new Response(Buffer.from(mail.raw), {
        headers: {
          'content-type': 'message/rfc822',
          'content-disposition': `attachment; filename="${messageId}.eml"`,
        },
      });
    default:
      return notFound();
  }
}

/** Without the octets, which are under `/_local/mailbox/{messageId}/raw`. */
const factsOf = ({
  messageId,
  from,
  to,
  subject,
  tags,
  configurationSet,
  acceptedAt,
  outcome,
}: SimulatedMail): object => ({
  messageId,
  from,
  to,
  subject,
  tags,
  configurationSet,
  acceptedAt: new Date(acceptedAt).toISOString(),
  outcome,
});

const notFound = (): Response => new Response('There is no such mail.\n', { status: 404 });
