import { describe, expect, it } from 'vitest';
import { consequences } from '../../../shared/delivery/feedback.ts';
import type { SesEvent } from '../../../shared/delivery/ses-event.ts';

const about = {
  messageId: 'ses-1',
  at: '2026-11-01T09:00:08.000Z',
  delivery: { family: '453/14', notice: 'alert', chunk: 0, subscriberId: 'ana-1' },
  destination: ['ana@example.org'],
};
const bounce = (type: string, subType: string, facts: object = {}): SesEvent => ({
  ...about,
  kind: 'bounce',
  type,
  subType,
  hasStatus: true,
  addresses: ['ana@example.org'],
  ...facts,
});
const complaint = (feedbackType: string | null, subType: string | null = null): SesEvent => ({
  ...about,
  kind: 'complaint',
  feedbackType,
  subType,
  addresses: ['ana@example.org'],
});

describe('consequences of an SES event', () => {
  it.each(['send', 'delivery', 'reject'] as const)('%s is kept and suppresses nobody', (kind) => {
    const { evidence, suppression } = consequences({ ...about, kind });

    expect(evidence).toMatchObject({ kind, messageId: 'ses-1', at: about.at });
    expect(suppression).toBeNull();
  });

  it.each([
    ['Permanent', 'General'],
    ['Permanent', 'NoEmail'],
    ['Permanent', 'Suppressed'],
    ['Permanent', 'OnAccountSuppressionList'],
  ])('bounce %s/%s suppresses at once, with the reason', (type, subType) => {
    const { evidence, suppression } = consequences(bounce(type, subType));

    expect(evidence).toMatchObject({ kind: 'bounce', reason: `bounce ${type}/${subType}` });
    expect(suppression).toEqual({
      reason: `bounce ${type}/${subType}`,
      subscriberId: 'ana-1',
      addresses: ['ana@example.org'],
    });
  });

  it.each([
    ['Permanent', 'ContentRejected'],
    ['Transient', 'General'],
    ['Transient', 'MailboxFull'],
    ['Transient', 'MessageTooLarge'],
    ['Transient', 'ContentRejected'],
    ['Transient', 'AttachmentRejected'],
    ['Undetermined', 'Undetermined'],
    ['Unheard', 'Of'],
  ])('bounce %s/%s is kept and suppresses nobody', (type, subType) => {
    const { evidence, suppression } = consequences(bounce(type, subType));

    expect(evidence?.kind).toBe('bounce');
    expect(suppression).toBeNull();
  });

  it.each([
    ['Transient', 'General', 'came-back'],
    ['Transient', 'MailboxFull', 'came-back'],
    ['Undetermined', 'Undetermined', 'came-back'],
    ['Transient', 'MessageTooLarge', 'content-refused'],
    ['Transient', 'ContentRejected', 'content-refused'],
    ['Transient', 'AttachmentRejected', 'content-refused'],
    ['Permanent', 'General', null],
    ['Unheard', 'Of', null],
  ] as const)('bounce %s/%s says of the mailbox: %s', (type, subType, mailbox) => {
    expect(consequences(bounce(type, subType)).mailbox).toBe(mailbox);
  });

  it('a delivery says that the mailbox works, what comes before it does not', () => {
    const kinds = ['send', 'delay', 'reject', 'delivery'] as const;

    expect(kinds.map((kind) => consequences({ ...about, kind }).mailbox)).toEqual([
      null,
      null,
      null,
      'taken',
    ]);
  });

  it('an out-of-office reply only proves that the mail went out', () => {
    const { evidence, suppression, mailbox } = consequences(
      bounce('Transient', 'General', { hasStatus: false }),
    );
    expect(mailbox).toBeNull();

    expect(evidence).toMatchObject({ kind: 'send', reason: null });
    expect(suppression).toBeNull();
  });

  it('a delay proves that SES has the mail', () => {
    expect(consequences({ ...about, kind: 'delay' }).evidence?.kind).toBe('send');
  });

  it.each([
    ['abuse', null, 'complaint abuse'],
    ['fraud', null, 'complaint fraud'],
    [null, null, 'complaint unspecified'],
    [null, 'OnAccountSuppressionList', 'complaint OnAccountSuppressionList'],
  ])('complaint %s (%s) suppresses at once', (feedbackType, subType, reason) => {
    const { evidence, suppression } = consequences(complaint(feedbackType, subType));

    expect(evidence).toMatchObject({ kind: 'complaint', reason });
    expect(suppression).toMatchObject({ reason, subscriberId: 'ana-1' });
  });

  it('a complaint that says not-spam is none', () => {
    expect(consequences(complaint('not-spam'))).toEqual({
      evidence: null,
      suppression: null,
      mailbox: null,
    });
  });

  it('goes by the address where the mail had no tags of ours', () => {
    const { evidence, suppression } = consequences(
      bounce('Permanent', 'General', { delivery: null }),
    );

    expect(evidence).toBeNull();
    expect(suppression).toMatchObject({ subscriberId: null, addresses: ['ana@example.org'] });
  });

  it('keeps a word of what the other side says, not markup', () => {
    const { suppression } = consequences(complaint('<script>alert(1)</script>\r\n'));

    expect(suppression?.reason).toMatch(/^complaint [A-Za-z0-9-]+$/);
  });
});
