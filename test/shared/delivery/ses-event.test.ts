import { describe, expect, it } from 'vitest';
import { readSesEvent } from '../../../shared/delivery/ses-event.ts';
import { awsEvent, awsEventText } from '../../factories/aws-event.ts';

const delivery = { family: '453/14', notice: 'alert', chunk: 0, subscriberId: 'ana-1' };
type Json = Record<string, unknown>;

describe('readSesEvent', () => {
  it.each([
    ['sns-ses-send.json', { kind: 'send', at: '2026-11-01T09:00:05.000Z' }],
    ['sns-ses-delivery.json', { kind: 'delivery', at: '2026-11-01T09:00:06.412Z' }],
    ['sns-ses-delivery-delay.json', { kind: 'delay', at: '2026-11-01T09:20:00.000Z' }],
    ['sns-ses-reject.json', { kind: 'reject', at: '2026-11-01T09:00:05.000Z' }],
    [
      'sns-ses-bounce.json',
      { kind: 'bounce', type: 'Permanent', subType: 'General', hasStatus: true },
    ],
    [
      'sns-ses-bounce-transient.json',
      { kind: 'bounce', type: 'Transient', subType: 'MailboxFull' },
    ],
    ['sns-ses-complaint.json', { kind: 'complaint', feedbackType: 'abuse', subType: null }],
  ])('reads %s', (file, expected) => {
    expect(readSesEvent(awsEventText(file))).toMatchObject({ ...expected, delivery });
  });

  it('reads an event in SNS’s wrapping', () => {
    expect(readSesEvent(awsEventText('sns-notification-wrapped.json'))).toEqual(
      readSesEvent(awsEventText('sns-ses-delivery.json')),
    );
  });

  it('passes over the topic’s first message, which is plain text', () => {
    expect(readSesEvent(awsEventText('sns-topic-validation.txt'))).toBeNull();
  });

  it('passes over types of event that it does not know', () => {
    const event = { ...awsEvent<Json>('sns-ses-send.json'), eventType: 'Subscription' };

    expect(readSesEvent(JSON.stringify(event))).toBeNull();
  });

  it('reads a notification of an identity, which has no tags', () => {
    const { eventType, mail, ...rest } = awsEvent<{ eventType: string; mail: Json }>(
      'sns-ses-bounce.json',
    );
    const { tags: _, ...untagged } = mail;
    const event = { ...rest, notificationType: eventType, mail: untagged };

    expect(readSesEvent(JSON.stringify(event))).toMatchObject({
      kind: 'bounce',
      delivery: null,
      addresses: ['ana.garcia@example.org'],
    });
  });

  it('reads a bounce that names nobody', () => {
    const event = awsEvent<{ bounce: Json }>('sns-ses-bounce.json');
    delete event.bounce.bouncedRecipients;

    expect(readSesEvent(JSON.stringify(event))).toMatchObject({ addresses: [], hasStatus: false });
  });

  it.each(['not JSON about ana@example.org', '{"about":"ana@example.org"}', 'null', '[]', '""'])(
    'does not take %s for an event, and quotes nothing of it',
    (body) => {
      const read = () => readSesEvent(body);

      expect(read).toThrow('Not an SES event');
      expect(read).not.toThrow(/ana@/);
    },
  );
});
