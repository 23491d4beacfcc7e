import type { NewsroomConfig } from '../config/config.ts';
import type { Words } from '../locale/catalogue.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import { releaseUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import type { Asset, Instant, LanguageTag } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import { assetsOfEdition, pathOfAsset } from '../translation/edition-assets.ts';
import { type EditionNotice, noticesOfEdition } from '../translation/edition-notices.ts';
import { translationsOf } from '../translation/edition-siblings.ts';
import {
  abstractOf,
  isMachineTranslated,
  metadataLanguage,
  organisationName,
  withdrawnName,
} from '../translation/edition-words.ts';
import { cleanText } from '../xml/characters.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { editionHtml } from './edition-html.ts';
import { editionText } from './edition-text.ts';

/** An edition as all feed formats tell it. */
export interface FeedItem {
  /**
   * Tag URI of family and language: the same whatever happens to title, text, origin or address. A
   * notice has that of its edition with its own kind and version behind.
   */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly contentHtml: string;
  readonly contentText: string;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly author: string;
  readonly subjects: readonly { readonly key: string; readonly label: string }[];
  readonly assets: readonly (Asset & { readonly url: string })[];
  /** Null for a notice, which is no release of its own. */
  readonly release: {
    readonly reference: string | null;
    readonly version: number;
    readonly status: 'published' | 'corrected' | 'withdrawn';
    /** Language the text is in. */
    readonly sourceLanguage: LanguageTag;
    readonly isMachineTranslated: boolean;
  } | null;
  /** Of a notice what it tells by now, and the id of the release it tells it of; null for a release. */
  readonly notice: { readonly kind: EditionNotice['kind']; readonly of: string } | null;
  /** The other editions of the family that can be read. */
  readonly translations: readonly { readonly language: LanguageTag; readonly url: string }[];
}

/**
 * Tag URI of an edition (RFC 4151): `tag:news.example.org,2026:453/14:en`. Characters that a URI does not
 * take are percent-encoded.
 */
export const editionId = (
  { family, language }: Pick<Edition, 'family' | 'language'>,
  { domain, tagYear }: NewsroomConfig,
): string =>
  `tag:${domain},${tagYear}:${encodeURIComponent(family.toWellFormed()).replaceAll('%2F', '/')}:${language}`;

function commonParts(edition: Edition, config: NewsroomConfig, siteUrl: string) {
  return {
    id: editionId(edition, config),
    url: releaseUrl(siteUrl, edition),
    publishedAt: edition.publishedAt,
    updatedAt: edition.updatedAt,
    author: organisationName(config, edition.language),
    assets: assetsOfEdition(edition).map((asset) => ({
      ...asset,
      url: `${siteUrl}/${pathOfAsset(edition, asset)}`,
    })),
    translations: translationsOf(edition).map(({ language }) => ({
      language,
      url: releaseUrl(siteUrl, { language, slug: edition.slug }),
    })),
    release: {
      reference: edition.reference,
      version: edition.version,
      status:
        edition.withdrawal === null
          ? edition.correction === null
            ? ('published' as const)
            : ('corrected' as const)
          : ('withdrawn' as const),
      sourceLanguage: edition.release.language,
      isMachineTranslated: isMachineTranslated(edition),
    },
    notice: null,
  };
}

/** What stands in the place of a withdrawn text. */
function withdrawnParts(edition: Edition, config: NewsroomConfig, siteUrl: string) {
  const w = words(edition.language);
  return {
    title: `${w.titlePrefixes.withdrawal} ${withdrawnName(edition, config)}`,
    summary: w.withdrawnRequest,
    contentHtml: withdrawalHtml(edition.withdrawal?.reason ?? '', w).toString(),
    contentText: editionText(edition, config, siteUrl),
    subjects: [],
  };
}

/** The item of a release: the same one through its whole life. */
export function releaseItem(edition: Edition, config: NewsroomConfig, siteUrl: string): FeedItem {
  const w = words(edition.language);
  const common = commonParts(edition, config, siteUrl);
  if (edition.withdrawal !== null)
    return { ...common, ...withdrawnParts(edition, config, siteUrl) };
  const prefix = edition.correction === null ? '' : `${w.titlePrefixes.correction} `;
  return {
    ...common,
    title: oneLine(`${prefix}${edition.headline}`),
    summary: oneLine(abstractOf(edition)),
    contentHtml: editionHtml(edition, siteUrl).toString(),
    contentText: editionText(edition, config, siteUrl),
    subjects: subjectsOf(edition, config),
  };
}

/**
 * A correction, withdrawal or restoration as an item of its own: readers do not show that an item they
 * know has changed. The item of a withdrawal that was taken back says that. Those of a withdrawn edition all say the withdrawal, as a correction may quote the old words.
 */
export function noticeItem(
  edition: Edition,
  notice: EditionNotice,
  config: NewsroomConfig,
  siteUrl: string,
): FeedItem {
  const { withdrawal } = edition;
  const of = editionId(edition, config);
  const kind = said(edition, notice);
  const common = {
    ...commonParts(edition, config, siteUrl),
    id: `${of}:${notice.kind}:${notice.version}`,
    publishedAt: notice.at,
    updatedAt: apart(edition, notice, withdrawal?.at ?? takenBackAt(edition, notice) ?? notice.at),
    assets: [],
    release: null,
    notice: { kind, of },
  };
  if (withdrawal !== null) return { ...common, ...withdrawnParts(edition, config, siteUrl) };
  const { titlePrefixes } = words(edition.language);
  const title = oneLine(`${titlePrefixes[kind]} ${edition.headline}`);
  const isSaid = notice.text !== '';
  return {
    ...common,
    title,
    summary: oneLine(isSaid ? notice.text : title),
    contentHtml:
      html`${isSaid ? html`<p${languageAttributes(edition.release.language)}>${notice.text}</p>\n` : null}<p><a href="${common.url}"${languageAttributes(metadataLanguage(edition))}>${oneLine(edition.headline)}</a></p>`.toString(),
    contentText: `${cleanText([title, ...(isSaid ? [notice.text] : []), common.url].join('\n\n'))}\n`,
    subjects: subjectsOf(edition, config),
  };
}

/** What a notice tells by now: what was withdrawn is, whatever came before; what was published again is. */
const said = ({ withdrawal }: Edition, { kind }: EditionNotice): EditionNotice['kind'] => {
  if (withdrawal !== null) return 'withdrawal';
  return kind === 'correction' ? 'correction' : 'restoration';
};

/**
 * A millisecond after the release, each notice one more: programs that go by the last change, and the W3C's validator,
 * want no two entries of one instant, and what changed a release changed all of these at once.
 */
function apart(edition: Edition, { version }: EditionNotice, at: Instant): Instant {
  const place = noticesOfEdition(edition).filter((notice) => notice.version <= version).length;
  return new Date(Date.parse(at) + place).toISOString();
}

/** When the withdrawal that a notice tells of was taken back; null for other notices. */
const takenBackAt = (
  { restorations = [] }: Edition,
  { kind, version }: EditionNotice,
): Instant | null =>
  (kind === 'withdrawal'
    ? restorations.find(({ withdrawn }) => withdrawn.version === version)?.at
    : undefined) ?? null;

const subjectsOf = ({ release, language }: Edition, { subjects }: NewsroomConfig) =>
  subjects
    .filter(({ key }) => release.subjects.includes(key))
    .map(({ key, labels }) => ({ key, label: labels[language] ?? labels.en ?? key }));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const withdrawalHtml = (
  reason: string,
  { withdrawnRequest, withdrawnReason, colon, language }: Words,
): SafeHtml =>
  html`<p${languageAttributes(language)}>${withdrawnRequest}</p>${
    reason === ''
      ? null
      : html`\n<p${languageAttributes(language)}>${withdrawnReason}${colon} ${reason}</p>`
  }`;
