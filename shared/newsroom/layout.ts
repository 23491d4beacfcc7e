import type { NewsroomConfig } from '../config/config.ts';
import { ownLanguageName, textDirection } from '../locale/languages.ts';
import { type FeedFormat, feedUrl, homeUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import type { LanguageTag } from '../release/release.ts';
import { organisationName } from '../translation/edition-words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { favicon } from './favicon.ts';
import { stylesheet } from './stylesheet.ts';

/** What every page needs to know of its site. */
export interface Site {
  readonly config: NewsroomConfig;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
}

export interface PageFrame {
  readonly language: LanguageTag;
  readonly title: string;
  /** Null keeps a description out, as on a withdrawn release. */
  readonly description: string | null;
  /** Address of the page itself; null for one that has none, such as the error page. */
  readonly canonicalUrl: string | null;
  readonly isIndexed: boolean;
  /** Further elements of the head. */
  readonly head: SafeHtml;
  /** Where the languages of the switch lead. */
  readonly languageLinks: readonly LanguageLink[];
  readonly main: SafeHtml;
}

interface LanguageLink {
  readonly language: LanguageTag;
  readonly href: string;
  /** Said in small letters beside the name; null for nothing. */
  readonly remark: string | null;
}

const FORMATS: readonly {
  readonly format: FeedFormat;
  readonly name: string;
  readonly type: string;
}[] = [
  { format: 'xml', name: 'RSS', type: 'application/rss+xml' },
  { format: 'atom', name: 'Atom', type: 'application/atom+xml' },
  { format: 'json', name: 'JSON Feed', type: 'application/feed+json' },
];

/** A whole page. No script runs on it and its only style is the stylesheet, so that the strictest CSP holds. */
export function page(site: Site, frame: PageFrame): string {
  const { config, siteUrl } = site;
  const { language } = frame;
  const w = words(language);
  const organisation = organisationName(config, language);
  const home = config.languages.includes(language) ? homeUrl(siteUrl, language) : `${siteUrl}/`;
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${textDirection(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.title}</title>
${[
  frame.description === null
    ? null
    : html`<meta name="description" content="${frame.description}">\n`,
  frame.isIndexed ? null : html`<meta name="robots" content="noindex">\n`,
  html`<meta name="color-scheme" content="light dark">\n`,
  frame.canonicalUrl === null ? null : html`<link rel="canonical" href="${frame.canonicalUrl}">\n`,
]}<link rel="icon" type="image/svg+xml" href="/${favicon.path}">
<link rel="stylesheet" href="/${stylesheet.path}">
${feedLinks(site, language)}${frame.head}</head>
<body>
<a class="skip" href="#content">${w.skipToContent}</a>
<header class="masthead"><div class="page">
<a class="brand" href="${home}">${organisation} <span>${w.newsroom}</span></a>
${languageSwitch(frame, w.languages)}</div></header>
<main id="content" class="page">
${frame.main}
</main>
<footer class="footer"><div class="page">
${config.languages.includes(language) ? feedList(site, language) : null}<p>${organisation}, ${config.organisation.postalAddress}</p>
</div></footer>
</body>
</html>
`.toString();
}

function languageSwitch({ language, languageLinks }: PageFrame, label: string): SafeHtml | null {
  if (languageLinks.length < 2) return null;
  const entries = languageLinks.map((link) => {
    const name = ownLanguageName(link.language);
    const remark = link.remark === null ? null : html` <small>(${link.remark})</small>`;
    const target =
      link.language === language
        ? html`<span aria-current="page" lang="${link.language}">${name}</span>`
        : html`<a href="${link.href}" hreflang="${link.language}" lang="${link.language}">${name}</a>`;
    return html`<li>${target}${remark}</li>\n`;
  });
  return html`<nav aria-label="${label}"><ul class="languages">
${entries}</ul></nav>
`;
}

/** Autodiscovery: the page's own language first, as some readers take the first link. */
function feedLinks({ config, siteUrl }: Site, language: LanguageTag): SafeHtml {
  const link = (of: LanguageTag, { format, name, type }: (typeof FORMATS)[number]) =>
    html`<link rel="alternate" type="${type}" title="${organisationName(config, of)} | ${words(of).pressReleases} (${ownLanguageName(of)}, ${name})" href="${feedUrl(siteUrl, of, format)}">\n`;
  const own = config.languages.filter((of) => of === language);
  const others = config.languages.filter((of) => of !== language);
  return html`${own.map((of) => FORMATS.map((format) => link(of, format)))}${others.map((of) =>
    FORMATS.slice(0, 1).map((format) => link(of, format)),
  )}`;
}

function feedList({ siteUrl }: Site, language: LanguageTag): SafeHtml {
  return html`<ul>
<li>${words(language).feeds}${words(language).colon}</li>
${FORMATS.map(
  ({ format, name, type }) =>
    html`<li><a href="${feedUrl(siteUrl, language, format)}" type="${type}">${name}</a></li>\n`,
)}</ul>
`;
}
