import config from '../dateline.config.ts';

/** A structured log line of a function. */
type Fact = Readonly<Record<string, unknown>>;

export interface Narrator {
  /**
   * One readable line for a log line of a function: `12:00:03  fan-out    E-453/14 let go: en, version 1`.
   *
   * @returns null for lines that are not for people
   */
  line(line: string, time: Date): string | null;
}

/** Between two progress lines of one mailing. */
const PROGRESS_MS = 1_000;

const text = (fact: Fact, key: string): string => String(fact[key] ?? '');
const release = (fact: Fact): string =>
  text(fact, 'reference') || text(fact, 'family') || text(fact, 'file');
const mailing = (fact: Fact): string => `${text(fact, 'family')} ${text(fact, 'notice')}`;

/** What a stage said, as a person reads it; facts that are not listed stay silent. */
const SENTENCES: Readonly<Record<string, (fact: Fact) => string>> = {
  'release.accepted': (f) =>
    `${release(f)} understood: ${text(f, 'language')}, version ${text(f, 'version')}`,
  'receipt.written': (f) =>
    `${text(f, 'file')} ${text(f, 'outcome')}${f.reason ? ` (${text(f, 'reason')})` : ''}`,
  'metadata.translated': (f) =>
    `${release(f)} into ${text(f, 'languages')} by ${text(f, 'engine')}`,
  'release.published': (f) =>
    `${release(f)} let go: ${text(f, 'language')}, version ${text(f, 'version')}`,
  'audience.frozen': (f) =>
    `${mailing(f)} goes to ${text(f, 'audience')} readers${
      Number(f.waiting ?? 0) > 0
        ? `; ${text(f, 'waiting')} of them wait ${config.translation.graceMinutes} minutes for their language at most`
        : ''
    }`,
  'chunk.deferred': (f) =>
    `${mailing(f)} waits ${text(f, 'delaySeconds')} s (${text(f, 'reason')})`,
  'newsroom.published': (f) => `${release(f)} on the site: ${text(f, 'languages')}`,
  'embargo.due': (f) => `an embargo ends in ${text(f, 'delaySeconds')} s`,
  'subscriber.left': () => 'a reader left by one click',
  'subscriber.suppressed': (f) => `a reader is suppressed (${text(f, 'reason')})`,
  'work.failed': (f) => `FAILED: ${errorOf(f)}`,
};

const errorOf = (fact: Fact): string => {
  const { error } = fact;
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : 'see the log';
};

/** Tells what the stages do; long mailings by a line a second with how far they are. */
export function createNarrator(): Narrator {
  const mailings = new Map<string, { audience: number; sent: number; toldAt: number }>();

  /** Null while the next progress line is not due. */
  function progress(fact: Fact, time: Date): string | null {
    const name = mailing(fact);
    const known = mailings.get(name) ?? { audience: 0, sent: 0, toldAt: 0 };
    known.sent += Number(fact.sent ?? 0);
    mailings.set(name, known);
    const isLast = known.sent >= known.audience;
    if (!isLast && time.getTime() - known.toldAt < PROGRESS_MS) return null;
    known.toldAt = time.getTime();
    return known.audience === 0
      ? `${name}: ${known.sent} mails accepted`
      : `${name}: ${known.sent} of ${known.audience} mails accepted`;
  }

  return {
    line(line, time) {
      const fact = parse(line);
      if (fact === null) return null;
      const event = text(fact, 'message');
      if (event === 'audience.frozen') {
        const audience = Number(fact.audience ?? 0);
        mailings.set(mailing(fact), { audience, sent: 0, toldAt: 0 });
      }
      const sentence =
        event === 'chunk.sent' ? progress(fact, time) : (SENTENCES[event]?.(fact) ?? null);
      if (sentence === null) return null;
      return `${time.toTimeString().slice(0, 8)}  ${text(fact, 'service').padEnd(13)} ${sentence}`;
    },
  };
}

function parse(line: string): Fact | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as Fact;
  } catch {
    return null;
  }
}
