import { isAllowed } from '../mail/allow-list.ts';
import type { MailTransport } from '../ports/mail-transport.ts';

/**
 * A transport that hands on nothing to whom this stage may not write: the last gate, below everything that
 * decides, writes and retries, so that no way past it can be forgotten. Who decides sooner says it better.
 *
 * @param allowList `*` for everyone, else addresses and `@domains` separated by commas
 */
export const gatedMail = (transport: MailTransport, allowList: string): MailTransport => ({
  send: async (mail) =>
    isAllowed(mail.to, allowList)
      ? transport.send(mail)
      : { kind: 'refused', reason: 'not-on-allow-list' },
});
