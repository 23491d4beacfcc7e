import {
  DescribeConfigurationSetCommand,
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  ListConfigurationSetsCommand,
  type SESClient,
} from '@aws-sdk/client-ses';
import { sesSendQuota } from '../shared/aws/ses-send-quota.ts';
import type { ConfigurationSet, SendingQuota } from '../shared/mail/set-up/account-checks.ts';
import type { DkimFacts, MailFromFacts } from '../shared/mail/set-up/domain-checks.ts';

/** What SES says of its account in one region. Each call may be refused by itself. */
export interface SendingAccount {
  /** Null when SES does not know the domain. */
  verification(domain: string): Promise<string | null>;
  dkim(domain: string): Promise<DkimFacts | null>;
  mailFrom(domain: string): Promise<MailFromFacts | null>;
  configurationSets(): Promise<readonly ConfigurationSet[]>;
  isSendingEnabled(): Promise<boolean>;
  quota(): Promise<SendingQuota>;
}

/** SendingAccount over SES v1. SES answers most of these once a second, so give it a client that tries again. */
export function sesSendingAccount(client: SESClient): SendingAccount {
  return {
    async verification(domain) {
      const { VerificationAttributes } = await client.send(
        new GetIdentityVerificationAttributesCommand({ Identities: [domain] }),
      );
      return VerificationAttributes?.[domain]?.VerificationStatus ?? null;
    },
    async dkim(domain) {
      const { DkimAttributes } = await client.send(
        new GetIdentityDkimAttributesCommand({ Identities: [domain] }),
      );
      const facts = DkimAttributes?.[domain];
      if (facts === undefined) return null;
      return {
        isEnabled: facts.DkimEnabled ?? false,
        status: facts.DkimVerificationStatus ?? 'NotStarted',
        tokens: facts.DkimTokens ?? [],
      };
    },
    async mailFrom(domain) {
      const { MailFromDomainAttributes } = await client.send(
        new GetIdentityMailFromDomainAttributesCommand({ Identities: [domain] }),
      );
      const facts = MailFromDomainAttributes?.[domain];
      if (!facts?.MailFromDomain) return null;
      return { domain: facts.MailFromDomain, status: facts.MailFromDomainStatus ?? 'Pending' };
    },
    async configurationSets() {
      const sets: ConfigurationSet[] = [];
      let NextToken: string | undefined;
      do {
        const page = await client.send(new ListConfigurationSetsCommand({ NextToken }));
        for (const { Name } of page.ConfigurationSets ?? []) sets.push(await describe(Name ?? ''));
        ({ NextToken } = page);
      } while (NextToken !== undefined);
      return sets;
    },
    async isSendingEnabled() {
      const { Enabled } = await client.send(new GetAccountSendingEnabledCommand({}));
      return Enabled ?? false;
    },
    quota: sesSendQuota(client).quota,
  };

  async function describe(name: string): Promise<ConfigurationSet> {
    const { EventDestinations = [], ReputationOptions } = await client.send(
      new DescribeConfigurationSetCommand({
        ConfigurationSetName: name,
        ConfigurationSetAttributeNames: ['eventDestinations', 'reputationOptions'],
      }),
    );
    return {
      name,
      isSendingEnabled: ReputationOptions?.SendingEnabled ?? true,
      destinations: EventDestinations.map((destination) => ({
        name: destination.Name ?? '',
        isEnabled: destination.Enabled ?? false,
        topicArn: destination.SNSDestination?.TopicARN ?? null,
        eventTypes: destination.MatchingEventTypes ?? [],
      })),
    };
  }
}
