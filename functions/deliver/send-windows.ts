import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { ChunkPlan } from '../../shared/delivery/chunk-plan.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { noticeOfName } from '../../shared/delivery/notices.ts';
import { THROTTLED_IN_A_ROW } from '../../shared/delivery/pace.ts';
import type { MailMessage } from '../../shared/messages/messages.ts';
import type { Chunk } from '../../shared/ports/delivery-ledger.ts';
import type { SendPacer, Turn } from '../../shared/ports/pacing.ts';
import type { Work } from '../../shared/ports/work.ts';
import type { Instant } from '../../shared/release/release.ts';
import { type ChunkClaimPorts, createChunkClaim } from './chunk-claim.ts';
import { type DigestSession, decide, type Session } from './decide.ts';
import { createSendOne, type SendOnePorts } from './send-one.ts';
import { createSessions, type NoSession, type SessionPorts } from './session.ts';
import { type NextLook, notTried, type Settled, secondsUntil, THROTTLED } from './settle.ts';

export interface SendWindowsPorts
  extends SessionPorts,
    SendOnePorts,
    Omit<ChunkClaimPorts, 'crashPoint'> {
  readonly pacer: SendPacer;
  /** Digests give way to alerts. */
  readonly digestPacer: SendPacer;
  /** Alerts give way to corrections and withdrawals. */
  readonly correctionPacer: SendPacer;
  readonly config: NewsroomConfig;
  /** Named places for fault tests. */
  readonly crashPoint: (name: 'claimed' | 'after-ses' | 'recorded') => void;
}

/**
 * Sends in flight per worker, and so the most that one crash can leave unknown: a full chunk, mostly; few
 * among those whose worker or answer was lost before; one after two losses, so that a mail that workers
 * die of is found out alone and its neighbours go out.
 */
const WINDOWS = { first: 50, second: 5, later: 1 } as const;
/** No new window is begun with less time than this: its wait, its slots, and sends at their timeout must fit. */
const RESERVE_MS = 46_000;
/** Outcomes do not wait in memory for a turn that is farther away than this. */
const FLUSH_MS = 1_000;
/** Windows with throttled sends after which a chunk had better wait in the queue. */
const MAX_THROTTLED_WINDOWS = 3;

/** Why a chunk is left for now. What was stopped is queued anew when it is to go on. */
const PUT_OFF = {
  held: null,
  notReady: { delaySeconds: 5, reason: 'not-ready' },
  unfinished: { delaySeconds: 1, reason: 'unfinished' },
  contended: { delaySeconds: 5, reason: 'claimed-by-another' },
  fenced: { delaySeconds: 1, reason: 'outdated' },
  throttled: { delaySeconds: 2, reason: 'throttled-rate' },
} as const;

/**
 * Sends what is sendable of a chunk, window by window. A window of deliveries is marked `sending` in the
 * ledger before SES sees them and settled after, so that whatever happens in between nobody is skipped
 * and nothing recorded as accepted is sent again. When its turn has come, and right before it is marked,
 * all that may have changed is looked at anew: who left, what was withdrawn or stopped.
 */
export function createSendWindows(ports: SendWindowsPorts) {
  const { clock } = ports;
  const sessions = createSessions(ports);
  const sendOne = createSendOne(ports);
  const pacers = {
    alert: ports.pacer,
    correction: ports.correctionPacer,
    withdrawal: ports.correctionPacer,
    digest: ports.digestPacer,
  };

  return async function sendWindows(
    message: MailMessage,
    seen: Chunk,
    plan: ChunkPlan,
    work: Work,
  ): Promise<NextLook> {
    const { family, notice, chunk } = message;
    const pacer = pacers[noticeOfName(notice).kind];
    const claim = createChunkClaim(seen, ports);
    claim.note(plan.changed);
    let next = recheckOf(plan, clock.now());
    let rest = plan.sendable;
    const done = { sent: 0, turns: 0, throttled: 0 };

    while (rest.length > 0) {
      const after = await nextWindow();
      if (after === 'go on') continue;
      next = sooner(next, after);
      break;
    }
    await claim.release();
    work.fact('chunk.sent', { family, notice, chunk, sent: done.sent, open: rest.length });
    work.count('MailsAccepted', done.sent);
    return next;

    /** @returns when to look again at a chunk that is left now */
    async function nextWindow(): Promise<NextLook | 'go on'> {
      const obstacle = await sessions.forecast(message, rest);
      if (obstacle === 'nothing') return openAndSortOut();
      if (obstacle !== null) return putOff(obstacle);
      if (done.turns > 0 && work.remainingMilliseconds() < RESERVE_MS) return PUT_OFF.unfinished;
      done.turns += 1;
      const turn = await pacer.turn(Math.min(windowFor(rest), rest.length), work);
      if (turn.kind === 'later') return turn;
      if (turn.startsInMs > FLUSH_MS) await claim.flush();
      if (!(await turn.begins())) return 'go on';
      const session = await sessions.open(message, rest);
      if (typeof session === 'string') return putOff(session);
      sortOut(session);
      const window = rest.slice(0, turn.slots).map(toSending);
      if (window.length === 0 || turn.isOver()) return 'go on';
      const hold = await claim.send(window);
      if (hold !== 'held') return PUT_OFF[hold];
      return takeIn(await sendAll(window, turn, session));
    }

    /** Without a turn. Where there is something to send after all, the next forecast knows. */
    async function openAndSortOut(): Promise<NextLook | 'go on'> {
      const session = await sessions.open(message, rest);
      if (typeof session === 'string') return putOff(session);
      sortOut(session);
      return 'go on';
    }

    function putOff(why: NoSession): NextLook {
      if (why === 'held') work.fact('chunk.held', { family, notice, chunk });
      return PUT_OFF[why];
    }

    /** Settles those to whom nothing is to be sent. */
    function sortOut(session: Session | DigestSession): void {
      const about = { session, at: clock.now(), allowList: ports.allowList };
      const decided = rest.map((delivery) => decide(delivery, about));
      claim.note(decided.filter(({ state }) => state !== 'pending'));
      rest = decided.filter(({ state }) => state === 'pending');
    }

    async function takeIn(outcomes: readonly Settled[]): Promise<NextLook | 'go on'> {
      claim.note(outcomes.map(({ delivery }) => delivery));
      done.sent += outcomes.filter(({ delivery }) => delivery.state === 'sent').length;
      for (const { look, verdict } of outcomes) if (verdict !== 'stop') next = sooner(next, look);
      const again = outcomes.filter(({ verdict }) => verdict === 'again');
      rest = [...again.map(({ delivery }) => delivery), ...rest.slice(outcomes.length)];
      const throttled = again.filter(({ delivery }) => delivery.reason === THROTTLED).length;
      if (throttled > 0) {
        done.throttled += 1;
        work.count('MailsThrottled', throttled);
      }
      const attempted = outcomes.length - (again.length - throttled);
      await pacer.tried({ throttled, attempted }, work);
      const stopped = outcomes.filter(({ verdict }) => verdict === 'stop');
      if (stopped.some(({ look }) => look?.reason === 'throttled-daily')) await pacer.usedUp();
      if (stopped.length > 0) return stopped.map(({ look }) => look).reduce(sooner, null);
      return done.throttled < MAX_THROTTLED_WINDOWS ? 'go on' : PUT_OFF.throttled;
    }
  };

  /** Sends each in its slot; slots that went by, and all after several throttles in a row, are not used. */
  async function sendAll(
    window: readonly Delivery[],
    turn: Extract<Turn, { readonly kind: 'go' }>,
    session: Session | DigestSession,
  ): Promise<readonly Settled[]> {
    let inARow = 0;
    const outcomes = await Promise.all(
      window.map(async (delivery, index) => {
        const isInTime = await turn.slot(index);
        if (!isInTime || inARow >= THROTTLED_IN_A_ROW) return notTried(delivery, clock.now());
        const settled = await sendOne(delivery, session);
        inARow = settled.delivery.reason === THROTTLED ? inARow + 1 : 0;
        return settled;
      }),
    );
    ports.crashPoint('after-ses');
    return outcomes;
  }

  function toSending(delivery: Delivery): Delivery {
    return { ...delivery, state: 'sending', attempts: delivery.attempts + 1, at: clock.now() };
  }
}

function windowFor(rest: readonly Delivery[]): number {
  const attempts = Math.max(...rest.map((delivery) => delivery.attempts));
  if (attempts === 0) return WINDOWS.first;
  return attempts === 1 ? WINDOWS.second : WINDOWS.later;
}

/** When to look at a chunk again whose answers were lost. */
export const recheckOf = ({ recheckAt }: ChunkPlan, now: Instant): NextLook =>
  recheckAt === null ? null : { delaySeconds: secondsUntil(recheckAt, now), reason: 'unknown' };

const sooner = (a: NextLook, b: NextLook): NextLook => {
  if (a === null || b === null) return a ?? b;
  return a.delaySeconds <= b.delaySeconds ? a : b;
};
