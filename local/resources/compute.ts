import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSchedule } from '../clock/schedule.ts';
import type { FunctionSettings } from '../lambda/function-process.ts';
import type { ResourceRequest, ResourceType } from '../template/deploy.ts';
import { nameOfArn, onlyMembers, physicalName, type World } from './world.ts';

/** Lambda's own defaults (AWS::Lambda::Function reference). */
const DEFAULT_TIMEOUT_SECONDS = 3;
const DEFAULT_MEMORY_MEGABYTES = 128;
/** Lambda starts an SQS event source with five pollers; two cores do not need more processes. */
const DEFAULT_CONCURRENCY = 4;

/** Functions, their event sources and schedules. */
export const computeTypes = (
  world: World,
  maxConcurrency: number,
): Readonly<Record<string, ResourceType>> => ({
  'AWS::Lambda::Function': {
    properties: [
      ...['Code', 'Handler', 'Runtime', 'FunctionName', 'Timeout', 'MemorySize', 'Environment'],
      'PackageType',
    ],
    harmless: {
      Architectures: 'the bundle is JavaScript',
      Description: 'no effect on behaviour',
      EphemeralStorage: 'files go to the machine’s own folder for temporary files',
      LoggingConfig: 'lines go to the engine’s log',
      RecursiveLoop: 'there is no detection of loops here',
      Role: 'permissions are not enforced on this machine',
      Tags: 'no effect on behaviour',
      TracingConfig: 'there are no traces here',
    },
    create(request) {
      const settings = functionSettings(request, world);
      world.createFunction(settings);
      return {
        ref: settings.name,
        attributes: { Arn: arnOfFunction(world, settings.name) },
      };
    },
  },
  'AWS::Lambda::EventSourceMapping': {
    properties: [
      ...['EventSourceArn', 'FunctionName', 'BatchSize', 'MaximumBatchingWindowInSeconds'],
      ...['FunctionResponseTypes', 'ScalingConfig', 'Enabled'],
    ],
    harmless: { Tags: 'no effect on behaviour' },
    create(request) {
      createEventSource(request, world, maxConcurrency);
      return { ref: request.logicalId };
    },
  },
  'AWS::Events::Rule': {
    properties: ['Name', 'ScheduleExpression', 'State', 'Targets'],
    harmless: { Description: 'no effect on behaviour' },
    create(request) {
      const name = physicalName(request, 'Name', 64);
      const arn = `arn:aws:events:${world.region}:${world.accountId}:rule/${name}`;
      createSchedules(request, world, arn);
      return { ref: name, attributes: { Arn: arn } };
    },
  },
});

const arnOfFunction = (world: World, name: string): string =>
  `arn:aws:lambda:${world.region}:${world.accountId}:function:${name}`;

function functionSettings(request: ResourceRequest, world: World): FunctionSettings {
  const { properties } = request;
  const { Handler, Runtime, PackageType = 'Zip' } = properties;
  if (PackageType !== 'Zip' || typeof Handler !== 'string') {
    throw new Error('the local engine runs functions with a bundle and a handler only');
  }
  if (!String(Runtime).startsWith('nodejs')) {
    throw new Error(`the local engine does not run ${String(Runtime)}`);
  }
  const name = physicalName(request, 'FunctionName', 64);
  const folder = codeFolder(request, world);
  const dot = Handler.lastIndexOf('.');
  const stem = join(folder, Handler.slice(0, dot));
  const file = ['.mjs', '.js', '.cjs'].map((ending) => `${stem}${ending}`).find(existsSync);
  if (file === undefined) throw new Error(`the handler ${Handler} is not in ${folder}`);
  const memoryMegabytes = Number(properties.MemorySize ?? DEFAULT_MEMORY_MEGABYTES);
  const { Variables = {} } = (properties.Environment ?? {}) as {
    Variables?: Record<string, unknown>;
  };
  return {
    name,
    folder,
    file,
    exportName: Handler.slice(dot + 1),
    timeoutSeconds: Number(properties.Timeout ?? DEFAULT_TIMEOUT_SECONDS),
    memoryMegabytes,
    environment: {
      ...Object.fromEntries(Object.entries(Variables).map(([key, value]) => [key, String(value)])),
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
      AWS_LAMBDA_LOG_STREAM_NAME: 'local',
      AWS_EXECUTION_ENV: `AWS_Lambda_${String(Runtime)}`,
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: Handler,
      TZ: 'UTC',
      LANG: 'en_US.UTF-8',
      ...world.functionEnvironment,
    },
  };
}

function codeFolder({ stack, properties }: ResourceRequest, world: World): string {
  onlyMembers(properties.Code, 'Code', ['S3Bucket', 'S3Key', 'ZipFile']);
  const { S3Key, ZipFile } = properties.Code as { S3Key?: string; ZipFile?: string };
  if (ZipFile !== undefined) {
    const folder = world.createScratchFolder();
    writeFileSync(join(folder, 'index.js'), ZipFile);
    return folder;
  }
  const path = stack.assets.get(S3Key ?? '');
  if (path === undefined) throw new Error(`the assembly has no asset ${S3Key}`);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw new Error(`the asset ${path} is not a folder`);
  }
  return resolve(path);
}

function createEventSource(request: ResourceRequest, world: World, maxConcurrency: number): void {
  const { properties } = request;
  if (properties.Enabled === false) return;
  const queueArn = String(properties.EventSourceArn);
  if (!queueArn.startsWith('arn:aws:sqs:')) {
    throw new Error(`the local engine has no event source ${queueArn}`);
  }
  const queue = nameOfArn(queueArn);
  const functionArn = functionArnOf(world, String(properties.FunctionName));
  const { timeoutSeconds } = world.functionByArn(functionArn).settings;
  const visibility = world.queueSettings.get(queue)?.visibilityTimeoutSeconds ?? 0;
  if (visibility < timeoutSeconds) {
    // Lambda refuses the mapping with these words.
    throw new Error(
      `Queue visibility timeout: ${visibility} seconds is less than Function timeout: ${timeoutSeconds} seconds`,
    );
  }
  const batchSize = Number(properties.BatchSize ?? 10);
  const windowSeconds = Number(properties.MaximumBatchingWindowInSeconds ?? 0);
  if (batchSize > 10 && windowSeconds < 1) {
    throw new Error('a BatchSize above 10 needs MaximumBatchingWindowInSeconds of at least 1');
  }
  const scaling = properties.ScalingConfig as { MaximumConcurrency?: number } | undefined;
  const responseTypes = (properties.FunctionResponseTypes ?? []) as readonly string[];
  world.createEventSource(
    {
      queue,
      queueArn,
      region: world.region,
      batchSize,
      windowMs: windowSeconds * 1000,
      reportsBatchItemFailures: responseTypes.includes('ReportBatchItemFailures'),
      maxConcurrency: Math.min(scaling?.MaximumConcurrency ?? DEFAULT_CONCURRENCY, maxConcurrency),
    },
    functionArn,
  );
}

const functionArnOf = (world: World, nameOrArn: string): string =>
  nameOrArn.startsWith('arn:') ? nameOrArn : arnOfFunction(world, nameOrArn);

interface RuleTarget {
  readonly Arn: string;
  readonly Id: string;
  readonly Input?: string;
}

function createSchedules({ properties }: ResourceRequest, world: World, ruleArn: string): void {
  if (properties.State === 'DISABLED') return;
  const schedule = parseSchedule(String(properties.ScheduleExpression));
  for (const target of (properties.Targets ?? []) as readonly RuleTarget[]) {
    // A retry policy is for invocations that fail; the next tick comes here.
    onlyMembers(target, 'Targets', ['Arn', 'Id', 'Input', 'RetryPolicy']);
    if (!target.Arn.startsWith('arn:aws:lambda:')) {
      throw new Error(`the local engine has no rule target ${target.Arn}`);
    }
    world.createSchedule(schedule, target.Arn, (at) =>
      target.Input === undefined
        ? scheduledEvent(world, ruleArn, at)
        : (JSON.parse(target.Input) as object),
    );
  }
}

/** The event of a schedule (Amazon EventBridge user guide, "Scheduled event"). */
function scheduledEvent(world: World, ruleArn: string, at: number): object {
  return {
    version: '0',
    id: `${ruleArn.slice(-12)}-${at.toString(16)}`,
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: world.accountId,
    time: `${new Date(at).toISOString().slice(0, 19)}Z`,
    region: world.region,
    resources: [ruleArn],
    detail: {},
  };
}
