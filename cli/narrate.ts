/** A structured log line of a function. */
type Fact = Readonly<Record<string, unknown>>;

const text = (fact: Fact, key: string): string => String(fact[key] ?? '');
const release = (fact: Fact): string => text(fact, 'reference') || text(fact, 'family');

/** What a stage said, as a person reads it; stages and facts that are not listed stay silent. */
const SENTENCES: Readonly<Record<string, (fact: Fact) => string>> = {
  'release.accepted': (f) =>
    `${release(f)} understood: ${text(f, 'language')}, version ${text(f, 'version')}`,
  'receipt.written': (f) =>
    `${text(f, 'file')} ${text(f, 'outcome')}${f.reason ? ` (${text(f, 'reason')})` : ''}`,
  'metadata.translated': (f) =>
    `${text(f, 'family')} into ${text(f, 'languages') || 'no language'} by ${text(f, 'engine')}`,
  'release.published': (f) =>
    `${release(f)} let go: ${text(f, 'language')}, version ${text(f, 'version')}`,
  'audience.frozen': (f) =>
    `${text(f, 'family')} ${text(f, 'notice')} goes to ${text(f, 'audience')} readers`,
  'chunk.sent': (f) =>
    `${text(f, 'family')} ${text(f, 'notice')}: ${text(f, 'sent')} mails accepted`,
  'chunk.deferred': (f) =>
    `${text(f, 'family')} ${text(f, 'notice')} waits ${text(f, 'delaySeconds')} s (${text(f, 'reason')})`,
  'newsroom.published': (f) => `${release(f)} on the site: ${text(f, 'languages')}`,
  'embargo.due': (f) => `${text(f, 'family')} is due in ${text(f, 'delaySeconds')} s`,
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

/**
 * One readable line for a log line of a function: `12:00:03  fan-out    E-453/14 let go: en, version 1`.
 *
 * @returns null for lines that are not for people
 */
export function narrate(stage: string, line: string, time: Date): string | null {
  const fact = parse(line);
  if (fact === null) return null;
  const sentence = SENTENCES[text(fact, 'message')];
  if (sentence === undefined) return null;
  return `${time.toTimeString().slice(0, 8)}  ${stage.padEnd(13)} ${sentence(fact)}`;
}

function parse(line: string): Fact | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as Fact;
  } catch {
    return null;
  }
}
