import type { Translator } from '../../shared/ports/translator.ts';
import type { LanguageTag } from '../../shared/release/release.ts';
import type { TranslatedField } from '../../shared/translation/edition.ts';
import { localiseFigures } from '../../shared/translation/figures.ts';
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
 * Translates texts. An answer that breaks an invariant is asked for once more with names and addresses
 * under placeholders, which few engines translate but which spoil the grammar around them; if that breaks
 * one too, the original words stand, with the reason.
 *
 * @returns one field per text, in order
 * @throws {Error} when the engine fails
 */
export async function translateTexts(
  translator: Translator,
  { texts, from, to, names }: Request,
): Promise<readonly TranslatedField[]> {
  const lines = texts.map(onOneLine);
  const answers = (await ask(lines)).map((answer, index) => judge(lines[index] ?? '', answer));

  const masks = new Map(
    lines
      .map((line, index) => [index, maskNames(line, names)] as const)
      .filter(([index, mask]) => answers[index]?.breach !== null && mask.names.length > 0),
  );
  const again = await ask([...masks.values()].map(({ text }) => text));
  for (const [place, [index, mask]] of [...masks].entries()) {
    const unmasked = unmaskNames(again[place] ?? '', mask);
    if (unmasked !== null) answers[index] = judge(lines[index] ?? '', unmasked);
  }

  const facts = { engine: translator.engine, sourceLanguage: from };
  return answers.map(({ text: translated, breach }, index) => {
    const text = texts[index] ?? '';
    return breach === null
      ? { text: translated, sourceHash: sourceHash(text), fallback: null, ...facts }
      : originalWords(text, { ...facts, fallback: breach });
  });

  async function ask(questions: readonly string[]): Promise<readonly string[]> {
    if (questions.length === 0) return [];
    const given = await translator.translate(questions, from, to);
    if (given.length !== questions.length) {
      throw new Error(`${translator.engine} answered ${given.length} of ${questions.length} texts`);
    }
    return given;
  }

  function judge(line: string, answer: string) {
    const source = { text: line, language: from };
    const copied = { text: onOneLine(answer), language: to };
    const translated = { text: localiseFigures(copied, source), language: to };
    return { text: translated.text, breach: brokenInvariant(source, translated, names) };
  }
}

/** Metadata are single lines; engines add breaks and doubled spaces of their own. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
