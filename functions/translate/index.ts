import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { TranslateClient } from '@aws-sdk/client-translate';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../../dateline.config.ts';
import { dynamoReleaseStore } from '../../shared/aws/dynamo-release-store.ts';
import { s3Client } from '../../shared/aws/s3-client.ts';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { sqsMessageQueue } from '../../shared/aws/sqs-message-queue.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
import { decodeTranslateMessage } from '../../shared/messages/messages.ts';
import type { Translator } from '../../shared/ports/translator.ts';
import { amazonTranslator } from '../../shared/translators/amazon.ts';
import { apertiumTranslator } from '../../shared/translators/apertium.ts';
import { apertiumHttp } from '../../shared/translators/apertium-http.ts';
import { apertiumProcess } from '../../shared/translators/apertium-process.ts';
import { libreTranslator } from '../../shared/translators/libretranslate.ts';
import { noTranslator } from '../../shared/translators/none.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import type { TranslateEnvironment } from './environment.ts';
import { createTranslate } from './translate.ts';

const environment = readEnvironment<TranslateEnvironment>();

function translatorNamed(name: string, url: string): Translator {
  switch (name) {
    case 'amazon':
      return amazonTranslator(
        new TranslateClient({
          // Throttling is the rule when four files come at once: wait it out within the attempt.
          maxAttempts: 5,
          requestHandler: { requestTimeout: 3_000, throwOnRequestTimeout: true },
        }),
      );
    case 'apertium':
      return apertiumTranslator(url === '' ? apertiumProcess() : apertiumHttp(url));
    case 'libretranslate':
      if (url === '') throw new Error('TRANSLATOR_URL is empty: libretranslate needs its server');
      return libreTranslator(url);
    case 'none':
      return noTranslator;
    default:
      throw new Error(`There is no translation engine “${name}”`);
  }
}

export const handler = queueWorker(
  { stage: 'translate' },
  decodeTranslateMessage,
  createTranslate({
    releases: dynamoReleaseStore(
      DynamoDBDocumentClient.from(new DynamoDBClient({})),
      environment.RELEASES_TABLE,
    ),
    archive: s3ObjectStore(s3Client(), environment.ARCHIVE_BUCKET),
    translator: translatorNamed(environment.TRANSLATOR, environment.TRANSLATOR_URL),
    distributionQueue: sqsMessageQueue(new SQSClient({}), environment.DISTRIBUTION_QUEUE_URL),
    clock: systemClock,
    config,
  }),
);
