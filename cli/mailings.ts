import config from '../dateline.config.ts';
import { whyAbsent } from '../shared/delivery/absence.ts';
import type { Delivery } from '../shared/delivery/delivery.ts';
import { sumsOf } from '../shared/delivery/reach.ts';
import type { Family } from '../shared/ports/release-store.ts';
import { referenceParts } from '../shared/release/family.ts';
import { normaliseAddress } from '../shared/subscriber/address.ts';
import type { Subscriber } from '../shared/subscriber/subscriber.ts';
import {
  chunksAbout,
  resendFailed,
  resumeMailing,
  stopMailing,
} from '../shared/workflow/mailings.ts';
import { type DeskTarget, type MailDesk, openMailDesk } from './mail-desk.ts';
import { readFlags, type Streams, UsageError } from './usage.ts';

const USAGE = `npm run -s dateline -- deliveries REFERENCE [--failed]
npm run -s dateline -- why ADDRESS REFERENCE
npm run -s dateline -- stop REFERENCE [REASON]
npm run -s dateline -- resume REFERENCE
npm run -s dateline -- resend REFERENCE --failed
with --aws [--stage NAME] for the account of your AWS credentials, else for the running “npm start”`;

const FLAGS = {
  failed: { type: 'boolean' },
  aws: { type: 'boolean' },
  stage: { type: 'string' },
} as const;

export const MAILING_VERBS = ['deliveries', 'why', 'stop', 'resume', 'resend'] as const;
type Verb = (typeof MAILING_VERBS)[number];

/**
 * `dateline deliveries|why|stop|resume|resend`: who got a release, and steering its mail.
 *
 * @returns 0; 1 when there is no such release or person, or some chunks are being worked on
 */
export async function mailingsCommand(
  verb: Verb,
  args: readonly string[],
  io: Streams,
  open: (target: DeskTarget) => Promise<MailDesk> = openMailDesk,
): Promise<number> {
  const { positionals, values } = readFlags(args, FLAGS, USAGE);
  const operands = verb === 'why' ? positionals.toReversed() : positionals;
  const [reference, other, ...more] = operands;
  const hasOther = verb === 'why' || (verb === 'stop' && other !== undefined);
  const isFailedOnly = values.failed ?? false;
  const mayBeFailed = verb === 'deliveries' || verb === 'resend';
  if (
    reference === undefined ||
    (other !== undefined) !== hasOther ||
    more.length > 0 ||
    (isFailedOnly && !mayBeFailed) ||
    (verb === 'resend' && !isFailedOnly)
  ) {
    throw new UsageError(USAGE);
  }
  const desk = await open({ isAws: values.aws ?? false, stage: values.stage ?? null });
  const family = await desk.releases.family(referenceParts(reference, config)?.family ?? reference);
  if (family === null) {
    io.stderr.write(`There is no release ${reference}.\n`);
    return 1;
  }
  switch (verb) {
    case 'deliveries':
      return listDeliveries(desk, family, isFailedOnly, io);
    case 'why':
      return tellWhy(desk, family, other ?? '', io);
    case 'stop':
      await stopMailing(desk, family.family, other ?? 'stopped');
      io.stdout.write(`Mail about ${family.family} is stopped. “resume” lets it go on.\n`);
      return 0;
    case 'resume': {
      const open = await resumeMailing(desk, family.family);
      io.stdout.write(`Mail about ${family.family} goes on: ${open} still to be sent.\n`);
      return 0;
    }
    case 'resend': {
      const { resent, busy } = await resendFailed(desk, family.family);
      io.stdout.write(`${resent} are sent once more.\n`);
      if (busy > 0) io.stderr.write(`${busy} chunks are being worked on. Try again in a minute.\n`);
      return busy === 0 ? 0 : 1;
    }
  }
}

async function listDeliveries(
  { ledger, subscribers }: MailDesk,
  family: Family,
  isFailedOnly: boolean,
  io: Streams,
): Promise<number> {
  if (family.mailHold?.isHeld === true) {
    const { by, reason, at } = family.mailHold;
    io.stdout.write(`stopped by the ${by} at ${at}: ${reason}\n`);
  }
  const byNotice = Map.groupBy(await chunksAbout(ledger, family.family), ({ notice }) => notice);
  for (const [notice, chunks] of byNotice) {
    const deliveries = chunks.flatMap((chunk) => chunk.deliveries);
    const sums = Object.entries(sumsOf(deliveries)).map(([column, count]) => `${column} ${count}`);
    io.stdout.write(`${notice}: ${sums.join(', ')}\n`);
    const shown = isFailedOnly ? deliveries.filter(({ state }) => state === 'failed') : deliveries;
    const people = await subscribers.getMany(shown.map(({ subscriberId }) => subscriberId));
    for (const delivery of shown) {
      io.stdout.write(`${lineOf(delivery, people.get(delivery.subscriberId))}\n`);
    }
  }
  return 0;
}

const lineOf = (delivery: Delivery, person: Subscriber | undefined): string =>
  [
    person?.email ?? delivery.subscriberId,
    delivery.state,
    delivery.language ?? '-',
    delivery.releaseVersion === null ? '-' : `version ${delivery.releaseVersion}`,
    delivery.at,
    delivery.reason ?? '',
  ]
    .join('\t')
    .trimEnd();

async function tellWhy(
  { ledger, subscribers }: MailDesk,
  family: Family,
  operand: string,
  io: Streams,
): Promise<number> {
  const address = normaliseAddress(operand);
  if (address === null) throw new UsageError(`“${operand}” is not an address`);
  const person = await subscribers.findByAddress(address);
  if (person === null) {
    io.stderr.write('Nobody has this address.\n');
    return 1;
  }
  const own = (await chunksAbout(ledger, family.family)).flatMap(({ notice, deliveries }) =>
    deliveries
      .filter(({ subscriberId }) => subscriberId === person.id)
      .map((delivery) => `${notice}\t${lineOf(delivery, person)}\n`),
  );
  if (own.length > 0) {
    io.stdout.write(own.join(''));
    return 0;
  }
  const alert = (await ledger.audiences(family.family)).find(({ notice }) => notice === 'alert');
  if (alert === undefined) {
    io.stdout.write(`Nobody was mailed about ${family.family} yet.\n`);
    return 0;
  }
  const subjects = family.records.flatMap((record) => record.subjects);
  const { frozenAt } = alert;
  io.stdout.write(`${address} ${whyAbsent(person, { subjects, frozenAt })}.\n`);
  return 0;
}
