import { MAILBOX_BEHAVIOURS, type MailboxBehaviour } from './addresses.ts';
import type { SendingLimits, SendingMeter } from './sending-limits.ts';

interface Settings {
  readonly quota: SendingLimits;
  readonly mailboxes: Map<string, MailboxBehaviour>;
  readonly meter: SendingMeter;
}

/**
 * `/_local/ses/quota`: GET shows the limits, POST changes those it names
 * (`{"maxSendRate": 1, "isSandbox": true}`). `/_local/ses/mailboxes`: GET shows what mailboxes
 * do, POST sets some (`{"ana@example.org": "bounce"}`; null takes one back).
 *
 * @returns null for another path
 */
export async function settingsEndpoint(
  request: Request,
  { quota, mailboxes, meter }: Settings,
): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (pathname !== '/_local/ses/quota' && pathname !== '/_local/ses/mailboxes') return null;
  const isQuota = pathname.endsWith('/quota');
  if (request.method === 'POST') {
    const problem = isQuota
      ? changeQuota(quota, await request.json().catch(() => null))
      : changeMailboxes(mailboxes, await request.json().catch(() => null));
    if (problem !== null) return Response.json({ error: problem }, { status: 400 });
  } else if (request.method !== 'GET') {
    return new Response(null, { status: 405, headers: { allow: 'GET, POST' } });
  }
  return Response.json(
    isQuota
      ? { ...quota, sentLast24Hours: meter.sentLast24Hours() }
      : Object.fromEntries(mailboxes),
  );
}

function changeQuota(quota: SendingLimits, change: unknown): string | null {
  if (typeof change !== 'object' || change === null) return 'expected a JSON object';
  const accepted: Partial<SendingLimits> = {};
  for (const [name, value] of Object.entries(change)) {
    if (name === 'max24HourSend' && Number.isInteger(value) && value >= -1) {
      accepted.max24HourSend = value;
    } else if (name === 'maxSendRate' && Number.isFinite(value) && value > 0) {
      accepted.maxSendRate = value;
    } else if (
      (name === 'isSandbox' || name === 'isSendingEnabled') &&
      typeof value === 'boolean'
    ) {
      accepted[name] = value;
    } else {
      return `cannot set ${name} to ${JSON.stringify(value)}`;
    }
  }
  Object.assign(quota, accepted);
  return null;
}

function changeMailboxes(mailboxes: Map<string, MailboxBehaviour>, change: unknown): string | null {
  if (typeof change !== 'object' || change === null) return 'expected a JSON object';
  const entries = Object.entries(change);
  const wrong = entries.find(([, value]) => value !== null && !isBehaviour(value));
  if (wrong !== undefined) {
    return `${wrong[0]}: expected null or one of ${MAILBOX_BEHAVIOURS.join(', ')}`;
  }
  for (const [address, behaviour] of entries) {
    if (isBehaviour(behaviour)) mailboxes.set(address.toLowerCase(), behaviour);
    else mailboxes.delete(address.toLowerCase());
  }
  return null;
}

const isBehaviour = (value: unknown): value is MailboxBehaviour =>
  MAILBOX_BEHAVIOURS.some((behaviour) => behaviour === value);
