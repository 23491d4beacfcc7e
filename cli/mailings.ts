import config from '../dateline.config.ts';
import { whyAbsent } from '../shared/delivery/absence.ts';
import { isOpen } from '../shared/delivery/delivery.ts';
import { DIGESTS, holdName, isDigestNotice } from '../shared/delivery/digest.ts';
import { ALL_MAIL } from '../shared/delivery/mail-hold.ts';
import { referenceParts } from '../shared/release/family.ts';
import { normaliseAddress } from '../shared/subscriber/address.ts';
import type { Subscriber } from '../shared/subscriber/subscriber.ts';
import {
  chunksAbout,
  resendFailed,
  resumeAllMail,
  resumeMailing,
  stopAllMail,
  stopMailing,
} from '../shared/workflow/mailings.ts';
import { type DeliveriesOptions, listDeliveries, type Mailing, stopLine } from './deliveries.ts';
import { deliveryLine } from './delivery-lines.ts';
import { type DeskTarget, type MailDesk, openMailDesk } from './mail-desk.ts';
import { readFlags, type Streams, UsageError } from './usage.ts';

const USAGE = `npm run -s dateline -- deliveries REFERENCE [--failed] [--json]
npm run -s dateline -- why ADDRESS REFERENCE
npm run -s dateline -- stop REFERENCE [REASON]
npm run -s dateline -- resume REFERENCE
npm run -s dateline -- resend REFERENCE --failed
REFERENCE of a release, or the name of a digest as “deliveries” shows it: digest-daily-20261102;
“stop all” and “resume all” are about all mailings
with --aws [--stage NAME] for the account of your AWS credentials, else for the running “npm start”`;

const FLAGS = {
  failed: { type: 'boolean' },
  json: { type: 'boolean' },
  aws: { type: 'boolean' },
  stage: { type: 'string' },
} as const;

export const MAILING_VERBS = ['deliveries', 'why', 'stop', 'resume', 'resend'] as const;
type Verb = (typeof MAILING_VERBS)[number];

/** Stands in the place of a reference. */
const ALL = 'all';

/** What is wrong with how a verb was called; null when nothing is. */
function problemOf(
  verb: Verb,
  [reference, other, ...more]: readonly string[],
  { isFailedOnly, isJson }: DeliveriesOptions,
): string | null {
  if (reference === undefined)
    return verb === 'why' ? 'An ADDRESS and a REFERENCE are missing.' : 'A REFERENCE is missing.';
  if (verb === 'why' && other === undefined) return 'The ADDRESS or the REFERENCE is missing.';
  // A reason may be several words.
  const surplus = verb === 'stop' ? [] : verb === 'why' ? more : [other, ...more];
  const [unexpected] = surplus.filter((operand) => operand !== undefined);
  if (unexpected !== undefined) return `“${unexpected}” was not expected.`;
  if (verb === 'resend' && !isFailedOnly)
    return '“resend” needs --failed: nobody else is written to twice.';
  if (isFailedOnly && verb !== 'deliveries' && verb !== 'resend')
    return `“${verb}” has no --failed.`;
  if (isJson && verb !== 'deliveries') return `“${verb}” has no --json.`;
  return null;
}

/**
 * `dateline deliveries|why|stop|resume|resend`: who got a release or a digest, and steering its mail.
 *
 * @returns 0; 1 when there is no such release, digest or person, or some chunks are being worked on
 */
export async function mailingsCommand(
  verb: Verb,
  args: readonly string[],
  io: Streams,
  open: (target: DeskTarget) => Promise<MailDesk> = openMailDesk,
): Promise<number> {
  const { positionals, values } = readFlags(args, FLAGS, USAGE);
  const [first, second, ...rest] = positionals;
  // “why” has the address first.
  const isTurned = verb === 'why' && first !== undefined && second !== undefined;
  const operands = isTurned ? [second, first, ...rest] : positionals;
  const [reference, other, ...more] = operands;
  const stopReason = [other ?? 'stopped', ...more].join(' ');
  const isFailedOnly = values.failed ?? false;
  const isJson = values.json ?? false;
  const problem = problemOf(verb, operands, { isFailedOnly, isJson });
  if (reference === undefined || problem !== null) throw new UsageError(`${problem}\n${USAGE}`);
  const desk = await open({ isAws: values.aws ?? false, stage: values.stage ?? null });
  if (reference === ALL && (verb === 'stop' || verb === 'resume')) {
    return steerAll(desk, verb, stopReason, io);
  }
  const mailing = await findMailing(desk, reference);
  if (mailing === null) {
    io.stderr.write(
      `There is no ${isDigestNotice(reference) ? 'digest' : 'release'} ${reference}.\n`,
    );
    return 1;
  }
  const { name, shownAs } = mailing;
  switch (verb) {
    case 'deliveries':
      return listDeliveries(desk, mailing, { isFailedOnly, isJson }, io);
    case 'why':
      return tellWhy(desk, mailing, other ?? '', io);
    case 'stop':
      await stopMailing(desk, name, stopReason);
      io.stdout.write(`Mail about ${shownAs} is stopped. “resume” lets it go on.\n`);
      return 0;
    case 'resume': {
      const open = await resumeMailing(desk, name);
      io.stdout.write(`Mail about ${shownAs} goes on: ${open} still to be sent.\n`);
      return 0;
    }
    case 'resend': {
      const { resent, busy } = await resendFailed(desk, name);
      io.stdout.write(`${resent} are sent once more.\n`);
      if (busy > 0) io.stderr.write(`${busy} chunks are being worked on. Try again in a minute.\n`);
      return busy === 0 ? 0 : 1;
    }
  }
}

async function steerAll(
  desk: MailDesk,
  verb: 'stop' | 'resume',
  reason: string,
  io: Streams,
): Promise<number> {
  if (verb === 'stop') {
    await stopAllMail(desk, reason);
    io.stdout.write('No mailing is begun until “resume all”; what is queued goes on.\n');
  } else {
    const open = await resumeAllMail(desk);
    io.stdout.write(`Mailings go on: ${open} still to be sent.\n`);
  }
  return 0;
}

async function findMailing(
  { releases, ledger }: MailDesk,
  reference: string,
): Promise<Mailing | null> {
  if (isDigestNotice(reference)) {
    const digests = await ledger.audiences(DIGESTS);
    if (!digests.some(({ notice }) => notice === reference)) return null;
    const name = holdName({ family: DIGESTS, notice: reference });
    return { name, shownAs: reference, family: null };
  }
  const family = await releases.family(referenceParts(reference, config)?.family ?? reference);
  return family === null ? null : { name: family.family, shownAs: family.family, family };
}

async function tellWhy(
  desk: MailDesk,
  mailing: Mailing,
  operand: string,
  io: Streams,
): Promise<number> {
  const address = normaliseAddress(operand);
  if (address === null) throw new UsageError(`“${operand}” is not an address`);
  const person = await desk.subscribers.findByAddress(address);
  if (person === null) {
    io.stderr.write('Nobody has this address.\n');
    return 1;
  }
  let isIn = false;
  for (const { deliveries, ...chunk } of await chunksAbout(desk.ledger, mailing.name)) {
    const delivery = deliveries.find(({ subscriberId }) => subscriberId === person.id);
    if (delivery === undefined) continue;
    isIn = true;
    io.stdout.write(`${chunk.notice}\t${deliveryLine(delivery, person)}\n`);
    if (!isOpen(delivery)) continue;
    io.stdout.write(await stopLine(desk, holdName(chunk)));
    io.stdout.write(await stopLine(desk, ALL_MAIL));
  }
  if (!isIn) io.stdout.write(await whyNotIn(desk, mailing, person));
  return 0;
}

async function whyNotIn(
  { ledger }: MailDesk,
  { shownAs, family }: Mailing,
  person: Subscriber,
): Promise<string> {
  if (family === null) return `${person.email} is not among the readers of ${shownAs}.\n`;
  const alert = (await ledger.audiences(family.family)).find(({ notice }) => notice === 'alert');
  if (alert === undefined) return `Nobody was mailed about ${shownAs} yet.\n`;
  const subjects = family.records.flatMap((record) => record.subjects);
  return `${person.email} ${whyAbsent(person, { subjects, frozenAt: alert.frozenAt })}.\n`;
}
