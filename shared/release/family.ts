import type { NewsroomConfig } from '../config/config.ts';
import { LANGUAGES } from './languages/tables.ts';
import type { LanguageTag } from './release.ts';

/** What the newsroom's own reference pattern says of a reference. */
export interface ReferenceParts {
  readonly family: string;
  readonly language: LanguageTag | null;
}

/** The pattern of the configuration, whole-string. */
export const referencePattern = ({ reference }: NewsroomConfig): RegExp =>
  new RegExp(`^(?:${reference.pattern})$`);

/** Reads a reference by the configured pattern; null when it is not one of the newsroom's. */
export function referenceParts(reference: string, config: NewsroomConfig): ReferenceParts | null {
  const groups = referencePattern(config).exec(reference)?.groups;
  if (groups?.family === undefined) return null;
  const { languageByLetter } = config.reference;
  const letter = groups.letter ?? '';
  const language = Object.hasOwn(languageByLetter, letter) ? languageByLetter[letter] : undefined;
  return { family: groups.family, language: language ?? null };
}

/** `talks.es.md` → the name without language, and the language; null when the name shows none. */
export function languageInName(
  path: string,
  config: NewsroomConfig,
): { readonly stem: string; readonly language: LanguageTag } | null {
  const match = /^(.*[^/.])[._]([A-Za-z]{2}(?:-[A-Za-z]{2})?)\.[A-Za-z0-9]+$/.exec(path);
  const language = match?.[2]?.toLowerCase() ?? '';
  const [primary = ''] = language.split('-');
  const isKnown =
    config.languages.includes(primary) || LANGUAGES.some((tables) => tables.language === primary);
  return match?.[1] !== undefined && isKnown ? { stem: match[1], language: primary } : null;
}
