import { DKIM_TOKENS } from '../ses/sending-setup.ts';
import type { ResourceType } from '../template/deploy.ts';
import { inert } from './inert.ts';
import { nameOfArn, onlyMembers, physicalName, type World } from './world.ts';

const QUEUE_ATTRIBUTES = [
  ...['FifoQueue', 'ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit'],
  ...['DelaySeconds', 'VisibilityTimeout', 'MaximumMessageSize', 'ReceiveMessageWaitTimeSeconds'],
];
/** Amazon SQS developer guide, "Queue parameters". */
const DEFAULT_VISIBILITY_SECONDS = 30;

interface RedrivePolicy {
  readonly deadLetterTargetArn: string;
  readonly maxReceiveCount: number | string;
}

/** Queues, topics and what SES reports to. */
export const messagingTypes = (world: World): Readonly<Record<string, ResourceType>> => ({
  'AWS::SQS::Queue': {
    properties: [...QUEUE_ATTRIBUTES, 'QueueName', 'RedrivePolicy'],
    harmless: {
      KmsDataKeyReusePeriodSeconds: 'messages are not encrypted here',
      KmsMasterKeyId: 'messages are not encrypted here',
      MessageRetentionPeriod: 'messages do not age here',
      RedriveAllowPolicy: 'permissions are not enforced on this machine',
      SqsManagedSseEnabled: 'messages are not encrypted here',
      Tags: 'no effect on behaviour',
    },
    async create(request) {
      const { properties } = request;
      const suffix = properties.FifoQueue === true ? '.fifo' : '';
      const given = physicalName(request, 'QueueName', 80 - suffix.length);
      const name = given.endsWith(suffix) ? given : `${given}${suffix}`;
      const redrive = properties.RedrivePolicy as RedrivePolicy | undefined;
      onlyMembers(redrive, 'RedrivePolicy', ['deadLetterTargetArn', 'maxReceiveCount']);
      const attributes = QUEUE_ATTRIBUTES.filter((key) => properties[key] !== undefined).map(
        (key): [string, string] => [key, String(properties[key])],
      );
      await world.queues.create(name, {
        ...Object.fromEntries(attributes),
        ...(redrive === undefined
          ? {}
          : {
              RedrivePolicy: JSON.stringify({
                ...redrive,
                maxReceiveCount: Number(redrive.maxReceiveCount),
              }),
            }),
      });
      world.queueSettings.set(name, {
        visibilityTimeoutSeconds: Number(
          properties.VisibilityTimeout ?? DEFAULT_VISIBILITY_SECONDS,
        ),
        deadLetterQueue: redrive === undefined ? null : nameOfArn(redrive.deadLetterTargetArn),
      });
      const url = world.queueUrl(name);
      return {
        ref: url,
        attributes: {
          Arn: `arn:aws:sqs:${world.region}:${world.accountId}:${name}`,
          QueueName: name,
          QueueUrl: url,
        },
      };
    },
  },
  'AWS::SQS::QueuePolicy': inert('permissions are not enforced on this machine'),
  'AWS::SNS::Topic': {
    properties: ['TopicName'],
    harmless: {
      DisplayName: 'shown in mails only',
      KmsMasterKeyId: 'messages are not encrypted here',
      SignatureVersion: 'subscribers here are queues, which check no signature',
      Tags: 'no effect on behaviour',
    },
    async create(request) {
      const name = physicalName(request, 'TopicName', 256);
      await world.createTopic(name);
      const arn = `arn:aws:sns:${world.region}:${world.accountId}:${name}`;
      return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
    },
  },
  'AWS::SNS::TopicPolicy': inert('permissions are not enforced on this machine'),
  'AWS::SNS::Subscription': {
    properties: [
      ...['TopicArn', 'Protocol', 'Endpoint', 'RawMessageDelivery'],
      ...['FilterPolicy', 'FilterPolicyScope'],
    ],
    harmless: { Region: 'there is one region' },
    async create(request) {
      const { TopicArn, Protocol, Endpoint, ...rest } = request.properties;
      const ref = `${String(TopicArn)}:${request.logicalId}`;
      // People are told of alarms by mail; there are no alarms here.
      if (Protocol === 'email') return { ref };
      if (Protocol !== 'sqs')
        throw new Error(`subscriptions by ${String(Protocol)} are not supported`);
      const attributes: Record<string, string> = {};
      if (rest.RawMessageDelivery !== undefined) {
        attributes.RawMessageDelivery = String(rest.RawMessageDelivery);
      }
      if (rest.FilterPolicy !== undefined)
        attributes.FilterPolicy = JSON.stringify(rest.FilterPolicy);
      if (rest.FilterPolicyScope !== undefined) {
        attributes.FilterPolicyScope = String(rest.FilterPolicyScope);
      }
      await world.subscribe(String(TopicArn), String(Endpoint), attributes);
      return { ref };
    },
  },
  'AWS::SES::EmailIdentity': {
    properties: ['EmailIdentity', 'MailFromAttributes'],
    harmless: {
      DkimAttributes: 'mail is not signed here',
      DkimSigningAttributes: 'mail is not signed here',
      FeedbackAttributes: 'bounces are reported as events',
      Tags: 'no effect on behaviour',
    },
    create({ properties }) {
      const name = String(properties.EmailIdentity);
      const mailFrom = properties.MailFromAttributes as { MailFromDomain?: string } | undefined;
      world.addIdentity(name, mailFrom?.MailFromDomain ?? null);
      const tokens = DKIM_TOKENS.flatMap((token, i): [string, string][] => [
        [`DkimDNSTokenName${i + 1}`, `${token}._domainkey.${name}`],
        [`DkimDNSTokenValue${i + 1}`, `${token}.dkim.amazonses.com`],
      ]);
      return { ref: name, attributes: Object.fromEntries(tokens) };
    },
  },
  'AWS::SES::ConfigurationSet': {
    properties: ['Name', 'SendingOptions'],
    harmless: {
      DeliveryOptions: 'mail does not leave this machine',
      ReputationOptions: 'there are no metrics here',
      SuppressionOptions: 'the simulator has no account-wide list beyond its own addresses',
      Tags: 'no effect on behaviour',
    },
    create(request) {
      const sending = request.properties.SendingOptions as { SendingEnabled?: boolean } | undefined;
      if (sending?.SendingEnabled === false) {
        throw new Error('the local engine does not support SendingOptions.SendingEnabled false');
      }
      const name = physicalName(request, 'Name', 64);
      world.addConfigurationSet(name);
      return { ref: name };
    },
  },
  'AWS::SES::ConfigurationSetEventDestination': {
    properties: ['ConfigurationSetName', 'EventDestination'],
    harmless: {},
    create(request) {
      const { ConfigurationSetName, EventDestination } = request.properties;
      onlyMembers(EventDestination, 'EventDestination', [
        ...['Enabled', 'MatchingEventTypes', 'Name', 'SnsDestination'],
      ]);
      const { Enabled, MatchingEventTypes, Name, SnsDestination } = EventDestination as {
        Enabled?: boolean;
        Name?: string;
        MatchingEventTypes: readonly string[];
        SnsDestination?: { TopicARN: string };
      };
      const name = Name ?? physicalName(request, 'Name', 64);
      if (SnsDestination !== undefined) {
        world.addEventDestination(String(ConfigurationSetName), {
          name,
          isEnabled: Enabled !== false,
          topicArn: SnsDestination.TopicARN,
          eventTypes: MatchingEventTypes,
        });
      }
      return { ref: name };
    },
  },
});
