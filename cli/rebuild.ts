import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import newsroom from '../dateline.config.ts';
import type { WriterPorts } from '../functions/publish/newsroom-writer.ts';
import { readLogo } from '../functions/publish/read-logo.ts';
import { rebuildNewsroom } from '../functions/publish/rebuild.ts';
import { dynamoReleaseStore } from '../shared/aws/dynamo-release-store.ts';
import { s3ObjectStore } from '../shared/aws/s3-object-store.ts';
import { newsroomDesign } from '../shared/newsroom/newsroom-design.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { bucketOf, runningAccount, tableOf } from './account.ts';
import { readFlags, readTimeZone, type Streams, UsageError } from './usage.ts';

export interface RebuildTarget {
  readonly isAws: boolean;
  /** Null: there is one stage only. */
  readonly stage: string | null;
  /** Null: what the robots.txt of the bucket says. */
  readonly siteUrl: string | null;
  /** Null: the configuration's. */
  readonly timeZone: string | null;
}

const USAGE = `npm run -s dateline -- rebuild [--check] [--site-url URL] [--timezone ZONE]
with --aws [--stage NAME] for the account of your AWS credentials, else for the running “npm start”`;

const FLAGS = {
  check: { type: 'boolean' },
  aws: { type: 'boolean' },
  stage: { type: 'string' },
  'site-url': { type: 'string' },
  timezone: { type: 'string' },
} as const;

/**
 * `dateline rebuild`: makes the public bucket anew from the store; with `--check` only says what differs.
 *
 * @returns 0; 1 when `--check` finds a difference
 */
export async function rebuildCommand(
  args: readonly string[],
  io: Pick<Streams, 'stdout'>,
  open: (target: RebuildTarget) => Promise<WriterPorts> = openWriterPorts,
): Promise<number> {
  const { values, positionals } = readFlags(args, FLAGS, USAGE);
  if (positionals.length > 0) throw new UsageError(USAGE);
  const isCheck = values.check ?? false;
  const ports = await open({
    isAws: values.aws ?? false,
    stage: values.stage ?? null,
    siteUrl: values['site-url'] ?? null,
    timeZone: readTimeZone(values.timezone),
  });
  const { files, changed, surplus, unlisted } = await rebuildNewsroom(ports, isCheck);
  for (const path of changed) io.stdout.write(`${isCheck ? 'differs' : 'written'}  ${path}\n`);
  for (const path of surplus) io.stdout.write(`${isCheck ? 'surplus' : 'deleted'}  ${path}\n`);
  for (const path of unlisted) io.stdout.write(`${isCheck ? 'unlisted' : 'listed  '} ${path}/\n`);
  const different = changed.length + surplus.length + unlisted.length;
  io.stdout.write(
    different === 0
      ? `All ${files} files are as they should be.\n`
      : `${files} files, ${different} of them ${isCheck ? 'not as they should be' : 'put right'}.\n`,
  );
  return isCheck && different > 0 ? 1 : 0;
}

async function openWriterPorts({
  isAws,
  stage,
  siteUrl,
  timeZone,
}: RebuildTarget): Promise<WriterPorts> {
  const config = { ...newsroom, timeZone: timeZone ?? newsroom.timeZone };
  const account = isAws ? {} : runningAccount();
  const dynamo = new DynamoDBClient(account);
  const s3 = new S3Client({ ...account, forcePathStyle: !isAws });
  const site = s3ObjectStore(s3, await bucketOf(s3, 'PublicBucket', stage));
  return {
    releases: dynamoReleaseStore(
      DynamoDBDocumentClient.from(dynamo),
      await tableOf(dynamo, 'Releases', stage),
    ),
    archive: s3ObjectStore(s3, await bucketOf(s3, 'ArchiveBucket', stage)),
    site,
    design: newsroomDesign({
      config,
      siteUrl: siteUrl ?? (await publishedSiteUrl(site)),
      logo: readLogo(config.identity.logo, (of) => new URL(`../${of}`, import.meta.url)),
    }),
    config,
  };
}

/** The address that the bucket's own files give: the stack's parameter is not in reach here. */
async function publishedSiteUrl(site: ObjectStore): Promise<string> {
  const robots = await site.get('robots.txt');
  const text = robots === null ? '' : new TextDecoder().decode(robots.body);
  return /^Sitemap: (.+)\/sitemap\.xml$/m.exec(text)?.[1] ?? `https://${newsroom.domain}`;
}
