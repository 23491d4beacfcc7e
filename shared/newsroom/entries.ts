import { languageAttributes } from '../locale/language-attributes.ts';
import { releaseUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import type { LanguageTag } from '../release/release.ts';
import { clip } from '../text/clip.ts';
import type { Edition } from '../translation/edition.ts';
import {
  abstractLanguage,
  abstractOf,
  isMachineTranslated,
  metadataLanguage,
  releaseDay,
  withdrawnName,
} from '../translation/edition-words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import type { Site } from './layout.ts';

/** Fifty of them, Arabic too, keep the page under 60 kB. */
const SUMMARY_CHARACTERS = 180;

/** Editions as a list shows them. */
export const entriesHtml = (editions: readonly Edition[], site: Site): SafeHtml =>
  html`<ul class="entries">
${editions.map((edition) => entryHtml(edition, site))}</ul>`;

function entryHtml(edition: Edition, site: Site): SafeHtml {
  const { reference, language, publishedAt, release, withdrawal } = edition;
  const w = words(language);
  const summary = withdrawal === null ? clip(abstractOf(edition), SUMMARY_CHARACTERS) : '';
  return html`<li class="entry">
<p class="entry-facts"><time datetime="${release.date ?? publishedAt}">${releaseDay(edition, site.config.timeZone)}</time>${
    reference === null ? null : html` <bdi>${reference}</bdi>`
  }${isMachineTranslated(edition) ? html` <span>${w.machineVersion}</span>` : null}</p>
<h2><a href="${releaseUrl(site.siteUrl, edition)}">${titleOf(edition, site)}</a></h2>
${summary === '' ? null : html`<p>${inLanguage(abstractLanguage(edition), edition, summary)}</p>\n`}</li>
`;
}

/** Headline of an edition in lists; of a withdrawn one only what it was. */
export function titleOf(edition: Edition, { config }: Site): SafeHtml {
  const { titlePrefixes } = words(edition.language);
  if (edition.withdrawal !== null) {
    return html`${titlePrefixes.withdrawal} ${withdrawnName(edition, config)}`;
  }
  const headline = inLanguage(metadataLanguage(edition), edition, edition.headline);
  return edition.correction === null ? headline : html`${titlePrefixes.correction} ${headline}`;
}

/** Text within an edition's page, marked where it is in another language than the page. */
const inLanguage = (language: LanguageTag, page: Edition, text: string): SafeHtml =>
  language === page.language
    ? html`${text}`
    : html`<span${languageAttributes(language)}>${text}</span>`;

/** In the order of the store, so that a list and the links from release to release agree. */
export const newestFirst = (editions: readonly Edition[]): readonly Edition[] =>
  editions.toSorted((a, b) => compare(b.publishedAt, a.publishedAt) || compare(b.family, a.family));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
