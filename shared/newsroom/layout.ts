import type { NewsroomConfig } from '../config/config.ts';
import type { Logo } from '../config/logo.ts';
import { scopeTitle } from '../feed/scope-title.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import { ownLanguageName } from '../locale/languages.ts';
import {
  type FeedFormat,
  feedsUrl,
  feedUrl,
  homeUrl,
  type ListScope,
} from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import type { LanguageTag } from '../release/release.ts';
import { subscribeUrl } from '../subscriber/subscription-urls.ts';
import { subscriptionWords } from '../subscriber/words/subscription-words.ts';
import { newsroomName, organisationName } from '../translation/edition-words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { favicon } from './favicon.ts';
import { stylesheet } from './stylesheet.ts';

/** Pixels. */
const LOGO_HEIGHT = 40;

/** What every page needs to know of its site. */
export interface Site {
  readonly config: NewsroomConfig;
  /** Left out where the newsroom has none. */
  readonly logo?: Logo | undefined;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
}

export interface PageFrame {
  readonly language: LanguageTag;
  /** The list that the page is, whose feeds it offers first; else those of its language. */
  readonly scope?: ListScope;
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

/** The formats of feeds, the one that most readers take first. */
export const FORMATS = [
  { format: 'xml', name: 'RSS', type: 'application/rss+xml' },
  { format: 'atom', name: 'Atom', type: 'application/atom+xml' },
  { format: 'json', name: 'JSON Feed', type: 'application/feed+json' },
] as const satisfies readonly {
  readonly format: FeedFormat;
  readonly name: string;
  readonly type: string;
}[];

/** A whole page. No script runs on it and its only style is the stylesheet, so that the strictest CSP holds. */
export function page(site: Site, frame: PageFrame): string {
  const { config, siteUrl } = site;
  const { language } = frame;
  const w = words(language);
  const organisation = organisationName(config, language);
  const home = config.languages.includes(language) ? homeUrl(siteUrl, language) : `${siteUrl}/`;
  return html`<!DOCTYPE html>
<html${languageAttributes(language)}>
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
]}${iconLink(site)}
<link rel="stylesheet" href="/${stylesheet(config).path}">
${feedLinks(site, frame)}${frame.head}</head>
<body>
<a class="skip" href="#content">${w.skipToContent}</a>
<header class="masthead"><div class="page">
<a class="brand" href="${home}">${logoHtml(site)}<span>${organisation} <small>${newsroomName(config, language)}</small></span></a>
${languageSwitch(frame, w.languages)}</div></header>
<main id="content" class="page">
${frame.main}
</main>
<footer class="footer"><div class="page">
${config.languages.includes(language) ? feedList(site, scopeOf(frame)) : null}<p><bdi>${organisation}</bdi>${w.comma}<bdi>${config.organisation.postalAddress}</bdi></p>
</div></footer>
</body>
</html>
`.toString();
}

/** A logo is its own icon when it is about as wide as high. */
function iconLink({ config, logo }: Site): SafeHtml {
  const isSquare = logo !== undefined && Math.abs(Math.log(logo.width / logo.height)) < 0.25;
  const { path, contentType } = isSquare ? logo : favicon(config);
  return html`<link rel="icon" type="${contentType.split(';')[0] ?? ''}" href="/${path}">`;
}

/** The name stands beside it, so that the picture has no words of its own. */
const logoHtml = ({ logo }: Site): SafeHtml | null =>
  logo === undefined
    ? null
    : html`<img src="/${logo.path}" width="${Math.round((LOGO_HEIGHT * logo.width) / logo.height)}" height="${LOGO_HEIGHT}" alt="">`;

function languageSwitch({ language, languageLinks }: PageFrame, label: string): SafeHtml | null {
  if (languageLinks.length < 2) return null;
  const entries = languageLinks.map((link) => {
    const name = ownLanguageName(link.language);
    const remark = link.remark === null ? null : html` <small>(${link.remark})</small>`;
    const target =
      link.language === language
        ? html`<span aria-current="page"${languageAttributes(link.language)}>${name}</span>`
        : html`<a href="${link.href}" hreflang="${link.language}"${languageAttributes(link.language)}>${name}</a>`;
    return html`<li>${target}${remark}</li>\n`;
  });
  return html`<nav aria-label="${label}"><ul class="languages">
${entries}</ul></nav>
`;
}

const scopeOf = ({ scope, language }: PageFrame): ListScope => scope ?? { kind: 'all', language };

/** Autodiscovery: the page's own list and language first, as some readers take the first link. */
function feedLinks({ config, siteUrl }: Site, frame: PageFrame): SafeHtml {
  const own = scopeOf(frame);
  const link = (scope: ListScope, { format, name, type }: (typeof FORMATS)[number]) =>
    html`<link rel="alternate" type="${type}" title="${organisationName(config, scope.language)} | ${scopeTitle(scope, config)} (${ownLanguageName(scope.language)}, ${name})" href="${feedUrl(siteUrl, scope, format)}">\n`;
  const [rss] = FORMATS;
  const others = config.languages
    .map((language): ListScope => ({ kind: 'all', language }))
    .filter(({ language }) => language !== own.language || own.kind !== 'all');
  const isOurs = config.languages.includes(own.language);
  return html`${isOurs ? FORMATS.map((format) => link(own, format)) : null}${others
    .toSorted((a, b) => Number(b.language === own.language) - Number(a.language === own.language))
    .map((scope) => link(scope, rss))}`;
}

function feedList({ siteUrl }: Site, scope: ListScope): SafeHtml {
  const { feeds, colon } = words(scope.language);
  const { subscribe } = subscriptionWords([scope.language]);
  return html`<ul>
<li><a href="${subscribeUrl(siteUrl, scope.language)}">${subscribe}</a></li>
<li><a href="${feedsUrl(siteUrl, scope.language)}">${feeds}</a>${colon}</li>
${FORMATS.map(
  ({ format, name, type }) =>
    html`<li><a href="${feedUrl(siteUrl, scope, format)}" type="${type}">${name}</a></li>\n`,
)}</ul>
`;
}
