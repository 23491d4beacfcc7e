import type { NewsroomConfig } from '../config/config.ts';
import { ownLanguageName } from '../locale/languages.ts';
import { feedUrl, type ListScope, listUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import { organisationName } from '../translation/edition-words.ts';
import { element, text, xmlDocument } from '../xml/xml.ts';
import { scopeTitle } from './scope-title.ts';

/**
 * All feeds of the newsroom, for import into a reader: one group per language.
 *
 * @see http://opml.org/spec2.opml
 */
export function opml(
  scopes: readonly ListScope[],
  config: NewsroomConfig,
  siteUrl: string,
): string {
  const groups = config.languages.map((language) =>
    element(
      'outline',
      { text: ownLanguageName(language) },
      ...scopes
        .filter((scope) => scope.language === language)
        .map((scope) =>
          element('outline', {
            type: 'rss',
            text: `${organisationName(config, language)} | ${scopeTitle(scope, config)}`,
            xmlUrl: feedUrl(siteUrl, scope, 'xml'),
            htmlUrl: listUrl(siteUrl, scope),
            language,
          }),
        ),
    ),
  );
  const [language = 'en'] = config.languages;
  const title = `${organisationName(config, language)} | ${words(language).feeds}`;
  return xmlDocument(
    element(
      'opml',
      { version: '2.0' },
      element('head', {}, element('title', {}, text(title))),
      element('body', {}, ...groups),
    ),
  );
}
