import type { Edition } from '../../shared/translation/edition.ts';
import { releaseOf } from './release.ts';

/** An English original edition, out and unchanged; give what matters to the test. */
export function editionOf(facts: Partial<Edition> = {}): Edition {
  const release = facts.release ?? releaseOf();
  const language = facts.language ?? release.language;
  const headline = facts.headline ?? release.headline;
  const origin = facts.origin ?? 'original';
  return {
    family: '453/14',
    slug: '453-14',
    language,
    origin,
    translation: null,
    reference: release.reference,
    version: 1,
    headline,
    subheadline: release.subheadline,
    summary: release.summary,
    keywords: release.keywords,
    release,
    publishedAt: '2026-10-22T12:00:00.000Z',
    updatedAt: '2026-10-22T12:00:00.000Z',
    isImport: false,
    correction: null,
    earlierCorrections: [],
    withdrawal: null,
    siblings: [{ language, origin, headline, isMachineTranslated: false }],
    ...facts,
  };
}
