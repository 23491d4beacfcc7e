import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import { DropBucket } from '../constructs/drop-bucket.ts';
import { KeptBucket } from '../constructs/kept-bucket.ts';
import { KeptTable } from '../constructs/kept-table.ts';
import { MailIdentity } from '../constructs/mail-identity.ts';
import { cloudFrontMayRead } from '../constructs/statements.ts';
import type { WorkQueue } from '../constructs/work-queue.ts';

export interface DataStackProps extends StackProps {
  readonly config: NewsroomConfig;
  readonly isProduction: boolean;
}

/** What is kept when everything else is thrown away and deployed anew: documents, people, ledger, keys, identity. */
export class DataStack extends Stack {
  readonly dropBucket: Bucket;
  readonly archiveBucket: Bucket;
  readonly publicBucket: Bucket;
  readonly releases: Table;
  readonly subscribers: Table;
  readonly deliveries: Table;
  readonly tokenSecretArn: string;
  readonly intake: WorkQueue;
  readonly mail: MailIdentity;

  constructor(scope: Construct, id: string, { config, isProduction, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: isProduction });

    const accessLogs = new KeptBucket(this, 'AccessLogs', {
      isVersioned: false,
      expiration: Duration.days(90),
    }).bucket;
    const drop = new DropBucket(this, 'Drop', {
      accessLogs,
      settle: Duration.seconds(config.intake.settleSeconds),
    });
    this.dropBucket = drop.bucket;
    this.intake = drop.intake;
    this.archiveBucket = new KeptBucket(this, 'Archive', { isVersioned: true, accessLogs }).bucket;
    // Not versioned: what is withdrawn is gone.
    const site = new KeptBucket(this, 'Public', { isVersioned: false, accessLogs }).bucket;
    site.addToResourcePolicy(cloudFrontMayRead(site, this.account));
    this.publicBucket = site;

    this.releases = new KeptTable(this, 'Releases', { isProduction }).table;
    // Who never confirms expires, and what limits requests; nobody else does.
    this.subscribers = new KeptTable(this, 'Subscribers', {
      isProduction,
      expiryAttribute: 'expiresAt',
    }).table;
    this.deliveries = new KeptTable(this, 'Deliveries', { isProduction }).table;
    const tokenSecret = new Secret(this, 'TokenSecret', {
      description: 'Key ring that signs the links in mails; unsubscribe links live as long as it',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ version: '1' }),
        generateStringKey: 'key',
        excludePunctuation: true,
        passwordLength: 64,
      },
    });
    Validations.of(tokenSecret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Rotated by hand (docs/security.md): the links in mails sent long ago must still work',
    });
    // The ARN, as `Ref` is (CloudFormation reference); emulators take Ref for the name.
    this.tokenSecretArn = (tokenSecret.node.defaultChild as CfnSecret).attrId;
    this.mail = new MailIdentity(this, 'Mail', { config });
    this.addOutputs();
  }

  /** Names that the `dateline` command and the local engine rely on. */
  private addOutputs(): void {
    const outputs = {
      DropBucketName: this.dropBucket.bucketName,
      ArchiveBucketName: this.archiveBucket.bucketName,
      PublicBucketName: this.publicBucket.bucketName,
      ReleasesTableName: this.releases.tableName,
      SubscribersTableName: this.subscribers.tableName,
      DeliveriesTableName: this.deliveries.tableName,
      TokenSecretArn: this.tokenSecretArn,
      ConfigurationSetName: this.mail.configurationSetName,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
