import { describe, expect, it } from 'vitest';
import type { MailHold } from '../../../shared/delivery/mail-hold.ts';
import type { Receipt } from '../../../shared/messages/receipt.ts';
import { receiptDraftKey } from '../../../shared/release/archive.ts';

import { NOW, newsroomOf, out } from './newsroom-in-memory.ts';

describe('the receipt of a publication', () => {
  it('says that mail found too late waits, until it goes on', async () => {
    const held = { isHeld: true, by: 'clock', reason: 'late', at: NOW, scheduledFor: NOW } as const;
    const goesOn = { isHeld: false, by: 'operator', reason: 'resumed', at: NOW } as const;
    const receipt = async (...holds: readonly MailHold[]) => {
      const newsroom = await newsroomOf(out);
      for (const hold of holds) await newsroom.releases.putMailHold('453/14', hold);
      await newsroom.publish();
      return newsroom.drop.text('receipts/a.txt.txt');
    };

    expect(await receipt(held)).toContain('dateline resume E-453/14');
    expect(await receipt(held)).not.toContain('Mail is on its way');
    expect(await receipt(held, goesOn)).toContain('Mail is on its way');
    expect(await receipt(held, goesOn)).not.toContain('resume');
  });

  it.each([
    ['#all', 'dateline resume all'],
    ['453/14', 'dateline resume E-453/14'],
  ])('says that an operator stopped mail about %s', async (mailing, remedy) => {
    const newsroom = await newsroomOf(out);
    const stopped = { isHeld: true, by: 'operator', reason: 'a test', at: NOW } as const;
    await newsroom.releases.putMailHold(mailing, stopped);

    await newsroom.publish();

    const receipt = newsroom.drop.text('receipts/a.txt.txt')?.replace(/\s+/g, ' ');
    expect(receipt).toContain(remedy);
    expect(receipt).not.toContain('Mail is on its way');
  });

  it('names both where all mail is stopped and this release’s besides', async () => {
    const newsroom = await newsroomOf(out);
    const stopped = { isHeld: true, by: 'operator', reason: 'a test', at: NOW } as const;
    await newsroom.releases.putMailHold('#all', stopped);
    await newsroom.releases.putMailHold('453/14', stopped);

    await newsroom.publish();

    const receipt = newsroom.drop.text('receipts/a.txt.txt');
    expect(receipt).toContain('resume all');
    expect(receipt).toContain('resume E-453/14');
  });

  it('says nothing of stopped mail where nobody was to be mailed', async () => {
    const newsroom = await newsroomOf(out);
    const stopped = { isHeld: true, by: 'operator', reason: 'a test', at: NOW } as const;
    await newsroom.releases.putMailHold('#all', stopped);
    const draft = JSON.parse(newsroom.archive.text(receiptDraftKey(out)) ?? '') as Receipt;
    const minor = { code: 'minor-change', level: 'note', line: null, message: 'Nobody is mailed.' };
    const json = { contentType: 'application/json' };
    await newsroom.archive.put(
      receiptDraftKey(out),
      JSON.stringify({ ...draft, warnings: [minor] }),
      json,
    );

    await newsroom.publish();

    expect(newsroom.drop.text('receipts/a.txt.txt')).toContain('Nobody is mailed.');
    expect(newsroom.drop.text('receipts/a.txt.txt')).not.toContain('resume all');
  });

  it('answers each version once: what came to the same file since must stand', async () => {
    const newsroom = await newsroomOf(out);
    await newsroom.publish();
    await newsroom.drop.put('receipts/a.txt.json', 'rejected since', { contentType: 'x' });

    await newsroom.publish();

    expect(newsroom.drop.text('receipts/a.txt.json')).toBe('rejected since');
  });
});
