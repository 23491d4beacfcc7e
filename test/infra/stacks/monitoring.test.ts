import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { newsroom, readable, resource, resources } from '../newsroom.ts';

const room = newsroom({
  config: { feed: { ...config.feed, hub: 'https://hub.example.org/' } },
});
const alarms = [...resources(room.monitoring, 'AWS::CloudWatch::Alarm')];
/** Things that an alarm on this metric watches. */
const watched = (metric: string) =>
  alarms
    .filter(([, { Properties }]) => Properties.MetricName === metric)
    .map(([, { Properties }]) => readable(Properties.Dimensions[0].Value));
const queueIds = (isDeadLetters: boolean) =>
  [...resources(room.pipeline, 'AWS::SQS::Queue'), ...resources(room.data, 'AWS::SQS::Queue')]
    .map(([id]) => id)
    .filter((id) => id.includes('DeadLetters') === isDeadLetters);

describe('alarms', () => {
  it('go off at the first message in any dead-letter queue', () => {
    const names = watched('ApproximateNumberOfMessagesVisible');

    for (const id of queueIds(true))
      expect(
        names.some((name) => name.includes(id)),
        id,
      ).toBe(true);
    const thresholds = alarms
      .filter(
        ([, { Properties }]) => Properties.MetricName === 'ApproximateNumberOfMessagesVisible',
      )
      .map(([, { Properties }]) => Properties.Threshold);
    expect(new Set(thresholds)).toEqual(new Set([1]));
  });

  it('go off when a message waits too long in any queue', () => {
    const names = watched('ApproximateAgeOfOldestMessage');

    for (const id of queueIds(false))
      expect(
        names.some((name) => name.includes(id)),
        id,
      ).toBe(true);
  });

  it('go off when any function fails again and again', () => {
    const names = watched('Errors');

    const ids = [...resources(room.pipeline, 'AWS::Lambda::Function').keys()];
    for (const id of ids)
      expect(
        names.some((name) => name.includes(id)),
        id,
      ).toBe(true);
  });

  it('go off when the clock is silent', () => {
    const clock = resource(room.monitoring, 'AWS::CloudWatch::Alarm', 'ClockSilent').Properties;

    expect(clock).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  it.each([
    ['BounceRate', 0.05],
    ['ComplaintRate', 0.001],
  ])('go off on %s before SES reviews the account', (id, reviewedAt) => {
    const { Threshold } = resource(room.monitoring, 'AWS::CloudWatch::Alarm', id).Properties;

    expect(Threshold).toBeLessThan(reviewedAt);
  });

  it('go off when the edge is not refreshed, which nobody sees', () => {
    const id = 'EdgeRefreshFailures';
    const { Namespace, MetricName, Dimensions } = resource(
      room.monitoring,
      'AWS::CloudWatch::Alarm',
      id,
    ).Properties;

    expect([Namespace, MetricName]).toEqual(['Dateline', id]);
    expect(Dimensions).toEqual([{ Name: 'service', Value: 'publish' }]);
  });

  it('go off when mail waits for an operator because it was found too late', () => {
    const { MetricName, Dimensions, Threshold } = resource(
      room.monitoring,
      'AWS::CloudWatch::Alarm',
      'MailLate',
    ).Properties;

    expect([MetricName, Threshold]).toEqual(['MailingsLate', 1]);
    expect(Dimensions).toEqual([{ Name: 'service', Value: 'fan-out' }]);
  });

  it('go off when mailboxes refuse what is in the mail, which no reader is blamed for', () => {
    const { MetricName, Dimensions, Threshold } = resource(
      room.monitoring,
      'AWS::CloudWatch::Alarm',
      'ContentRefused',
    ).Properties;

    expect([MetricName, Threshold]).toEqual(['MailsRefusedForContent', 5]);
    expect(Dimensions).toEqual([{ Name: 'service', Value: 'feedback' }]);
  });

  it('each lead to an article of the runbook', () => {
    const headings = readFileSync('docs/operations.md', 'utf8')
      .split('\n')
      .filter((line) => /^#+ /.test(line))
      .map((line) =>
        line
          .replace(/^#+ /, '')
          .toLowerCase()
          .replace(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-'),
      );

    for (const [id, { Properties }] of alarms) {
      const article = /docs\/operations\.md#(\S+)$/.exec(Properties.AlarmDescription)?.[1];
      expect(headings, id).toContain(article);
    }
  });

  it('each tell the topic', () => {
    for (const [id, { Properties }] of alarms) expect(Properties.AlarmActions, id).toHaveLength(1);
  });

  it('are mailed where the configuration says', () => {
    const mailed = newsroom({ config: { alarmEmail: 'operator@example.org' } });

    expect(resources(room.monitoring, 'AWS::SNS::Subscription').size).toBe(0);
    expect(resource(mailed.monitoring, 'AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'operator@example.org',
    });
  });
});

it('shows every queue on the dashboard', () => {
  const body = readable(resource(room.monitoring, 'AWS::CloudWatch::Dashboard').Properties);

  for (const id of [...queueIds(true), ...queueIds(false)]) expect(body, id).toContain(id);
});
