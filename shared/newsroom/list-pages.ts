import { ownLanguageName, textDirection } from '../locale/languages.ts';
import { homeUrl, releaseUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import type { LanguageTag } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import {
  abstractOf,
  metadataLanguage,
  organisationName,
  releaseDay,
  withdrawnName,
} from '../translation/edition-words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { page, type Site } from './layout.ts';

/** Releases on the home page of a language. */
const HOME_ENTRIES = 50;
/** Releases per language on the root page. */
const ROOT_ENTRIES = 3;

/** The home page of a language: its newest releases. */
export function homePage(language: LanguageTag, editions: readonly Edition[], site: Site): string {
  const { config, siteUrl } = site;
  const w = words(language);
  const entries = newestFirst(editions).slice(0, HOME_ENTRIES);
  const organisation = organisationName(config, language);
  return page(site, {
    language,
    title: `${w.pressReleases} | ${organisation}`,
    description: w.pressReleasesOf(organisation),
    canonicalUrl: homeUrl(siteUrl, language),
    isIndexed: true,
    languageLinks: homeLinks(site),
    head: html`${config.languages.map(
      (of) => html`<link rel="alternate" hreflang="${of}" href="${homeUrl(siteUrl, of)}">\n`,
    )}<link rel="alternate" hreflang="x-default" href="${siteUrl}/">
`,
    main: html`<h1>${w.pressReleases}</h1>
${
  entries.length === 0
    ? html`<p>${w.nothingYet}</p>`
    : html`<ul class="entries">
${entries.map((edition) => entryHtml(edition, site))}</ul>`
}`,
  });
}

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
          html`<li><a href="${releaseUrl(siteUrl, edition)}" lang="${titleLanguage(edition)}">${titleOf(edition, site)}</a></li>\n`,
      );
    return html`<li lang="${of}" dir="${textDirection(of)}">
<h2><a href="${homeUrl(siteUrl, of)}" hreflang="${of}">${ownLanguageName(of)}</a></h2>
${items.length === 0 ? html`<p>${words(of).nothingYet}</p>\n` : html`<ul>\n${items}</ul>\n`}</li>
`;
  });
  return page(site, {
    language,
    title: `${organisation} | ${w.newsroom}`,
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
    return html`<li lang="${of}" dir="${textDirection(of)}">
<p><strong>${w.notFound}.</strong> ${w.notFoundText} <a href="${homeUrl(siteUrl, of)}" hreflang="${of}">${w.allReleases}</a></p>
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

function entryHtml(edition: Edition, site: Site): SafeHtml {
  const { reference, language, publishedAt, release, withdrawal } = edition;
  const w = words(language);
  const summary = withdrawal === null ? abstractOf(edition) : '';
  const lang = titleLanguage(edition);
  return html`<li class="entry">
<p class="entry-facts"><time datetime="${release.date ?? publishedAt}">${releaseDay(edition, site.config.timeZone)}</time>${
    reference === null ? null : html` <bdi>${reference}</bdi>`
  }${edition.origin === 'translated' ? html` <span>${w.machineVersion}</span>` : null}</p>
<h2 lang="${lang}" dir="${textDirection(lang)}"><a href="${releaseUrl(site.siteUrl, edition)}">${titleOf(edition, site)}</a></h2>
${summary === '' ? null : html`<p>${summary}</p>\n`}</li>
`;
}

function titleOf(edition: Edition, { config }: Site): string {
  const { titlePrefixes } = words(edition.language);
  if (edition.withdrawal !== null) {
    return `${titlePrefixes.withdrawal} ${withdrawnName(edition, config)}`;
  }
  return edition.correction === null
    ? edition.headline
    : `${titlePrefixes.correction} ${edition.headline}`;
}

const titleLanguage = (edition: Edition): LanguageTag =>
  edition.withdrawal === null ? metadataLanguage(edition) : edition.language;

const newestFirst = (editions: readonly Edition[]): readonly Edition[] =>
  editions.toSorted((a, b) => compare(b.publishedAt, a.publishedAt) || compare(a.family, b.family));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
