import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import type { Receipt } from '../../shared/messages/receipt.ts';
import { subscriberOf } from '../factories/subscriber.ts';

/** Keys that no file can have, as an S3 client may write them. */
const KEYS = [
  '../up.txt',
  'a/../b.txt',
  'a//b.txt',
  '%2e%2e%2fencoded.txt',
  ' spaces + plus & more .txt',
  'emoji 📰 and ünïcødé.txt',
  `${'long'.repeat(50)}.txt`,
  '__proto__.txt',
];

const text = (reference: string) => `Press Release

States agree on safer networks, says ${reference}

October 30, 2026

The states agreed in Geneva today on common rules for networks.

Contact: Ana Pérez, press@example.org, +1 202 555 0111

Reference: ${reference}
`;

let run: NewsroomRun;
beforeAll(async () => {
  run = await startNewsroom({
    port: 0,
    clock: { startAt: Date.parse('2026-11-01T09:00:00Z'), frozen: true },
    seed: 'keys',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: false,
    isSerial: true,
    log: () => {},
  });
  await run.subscribers.add(subscriberOf());
  for (const [index, key] of KEYS.entries()) {
    await run.s3.send(
      new PutObjectCommand({
        Bucket: run.dropBucket,
        Key: `incoming/${key}`,
        Body: text(`E-53${index}/26`),
      }),
    );
  }
  await run.engine.settle();
});
afterAll(() => run?.engine.stop());

it.each(KEYS.map((key, index) => [key, `E-53${index}/26`]))(
  'takes in “%s” and answers beside it',
  async (key, reference) => {
    const { Body } = await run.s3.send(
      new GetObjectCommand({ Bucket: run.dropBucket, Key: `receipts/${key}.json` }),
    );
    const receipt = JSON.parse((await Body?.transformToString()) ?? '') as Receipt;

    expect(receipt).toMatchObject({ file: key, outcome: 'published', reference });
  },
);

it('mails each once and gives up nothing', () => {
  expect(run.engine.mails()).toHaveLength(KEYS.length);
  expect(run.engine.deadLetters()).toEqual([]);
});
