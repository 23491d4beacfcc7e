import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../dateline.config.ts';
import { dynamoSubscriberStore } from '../shared/aws/dynamo-subscriber-store.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { runningAccount, tableOf } from './account.ts';
import { type Dns, dnsOf } from './dns.ts';
import { type SendingAccount, sesSendingAccount } from './sending-account.ts';
import { UsageError } from './usage.ts';

export interface DoctorTarget {
  /** The account of the AWS credentials; else the engine that runs on this machine. */
  readonly isAws: boolean;
  /** Null: there is one stage only. */
  readonly stage: string | null;
  /** IP address of a resolver; null for those of this machine. */
  readonly resolver: string | null;
}

/** What `doctor` looks at. */
export interface Deployment {
  /** That mail comes from. */
  readonly domain: string;
  readonly region: string;
  /** Null: the only one of the account. */
  readonly stage: string | null;
  readonly account: SendingAccount;
  /** Null where DNS knows nothing of the domain: on the local engine, unless a resolver was named. */
  readonly dns: Dns | null;
  readonly subscribers: () => Promise<Pick<SubscriberStore, 'pages'>>;
  readonly now: () => string;
}

/** SES allows most questions once a second. */
const MAX_ATTEMPTS = 8;

/**
 * The deployment of the credentials' account and region, or the running local engine.
 *
 * @throws {UsageError} when no engine runs, no region is set, or the resolver is no IP address
 */
export const openDeployment = async (target: DoctorTarget): Promise<Deployment> =>
  deploymentAt(target.isAws ? {} : runningAccount(), target);

/** @param account how the SDK's clients reach it */
export async function deploymentAt(
  account: Partial<ReturnType<typeof runningAccount>>,
  { isAws, stage, resolver }: DoctorTarget,
): Promise<Deployment> {
  const ses = new SESClient({ ...account, maxAttempts: MAX_ATTEMPTS });
  const dynamo = new DynamoDBClient(account);
  const { alertAddress } = config.sender;
  return {
    domain: alertAddress.slice(alertAddress.lastIndexOf('@') + 1),
    region: await regionOf(ses),
    stage,
    account: sesSendingAccount(ses),
    dns: isAws || resolver !== null ? lookUpBy(resolver) : null,
    subscribers: async () =>
      dynamoSubscriberStore(
        DynamoDBDocumentClient.from(dynamo),
        await tableOf(dynamo, 'Subscribers', stage),
        systemClock,
      ),
    now: () => systemClock.now(),
  };
}

async function regionOf(ses: SESClient): Promise<string> {
  try {
    return await ses.config.region();
  } catch (error) {
    const message =
      'No region is set. Put the one of the deployment before: AWS_REGION=eu-west-1 …';
    throw new UsageError(message, { cause: error });
  }
}

function lookUpBy(resolver: string | null): Dns {
  try {
    return dnsOf(resolver);
  } catch (error) {
    throw new UsageError(`--resolver ${resolver}: not an IP address, with a port or without`, {
      cause: error,
    });
  }
}
