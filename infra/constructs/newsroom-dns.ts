import { Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import {
  AaaaRecord,
  ARecord,
  CfnRecordSet,
  HostedZone,
  RecordTarget,
} from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { MailIdentity } from './mail-identity.ts';

export interface NewsroomDnsProps {
  readonly config: NewsroomConfig;
  readonly distribution: Distribution;
  readonly mail: MailIdentity;
}

/**
 * The names of the newsroom in the configured Route 53 zone: the site, and what SES asks for to sign
 * mail (DKIM) and to take back bounces (MAIL FROM). Nothing without a zone. DMARC is left to people:
 * the zone may have its record already.
 */
export class NewsroomDns extends Construct {
  constructor(scope: Construct, id: string, { config, distribution, mail }: NewsroomDnsProps) {
    super(scope, id);
    const { hostedZoneId, certificateArn } = config.edge;
    if (hostedZoneId === null) return;
    if (certificateArn !== null) {
      const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
        hostedZoneId,
        zoneName: config.domain,
      });
      const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
      new ARecord(this, 'Ipv4', { zone, target });
      new AaaaRecord(this, 'Ipv6', { zone, target });
    }
    // Another domain may lie in another zone.
    if (mail.domain !== config.domain && !mail.domain.endsWith(`.${config.domain}`)) return;
    const record = (recordId: string, type: string, name: string, value: string) =>
      new CfnRecordSet(this, recordId, {
        hostedZoneId,
        type,
        name,
        ttl: '1800',
        resourceRecords: [value],
      });
    mail.identity.dkimRecords.forEach(({ name, value }, index) => {
      record(`Dkim${index + 1}`, 'CNAME', name, value);
    });
    const { region } = Stack.of(this);
    record('MailFromMx', 'MX', mail.mailFromDomain, `10 feedback-smtp.${region}.amazonses.com`);
    record('MailFromSpf', 'TXT', mail.mailFromDomain, '"v=spf1 include:amazonses.com ~all"');
  }
}
