import { releaseUrl } from '../locale/site-addresses.ts';
import type { Edition } from '../translation/edition.ts';
import { pathOfAsset, picturesOfEdition } from '../translation/edition-assets.ts';
import { correctionsOfEdition } from '../translation/edition-notices.ts';
import { translationsOf } from '../translation/edition-siblings.ts';
import { abstractOf, isMachineTranslated, organisationName } from '../translation/edition-words.ts';
import type { Site } from './layout.ts';

/** The edition as schema.org NewsArticle, for a JSON-LD block. */
export function newsArticle(edition: Edition, { config, siteUrl, logo }: Site): object {
  const url = releaseUrl(siteUrl, edition);
  const organisation = {
    '@type': 'Organization',
    name: organisationName(config, edition.language),
    url: `${siteUrl}/`,
    ...(logo === undefined
      ? {}
      : {
          logo: {
            '@type': 'ImageObject',
            url: `${siteUrl}/${logo.path}`,
            width: logo.width,
            height: logo.height,
          },
        }),
  };
  const description = abstractOf(edition);
  const corrections = correctionsOfEdition(edition).map(({ note, at }) => ({
    '@type': 'CorrectionComment',
    text: note,
    datePublished: at,
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: url,
    headline: edition.headline,
    ...(description === '' ? {} : { description }),
    inLanguage: edition.language,
    datePublished: edition.publishedAt,
    dateModified: edition.updatedAt,
    ...imagesOf(edition, siteUrl),
    author: organisation,
    publisher: organisation,
    ...(edition.reference === null ? {} : { identifier: edition.reference }),
    ...(edition.keywords.length === 0 ? {} : { keywords: edition.keywords }),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
    ...relatedWorks(edition, siteUrl),
    // Headline and summary are an engine's, the text is people's.
    ...(isMachineTranslated(edition)
      ? { digitalSourceType: 'https://schema.org/CompositeSyntheticDigitalSource' }
      : {}),
  };
}

function imagesOf(edition: Edition, siteUrl: string): object {
  const pictures = picturesOfEdition(edition);
  if (pictures.length === 0) return {};
  return {
    image: pictures.map((picture) => ({
      '@type': 'ImageObject',
      url: `${siteUrl}/${pathOfAsset(edition, picture)}`,
      width: picture.width,
      height: picture.height,
      encodingFormat: picture.mediaType,
      ...(picture.caption === null ? {} : { caption: picture.caption }),
      ...(picture.credit === null ? {} : { creditText: picture.credit }),
    })),
  };
}

function relatedWorks(edition: Edition, siteUrl: string): object {
  const work = (language: string) => ({
    '@type': 'NewsArticle',
    '@id': releaseUrl(siteUrl, { language, slug: edition.slug }),
    inLanguage: language,
  });
  if (edition.translation !== null) {
    return { translationOfWork: work(edition.translation.sourceLanguage) };
  }
  const translations = translationsOf(edition);
  return translations.length === 0
    ? {}
    : { workTranslation: translations.map(({ language }) => work(language)) };
}
