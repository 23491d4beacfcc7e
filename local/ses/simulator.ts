import { performance } from 'node:perf_hooks';
import { decodeWords } from 'postal-mime';
import {
  checkHeaders,
  checkIdentities,
  checkSize,
  checkTags,
  envelopeOf,
  normalizeIdentity,
} from './acceptance-rules.ts';
import { domainOf, isSimulatorAddress, type MailboxBehaviour } from './addresses.ts';
import type { EventSubject } from './event-records.ts';
import { handedOn } from './handed-on.ts';
import { createMailStore, type SimulatedMail } from './mail-store.ts';
import { mailboxPage } from './mailbox.ts';
import { behaviourOf, carriesMalware, eventsOf, outcomeOf } from './mailboxes.ts';
import { messageIdDomain, messageIdOf, requestIdOf, returnPathDomain } from './message-id.ts';
import {
  parseQuery,
  type QueryRequest,
  type QueryResponse,
  type QueryValue,
  queryError,
  queryList,
  queryResult,
  queryStructures,
  SesError,
} from './query-protocol.ts';
import { headerValue, parseMessage, type RawMessage } from './raw-message.ts';
import { createSendingMeter, type SendingLimits } from './sending-limits.ts';
import { createSendingSetup, noConfigurationSet, type SendingSetup } from './sending-setup.ts';
import { settingsEndpoint } from './settings.ts';

export type { SimulatedMail } from './mail-store.ts';

export interface SesSimulatorOptions {
  readonly clock: { now(): number };
  /** Makes MessageIds: same seed, same mail, same instant, same id. */
  readonly seed: string;
  /** Where accepted mail is kept between runs; null keeps it in memory. */
  readonly storeDir: string | null;
  /** Publishes an event record to an SNS topic. A failure loses the event, never the mail. */
  readonly publish: (topicArn: string, event: object) => Promise<void>;
  readonly onEventLost?: (error: unknown) => void;
  readonly onAccepted?: (mail: SimulatedMail) => void;
  readonly region?: string;
  readonly accountId?: string;
  /** Real milliseconds that never go back, for the rate limit; the process's own by default. */
  readonly monotonicMs?: () => number;
}

/** Amazon SES v1 on this machine: accepts, refuses, throttles, stores and reports as SES does. */
export interface SesSimulator {
  /** Answers one call of the Query protocol. An action it does not have is refused by name at once. */
  handle(request: { readonly body: string | Uint8Array }): Promise<QueryResponse>;
  /** Verifies an address or a domain with its sub-domains. */
  readonly addIdentity: SendingSetup['addIdentity'];
  readonly addConfigurationSet: SendingSetup['addConfigurationSet'];
  readonly addEventDestination: SendingSetup['addEventDestination'];
  /** Accepted mail in the order of acceptance. */
  mails(): readonly SimulatedMail[];
  /** Limits and switches of the account; a change holds from the next call. */
  readonly quota: SendingLimits;
  /** What the mailboxes at ordinary addresses do, by address in lower case; all others take their mail. */
  readonly mailboxes: Map<string, MailboxBehaviour>;
  /** `/_local/mailbox…`, `/_local/mails` and `/_local/ses…`; null for any other path. */
  page(request: Request): Promise<Response | null>;
}

/** The local account starts out of the sandbox and with more room than a newsroom fills. */
const ROOMY: SendingLimits = {
  max24HourSend: 10_000_000,
  maxSendRate: 10_000,
  isSandbox: false,
  isSendingEnabled: true,
};

export function createSesSimulator(options: SesSimulatorOptions): SesSimulator {
  const { clock, seed, publish, region = 'us-east-1', accountId = '000000000000' } = options;
  const quota = { ...ROOMY };
  const store = createMailStore(options.storeDir);
  const meter = createSendingMeter(
    quota,
    clock,
    options.monotonicMs ?? (() => performance.now()),
    store.all().map(({ acceptedAt, to }) => ({ at: acceptedAt, count: chargeable(to) })),
  );
  const setup = createSendingSetup();
  const { identities, mailFromDomains, configurationSets } = setup;
  const mailboxes = new Map<string, MailboxBehaviour>();
  let calls = 0;

  async function sendRawEmail({ parameters }: QueryRequest): Promise<Record<string, string>> {
    if (!quota.isSendingEnabled) {
      throw new SesError(
        'AccountSendingPausedException',
        `Email sending is disabled for account ${accountId}.`,
      );
    }
    const raw = Buffer.from(parameters.get('RawMessage.Data') ?? '', 'base64');
    if (raw.length === 0) throw new SesError('InvalidParameterValue', 'Empty raw message.');
    checkSize(raw);
    const message = parseMessage(raw);
    checkHeaders(message);
    const envelope = envelopeOf(
      message,
      parameters.get('Source'),
      queryList(parameters, 'Destinations'),
    );
    const tags = tagsOf(parameters, message);
    checkTags(tags);
    checkIdentities(message, envelope, { identities, isSandbox: quota.isSandbox, region });
    const configurationSet =
      parameters.get('ConfigurationSetName') ?? headerValue(message, 'X-SES-CONFIGURATION-SET');
    if (configurationSet !== null && !configurationSets.has(configurationSet)) {
      throw noConfigurationSet(configurationSet);
    }
    meter.take(envelope.to.length, chargeable(envelope.to));

    const acceptedAt = clock.now();
    const messageId = unusedId(raw, envelope, acceptedAt);
    const behaviours = envelope.to.map((to) => behaviourOf(to, mailboxes));
    const isMalware = carriesMalware(raw);
    const mail: SimulatedMail = {
      messageId,
      from: envelope.from,
      to: envelope.to,
      tags: Object.fromEntries(tags),
      configurationSet,
      acceptedAt,
      subject: decodeWords(latin1ToUtf8(headerValue(message, 'Subject') ?? '')),
      outcome: outcomeOf(behaviours, isMalware),
      raw: handedOn(message, {
        messageId: `${messageId}@${messageIdDomain(region)}`,
        returnPath: `${messageId}@${returnPathDomainOf(envelope.from)}`,
        acceptedAt,
      }),
    };
    store.add(mail);
    options.onAccepted?.(mail);
    if (configurationSet !== null) {
      const subject = { ...envelope, message, messageId, acceptedAt, tags, region, accountId };
      await report({ ...subject, configurationSet }, behaviours, isMalware);
    }
    return { MessageId: messageId };
  }

  function unusedId(
    raw: Uint8Array,
    envelope: { readonly from: string; readonly to: readonly string[] },
    acceptedAt: number,
  ): string {
    for (let repetition = 0; ; repetition += 1) {
      const id = messageIdOf({ seed, raw, ...envelope, acceptedAt, repetition });
      if (store.byId(id) === null) return id;
    }
  }

  const returnPathDomainOf = (from: string): string =>
    mailFromDomains.get(normalizeIdentity(from)) ??
    mailFromDomains.get(domainOf(from)) ??
    returnPathDomain(region);

  async function report(
    subject: EventSubject,
    behaviours: readonly MailboxBehaviour[],
    isMalware: boolean,
  ): Promise<void> {
    for (const { type, record } of eventsOf(subject, behaviours, isMalware)) {
      const destinations = configurationSets.get(subject.configurationSet) ?? [];
      for (const { topicArn, eventTypes, isEnabled } of destinations) {
        if (!isEnabled) continue;
        if (!eventTypes.some((wanted) => wanted.toLowerCase() === type.toLowerCase())) continue;
        try {
          await publish(topicArn, record);
        } catch (error) {
          options.onEventLost?.(error);
        }
      }
    }
  }

  async function perform(query: QueryRequest): Promise<QueryValue> {
    switch (query.action) {
      case 'SendRawEmail':
        return sendRawEmail(query);
      case 'GetSendQuota':
        return {
          Max24HourSend: String(quota.max24HourSend),
          MaxSendRate: String(quota.maxSendRate),
          SentLast24Hours: String(meter.sentLast24Hours()),
        };
      case 'GetAccountSendingEnabled':
        return { Enabled: String(quota.isSendingEnabled) };
      default: {
        const told = setup.describe(query);
        if (told !== null) return told;
        const named = query.action === '' ? '(none given)' : query.action;
        throw new SesError('InvalidAction', `The local SES has no action ${named}.`);
      }
    }
  }

  return {
    async handle({ body }) {
      calls += 1;
      const requestId = requestIdOf(seed, String(calls));
      const query = parseQuery(typeof body === 'string' ? body : Buffer.from(body).toString());
      try {
        return queryResult(query.action, await perform(query), requestId);
      } catch (error) {
        if (!(error instanceof SesError)) throw error;
        return queryError(error, requestId);
      }
    },
    addIdentity: setup.addIdentity,
    addConfigurationSet: setup.addConfigurationSet,
    addEventDestination: setup.addEventDestination,
    mails: () => store.all(),
    quota,
    mailboxes,
    async page(request) {
      return (
        (await settingsEndpoint(request, { quota, mailboxes, meter })) ??
        (await mailboxPage(request, store))
      );
    },
  };
}

/** Mail to the mailbox simulator is not charged to the daily quota. */
const chargeable = (recipients: readonly string[]): number =>
  recipients.filter((address) => !isSimulatorAddress(address)).length;

const latin1ToUtf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');

/** The API's tags, or, without any, those of `X-SES-MESSAGE-TAGS: name=value, name=value`. */
function tagsOf(
  parameters: URLSearchParams,
  message: RawMessage,
): readonly (readonly [string, string])[] {
  const given = queryStructures(parameters, 'Tags').map(
    (tag) => [tag.get('Name') ?? '', tag.get('Value') ?? ''] as const,
  );
  const header = headerValue(message, 'X-SES-MESSAGE-TAGS');
  if (given.length > 0 || header === null) return given;
  return header.split(',').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return [name.trim(), value.trim()] as const;
  });
}
