import { languageAttributes } from '../locale/language-attributes.ts';
import { ownLanguageName } from '../locale/languages.ts';
import { feedsUrl, feedUrl, listUrl, opmlUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import type { LanguageTag } from '../release/release.ts';
import { subscribeUrl } from '../subscriber/subscription-urls.ts';
import { subscriptionWords } from '../subscriber/words/subscription-words.ts';
import { organisationName } from '../translation/edition-words.ts';
import { html } from '../xml/html.ts';
import { FORMATS, page, type Site } from './layout.ts';
import { scopesOf } from './newsroom-lists.ts';
import { scopeName } from './scope-name.ts';

/** An address that breaks behind its slashes; what is copied is the address. */
const breakable = (address: string) =>
  address
    .split(/(?<=[^/]\/)(?=[^/])/)
    .map((part, i) => html`${i === 0 ? null : html`<wbr>`}${part}`);

/** Leads to the feeds of each language, for who asks for `/feeds/`. */
export function feedsIndexPage(site: Site): string {
  const { config, siteUrl } = site;
  const language = config.languages[0] ?? 'en';
  const w = words(language);
  const choices = config.languages.map(
    (of) => html`<li${languageAttributes(of)}>
<h2><a href="${feedsUrl(siteUrl, of)}" hreflang="${of}">${ownLanguageName(of)}</a></h2>
<p>${words(of).feedsText}</p>
</li>
`,
  );
  return page(site, {
    language,
    title: `${w.feeds} | ${organisationName(config, language)}`,
    description: w.feedsText,
    canonicalUrl: `${siteUrl}/feeds/`,
    isIndexed: true,
    languageLinks: languageLinks(site),
    head: html`${config.languages.map(
      (of) => html`<link rel="alternate" hreflang="${of}" href="${feedsUrl(siteUrl, of)}">\n`,
    )}<link rel="alternate" hreflang="x-default" href="${siteUrl}/feeds/">
`,
    main: html`<h1>${w.feeds}</h1>
<p><a href="${opmlUrl(siteUrl)}" type="text/x-opml">${w.feedsOpml}</a></p>
<ul class="choice">
${choices}</ul>`,
  });
}

const languageLinks = ({ config, siteUrl }: Site) =>
  config.languages.map((language) => ({
    language,
    href: feedsUrl(siteUrl, language),
    remark: null,
  }));

/** What feeds are and where they lie, for people: every list of a language with addresses to copy. */
export function feedsPage(language: LanguageTag, site: Site): string {
  const { config, siteUrl } = site;
  const w = words(language);
  const lists = scopesOf(language, config).map(
    (scope) => html`<h2><a href="${listUrl(siteUrl, scope)}">${scopeName(scope, config)}</a></h2>
<dl class="addresses">
${FORMATS.map(({ format, name, type }) => {
  const address = feedUrl(siteUrl, scope, format);
  return html`<dt>${name}</dt><dd><a href="${address}" type="${type}"><bdi dir="ltr">${breakable(address)}</bdi></a></dd>\n`;
})}</dl>
`,
  );
  return page(site, {
    language,
    title: `${w.feeds} | ${organisationName(config, language)}`,
    description: w.feedsText,
    canonicalUrl: feedsUrl(siteUrl, language),
    isIndexed: true,
    languageLinks: languageLinks(site),
    head: html`${config.languages.map(
      (of) => html`<link rel="alternate" hreflang="${of}" href="${feedsUrl(siteUrl, of)}">\n`,
    )}<link rel="alternate" hreflang="x-default" href="${siteUrl}/feeds/">
`,
    main: html`<p class="kicker"><a href="${listUrl(siteUrl, { kind: 'all', language })}">${w.allReleases}</a></p>
<h1>${w.feeds}</h1>
<p>${w.feedsText}</p>
<p><a href="${opmlUrl(siteUrl)}" type="text/x-opml">${w.feedsOpml}</a></p>
<p><a href="${subscribeUrl(siteUrl, language)}">${subscriptionWords([language]).subscribe}</a></p>
${lists}<h2 id="json-feed">JSON Feed: <bdi dir="ltr">_dateline</bdi></h2>
<p>${w.feedsExtension}</p>
`,
  });
}
