import { deliveryOfTags } from '../shared/delivery/delivery.ts';
import { noticeOfName } from '../shared/delivery/notices.ts';
import type { NewsroomRun } from './newsroom-run.ts';

export interface OutboxEntry {
  readonly raw: Uint8Array;
  readonly facts: {
    readonly from: string;
    readonly to: readonly string[];
    readonly subject: string;
    readonly reference: string | null;
    readonly family: string | null;
    readonly version: number | null;
    readonly language: string | null;
    readonly kind: 'alert' | 'correction' | 'withdrawal' | 'digest' | 'confirm' | 'office';
    readonly tags: Readonly<Record<string, string>>;
    readonly sentAt: string;
  };
}

/** Every mail as SES handed it on, by time, then recipient, with what the ledger knows of it. */
export async function outboxEntries(run: NewsroomRun): Promise<readonly OutboxEntry[]> {
  const entries = await Promise.all(
    run.engine.mails().map(async (mail): Promise<OutboxEntry> => {
      const key = deliveryOfTags(
        Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
      );
      const chunk = key === null ? null : await run.ledger.chunk(key);
      const delivery = chunk?.deliveries.find((d) => d.subscriberId === key?.subscriberId);
      const family = key === null ? null : await run.releases.family(key.family);
      const record = family?.records.find((r) => r.language === delivery?.releaseLanguage);
      return {
        raw: mail.raw,
        facts: {
          from: mail.from,
          to: mail.to,
          subject: mail.subject,
          reference: record?.reference ?? null,
          family: key?.family ?? null,
          version: delivery?.releaseVersion ?? null,
          language: delivery?.language ?? null,
          kind: key === null ? 'confirm' : noticeOfName(key.notice).kind,
          tags: mail.tags,
          sentAt: new Date(mail.acceptedAt).toISOString(),
        },
      };
    }),
  );
  return entries.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ facts }: OutboxEntry): string =>
  `${facts.sentAt} ${facts.to.join()} ${facts.subject}`;
