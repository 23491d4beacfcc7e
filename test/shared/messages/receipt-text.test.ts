import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../shared/messages/receipt.ts';
import { receiptText } from '../../../shared/messages/receipt-text.ts';

const receiptOf = (facts: Partial<Receipt> = {}): Receipt => ({
  file: 'release.en.txt',
  outcome: 'published',
  headline: 'States agree on safer networks',
  reference: 'E-453/14',
  family: '453/14',
  language: 'en',
  version: 1,
  embargoUntil: null,
  warnings: [],
  reasons: [],
  ...facts,
});
/** Without line breaks, so that a test does not depend on where lines wrap. */
const textOf = (facts: Partial<Receipt>) =>
  receiptText(receiptOf(facts), { timeZone: 'America/New_York', language: 'en' }).replace(
    /\s+/g,
    ' ',
  );

describe('the receipt in plain words', () => {
  it('says what was understood and that mail is on its way', () => {
    expect(textOf({})).toContain('Published.');
    expect(textOf({})).toContain('Mail is on its way');
    expect(textOf({})).toContain('Headline: States agree on safer networks');
    expect(textOf({})).toContain('Language: English');
  });

  it('does not promise mail where nobody or not everybody is mailed', () => {
    const warnings = [
      { code: 'minor-change', level: 'note', line: null, message: 'Nobody is mailed.' },
    ] as const;
    expect(textOf({ warnings })).not.toContain('Mail is on its way');
    expect(textOf({ warnings })).toContain('For your information: - Nobody is mailed.');
  });

  it('puts an embargo into words in the newsroom’s zone, and as an instant', () => {
    const text = textOf({ outcome: 'held', embargoUntil: '2030-03-11T13:00:00.000Z' });
    expect(text).toContain('until Monday, March 11, 2030 at 9:00:00 AM EDT in America/New_York');
    expect(text).toContain('(2030-03-11T13:00:00.000Z)');
  });

  it('says that an unreadable embargo waits for a person', () => {
    expect(textOf({ outcome: 'held' })).toContain('waits for you');
  });

  it('gives line, reason and remedy of a rejection', () => {
    const reasons = [{ code: 'no-headline', line: 5, message: 'No headline was found. Add one.' }];
    const text = textOf({ outcome: 'rejected', reasons });
    expect(text).toContain('Rejected. Nothing has gone out.');
    expect(text).toContain('Why: - Line 5: No headline was found. Add one.');
  });

  it('keeps its lines short enough for any editor', () => {
    const message = 'a long remark about what is to be mended '.repeat(10).trim();
    const warnings = [{ code: 'x', level: 'warning', line: 12, message }] as const;
    const lines = receiptText(receiptOf({ warnings }), { timeZone: 'UTC', language: 'en' }).split(
      '\n',
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says how far the mail came instead of that it is on its way', () => {
    const reach: Receipt['reach'] = [
      {
        ...{
          notice: 'alert',
          frozenAt: '2026-11-01T09:00:00.000Z',
          at: '2026-11-01T14:15:00.000Z',
        },
        ...{ audience: 3, sent: 2, delivered: 1, bounced: 1, complained: 0 },
        ...{ failed: 0, skipped: 0, suppressed: 1, pending: 0 },
        byLanguage: {
          en: { audience: 1, sent: 1, delivered: 1, bounced: 0 },
          es: { audience: 2, sent: 1, delivered: 0, bounced: 1 },
        },
      },
    ];
    const text = textOf({ reach });
    expect(text).not.toContain('on its way');
    expect(text).toContain('Mail, as of Sunday, November 1, 2026 at 9:15:00 AM EST:');
    expect(text).toContain('- Release to 3 readers: 2 sent (1 delivered, 1 bounced,');
    expect(text).toContain('1 suppressed, 0 still to be sent (English 1, Spanish 2)');
  });
});
