import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { ChunkPlan } from '../../shared/delivery/chunk-plan.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { MailMessage } from '../../shared/messages/messages.ts';
import type { Chunk } from '../../shared/ports/delivery-ledger.ts';
import type { RealTime, SendPacer, Turn } from '../../shared/ports/pacing.ts';
import type { Work } from '../../shared/ports/work.ts';
import type { Instant } from '../../shared/release/release.ts';
import { type ChunkClaimPorts, createChunkClaim } from './chunk-claim.ts';
import { createSendOne, type SendOnePorts } from './send-one.ts';
import {
  createSessions,
  type DigestSession,
  decide,
  type NoSession,
  type Session,
  type SessionPorts,
} from './session.ts';
import { type NextLook, type Settled, secondsUntil } from './settle.ts';

export interface SendWindowsPorts
  extends SessionPorts,
    SendOnePorts,
    Omit<ChunkClaimPorts, 'crashPoint'> {
  readonly pacer: SendPacer;
  readonly time: Pick<RealTime, 'nowMs'>;
  readonly config: NewsroomConfig;
  /** Named places for fault tests. */
  readonly crashPoint: (name: 'claimed' | 'after-ses' | 'recorded') => void;
}

/** Sends in flight per worker, and so the most that one crash can leave unknown. */
const WINDOW = 10;
/** No new window is begun with less time than this: its slots, and sends at their timeout, must still fit. */
const RESERVE_MS = 20_000;
/** What is older is looked at anew before the next send: who left, what was withdrawn. */
const SESSION_AGE_MS = 250;
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
 * and nothing recorded as accepted is sent again. Right before it is marked, what may have changed is
 * looked at anew, at most {@link SESSION_AGE_MS} old.
 */
export function createSendWindows(ports: SendWindowsPorts) {
  const { clock, pacer, time } = ports;
  const openSession = createSessions(ports);
  const sendOne = createSendOne(ports);

  return async function sendWindows(
    message: MailMessage,
    seen: Chunk,
    plan: ChunkPlan,
    work: Work,
  ): Promise<NextLook> {
    const { family, notice, chunk } = message;
    const claim = createChunkClaim(seen, ports);
    claim.note(plan.changed);
    let next = recheckOf(plan, clock.now());
    let rest = plan.sendable;
    let session: Aged | null = null;
    let ahead: Promise<Turn> | null = null;
    const done = { sent: 0, windows: 0, throttled: 0 };

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
      const early = await sortOut();
      if (typeof early === 'string') return putOff(early);
      if (rest.length === 0) return 'go on';
      if (done.windows > 0 && work.remainingMilliseconds() < RESERVE_MS) return PUT_OFF.unfinished;
      const turn = await takeTurn();
      if (turn.kind === 'later') return turn;
      if (turn.startsInMs > FLUSH_MS) await claim.flush();
      await turn.begins();
      // Much may have happened while the turn was waited for.
      const fresh = await sortOut();
      if (typeof fresh === 'string') return putOff(fresh);
      const window = rest.slice(0, turn.slots).map(toSending);
      if (window.length === 0) return 'go on';
      const hold = await claim.send(window);
      if (hold !== 'held') return PUT_OFF[hold];
      askAhead(rest.length - window.length);
      return takeIn(await sendAll(window, turn, fresh));
    }

    /** The turn that was asked for ahead, unless it was too far away then. */
    async function takeTurn(): Promise<Turn> {
      const early = await ahead;
      ahead = null;
      if (early?.kind === 'go') return early;
      return pacer.turn(Math.min(WINDOW, rest.length), work);
    }

    /** Asks for the next turn while this one is sent, so that no slot goes by in between. */
    function askAhead(open: number): void {
      if (open === 0 || work.remainingMilliseconds() < 2 * RESERVE_MS) return;
      ahead = pacer.turn(Math.min(WINDOW, open), work);
      // Whoever takes the turn meets its failure.
      ahead.catch(() => {});
    }

    function putOff(why: NoSession): NextLook {
      if (why === 'held') work.fact('chunk.held', { family, notice, chunk });
      return PUT_OFF[why];
    }

    /** Settles those to whom nothing is to be sent. */
    async function sortOut(): Promise<Session | DigestSession | NoSession> {
      if (session === null || time.nowMs() - session.atMs > SESSION_AGE_MS) {
        const opened = await openSession(message, rest);
        if (typeof opened === 'string') return opened;
        session = { ...opened, atMs: time.nowMs() };
      }
      const about = { session, at: clock.now(), allowList: ports.allowList };
      const decided = rest.map((delivery) => decide(delivery, about));
      claim.note(decided.filter(({ state }) => state !== 'pending'));
      rest = decided.filter(({ state }) => state === 'pending');
      return session;
    }

    async function takeIn(outcomes: readonly Settled[]): Promise<NextLook | 'go on'> {
      done.windows += 1;
      claim.note(outcomes.map(({ delivery }) => delivery));
      done.sent += outcomes.filter(({ delivery }) => delivery.state === 'sent').length;
      for (const { look, verdict } of outcomes) if (verdict !== 'stop') next = sooner(next, look);
      const again = outcomes.filter(({ verdict }) => verdict === 'again');
      rest = [...again.map(({ delivery }) => delivery), ...rest.slice(outcomes.length)];
      if (again.length > 0) {
        done.throttled += 1;
        work.count('MailsThrottled', again.length);
      }
      await pacer.tried({ throttled: again.length, attempted: outcomes.length });
      const stopped = outcomes.filter(({ verdict }) => verdict === 'stop');
      if (stopped.some(({ look }) => look?.reason === 'throttled-daily')) await pacer.usedUp();
      if (stopped.length > 0) return stopped.map(({ look }) => look).reduce(sooner, null);
      return done.throttled < MAX_THROTTLED_WINDOWS ? 'go on' : PUT_OFF.throttled;
    }
  };

  async function sendAll(
    window: readonly Delivery[],
    turn: Extract<Turn, { readonly kind: 'go' }>,
    session: Session | DigestSession,
  ): Promise<readonly Settled[]> {
    const outcomes = await Promise.all(
      window.map(async (delivery, index) => {
        await turn.slot(index);
        return sendOne(delivery, session);
      }),
    );
    ports.crashPoint('after-ses');
    return outcomes;
  }

  function toSending(delivery: Delivery): Delivery {
    return { ...delivery, state: 'sending', attempts: delivery.attempts + 1, at: clock.now() };
  }
}

/** When to look at a chunk again whose answers were lost. */
export const recheckOf = ({ recheckAt }: ChunkPlan, now: Instant): NextLook =>
  recheckAt === null ? null : { delaySeconds: secondsUntil(recheckAt, now), reason: 'unknown' };

/** A session and when it was opened, in real time. */
type Aged = (Session | DigestSession) & { readonly atMs: number };

const sooner = (a: NextLook, b: NextLook): NextLook => {
  if (a === null || b === null) return a ?? b;
  return a.delaySeconds <= b.delaySeconds ? a : b;
};
