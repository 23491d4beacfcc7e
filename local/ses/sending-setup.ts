import { normalizeIdentity } from './acceptance-rules.ts';
import { type QueryRequest, type QueryValue, queryList, SesError } from './query-protocol.ts';

export interface EventDestination {
  readonly name: string;
  readonly isEnabled: boolean;
  readonly topicArn: string;
  /** As CloudFormation's `MatchingEventTypes`: `send`, `bounce`, …; compared without case. */
  readonly eventTypes: readonly string[];
}

/** Identities and configuration sets of the account, and what SES tells of them. */
export interface SendingSetup {
  /** Verified addresses and domains, in lower case. */
  readonly identities: ReadonlySet<string>;
  /** By identity. */
  readonly mailFromDomains: ReadonlyMap<string, string>;
  readonly configurationSets: ReadonlyMap<string, readonly EventDestination[]>;
  addIdentity(name: string, options?: { readonly mailFromDomain?: string }): void;
  addConfigurationSet(name: string): void;
  /** @throws {Error} when there is no such configuration set */
  addEventDestination(configurationSet: string, destination: EventDestination): void;
  /**
   * Answers a call that asks for any of it; null for another action. Nothing is in DNS here: what SES looks up there
   * by itself stays `Pending`.
   *
   * @throws {SesError} for a configuration set that is not there
   */
  describe(query: QueryRequest): QueryValue | null;
}

export function createSendingSetup(): SendingSetup {
  const identities = new Set<string>();
  const mailFromDomains = new Map<string, string>();
  const configurationSets = new Map<string, EventDestination[]>();

  /** The identities that a call asks about and that are there. */
  const asked = ({ parameters }: QueryRequest, tell: (identity: string) => QueryValue) =>
    new Map(
      queryList(parameters, 'Identities')
        .filter((identity) => identities.has(normalizeIdentity(identity)))
        .map((identity) => [identity, tell(normalizeIdentity(identity))]),
    );

  const dkimOf = (identity: string): QueryValue => ({
    DkimEnabled: 'true',
    DkimVerificationStatus: 'Pending',
    DkimTokens: identity.includes('@') ? [] : DKIM_TOKENS,
  });

  const mailFromOf = (identity: string): QueryValue => {
    const domain = mailFromDomains.get(identity);
    return {
      ...(domain === undefined ? {} : { MailFromDomain: domain, MailFromDomainStatus: 'Pending' }),
      BehaviorOnMXFailure: 'UseDefaultValue',
    };
  };

  function describeSet({ parameters }: QueryRequest): QueryValue {
    const name = parameters.get('ConfigurationSetName') ?? '';
    const destinations = configurationSets.get(name);
    if (destinations === undefined) throw noConfigurationSet(name);
    const wanted = queryList(parameters, 'ConfigurationSetAttributeNames');
    return {
      ConfigurationSet: { Name: name },
      ...(wanted.includes('eventDestinations')
        ? { EventDestinations: destinations.map(toldDestination) }
        : {}),
      ...(wanted.includes('reputationOptions')
        ? { ReputationOptions: { SendingEnabled: 'true', ReputationMetricsEnabled: 'false' } }
        : {}),
    };
  }

  return {
    identities,
    mailFromDomains,
    configurationSets,
    addIdentity(name, { mailFromDomain } = {}) {
      identities.add(normalizeIdentity(name));
      if (mailFromDomain !== undefined)
        mailFromDomains.set(normalizeIdentity(name), mailFromDomain);
    },
    addConfigurationSet(name) {
      if (!configurationSets.has(name)) configurationSets.set(name, []);
    },
    addEventDestination(configurationSet, destination) {
      const destinations = configurationSets.get(configurationSet);
      if (destinations === undefined) {
        throw new Error(`event destination of an unknown configuration set: ${configurationSet}`);
      }
      destinations.push(destination);
    },
    describe(query) {
      switch (query.action) {
        case 'GetIdentityVerificationAttributes':
          return {
            VerificationAttributes: asked(query, () => ({ VerificationStatus: 'Success' })),
          };
        case 'GetIdentityDkimAttributes':
          return { DkimAttributes: asked(query, dkimOf) };
        case 'GetIdentityMailFromDomainAttributes':
          return { MailFromDomainAttributes: asked(query, mailFromOf) };
        case 'ListConfigurationSets':
          return { ConfigurationSets: [...configurationSets.keys()].map((Name) => ({ Name })) };
        case 'DescribeConfigurationSet':
          return describeSet(query);
        default:
          return null;
      }
    },
  };
}

export const DKIM_TOKENS: readonly string[] = ['token1', 'token2', 'token3'];

export const noConfigurationSet = (name: string): SesError =>
  new SesError('ConfigurationSetDoesNotExist', `Configuration set <${name}> does not exist.`);

const toldDestination = (destination: EventDestination): QueryValue => ({
  Name: destination.name,
  Enabled: String(destination.isEnabled),
  MatchingEventTypes: destination.eventTypes,
  SNSDestination: { TopicARN: destination.topicArn },
});
