import type { Queues } from '../aws/queues.ts';
import type { Schedule } from '../clock/schedule.ts';
import type { EventSourceSettings } from '../lambda/event-source.ts';
import type { FunctionSettings } from '../lambda/function-process.ts';
import type { LambdaFunction } from '../lambda/lambda-function.ts';
import type { BucketSettings } from '../s3/s3-service.ts';
import type { SecretsManager } from '../secrets/secrets-manager.ts';
import type { EventDestination } from '../ses/sending-setup.ts';
import type { ResourceRequest } from '../template/deploy.ts';
import type { EdgeTemplate } from './edge-template.ts';

/** What resources are made of: the parts of the engine that a resource type sets up. */
export interface World {
  readonly region: string;
  readonly accountId: string;
  /** Address of the public local port, without a slash at the end. */
  readonly publicUrl: string;
  /** Variables that every function gets besides its template's. */
  readonly functionEnvironment: Readonly<Record<string, string>>;
  readonly queues: Queues;
  /** What queues hold that only the engine needs, by name. */
  readonly queueSettings: Map<string, QueueSettings>;
  readonly edge: EdgeTemplate;
  queueUrl(name: string): string;
  /** A folder that goes when the engine stops. */
  createScratchFolder(): string;
  createBucket(name: string, settings: BucketSettings): Promise<void>;
  /** @param expiryAttribute the one with the Unix second after which an item goes; null: items stay */
  createTable(
    input: Readonly<Record<string, unknown>>,
    expiryAttribute: string | null,
  ): Promise<void>;
  createTopic(name: string): Promise<void>;
  subscribe(
    topicArn: string,
    queueArn: string,
    attributes: Readonly<Record<string, string>>,
  ): Promise<void>;
  createFunction(settings: FunctionSettings): void;
  functionByArn(arn: string): LambdaFunction;
  createEventSource(settings: EventSourceSettings, functionArn: string): void;
  createSchedule(schedule: Schedule, functionArn: string, event: (at: number) => object): void;
  /** @returns its ARN */
  createSecret(name: string, content: SecretContent): string;
  addIdentity(name: string, mailFromDomain: string | null): void;
  addConfigurationSet(name: string): void;
  addEventDestination(configurationSet: string, destination: EventDestination): void;
  putParameter(name: string, value: string): void;
  addDistribution(id: string): void;
}

export type SecretContent = NonNullable<Parameters<SecretsManager['create']>[1]>;

export interface QueueSettings {
  readonly visibilityTimeoutSeconds: number;
  readonly deadLetterQueue: string | null;
}

/** A physical name: the template's own, else stack and logical id, within the service's length. */
export function physicalName(
  { stack, logicalId, properties }: ResourceRequest,
  property: string,
  maxLength: number,
): string {
  const given = properties[property];
  if (typeof given === 'string') return given;
  const name = `${stack.name}-${logicalId}`;
  // The end of a logical id is what makes it unique.
  return name.length <= maxLength ? name : name.slice(-maxLength);
}

/** The last part of an ARN, which is the name of most resources. */
export const nameOfArn = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);

/** @throws {Error} naming the first member of a property that the engine does not honour */
export function onlyMembers(value: unknown, property: string, known: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) {
      throw new Error(`the local engine does not support ${property}.${name}`);
    }
  }
}
