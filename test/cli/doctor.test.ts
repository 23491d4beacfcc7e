import { describe, expect, it } from 'vitest';
import { SeveralStagesError } from '../../cli/account.ts';
import { doctorCommand } from '../../cli/doctor.ts';
import { type Deployment, deploymentAt } from '../../cli/doctor-deployment.ts';
import { UsageError } from '../../cli/usage.ts';
import type { Finding } from '../../shared/mail/set-up/finding.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { memorySubscriberStore } from '../fakes/memory-subscriber-store.ts';

const DOMAIN = 'news.example.org';
const TOPIC = 'arn:aws:sns:eu-west-1:000000000000:DatelineData-MailEvents0';
const SPF = 'v=spf1 include:amazonses.com ~all';

/** A deployment where all is well; a test says what is not. */
interface World {
  verification: string | null;
  dkim: { isEnabled: boolean; status: string; tokens: readonly string[] } | null;
  mailFrom: { domain: string; status: string } | null;
  events: readonly string[];
  isEventsOn: boolean;
  topicArn: string;
  isSetOn: boolean;
  isSendingEnabled: boolean;
  quota: { maxSendRate: number; max24HourSend: number; sentLast24Hours: number };
  cname: Record<string, readonly string[]>;
  mx: readonly { exchange: string; priority: number }[];
  txt: Record<string, readonly string[]>;
  hasDns: boolean;
  readers: number;
}

const well = (): World => ({
  verification: 'Success',
  dkim: { isEnabled: true, status: 'Success', tokens: ['a', 'b', 'c'] },
  mailFrom: { domain: `bounce.${DOMAIN}`, status: 'Success' },
  events: ['send', 'delivery', 'bounce', 'complaint', 'reject'],
  isEventsOn: true,
  topicArn: TOPIC,
  isSetOn: true,
  isSendingEnabled: true,
  quota: { maxSendRate: 14, max24HourSend: 50_000, sentLast24Hours: 12 },
  cname: Object.fromEntries(
    ['a', 'b', 'c'].map((token) => [
      `${token}._domainkey.${DOMAIN}`,
      [`${token}.dkim.amazonses.com`],
    ]),
  ),
  mx: [{ exchange: 'feedback-smtp.eu-west-1.amazonses.com', priority: 10 }],
  txt: {
    [`bounce.${DOMAIN}`]: [SPF],
    [`_dmarc.${DOMAIN}`]: ['v=DMARC1; p=quarantine; rua=mailto:post@example.org'],
  },
  hasDns: true,
  readers: 3,
});

function deploymentOf(world: World, changes: Partial<Deployment> = {}): Deployment {
  const people = Array.from({ length: world.readers }, (_, i) =>
    subscriberOf({ id: `r-${i}`, email: `r${i}@example.org`, subjects: ['security'] }),
  );
  return {
    domain: DOMAIN,
    region: 'eu-west-1',
    stage: null,
    account: {
      verification: async () => world.verification,
      dkim: async () => world.dkim,
      mailFrom: async () => world.mailFrom,
      configurationSets: async () => [
        {
          name: 'mail',
          isSendingEnabled: world.isSetOn,
          destinations: [
            {
              name: 'feedback',
              isEnabled: world.isEventsOn,
              topicArn: world.topicArn,
              eventTypes: world.events,
            },
          ],
        },
      ],
      isSendingEnabled: async () => world.isSendingEnabled,
      quota: async () => world.quota,
    },
    dns: world.hasDns
      ? {
          cname: async (name) => world.cname[name] ?? [],
          mx: async () => world.mx,
          txt: async (name) => world.txt[name] ?? [],
        }
      : null,
    subscribers: async () => memorySubscriberStore(people),
    now: () => '2026-11-01T09:00:00.000Z',
    ...changes,
  };
}

async function doctor(deployment: Deployment) {
  let out = '';
  const stdout = { write: (text: string) => (out += text) };
  const io = { stdout, stderr: stdout };
  const status = await doctorCommand(['--json'], io, async () => deployment);
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
  const text = { ...io, stdout: { write: (line: string) => (out += line) } };
  out = '';
  await doctorCommand([], text, async () => deployment);
  return { status, report: out, by: (check: string) => findings.find((f) => f.check === check) };
}

const changed = (changes: Partial<World>) => doctor(deploymentOf({ ...well(), ...changes }));

describe('dateline doctor', () => {
  it('finds all well, and names what SES’s API does not tell', async () => {
    const { status, report, by } = await changed({});
    expect(report.split('\n').at(-2)).toBe('9 ok, 1 not checked');
    expect(status).toBe(0);
    expect(by('suppression-list')?.remedies.join()).toContain('aws sesv2 get-account');
    expect(by('quota')?.seen).toContain('3 readers takes less than a minute');
  });

  it.each<[string, string, Partial<World>, RegExp]>([
    ['a domain that SES does not know', 'identity', { verification: null }, /deploy the stack/],
    ['a domain that waits', 'identity', { verification: 'Pending' }, /72 hours/],
    ['a verification that failed', 'identity', { verification: 'Failed' }, /begin .* anew/],
    [
      'a missing CNAME',
      'dkim',
      { cname: { ...well().cname, [`b._domainkey.${DOMAIN}`]: [] } },
      /b\._domainkey\.news\.example\.org {2}CNAME {2}b\.dkim\.amazonses\.com/,
    ],
    [
      'a CNAME to somewhere else',
      'dkim',
      { cname: { ...well().cname, [`c._domainkey.${DOMAIN}`]: ['c.dkim.example.com'] } },
      /c\._domainkey/,
    ],
    [
      'signing switched off',
      'dkim',
      { dkim: { isEnabled: false, status: 'Success', tokens: ['a', 'b', 'c'] } },
      /set-identity-dkim-enabled/,
    ],
    [
      'no keys',
      'dkim',
      { dkim: { isEnabled: true, status: 'NotStarted', tokens: [] } },
      /verify-domain-dkim/,
    ],
    ['no MAIL FROM domain', 'mail-from', { mailFrom: null }, /deploy the stack/],
    [
      'no MX record',
      'mail-from',
      { mx: [] },
      /bounce\.news\.example\.org {2}MX {2}10 feedback-smtp\.eu-west-1\.amazonses\.com$/,
    ],
    [
      'two MX records',
      'mail-from',
      { mx: [...well().mx, { exchange: 'mail.example.org', priority: 20 }] },
      /in place of what is there/,
    ],
    [
      'an MX record of another region',
      'mail-from',
      { mx: [{ exchange: 'feedback-smtp.us-east-1.amazonses.com', priority: 10 }] },
      /feedback-smtp\.eu-west-1/,
    ],
    ['no SPF record', 'spf', { txt: { ...well().txt, [`bounce.${DOMAIN}`]: ['x'] } }, /~all"$/],
    [
      'two SPF records',
      'spf',
      { txt: { ...well().txt, [`bounce.${DOMAIN}`]: [SPF, 'v=spf1 -all'] } },
      /in place of/,
    ],
    [
      'an SPF record without SES',
      'spf',
      { txt: { ...well().txt, [`bounce.${DOMAIN}`]: ['v=spf1 mx -all'] } },
      /include:amazonses\.com/,
    ],
    [
      'no DMARC record',
      'dmarc',
      { txt: { [`bounce.${DOMAIN}`]: [SPF] } },
      /_dmarc\.news\.example\.org {2}TXT {2}"v=DMARC1; p=none; rua=/,
    ],
    [
      'two DMARC records',
      'dmarc',
      { txt: { [`_dmarc.${DOMAIN}`]: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] } },
      /in place of/,
    ],
    [
      'a DMARC record without a policy',
      'dmarc',
      { txt: { [`_dmarc.${DOMAIN}`]: ['v=DMARC1'] } },
      /p=none/,
    ],
    ['events to another topic', 'configuration-set', { topicArn: 'arn:other' }, /DatelineData/],
    ['events switched off', 'configuration-set', { isEventsOn: false }, /DatelineData/],
    [
      'events that are missing',
      'configuration-set',
      { events: ['send', 'delivery', 'bounce', 'reject'] },
      /DatelineData/,
    ],
    [
      'tracked readers',
      'configuration-set',
      { events: [...well().events, 'open'] },
      /DatelineData/,
    ],
    ['a set that may not send', 'configuration-set', { isSetOn: false }, /--enabled$/],
    ['a paused account', 'sending', { isSendingEnabled: false }, /update-account-sending/],
    [
      'the sandbox',
      'sandbox',
      { quota: { maxSendRate: 1, max24HourSend: 200, sentLast24Hours: 0 } },
      /Request production access/,
    ],
    [
      'a quota below the audience',
      'quota',
      { quota: { maxSendRate: 14, max24HourSend: 2, sentLast24Hours: 0 } },
      /higher quota/,
    ],
  ])('tells of %s what to do', async (_name, check, world, remedy) => {
    const { status, by, report } = await changed(world);

    expect(by(check)).toMatchObject({ status: 'mend' });
    expect(by(check)?.remedies.join('\n')).toMatch(new RegExp(remedy.source, 'm'));
    expect(report).toMatch(new RegExp(`^to mend +${check} `, 'm'));
    expect(status).toBe(1);
  });

  describe('in the sandbox', () => {
    const quota = { maxSendRate: 1, max24HourSend: 200, sentLast24Hours: 0 };
    const topicArn = 'arn:aws:sns:eu-west-1:000000000000:DatelineData-test-MailEvents0';

    it('lets a stage for trying out stay there, whether it is named or the only one', async () => {
      const named = await doctor(deploymentOf({ ...well(), quota }, { stage: 'test' }));
      expect(named.by('sandbox')?.status).toBe('ok');

      const only = await changed({ quota, topicArn });
      expect(only.by('sandbox')?.status).toBe('ok');
    });

    it('wants production out of it, and what may be production', async () => {
      const named = await doctor(
        deploymentOf({ ...well(), quota, topicArn }, { stage: 'production' }),
      );
      expect(named.by('sandbox')?.status).toBe('mend');
      expect((await changed({ quota })).by('sandbox')?.status).toBe('mend');

      const unknown = await changed({
        quota,
        topicArn: 'arn:aws:sns:eu-west-1:000000000000:Other',
      });
      expect(unknown.by('sandbox')?.status).toBe('mend');
    });
  });

  it('says how much of a mailing would wait for the quota', async () => {
    const quota = { maxSendRate: 14, max24HourSend: 10, sentLast24Hours: 9 };
    const { by } = await changed({ quota });
    expect(by('quota')).toMatchObject({ status: 'ok', seen: expect.stringContaining('2 of them') });
  });

  it('takes the policy of the domain above, and the CNAME of a region of its own', async () => {
    const { by } = await changed({
      txt: { [`bounce.${DOMAIN}`]: [SPF], '_dmarc.example.org': ['v=DMARC1; p=none; sp=reject'] },
      cname: { ...well().cname, [`a._domainkey.${DOMAIN}`]: ['A.dkim.eu-west-1.amazonses.com.'] },
    });
    expect(by('dmarc')).toMatchObject({ status: 'ok', seen: expect.stringContaining('rejected') });
    expect(by('dkim')?.status).toBe('ok');
  });

  it('says what strict alignment leaves to DKIM', async () => {
    const txt = { ...well().txt, [`_dmarc.${DOMAIN}`]: ['v=DMARC1; p=none; aspf=s'] };
    const { by } = await changed({ txt });
    expect(by('dmarc')?.seen).toContain('DKIM carries it alone');
  });

  it('says that DKIM and SPF align, and leaves to their own checks whether they pass', async () => {
    const txt = { ...well().txt, [`_dmarc.${DOMAIN}`]: ['v=DMARC1; p=none; adkim=s'] };
    const { by } = await changed({ txt, dkim: null });
    expect(by('dkim')?.status).toBe('mend');
    expect(by('dmarc')?.seen).toMatch(
      /; DKIM of news\.example\.org aligns \(strict\), SPF of bounce\.news\.example\.org aligns \(relaxed\)$/,
    );
  });

  describe('in an account of two stages', () => {
    const setOf = (name: string, stack: string, eventTypes: readonly string[]) => ({
      name,
      isSendingEnabled: true,
      destinations: [
        {
          name: 'feedback',
          isEnabled: true,
          topicArn: `arn:aws:sns:eu-west-1:000000000000:${stack}-MailEvents0`,
          eventTypes,
        },
      ],
    });
    const at = (stage: string | null) => {
      const deployment = deploymentOf(well());
      const configurationSets = async () => [
        setOf('test', 'DatelineData-test', well().events),
        setOf('prod', 'DatelineData', ['send']),
        setOf('other', 'Newsletter', []),
      ];
      return doctor({
        ...deployment,
        stage,
        account: { ...deployment.account, configurationSets },
      });
    };

    it('looks at nothing before it is told which one', async () => {
      await expect(at(null)).rejects.toThrow(new SeveralStagesError(['production', 'test']));
      await expect(at(null)).rejects.toThrow('Say with --stage which one: production, test');
    });

    it('judges the one it is told', async () => {
      const production = await at('production');
      expect(production.by('configuration-set')).toMatchObject({
        status: 'mend',
        seen: expect.stringContaining('prod does not report'),
      });
      expect((await at('test')).by('configuration-set')?.status).toBe('ok');
      const neither = await at('trial');
      expect(neither.by('configuration-set')?.seen).toContain('no configuration set reports');
    });

    it('asks also where only the tables tell of them', async () => {
      const tables = ['DatelineData-Subscribers0', 'DatelineData-test-Subscribers0'];
      const subscribers = () => Promise.reject(new SeveralStagesError(tables));
      await expect(doctor(deploymentOf(well(), { subscribers }))).rejects.toThrow('--stage');
    });
  });

  it('does not blame permissions where there is no table', async () => {
    const missing = new UsageError('There is no table of subscribers here.');
    const subscribers = () => Promise.reject(missing);
    const { by } = await doctor(deploymentOf(well(), { subscribers }));
    expect(by('quota')).toMatchObject({ status: 'failed', seen: missing.message });
    expect(by('quota')?.remedies.join()).toMatch(
      /^deploy the stack DatelineData, or name the stage/,
    );
  });

  it('looks at the rest where one thing does not answer', async () => {
    const { dns, account } = deploymentOf(well());
    if (dns === null) throw new Error('This world has DNS');
    const timeout = Object.assign(new Error('queryMx ETIMEOUT x'), { code: 'ETIMEOUT' });
    const denied = Object.assign(new Error('not authorized'), { name: 'AccessDenied' });
    const { status, by } = await doctor(
      deploymentOf(well(), {
        dns: { ...dns, mx: () => Promise.reject(timeout) },
        account: { ...account, isSendingEnabled: () => Promise.reject(denied) },
      }),
    );
    expect(by('mail-from')).toMatchObject({
      status: 'failed',
      seen: 'DNS did not answer (ETIMEOUT)',
    });
    expect(by('sending')?.seen).toContain('AccessDenied');
    expect(by('sending')?.remedies.join()).toContain('permissions');
    expect(by('quota')?.status).toBe('ok');
    expect(status).toBe(1);
  });

  it('checks nothing in DNS on this machine, and says so', async () => {
    const { status, by } = await changed({ hasDns: false });
    for (const check of ['dkim', 'mail-from', 'spf', 'dmarc']) {
      expect(by(check)).toMatchObject({
        status: 'unchecked',
        seen: expect.stringContaining('local'),
      });
    }
    expect(status).toBe(0);
  });

  it('says which resolver is no IP address', async () => {
    const account = { region: 'eu-west-1' };
    const target = { isAws: true, stage: null, resolver: 'dns.example.org' };
    await expect(deploymentAt(account, target)).rejects.toThrow(
      '--resolver dns.example.org: not an IP address',
    );
  });

  it('is called with flags alone', async () => {
    const open = async () => deploymentOf(well());
    const io = { stdout: { write: () => {} }, stderr: { write: () => {} } };
    await expect(doctorCommand(['now'], io, open)).rejects.toThrow('doctor [--json]');
  });
});
