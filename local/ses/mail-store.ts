import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What became of an accepted message; `rejected` messages were found to carry malware. */
export type MailOutcome =
  | 'delivered'
  | 'bounced'
  | 'complained'
  | 'suppressed'
  | 'delayed'
  | 'rejected';

/** One accepted message with its envelope, as SES hands it on. */
export interface SimulatedMail {
  readonly messageId: string;
  /** Envelope sender. */
  readonly from: string;
  /** Envelope recipients. */
  readonly to: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | null;
  /** Unix milliseconds on the engine's clock. */
  readonly acceptedAt: number;
  /** Decoded. */
  readonly subject: string;
  readonly outcome: MailOutcome;
  /** The final octets. Read anew from disk at each access when the store keeps them there. */
  readonly raw: Uint8Array;
}

export interface MailStore {
  add(mail: SimulatedMail): void;
  /** In the order of acceptance. */
  all(): readonly SimulatedMail[];
  byId(messageId: string): SimulatedMail | null;
}

/**
 * Keeps accepted mail in memory, or, given a folder, in `{messageId}.eml` files with one line of
 * `mails.jsonl` each; what lies there already is read first.
 */
export function createMailStore(folder: string | null): MailStore {
  const mails: SimulatedMail[] = [];
  const byId = new Map<string, SimulatedMail>();
  const remember = (mail: SimulatedMail): void => {
    mails.push(mail);
    byId.set(mail.messageId, mail);
  };
  if (folder !== null) {
    mkdirSync(folder, { recursive: true });
    for (const mail of storedMails(folder)) remember(mail);
  }
  return {
    add(mail) {
      if (folder === null) return remember(mail);
      const { raw, ...facts } = mail;
      writeFileSync(emlPath(folder, facts.messageId), raw);
      appendFileSync(indexPath(folder), `${JSON.stringify(facts)}\n`);
      remember(onDisk(folder, facts));
    },
    all: () => mails,
    byId: (messageId) => byId.get(messageId) ?? null,
  };
}

const emlPath = (folder: string, messageId: string): string => join(folder, `${messageId}.eml`);
const indexPath = (folder: string): string => join(folder, 'mails.jsonl');

function onDisk(folder: string, facts: Omit<SimulatedMail, 'raw'>): SimulatedMail {
  return {
    ...facts,
    get raw() {
      return readFileSync(emlPath(folder, facts.messageId));
    },
  };
}

function storedMails(folder: string): readonly SimulatedMail[] {
  const path = indexPath(folder);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  // A process that was killed may leave part of a line, which the next one would be added to.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) writeFileSync(path, whole);
  return whole
    .split('\n')
    .slice(0, -1)
    .map((line) => onDisk(folder, JSON.parse(line)));
}
