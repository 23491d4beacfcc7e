import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetAccountSendingEnabledCommand,
  GetSendQuotaCommand,
  ListIdentitiesCommand,
} from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAIL, START, startSes, TOPIC, withHeaders } from './ses-endpoint.ts';

type Endpoint = Awaited<ReturnType<typeof startSes>>;
let at: Endpoint;
beforeEach(async () => {
  at = await startSes();
});
afterEach(() => at.stop());

const refusal = (name: string, message: string | RegExp) =>
  expect.objectContaining({
    name,
    message: message instanceof RegExp ? expect.stringMatching(message) : message,
  });

describe('accepted mail', () => {
  it('gets an id in the shape of SES', async () => {
    const { MessageId } = await at.send(MAIL);
    expect(MessageId).toMatch(
      /^[0-9a-f]{16}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-000000$/,
    );
  });

  it('is kept with its envelope, tags and decoded subject', async () => {
    const { MessageId } = await at.send(MAIL, {
      Destinations: ['Bea <bea@example.com>'],
      Tags: [{ Name: 'd', Value: 'a-1_B' }],
    });
    expect(at.ses.mails()).toMatchObject([
      {
        messageId: MessageId,
        from: 'news@example.org',
        to: ['bea@example.com'],
        tags: { d: 'a-1_B' },
        configurationSet: 'mail',
        acceptedAt: START,
        subject: 'Ciberseguridad en América',
        outcome: 'delivered',
      },
    ]);
  });

  it('leaves with the id and date of SES, a return path, and without X-SES fields and Bcc', async () => {
    const { MessageId } = await at.send(
      withHeaders('X-SES-MESSAGE-TAGS: a=b', 'Bcc: hidden@example.com'),
    );
    const raw = Buffer.from(at.ses.mails()[0]?.raw ?? []).toString();
    expect(raw).toBe(
      `Return-Path: <${MessageId}@amazonses.com>\r\n${MAIL.replace(
        '<own@example.org>',
        `<${MessageId}@email.amazonses.com>`,
      ).replace('Thu, 01 Jan 1970 00:00:00', 'Sun, 1 Nov 2026 09:00:00')}`,
    );
  });

  it('takes the envelope, tags and configuration set of the header where the call names none', async () => {
    await at.send(withHeaders('X-SES-CONFIGURATION-SET: mail', 'X-SES-MESSAGE-TAGS: a=b, c=d'), {
      Source: undefined,
      Destinations: undefined,
      ConfigurationSetName: undefined,
    });
    expect(at.ses.mails()[0]).toMatchObject({
      from: 'news@example.org',
      to: ['ana@example.com'],
      tags: { a: 'b', c: 'd' },
      configurationSet: 'mail',
    });
  });

  it('has the same id in another run, and another when it comes twice or under another seed', async () => {
    const first = await at.send(MAIL);
    const second = await at.send(MAIL);
    const again = await startSes();
    const other = await startSes({ seed: 'other' });
    expect((await again.send(MAIL)).MessageId).toBe(first.MessageId);
    expect((await again.send(MAIL)).MessageId).toBe(second.MessageId);
    expect(second.MessageId).not.toBe(first.MessageId);
    expect((await other.send(MAIL)).MessageId).not.toBe(first.MessageId);
    await Promise.all([again.stop(), other.stop()]);
  });

  it('names the region in its id and uses the MAIL FROM domain of the identity', async () => {
    const elsewhere = await startSes({ region: 'eu-west-1' });
    elsewhere.ses.addIdentity('example.org', { mailFromDomain: 'bounce.example.org' });
    const { MessageId } = await elsewhere.send(MAIL);
    const raw = Buffer.from(elsewhere.ses.mails()[0]?.raw ?? []).toString();
    expect(raw).toContain(`Message-ID: <${MessageId}@eu-west-1.amazonses.com>`);
    expect(raw).toContain(`Return-Path: <${MessageId}@bounce.example.org>`);
    await elsewhere.stop();
  });

  it('is found again in its folder by the next run', async () => {
    const storeDir = mkdtempSync(join(tmpdir(), 'ses-'));
    const before = await startSes({ storeDir });
    await before.send(MAIL, { Tags: [{ Name: 'd', Value: '1' }] });
    const kept = before.ses.mails().map((mail) => ({ ...mail }));
    await before.stop();
    const after = await startSes({ storeDir });
    expect(after.ses.mails().map((mail) => ({ ...mail }))).toEqual(kept);
    const quota = await after.client.send(new GetSendQuotaCommand({}));
    expect(quota.SentLast24Hours).toBe(1);
    await after.stop();
    rmSync(storeDir, { recursive: true });
  });

  it('survives a run that was killed while it wrote', async () => {
    const storeDir = mkdtempSync(join(tmpdir(), 'ses-'));
    for (const run of [1, 2, 3]) {
      const endpoint = await startSes({ storeDir });
      expect(endpoint.ses.mails()).toHaveLength(run - 1);
      await endpoint.send(MAIL);
      await endpoint.stop();
      appendFileSync(join(storeDir, 'mails.jsonl'), '{"messageId":"cut o');
    }
    rmSync(storeDir, { recursive: true });
  });
});

describe('SES refuses', () => {
  it.each([
    [
      'an unverified sender',
      { Source: 'x@other.example' },
      'MessageRejected',
      /not verified.*US-EAST-1: x@other.example$/,
    ],
    [
      'an unknown configuration set',
      { ConfigurationSetName: 'none' },
      'ConfigurationSetDoesNotExistException',
      'Configuration set <none> does not exist.',
    ],
    [
      'a tag with a slash',
      { Tags: [{ Name: 'r', Value: 'E-453/14' }] },
      'InvalidParameterValue',
      /^Invalid tag value <E-453\/14>/,
    ],
    [
      'an empty tag',
      { Tags: [{ Name: 'r', Value: '' }] },
      'InvalidParameterValue',
      'The tag value must be specified.',
    ],
    [
      'a tag that is too long',
      { Tags: [{ Name: 'r'.repeat(257), Value: 'v' }] },
      'InvalidParameterValue',
      /cannot exceed/,
    ],
    [
      'an address without a domain',
      { Destinations: ['ana'] },
      'InvalidParameterValue',
      "Missing final '@domain'",
    ],
    [
      'an address with a letter outside ASCII',
      { Destinations: ['añá@example.com'] },
      'InvalidParameterValue',
      /non-ASCII/,
    ],
    [
      '51 recipients',
      { Destinations: Array.from({ length: 51 }, (_, i) => `r${i}@example.com`) },
      'InvalidParameterValue',
      'Recipient count exceeds 50.',
    ],
  ])('%s', async (_, input, name, message) => {
    await expect(at.send(MAIL, input)).rejects.toThrow(refusal(name, message));
    expect(at.ses.mails()).toEqual([]);
    expect(at.published).toEqual([]);
  });

  it('a one-time header that stands twice, but not others', async () => {
    const twice = (name: string) => withHeaders(`${name}: a`, `${name.toLowerCase()}: b`);
    await expect(at.send(twice('List-Unsubscribe'))).rejects.toThrow(
      refusal('InvalidParameterValue', "Duplicate header 'list-unsubscribe'."),
    );
    await expect(at.send(twice('X-Own'))).resolves.toHaveProperty('MessageId');
  });

  it('an unverified From even when the envelope sender is verified', async () => {
    const spoofed = MAIL.replace('news@example.org', 'boss@other.example');
    await expect(at.send(spoofed)).rejects.toThrow(
      refusal('MessageRejected', /boss@other.example/),
    );
  });

  it('more than 10,485,760 bytes', async () => {
    const body = (length: number) => MAIL + 'x'.repeat(length - Buffer.byteLength(MAIL));
    await expect(at.send(body(10_485_760))).resolves.toHaveProperty('MessageId');
    await expect(at.send(body(10_485_761))).rejects.toThrow(
      refusal(
        'InvalidParameterValue',
        "Message length is more than 10485760 bytes long: '10485761'.",
      ),
    );
  });

  it('everything while the account is paused', async () => {
    at.ses.quota.isSendingEnabled = false;
    await expect(at.send(MAIL)).rejects.toThrow(
      refusal('AccountSendingPausedException', /disabled/),
    );
    const { Enabled } = await at.client.send(new GetAccountSendingEnabledCommand({}));
    expect(Enabled).toBe(false);
  });

  it('unverified recipients in the sandbox, the mailbox simulator excepted', async () => {
    at.ses.quota.isSandbox = true;
    await expect(at.send(MAIL)).rejects.toThrow(refusal('MessageRejected', /ana@example.com$/));
    await at.send(MAIL, { Destinations: ['success@simulator.amazonses.com'] });
    at.ses.addIdentity('ana@example.com');
    await expect(at.send(MAIL)).resolves.toHaveProperty('MessageId');
  });

  it('no sender of a verified domain, its sub-domains and its labels', async () => {
    at.ses.addIdentity('Desk@other.example');
    const from = (address: string) =>
      at.send(MAIL.replace('news@example.org', address), { Source: address });
    await from('anyone@example.org');
    await from('anyone@press.EXAMPLE.org');
    await from('desk@other.example');
    await from('desk+label@other.example');
    await expect(from('else@other.example')).rejects.toThrow(refusal('MessageRejected', /else/));
    await expect(from('a@notexample.org')).rejects.toThrow(refusal('MessageRejected', /not/));
  });

  it('an action that it does not have, at once and by name', async () => {
    await expect(at.client.send(new ListIdentitiesCommand({}))).rejects.toThrow(
      refusal('InvalidAction', /ListIdentities/),
    );
  });
});

describe('the limits', () => {
  it('throttle what comes faster than the rate, in real seconds', async () => {
    at.ses.quota.maxSendRate = 2;
    await at.send(MAIL);
    at.time.monotonic = 600;
    await at.send(MAIL);
    await expect(at.send(MAIL)).rejects.toThrow(
      refusal('Throttling', 'Maximum sending rate exceeded.'),
    );
    at.time.now += 3_600_000;
    await expect(at.send(MAIL)).rejects.toThrow(refusal('Throttling', /rate/));
    at.time.monotonic = 1000;
    await at.send(MAIL);
    await expect(at.send(MAIL)).rejects.toThrow(refusal('Throttling', /rate/));
    expect(at.ses.mails()).toHaveLength(3);
  });

  it('count recipients in a rolling day of the clock, simulator addresses excepted', async () => {
    at.ses.quota.max24HourSend = 2;
    await at.send(MAIL);
    at.time.now += 12 * 3_600_000;
    await at.send(MAIL);
    await expect(at.send(MAIL)).rejects.toThrow(
      refusal('Throttling', 'Daily message quota exceeded.'),
    );
    await at.send(MAIL, { Destinations: ['success@simulator.amazonses.com'] });
    at.time.now = START + 24 * 3_600_000;
    await at.send(MAIL);
    expect(await at.client.send(new GetSendQuotaCommand({}))).toMatchObject({
      Max24HourSend: 2,
      MaxSendRate: 10_000,
      SentLast24Hours: 2,
    });
  });

  it('let one through in several seconds when the rate is below 1', async () => {
    at.ses.quota.maxSendRate = 0.5;
    await at.send(MAIL);
    at.time.monotonic = 1999;
    await expect(at.send(MAIL)).rejects.toThrow(refusal('Throttling', /rate/));
    at.time.monotonic = 2000;
    await expect(at.send(MAIL)).resolves.toHaveProperty('MessageId');
  });

  it('are off for the day at -1', async () => {
    at.ses.quota.max24HourSend = -1;
    await expect(at.send(MAIL)).resolves.toHaveProperty('MessageId');
  });
});

describe('the events', () => {
  const typesFor = async (address: string) => {
    await at.send(MAIL, { Destinations: [address] });
    return at.published.map(({ event }) => event.eventType);
  };

  it.each([
    ['ana@example.com', ['Send', 'Delivery'], 'delivered'],
    ['success@simulator.amazonses.com', ['Send', 'Delivery'], 'delivered'],
    ['bounce+label@simulator.amazonses.com', ['Send', 'Bounce'], 'bounced'],
    ['complaint@simulator.amazonses.com', ['Send', 'Delivery', 'Complaint'], 'complained'],
    ['ooto@simulator.amazonses.com', ['Send', 'Delivery', 'Bounce'], 'delivered'],
    ['suppressionlist@simulator.amazonses.com', ['Send', 'Bounce'], 'suppressed'],
  ])('of mail to %s are %j', async (address, types, outcome) => {
    expect(await typesFor(address)).toEqual(types);
    expect(at.ses.mails()[0]?.outcome).toBe(outcome);
  });

  it.each([
    ['bounce@simulator.amazonses.com', 'Permanent', 'General'],
    ['suppressionlist@simulator.amazonses.com', 'Permanent', 'Suppressed'],
    ['ooto@simulator.amazonses.com', 'Transient', 'General'],
  ])('say why mail to %s came back', async (address, bounceType, bounceSubType) => {
    await typesFor(address);
    expect(at.published.at(-1)?.event).toMatchObject({
      bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress: address }] },
    });
  });

  it('carry the message as the sender wrote it, with his tags and those of SES', async () => {
    const { MessageId } = await at.send(MAIL, { Tags: [{ Name: 'd', Value: '1' }] });
    expect(at.published[0]).toMatchObject({
      topicArn: TOPIC,
      event: {
        eventType: 'Send',
        send: {},
        mail: {
          timestamp: '2026-11-01T09:00:00.000Z',
          messageId: MessageId,
          source: 'news@example.org',
          destination: ['ana@example.com'],
          headersTruncated: false,
          headers: expect.arrayContaining([{ name: 'Message-ID', value: '<own@example.org>' }]),
          commonHeaders: { messageId: MessageId, to: ['ana@example.com'] },
          tags: {
            d: ['1'],
            'ses:configuration-set': ['mail'],
            'ses:from-domain': ['example.org'],
          },
        },
      },
    });
  });

  it('go only to destinations that want them', async () => {
    const bounces = `${TOPIC}-bounces`;
    at.ses.addEventDestination('mail', {
      name: 'bounces',
      isEnabled: true,
      topicArn: bounces,
      eventTypes: ['BOUNCE'],
    });
    await typesFor('bounce@simulator.amazonses.com');
    expect(at.published.map(({ topicArn, event }) => [topicArn, event.eventType])).toEqual([
      [TOPIC, 'Send'],
      [TOPIC, 'Bounce'],
      [bounces, 'Bounce'],
    ]);
  });

  it('are none without a configuration set', async () => {
    await at.send(MAIL, { ConfigurationSetName: undefined });
    expect(at.published).toEqual([]);
  });

  it('follow what was set for an ordinary address', async () => {
    at.ses.mailboxes.set('ana@example.com', 'suppressed');
    await typesFor('Ana@example.com');
    expect(at.published.at(-1)?.event).toMatchObject({
      bounce: { bounceSubType: 'OnAccountSuppressionList' },
    });
  });

  it('are a Reject alone when the message carries malware', async () => {
    const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'];
    await at.send(`${MAIL}${Buffer.from(eicar.join('')).toString('base64')}\r\n`);
    expect(at.published.map(({ event }) => event.eventType)).toEqual(['Reject']);
    expect(at.ses.mails()[0]?.outcome).toBe('rejected');
  });

  it('do not undo an acceptance when they cannot be published', async () => {
    const lost: unknown[] = [];
    const failing = await startSes({
      publish: () => Promise.reject(new Error('no topic')),
      onEventLost: (error) => lost.push(error),
    });
    await expect(failing.send(MAIL)).resolves.toHaveProperty('MessageId');
    expect(lost).toHaveLength(2);
    await failing.stop();
  });
});
