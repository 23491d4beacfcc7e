import { releaseUrl } from '../locale/site-addresses.ts';
import type { Edition } from '../translation/edition.ts';
import { pathOfAsset, picturesOfEdition } from '../translation/edition-assets.ts';
import { readableSiblings, translationsOf } from '../translation/edition-siblings.ts';
import { organisationName } from '../translation/edition-words.ts';
import { html, jsonScript, type SafeHtml } from '../xml/html.ts';
import type { Site } from './layout.ts';
import { newsArticle } from './structured-data.ts';

/** What programs read of a release's page: its languages, OpenGraph, JSON-LD. */
export function headHtml(edition: Edition, site: Site, description: string): SafeHtml {
  const { config, siteUrl } = site;
  const { slug, language } = edition;
  const siblings = readableSiblings(edition);
  const [defaultLanguage] = config.languages;
  const address = (of: string) => releaseUrl(siteUrl, { language: of, slug });
  const alternates = siblings.map(
    (sibling) =>
      html`<link rel="alternate" hreflang="${sibling.language}" href="${address(sibling.language)}">\n`,
  );
  const fallback = siblings.find((sibling) => sibling.language === defaultLanguage);
  const property = (name: string, content: string) =>
    html`<meta property="${name}" content="${content}">\n`;
  return html`${alternates}${
    fallback === undefined
      ? null
      : html`<link rel="alternate" hreflang="x-default" href="${address(fallback.language)}">\n`
  }${[
    property('og:type', 'article'),
    property('og:title', edition.headline),
    description === '' ? null : property('og:description', description),
    property('og:url', address(language)),
    pictureProperties(edition, siteUrl, property),
    property('og:site_name', organisationName(config, language)),
    property('og:locale', language.replace('-', '_')),
    translationsOf(edition).map((sibling) =>
      property('og:locale:alternate', sibling.language.replace('-', '_')),
    ),
    property('article:published_time', edition.publishedAt),
    property('article:modified_time', edition.updatedAt),
  ]}<script type="application/ld+json">${jsonScript(newsArticle(edition, site))}</script>
`;
}

/** The first picture stands for the release where somebody links to it. */
function pictureProperties(
  edition: Edition,
  siteUrl: string,
  property: (name: string, content: string) => SafeHtml,
): readonly SafeHtml[] {
  const [picture] = picturesOfEdition(edition);
  if (picture === undefined) return [];
  return [
    property('og:image', `${siteUrl}/${pathOfAsset(edition, picture)}`),
    property('og:image:type', picture.mediaType),
    property('og:image:width', String(picture.width)),
    property('og:image:height', String(picture.height)),
    ...(picture.alt === null ? [] : [property('og:image:alt', picture.alt)]),
  ];
}
