import { type TranslateClient, TranslateTextCommand } from '@aws-sdk/client-translate';
import type { Translator } from '../ports/translator.ts';
import { amazonLanguage } from './amazon-languages.ts';
import { chunksOf } from './chunks.ts';

/** TranslateText takes 10,000 bytes of UTF-8 (Amazon Translate quotas). */
const MAX_BYTES = 10_000;
/** Requests at once; the account's rate is shared by all workers. */
const CONCURRENCY = 4;

/**
 * Translator over Amazon Translate. Throttling is retried by the client: give it attempts enough.
 */
export function amazonTranslator(client: TranslateClient): Translator {
  return {
    engine: 'amazon',
    async reach(from, to) {
      return amazonLanguage(from) !== null && amazonLanguage(to) !== null ? 'direct' : 'none';
    },
    async translate(texts, from, to) {
      const source = amazonLanguage(from);
      const target = amazonLanguage(to);
      if (source === null || target === null) {
        throw new Error(`Amazon Translate does not translate ${from} to ${to}`);
      }
      const one = async (text: string): Promise<string> => {
        const { TranslatedText } = await client.send(
          new TranslateTextCommand({
            Text: text,
            SourceLanguageCode: source,
            TargetLanguageCode: target,
          }),
        );
        return TranslatedText ?? '';
      };
      const chunks = texts.map((text) => chunksOf(text, MAX_BYTES, from));
      const flat = chunks.flat();
      const translated: string[] = [];
      for (let start = 0; start < flat.length; start += CONCURRENCY) {
        translated.push(...(await Promise.all(flat.slice(start, start + CONCURRENCY).map(one))));
      }
      return chunks.map(({ length }) => translated.splice(0, length).join(' '));
    },
  };
}
