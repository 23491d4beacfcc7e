import { describe, expect, it } from 'vitest';
import { mailingsCommand } from '../../cli/mailings.ts';
import { type Delivery, newDelivery } from '../../shared/delivery/delivery.ts';
import { DIGESTS } from '../../shared/delivery/digest.ts';
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
    releases,
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

  it('says what became of those that SES took, once it has said so', async () => {
    const { run, ledger, written } = await desk();
    const about = (subscriberId: string, kind: 'delivery' | 'bounce') => ({
      delivery: { ...KEY, subscriberId },
      kind,
      messageId: `m-${subscriberId}`,
      at: NOW,
      reason: null,
    });
    await ledger.recordEvidence([about('ana', 'delivery'), about('carl', 'bounce')]);

    await run('deliveries', 'E-453/14');

    expect(written.out).toContain(
      'alert: audience 3, sent 2, failed 1, skipped 0, suppressed 0, pending 0; of those sent: delivered 1, bounced 1, complained 0\n',
    );
  });

  it('gives the same to programs as JSON', async () => {
    const { run, written } = await desk();
    await run('stop', 'E-453/14', 'wrong figure');
    written.out = '';

    expect(await run('deliveries', 'E-453/14', '--failed', '--json')).toBe(0);

    const language = { audience: 3, sent: 1, delivered: 0, bounced: 0 };
    const stopped = { isHeld: true, by: 'operator', reason: 'wrong figure', at: NOW };
    expect(JSON.parse(written.out)).toEqual([
      {
        notice: 'alert',
        stopped,
        audience: 3,
        sent: 1,
        failed: 1,
        skipped: 0,
        suppressed: 0,
        pending: 1,
        delivered: 0,
        bounced: 0,
        complained: 0,
        byLanguage: { en: language },
        deliveries: [
          {
            subscriberId: 'bea',
            email: 'bea@example.org',
            state: 'failed',
            language: 'en',
            releaseVersion: 1,
            messageId: null,
            at: NOW,
            reason: 'InvalidParameterValue',
          },
        ],
      },
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

  it('says for what somebody waits', async () => {
    const { run, ledger, written } = await desk();
    const key = { ...KEY, chunk: 1 };
    await ledger.createChunk(key, [newDelivery('dora', NOW, null)]);

    await run('why', 'dora@example.org', 'E-453/14');

    expect(written.out).toContain(`waiting\t-\t-\t${NOW}\tfor an edition in their languages`);
  });
});

describe('dateline stop, resume and resend', () => {
  it('stops the mail, and lets it go on where the ledger stands', async () => {
    const { run, hold, mailQueue, written } = await desk();

    // Whoever is in a hurry forgets the quotation marks.
    await run('stop', 'E-453/14', 'wrong', 'figure');
    expect(await hold()).toMatchObject({ isHeld: true, by: 'operator', reason: 'wrong figure' });

    await run('resume', 'E-453/14');
    expect(await hold()).toMatchObject({ isHeld: false });
    expect(mailQueue.take()).toEqual([{ version: 1, ...KEY }]);
    expect(written.out).toContain('1 still to be sent');
  });

  it('keeps in its word that the clock had stopped it, until the breaker does', async () => {
    const { run, hold, releases } = await desk();
    const late = { by: 'clock', scheduledFor: NOW } as const;
    await releases.putMailHold('453/14', { ...late, isHeld: true, reason: 'late', at: NOW });

    await run('stop', 'E-453/14');
    expect(await hold()).toMatchObject({ isHeld: true, by: 'operator', after: 'clock' });
    await run('resume', 'E-453/14');
    await run('resume', 'E-453/14');
    expect(await hold()).toMatchObject({ isHeld: false, by: 'operator', after: 'clock' });

    const bounced = { isHeld: true, by: 'breaker', reason: 'bounces', at: NOW } as const;
    expect(await releases.putMailHold('453/14', bounced)).toBe(true);
    await run('resume', 'E-453/14');
    expect(await hold()).toEqual({ isHeld: false, by: 'operator', reason: 'resumed', at: NOW });
    expect(await releases.putMailHold('453/14', bounced)).toBe(false);
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

describe('a digest, by its name', () => {
  const notice = 'digest-daily-20261101';
  const digest = { family: DIGESTS, notice, chunk: 0 };
  const items = [{ family: '453/14', language: 'en', releaseLanguage: 'en', releaseVersion: 1 }];

  /** Dora's digest with 453/14 is open, Emil's failed; the breaker stopped it. */
  async function deskWithDigest() {
    const all = await desk();
    const audience = { chunks: 1, frozenAt: NOW, total: 2 };
    await all.ledger.openAudience({ ...digest, ...audience });
    await all.ledger.openAudience({ ...KEY, notice, ...audience, total: 0 });
    await all.ledger.createChunk(digest, [
      { ...pending('dora'), items },
      { ...pending('emil'), state: 'failed', reason: 'InvalidParameterValue', items },
    ]);
    await all.releases.putMailHold(`${DIGESTS}/${notice}`, {
      isHeld: true,
      by: 'breaker',
      reason: '12 of 100 mails bounced',
      at: NOW,
    });
    all.mailQueue.take();
    return all;
  }

  const STOPPED = `stopped by the breaker at ${NOW}: 12 of 100 mails bounced`;

  it('is listed with why it is stopped, for itself and for a release in it', async () => {
    const { run, written } = await deskWithDigest();

    await run('deliveries', notice);
    expect(written.out.split('\n').slice(0, 2)).toEqual([
      `${notice}: audience 2, sent 0, failed 1, skipped 0, suppressed 0, pending 1`,
      STOPPED,
    ]);

    written.out = '';
    await run('deliveries', 'E-453/14');
    expect(written.out).toContain(`pending 1\n${STOPPED}\n`);
  });

  it('says to whom it is stopped that it is', async () => {
    const { run, written } = await deskWithDigest();
    await run('why', 'dora@example.org', 'E-453/14');
    expect(written.out).toContain(`dora@example.org\tpending`);
    expect(written.out).toContain(STOPPED);

    written.out = '';
    await run('why', 'ana@example.org', notice);
    expect(written.out).toBe(`ana@example.org is not among the readers of ${notice}.\n`);
  });

  it('goes on where the ledger stands, and the releases in it do not', async () => {
    const { run, releases, mailQueue, written } = await deskWithDigest();

    await run('resume', notice);

    expect(await releases.mailHold(`${DIGESTS}/${notice}`)).toMatchObject({ isHeld: false });
    expect(mailQueue.take()).toEqual([{ version: 1, ...digest }]);
    expect(written.out).toBe(`Mail about ${notice} goes on: 1 still to be sent.\n`);
    expect(await releases.due()).toContainEqual({
      at: new Date(Date.parse(NOW) + 900_000).toISOString(),
      family: `${DIGESTS}/${notice}`,
    });

    await run('stop', notice, 'wrong day');
    expect(await releases.mailHold(`${DIGESTS}/${notice}`)).toMatchObject({
      isHeld: true,
      by: 'operator',
      reason: 'wrong day',
    });
    expect(await releases.mailHold('453/14')).toBeNull();
  });

  it('is sent to the failed ones once more', async () => {
    const { run, ledger, mailQueue } = await deskWithDigest();
    await run('resend', notice, '--failed');
    const states = (await ledger.chunk(digest))?.deliveries.map(({ state }) => state);
    expect(states).toEqual(['pending', 'pending']);
    expect(mailQueue.take()).toEqual([{ version: 1, ...digest }]);
  });

  it('is not taken for another', async () => {
    const { run, written } = await deskWithDigest();
    expect(await run('stop', 'digest-daily-20261102')).toBe(1);
    expect(written.err).toBe('There is no digest digest-daily-20261102.\n');
  });
});

describe('all mail', () => {
  it('is stopped and let go on, with what is open of releases and digests that nothing else stops', async () => {
    const { run, releases, ledger, mailQueue, written } = await desk();
    const digest = { family: DIGESTS, notice: 'digest-daily-20261101', chunk: 0 };
    const audience = { chunks: 1, frozenAt: NOW, total: 1 };
    await ledger.openAudience({ ...digest, ...audience });
    await ledger.createChunk(digest, [pending('dora')]);
    const other = { ...KEY, family: '454/14' };
    await ledger.openAudience({ ...other, ...audience });
    await ledger.createChunk(other, [pending('emil')]);
    for (const name of ['453/14', '454/14']) await releases.addDue(NOW, name);
    const wrong = { isHeld: true, by: 'operator', reason: 'wrong figure', at: NOW } as const;
    await releases.putMailHold('454/14', wrong);

    await run('stop', 'all', 'a bad list');
    await run('deliveries', 'E-453/14');
    expect(written.out).toContain(`all mail is stopped by the operator at ${NOW}: a bad list\n`);
    written.out = '';
    await run('why', 'carl@example.org', 'E-453/14');
    expect(written.out).toContain('all mail is stopped by the operator');

    await run('resume', 'all');

    expect(mailQueue.take()).toEqual([
      { version: 1, ...KEY },
      { version: 1, ...digest },
    ]);
    expect(written.out).toContain('Mailings go on: 2 still to be sent.\n');
    expect(await releases.mailHold('454/14')).toEqual(wrong);
    const looks = (await releases.due()).filter(({ at }) => at !== NOW);
    const at = new Date(Date.parse(NOW) + 900_000).toISOString();
    const names = ['453/14', `${DIGESTS}/${digest.notice}`];
    expect(looks).toHaveLength(2);
    expect(looks).toEqual(expect.arrayContaining(names.map((family) => ({ at, family }))));
  });
});

it.each([
  ['A REFERENCE is missing', 'deliveries'],
  ['An ADDRESS and a REFERENCE are missing', 'why'],
  ['The ADDRESS or the REFERENCE is missing', 'why', 'E-453/14'],
  ['“more” was not expected', 'why', 'a@example.org', 'E-453/14', 'more'],
  ['A REFERENCE is missing', 'stop'],
  ['“more” was not expected', 'resume', 'E-453/14', 'more'],
  ['“resend” needs --failed', 'resend', 'E-453/14'],
  ['“why” has no --json', 'why', 'a@example.org', 'E-453/14', '--json'],
  ['“stop” has no --failed', 'stop', 'E-453/14', '--failed'],
  ['--unknown', 'deliveries', 'E-453/14', '--unknown'],
] as const)('says “%s” and the usage to “%s %s %s %s”', async (problem, verb, ...args) => {
  const { run } = await desk();
  await expect(run(verb, ...args)).rejects.toThrow(problem);
  await expect(run(verb, ...args)).rejects.toThrow('npm run -s dateline');
});

it('knows no other release', async () => {
  const { run, written } = await desk();
  expect(await run('stop', 'E-9/99')).toBe(1);
  expect(written.err).toContain('There is no release E-9/99');
});
