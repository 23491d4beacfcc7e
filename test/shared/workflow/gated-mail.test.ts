import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OutgoingMail } from '../../../shared/ports/mail-transport.ts';
import { gatedMail } from '../../../shared/workflow/gated-mail.ts';

async function send(to: string, allowList: string) {
  const sent: OutgoingMail[] = [];
  const transport = {
    send: async (mail: OutgoingMail) => {
      sent.push(mail);
      return { kind: 'accepted', messageId: 'ses-1' } as const;
    },
  };
  const mail = { raw: new Uint8Array(), from: 'news@example.org', to, tags: {} };
  return { outcome: await gatedMail(transport, allowList).send(mail), sent };
}

it('lets mail to the list through, and to everybody where everybody is allowed', async () => {
  for (const allowList of ['*', 'ana@example.org', '@example.com, @example.org']) {
    expect((await send('ana@example.org', allowList)).outcome.kind).toBe('accepted');
  }
});

it('refuses all other mail, and hands it to nobody', async () => {
  await fc.assert(
    fc.asyncProperty(fc.emailAddress(), async (to) => {
      fc.pre(!to.toLowerCase().endsWith('@example.org'));
      for (const allowList of ['', '@example.org', 'ana@example.org,']) {
        const { outcome, sent } = await send(to, allowList);
        expect(outcome).toEqual({ kind: 'refused', reason: 'not-on-allow-list' });
        expect(sent).toEqual([]);
      }
    }),
  );
});
