import type { Translator } from '../../shared/ports/translator.ts';
import type { LanguageTag } from '../../shared/release/release.ts';
import type { TranslatedField } from '../../shared/translation/edition.ts';
import { brokenInvariant } from '../../shared/translation/invariants.ts';
import { maskNames, unmaskNames } from '../../shared/translation/masking.ts';
import { originalWords, sourceHash } from '../../shared/translation/translate-metadata.ts';

interface Request {
  readonly texts: readonly string[];
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  /** What must come through as it is. */
  readonly names: readonly string[];
}

/**
 * Translates texts with their names under placeholders. An answer that breaks an invariant is asked for
 * once more with the names in the open, as some engines lose placeholders; if that breaks one too, the
 * original words stand, with the reason.
 *
 * @returns one field per text, in order
 * @throws {Error} when the engine fails
 */
export async function translateTexts(
  translator: Translator,
  { texts, from, to, names }: Request,
): Promise<readonly TranslatedField[]> {
  const lines = texts.map(onOneLine);
  const masked = lines.map((line) => maskNames(line, names));
  const answers = await ask(masked.map(({ text }) => text));
  const firstTry = masked.map((mask, index) => {
    const unmasked = unmaskNames(onOneLine(answers[index] ?? ''), mask);
    return judge(lines[index] ?? '', unmasked);
  });

  const doubtful = firstTry.flatMap(({ breach }, index) => (breach === null ? [] : [index]));
  const again = await ask(doubtful.map((index) => lines[index] ?? ''));
  const secondTry = new Map(
    doubtful.map((index, place) => [
      index,
      judge(lines[index] ?? '', onOneLine(again[place] ?? '')),
    ]),
  );

  return texts.map((text, index) => {
    const { text: translated, breach } = secondTry.get(index) ??
      firstTry[index] ?? { text: null, breach: 'empty' as const };
    const facts = { engine: translator.engine, sourceLanguage: from };
    return breach === null && translated !== null
      ? { text: translated, sourceHash: sourceHash(text), fallback: null, ...facts }
      : originalWords(text, { ...facts, fallback: breach ?? 'empty' });
  });

  async function ask(questions: readonly string[]): Promise<readonly string[]> {
    if (questions.length === 0) return [];
    const given = await translator.translate(questions, from, to);
    if (given.length !== questions.length) {
      throw new Error(`${translator.engine} answered ${given.length} of ${questions.length} texts`);
    }
    return given;
  }

  function judge(line: string, text: string | null) {
    const breach =
      text === null
        ? 'name'
        : brokenInvariant({ text: line, language: from }, { text, language: to }, names);
    return { text, breach };
  }
}

/** Metadata are single lines; engines add breaks and doubled spaces of their own. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
