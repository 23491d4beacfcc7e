import { momentInWords } from '../locale/dates.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import { words } from '../locale/words.ts';
import type { Edition } from '../translation/edition.ts';
import { correctionsOfEdition } from '../translation/edition-notices.ts';
import { html, type SafeHtml } from '../xml/html.ts';

/** What was corrected and when, the newest first; null when nothing was. */
export function correctionsHtml(edition: Edition, timeZone: string): SafeHtml | null {
  const { language, release } = edition;
  const w = words(language);
  const corrections = correctionsOfEdition(edition).toReversed();
  if (corrections.length === 0) return null;
  return html`<div class="notice" role="note">
${corrections.map(
  ({ at, note }) =>
    html`<p><strong>${w.titlePrefixes.correction}</strong> <span${languageAttributes(release.language)}>${note}</span> <time datetime="${at}">${momentInWords(at, language, timeZone)}</time></p>\n`,
)}</div>
`;
}
