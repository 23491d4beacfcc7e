import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { CATALOGUE_LANGUAGES } from '../../../shared/locale/catalogue-languages.ts';
import { leavePage } from '../../../shared/subscriber/leave-page.ts';
import { pageHeaders } from '../../../shared/subscriber/subscription-page.ts';
import { pageRules } from '../newsroom/page-rules.ts';

const SITE = 'https://news.example.org';

describe('the leave page', () => {
  it.each([
    [['es', 'en'], 'es'],
    [['pt-BR'], 'pt'],
    [['zh', 'de', 'fr'], 'de'],
    [['zh'], 'en'],
    [[], 'en'],
  ])('for readers of %j is in %s', (languages, language) => {
    expect(leavePage('question', languages, config, SITE)).toContain(`<html lang="${language}"`);
  });

  it.each(CATALOGUE_LANGUAGES)('says in %s whose mail it is and whom to write to', (language) => {
    const { name, names, pressEmail } = config.organisation;
    const question = leavePage('question', [language], config, SITE);

    expect(question).toContain(
      `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`,
    );
    expect(question).toContain(names[language] ?? name);
    expect(leavePage('wrong-link', [language], config, SITE)).toContain(pressEmail);
  });

  it('has a policy that admits its own style and no other', () => {
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(leavePage('done', [], config, SITE)) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');

    expect(style).not.toBe('');
    expect(pageHeaders(config)['content-security-policy']).toContain(`'sha256-${hash}'`);
  });

  it('escapes what the configuration says', () => {
    const organisation = { ...config.organisation, name: 'A <b> & "C"', names: {} };

    const page = leavePage('question', ['en'], { ...config, organisation }, SITE);

    expect(page).toContain('A &lt;b&gt; &amp; &quot;C&quot;');
    expect(page).not.toContain('<b>');
  });

  it.each(['question', 'done', 'wrong-link'] as const)('is valid HTML: %s', async (kind) => {
    const page = leavePage(kind, ['fr'], config, SITE);

    const report = await new HtmlValidate(pageRules).validateString(page);

    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('leads back to the newsroom', () => {
    expect(leavePage('done', ['en'], config, SITE)).toContain(`href="${SITE}/"`);
  });

  it('leads back to the form who left by mistake', () => {
    const link = (language: string) => `href="${SITE}/${language}/subscribe/"`;

    expect(leavePage('done', ['es'], config, SITE)).toContain(link('es'));
    // A page of its own there is in the newsroom's languages alone.
    expect(leavePage('done', ['nl'], config, SITE)).toContain(link('en'));
    expect(leavePage('question', ['es'], config, SITE)).not.toContain(link('es'));
  });
});
