import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Engine } from '../../local/engine.ts';

const settingsOf = ({ urls }: Engine) => ({
  endpoint: urls.aws,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
});

/** SDK clients as a function has them, pointed at an engine. */
export const s3Of = (engine: Engine): S3Client =>
  new S3Client({ ...settingsOf(engine), forcePathStyle: true });

export const sqsOf = (engine: Engine): SQSClient => new SQSClient(settingsOf(engine));
