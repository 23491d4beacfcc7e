import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { WorkQueue } from '../constructs/work-queue.ts';
import type { Stage } from '../stages/stage.ts';
import type { SubscriptionsStage } from '../stages/subscriptions.ts';

export interface MonitoringStackProps extends StackProps {
  readonly config: NewsroomConfig;
  readonly stages: readonly Stage[];
  readonly subscriptions: SubscriptionsStage;
}

interface AlarmSpec {
  /** Heading of its article in docs/operations.md. */
  readonly article: string;
  readonly says: string;
  readonly metric: IMetric;
  readonly threshold: number;
  /** @default - at least the threshold */
  readonly comparison?: ComparisonOperator;
  /** Periods in a row. @default 1 */
  readonly periods?: number;
  /** @default - missing data is good */
  readonly missing?: TreatMissingData;
}

const FIVE_MINUTES = Duration.minutes(5);
const DEFAULT_OLDEST_MINUTES = 15;

/** Alarms that ask for somebody to act, each with its article in the runbook, and one page to look at. */
export class MonitoringStack extends Stack {
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, { config, ...props }: MonitoringStackProps) {
    super(scope, id, props);
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    if (config.alarmEmail !== null) topic.addSubscription(new EmailSubscription(config.alarmEmail));
    this.action = new SnsAction(topic);

    for (const stage of props.stages) this.watch(stage);
    this.watchClock(props.stages);
    this.watchReputation();
    this.watchMailings();
    this.watchOutside();
    this.watchApi(props.subscriptions);
    this.addDashboard(props.stages);
  }

  private watch(stage: Stage): void {
    const { name, lambda } = stage;
    const id = pascal(name);
    this.alarm(`${id}Errors`, {
      article: name,
      says: `The function ${name} failed three times in five minutes, twice in a row`,
      metric: lambda.metricErrors({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: 3,
      periods: 2,
    });
    for (const queue of queuesOf(stage)) this.watchQueue(stage, queue);
  }

  private watchQueue({ name, oldestMessageMinutes }: Stage, queue: NamedQueue): void {
    const id = pascal(queue.name);
    this.alarm(`${id}DeadLetters`, {
      article: name,
      says: `A message of ${queue.name} failed five times and waits in its dead-letter queue`,
      metric: queue.work.deadLetters.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      threshold: 1,
    });
    const minutes = oldestMessageMinutes ?? DEFAULT_OLDEST_MINUTES;
    this.alarm(`${id}OldestMessage`, {
      article: name,
      says: `A message of ${queue.name} has waited for ${minutes} minutes`,
      metric: queue.work.queue.metricApproximateAgeOfOldestMessage({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      threshold: minutes * 60,
      periods: 3,
    });
  }

  /** Silence must be noticed: without ticks embargoed releases never go. */
  private watchClock(stages: readonly Stage[]): void {
    const clock = stages.find(({ name }) => name === 'clock');
    if (clock === undefined) throw new Error('There is no stage named clock');
    this.alarm('ClockSilent', {
      article: 'clock',
      says: 'The clock has not ticked for ten minutes',
      metric: clock.lambda.metricInvocations({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      periods: 2,
      missing: TreatMissingData.BREACHING,
    });
  }

  /** Before SES's own review at 5 % bounces and 0.1 % complaints (SES guide, sending review process). */
  private watchReputation(): void {
    const rate = (metricName: string) =>
      new Metric({
        namespace: 'AWS/SES',
        metricName,
        period: Duration.hours(1),
        statistic: 'Maximum',
      });
    this.alarm('BounceRate', {
      article: 'reputation',
      says: '4 % of recent mail bounced; SES reviews accounts at 5 %',
      metric: rate('Reputation.BounceRate'),
      threshold: 0.04,
    });
    this.alarm('ComplaintRate', {
      article: 'reputation',
      says: '0.08 % of recent mail was reported as spam; SES reviews accounts at 0.1 %',
      metric: rate('Reputation.ComplaintRate'),
      threshold: 0.0008,
    });
  }

  private watchMailings(): void {
    this.alarm('MailingStopped', {
      article: 'mailing-stopped',
      says: 'The mail about a release, or a digest, was stopped: too much of it bounced or was reported as spam',
      metric: counted('feedback', 'MailingsStopped'),
      threshold: 1,
    });
    this.alarm('AllMailStopped', {
      article: 'all-mail-stopped',
      says: 'No mailing is begun: of the last thousand mails and more, too many bounced or were reported as spam',
      metric: counted('fan-out', 'AllMailStopped'),
      threshold: 1,
    });
    this.alarm('MailLate', {
      article: 'mail-late',
      says: 'Mail was found long after its time; it waits for an operator to let it go on',
      metric: counted('fan-out', 'MailingsLate'),
      threshold: 1,
    });
    // One filter is nobody's concern; several at once do not like the release.
    this.alarm('ContentRefused', {
      article: 'content-refused',
      says: 'Several mailboxes refused a mail for what is in it, or for its size',
      metric: counted('feedback', 'MailsRefusedForContent'),
      threshold: 5,
    });
  }

  /** The release is out all the same, so that nothing but these counts tells of it. */
  private watchOutside(): void {
    this.alarm('EdgeRefreshFailures', {
      article: 'publish',
      says: 'CloudFront did not take invalidations three times in five minutes, twice in a row',
      metric: counted('publish', 'EdgeRefreshFailures'),
      threshold: 3,
      periods: 2,
    });
  }

  private watchApi({ api }: SubscriptionsStage): void {
    this.alarm('SubscriptionsServerErrors', {
      article: 'subscriptions',
      says: 'Readers who wanted to leave met a server error',
      metric: api.metricServerError({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: 1,
    });
  }

  private alarm(id: string, spec: AlarmSpec): void {
    new Alarm(this, id, {
      alarmDescription: `${spec.says}. See docs/operations.md#${spec.article}`,
      metric: spec.metric,
      threshold: spec.threshold,
      comparisonOperator: spec.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: spec.periods ?? 1,
      treatMissingData: spec.missing ?? TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(this.action);
  }

  private addDashboard(stages: readonly Stage[]): void {
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    const works = stages.flatMap(queuesOf);
    new Dashboard(this, 'Overview', {
      widgets: [
        [
          graph('Mail accepted by SES', [counted('deliver', 'MailsAccepted')]),
          graph('Releases accepted', [counted('parse', 'ReleasesAccepted')]),
        ],
        [
          graph(
            'Messages waiting',
            works.map(({ name, work }) =>
              work.queue.metricApproximateNumberOfMessagesVisible({ label: name }),
            ),
          ),
          graph(
            'Age of the oldest message (s)',
            works.map(({ name, work }) =>
              work.queue.metricApproximateAgeOfOldestMessage({ label: name }),
            ),
          ),
        ],
        [
          graph(
            'Dead letters',
            works.map(({ name, work }) =>
              work.deadLetters.metricApproximateNumberOfMessagesVisible({ label: name }),
            ),
          ),
          graph(
            'Errors',
            stages.map(({ name, lambda }) => lambda.metricErrors({ label: name })),
          ),
        ],
        [
          graph(
            'Duration (ms, 95th percentile)',
            stages.map(({ name, lambda }) =>
              lambda.metricDuration({ label: name, statistic: 'p95' }),
            ),
          ),
        ],
      ],
    });
  }
}

interface NamedQueue {
  readonly name: string;
  readonly work: WorkQueue;
}

const queuesOf = ({ name, work, corrections }: Stage): readonly NamedQueue[] => [
  ...(work === undefined ? [] : [{ name, work }]),
  ...(corrections === undefined ? [] : [{ name: `${name}-corrections`, work: corrections }]),
];

/** A count that functions write by the embedded metric format. */
const counted = (service: string, metricName: string): Metric =>
  new Metric({
    namespace: 'Dateline',
    metricName,
    dimensionsMap: { service },
    statistic: 'Sum',
    period: FIVE_MINUTES,
  });

const pascal = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
