import { foldText } from '../../text/normalise.ts';
import { READING } from '../confidence.ts';
import type { IdentifiedLanguage } from '../fields/identify-language.ts';
import type { FieldSource, LanguageTag } from '../release.ts';
import { type Remark, remark } from '../remarks/remark.ts';
import type { OverrideFacts } from './facts.ts';

/** A text language is certain enough to contradict a file name from here on. */
const CERTAIN_MARGIN = 0.05;
const CERTAIN_WORDS = 15;

/**
 * How sure a language is that was not set by hand: a clear lead and many words make the text sure; a file
 * name that agrees with it makes it surer.
 *
 * @param signs what file name and reference say
 */
export function languageConfidence(
  language: LanguageTag,
  identified: IdentifiedLanguage | null,
  signs: readonly (LanguageTag | null)[],
): number {
  const agrees = signs.some((sign) => sign !== null && primary(sign) === language);
  const doubts = agrees ? 1 - READING.sign : 1;
  if (identified === null || identified.language !== language)
    return agrees ? READING.sign : READING.assumed;
  return 1 - doubts * 0.5 * Math.exp(-identified.margin * identified.words);
}

/** Decides the language: by hand, else by the text where it is certain, else by file name, reference or page, else a guess. */
export function languageOf(
  typed: string | null,
  facts: OverrideFacts,
  named: LanguageTag | null,
  byReference: LanguageTag | null,
  sources: Record<string, FieldSource>,
  diagnostics: Remark[],
): LanguageTag {
  const { identified, config } = facts;
  const isCertain =
    identified !== null && identified.margin >= CERTAIN_MARGIN && identified.words >= CERTAIN_WORDS;
  const given = typed === null ? null : languageTag(typed);
  if (typed !== null && given === null) {
    const example = config.languages[0] ?? 'en';
    diagnostics.push(remark('language-unreadable', null, { typed: typed.slice(0, 40), example }));
    delete sources.language;
  }
  const hint = given ?? named ?? byReference ?? languageTag(facts.declaredLanguage ?? '');
  if (hint !== null && isCertain && identified.language !== primary(hint)) {
    const where =
      given !== null
        ? 'given'
        : named !== null
          ? 'file-name'
          : byReference !== null
            ? 'reference'
            : 'page';
    diagnostics.push(
      remark('language-mismatch', null, { reads: identified.language, says: hint, where }),
    );
  }
  if (given !== null) return given;
  if (isCertain) {
    sources.language = 'parsed';
    return identified.language;
  }
  if (hint !== null) {
    sources.language = named !== null ? 'file name' : byReference !== null ? 'parsed' : 'declared';
    return hint;
  }
  const guess = identified?.language ?? config.languages[0] ?? 'en';
  sources.language = identified === null ? 'default' : 'parsed';
  diagnostics.push(remark('language-uncertain', null, { language: guess }));
  return guess;
}

function languageTag(text: string): LanguageTag | null {
  const folded = foldText(text);
  const tag = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/.exec(folded);
  if (tag !== null)
    return tag[2] === undefined ? (tag[1] ?? null) : `${tag[1]}-${tag[2].toUpperCase()}`;
  const names: Readonly<Record<string, LanguageTag>> = {
    english: 'en',
    spanish: 'es',
    espanol: 'es',
    french: 'fr',
    francais: 'fr',
    portuguese: 'pt',
    portugues: 'pt',
    german: 'de',
    deutsch: 'de',
    italian: 'it',
    italiano: 'it',
    dutch: 'nl',
    nederlands: 'nl',
  };
  return Object.hasOwn(names, folded) ? (names[folded] ?? null) : null;
}

const primary = (tag: LanguageTag): string => tag.split('-')[0] ?? tag;
