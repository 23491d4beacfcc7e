import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { NewsroomConfig } from '../../shared/config/config.ts';

export interface MailIdentityProps {
  readonly config: NewsroomConfig;
}

/** The domain that mail comes from, how SES treats it, and the topic that hears what became of it. */
export class MailIdentity extends Construct {
  readonly configurationSetName: string;
  readonly events: Topic;
  readonly identity: EmailIdentity;
  readonly domain: string;
  readonly mailFromDomain: string;

  constructor(scope: Construct, id: string, { config }: MailIdentityProps) {
    super(scope, id);
    this.domain = domainOf(config.sender.alertAddress);
    if (domainOf(config.sender.confirmationAddress) !== this.domain) {
      throw new Error(
        'Both addresses of config.sender must be of one domain: SES verifies it once',
      );
    }
    this.mailFromDomain = `bounce.${this.domain}`;
    const set = new ConfigurationSet(this, 'ConfigurationSet', {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSetName = set.configurationSetName;
    this.events = new Topic(this, 'Events', { enforceSSL: true });
    set.addEventDestination('Feedback', {
      destination: EventDestination.snsTopic(this.events),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(this.domain),
      mailFromDomain: this.mailFromDomain,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
  }

  /**
   * Lets a function send as one address. SES asks for the configuration set as well as the identity;
   * `grantSendEmail` forgets the former, and every send would be denied.
   *
   * @param recipients addresses and `@domains` that are identities of this account too: in its sandbox SES
   *   asks for those as well
   */
  maySendAs(address: string, recipients: readonly string[]): PolicyStatement {
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    return new PolicyStatement({
      actions: ['ses:SendRawEmail'],
      resources: [
        arn('identity', this.domain),
        arn('configuration-set', this.configurationSetName),
        ...recipients.map((recipient) => arn('identity', recipient.replace(/^@/, ''))),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': address } },
    });
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
