import { createHash, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { systemClock } from '../shared/aws/system-clock.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { normaliseAddress } from '../shared/subscriber/address.ts';
import type { Subscriber } from '../shared/subscriber/subscriber.ts';
import type { ListFault } from '../shared/subscriber/subscriber-list.ts';
import { importList, readListFile } from './subscriber-import.ts';
import { openSubscriberStore, type StoreTarget } from './subscriber-store.ts';
import { UsageError } from './usage.ts';

interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

const USAGE = `npm run -s dateline -- subscribers import FILE.csv [--dry-run]
npm run -s dateline -- subscribers list
npm run -s dateline -- subscribers show ADDRESS
with --aws [--table NAME] for the account of your AWS credentials, else for the running “npm start”`;

/**
 * `dateline subscribers`: fills and shows the list of readers.
 *
 * @returns 0; 1 when some rows of an imported list were bad, or nobody has the address
 */
export async function subscribersCommand(
  args: readonly string[],
  io: Streams,
  open: (target: StoreTarget) => Promise<SubscriberStore> = openSubscriberStore,
): Promise<number> {
  const { positionals, values } = parseStrictly(args);
  const [verb, operand, ...rest] = positionals;
  const target = { isAws: values.aws ?? false, table: values.table ?? null };
  if (rest.length > 0) throw new UsageError(USAGE);
  if (verb === 'import' && operand !== undefined) {
    const list = readListFile(operand);
    tellFaults(list.faults, operand, io);
    const isDryRun = values['dry-run'] ?? false;
    const counts = await importList(list, operand, {
      store: await open(target),
      clock: systemClock,
      newId: randomUUID,
      isDryRun,
    });
    const { added, changed, unchanged, left, suppressed } = counts;
    io.stdout.write(
      `${isDryRun ? 'Nothing was changed. This would be done:\n' : ''}` +
        `${added} added, ${changed} changed, ${unchanged} as they were, ` +
        `${left} who left and ${suppressed} suppressed stay out, ${list.faults.length} bad rows\n`,
    );
    return list.faults.length === 0 ? 0 : 1;
  }
  if (verb === 'list' && operand === undefined) {
    const people = await everybody(await open(target));
    for (const person of people) io.stdout.write(`${lineOf(person)}\n`);
    return 0;
  }
  if (verb === 'show' && operand !== undefined) {
    const address = normaliseAddress(operand);
    if (address === null) throw new UsageError(`“${operand}” is not an address`);
    const person = await (await open(target)).findByAddress(address);
    if (person === null) {
      io.stderr.write('Nobody has this address.\n');
      return 1;
    }
    io.stdout.write(`${JSON.stringify(person, null, 2)}\n`);
    return 0;
  }
  throw new UsageError(USAGE);
}

/**
 * Fills a fresh store from a file, with ids that depend only on the seed and the row. Bad rows are told
 * on stderr and left out.
 *
 * @param clock Unix milliseconds
 * @returns how many people were added
 */
export async function importSubscribers(
  store: SubscriberStore,
  file: string,
  clock: { now(): number },
  seed: string,
  io: Pick<Streams, 'stderr'> = { stderr: process.stderr },
): Promise<number> {
  const list = readListFile(file);
  tellFaults(list.faults, file, io);
  let number = 0;
  const { added } = await importList(list, file, {
    store,
    clock: { now: () => new Date(clock.now()).toISOString() },
    newId: () => {
      number += 1;
      return createHash('sha256').update(`${seed}\n${number}`).digest('base64url').slice(0, 22);
    },
    isDryRun: false,
  });
  return added;
}

function tellFaults(faults: readonly ListFault[], file: string, io: Pick<Streams, 'stderr'>): void {
  for (const { line, message } of faults) {
    io.stderr.write(`${file}, line ${line}: ${message}; the row was left out\n`);
  }
}

async function everybody(store: SubscriberStore): Promise<readonly Subscriber[]> {
  const people: Subscriber[] = [];
  for await (const page of store.pages()) people.push(...page);
  return people.sort((a, b) => (a.email < b.email ? -1 : 1));
}

const lineOf = ({ email, status, languages, subjects, frequency }: Subscriber): string =>
  [email, status, languages.join(' '), subjects.join(' ') || 'all subjects', frequency].join('\t');

function parseStrictly(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        aws: { type: 'boolean' },
        table: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}
