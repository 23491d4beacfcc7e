import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { CATALOGUE_LANGUAGES } from '../../../shared/locale/catalogue-languages.ts';
import { textDirection } from '../../../shared/locale/languages.ts';
import { subscriptionPages } from '../../factories/subscription-pages.ts';
import { pageRules } from '../newsroom/page-rules.ts';

describe.each(CATALOGUE_LANGUAGES)('in %s', (language) => {
  it.each(Object.entries(subscriptionPages(language)))(
    'the page “%s” is valid HTML',
    async (_, page) => {
      const report = await new HtmlValidate(pageRules).validateString(page);

      expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
      expect(page).toContain(`<html lang="${language}" dir="${textDirection(language)}">`);
      expect(page.match(/<h1\b/g)).toHaveLength(1);
      expect(page).not.toMatch(/<script|<img|undefined|\$\{/);
    },
  );
});
