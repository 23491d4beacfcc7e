import type { QueueNotification } from '../s3/notification.ts';
import type { CreatedResource, ResourceRequest, ResourceType } from '../template/deploy.ts';
import { inert } from './inert.ts';
import { nameOfArn, onlyMembers, physicalName, type World } from './world.ts';

const TABLE_PROPERTIES = [
  ...['TableName', 'KeySchema', 'AttributeDefinitions', 'BillingMode'],
  ...['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'],
];
const HARMLESS_OF_TABLES = {
  SSESpecification: 'data lies in memory or in a folder of the user',
  TableClass: 'a matter of price',
};

/** Buckets and tables. */
export const storageTypes = (world: World): Readonly<Record<string, ResourceType>> => ({
  'AWS::S3::Bucket': {
    properties: ['BucketName', 'NotificationConfiguration', 'VersioningConfiguration'],
    harmless: {
      AccessControl: 'nobody reaches the buckets but this machine',
      BucketEncryption: 'data lies in memory or in a folder of the user',
      LifecycleConfiguration: 'objects do not age here',
      LoggingConfiguration: 'requests are not logged',
      OwnershipControls: 'there is one account',
      PublicAccessBlockConfiguration: 'nobody reaches the buckets but this machine',
      Tags: 'no effect on behaviour',
    },
    async create(request) {
      const { VersioningConfiguration, NotificationConfiguration } = request.properties;
      // Bucket names are lower case (Amazon S3 user guide, "Bucket naming rules").
      const name = physicalName(request, 'BucketName', 63).toLowerCase();
      const versioning = VersioningConfiguration as { Status?: string } | undefined;
      await world.createBucket(name, {
        isVersioned: versioning?.Status === 'Enabled',
        notifications: notificationsOf(NotificationConfiguration),
      });
      const domain = `${name}.s3.amazonaws.com`;
      return {
        ref: name,
        attributes: {
          Arn: `arn:aws:s3:::${name}`,
          DomainName: domain,
          RegionalDomainName: `${name}.s3.${world.region}.amazonaws.com`,
        },
      };
    },
  },
  'AWS::S3::BucketPolicy': inert('permissions are not enforced on this machine'),
  'AWS::DynamoDB::Table': {
    properties: [...TABLE_PROPERTIES, 'ProvisionedThroughput', 'TimeToLiveSpecification'],
    harmless: {
      ...HARMLESS_OF_TABLES,
      DeletionProtectionEnabled: 'nobody deletes tables here',
      PointInTimeRecoverySpecification: 'there are no backups here',
      Tags: 'no effect on behaviour',
    },
    create: (request) => createTable(world, request),
  },
  'AWS::DynamoDB::GlobalTable': {
    properties: [...TABLE_PROPERTIES, 'TimeToLiveSpecification'],
    harmless: {
      ...HARMLESS_OF_TABLES,
      Replicas: 'one machine holds one copy; per-replica settings are backups, protection and tags',
      WriteProvisionedThroughputSettings: 'throughput is not limited here',
      WriteOnDemandThroughputSettings: 'throughput is not limited here',
    },
    create: (request) => createTable(world, request),
  },
});

async function createTable(world: World, request: ResourceRequest): Promise<CreatedResource> {
  const { properties } = request;
  const name = physicalName(request, 'TableName', 255);
  const known = TABLE_PROPERTIES.filter((property) => properties[property] !== undefined);
  const isOnDemand = properties.BillingMode === 'PAY_PER_REQUEST';
  await world.createTable(
    {
      ...Object.fromEntries(known.map((property) => [property, properties[property]])),
      TableName: name,
      ...(isOnDemand ? {} : { ProvisionedThroughput: properties.ProvisionedThroughput ?? ROOMY }),
    },
    expiryAttributeOf(properties.TimeToLiveSpecification),
  );
  return {
    ref: name,
    attributes: { Arn: `arn:aws:dynamodb:${world.region}:${world.accountId}:table/${name}` },
  };
}

function expiryAttributeOf(specification: unknown): string | null {
  onlyMembers(specification, 'TimeToLiveSpecification', ['AttributeName', 'Enabled']);
  const { AttributeName = null, Enabled = false } = (specification ?? {}) as {
    readonly AttributeName?: string;
    readonly Enabled?: boolean;
  };
  return Enabled ? AttributeName : null;
}

/** Throughput is not limited here, but the API wants a number. */
const ROOMY = { ReadCapacityUnits: 1000, WriteCapacityUnits: 1000 };

interface QueueConfiguration {
  readonly Event: string;
  readonly Queue: string;
  readonly Filter?: {
    readonly S3Key?: { readonly Rules?: readonly { Name: string; Value: string }[] };
  };
}

function notificationsOf(value: unknown): readonly QueueNotification[] {
  if (value === undefined) return [];
  onlyMembers(value, 'NotificationConfiguration', ['QueueConfigurations']);
  const { QueueConfigurations = [] } = value as {
    QueueConfigurations?: readonly QueueConfiguration[];
  };
  return QueueConfigurations.map(({ Event, Queue, Filter }) => {
    const rules = Filter?.S3Key?.Rules ?? [];
    const rule = (name: string): string =>
      rules.find(({ Name }) => Name.toLowerCase() === name)?.Value ?? '';
    if (nameOfArn(Queue).endsWith('.fifo')) {
      throw new Error(`S3 does not notify a FIFO queue (${nameOfArn(Queue)})`);
    }
    return { event: Event, queueArn: Queue, prefix: rule('prefix'), suffix: rule('suffix') };
  });
}
