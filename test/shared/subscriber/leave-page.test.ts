import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { LEAVE_PAGE_HEADERS, leavePage } from '../../../shared/subscriber/leave-page.ts';
import { pageRules } from '../newsroom/page-rules.ts';

const SITE = 'https://news.example.org';

describe('the leave page', () => {
  it.each([
    [['es', 'en'], 'es'],
    [['pt-BR'], 'pt'],
    [['de', 'fr'], 'fr'],
    [['de'], 'en'],
    [[], 'en'],
  ])('for readers of %j is in %s', (languages, language) => {
    expect(leavePage('question', languages, config, SITE)).toContain(`<html lang="${language}"`);
  });

  it('has a policy that admits its own style and no other', () => {
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(leavePage('done', [], config, SITE)) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');

    expect(style).not.toBe('');
    expect(LEAVE_PAGE_HEADERS['content-security-policy']).toContain(`'sha256-${hash}'`);
  });

  it('escapes what the configuration says', () => {
    const organisation = { ...config.organisation, name: 'A <b> & "C"', names: {} };

    const page = leavePage('question', ['en'], { organisation }, SITE);

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
});
