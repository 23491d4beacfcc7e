import { releaseUrl } from '../locale/site-addresses.ts';
import type { Edition } from '../translation/edition.ts';
import { correctionsOfEdition } from '../translation/edition-notices.ts';
import { abstractOf, organisationName } from '../translation/edition-words.ts';
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
    author: organisation,
    publisher: organisation,
    ...(edition.reference === null ? {} : { identifier: edition.reference }),
    ...(edition.keywords.length === 0 ? {} : { keywords: edition.keywords }),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
    ...relatedWorks(edition, siteUrl),
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
  const translations = edition.siblings.filter(({ language }) => language !== edition.language);
  return translations.length === 0
    ? {}
    : { workTranslation: translations.map(({ language }) => work(language)) };
}
