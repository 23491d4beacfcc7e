import * as v from 'valibot';
import type { ApertiumEngine } from './apertium.ts';
import { below, requestJson } from './json-request.ts';

const PairsSchema = v.object({
  responseData: v.array(v.object({ sourceLanguage: v.string(), targetLanguage: v.string() })),
});
const TranslationSchema = v.object({ responseData: v.object({ translatedText: v.string() }) });

/** An Apertium HTTP server (apertium-apy). */
export const apertiumHttp = (baseUrl: string): ApertiumEngine => ({
  async pairs() {
    const { responseData } = await requestJson(below(baseUrl, 'listPairs'), PairsSchema);
    return responseData.map(({ sourceLanguage, targetLanguage }) => ({
      from: sourceLanguage,
      to: targetLanguage,
    }));
  },
  async run(text, { from, to }) {
    const { responseData } = await requestJson(
      below(baseUrl, 'translate'),
      TranslationSchema,
      new URLSearchParams({ langpair: `${from}|${to}`, q: text, markUnknown: 'no' }),
    );
    return responseData.translatedText;
  },
});
