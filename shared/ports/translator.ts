import type { LanguageTag } from '../release/release.ts';
import type { Reach } from '../translation/choose-source.ts';

/** A machine-translation engine. */
export interface Translator {
  /** Name kept with each translated field: `amazon`, `apertium`, `libretranslate`, `none`. */
  readonly engine: string;
  /**
   * How it gets from one language to the other.
   *
   * @throws {Error} when the engine is out of reach
   */
  reach(from: LanguageTag, to: LanguageTag): Promise<Reach>;
  /**
   * Translates plain texts of one line; the answer has one text per input, in order.
   *
   * @throws {Error} when the engine is out of reach or refuses; the caller decides on retry
   */
  translate(
    texts: readonly string[],
    from: LanguageTag,
    to: LanguageTag,
  ): Promise<readonly string[]>;
}
