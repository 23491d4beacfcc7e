import type { NewsroomConfig } from '../config/config.ts';
import { monthOf } from '../locale/dates.ts';
import { releaseUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import { isPicture } from '../release/assets/take-assets.ts';
import { contactText } from '../release/contact-text.ts';
import type { Contact, LanguageTag } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import { picturesOfEdition } from '../translation/edition-assets.ts';
import { correctionsOfEdition } from '../translation/edition-notices.ts';
import { translationsOf } from '../translation/edition-siblings.ts';
import {
  abstractOf,
  isMachineTranslated,
  organisationName,
  translationLabel,
} from '../translation/edition-words.ts';
import { cleanText } from '../xml/characters.ts';
import { editionId, type FeedItem, releaseItem } from './feed-item.ts';

// Of nine; agencies' ladder: 1 flash, 2 bulletin, 3 urgent, 5 routine.
const URGENT = 3;
const ROUTINE = 5;

/**
 * An edition as ninjs 3.1, what press agencies and editorial systems take in. The schema refuses what
 * it does not know, so that only its own properties stand here.
 *
 * @see https://iptc.org/std/ninjs
 */
export function ninjs(edition: Edition, config: NewsroomConfig, siteUrl: string): string {
  const { language, withdrawal } = edition;
  const item = releaseItem(edition, config, siteUrl);
  const organisation = organisationName(config, language);
  const document = {
    standard: { name: 'ninjs', version: '3.1' },
    uri: item.id,
    type: 'text',
    representationType: 'full',
    profile: picturesOfEdition(edition).length === 0 ? 'text-only' : 'text-photo',
    version: String(edition.version),
    firstCreated: edition.publishedAt,
    versionCreated: edition.updatedAt,
    pubStatus: withdrawal === null ? 'usable' : 'canceled',
    language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: item.title }],
    bodies: [
      { role: 'main', contentType: 'text/html', value: item.contentHtml },
      { role: 'main', contentType: 'text/plain', value: item.contentText },
    ],
    by: organisation,
    organisations: [{ name: organisation, rel: 'issuer' }],
    copyrightHolder: organisation,
    copyrightNotice: `© ${yearOf(edition.publishedAt, config)} ${organisation}`,
    altIds: [
      { role: 'page', value: releaseUrl(siteUrl, edition) },
      ...(edition.reference === null ? [] : [{ role: 'reference', value: edition.reference }]),
    ],
    ...(withdrawal === null
      ? storyParts(edition, config, siteUrl)
      : { edNote: [words(language).withdrawnRequest, withdrawal.reason].join(' ').trim() }),
  };
  const clean = (_key: string, value: unknown) =>
    typeof value === 'string' ? cleanText(value) : value;
  return `${JSON.stringify(document, clean, 2)}\n`;
}

function storyParts(edition: Edition, config: NewsroomConfig, siteUrl: string): object {
  const { language, release } = edition;
  const label = translationLabel(edition);
  const abstract = abstractOf(edition);
  const notes = [
    ...correctionsOfEdition(edition)
      .toReversed()
      .map(({ note }) => `${words(language).titlePrefixes.correction} ${note}`),
    ...(label === null ? [] : [label]),
  ];
  const speakers = [...new Set(release.quotes.flatMap(({ speaker }) => speaker ?? []))];
  const subjects = config.subjects.filter(({ key }) => release.subjects.includes(key));
  const associations = [
    ...translationsOf(edition).map((sibling) => ({
      name: `translation-${sibling.language}`,
      rel: 'translation',
      uri: editionId({ family: edition.family, language: sibling.language }, config),
      type: 'text',
      language: sibling.language,
      headlines: [{ value: sibling.headline }],
    })),
    ...releaseItem(edition, config, siteUrl).assets.map(assetAssociation),
  ];
  const usageTerms = config.organisation.usageTerms[language];
  return {
    ...(usageTerms === undefined ? {} : { usageTerms }),
    contentCreated: edition.publishedAt,
    urgency: release.isUrgent ? URGENT : ROUTINE,
    ...(release.embargo.kind === 'until' ? { embargoedUntil: release.embargo.until } : {}),
    ...(abstract === ''
      ? {}
      : { descriptions: [{ role: 'summary', contentType: 'text/plain', value: abstract }] }),
    ...(notes.length === 0 ? {} : { edNote: notes.join('\n') }),
    ...(isMachineTranslated(edition)
      ? { digitalSourceType: { name: label ?? '', literal: 'machine-translated-metadata' } }
      : {}),
    ...(release.dateline === null ? {} : { located: release.dateline.location }),
    genres: [{ name: words(language).releaseTypes[release.type], literal: release.type }],
    ...(subjects.length === 0
      ? {}
      : {
          subjects: subjects.flatMap((subject) => subjectsOf(subject, language, config)),
        }),
    ...(speakers.length === 0 ? {} : { people: speakers.map((name) => ({ name, rel: 'quoted' })) }),
    ...(release.contacts.length === 0
      ? {}
      : { infoSources: release.contacts.map((of) => infoSource(of, release.language)) }),
    ...(associations.length === 0 ? {} : { associations }),
  };
}

/** A subject under our own address and, where the configuration has it, under that of IPTC Media Topics. */
function subjectsOf(
  { key, labels, mediaTopic }: NewsroomConfig['subjects'][number],
  language: LanguageTag,
  { domain, tagYear }: NewsroomConfig,
): readonly object[] {
  const name = labels[language] ?? labels.en ?? key;
  return [
    { name, uri: `tag:${domain},${tagYear}:subjects:${key}`, literal: key },
    ...(mediaTopic === undefined
      ? []
      : [
          {
            name,
            uri: `http://cv.iptc.org/newscodes/mediatopic/${mediaTopic}`,
            literal: `medtop:${mediaTopic}`,
          },
        ]),
  ];
}

const yearOf = (instant: string, { timeZone }: NewsroomConfig): string =>
  monthOf(instant, timeZone).slice(0, 4);

function infoSource(contact: Contact, language: LanguageTag): object {
  const { name, organisation, email, phones } = contact;
  const reached = [
    ...(email === null ? [] : [{ type: 'email', value: email }]),
    ...phones.map(({ raw, e164 }) => ({ type: 'phone', value: e164 ?? raw })),
  ];
  return {
    name: name ?? organisation ?? contactText(contact, language).split('\n')[0] ?? '',
    role: 'press-contact',
    ...(reached.length === 0 ? {} : { contactInfo: reached }),
  };
}

function assetAssociation(asset: FeedItem['assets'][number]): object {
  const { name, url, mediaType, bytes, width, height, alt, caption, credit } = asset;
  const descriptions = [
    ...(alt === null ? [] : [{ role: 'alt', value: alt }]),
    ...(caption === null ? [] : [{ role: 'caption', value: caption }]),
  ];
  return {
    name,
    rel: isPicture(asset) ? 'illustration' : 'document',
    uri: url,
    type: isPicture(asset) ? 'picture' : 'text',
    ...(credit === null ? {} : { by: credit }),
    ...(descriptions.length === 0 ? {} : { descriptions }),
    renditions: [
      {
        name: 'original',
        href: url,
        contentType: mediaType,
        sizeInBytes: bytes,
        ...(width === null || height === null ? {} : { width, height }),
      },
    ],
  };
}
