import type { MailStore } from './mail-store.ts';

/** The accepted mail as JSON under `/_local/mails`; null for another path. */
export async function mailboxPage(request: Request, store: MailStore): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (pathname !== '/_local/mails') return null;
  return Response.json(store.all().map(({ raw, ...facts }) => ({ ...facts, bytes: raw.length })));
}
