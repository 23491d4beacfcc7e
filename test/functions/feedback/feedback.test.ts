import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeedback } from '../../../functions/feedback/feedback.ts';
import { newDelivery } from '../../../shared/delivery/delivery.ts';
import { readSesEvent } from '../../../shared/delivery/ses-event.ts';
import { isUnreachable } from '../../../shared/subscriber/reachability.ts';
import { awsEvent, awsEventText } from '../../factories/aws-event.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { memoryDeliveryLedger } from '../../fakes/memory-delivery-ledger.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../../fakes/memory-subscriber-store.ts';
import { firstWork } from '../../fakes/work.ts';

const CHUNK = { family: '453/14', notice: 'alert', chunk: 0 };

/** The event as one about another release, at an hour of the day. */
function about(file: string, family: string, hour: number): string {
  const event = awsEvent<{
    mail: { tags: Record<string, string[]> };
    bounce?: { timestamp: string };
    delivery?: { timestamp: string };
  }>(file);
  event.mail.tags.family = [Buffer.from(family).toString('base64url')];
  const timestamp = `2026-11-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
  if (event.bounce !== undefined) event.bounce.timestamp = timestamp;
  if (event.delivery !== undefined) event.delivery.timestamp = timestamp;
  return JSON.stringify(event);
}

/** Feedback about the one mail of `events/aws/`, to the reader `ana-1`. */
async function stage() {
  const ana = subscriberOf({ id: 'ana-1', email: 'ana.garcia@example.org' });
  const store = memorySubscriberStore([ana]);
  const ledger = memoryDeliveryLedger();
  const chosen = { language: 'es', releaseLanguage: 'es' };
  await ledger.createChunk(CHUNK, [
    { ...newDelivery('ana-1', '2026-11-01T09:00:00.000Z', chosen), state: 'unknown' },
  ]);
  const feedback = createFeedback({
    subscribers: store,
    ledger,
    releases: memoryReleaseStore(),
    clock: { now: () => '2026-11-01T09:00:00.000Z' },
  });
  return {
    take: async (...bodies: readonly string[]) => feedback(bodies.map(readSesEvent), firstWork),
    person: async () => (await store.getMany(['ana-1'])).get('ana-1'),
    delivery: async () => (await ledger.chunk(CHUNK))?.deliveries[0],
  };
}

describe('feedback', () => {
  it('settles a delivery whose answer was lost when SES says that it was sent', async () => {
    const { take, delivery, person } = await stage();

    await take(awsEventText('sns-ses-send.json'));

    expect(await delivery()).toMatchObject({
      state: 'sent',
      messageId: '0100019a3f2b7c11-5a7c1d2e-3f40-4b51-8c62-7d73e84f9500-000000',
    });
    expect((await person())?.status).toBe('confirmed');
  });

  it.each([
    ['sns-ses-bounce.json', 'bounced', 'bounce Permanent/General', '2026-11-01T09:00:08.000Z'],
    ['sns-ses-complaint.json', 'complained', 'complaint abuse', '2026-11-01T09:30:00.000Z'],
  ])('suppresses at once on %s', async (file, state, reason, at) => {
    const { take, delivery, person } = await stage();

    await take(awsEventText(file));

    expect(await person()).toMatchObject({ status: 'suppressed', suppression: { reason, at } });
    expect((await delivery())?.state).toBe(state);
  });

  it('does not suppress somebody whose mailbox is full', async () => {
    const { take, person } = await stage();

    await take(awsEventText('sns-ses-bounce-transient.json'));

    expect((await person())?.status).toBe('confirmed');
  });

  it('pauses whose mail came back from three releases, until one is taken', async () => {
    const { take, person } = await stage();
    const isPaused = async () => isUnreachable((await person()) ?? subscriberOf());

    for (const hour of [9, 10, 11]) {
      expect(await isPaused()).toBe(false);
      await take(about('sns-ses-bounce-transient.json', `${hour}/26`, hour));
      await take(about('sns-ses-bounce-transient.json', `${hour}/26`, hour));
    }
    expect(await isPaused()).toBe(true);

    await take(about('sns-ses-delivery.json', '12/26', 12));
    expect(await isPaused()).toBe(false);
  });

  it('counts a release once, however many mails there are about it', async () => {
    const { take, person } = await stage();

    for (const hour of [9, 10, 11]) {
      await take(about('sns-ses-bounce-transient.json', '453/14', hour));
    }

    expect(Object.keys((await person())?.softBounces ?? {})).toEqual(['453/14']);
  });

  it.each(['sns-ses-bounce.json', 'sns-ses-bounce-transient.json'])(
    'holds nothing against a reader that an address they have left says: %s',
    async (file) => {
      const { take, person } = await stage();
      const event = awsEvent<{ mail: { destination: string[] } }>(file);
      event.mail.destination = ['ana.before@example.org'];

      await take(JSON.stringify(event));

      expect(await person()).toMatchObject({ status: 'confirmed', softBounces: {} });
    },
  );

  it('finds the reader by address when the mail had no tags', async () => {
    const { take, person } = await stage();
    const event = awsEvent<{ mail: { tags?: object } }>('sns-ses-bounce.json');
    delete event.mail.tags;

    await take(JSON.stringify(event));

    expect((await person())?.status).toBe('suppressed');
  });

  it('passes over readers and chunks that it does not know', async () => {
    const { take, person, delivery } = await stage();
    const event = awsEvent<{ mail: { tags: Record<string, string[]> } }>('sns-ses-bounce.json');
    event.mail.tags.subscriber = ['somebody-else'];
    event.mail.tags.chunk = ['7'];

    await take(JSON.stringify(event));

    expect((await person())?.status).toBe('confirmed');
    expect((await delivery())?.state).toBe('unknown');
  });

  it('passes over the topic’s first message', async () => {
    const { take, delivery } = await stage();

    await take(awsEventText('sns-topic-validation.txt'));

    expect((await delivery())?.state).toBe('unknown');
  });

  it('comes to the same end in whatever order, however often and how many at once events come', async () => {
    const files = [
      'sns-ses-send.json',
      'sns-ses-delivery.json',
      'sns-notification-wrapped.json',
      'sns-ses-delivery-delay.json',
      'sns-ses-complaint.json',
    ];
    const anOrder = fc.shuffledSubarray([...files, ...files], { minLength: 10 });
    await fc.assert(
      fc.asyncProperty(anOrder, fc.nat(10), async (order, oneByOne) => {
        const { take, delivery, person } = await stage();

        for (const file of order.slice(0, oneByOne)) await take(awsEventText(file));
        await take(...order.slice(oneByOne).map(awsEventText));

        expect(await delivery()).toMatchObject({ state: 'complained', reason: 'complaint abuse' });
        expect((await person())?.suppression?.reason).toBe('complaint abuse');
      }),
      { numRuns: 30 },
    );
  });
});
