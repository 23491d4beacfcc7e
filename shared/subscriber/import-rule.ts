import type { Instant } from '../release/release.ts';
import { NEW_SUBSCRIBER, type Subscriber } from './subscriber.ts';
import type { ListedReader } from './subscriber-list.ts';

/** What an import does about one listed reader. */
export type ImportStep =
  | { readonly kind: 'add'; readonly subscriber: Subscriber }
  | { readonly kind: 'change'; readonly id: string }
  | { readonly kind: 'keep'; readonly why: 'unchanged' | 'left' | 'suppressed' | 'erased' };

/**
 * An import adds people, as confirmed, and changes what readers want to get. It revives nobody who left
 * or is suppressed or had their data erased, and neither renews a consent nor confirms what waits for the reader's own word.
 *
 * @param known who has the address now
 * @param source where the consent comes from: `import readers.csv`
 * @param wasErased whether somebody with this address had their data erased
 */
export function importStep(
  reader: ListedReader,
  known: Subscriber | null,
  facts: {
    readonly id: string;
    readonly source: string;
    readonly now: Instant;
    readonly wasErased: boolean;
  },
): ImportStep {
  if (known === null) {
    if (facts.wasErased) return { kind: 'keep', why: 'erased' };
    const { id, source, now } = facts;
    return {
      kind: 'add',
      subscriber: {
        ...NEW_SUBSCRIBER,
        ...reader,
        id,
        status: 'confirmed',
        consent: { source, at: now },
        confirmedAt: now,
      },
    };
  }
  if (known.status === 'left' || known.status === 'suppressed') {
    return { kind: 'keep', why: known.status };
  }
  const isSame =
    known.frequency === reader.frequency &&
    known.languages.join(' ') === reader.languages.join(' ') &&
    known.subjects.toSorted().join(' ') === reader.subjects.toSorted().join(' ') &&
    (reader.timeZone === undefined || reader.timeZone === known.timeZone) &&
    (reader.keywords ?? known.keywords).toSorted().join() === known.keywords.toSorted().join();
  return isSame ? { kind: 'keep', why: 'unchanged' } : { kind: 'change', id: known.id };
}
