import { type Delivery, type DeliveryKey, deliveryOfTags } from '../shared/delivery/delivery.ts';
import { DIGESTS } from '../shared/delivery/digest.ts';
import { noticeOfName } from '../shared/delivery/notices.ts';
import type { ReleaseRecord } from '../shared/release/lifecycle.ts';
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
  const mails = run.engine.mails().map((mail) => ({
    mail,
    key: deliveryOfTags(
      Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
    ),
  }));
  const mailings = new Map<string, Mailing>();
  for (const { key } of mails) {
    if (key === null || mailings.has(nameOf(key))) continue;
    mailings.set(nameOf(key), await readMailing(run, key));
  }
  return mails
    .map(({ mail, key }): OutboxEntry => {
      const mailing = key === null ? undefined : mailings.get(nameOf(key));
      const delivery = key === null ? undefined : mailing?.deliveries.get(key.subscriberId);
      const record = mailing?.records.find((r) => r.language === delivery?.releaseLanguage);
      return {
        raw: mail.raw,
        facts: {
          from: mail.from,
          to: mail.to,
          subject: mail.subject,
          reference: record?.reference ?? null,
          family: key === null || key.family === DIGESTS ? null : key.family,
          version: delivery?.releaseVersion ?? null,
          language: delivery?.language ?? mail.tags.language ?? null,
          kind: key === null ? 'confirm' : noticeOfName(key.notice).kind,
          tags: mail.tags,
          sentAt: new Date(mail.acceptedAt).toISOString(),
        },
      };
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

interface Mailing {
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly records: readonly ReleaseRecord[];
}

const nameOf = ({ family, notice }: DeliveryKey): string => JSON.stringify([family, notice]);

async function readMailing(
  { ledger, releases }: NewsroomRun,
  { family, notice }: DeliveryKey,
): Promise<Mailing> {
  const chunks = await ledger.chunks(family, notice);
  return {
    deliveries: new Map(
      chunks.flatMap((chunk) => chunk.deliveries).map((d) => [d.subscriberId, d]),
    ),
    records: (await releases.family(family))?.records ?? [],
  };
}

const orderOf = ({ facts }: OutboxEntry): string =>
  `${facts.sentAt} ${facts.to.join()} ${facts.subject}`;
