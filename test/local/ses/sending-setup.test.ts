import {
  DescribeConfigurationSetCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  ListConfigurationSetsCommand,
} from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAIL, startSes, TOPIC } from './ses-endpoint.ts';

let at: Awaited<ReturnType<typeof startSes>>;
beforeEach(async () => {
  at = await startSes();
});
afterEach(() => at.stop());

const Identities = ['news.example.org', 'unknown.example.org'];

describe('the simulator tells through the SDK', () => {
  it('which identities are verified, and nothing of those it does not know', async () => {
    at.ses.addIdentity('news.example.org');
    const command = new GetIdentityVerificationAttributesCommand({ Identities });
    const { VerificationAttributes } = await at.client.send(command);
    expect(VerificationAttributes).toEqual({
      'news.example.org': { VerificationStatus: 'Success' },
    });
  });

  it('the keys that DNS should have, and that it has not seen them there', async () => {
    at.ses.addIdentity('news.example.org');
    const { DkimAttributes } = await at.client.send(
      new GetIdentityDkimAttributesCommand({ Identities }),
    );
    expect(DkimAttributes).toEqual({
      'news.example.org': {
        DkimEnabled: true,
        DkimVerificationStatus: 'Pending',
        DkimTokens: ['token1', 'token2', 'token3'],
      },
    });
  });

  it('the MAIL FROM domain of an identity that has one', async () => {
    at.ses.addIdentity('news.example.org', { mailFromDomain: 'bounce.news.example.org' });
    const command = new GetIdentityMailFromDomainAttributesCommand({
      Identities: ['news.example.org', 'example.org'],
    });
    const { MailFromDomainAttributes } = await at.client.send(command);
    expect(MailFromDomainAttributes).toEqual({
      'news.example.org': {
        MailFromDomain: 'bounce.news.example.org',
        MailFromDomainStatus: 'Pending',
        BehaviorOnMXFailure: 'UseDefaultValue',
      },
      'example.org': { BehaviorOnMXFailure: 'UseDefaultValue' },
    });
  });

  it('where a configuration set reports to, if it is asked for that', async () => {
    const { ConfigurationSets } = await at.client.send(new ListConfigurationSetsCommand({}));
    expect(ConfigurationSets).toEqual([{ Name: 'mail' }]);

    const bare = await at.client.send(
      new DescribeConfigurationSetCommand({ ConfigurationSetName: 'mail' }),
    );
    expect(bare.EventDestinations).toBeUndefined();

    const { EventDestinations, ReputationOptions } = await at.client.send(
      new DescribeConfigurationSetCommand({
        ConfigurationSetName: 'mail',
        ConfigurationSetAttributeNames: ['eventDestinations', 'reputationOptions'],
      }),
    );
    expect(EventDestinations).toEqual([
      {
        Name: 'feedback',
        Enabled: true,
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay'],
        SNSDestination: { TopicARN: TOPIC },
      },
    ]);
    expect(ReputationOptions).toMatchObject({ SendingEnabled: true });
  });

  it('that there is no such configuration set', async () => {
    await expect(
      at.client.send(new DescribeConfigurationSetCommand({ ConfigurationSetName: 'other' })),
    ).rejects.toMatchObject({ name: 'ConfigurationSetDoesNotExistException' });
  });
});

it('reports nothing to a destination that is switched off', async () => {
  at.ses.addConfigurationSet('quiet');
  const off = { name: 'off', isEnabled: false, topicArn: TOPIC, eventTypes: ['send'] };
  at.ses.addEventDestination('quiet', off);
  await at.send(MAIL, { ConfigurationSetName: 'quiet' });
  expect(at.published).toEqual([]);
});
