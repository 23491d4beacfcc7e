import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { type OnceResult, runOnce, SAMPLES } from './run-once.ts';

const SEED = 'oas-idb-cyber-security.en.txt';
const HEADLINE = 'OAS and IDB Jointly Promote Improvement of Cyber Security in Latin America';
const drop = { [SEED]: readFileSync(join(SAMPLES, SEED)) };
const subscribers = `desk@example.org,en,,immediate
ana@example.org,es en,,immediate
marie@example.com,fr,,immediate
weekly@example.org,en,,weekly
`;

describe('the seed release through the embedded engine', () => {
  let result: OnceResult;
  beforeAll(async () => {
    result = await runOnce([drop], { subscribers });
  });

  it('ends well', () => {
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
  });

  it('reaches each reader once: originals at once, the others after the grace', () => {
    expect(result.postbox).toEqual([
      'ana@example.org en alert E-453/14',
      'desk@example.org en alert E-453/14',
      'marie@example.com en alert E-453/14',
    ]);
    const [ana, , marie] = result.mails;
    const minutes = (Date.parse(marie?.sentAt ?? '') - Date.parse(ana?.sentAt ?? '')) / 60_000;
    expect(minutes).toBe(10);
  });

  it('is the whole text in both parts, with one-click unsubscribe', async () => {
    const mail = await PostalMime.parse(result.mails[1]?.raw ?? '');
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;

    expect(mail.subject).toBe(HEADLINE);
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain('More than 100 participants');
      expect(part).toContain('access the personal data of 600 million people');
    }
    expect(header('list-unsubscribe')).toMatch(
      /^<https:\/\/news\.example\.org\/subscriptions\/leave\/[\w.-]+>$/,
    );
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('content-language')).toBe('en');
  });

  it('is in the feed and on its page', async () => {
    const feed = await new RssParser().parseString(result.site('en/feed.xml') ?? '');
    expect(feed.items.map(({ title, guid }) => ({ title, guid }))).toEqual([
      { title: HEADLINE, guid: 'tag:news.example.org,2026:453/14:en' },
    ]);
    expect(result.site('en/453-14/index.html')).toContain(HEADLINE);
    expect(result.site('en/index.html')).toContain('453-14/');
    expect(result.site('index.html')).not.toBeNull();
    for (const language of ['es', 'fr', 'pt']) {
      const empty = await new RssParser().parseString(result.site(`${language}/feed.xml`) ?? '');
      expect(empty.items).toEqual([]);
    }
  });

  it('is answered with a receipt that says what is missing', () => {
    const receipt = result.receipt(SEED);
    expect(receipt).toMatchObject({
      file: SEED,
      outcome: 'published',
      reference: 'E-453/14',
      family: '453/14',
      language: 'en',
      version: 1,
      reasons: [],
    });
    const dangling = receipt.warnings.filter(({ code }) => code === 'dangling-link');
    expect(dangling.map(({ line }) => line)).toHaveLength(2);
  });

  it('closes the sums', () => {
    expect(result.summary.audience['E-453/14']).toEqual({
      audience: 3,
      sent: 3,
      failed: 0,
      skipped: 0,
      suppressed: 0,
      pending: 0,
    });
    for (const queue of Object.values(result.summary.queues)) {
      expect(queue).toMatchObject({ failed: 0, deadLettered: 0 });
    }
  });

  it('gives the same bytes when it is run again', async () => {
    const again = await runOnce([drop], { subscribers });
    expect([...again.bytes.keys()]).toEqual([...result.bytes.keys()]);
    for (const [path, content] of again.bytes)
      expect.soft(content, path).toBe(result.bytes.get(path));
  });
});
