import type { Clock } from '../shared/ports/clock.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { importStep } from '../shared/subscriber/import-rule.ts';
import { NEW_SUBSCRIBER } from '../shared/subscriber/subscriber.ts';
import type { ListedReader } from '../shared/subscriber/subscriber-list.ts';

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
      : 'This address is on the list already; “import” changes languages, subjects and frequency.',
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
