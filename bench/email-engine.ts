import { assemble } from '../cli/assembly.ts';
import {
  type FaultyNewsroom,
  releaseText,
  withNewsroom,
} from '../test/faults/newsroom-under-fault.ts';
import { table } from './figures.ts';

const READERS = 10_000;
const KILLS = 20;
const HOUR_MS = 3_600_000;

/**
 * A release to 10,000 on the local engine, from the dropped file until everything is settled, SES's own events taken
 * in; undisturbed, and with a worker killed 20 times. The clock stands still while there is work to do, so that no
 * wait for leases or lost answers is in it. Calls are counted where the emulators are called.
 */
export async function onTheEngine(): Promise<string> {
  await assemble();
  const undisturbed = await mailingWith(0);
  const killed = await mailingWith(KILLS);
  const row = (name: string, { seconds, lost, twice, dynamo, sqs }: Mailing) => [
    name,
    seconds.toFixed(1),
    (seconds / undisturbed.seconds).toFixed(2),
    String(lost),
    String(twice),
    (dynamo / READERS).toFixed(2),
    (sqs / READERS).toFixed(2),
  ];
  return table(
    [
      `${READERS} readers`,
      'seconds',
      'of undisturbed',
      'lost',
      'twice',
      'DynamoDB calls a mail, feedback included',
      'SQS requests a mail',
    ],
    [row('undisturbed', undisturbed), row(`${KILLS} workers killed`, killed)],
  );
}

interface Mailing {
  readonly seconds: number;
  readonly lost: number;
  readonly twice: number;
  readonly dynamo: number;
  readonly sqs: number;
}

function mailingWith(kills: number): Promise<Mailing> {
  const newsroom = { readers: READERS, isSerial: false };
  return withNewsroom(newsroom, async ({ run, put, mailed, mailsByReader, events }) => {
    const before = callsTo(run, 'dynamodb');
    const startedMs = performance.now();
    await put('a.en.txt', releaseText());
    const settled = run.engine.settle({ until: run.engine.clock.now() + HOUR_MS });
    for (let kill = 1; kill <= kills; kill += 1) {
      // One somewhere in each part of the mailing.
      await mailed(Math.floor(((kill - Math.random()) / kills) * READERS * 0.95));
      while (!(await run.engine.kill('Deliver'))) await mailed(run.engine.mails().length + 1);
    }
    await settled;
    const seconds = (performance.now() - startedMs) / 1000;
    const counts = Object.values(mailsByReader());
    // A worker's message is received once for each invocation and, if that ended well, deleted.
    const deliver = events.filter((event) => 'function' in event && /Deliver/.test(event.function));
    const polled = deliver.filter(
      ({ kind }) => kind.startsWith('function.') && kind !== 'function.line',
    );
    return {
      seconds,
      lost: READERS - counts.length,
      twice: counts.filter((count) => count > 1).length,
      dynamo: callsTo(run, 'dynamodb') - before,
      sqs: callsTo(run, 'sqs') + polled.length,
    };
  });
}

const callsTo = ({ engine }: FaultyNewsroom['run'], service: string): number =>
  Object.entries(engine.faults.calls())
    .filter(([call]) => call.startsWith(service))
    .reduce((sum, [, count]) => sum + count, 0);
