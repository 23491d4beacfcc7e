import { monthInWords } from '../locale/dates.ts';
import { type ArchiveAddress, archivePath, archiveUrl, listUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import type { LanguageTag } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import { organisationName } from '../translation/edition-words.ts';
import { html } from '../xml/html.ts';
import { entriesHtml, newestFirst } from './entries.ts';
import { page, type Site } from './layout.ts';
import { turnLinks } from './turn-links.ts';

/** The parts of the archive before and after one. */
export interface PartsBeside {
  readonly older: ArchiveAddress | null;
  readonly newer: ArchiveAddress | null;
}

/** Every month of a language's archive, the newest first. */
export function archiveIndexPage(
  language: LanguageTag,
  parts: readonly ArchiveAddress[],
  site: Site,
): string {
  const { config, siteUrl } = site;
  const w = words(language);
  const years = Map.groupBy(parts.toReversed(), ({ month }) => month.slice(0, 4));
  const lists = [...years].map(
    ([year, of]) => html`<h2>${year}</h2>
<ul class="months">
${of.map((part) => html`<li><a href="${siteUrl}/${archivePath(part)}/">${partTitle(part)}</a></li>\n`)}</ul>
`,
  );
  return page(site, {
    language,
    title: `${w.archive} | ${organisationName(config, language)}`,
    description: `${w.pressReleasesOf(organisationName(config, language))} (${w.archive})`,
    canonicalUrl: archiveUrl(siteUrl, language),
    isIndexed: true,
    languageLinks: archiveLinks(site),
    head: html`${config.languages.map(
      (of) => html`<link rel="alternate" hreflang="${of}" href="${archiveUrl(siteUrl, of)}">\n`,
    )}`,
    main: html`<p class="kicker"><a href="${listUrl(siteUrl, { kind: 'all', language })}">${w.allReleases}</a></p>
<h1>${w.archive}</h1>
${parts.length === 0 ? html`<p>${w.nothingYet}</p>` : lists}`,
  });
}

/** The releases of one part. Other languages have other months, so the switch leads to their archives. */
export function archivePage(
  part: ArchiveAddress,
  editions: readonly Edition[],
  { older, newer }: PartsBeside,
  site: Site,
): string {
  const { config, siteUrl } = site;
  const { language } = part;
  const w = words(language);
  const organisation = organisationName(config, language);
  const title = partTitle(part);
  const link = (to: ArchiveAddress | null) =>
    to === null ? null : { href: `${siteUrl}/${archivePath(to)}/`, title: html`${partTitle(to)}` };
  return page(site, {
    language,
    title: `${title} | ${organisation}`,
    description: `${w.pressReleasesOf(organisation)} (${title})`,
    canonicalUrl: `${siteUrl}/${archivePath(part)}/`,
    isIndexed: true,
    languageLinks: archiveLinks(site),
    head: html``,
    main: html`<p class="kicker"><a href="${archiveUrl(siteUrl, language)}">${w.archive}</a></p>
<h1>${title}</h1>
${editions.length === 0 ? html`<p>${w.nothingYet}</p>` : entriesHtml(newestFirst(editions), site)}
${turnLinks({ older: link(older), newer: link(newer), words: w, label: w.archive })}`,
  });
}

const partTitle = ({ month, number, language }: ArchiveAddress): string =>
  `${monthInWords(month, language)}${number === 1 ? '' : ` (${number})`}`;

const archiveLinks = ({ config, siteUrl }: Site) =>
  config.languages.map((language) => ({
    language,
    href: archiveUrl(siteUrl, language),
    remark: null,
  }));
