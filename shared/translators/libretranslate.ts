import * as v from 'valibot';
import type { Translator } from '../ports/translator.ts';
import { below, requestJson } from './json-request.ts';

const LanguagesSchema = v.array(
  v.object({ code: v.string(), targets: v.optional(v.array(v.string())) }),
);
type Languages = v.InferOutput<typeof LanguagesSchema>;
const TranslationSchema = v.object({ translatedText: v.array(v.string()) });

/** Translator over a LibreTranslate-compatible HTTP server. */
export function libreTranslator(baseUrl: string): Translator {
  let known: Promise<Languages> | null = null;
  const languages = (): Promise<Languages> => {
    known ??= requestJson(below(baseUrl, 'languages'), LanguagesSchema).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };

  return {
    engine: 'libretranslate',
    async reach(from, to) {
      const all = await languages();
      const source = all.find(({ code }) => code === codeOf(all, from));
      const target = codeOf(all, to);
      if (source === undefined || target === null) return 'none';
      // Servers of before 1.4 name no targets: each language goes with each.
      return (source.targets ?? [target]).includes(target) ? 'direct' : 'none';
    },
    async translate(texts, from, to) {
      const all = await languages();
      const source = codeOf(all, from);
      const target = codeOf(all, to);
      if (source === null || target === null) {
        throw new Error(`The server does not translate ${from} to ${to}`);
      }
      const { translatedText } = await requestJson(below(baseUrl, 'translate'), TranslationSchema, {
        q: texts,
        source,
        target,
        format: 'text',
      });
      return translatedText;
    },
  };
}

/** The server's code for a tag: the tag itself, else its language. */
const codeOf = (languages: Languages, tag: string): string | null =>
  [tag, tag.split('-')[0]].find((code) => languages.some((l) => l.code === code)) ?? null;
