import { scopeTitle } from '../feed/scope-title.ts';
import { momentInWords } from '../locale/dates.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import {
  archiveUrl,
  type ListScope,
  listUrl,
  numberedPath,
  releaseUrl,
} from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import { subscribeUrl } from '../subscriber/subscription-urls.ts';
import { subscriptionWords } from '../subscriber/words/subscription-words.ts';
import type { Edition } from '../translation/edition.ts';
import { type EditionNotice, noticesOfEdition } from '../translation/edition-notices.ts';
import { organisationName } from '../translation/edition-words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { entriesHtml, newestFirst, titleOf } from './entries.ts';
import { page, type Site } from './layout.ts';
import { archivePartSize } from './newsroom-lists.ts';
import { scopeName } from './scope-name.ts';
import { turnLinks } from './turn-links.ts';

/** Releases or notices on a list page. */
const LIST_ENTRIES = 50;

/**
 * The page of a list: its newest releases, or notices.
 *
 * @param editions newest of the list; of `corrections`, those with the newest notices
 * @param lastPage the newest of the list's numbered pages; 0 and 1: all are on this one
 */
export function listPage(
  scope: ListScope,
  editions: readonly Edition[],
  site: Site,
  lastPage = 0,
): string {
  const { config, siteUrl } = site;
  const { language } = scope;
  const w = words(language);
  const title = scopeTitle(scope, config);
  const organisation = organisationName(config, language);
  const isHome = scope.kind === 'all';
  const alternates = config.languages.map((of) => ({
    language: of,
    href: listUrl(siteUrl, { ...scope, language: of }),
  }));
  const entries =
    scope.kind === 'corrections'
      ? // Without numbered pages there is no other place for them.
        noticesHtml(editions, site, lastPage < 2 ? Number.POSITIVE_INFINITY : LIST_ENTRIES)
      : entriesHtml(newestFirst(editions).slice(0, LIST_ENTRIES), site);
  return page(site, {
    language,
    scope,
    title: `${title} | ${organisation}`,
    description:
      scope.kind === 'corrections'
        ? w.correctionsText
        : `${w.pressReleasesOf(organisation)}${isHome ? '' : ` (${title})`}`,
    canonicalUrl: listUrl(siteUrl, scope),
    isIndexed: true,
    languageLinks: alternates.map((link) => ({ ...link, remark: null })),
    head: html`${alternates.map(
      ({ language: of, href }) => html`<link rel="alternate" hreflang="${of}" href="${href}">\n`,
    )}${isHome ? html`<link rel="alternate" hreflang="x-default" href="${siteUrl}/">\n` : null}`,
    main: html`${
      isHome
        ? null
        : html`<p class="kicker"><a href="${listUrl(siteUrl, { kind: 'all', language })}">${w.allReleases}</a></p>\n`
    }<h1>${scopeName(scope, config)}</h1>
${listLinks(scope, site)}${editions.length === 0 ? html`<p>${w.nothingYet}</p>` : entries}${turnLinks(
  { older: olderLink(scope, editions.length, lastPage, site), newer: null, words: w, label: title },
)}`,
  });
}

/** What comes after the last entry of a list: of all releases their archive, once there may be more. */
function olderLink(scope: ListScope, entries: number, lastPage: number, site: Site) {
  const { config, siteUrl } = site;
  const { language } = scope;
  if (scope.kind !== 'all') return lastPage < 2 ? null : numberedLink(scope, lastPage, site);
  return entries < archivePartSize(config)
    ? null
    : { href: archiveUrl(siteUrl, language), title: html`${words(language).archive}` };
}

/**
 * A numbered page of a list. 1 is the oldest, so that what a page holds stays on it. Other languages
 * have other pages, so the switch leads to their lists.
 *
 * @param lastPage the newest of them; after it comes the page of the list itself
 */
export function numberedPage(
  scope: ListScope,
  { number, lastPage }: { readonly number: number; readonly lastPage: number },
  editions: readonly Edition[],
  site: Site,
): string {
  const { config, siteUrl } = site;
  const { language } = scope;
  const w = words(language);
  const list = scopeTitle(scope, config);
  const name = scopeName(scope, config);
  const title = `${list} (${number})`;
  const entries =
    scope.kind === 'corrections'
      ? noticesHtml(editions, site, Number.POSITIVE_INFINITY)
      : entriesHtml(newestFirst(editions), site);
  const organisation = organisationName(config, language);
  return page(site, {
    language,
    scope,
    title: `${title} | ${organisation}`,
    description:
      scope.kind === 'corrections'
        ? `${w.correctionsText} (${number})`
        : `${w.pressReleasesOf(organisation)} (${list}, ${number})`,
    canonicalUrl: `${siteUrl}/${numberedPath(scope, number)}/`,
    isIndexed: true,
    languageLinks: config.languages.map((of) => ({
      language: of,
      href: listUrl(siteUrl, { ...scope, language: of }),
      remark: null,
    })),
    head: html``,
    main: html`<p class="kicker"><a href="${listUrl(siteUrl, scope)}">${name}</a></p>
<h1>${name} (${number})</h1>
${editions.length === 0 ? html`<p>${w.nothingYet}</p>` : entries}
${turnLinks({
  older: number === 1 ? null : numberedLink(scope, number - 1, site),
  newer:
    number === lastPage
      ? { href: listUrl(siteUrl, scope), title: name }
      : numberedLink(scope, number + 1, site),
  words: w,
  label: list,
})}`,
  });
}

const numberedLink = (scope: ListScope, number: number, { config, siteUrl }: Site) => ({
  href: `${siteUrl}/${numberedPath(scope, number)}/`,
  title: html`${scopeName(scope, config)} (${number})`,
});

/** The other lists of the language. */
function listLinks({ language, ...current }: ListScope, { config, siteUrl }: Site): SafeHtml {
  const scopes: readonly ListScope[] = [
    ...config.subjects.map(({ key }) => ({ kind: 'subject' as const, language, subject: key })),
    { kind: 'corrections', language },
  ];
  const isCurrent = (scope: ListScope) =>
    scope.kind === current.kind &&
    (scope.kind !== 'subject' || !('subject' in current) || scope.subject === current.subject);
  return html`<nav aria-label="${words(language).subjects}"><ul class="lists">
${scopes.map((scope) =>
  isCurrent(scope)
    ? html`<li><span aria-current="page">${scopeName(scope, config)}</span></li>\n`
    : html`<li><a href="${listUrl(siteUrl, scope)}">${scopeName(scope, config)}</a></li>\n`,
)}<li><a href="${archiveUrl(siteUrl, language)}">${words(language).archive}</a></li>
<li><a href="${subscribeUrl(siteUrl, language)}">${subscriptionWords([language]).subscribe}</a></li>
</ul></nav>
`;
}

function noticesHtml(editions: readonly Edition[], site: Site, limit: number): SafeHtml {
  const notices = editions
    .flatMap((edition) => noticesOfEdition(edition).map((notice) => ({ edition, notice })))
    .filter(({ edition, notice }) => isTold(edition, notice))
    .toSorted(
      (a, b) =>
        Date.parse(b.notice.at) - Date.parse(a.notice.at) ||
        (a.edition.family < b.edition.family ? -1 : 1),
    )
    .slice(0, limit);
  return html`<ul class="entries">
${notices.map(({ edition, notice }) => noticeHtml(edition, notice, site))}</ul>`;
}

/**
 * Of a withdrawn edition there is only that to tell: a correction may quote the old words. Its restoration says what there is
 * to say of a withdrawal that was taken back.
 */
const isTold = ({ withdrawal }: Edition, { kind, version }: EditionNotice): boolean =>
  withdrawal === null ? kind !== 'withdrawal' : version === withdrawal.version;

function noticeHtml(
  edition: Edition,
  { kind, at, text }: EditionNotice,
  { config, siteUrl }: Site,
): SafeHtml {
  const { language, reference, release } = edition;
  const isRestored = kind === 'restoration';
  return html`<li class="entry">
<p class="entry-facts"><time datetime="${at}">${momentInWords(at, language, config.timeZone)}</time>${
    reference === null ? null : html` <bdi>${reference}</bdi>`
  }</p>
<h2><a href="${releaseUrl(siteUrl, edition)}">${isRestored ? html`${words(language).titlePrefixes.restoration} ` : null}${titleOf(edition, { config, siteUrl })}</a></h2>
${text !== '' ? html`<p><span${languageAttributes(release.language)}>${text}</span></p>\n` : null}</li>
`;
}
