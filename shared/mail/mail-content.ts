import type { NewsroomConfig } from '../config/config.ts';
import { palettesOf } from '../config/palette.ts';
import type { Words } from '../locale/catalogue.ts';
import { ownLanguageName, textDirection } from '../locale/languages.ts';
import { releaseUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import { isPicture } from '../release/assets/take-assets.ts';
import { bodyWithDateline } from '../release/dateline.ts';
import type { Block, Contact, LanguageTag } from '../release/release.ts';
import { pageLanguage } from '../subscriber/subscription-page.ts';
import { preferencesUrl, subscribeUrl, unsubscribeUrl } from '../subscriber/subscription-urls.ts';
import { subscriptionWords } from '../subscriber/words/subscription-words.ts';
import type { Edition } from '../translation/edition.ts';
import { assetsOfEdition } from '../translation/edition-assets.ts';
import {
  abstractOf,
  metadataLanguage,
  organisationName,
  releaseDay,
  translationLabel,
  withdrawnName,
} from '../translation/edition-words.ts';

export type MailKind = 'alert' | 'correction' | 'withdrawal';

export interface MailOptions {
  readonly kind: MailKind;
  /** Of the footer, for who does not read the edition's; @default - the edition's */
  readonly footerLanguage?: LanguageTag;
  readonly config: NewsroomConfig;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
}

/** A block of a mail, with its language where that is not the language of those around it. */
export type MailBlock = Block & { readonly language?: LanguageTag };

/** What a mail says, before it is laid out as text and as HTML. */
export interface MailContent {
  readonly language: LanguageTag;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
  /** Colour of links and of the line above, on light and on dark grounds. */
  readonly accent: { readonly light: string; readonly dark: string };
  readonly organisation: string;
  readonly typeLabel: string;
  readonly subject: string;
  /** What mail programs show beside the subject; empty for nothing. */
  readonly preheader: string;
  /** Correction or withdrawal, first of all. */
  readonly notice: {
    readonly title: string | null;
    readonly text: string;
    readonly language: LanguageTag;
  } | null;
  /** Provenance of a translated edition. */
  readonly label: string | null;
  readonly headline: string;
  readonly headlineLanguage: LanguageTag;
  readonly kicker: string | null;
  readonly subheadline: string | null;
  /** Reference and day. */
  readonly facts: readonly string[];
  /** Shown where the text itself is in another language. */
  readonly summary: string | null;
  readonly body: {
    readonly language: LanguageTag;
    readonly direction: 'ltr' | 'rtl';
    readonly blocks: readonly MailBlock[];
  };
  readonly contacts: readonly Contact[];
  /** How many pictures and documents the page has, and where; null for none. */
  readonly assets: { readonly text: string; readonly url: string } | null;
  readonly pageUrl: string;
  readonly postalAddress: string;
  readonly footer: MailFooter;
}

/** Who writes and why, the ways out and in. The first two addresses end with the reader's token. */
export interface MailFooter {
  readonly language: LanguageTag;
  readonly organisation: string;
  readonly whyYouGetThis: string;
  readonly colon: string;
  readonly unsubscribe: string;
  readonly unsubscribeUrl: string;
  readonly changePreferences: string;
  readonly preferencesUrl: string;
  /** Asks whoever the mail was forwarded to, and leads to the form. */
  readonly forwarded: string;
  readonly subscribe: string;
  readonly subscribeUrl: string;
}

export function mailFooter(
  language: LanguageTag,
  { config, siteUrl }: Pick<MailOptions, 'config' | 'siteUrl'>,
): MailFooter {
  const { changePreferences, forwarded, subscribe } = subscriptionWords([language]);
  const { whyYouGetThis, unsubscribe, colon } = words(language);
  const organisation = organisationName(config, language);
  return {
    language,
    organisation,
    whyYouGetThis: whyYouGetThis(organisation),
    colon,
    unsubscribe,
    unsubscribeUrl: unsubscribeUrl(siteUrl, ''),
    changePreferences,
    preferencesUrl: preferencesUrl(siteUrl, ''),
    forwarded,
    subscribe,
    subscribeUrl: subscribeUrl(siteUrl, pageLanguage(config, language)),
  };
}

/** More would be a list of names, not whom to call. */
const MAX_CONTACTS = 12;

/** Decides what a mail about an edition says. A withdrawal says nothing of the old text. */
export function mailContent(edition: Edition, options: MailOptions): MailContent {
  const { kind, config, siteUrl, footerLanguage } = options;
  const { language, release } = edition;
  const w = words(language);
  const { light, dark } = palettesOf(config.identity);
  const common = {
    language,
    direction: textDirection(language),
    words: w,
    accent: { light: light.link, dark: dark.link },
    organisation: organisationName(config, language),
    typeLabel: w.releaseTypes[release.type],
    pageUrl: releaseUrl(siteUrl, edition),
    postalAddress: config.organisation.postalAddress,
    footer: mailFooter(footerLanguage ?? language, { config, siteUrl }),
  };
  if (kind === 'withdrawal') return { ...common, ...withdrawalContent(edition, config, w) };

  const source = words(release.language);
  const correction = edition.correction;
  return {
    ...common,
    subject:
      kind === 'correction'
        ? `${w.subjectPrefixes.correction} ${edition.headline}`
        : edition.headline,
    preheader: edition.subheadline ?? abstractOf(edition),
    notice:
      correction === null
        ? null
        : {
            title: w.titlePrefixes.correction,
            text: correction.note,
            language: release.language,
          },
    label: translationLabel(edition),
    headline: edition.headline,
    headlineLanguage: metadataLanguage(edition),
    kicker: edition.origin === 'original' ? release.kicker : null,
    subheadline: edition.subheadline,
    facts: [
      ...(edition.reference === null ? [] : [`${w.reference}${w.colon} ${edition.reference}`]),
      releaseDay(edition, config.timeZone),
    ],
    summary: edition.origin === 'translated' ? edition.summary : null,
    body: {
      language: release.language,
      direction: textDirection(release.language),
      blocks: [
        ...listOf(release.highlights),
        ...bodyWithDateline(release),
        ...titled(source.notes, release.notes),
        ...release.boilerplates.flatMap(({ organisation, text }) =>
          titled(source.about(organisation), [paragraph(text)]),
        ),
      ],
    },
    contacts: release.contacts.slice(0, MAX_CONTACTS),
    assets: assetsLine(edition, common.pageUrl, w),
  };
}

function withdrawalContent(edition: Edition, config: NewsroomConfig, w: Words) {
  const name = withdrawnName(edition, config);
  const reason = edition.withdrawal?.reason ?? '';
  return {
    subject: `${w.subjectPrefixes.withdrawal} ${name}`,
    preheader: w.withdrawnRequest,
    notice: { title: null, text: w.withdrawnRequest, language: w.language },
    label: null,
    headline: `${w.titlePrefixes.withdrawal} ${name}`,
    headlineLanguage: edition.language,
    kicker: null,
    subheadline: null,
    facts: [releaseDay(edition, config.timeZone)],
    summary: null,
    body: {
      language: edition.language,
      direction: textDirection(edition.language),
      blocks: reason === '' ? [] : [paragraph(`${w.withdrawnReason}${w.colon} ${reason}`)],
    },
    contacts: [],
    assets: null,
  };
}

/** Pictures stay out of the mail: it must be small, and readers decide what they fetch. */
function assetsLine(edition: Edition, pageUrl: string, w: Words): MailContent['assets'] {
  const assets = assetsOfEdition(edition);
  const pictures = assets.filter(isPicture).length;
  return assets.length === 0
    ? null
    : { text: w.assetsForDownload(pictures, assets.length - pictures), url: `${pageUrl}#files` };
}

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
});

const titled = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0
    ? []
    : [{ kind: 'heading', level: 2, inlines: [{ kind: 'text', text: title }] }, ...blocks];

const listOf = (items: readonly string[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        {
          kind: 'list',
          ordered: false,
          items: items.map((text) => [{ kind: 'text', text }]),
        },
      ];

/** Human-readable name of the list of one language (RFC 2919): constant for ever. */
export const listName = (config: NewsroomConfig, language: LanguageTag): string =>
  `${organisationName(config, language)} (${ownLanguageName(language)})`;
