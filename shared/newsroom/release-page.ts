import { assetFigures } from '../feed/asset-figures.ts';
import type { Words } from '../locale/catalogue.ts';
import { momentInWords } from '../locale/dates.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import { listUrl, releaseUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import { type BlockAttributes, blockHtml } from '../release/block-html.ts';
import { bodyWithDateline } from '../release/dateline.ts';
import type { Block } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import {
  abstractOf,
  metadataLanguage,
  organisationName,
  releaseDay,
  translationLabel,
  withdrawnName,
} from '../translation/edition-words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { contactsHtml } from './contacts.ts';
import { correctionsHtml } from './corrections.ts';
import { titleOf } from './entries.ts';
import { page, type Site } from './layout.ts';
import { headHtml } from './release-head.ts';
import { scopeName } from './scope-name.ts';
import { turnLinks } from './turn-links.ts';

/** The editions before and after one in its language. */
export interface EditionsBeside {
  readonly older: Edition | null;
  readonly newer: Edition | null;
}

/** The page of an edition. A withdrawn one keeps its address and shows only that, and why. */
export function releasePage(
  edition: Edition,
  site: Site,
  beside: EditionsBeside = { older: null, newer: null },
): string {
  return edition.withdrawal === null
    ? articlePage(edition, site, beside)
    : withdrawnPage(edition, site, beside);
}

function articlePage(edition: Edition, site: Site, beside: EditionsBeside): string {
  const { config, siteUrl } = site;
  const { language } = edition;
  const w = words(language);
  const description = abstractOf(edition);
  const label = translationLabel(edition);
  const lang = languageAttributes(metadataLanguage(edition));
  return page(site, {
    language,
    title: `${edition.headline} | ${organisationName(config, language)}`,
    description: description === '' ? null : description,
    canonicalUrl: releaseUrl(siteUrl, edition),
    isIndexed: true,
    languageLinks: languageLinks(edition, siteUrl, w),
    head: headHtml(edition, site, description),
    main: html`<article>
${correctionsHtml(edition, config.timeZone)}${
  label === null ? null : html`<p class="label" role="note">${label}</p>\n`
}<p class="kicker">${kickerOf(edition, w)}</p>
<h1${lang}${headlineClass(edition.headline)}>${edition.headline}</h1>
${edition.subheadline === null ? null : html`<p class="subheadline"${lang}>${edition.subheadline}</p>\n`}${factsHtml(edition, site)}${
  edition.origin === 'translated' && edition.summary !== null
    ? html`<p${lang}>${edition.summary}</p>\n`
    : null
}${storyHtml(edition)}${assetsHtml(edition, w)}${contactsHtml(edition.release, w)}<p class="formats"><a href="release.txt" type="text/plain">${w.plainText}</a> <a href="release.md" type="text/markdown">Markdown</a> <a href="release.json" type="application/json">ninjs</a></p>
</article>
${besideHtml(beside, site, w)}`,
  });
}

function withdrawnPage(edition: Edition, site: Site, beside: EditionsBeside): string {
  const { config, siteUrl } = site;
  const { language, withdrawal } = edition;
  const w = words(language);
  const name = withdrawnName(edition, config);
  const reason = withdrawal?.reason ?? '';
  const at = withdrawal?.at ?? edition.updatedAt;
  return page(site, {
    language,
    title: `${w.titlePrefixes.withdrawal} ${name} | ${organisationName(config, language)}`,
    description: null,
    canonicalUrl: releaseUrl(siteUrl, edition),
    isIndexed: false,
    languageLinks: languageLinks(edition, siteUrl, w),
    head: html``,
    main: html`<article>
<h1>${w.titlePrefixes.withdrawal} ${name}</h1>
<p class="facts"><time datetime="${at}">${w.withdrawnOn(momentInWords(at, language, config.timeZone))}</time></p>
<div class="notice" role="note"><p>${w.withdrawnRequest}</p>
${reason === '' ? null : html`<p><strong>${w.withdrawnReason}${w.colon}</strong> <span${languageAttributes(edition.release.language)}>${reason}</span></p>\n`}</div>
</article>
${besideHtml(beside, site, w)}`,
  });
}

function besideHtml({ older, newer }: EditionsBeside, site: Site, w: Words): SafeHtml | null {
  const link = (edition: Edition | null) => {
    if (edition === null) return null;
    return { href: releaseUrl(site.siteUrl, edition), title: titleOf(edition, site) };
  };
  return turnLinks({ older: link(older), newer: link(newer), words: w, label: w.allReleases });
}

/** Characters from which a headline is set smaller: in full size it would fill a telephone's first screen. */
const LONG_HEADLINE = 100;

const headlineClass = (headline: string): SafeHtml | null =>
  headline.length > LONG_HEADLINE ? html` class="long"` : null;

const kickerOf = ({ origin, release }: Edition, w: Words): string => {
  const type = w.releaseTypes[release.type];
  const { kicker } = release;
  // A label in a language that parse does not know comes as the kicker.
  if (origin === 'translated' || kicker === null || kicker === type) return type;
  return `${type} | ${kicker}`;
};

function languageLinks({ siblings, slug }: Edition, siteUrl: string, w: Words) {
  return siblings.map(({ language, isMachineTranslated }) => ({
    language,
    href: releaseUrl(siteUrl, { language, slug }),
    remark: isMachineTranslated ? w.machineVersion : null,
  }));
}

function factsHtml(edition: Edition, { config, siteUrl }: Site): SafeHtml {
  const { language, reference, release, publishedAt, updatedAt } = edition;
  const w = words(language);
  const subjects = config.subjects
    .filter(({ key }) => release.subjects.includes(key))
    .map(({ key }) => {
      const scope = { kind: 'subject', language, subject: key } as const;
      const label = scopeName(scope, config);
      if (!config.languages.includes(language)) return label;
      return html`<a href="${listUrl(siteUrl, scope)}">${label}</a>`;
    });
  return html`<ul class="facts">
<li><time datetime="${release.date ?? publishedAt}">${releaseDay(edition, config.timeZone)}</time></li>
${[
  reference === null ? null : html`<li>${w.reference}${w.colon} <bdi>${reference}</bdi></li>\n`,
  subjects.length === 0
    ? null
    : html`<li>${w.subjects}${w.colon} ${subjects.map((subject, i) => html`${i === 0 ? '' : w.comma}${subject}`)}</li>\n`,
  updatedAt === publishedAt
    ? null
    : html`<li><time datetime="${updatedAt}">${w.updated(momentInWords(updatedAt, language, config.timeZone))}</time></li>\n`,
]}</ul>
`;
}

/**
 * Figures are aligned, an address that stands there in full is not printed a second time, and a table that is wider than
 * the window can be scrolled without a mouse.
 */
const pageAttributes: BlockAttributes = (_tag, kind) => {
  if (kind === 'wide') return html` tabindex="0"`;
  return kind === null ? html`` : html` class="${kind}"`;
};

/** The human document, marked as being in its own language. */
function storyHtml({ release }: Edition): SafeHtml {
  const w = words(release.language);
  const blocks = (list: readonly Block[]) =>
    list.map((block) => html`${blockHtml(block, pageAttributes)}\n`);
  const background =
    release.notes.length + release.boilerplates.length === 0
      ? null
      : html`<div class="background">
${release.notes.length === 0 ? null : html`<h2>${w.notes}</h2>\n${blocks(release.notes)}`}${release.boilerplates.map(
  ({ organisation, text }) => html`<h2>${w.about(organisation)}</h2>\n<p>${text}</p>\n`,
)}</div>
`;
  return html`<div class="story"${languageAttributes(release.language)}>
${
  release.highlights.length === 0
    ? null
    : html`<ul>${release.highlights.map((text) => html`<li>${text}</li>\n`)}</ul>\n`
}${blocks(bodyWithDateline(release))}${background}</div>
`;
}

/** Pictures and documents. Where the page is long, no picture is fetched before it comes into view. */
function assetsHtml(edition: Edition, w: Words): SafeHtml | null {
  const figures = assetFigures(edition, '', html` loading="lazy"`);
  if (figures.length === 0) return null;
  return html`<section class="background" id="files">
<h2>${w.assets}</h2>
<div class="assets">
${figures}</div>
</section>
`;
}
