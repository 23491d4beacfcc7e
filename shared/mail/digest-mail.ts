import type { NewsroomConfig } from '../config/config.ts';
import { palettesOf } from '../config/palette.ts';
import { weekdayInWords } from '../locale/dates.ts';
import { textDirection } from '../locale/languages.ts';
import { homeUrl, releaseUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import type { Block, Inline, Instant, LanguageTag } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import {
  abstractOf,
  organisationName,
  releaseDay,
  translationLabel,
} from '../translation/edition-words.ts';
import { type MailBlock, type MailContent, mailFooter } from './mail-content.ts';

export interface DigestOptions {
  readonly config: NewsroomConfig;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
  /** Language of everything around the releases. */
  readonly language: LanguageTag;
  /** How many releases found no room. */
  readonly more: number;
  readonly date: Instant;
  /** Zone of its readers: the day it is called by is theirs, those of releases are the newsroom's. */
  readonly timeZone: string;
}

/**
 * What a digest says: of each release its headline, day, provenance and abstract, with a link to its
 * page, in the order given. It is laid out as any mail, and so cut below the size at which Gmail clips.
 */
export function digestContent(
  editions: readonly Edition[],
  { config, siteUrl, language, more, date, timeZone }: DigestOptions,
): MailContent {
  const w = words(language);
  const { light, dark } = palettesOf(config.identity);
  const organisation = organisationName(config, language);
  const day = weekdayInWords(date, language, timeZone);
  const subject = w.digestSubject(organisation, editions.length + more, day);
  const pageUrl = homeUrl(siteUrl, language);
  const blocks = editions.flatMap((edition): readonly MailBlock[] => {
    const said = [
      headingOf(edition, siteUrl),
      ...paragraphs([factsOf(edition, config.timeZone), labelOf(edition), abstractOf(edition)]),
    ];
    // A screen reader must know in which voice to read it, and its sentences where they end.
    return edition.language === language
      ? said
      : said.map((block) => ({ ...block, language: edition.language }));
  });
  return {
    language,
    direction: textDirection(language),
    words: w,
    accent: { light: light.link, dark: dark.link },
    organisation,
    typeLabel: w.pressReleases,
    subject,
    preheader: editions
      .map(({ headline }) => headline)
      .join(' · ')
      .slice(0, 200)
      .toWellFormed(),
    notice: null,
    label: null,
    headline: day,
    headlineLanguage: language,
    kicker: null,
    subheadline: null,
    facts: [],
    summary: null,
    body: {
      language,
      direction: textDirection(language),
      blocks: [...blocks, ...(more === 0 ? [] : paragraphs([w.digestMore(more)]))],
    },
    contacts: [],
    assets: null,
    pageUrl,
    postalAddress: config.organisation.postalAddress,
    footer: mailFooter(language, { config, siteUrl }),
  };
}

const headingOf = (edition: Edition, siteUrl: string): Block => ({
  kind: 'heading',
  level: 2,
  inlines: [
    { kind: 'link', href: releaseUrl(siteUrl, edition), children: [text(edition.headline)] },
  ],
});

/** Place, day and reference. */
const factsOf = (edition: Edition, timeZone: string): string =>
  [edition.release.dateline?.location ?? '', releaseDay(edition, timeZone), edition.reference ?? '']
    .filter((part) => part !== '')
    .join(' · ');

/** What a reader must know of a text before its abstract, unless that is the abstract. */
function labelOf(edition: Edition): string {
  const label = translationLabel(edition);
  const correction =
    edition.correction === null
      ? ''
      : `${words(edition.language).titlePrefixes.correction} ${edition.correction.note}`;
  const provenance = label === null || label === abstractOf(edition) ? '' : label;
  return [correction, provenance].filter((part) => part !== '').join(' ');
}

const text = (words: string): Inline => ({ kind: 'text', text: words });

const paragraphs = (texts: readonly string[]): readonly Block[] =>
  texts.filter((one) => one !== '').map((one) => ({ kind: 'paragraph', inlines: [text(one)] }));
