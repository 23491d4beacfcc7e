import type { LanguageTag } from '../release/release.ts';

/** A machine-translation engine. */
export interface Translator {
  /** Name kept with each translated field: `amazon`, `apertium`, `libretranslate`, `none`. */
  readonly engine: string;
  /** Whether it can translate between these languages at all. */
  supports(from: LanguageTag, to: LanguageTag): Promise<boolean>;
  /**
   * Translates plain texts; the answer has one text per input, in order.
   *
   * @throws {Error} when the engine is out of reach or refuses; the caller decides on retry
   */
  translate(
    texts: readonly string[],
    from: LanguageTag,
    to: LanguageTag,
  ): Promise<readonly string[]>;
}
