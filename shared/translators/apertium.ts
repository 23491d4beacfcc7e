import type { Translator } from '../ports/translator.ts';

/** A translation direction as Apertium names it. */
export interface ApertiumPair {
  /** `eng`, `es`: two or three letters, sometimes with a variety: `pt_BR`. */
  readonly from: string;
  readonly to: string;
}

/** An installed Apertium, wherever it runs. */
export interface ApertiumEngine {
  pairs(): Promise<readonly ApertiumPair[]>;
  /** Translates text of one or more lines, unknown words unmarked. */
  run(text: string, pair: ApertiumPair): Promise<string>;
}

/** Keeps texts apart in one run; Apertium ends a sentence there and passes the empty line on. */
const SEPARATOR = '\n\n';

/** Answers kept: English to Spanish is the first step to French and to Portuguese too. */
const MAX_KEPT_ANSWERS = 20;

/**
 * Translator over Apertium. Where there is no pair it goes through one language between: English to
 * French by way of Spanish.
 */
export function apertiumTranslator(engine: ApertiumEngine): Translator {
  let known: Promise<readonly ApertiumPair[]> | null = null;
  const pairs = (): Promise<readonly ApertiumPair[]> => {
    known ??= engine.pairs().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };

  const answers = new Map<string, readonly string[]>();

  async function translateAll(
    texts: readonly string[],
    pair: ApertiumPair,
  ): Promise<readonly string[]> {
    const question = JSON.stringify([pair, texts]);
    const answer = answers.get(question) ?? (await askFor(texts, pair));
    const [oldest] = answers.keys();
    if (answers.size >= MAX_KEPT_ANSWERS && oldest !== undefined) answers.delete(oldest);
    answers.set(question, answer);
    return answer;
  }

  async function askFor(texts: readonly string[], pair: ApertiumPair): Promise<readonly string[]> {
    const together = splitAnswer(await engine.run(texts.join(SEPARATOR), pair));
    if (together.length === texts.length) return together;
    const alone: string[] = [];
    for (const text of texts) alone.push(await engine.run(text, pair));
    return alone;
  }

  return {
    engine: 'apertium',
    async reach(from, to) {
      const path = pathBetween(await pairs(), from, to);
      if (path === null) return 'none';
      return path.length === 1 ? 'direct' : 'pivot';
    },
    async translate(texts, from, to) {
      const path = pathBetween(await pairs(), from, to);
      if (path === null) throw new Error(`Apertium has no way from ${from} to ${to}`);
      let current = texts;
      for (const pair of path) current = await translateAll(current, pair);
      return current;
    },
  };
}

const splitAnswer = (text: string): readonly string[] => text.trim().split(/\n\s*\n/);

/** The pair between two languages, else the first two by way of a third; null when there are none. */
export function pathBetween(
  pairs: readonly ApertiumPair[],
  from: string,
  to: string,
): readonly ApertiumPair[] | null {
  // The plain language before its varieties: `es-pt` before `es-pt_BR`.
  const sorted = pairs.toSorted((a, b) => rank(a) - rank(b) || (nameOf(a) < nameOf(b) ? -1 : 1));
  const exactly = sorted.filter((pair) => isOf(pair.from, from) && isOf(pair.to, to));
  const direct = exactly.find((pair) => canonical(pair.to) === canonical(to)) ?? exactly[0];
  if (direct !== undefined) return [direct];
  for (const first of sorted.filter((pair) => isOf(pair.from, from))) {
    const second = sorted.find((pair) => isOf(pair.from, first.to) && isOf(pair.to, to));
    if (second !== undefined) return [first, second];
  }
  return null;
}

const rank = ({ from, to }: ApertiumPair): number => (`${from}${to}`.includes('_') ? 1 : 0);
const nameOf = ({ from, to }: ApertiumPair): string => `${from}-${to}`;

/** `eng` is `en`, `pt_BR` is `pt-BR` (BCP 47); what is no tag stays as it is. */
function canonical(code: string): string {
  try {
    return Intl.getCanonicalLocales(code.replace('_', '-'))[0] ?? code;
  } catch {
    return code;
  }
}

const isOf = (code: string, tag: string): boolean =>
  canonical(code).split('-')[0] === canonical(tag).split('-')[0];
