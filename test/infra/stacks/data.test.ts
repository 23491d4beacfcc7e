import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { INCOMING_PREFIX, RECEIPTS_PREFIX } from '../../../infra/constructs/drop-bucket.ts';
import { NEEDED_EVENTS } from '../../../shared/mail/set-up/account-checks.ts';
import {
  INCOMING_PREFIX as PREFIX_THAT_PARSE_READS,
  writeReceipt,
} from '../../../shared/workflow/receipts.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { newsroom, readable, resource, resources } from '../newsroom.ts';

const { data, stacks } = newsroom();
const buckets = () => [...resources(data, 'AWS::S3::Bucket')];

describe('buckets', () => {
  it('are four: drop, archive, public, access logs', () => {
    expect(buckets().map(([id]) => id.replace(/Bucket.*/, ''))).toEqual([
      'AccessLogs',
      'DropFiles',
      'Archive',
      'Public',
    ]);
  });

  it('are never public, encrypted, and outlive the stack', () => {
    for (const [id, bucket] of buckets()) {
      expect(bucket.Properties.PublicAccessBlockConfiguration, id).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(bucket.Properties.BucketEncryption, id).toBeDefined();
      expect(bucket.DeletionPolicy, id).toBe('Retain');
    }
  });

  it('admit nobody by policy but CloudFront for reading pages and S3 for writing access logs', () => {
    const allowed = [...resources(data, 'AWS::S3::BucketPolicy').values()].flatMap(
      ({ Properties }) =>
        Properties.PolicyDocument.Statement.filter(
          ({ Effect }: { Effect: string }) => Effect === 'Allow',
        ).map(
          (statement: { Action: string; Principal: { Service: string }; Condition: object }) => [
            statement.Principal.Service,
            statement.Action,
            JSON.stringify(statement.Condition).includes('aws:SourceAccount'),
          ],
        ),
    );

    expect(new Set(allowed.map(String))).toEqual(
      new Set([
        'logging.s3.amazonaws.com,s3:PutObject,true',
        'cloudfront.amazonaws.com,s3:GetObject,true',
      ]),
    );
  });

  it('refuse what does not come over TLS 1.2', () => {
    const policies = [...resources(data, 'AWS::S3::BucketPolicy').values()];

    expect(policies).toHaveLength(buckets().length);
    for (const { Properties } of policies) {
      const denied = JSON.stringify(
        Properties.PolicyDocument.Statement.filter(
          ({ Effect }: { Effect: string }) => Effect === 'Deny',
        ),
      );
      expect(denied).toContain('"aws:SecureTransport":"false"');
      expect(denied).toContain('"s3:TlsVersion":1.2');
    }
  });

  it('keep versions of what was dropped and archived, and none of what is withdrawn', () => {
    const versioned = buckets()
      .filter(([, { Properties }]) => Properties.VersioningConfiguration !== undefined)
      .map(([id]) => id.replace(/Bucket.*/, ''));

    expect(versioned).toEqual(['DropFiles', 'Archive']);
  });
});

describe('the drop bucket', () => {
  const { Properties } = resource(data, 'AWS::S3::Bucket', 'DropFiles');

  it('tells the intake queue of new files, by its own property', () => {
    const [notification, ...others] = Properties.NotificationConfiguration.QueueConfigurations;

    expect(others).toEqual([]);
    expect(notification.Event).toBe('s3:ObjectCreated:*');
    expect(readable(notification.Queue)).toContain('DropIntakeMessages');
  });

  it('tells of nothing that functions write, so that a receipt calls for no receipt', async () => {
    const [{ Filter }] = Properties.NotificationConfiguration.QueueConfigurations;
    const drop = memoryObjectStore();
    await writeReceipt(
      drop,
      {
        file: 'a.txt',
        outcome: 'ignored',
        headline: null,
        reference: null,
        family: null,
        language: null,
        version: null,
        embargoUntil: null,
        warnings: [],
        reasons: [],
      },
      { timeZone: 'UTC', language: 'en' },
    );

    expect(Filter).toEqual({ S3Key: { Rules: [{ Name: 'prefix', Value: INCOMING_PREFIX }] } });
    expect(INCOMING_PREFIX).toBe(PREFIX_THAT_PARSE_READS);
    for (const key of drop.keys()) expect(key.startsWith(RECEIPTS_PREFIX), key).toBe(true);
  });

  it('lets a file wait for its sidecar', () => {
    const intake = resource(data, 'AWS::SQS::Queue', 'DropIntakeMessages').Properties;

    expect(intake.DelaySeconds).toBe(config.intake.settleSeconds);
  });

  it('alone may send to the intake queue, from this account', () => {
    const { Statement } = resource(data, 'AWS::SQS::QueuePolicy', 'DropIntakeMessages').Properties
      .PolicyDocument;
    const allowed = Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow');

    expect(allowed).toEqual([
      expect.objectContaining({
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });
});

describe('tables', () => {
  const tables = [...resources(data, 'AWS::DynamoDB::Table')];

  it('are three, keyed by pk and sk, restorable to the second, and kept', () => {
    expect(tables).toHaveLength(3);
    for (const [id, table] of tables) {
      expect(table.Properties, id).toMatchObject({
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
      });
      expect(table.DeletionPolicy, id).toBe('Retain');
    }
  });

  it('never forget by themselves what somebody was sent, only who never confirms and what limits requests', () => {
    const forgetful = [...tables].filter(
      ([, { Properties }]) => Properties.TimeToLiveSpecification !== undefined,
    );

    expect(
      forgetful.map(([id, { Properties }]) => [
        id.replace(/Table.*/, ''),
        Properties.TimeToLiveSpecification.AttributeName,
      ]),
    ).toEqual([['Subscribers', 'expiresAt']]);
  });
});

describe('production', () => {
  it('refuses to be deleted; another stage does not', () => {
    const test = newsroom({ stage: 'test' });

    expect(stacks.data.terminationProtection).toBe(true);
    expect(test.stacks.data.terminationProtection).toBe(false);
    for (const { Properties } of resources(test.data, 'AWS::DynamoDB::Table').values()) {
      expect(Properties.DeletionProtectionEnabled).toBe(false);
    }
  });
});

describe('mail', () => {
  it('is sent from the domain of the alert address, with a MAIL FROM of its own', () => {
    expect(resource(data, 'AWS::SES::EmailIdentity').Properties).toMatchObject({
      EmailIdentity: 'news.example.org',
      MailFromAttributes: { MailFromDomain: 'bounce.news.example.org' },
    });
  });

  it('is reported when sent, delivered, bounced, complained of or rejected, and never when opened', () => {
    const { EventDestination } = resource(
      data,
      'AWS::SES::ConfigurationSetEventDestination',
    ).Properties;

    expect(EventDestination.MatchingEventTypes).toEqual([
      'send',
      'delivery',
      'bounce',
      'complaint',
      'reject',
    ]);
    // What “dateline doctor” looks for.
    expect(EventDestination.MatchingEventTypes).toEqual([...NEEDED_EVENTS]);
  });

  it('may not come from two domains: SES verifies one', () => {
    const sender = { ...config.sender, confirmationAddress: 'hello@example.com' };

    expect(() => newsroom({ config: { sender } })).toThrow(/one domain/);
  });
});

it('hands out the names that the command line and the local engine ask for', () => {
  const outputs = Object.keys(data.toJSON().Outputs as object);

  expect(outputs.filter((name) => !name.startsWith('ExportsOutput'))).toEqual([
    'DropBucketName',
    'ArchiveBucketName',
    'PublicBucketName',
    'ReleasesTableName',
    'SubscribersTableName',
    'DeliveriesTableName',
    'TokenSecretArn',
    'ConfigurationSetName',
  ]);
});

it('makes a first key of 64 characters, in the shape of a key ring', () => {
  const { GenerateSecretString } = resource(data, 'AWS::SecretsManager::Secret').Properties;

  expect(GenerateSecretString).toMatchObject({ GenerateStringKey: 'key', PasswordLength: 64 });
  expect(JSON.parse(GenerateSecretString.SecretStringTemplate)).toEqual({ version: '1' });
});
