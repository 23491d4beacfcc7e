import config from '../../../dateline.config.ts';
import { createDeliver } from '../../../functions/deliver/deliver.ts';
import { type Delivery, newDelivery } from '../../../shared/delivery/delivery.ts';
import type { MailMessage } from '../../../shared/messages/messages.ts';
import type { OutgoingMail, SendOutcome } from '../../../shared/ports/mail-transport.ts';
import { archiveKey } from '../../../shared/release/archive.ts';
import type { Subscriber } from '../../../shared/subscriber/subscriber.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { freePacer } from '../../fakes/free-pacer.ts';
import { memoryDeliveryLedger } from '../../fakes/memory-delivery-ledger.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../../fakes/memory-subscriber-store.ts';
import { firstWork } from '../../fakes/work.ts';

const START = Date.parse('2026-10-22T12:00:00.000Z');
export const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();
export const MESSAGE: MailMessage = { version: 1, family: '453/14', notice: 'alert', chunk: 0 };
export const english = { language: 'en', releaseLanguage: 'en' };

export class Crash extends Error {}

/** A chunk of the given readers, a newsroom with one English release, and an SES that does as told. */
export async function chunkOf(
  people: readonly Subscriber[],
  {
    answer = (_mail: OutgoingMail, n: number): SendOutcome => ({
      kind: 'accepted',
      messageId: `m-${n}`,
    }),
    record = recordOf({ publishedAt: at(0) }),
    allowList = '*',
    pacer = freePacer,
    digestPacer = freePacer,
    correctionPacer = freePacer,
    message = MESSAGE,
    facts = {} as Partial<Delivery>,
  } = {},
) {
  const releases = memoryReleaseStore();
  const archive = memoryObjectStore();
  const ledger = memoryDeliveryLedger();
  const mailQueue = memoryQueue<MailMessage>();
  const subscribers = memorySubscriberStore(people);
  await releases.claimSlug('453/14', '453-14');
  await releases.putRecord(record, null);
  await archive.put(archiveKey(record), JSON.stringify(releaseOf()), { contentType: 'x' });
  await ledger.createChunk(
    message,
    people.map(({ id }) => ({ ...newDelivery(id, at(0), english), ...facts })),
  );
  const sent: OutgoingMail[] = [];
  const world = { now: at(0), crashAt: '', remaining: 60_000 };
  const workerNamed = (worker: string) =>
    createDeliver({
      releases,
      archive,
      subscribers,
      ledger,
      mailQueue,
      mail: {
        async send(mail) {
          sent.push(mail);
          return answer(mail, sent.length);
        },
      },
      composer: async () => ({
        release: (edition, kind, { subscriber }) =>
          new TextEncoder().encode(`${kind} ${edition.headline} ${subscriber.id}`),
        digest: (editions, { subscriber }) =>
          new TextEncoder().encode(
            `digest ${editions.map(({ headline }) => headline).join()} ${subscriber.id}`,
          ),
      }),
      clock: { now: () => world.now },
      pacer,
      digestPacer,
      correctionPacer,
      worker,
      allowList,
      config,
      crashPoint: (name) => {
        if (name === world.crashAt) throw new Crash(name);
      },
    });
  return {
    sent,
    world,
    ledger,
    releases,
    archive,
    mailQueue,
    subscribers,
    deliver: (seconds = 0, worker = 'w1') => {
      world.now = at(seconds);
      return workerNamed(worker)(message, {
        ...firstWork,
        remainingMilliseconds: () => world.remaining,
      });
    },
    states: async () => (await ledger.chunk(message))?.deliveries.map(({ state }) => state),
    recipients: () => sent.map(({ to }) => to).sort(),
  };
}

export const readers = (count: number): Subscriber[] =>
  Array.from({ length: count }, (_, i) =>
    subscriberOf({ id: `s-${String(i).padStart(2, '0')}`, email: `s${i}@example.org` }),
  );
