import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { filesToDrop } from '../../cli/drop.ts';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { SAMPLES } from '../e2e/run-once.ts';
import { pngPicture } from '../factories/picture.ts';

const story = (reference: string, headline: string, facts = 'subjects: [security]') => `---
${facts}
---
Press Release

${headline}

November 1, 2026

The states agreed on “rules” for networks <and> ships today: R&D, 5 > 4, AT&T &amp; co, ñandú, 北京 and 🚢.

The rules come into force next year, and every state will report on them.

Contact: Ana Pérez, press@example.org, +1 202 555 0111

Reference: ${reference}
`;

const PICTURES = `assets:
  - file: ship.png
    alt: A ship & its “tug”
    caption: The <first> ship for two years.
    credit: Ana Ruiz
  - file: plan.pdf`;

/** A newsroom on the engine whose links lead to this machine, for feed readers to visit. */
export async function livelyNewsroom() {
  const run = await startNewsroom({
    port: 0,
    clock: { startAt: Date.parse('2026-11-01T09:00:00Z'), frozen: true },
    seed: 'readers',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: true,
    isSerial: true,
    log: () => {},
  });
  return {
    run,
    url: run.engine.urls.public,
    stop: () => run.engine.stop(),
    /** The sample releases, one with a picture and a document, and two that {@link change} corrects and withdraws. */
    async publish() {
      for (const path of filesToDrop(SAMPLES))
        await put(run, path, readFileSync(join(SAMPLES, path)));
      await put(run, 'wrong.en.txt', story('E-701/26', 'States agree on R&D <rules> & “more”'));
      await put(run, 'gone.en.txt', story('E-702/26', 'Harbour opens too early'));
      await put(
        run,
        'pictured/text.en.txt',
        story('E-703/26', 'Harbour shows its ships', PICTURES),
      );
      await put(run, 'pictured/ship.png', pngPicture({ width: 1200, height: 800 }));
      await put(run, 'pictured/plan.pdf', '%PDF-1.7\n%%EOF');
      await run.engine.settle();
    },
    async change() {
      await run.engine.settle({ until: run.engine.clock.now() + 60_000 });
      const corrected = 'subjects: [security]\ncorrection: The day was Monday.';
      await put(run, 'wrong.en.txt', story('E-701/26', 'States agree on R&D <rules>', corrected));
      await put(
        run,
        'gone.en.txt',
        story('E-702/26', 'Harbour opens too early', 'withdraw: Sent too early.'),
      );
      await run.engine.settle();
    },
    /** Every public file whose name ends so, by path. */
    async files(...endings: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
      const paths = await s3ObjectStore(run.s3, run.publicBucket).list('');
      const files = new Map<string, Uint8Array>();
      for (const path of paths.filter((p) => endings.some((ending) => p.endsWith(ending)))) {
        const { Body } = await run.s3.send(
          new GetObjectCommand({ Bucket: run.publicBucket, Key: path }),
        );
        files.set(path, (await Body?.transformToByteArray()) ?? new Uint8Array());
      }
      return files;
    },
  };
}

export type LivelyNewsroom = Awaited<ReturnType<typeof livelyNewsroom>>;

async function put(run: NewsroomRun, path: string, Body: string | Uint8Array): Promise<void> {
  await run.s3.send(
    new PutObjectCommand({ Bucket: run.dropBucket, Key: `incoming/${path}`, Body }),
  );
}
