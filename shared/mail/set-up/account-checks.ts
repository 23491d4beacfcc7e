import { type Finding, mend, ok } from './finding.ts';

/** What deliver and feedback must hear of: evidence of sends, and what suppresses a reader. */
export const NEEDED_EVENTS = ['send', 'delivery', 'bounce', 'complaint', 'reject'] as const;

/** These rewrite links and tell who read what (docs/security.md). */
const TRACKING_EVENTS = ['open', 'click'];

const EVENTS = 'configuration-set';
const DEPLOY = 'deploy the stack DatelineData anew: it sets this up';

export interface ConfigurationSet {
  readonly name: string;
  readonly isSendingEnabled: boolean;
  readonly destinations: readonly {
    readonly name: string;
    readonly isEnabled: boolean;
    readonly topicArn: string | null;
    readonly eventTypes: readonly string[];
  }[];
}

/**
 * Whether SES reports what becomes of mail to our topic. Each configuration set that does is judged by itself: mail
 * goes out with one of them, so that what another reports is no help.
 *
 * @param isOurs whether a topic is the one of this deployment
 */
export function checkEvents(
  sets: readonly ConfigurationSet[],
  isOurs: (topicArn: string) => boolean,
): Finding {
  const findings = sets
    .map((set) => ({
      ...set,
      destinations: set.destinations.filter(
        ({ topicArn }) => topicArn !== null && isOurs(topicArn),
      ),
    }))
    .filter(({ destinations }) => destinations.length > 0)
    .map(checkSet);
  if (findings.length === 0) {
    return mend(EVENTS, 'no configuration set reports to the topic of this deployment', DEPLOY);
  }
  const wrong = findings.filter(({ status }) => status === 'mend');
  const told = wrong.length > 0 ? wrong : findings;
  return {
    check: EVENTS,
    status: wrong.length > 0 ? 'mend' : 'ok',
    seen: told.map(({ seen }) => seen).join('; '),
    remedies: [...new Set(told.flatMap(({ remedies }) => remedies))],
  };
}

/** @param set with its destinations at our topic alone */
function checkSet({ name, isSendingEnabled, destinations }: ConfigurationSet): Finding {
  if (!isSendingEnabled) {
    const remedy = `aws ses update-configuration-set-sending-enabled --configuration-set-name ${name} --enabled`;
    return mend(EVENTS, `sending with ${name} is switched off`, remedy);
  }
  const told = new Set(
    destinations
      .filter(({ isEnabled }) => isEnabled)
      .flatMap(({ eventTypes }) => eventTypes.map((type) => type.toLowerCase())),
  );
  const missing = NEEDED_EVENTS.filter((type) => !told.has(type));
  if (missing.length > 0) {
    return mend(EVENTS, `${name} does not report ${missing.join(', ')}`, DEPLOY);
  }
  const tracking = TRACKING_EVENTS.filter((type) => told.has(type));
  if (tracking.length > 0) {
    const seen = `${name} reports ${tracking.join(', ')}: SES then rewrites links and tracks readers`;
    return mend(EVENTS, seen, DEPLOY);
  }
  return ok(EVENTS, `${name} reports ${NEEDED_EVENTS.join(', ')}`);
}

/** Whether SES has paused the account. */
export const checkSending = (isEnabled: boolean): Finding =>
  isEnabled
    ? ok('sending', 'the account may send')
    : mend(
        'sending',
        'sending is paused for the account in this region',
        'SES console → Reputation metrics: read why, and answer SES’s mail',
        'aws ses update-account-sending-enabled --enabled  (where you paused it yourself)',
      );

export interface SendingQuota {
  readonly maxSendRate: number;
  /** -1: no limit. */
  readonly max24HourSend: number;
  readonly sentLast24Hours: number;
}

/** SES's limits in the sandbox; v1 of its API does not say whether an account is in it. */
const isSandbox = ({ maxSendRate, max24HourSend }: SendingQuota): boolean =>
  max24HourSend === 200 && maxSendRate === 1;

/** @param isProduction a stage for trying out may stay in the sandbox */
export function checkSandbox(quota: SendingQuota, isProduction: boolean): Finding {
  if (!isSandbox(quota)) return ok('sandbox', 'the quota is above that of SES’s sandbox');
  const seen = 'the quota is that of SES’s sandbox: mail goes to verified addresses only';
  if (!isProduction) return ok('sandbox', `${seen}, which will do for this stage`);
  return mend('sandbox', seen, 'SES console → Account dashboard → Request production access');
}

/**
 * Whether the quota is enough for a mailing to the present audience.
 *
 * @param audience readers who get a release at once
 */
export function checkQuota(quota: SendingQuota, audience: number): Finding {
  const { maxSendRate, max24HourSend, sentLast24Hours } = quota;
  const limit =
    max24HourSend < 0
      ? `no limit in 24 hours, ${sentLast24Hours} used`
      : `${max24HourSend} in 24 hours, ${sentLast24Hours} used`;
  const seen = `${maxSendRate} a second, ${limit}; a mailing to ${audience} ${audience === 1 ? 'reader' : 'readers'}`;
  if (max24HourSend >= 0 && audience > max24HourSend) {
    const days = Math.ceil(audience / max24HourSend);
    return mend(
      'quota',
      `${seen} takes ${days} days`,
      'SES console → Account dashboard → Request a higher quota',
    );
  }
  const left = max24HourSend - sentLast24Hours;
  if (max24HourSend >= 0 && audience > left) {
    const waits = audience - Math.max(0, left);
    return ok('quota', `${seen} now would wait with ${waits} of them until the 24 hours free up`);
  }
  return ok('quota', `${seen} takes ${lasting(audience / maxSendRate)}`);
}

const lasting = (seconds: number): string =>
  seconds < 60 ? 'less than a minute' : `about ${Math.ceil(seconds / 60)} minutes`;

/** What v1 of SES's API cannot tell, with where to look. */
export const accountSuppression = (): Finding => ({
  check: 'suppression-list',
  status: 'unchecked',
  seen: 'why SES suppresses addresses in the whole account is told by its API v2 only, which Dateline does not use; the configuration set has its own reasons, bounces and complaints',
  remedies: ['look: aws sesv2 get-account --query SuppressionAttributes'],
});
