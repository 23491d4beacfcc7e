import { describe, expect, it } from 'vitest';
import { mailingsCommand } from '../../cli/mailings.ts';
import { type Delivery, newDelivery } from '../../shared/delivery/delivery.ts';
import type { MailMessage } from '../../shared/messages/messages.ts';
import { recordOf } from '../factories/release.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { memoryDeliveryLedger } from '../fakes/memory-delivery-ledger.ts';
import { memoryQueue } from '../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../fakes/memory-subscriber-store.ts';

const NOW = '2026-11-01T09:00:00.000Z';
const KEY = { family: '453/14', notice: 'alert', chunk: 0 };
const pending = (id: string): Delivery =>
  newDelivery(id, NOW, { language: 'en', releaseLanguage: 'en' });

/** The release 453/14: Ana's mail was sent, Bea's failed, Carl's is open; Dora reads once a day. */
async function desk() {
  const releases = memoryReleaseStore();
  const ledger = memoryDeliveryLedger();
  const mailQueue = memoryQueue<MailMessage>();
  const person = (id: string) => subscriberOf({ id, email: `${id}@example.org` });
  const subscribers = memorySubscriberStore([
    ...['ana', 'bea', 'carl'].map(person),
    { ...person('dora'), frequency: 'daily' },
  ]);
  await releases.claimSlug('453/14', '453-14');
  await releases.putRecord(recordOf({ publishedAt: NOW }), null);
  await ledger.openAudience({ ...KEY, chunks: 1, frozenAt: NOW, total: null });
  await ledger.createChunk(KEY, [
    { ...pending('ana'), state: 'sent', releaseVersion: 1, messageId: 'm-1' },
    { ...pending('bea'), state: 'failed', releaseVersion: 1, reason: 'InvalidParameterValue' },
    pending('carl'),
  ]);
  const written = { out: '', err: '' };
  const io = {
    stdout: {
      write: (text: string) => {
        written.out += text;
      },
    },
    stderr: {
      write: (text: string) => {
        written.err += text;
      },
    },
  };
  const clock = { now: () => NOW };
  const open = async () => ({ releases, ledger, subscribers, mailQueue, clock, worker: 'desk' });
  return {
    written,
    ledger,
    mailQueue,
    run: (verb: Parameters<typeof mailingsCommand>[0], ...args: string[]) =>
      mailingsCommand(verb, args, io, open),
    hold: async () => (await releases.family('453/14'))?.mailHold,
    states: async () => (await ledger.chunk(KEY))?.deliveries.map(({ state }) => state),
  };
}

describe('dateline deliveries', () => {
  it('says of each reader what became of the mail, with sums that close', async () => {
    const { run, written } = await desk();

    expect(await run('deliveries', 'E-453/14')).toBe(0);

    expect(written.out.split('\n')).toEqual([
      'alert: audience 3, sent 1, failed 1, skipped 0, suppressed 0, pending 1',
      `ana@example.org\tsent\ten\tversion 1\t${NOW}`,
      `bea@example.org\tfailed\ten\tversion 1\t${NOW}\tInvalidParameterValue`,
      `carl@example.org\tpending\ten\t-\t${NOW}`,
      '',
    ]);
  });

  it('shows only the failed ones when asked to, and that mail is stopped', async () => {
    const { run, written } = await desk();
    await run('stop', 'E-453/14', 'wrong figure');
    written.out = '';

    await run('deliveries', 'E-453/14', '--failed');

    expect(written.out).toContain('stopped by the operator');
    expect(written.out).toContain('wrong figure');
    expect(written.out).toContain('bea@');
    expect(written.out).not.toContain('ana@');
  });
});

describe('dateline why', () => {
  it('shows what somebody got', async () => {
    const { run, written } = await desk();
    await run('why', 'ana@example.org', 'E-453/14');
    expect(written.out).toBe(`alert\tana@example.org\tsent\ten\tversion 1\t${NOW}\n`);
  });

  it('says why somebody got nothing', async () => {
    const { run, written } = await desk();
    await run('why', 'dora@example.org', 'E-453/14');
    expect(written.out).toBe('dora@example.org gets mail daily, not at once.\n');
  });

  it('knows nobody else', async () => {
    const { run, written } = await desk();
    expect(await run('why', 'nobody@example.org', 'E-453/14')).toBe(1);
    expect(written.err).toContain('Nobody');
  });
});

describe('dateline stop, resume and resend', () => {
  it('stops the mail, and lets it go on where the ledger stands', async () => {
    const { run, hold, mailQueue, written } = await desk();

    await run('stop', 'E-453/14');
    expect(await hold()).toMatchObject({ isHeld: true, by: 'operator' });

    await run('resume', 'E-453/14');
    expect(await hold()).toMatchObject({ isHeld: false });
    expect(mailQueue.take()).toEqual([{ version: 1, ...KEY }]);
    expect(written.out).toContain('1 still to be sent');
  });

  it('sends to the failed ones once more, and to nobody else', async () => {
    const { run, states, mailQueue, written, ledger } = await desk();

    await run('resend', 'E-453/14', '--failed');

    expect(await states()).toEqual(['sent', 'pending', 'pending']);
    expect((await ledger.chunk(KEY))?.lease).toBeNull();
    expect(mailQueue.take()).toEqual([{ version: 1, ...KEY }]);
    expect(written.out).toBe('1 are sent once more.\n');
  });

  it('sends failed digests with the release in them once more, and no other digests', async () => {
    const { run, mailQueue, written, ledger } = await desk();
    const notice = 'digest-daily-20261101';
    const digest = { family: '#digests', notice, chunk: 0 };
    const withItem = (id: string, family: string) => ({
      ...pending(id),
      state: 'failed' as const,
      reason: 'InvalidParameterValue',
      items: [{ family, language: 'en', releaseLanguage: 'en', releaseVersion: 1 }],
    });
    await ledger.openAudience({ ...KEY, notice, chunks: 1, frozenAt: NOW, total: 2 });
    await ledger.createChunk(digest, [withItem('dora', '453/14'), withItem('emil', '454/14')]);

    await run('resend', 'E-453/14', '--failed');

    const states = (await ledger.chunk(digest))?.deliveries.map(({ state }) => state);
    expect(states).toEqual(['pending', 'failed']);
    expect(mailQueue.take()).toContainEqual({ version: 1, ...digest });
    expect(written.out).toBe('2 are sent once more.\n');
  });

  it('leaves a chunk alone while a worker has it', async () => {
    const { run, states, ledger, written } = await desk();
    const seen = await ledger.chunk(KEY);
    if (seen === null) throw new Error('no chunk');
    await ledger.claim(seen, { holder: 'worker', until: '2026-11-01T09:01:00.000Z' }, NOW, []);

    expect(await run('resend', 'E-453/14', '--failed')).toBe(1);

    expect(await states()).toEqual(['sent', 'failed', 'pending']);
    expect(written.err).toContain('1 chunks are being worked on');
  });

  it('does not resend what SES took and then rejected', async () => {
    const { run, states, ledger } = await desk();
    await ledger.recordEvidence([
      {
        delivery: { ...KEY, subscriberId: 'bea' },
        kind: 'reject',
        messageId: 'm-2',
        at: NOW,
        reason: 'rejected by SES',
      },
    ]);

    await run('resend', 'E-453/14', '--failed');

    expect(await states()).toEqual(['sent', 'failed', 'pending']);
  });
});

it.each([
  ['deliveries'],
  ['why', 'E-453/14'],
  ['stop'],
  ['stop', 'E-453/14', 'reason', 'more'],
  ['resume', 'E-453/14', 'more'],
  ['resend', 'E-453/14'],
  ['stop', 'E-453/14', '--failed'],
  ['deliveries', 'E-453/14', '--unknown'],
] as const)('refuses “%s %s %s %s” with the usage', async (verb, ...args) => {
  const { run } = await desk();
  await expect(run(verb, ...args)).rejects.toThrow('npm run -s dateline');
});

it('knows no other release', async () => {
  const { run, written } = await desk();
  expect(await run('stop', 'E-9/99')).toBe(1);
  expect(written.err).toContain('There is no release E-9/99');
});
