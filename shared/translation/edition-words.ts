import type { NewsroomConfig } from '../config/config.ts';
import { dateInWords, dayInWords } from '../locale/dates.ts';
import { languageName } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { plainWords } from '../release/block-text.ts';
import type { LanguageTag } from '../release/release.ts';
import { clip } from '../text/clip.ts';
import type { Edition } from './edition.ts';

// What mail, feeds and pages all say about an edition, said once.

const ENGINE_NAMES: Readonly<Record<string, string>> = {
  amazon: 'Amazon Translate',
  apertium: 'Apertium',
  libretranslate: 'LibreTranslate',
};

/** Tells that, and by what, the metadata was translated; null for an original. In the reader's language. */
export function translationLabel({ translation, language }: Edition): string | null {
  if (translation === null) return null;
  const w = words(language);
  const source = languageName(translation.sourceLanguage, w.language);
  if (translation.engine === 'none') return w.notTranslated(source);
  return w.machineTranslated(ENGINE_NAMES[translation.engine] ?? translation.engine, source);
}

/** Whether a machine translated the headline: not where no engine could. */
export const isMachineTranslated = ({ translation }: Edition): boolean =>
  translation !== null && translation.engine !== 'none';

/** Language of the headline and summary: the source's where no engine translated them. */
export const metadataLanguage = ({ translation, language }: Edition): LanguageTag =>
  translation?.engine === 'none' ? translation.sourceLanguage : language;

/**
 * What a withdrawn release is called: by type and reference or date, as the old headline may be the
 * very thing that was wrong.
 */
export function withdrawnName(edition: Edition, { timeZone }: NewsroomConfig): string {
  const type = words(edition.language).releaseTypes[edition.release.type];
  return edition.reference === null
    ? `${type} (${releaseDay(edition, timeZone)})`
    : `${type} ${edition.reference}`;
}

/** The release's own day in words, else the day of publication in the newsroom's zone. */
export function releaseDay({ release, publishedAt, language }: Edition, timeZone: string): string {
  return release.date === null
    ? dayInWords(publishedAt, language, timeZone)
    : dateInWords(release.date, language);
}

/** The organisation's name in a language. */
export const organisationName = (
  { organisation }: Pick<NewsroomConfig, 'organisation'>,
  language: string,
): string => organisation.names[language] ?? organisation.name;

/** Language of {@link abstractOf}. */
export const abstractLanguage = (edition: Edition): LanguageTag =>
  edition.summary === null && edition.subheadline === null
    ? edition.language
    : metadataLanguage(edition);

/** What the newsroom is called in a language. */
export const newsroomName = (
  { identity }: Pick<NewsroomConfig, 'identity'>,
  language: string,
): string => identity.newsroomNames[language] ?? words(language).newsroom;

const SUMMARY_CHARACTERS = 300;

/**
 * One or two sentences about the edition: its summary, else the subheadline, else the beginning of the
 * text. Empty when there is nothing.
 */
export function abstractOf(edition: Edition): string {
  const { summary, subheadline, release } = edition;
  if (summary !== null) return summary;
  if (subheadline !== null) return subheadline;
  // The beginning of the text would be in another language than everything around it.
  const label = translationLabel(edition);
  if (label !== null) return label;
  const lead = release.body.find((block) => block.kind === 'paragraph');
  const text = lead === undefined ? '' : plainWords(lead.inlines);
  return clip(text, SUMMARY_CHARACTERS);
}
