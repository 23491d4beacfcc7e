import { belongsToAlert } from '../shared/audience/alert-audience.ts';
import {
  accountSuppression,
  type ConfigurationSet,
  checkEvents,
  checkQuota,
  checkSandbox,
  checkSending,
} from '../shared/mail/set-up/account-checks.ts';
import { dmarcNames } from '../shared/mail/set-up/dmarc.ts';
import {
  checkDkim,
  checkDmarc,
  checkIdentity,
  checkMailFrom,
  checkSpf,
  dkimName,
} from '../shared/mail/set-up/domain-checks.ts';
import type { Finding } from '../shared/mail/set-up/finding.ts';
import { SeveralStagesError, stageOfTopic } from './account.ts';
import type { Dns } from './dns.ts';
import { type Deployment, type DoctorTarget, openDeployment } from './doctor-deployment.ts';
import { reportOf } from './doctor-report.ts';
import { readFlags, type Streams, UsageError } from './usage.ts';

const USAGE = `npm run -s dateline -- doctor [--json] [--resolver IP[:PORT]]
with --aws [--stage NAME] for the account of your AWS credentials, else for the running “npm start”`;

const FLAGS = {
  json: { type: 'boolean' },
  resolver: { type: 'string' },
  aws: { type: 'boolean' },
  stage: { type: 'string' },
} as const;

/**
 * `dateline doctor`: looks at all that mail depends on outside the code, and says what to mend and how.
 *
 * @returns 0 when nothing is to be mended and every look was answered, else 1
 */
export async function doctorCommand(
  args: readonly string[],
  io: Streams,
  open: (target: DoctorTarget) => Promise<Deployment> = openDeployment,
): Promise<number> {
  const { positionals, values } = readFlags(args, FLAGS, USAGE);
  if (positionals.length > 0) throw new UsageError(USAGE);
  const deployment = await open({
    isAws: values.aws ?? false,
    stage: values.stage ?? null,
    resolver: values.resolver ?? null,
  });
  const { domain, region } = deployment;
  const findings = await examine(deployment);
  const { isTTY = false } = io.stdout;
  io.stdout.write(
    values.json === true
      ? `${JSON.stringify({ domain, region, findings }, null, 2)}\n`
      : reportOf({ domain, region, findings }, isTTY && !process.env.NO_COLOR),
  );
  return findings.some(({ status }) => status === 'mend' || status === 'failed') ? 1 : 0;
}

/**
 * Looks at one thing after the other; what one look meets stops no other.
 *
 * @throws {SeveralStagesError} when the account has several stages and none was named
 */
async function examine(deployment: Deployment): Promise<readonly Finding[]> {
  const { domain, region, account, dns } = deployment;
  const stageIn = (sets: readonly ConfigurationSet[]) => deployment.stage ?? onlyStageOf(sets);
  const mailFromDomain = async () => (await account.mailFrom(domain))?.domain ?? null;
  const inDns = (look: (names: Dns) => Promise<Finding>) => (check: string) =>
    dns === null ? Promise.resolve(notInDns(check)) : look(dns);
  const looks: Readonly<Record<string, (check: string) => Promise<Finding>>> = {
    identity: async () => checkIdentity(domain, await account.verification(domain)),
    dkim: inDns(async (look) => {
      const facts = await account.dkim(domain);
      const cnames = new Map<string, readonly string[]>();
      for (const token of facts?.tokens ?? []) {
        cnames.set(token, await look.cname(dkimName(token, domain)));
      }
      return checkDkim(domain, facts, cnames);
    }),
    'mail-from': inDns(async (look) => {
      const facts = await account.mailFrom(domain);
      return checkMailFrom(facts, facts === null ? [] : await look.mx(facts.domain), region);
    }),
    spf: inDns(async (look) => {
      const name = await mailFromDomain();
      return checkSpf(name, name === null ? [] : await look.txt(name));
    }),
    dmarc: inDns(async (look) => {
      const places = [];
      for (const name of dmarcNames(domain)) places.push({ name, txt: await look.txt(name) });
      return checkDmarc(domain, places, await mailFromDomain());
    }),
    'configuration-set': async () => {
      const sets = await account.configurationSets();
      const stage = stageIn(sets);
      const isOurs = (topicArn: string) => stage !== null && stageOfEvents(topicArn) === stage;
      return checkEvents(sets, isOurs);
    },
    sending: async () => checkSending(await account.isSendingEnabled()),
    sandbox: async () => {
      // A stage without a topic of SES events is not known by name: the stricter judgement holds.
      const stage = stageIn(await account.configurationSets()) ?? PRODUCTION;
      return checkSandbox(await account.quota(), stage === PRODUCTION);
    },
    quota: async () => checkQuota(await account.quota(), await audienceOf(deployment)),
    'suppression-list': async () => accountSuppression(),
  };

  const findings: Finding[] = [];
  for (const [check, look] of Object.entries(looks)) {
    findings.push(await look(check).catch((error: unknown) => unanswered(check, error)));
  }
  return findings;
}

const PRODUCTION = 'production';

const stageOfEvents = (topicArn: string) => stageOfTopic(topicArn, 'MailEvents');

/** The one stage to whose topic SES reports; null when it reports to none. */
function onlyStageOf(sets: readonly ConfigurationSet[]): string | null {
  const topics = sets
    .flatMap(({ destinations }) => destinations.map(({ topicArn }) => topicArn))
    .filter((topicArn) => topicArn !== null);
  const all = new Set(topics.map(stageOfEvents).filter((stage) => stage !== null));
  const [only = null, ...others] = [...all].sort();
  if (only !== null && others.length > 0) throw new SeveralStagesError([only, ...others]);
  return only;
}

/** The local engine's domain is in nobody's DNS. */
const notInDns = (check: string): Finding => ({
  check,
  status: 'unchecked',
  seen: 'local: there is no DNS of this domain here',
  remedies: ['look at a deployment: doctor --aws; or name a resolver that knows it: --resolver IP'],
});

function unanswered(check: string, error: unknown): Finding {
  if (error instanceof SeveralStagesError) throw error;
  const { name, message, code } = error as Error & { readonly code?: string };
  if (error instanceof UsageError) {
    const remedies = ['deploy the stack DatelineData, or name the stage and region that it is in'];
    return { check, status: 'failed', seen: message, remedies };
  }
  const isDns = message.startsWith('query');
  return {
    check,
    status: 'failed',
    seen: isDns ? `DNS did not answer (${code})` : `${name}: ${message}`,
    remedies: [
      isDns
        ? 'try again, or ask another resolver: --resolver IP'
        : 'give your credentials the permissions that docs/operations.md names under “doctor”, and try again',
    ],
  };
}

/** Readers whom a release that everybody follows would be mailed to at once. */
async function audienceOf({ subscribers, now }: Deployment): Promise<number> {
  const everything = { subjects: [], mentions: () => true, isUrgent: false, frozenAt: now() };
  let count = 0;
  for await (const page of (await subscribers()).pages()) {
    count += page.filter((one) =>
      belongsToAlert({ ...one, subjects: [], keywords: [] }, everything),
    ).length;
  }
  return count;
}
