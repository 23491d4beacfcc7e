import { expect, it } from 'vitest';
import { amazonLanguage } from '../../../shared/translators/amazon-languages.ts';

it.each([
  ['en', 'en'],
  ['pt', 'pt'],
  ['pt-BR', 'pt'],
  ['pt-PT', 'pt-PT'],
  ['es-419', 'es'],
  ['zh-hant', 'zh-TW'],
  ['nb', 'no'],
  ['qu', null],
])('Amazon Translate’s code for %s is %s', (tag, code) => {
  expect(amazonLanguage(tag)).toBe(code);
});
