import { HtmlValidate } from 'html-validate';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { NewsroomConfig } from '../../../shared/config/config.ts';
import { MAX_DIGEST_ITEMS } from '../../../shared/delivery/digest.ts';
import { CATALOGUE_LANGUAGES } from '../../../shared/locale/catalogue-languages.ts';
import { composeMail, renderDigest, renderMail } from '../../../shared/mail/render-mail.ts';
import {
  type SubscriptionLetter,
  subscriptionMail,
} from '../../../shared/mail/subscription-mail.ts';
import { subscriptionWords } from '../../../shared/subscriber/words/subscription-words.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import { CONFIG, CORRECTED, ENGLISH, SITE_URL } from '../../golden/sample-edition.ts';
import { mailRules } from './mail-rules.ts';
import { checkWire } from './wire.ts';

// Every kind of mail in every language there is.

const config: NewsroomConfig = { ...CONFIG, languages: [...CATALOGUE_LANGUAGES] };
const DATE = '2026-10-22T12:00:05.000Z';
const TO = 'zoe.reader@example.org';
const TOKEN = 'AbC-123_x.y';
const READER = { to: TO, deliveryId: 'delivery 1', token: TOKEN, date: DATE };

const release = (language: string, facts: Partial<Edition> = {}) =>
  composeMail(
    renderMail({ ...ENGLISH, language, ...facts }, { kind: 'alert', config, siteUrl: SITE_URL }),
    READER,
  );
const digest = (language: string, editions: readonly Edition[] = [ENGLISH, CORRECTED]) =>
  composeMail(
    renderDigest(editions, {
      config,
      siteUrl: SITE_URL,
      language,
      more: 3,
      date: DATE,
      timeZone: config.timeZone,
    }),
    READER,
  );
const LETTERS = ['confirm', 'account', 'address', 'moved'] as const;
const letter = (kind: SubscriptionLetter['kind'], language: string) => {
  const url = `${SITE_URL}/subscriptions/${kind}/${TOKEN}`;
  const about = { to: TO, languages: [language] };
  return subscriptionMail(kind === 'moved' ? { ...about, kind } : { ...about, kind, url }, {
    config,
    date: DATE,
  });
};

const read = async (raw: Uint8Array) => {
  checkWire(raw);
  const { text = '', html = '' } = await PostalMime.parse(raw);
  return { text, html, hrefs: [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href) };
};

const FOOTED = [
  ['a release', release],
  ['a digest', digest],
] as const;

describe.each(CATALOGUE_LANGUAGES)('in %s', (language) => {
  it.each(FOOTED)('%s leads out, to the preferences, and others to the form', async (_, write) => {
    const { text, html, hrefs } = await read(write(language));
    const { forwarded, changePreferences } = subscriptionWords([language]);
    const links = [
      `${SITE_URL}/${language}/subscribe/`,
      `${SITE_URL}/subscriptions/preferences/${TOKEN}`,
      `${SITE_URL}/subscriptions/leave/${TOKEN}`,
    ];

    expect(hrefs.slice(-3)).toEqual(links);
    for (const link of links) expect(text.split(/\s/)).toContain(link);
    for (const part of [text, html]) {
      expect(part).toContain(forwarded);
      expect(part).toContain(changePreferences);
    }
  });

  // Mails are forwarded: what a link opens for ever must not say whose it is.
  it.each(FOOTED)('%s names the reader in its To header alone', async (_, write) => {
    const source = new TextDecoder().decode(write(language));
    const { text, html } = await read(write(language));

    expect(source.split(TO)).toHaveLength(2);
    for (const part of [text, html]) expect(part).not.toMatch(/zoe/i);
  });

  it.each([
    ...FOOTED.map(([name, write]) => [name, () => write(language)] as const),
    ...LETTERS.map((kind) => [`a letter to say “${kind}”`, () => letter(kind, language)] as const),
  ])('%s is valid HTML', async (_, write) => {
    const { html } = await read(write());
    const report = await new HtmlValidate(mailRules).validateString(html);

    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it.each(LETTERS)(
    'a letter to say “%s” is readable without its style, in light and dark',
    async (kind) => {
      const { html } = await read(letter(kind, language));

      expect(html).toContain('<meta name="color-scheme" content="light dark">');
      expect(html.match(/<h1\b/g)).toHaveLength(1);
      expect(html).not.toMatch(/<(script|form|iframe|link|img)\b/i);
      const bare = [...html.matchAll(/<(p|h1|a)\b[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !/style="[^"]*(text-align|font-size)/.test(tag));
      expect(bare).toEqual([]);
    },
  );

  it.each(LETTERS)('a letter to say “%s” is a small mail', (kind) => {
    expect(letter(kind, language).byteLength).toBeLessThan(6_000);
  });
});

it('a digest of as many releases as there may be, with long headlines, is not clipped', async () => {
  const long = { ...ENGLISH, headline: 'Wörter '.repeat(45).trim(), summary: 'Satz. '.repeat(300) };
  const { html } = await read(digest('de', Array(MAX_DIGEST_ITEMS).fill(long)));

  expect(Buffer.byteLength(html)).toBeLessThan(90_000);
  expect(html).toContain(`/subscriptions/leave/${TOKEN}"`);
});

it('a digest says of each release in which language it is, where that is not its own', async () => {
  const spanish = { ...ENGLISH, language: 'es', headline: 'Redes más seguras' };
  const { html, text } = await read(digest('ar', [ENGLISH, spanish]));

  const of = (language: string) =>
    [...html.matchAll(/<div lang="(\w+)" dir="ltr"[^>]*>(.*?)<\/div>/g)]
      .filter(([, lang]) => lang === language)
      .map(([, , source]) => source)
      .join();
  expect(of('en')).toContain(ENGLISH.headline);
  expect(of('es')).toContain('Redes más seguras');
  expect(of('es')).not.toContain(ENGLISH.headline);
  expect(text).toContain(ENGLISH.headline);

  const own = await read(digest('en', [ENGLISH]));
  expect(own.html.match(/lang="en"/g)).toHaveLength(4);
});
