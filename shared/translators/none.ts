import type { Translator } from '../ports/translator.ts';

/** No engine: metadata stays in the language of the document, and readers are told so. */
export const noTranslator: Translator = {
  engine: 'none',
  reach: async () => 'none',
  translate: () => Promise.reject(new Error('There is no translation engine')),
};
