import { execFileSync } from 'node:child_process';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../dateline.config.ts';
import { rebuildNewsroom } from '../functions/publish/rebuild.ts';
import { type Engine, type EngineEvent, startEngine } from '../local/engine.ts';
import { dynamoDeliveryLedger } from '../shared/aws/dynamo-delivery-ledger.ts';
import { dynamoReleaseStore } from '../shared/aws/dynamo-release-store.ts';
import { dynamoSubscriberStore } from '../shared/aws/dynamo-subscriber-store.ts';
import { s3ObjectStore } from '../shared/aws/s3-object-store.ts';
import { newsroomDesign } from '../shared/newsroom/newsroom-design.ts';
import type { DeliveryLedger } from '../shared/ports/delivery-ledger.ts';
import type { ReleaseStore } from '../shared/ports/release-store.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { assemble, COMPILE_CACHE } from './assembly.ts';

/** Dateline running on the embedded engine: its buckets, and its stores through the same adapters as on AWS. */
export interface NewsroomRun {
  readonly engine: Engine;
  readonly region: string;
  readonly s3: S3Client;
  readonly dropBucket: string;
  readonly publicBucket: string;
  readonly subscribers: SubscriberStore;
  readonly releases: ReleaseStore;
  readonly ledger: DeliveryLedger;
}

export interface NewsroomRunOptions {
  readonly port: number;
  readonly clock: { readonly startAt: number | null; readonly frozen: boolean };
  readonly seed: string;
  readonly timeZone: string | null;
  readonly translator: string | null;
  /** Whether links in mails and pages lead to this machine rather than to the configured domain. */
  readonly hasLocalLinks: boolean;
  /** One message at a time per queue, so that the same input gives the same order. */
  readonly isSerial: boolean;
  readonly log: (event: EngineEvent) => void;
  /** `name:n`: kills the first function that passes that crash point for the nth time. */
  readonly crashAt?: string;
}

/** Builds and synthesizes what changed, then starts the engine on the template. */
export async function startNewsroom(options: NewsroomRunOptions): Promise<NewsroomRun> {
  const assembly = await assemble();
  const engine = await startEngine({
    assembly,
    port: options.port,
    parameters: (urls) => ({
      S3PathStyle: 'true',
      Translator: options.translator ?? (hasApertium() ? 'apertium' : 'none'),
      // The simulator is the only way out of this machine: everybody may be written to.
      MailAllowList: '*',
      ...(options.timeZone === null ? {} : { TimeZone: options.timeZone }),
      ...(options.hasLocalLinks ? { SiteUrl: urls.public } : {}),
    }),
    stateDir: null,
    functionEnvironment: { NODE_COMPILE_CACHE: COMPILE_CACHE },
    clock: options.clock,
    seed: options.seed,
    ...(options.isSerial ? { maxConcurrency: 1 } : {}),
    ...(options.crashAt === undefined ? {} : { crashAt: options.crashAt }),
    log: options.log,
  });
  const region = engine.endpointEnvironment().AWS_REGION ?? 'us-east-1';
  const client = {
    endpoint: engine.urls.aws,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient(client));
  const output = outputsOf(engine);
  const s3 = new S3Client({ ...client, forcePathStyle: true });
  const releases = dynamoReleaseStore(dynamo, output('ReleasesTableName'));
  const publicBucket = output('PublicBucketName');
  // Pages and feeds are there, empty, before the first release: as an operator does after a deploy.
  await rebuildNewsroom(
    {
      releases,
      archive: s3ObjectStore(s3, output('ArchiveBucketName')),
      site: s3ObjectStore(s3, publicBucket),
      design: newsroomDesign({
        config,
        siteUrl: options.hasLocalLinks ? engine.urls.public : `https://${config.domain}`,
      }),
      config,
    },
    false,
  );
  return {
    engine,
    region,
    s3,
    dropBucket: output('DropBucketName'),
    publicBucket,
    subscribers: dynamoSubscriberStore(dynamo, output('SubscribersTableName'), {
      now: () => new Date(engine.clock.now()).toISOString(),
    }),
    releases,
    ledger: dynamoDeliveryLedger(dynamo, output('DeliveriesTableName')),
  };
}

/** Looks an output up by its name, whichever stack has it. */
function outputsOf(engine: Engine): (name: string) => string {
  const all = Object.assign({}, ...Object.values(engine.outputs)) as Record<string, string>;
  return (name) => {
    const value = all[name];
    if (value === undefined) throw new Error(`The template has no output ${name}`);
    return value;
  };
}

/** Debian's apertium, when somebody has installed it: then translation is seen locally. */
function hasApertium(): boolean {
  try {
    execFileSync('apertium', ['-l'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
