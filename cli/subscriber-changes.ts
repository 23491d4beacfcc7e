import type { Clock } from '../shared/ports/clock.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { importStep } from '../shared/subscriber/import-rule.ts';
import { isUnreachable } from '../shared/subscriber/reachability.ts';
import { NEW_SUBSCRIBER, type Subscriber } from '../shared/subscriber/subscriber.ts';
import type { ListedReader } from '../shared/subscriber/subscriber-list.ts';
import { goodUntil } from '../shared/subscriber/tokens.ts';

interface Change {
  readonly store: SubscriberStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly isDryRun: boolean;
}

/** What became of one person, in words, and whether it is what was asked for. */
interface Outcome {
  readonly isDone: boolean;
  readonly message: string;
}

/**
 * Adds one reader as confirmed. Who is known already is left alone: nobody is revived by it.
 *
 * @param consent where the reader agreed to be mailed; kept with them
 */
export async function addReader(
  reader: ListedReader,
  consent: string,
  { store, clock, newId, isDryRun }: Change,
): Promise<Outcome> {
  const known = await store.findByAddress(reader.email);
  const wasErased = known === null && (await store.wasErased(reader.email));
  const facts = { id: newId(), source: consent, now: clock.now(), wasErased };
  const step = importStep(reader, known, facts);
  if (known !== null || step.kind !== 'add') return alreadyThere(known?.status ?? 'erased');
  if (isDryRun) return { isDone: true, message: 'Nothing was changed. The reader would be added.' };
  const outcome = await store.add(step.subscriber);
  return outcome === 'added' ? { isDone: true, message: 'The reader was added.' } : alreadyThere();
}

const STAYS_OUT: Readonly<Record<string, string>> = {
  left: 'that of somebody who left',
  suppressed: 'suppressed',
  erased: 'that of somebody whose data were erased',
};

const alreadyThere = (status?: string): Outcome => ({
  isDone: false,
  message:
    status !== undefined && Object.hasOwn(STAYS_OUT, status)
      ? `This address is ${STAYS_OUT[status]}; only its owner can sign up again.`
      : 'This address is on the list already; “import” changes languages, subjects, keywords and frequency.',
});

/** Keeps an address from ever being mailed, also when nobody has it yet and a later list does. */
export async function suppressAddress(
  email: string,
  reason: string,
  language: string,
  change: Change,
): Promise<Outcome> {
  const { store, clock, newId, isDryRun } = change;
  const known = await store.findByAddress(email);
  if (known?.status === 'suppressed') {
    return { isDone: true, message: `It is suppressed already: ${known.suppression?.reason}.` };
  }
  if (isDryRun) {
    return { isDone: true, message: 'Nothing was changed. The address would be suppressed.' };
  }
  const at = clock.now();
  if (known === null) {
    const outcome = await store.add({
      ...NEW_SUBSCRIBER,
      id: newId(),
      email,
      languages: [language],
      subjects: [],
      frequency: 'immediate',
      status: 'suppressed',
      consent: { source: 'none', at },
      suppression: { reason, at },
    });
    // Somebody signed up in this very moment.
    if (outcome === 'exists') return suppressAddress(email, reason, language, change);
  } else await store.suppress(known.id, reason, at);
  return { isDone: true, message: 'The address is suppressed.' };
}

/**
 * Lets somebody have mail again whose mail came back, or who is suppressed. Who left by their own wish stays
 * out of it.
 *
 * @param consent where somebody suppressed agreed to be mailed again; null for nowhere
 */
export async function liftAddress(
  email: string,
  consent: string | null,
  { store, clock, isDryRun }: Change,
): Promise<Outcome> {
  const known = await store.findByAddress(email);
  if (known === null) return { isDone: false, message: 'Nobody has this address.' };
  const isSuppressed = known.status === 'suppressed';
  if (!isSuppressed && !isUnreachable(known)) {
    return { isDone: true, message: 'There is nothing to lift.' };
  }
  if (isSuppressed && consent === null) {
    const message = `It is suppressed: ${known.suppression?.reason}. Say with --consent where its owner asked for mail again.`;
    return { isDone: false, message };
  }
  if (isDryRun) return { isDone: true, message: 'Nothing was changed. It would be lifted.' };
  if (!isSuppressed) {
    await store.noteReachable(known.id, clock.now());
    return { isDone: true, message: 'Mail is tried again.' };
  }
  const at = clock.now();
  const expiresAt = goodUntil('confirm', at);
  await store.unsuppress(known.id, { source: consent ?? '', at, expiresAt });
  const person = await store.findByAddress(email);
  return { isDone: true, message: LIFTED[person?.status ?? 'left'] };
}

const LIFTED: Readonly<Record<Subscriber['status'], string>> = {
  confirmed: 'The suppression is lifted; mail goes there again.',
  left: 'The suppression is lifted. Its owner left before: only they can sign up again.',
  pending: 'The suppression is lifted. Nobody confirmed this address yet: its owner can sign up.',
  suppressed: 'It was suppressed again in this very moment.',
};
