import { expect, it } from 'vitest';
import { sumsOf } from '../../shared/delivery/reach.ts';
import { resumeMailing, stopMailing } from '../../shared/workflow/mailings.ts';
import { memoryQueue } from '../fakes/memory-queue.ts';
import {
  addReaders,
  type FaultyNewsroom,
  releaseText,
  withNewsroom,
} from './newsroom-under-fault.ts';

/** Each starts a process of its own where none is idle. */
const POSTS_AT_ONCE = 20;

/** The address of one-click leaving by reader, on this machine, from the mails so far. */
function oneClickLinks({ run }: FaultyNewsroom): ReadonlyMap<string, string> {
  return new Map(
    run.engine.mails().map(({ to, raw }) => {
      const header = /^List-Unsubscribe: <([^>]+)>/m.exec(
        Buffer.from(raw).toString('latin1').replaceAll('\r\n ', ' '),
      );
      return [to[0] ?? '', `${run.engine.urls.public}${new URL(header?.[1] ?? '').pathname}`];
    }),
  );
}

/** Addresses of the mails from the n-th on. */
const mailedSince = ({ run }: FaultyNewsroom, count: number): readonly string[] =>
  run.engine
    .mails()
    .slice(count)
    .flatMap(({ to }) => to);

/** What is left of a mailing need not be slow; workers read the quota once a minute. */
async function hurryUp({ run, limit }: FaultyNewsroom): Promise<void> {
  await limit({ maxSendRate: 200 });
  await run.engine.clock.moveTo(run.engine.clock.now() + 61_000);
}

it('a hundred people leave in mid-mailing: SES gets nothing for them after their 200', async () => {
  await withNewsroom({ readers: 300, isSerial: false }, async (newsroom) => {
    const { run, put, limit, mailed, deliveries } = newsroom;
    await put('a.en.txt', releaseText());
    await run.engine.settle();
    const links = oneClickLinks(newsroom);
    // Slow, so that most are not written to yet by the time that they leave.
    await limit({ maxSendRate: 4 });

    await put('b.en.txt', releaseText().replace('E-510/26', 'E-511/26'));
    const settled = run.engine.settle();
    await mailed(305);
    const unsent = [...links].filter(([address]) => !mailedSince(newsroom, 300).includes(address));
    // Half of them have their turn about now, half of them last of all.
    const leavers = [...unsent.slice(0, 50), ...unsent.slice(-50)];
    const left: { address: string; status: number; mails: number }[] = [];
    const leaving = leavers.values();
    const leaveOneByOne = async () => {
      for (const [address, link] of leaving) {
        const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
        const { status } = await fetch(link, { method: 'POST', body });
        left.push({ address, status, mails: run.engine.mails().length });
      }
    };
    await Promise.all(Array.from({ length: POSTS_AT_ONCE }, leaveOneByOne));
    await hurryUp(newsroom);
    await settled;

    expect(left.map(({ status }) => status)).toEqual(Array(100).fill(200));
    expect(
      left.filter(({ address, mails }) => mailedSince(newsroom, mails).includes(address)),
    ).toEqual([]);
    const all = await deliveries('511/26');
    const skipped = all.filter(({ state, reason }) => state === 'skipped' && reason === 'left');
    expect(skipped.length).toBeGreaterThan(10);
    expect(sumsOf(all)).toEqual({
      audience: 300,
      sent: 300 - skipped.length,
      skipped: skipped.length,
      failed: 0,
      suppressed: 0,
      pending: 0,
    });
    expect(run.engine.mails()).toHaveLength(300 + 300 - skipped.length);
    expect(run.engine.deadLetters()).toEqual([]);
  });
});

it('a withdrawal in mid-mailing stops it within seconds, and goes to those who had the text', async () => {
  await withNewsroom({ readers: 3_000, isSerial: false, isFrozen: false }, async (newsroom) => {
    const { run, put, limit, mailed, said, deliveries } = newsroom;
    await limit({ maxSendRate: 60 });

    await put('a.en.txt', releaseText());
    await mailed(300);
    await put('a.en.txt', releaseText(undefined, 'withdraw: sent in error'));
    await said('"notice":"withdrawal-en-2"');
    const atTheFence = run.engine.mails().length;
    await hurryUp(newsroom);
    await run.engine.settle();

    const alerts = sumsOf(await deliveries());
    const withdrawals = sumsOf(await deliveries('510/26', 'withdrawal-en-2'));
    expect(alerts).toMatchObject({ audience: 3_000, failed: 0, suppressed: 0, pending: 0 });
    expect(alerts.sent + alerts.skipped).toBe(3_000);
    // Whoever was marked before the fence had it, and is in the audience of the withdrawal.
    expect(alerts.sent - atTheFence, 'what was under way').toBeLessThanOrEqual(10 * 50);
    expect(alerts.sent).toBeLessThan(2_500);
    expect(withdrawals).toMatchObject({ audience: alerts.sent, sent: alerts.sent, pending: 0 });
    const subjects = run.engine.mails().map(({ subject, to }) => ({ subject, to: to[0] ?? '' }));
    const isAbout = ({ subject }: { readonly subject: string }) => subject.startsWith('WITHDRAWN');
    const firstAbout = subjects.findIndex(isAbout);
    expect(subjects.slice(firstAbout).filter((mail) => !isAbout(mail))).toEqual([]);
    const told = subjects.filter(isAbout).map(({ to }) => to);
    const had = subjects.filter((mail) => !isAbout(mail)).map(({ to }) => to);
    expect(new Set(had).size).toBe(had.length);
    expect(told.toSorted()).toEqual(had.toSorted());
    expect(run.engine.deadLetters()).toEqual([]);
  });
});

it('a correction in mid-mailing goes to exactly those who had the earlier text, the rest get the new one', async () => {
  await withNewsroom({ readers: 1_000, isSerial: false, isFrozen: false }, async (newsroom) => {
    const { run, put, limit, mailed, said, deliveries, mailsByReader } = newsroom;
    await limit({ maxSendRate: 25 });

    await put('a.en.txt', releaseText('The states agreed in Vienna today.'));
    await mailed(100);
    await put('a.en.txt', releaseText(undefined, 'correction: the city is Geneva'));
    await said('"notice":"correction-en-2"');
    await hurryUp(newsroom);
    await run.engine.settle();

    const alerts = await deliveries();
    const wrong = alerts.filter(({ releaseVersion }) => releaseVersion === 1);
    const right = alerts.filter(({ releaseVersion }) => releaseVersion === 2);
    expect(wrong.length).toBeGreaterThanOrEqual(100);
    expect(wrong.length).toBeLessThan(900);
    expect(wrong.length + right.length).toBe(1_000);
    const corrected = await deliveries('510/26', 'correction-en-2');
    expect(corrected.map(({ subscriberId }) => subscriberId).toSorted()).toEqual(
      wrong.map(({ subscriberId }) => subscriberId).toSorted(),
    );
    const mails = mailsByReader();
    for (const { subscriberId } of wrong) expect(mails[`${subscriberId}@example.org`]).toBe(2);
    for (const { subscriberId } of right) expect(mails[`${subscriberId}@example.org`]).toBe(1);
    const inReplyTo = new Set(corrected.map(({ previousMessageId }) => previousMessageId));
    expect(inReplyTo).toEqual(new Set(wrong.map(({ messageId }) => messageId)));
    expect(run.engine.deadLetters()).toEqual([]);
  });
});

it('a correction does not wait for the alert of another release that is on its way', async () => {
  await withNewsroom({ readers: 100, isSerial: false, isFrozen: false }, async (newsroom) => {
    const { run, put, limit, mailed, deliveries } = newsroom;
    const isCorrection = ({ subject }: { readonly subject: string }) =>
      subject.startsWith('CORRECTION');
    await put('a.en.txt', releaseText('The states agreed in Vienna today.'));
    await mailed(100);
    await addReaders(run, { from: 100, to: 1_900 });
    await limit({ maxSendRate: 60 });

    await put('b.en.txt', releaseText().replace('E-510/26', 'E-511/26'));
    await mailed(150);
    await put('a.en.txt', releaseText(undefined, 'correction: the city is Geneva'));
    // The alert keeps its pace until the correction is out, however long a busy machine takes to read it.
    await mailed(100, isCorrection);
    await hurryUp(newsroom);
    await run.engine.settle();

    const mails = run.engine.mails();
    expect(mails.filter(isCorrection)).toHaveLength(100);
    // Behind the alert it would be the end of 2,100 mails. It waits for the turns of ten workers in line, and shares
    // the rate with the alert from then on: done by mail 1,040 on an idle machine, 1,310 on a busy one.
    expect(mails.findLastIndex(isCorrection)).toBeLessThan(1_700);
    expect(sumsOf(await deliveries('511/26'))).toMatchObject({ audience: 1_900, sent: 1_900 });
    expect(run.engine.deadLetters()).toEqual([]);
  });
});

it('a stopped mailing stays where it is and goes on from there, each reader once', async () => {
  await withNewsroom({ readers: 150, isSerial: false }, async (newsroom) => {
    const { run, put, limit, mailed, mailsByReader } = newsroom;
    await limit({ maxSendRate: 40 });
    const clock = { now: () => new Date(run.engine.clock.now()).toISOString() };

    await put('a.en.txt', releaseText());
    const settled = run.engine.settle();
    await mailed(20);
    await stopMailing({ releases: run.releases, clock }, '510/26', 'wrong figure');
    const before = run.engine.mails().length;
    await settled;
    const stopped = run.engine.mails().length;

    const mailQueue = memoryQueue<never>();
    const open = await resumeMailing({ ...run, mailQueue, clock, worker: 'test' }, '510/26');

    // Windows that were marked when it was stopped are sent to their end: ten for each worker at most.
    expect(stopped - before).toBeLessThanOrEqual(100);
    expect(stopped + open).toBe(150);
    expect(open).toBeGreaterThan(0);
    expect(Object.values(mailsByReader())).toEqual(Array(stopped).fill(1));
    expect(mailQueue.sent.length).toBeGreaterThan(0);
    expect(run.engine.deadLetters()).toEqual([]);
  });
});
