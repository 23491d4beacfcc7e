import type { Translator } from '../../shared/ports/translator.ts';

/** A translator that puts the target language before each text and remembers what it was asked. */
export function wordTranslator(
  answer: (text: string, to: string) => string = (text, to) => `${to}: ${text}`,
): Translator & { readonly asked: { text: string; from: string; to: string }[]; isDown: boolean } {
  const asked: { text: string; from: string; to: string }[] = [];
  return {
    engine: 'words',
    asked,
    isDown: false,
    reach: async () => 'direct',
    async translate(texts, from, to) {
      if (this.isDown) throw new Error('The engine is down');
      asked.push(...texts.map((text) => ({ text, from, to })));
      return texts.map((text) => answer(text, to));
    },
  };
}
