import { editionTexts } from '../../shared/audience/edition-texts.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { Family } from '../../shared/ports/release-store.ts';
import type { LanguageTag } from '../../shared/release/release.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { type PhraseFinder, phraseFinder } from '../../shared/text/phrases.ts';
import { loadEditions } from '../../shared/workflow/documents.ts';

export interface TextsPorts {
  /** Where the documents of releases lie. */
  readonly archive: ObjectStore;
  readonly clock: Clock;
}

/** The texts of a family, to look for what readers follow. */
export interface FamilyTexts {
  /** Reads the documents, once, if any of these people follows words. To be awaited before `mention`. */
  readFor(people: readonly Subscriber[]): Promise<void>;
  /** Whether the edition in a language has one of these words or phrases. */
  mention(keywords: readonly string[], language: LanguageTag): boolean;
}

/** Documents are read only where somebody follows words, and searched once for each phrase. */
export function familyTexts(ports: TextsPorts, family: Family): FamilyTexts {
  let finders: ReadonlyMap<LanguageTag, PhraseFinder> | null = null;
  return {
    async readFor(people) {
      if (finders !== null || people.every(({ keywords }) => keywords.length === 0)) return;
      const editions = await loadEditions(ports, family);
      finders = new Map(editions.map((of) => [of.language, phraseFinder(editionTexts(of))]));
    },
    mention(keywords, language) {
      const find = finders?.get(language);
      return find !== undefined && keywords.some(find);
    },
  };
}
