import { createHash, randomUUID } from 'node:crypto';
import config from '../dateline.config.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { normaliseAddress } from '../shared/subscriber/address.ts';
import { writeConsentRecords } from '../shared/subscriber/consent-records.ts';
import { writeCsv } from '../shared/subscriber/csv.ts';
import { isUnreachable } from '../shared/subscriber/reachability.ts';
import type { Subscriber } from '../shared/subscriber/subscriber.ts';
import {
  type ListedReader,
  readSubscriberList,
  type SubscriberList,
  writeSubscriberList,
} from '../shared/subscriber/subscriber-list.ts';
import { addReader, liftAddress, suppressAddress } from './subscriber-changes.ts';
import { importList, readListFile } from './subscriber-import.ts';
import { openReaders, type Readers, type StoreTarget } from './subscriber-store.ts';
import { readSubscribersCall } from './subscribers-usage.ts';
import { type Streams, UsageError } from './usage.ts';

/**
 * `dateline subscribers`: fills and shows the list of readers.
 *
 * @returns 0; 1 when some rows of an imported list were bad, or nobody has the address
 */
export async function subscribersCommand(
  args: readonly string[],
  io: Streams,
  open: (target: StoreTarget) => Promise<Readers> = openReaders,
): Promise<number> {
  const { verb, operand, values } = readSubscribersCall(args);
  const target = { isAws: values.aws ?? false, table: values.table ?? null };
  const change = async () => ({
    ...(await open(target)),
    newId: randomUUID,
    isDryRun: values['dry-run'] ?? false,
  });
  switch (verb) {
    case 'import': {
      const list = readListFile(operand);
      tellAbout(list, operand, io);
      const changing = await change();
      const { isDryRun } = changing;
      const counts = await importList(list, operand, changing);
      const { added, changed, unchanged, left, suppressed, erased } = counts;
      io.stdout.write(
        `${isDryRun ? 'Nothing was changed. This would be done:\n' : ''}` +
          `${added} added, ${changed} changed, ${unchanged} as they were, ` +
          `${left} who left, ${suppressed} suppressed and ${erased} erased stay out, ${list.faults.length} bad rows\n`,
      );
      return list.faults.length === 0 ? 0 : 1;
    }
    case 'list': {
      const people = await everybody((await open(target)).store);
      for (const person of people) io.stdout.write(`${lineOf(person)}\n`);
      return 0;
    }
    case 'export': {
      const people = await everybody((await open(target)).store);
      io.stdout.write(
        values.all === true
          ? writeConsentRecords(people)
          : writeSubscriberList(
              people.filter(({ status }) => status === 'confirmed'),
              config,
            ),
      );
      return 0;
    }
    case 'add': {
      const { reader, notes } = typedReader(operand, values);
      for (const { message } of notes) io.stderr.write(`${message}\n`);
      const { isDone, message } = await addReader(reader, values.consent ?? '', await change());
      (isDone ? io.stdout : io.stderr).write(`${message}\n`);
      return isDone ? 0 : 1;
    }
    case 'suppress': {
      const [language = 'en'] = config.languages;
      const address = typedAddress(operand);
      const { message } = await suppressAddress(
        address,
        values.reason ?? '',
        language,
        await change(),
      );
      io.stdout.write(`${message}\n`);
      return 0;
    }
    case 'lift': {
      const consent = values.consent ?? null;
      const { isDone, message } = await liftAddress(typedAddress(operand), consent, await change());
      (isDone ? io.stdout : io.stderr).write(`${message}\n`);
      return isDone ? 0 : 1;
    }
    case 'show': {
      const address = typedAddress(operand);
      const { store } = await open(target);
      const person = await store.findByAddress(address);
      if (person === null) {
        io.stderr.write('Nobody has this address.\n');
        return 1;
      }
      io.stdout.write(
        `${JSON.stringify({ ...person, isUnreachable: isUnreachable(person) }, null, 2)}\n`,
      );
      return 0;
    }
  }
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
  tellAbout(list, file, io);
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

function tellAbout(
  { faults, notes }: SubscriberList,
  file: string,
  io: Pick<Streams, 'stderr'>,
): void {
  for (const { line, message } of faults) {
    io.stderr.write(`${file}, line ${line}: ${message}; the row was left out\n`);
  }
  for (const { line, message } of notes) io.stderr.write(`${file}, line ${line}: ${message}\n`);
}

async function everybody(store: SubscriberStore): Promise<readonly Subscriber[]> {
  const people: Subscriber[] = [];
  for await (const page of store.pages()) people.push(...page);
  return people.sort((a, b) => (a.email < b.email ? -1 : 1));
}

function typedAddress(typed: string): string {
  const address = normaliseAddress(typed);
  if (address === null) throw new UsageError(`“${typed}” is not an address`);
  return address;
}

/** A reader as typed on the command line: the same rules as for a row of a list. */
function typedReader(
  email: string,
  {
    languages = '',
    subjects = '',
    frequency = '',
    keywords = '',
    timezone = '',
  }: Partial<Record<string, unknown>>,
): { readonly reader: ListedReader } & Pick<SubscriberList, 'notes'> {
  const row = [email, languages, subjects, frequency, keywords, timezone].map((field) =>
    String(field),
  );
  const list = readSubscriberList(
    writeCsv([['email', 'languages', 'subjects', 'frequency', 'keywords', 'timezone'], row]),
    config,
  );
  const [reader] = list.readers;
  if (reader === undefined) throw new UsageError(list.faults[0]?.message);
  return { reader, notes: list.notes };
}

const lineOf = ({ email, status, languages, frequency, ...person }: Subscriber): string => {
  const followed = [...person.subjects, ...person.keywords.map((keyword) => `“${keyword}”`)];
  return [email, status, languages.join(' '), followed.join(' ') || 'all subjects', frequency].join(
    '\t',
  );
};
