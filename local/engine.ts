import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActivity } from './activity.ts';
import { startFront } from './aws/front.ts';
import { queuesOf } from './aws/queues.ts';
import { startServices } from './aws/services.ts';
import { createClock } from './clock/clock.ts';
import { type DeadLetter, watchDeadLetters } from './dead-letters.ts';
import { startEmulators } from './emulators/emulators.ts';
import type { EngineEvent, EngineLog } from './events.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { createEventSource, type EventSource } from './lambda/event-source.ts';
import { createLambdaFunction, type LambdaFunction } from './lambda/lambda-function.ts';
import { createPacemaker, type SettleOptions } from './pacemaker.ts';
import { publicEdge } from './public-edge.ts';
import { startPublicPort } from './public-port.ts';
import { emptyEdge } from './resources/edge-template.ts';
import { resourceTypes } from './resources/registry.ts';
import { nameOfArn, type QueueSettings, type World } from './resources/world.ts';
import type { SimulatedMail } from './ses/simulator.ts';
import { readAssembly } from './template/assembly.ts';
import { deployStacks, type StackOutputs } from './template/deploy.ts';

export type { EngineEvent } from './events.ts';

export interface EngineOptions {
  /** Folder of the synthesized assembly, `cdk.out`. */
  readonly assembly: string;
  /**
   * Values of template parameters, `Name` or `Stack:Name`; given the engine's addresses, since a site's
   * own address may be one of them.
   */
  readonly parameters?:
    | Readonly<Record<string, string>>
    | ((urls: EngineUrls) => Readonly<Record<string, string>>);
  /** Port for people and browsers; 0 for any. @default 0 */
  readonly port?: number;
  /** Where objects, messages, items and mails are kept between runs; null for memory. @default null */
  readonly stateDir?: string | null;
  readonly clock: {
    /** First instant, Unix milliseconds; null for the machine's time. */
    readonly startAt: number | null;
    /** Whether time stands still but for `moveTo` and `settle`. */
    readonly frozen: boolean;
  };
  /** Makes secrets, message ids of mails, version ids: same seed and input, same bytes. */
  readonly seed: string;
  /** Cap on concurrent invocations per event source; 1 gives one order of events. */
  readonly maxConcurrency?: number;
  readonly log: (event: EngineEvent) => void;
  /** `name:n`: the first function that passes its named crash point for the nth time is killed. */
  readonly crashAt?: string;
  /** Further variables for every function, over those of the template. */
  readonly functionEnvironment?: Readonly<Record<string, string>>;
}

interface EngineUrls {
  /** Site, HTTP API, mailbox and the engine's own pages. */
  readonly public: string;
  /** One endpoint for every AWS service, for `AWS_ENDPOINT_URL`. */
  readonly aws: string;
}

interface QueueCounts {
  readonly processed: number;
  /** Attempts that failed; one message may fail several times. */
  readonly failed: number;
  readonly deadLettered: number;
}

/** A cloud assembly that runs on this machine. */
export interface Engine {
  readonly urls: EngineUrls;
  readonly outputs: StackOutputs;
  /** Variables for SDK clients of the command line and of tests. */
  endpointEnvironment(): Record<string, string>;
  readonly clock: { now(): number; moveTo(ms: number): Promise<void> };
  /** Earliest delayed message, visibility timeout, batching window or tick; null when nothing waits. */
  nextDue(): Promise<number | null>;
  settle(options?: SettleOptions): Promise<void>;
  /** By name of the queues that have an event source. As of the last time that everything was at rest. */
  counts(): Readonly<Record<string, QueueCounts>>;
  deadLetters(): readonly DeadLetter[];
  mails(): readonly SimulatedMail[];
  /** Kills a process of the functions whose name holds this, while it works; false when none does. */
  kill(name: string): Promise<boolean>;
  /** Breaks AWS calls and S3 events on purpose, and counts them. */
  readonly faults: Faults;
  /** Ends every process and server; what is kept is written. */
  stop(): Promise<void>;
}

const REGION = 'us-east-1';
const ACCOUNT_ID = '000000000000';

/**
 * Starts what a cloud assembly describes: emulators, functions, event sources, schedules, the public port.
 *
 * @throws {Error} naming stack, logical id and property for what the engine does not support, or telling
 *   the remedy when the port is taken; nothing is left running then
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    // In reverse: what was started last may use what was started first.
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    return await start(options, (end) => stops.push(end), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  options: EngineOptions,
  atStop: (end: () => Promise<void> | void) => void,
  stop: () => Promise<void>,
): Promise<Engine> {
  const { seed, stateDir = null, maxConcurrency = Number.POSITIVE_INFINITY } = options;
  const log: EngineLog = options.log;
  const stacks = readAssembly(options.assembly);
  const clock = createClock(options.clock.startAt, options.clock.frozen);
  const publicPort = await startPublicPort(options.port ?? 0, clock);
  atStop(publicPort.close);
  const emulators = await startEmulators(clock, REGION, stateDir);
  atStop(emulators.stop);
  const activity = createActivity();
  const queueSettings = new Map<string, QueueSettings>();
  const isDeadLetterQueue = (name: string): boolean =>
    [...queueSettings.values()].some(({ deadLetterQueue }) => deadLetterQueue === name);
  const letters = watchDeadLetters(emulators, isDeadLetterQueue, log);
  const report = (error: unknown): void => log({ kind: 'engine.failed', reason: messageOf(error) });
  const onError = (error: unknown): void => {
    report(error);
    pacemaker.fail(error instanceof Error ? error : new Error(String(error)));
  };
  const pacemaker = createPacemaker({
    clock,
    emulators,
    activity,
    onRest: letters.look,
    onError,
  });
  const faults = createFaults({ seed });
  const services = startServices({
    faults,
    emulators,
    clock,
    seed,
    stateDir,
    region: REGION,
    accountId: ACCOUNT_ID,
    log,
    wake: pacemaker.wake,
    onEventLost: report,
  });
  atStop(services.close);
  const front = await startFront(services.handlers, faults.intercept, clock.now);
  atStop(front.close);
  publicPort.add(faults.page);
  publicPort.add(services.page);

  const urls: EngineUrls = { public: publicPort.url, aws: front.url };
  const endpointEnvironment = {
    AWS_ENDPOINT_URL: front.url,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  const functions = new Map<string, LambdaFunction>();
  const sources: EventSource[] = [];
  const functionByArn = (arn: string): LambdaFunction => {
    const target = functions.get(nameOfArn(arn));
    if (target === undefined) throw new Error(`there is no function ${arn}`);
    return target;
  };
  let crashAt = options.crashAt;
  const crashPoint = {
    variables: () => (crashAt === undefined ? {} : { CRASH_AT: crashAt }),
    // The point is passed: processes that start from here on live.
    spend() {
      crashAt = undefined;
    },
  };
  let requests = 0;
  const nextRequestId = (): string => {
    requests += 1;
    return uuidOf(`${seed} request ${requests}`);
  };
  const queues = queuesOf(services.fauxqs, REGION, ACCOUNT_ID);
  const world: World = {
    ...services.world,
    region: REGION,
    accountId: ACCOUNT_ID,
    publicUrl: publicPort.url,
    functionEnvironment: {
      ...endpointEnvironment,
      PATH: process.env.PATH ?? '',
      ...options.functionEnvironment,
    },
    queues,
    queueSettings,
    edge: emptyEdge(),
    queueUrl: (name) => `${front.url}/${ACCOUNT_ID}/${name}`,
    createScratchFolder() {
      const folder = mkdtempSync(join(tmpdir(), 'local-function-'));
      atStop(() => rmSync(folder, { recursive: true, force: true }));
      return folder;
    },
    createFunction(settings) {
      functions.set(
        settings.name,
        createLambdaFunction({ settings, clock, log, nextRequestId, crashPoint }),
      );
    },
    functionByArn,
    createEventSource(settings, functionArn) {
      const source = createEventSource({
        settings,
        target: functionByArn(functionArn),
        queues,
        activity,
        now: clock.now,
        log,
        onFailure: letters.remember,
        onError,
      });
      sources.push(source);
      pacemaker.addSource(source);
    },
    createSchedule: (schedule, functionArn, event) =>
      pacemaker.addSchedule(schedule, functionByArn(functionArn), event),
  };
  atStop(async () => {
    pacemaker.stop();
    await Promise.all([...functions.values()].map((each) => each.stop()));
  });
  const { parameters = {} } = options;
  const outputs = await deployStacks({
    stacks,
    types: resourceTypes(world, maxConcurrency),
    parameters: typeof parameters === 'function' ? parameters(urls) : parameters,
    pseudo: {
      'AWS::Region': REGION,
      'AWS::AccountId': ACCOUNT_ID,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
    },
  });
  publicPort.add(
    publicEdge({
      edge: world.edge,
      fauxqs: services.fauxqs,
      region: REGION,
      accountId: ACCOUNT_ID,
      clock,
      nextRequestId,
      invoke: (arn, event) => activity.during(() => functionByArn(arn).invoke(event)),
    }),
  );
  await letters.look(await emulators.queues());
  pacemaker.start();

  return {
    urls,
    outputs,
    endpointEnvironment: () => ({ ...endpointEnvironment }),
    clock: { now: clock.now, moveTo: clock.moveTo },
    nextDue: pacemaker.nextDue,
    async settle(settling) {
      // What a fault holds back comes once nothing else is left to overtake it.
      await pacemaker.settle({ horizonMs: 0 });
      await faults.release();
      do await pacemaker.settle(settling);
      while (await faults.release());
    },
    counts() {
      const dead = letters.all();
      return Object.fromEntries(
        sources.map(({ settings: { queue }, counts }) => {
          const deadQueue = queueSettings.get(queue)?.deadLetterQueue ?? null;
          const deadLettered = dead.filter((letter) => letter.queue === deadQueue).length;
          return [queue, { ...counts(), deadLettered }];
        }),
      );
    },
    deadLetters: letters.all,
    mails: services.mails,
    async kill(name) {
      for (const each of functions.values()) {
        if (each.settings.name.includes(name) && (await each.killOne())) return true;
      }
      return false;
    },
    faults,
    stop,
  };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** A name-based identifier in the form of a UUID of version 8 (RFC 9562 section 5.8). */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
