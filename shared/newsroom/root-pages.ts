import { languageAttributes } from '../locale/language-attributes.ts';
import { ownLanguageName } from '../locale/languages.ts';
import { homeUrl, releaseUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import type { Edition } from '../translation/edition.ts';
import { newsroomName, organisationName } from '../translation/edition-words.ts';
import { html } from '../xml/html.ts';
import { newestFirst, titleOf } from './entries.ts';
import { page, type Site } from './layout.ts';

/** Releases per language on the root page. */
const ROOT_ENTRIES = 3;

/** The root page: the languages to choose from, each with its latest releases. */
export function rootPage(editions: readonly Edition[], site: Site): string {
  const { config, siteUrl } = site;
  const language = config.languages[0] ?? 'en';
  const w = words(language);
  const organisation = organisationName(config, language);
  const choices = config.languages.map((of) => {
    const latest = newestFirst(editions.filter((edition) => edition.language === of));
    const items = latest
      .slice(0, ROOT_ENTRIES)
      .map(
        (edition) =>
          html`<li><a href="${releaseUrl(siteUrl, edition)}">${titleOf(edition, site)}</a></li>\n`,
      );
    return html`<li${languageAttributes(of)}>
<h2><a href="${homeUrl(siteUrl, of)}" hreflang="${of}">${ownLanguageName(of)}</a></h2>
${items.length === 0 ? html`<p>${words(of).nothingYet}</p>\n` : html`<ul>\n${items}</ul>\n`}</li>
`;
  });
  return page(site, {
    language,
    title: `${organisation} | ${newsroomName(config, language)}`,
    description: w.pressReleasesOf(organisation),
    canonicalUrl: `${siteUrl}/`,
    isIndexed: true,
    languageLinks: homeLinks(site),
    head: html`${config.languages.map(
      (of) => html`<link rel="alternate" hreflang="${of}" href="${homeUrl(siteUrl, of)}">\n`,
    )}<link rel="alternate" hreflang="x-default" href="${siteUrl}/">
`,
    main: html`<h1>${organisation}</h1>
<ul class="choice">
${choices}</ul>`,
  });
}

/** What a wrong address gets: the same words in every language, and the ways home. */
export function notFoundPage(site: Site): string {
  const { config, siteUrl } = site;
  const language = config.languages[0] ?? 'en';
  const choices = config.languages.map((of) => {
    const w = words(of);
    // The page's own language has it as the heading.
    const name = of === language ? null : html`<strong>${w.notFound}.</strong> `;
    return html`<li${languageAttributes(of)}>
<p>${name}${w.notFoundText} <a href="${homeUrl(siteUrl, of)}" hreflang="${of}">${w.allReleases}</a></p>
</li>
`;
  });
  return page(site, {
    language,
    title: words(language).notFound,
    description: null,
    canonicalUrl: null,
    isIndexed: false,
    languageLinks: homeLinks(site),
    head: html``,
    main: html`<h1>${words(language).notFound}</h1>
<ul class="choice">
${choices}</ul>`,
  });
}

const homeLinks = ({ config, siteUrl }: Site) =>
  config.languages.map((language) => ({
    language,
    href: homeUrl(siteUrl, language),
    remark: null,
  }));
