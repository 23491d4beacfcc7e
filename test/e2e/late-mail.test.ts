import { PutObjectCommand } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { queueOf } from '../../cli/account.ts';
import { mailingsCommand } from '../../cli/mailings.ts';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { sqsMessageQueue } from '../../shared/aws/sqs-message-queue.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { releaseText } from '../faults/newsroom-under-fault.ts';

const START = Date.parse('2026-11-01T09:00:00Z');
const DAY_MS = 24 * 3_600_000;
let run: NewsroomRun;

beforeAll(async () => {
  run = await startNewsroom({
    port: 0,
    clock: { startAt: START, frozen: true },
    seed: 'late',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: false,
    isSerial: true,
    log: () => {},
  });
});
afterAll(() => run?.engine.stop());

/** `dateline …` on this engine. */
async function dateline(verb: 'deliveries' | 'resume', operand: string): Promise<string> {
  let written = '';
  const stream = { write: (text: string) => (written += text) };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const sqs = new SQSClient({ endpoint: run.engine.urls.aws, region: run.region, credentials });
  const mailQueue = sqsMessageQueue(sqs, await queueOf(sqs, 'DeliverWork', null));
  const clock = { now: () => new Date(run.engine.clock.now()).toISOString() };
  const desk = { ...run, mailQueue, clock, worker: 'desk' };
  await mailingsCommand(verb, [operand], { stdout: stream, stderr: stream }, async () => desk);
  return written;
}

it('publishes an embargoed release that is found three days late, and mails it once an operator says so', async () => {
  await run.subscribers.add(subscriberOf({ id: 'ana', email: 'ana@example.org' }));
  const text = releaseText(undefined, 'embargo: 2026-11-01T12:30:00Z');
  await run.s3.send(
    new PutObjectCommand({ Bucket: run.dropBucket, Key: 'incoming/a.en.txt', Body: text }),
  );
  await run.engine.settle();

  // As after three days without a tick.
  await run.engine.clock.moveTo(START + 3 * DAY_MS);
  await run.engine.settle();

  expect(run.engine.mails()).toEqual([]);
  expect(await s3ObjectStore(run.s3, run.publicBucket).get('en/510-26/index.html')).not.toBeNull();
  const receipt = await s3ObjectStore(run.s3, run.dropBucket).get('receipts/a.en.txt.txt');
  expect(new TextDecoder().decode(receipt?.body)).toContain('“dateline resume E-510/26”');
  expect(await dateline('deliveries', 'E-510/26')).toMatch(
    /^stopped by the clock at 2026-11-04T09:\S+: was to go out at 2026-11-01T12:30:00.000Z, 68 hours before it was found\nalert: audience 1, sent 0, .*pending 1\n/,
  );

  expect(await dateline('resume', 'E-510/26')).toContain('1 still to be sent');
  await run.engine.settle();

  expect(run.engine.mails().map(({ to }) => to)).toEqual([['ana@example.org']]);
});
