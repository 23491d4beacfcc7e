import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../shared/config/colour.ts';
import { DARK } from '../../../shared/config/palette.ts';
import { composeMail, type MailRecipient, renderMail } from '../../../shared/mail/render-mail.ts';
import type { Release } from '../../../shared/release/release.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import { editionOf } from '../../factories/edition.ts';
import { assetOf, releaseOf } from '../../factories/release.ts';
import { ARABIC, ARABIC_BY_MACHINE } from '../../golden/arabic-edition.ts';
import { expectGolden } from '../../golden/golden.ts';
import {
  CONFIG,
  CORRECTED,
  ENGLISH,
  paragraph,
  SITE_URL,
  SPANISH,
  WITHDRAWN,
} from '../../golden/sample-edition.ts';
import { mailRules } from './mail-rules.ts';
import { checkWire } from './wire.ts';

const READER: MailRecipient = {
  to: 'ana@example.org',
  deliveryId: 'delivery 1',
  token: 'AbC-123_x.y',
  date: '2026-10-22T12:00:05.000Z',
};

const LEAVE = `${SITE_URL}/subscriptions/leave/${READER.token}`;
const PREFERENCES = `${SITE_URL}/subscriptions/preferences/${READER.token}`;

const write = (
  edition: Edition,
  kind: 'alert' | 'correction' | 'withdrawal' = 'alert',
  reader: Partial<MailRecipient> = {},
) =>
  composeMail(renderMail(edition, { kind, config: CONFIG, siteUrl: SITE_URL }), {
    ...READER,
    ...reader,
  });

const read = async (raw: Uint8Array) => {
  const { text = '', html = '', subject = '' } = await PostalMime.parse(raw);
  return { text, html, subject, header: checkWire(raw) };
};

/** The visible words of an HTML part. */
const wordsOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>|<!--.*?-->|<[^>]+>/gs, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

describe('a mail about an edition', () => {
  it.each([
    ['alert-es.eml', SPANISH, 'alert'],
    ['correction-en.eml', CORRECTED, 'correction'],
    ['withdrawal-en.eml', WITHDRAWN, 'withdrawal'],
  ] as const)('has the bytes of %s', (name, edition, kind) => {
    const raw = write(edition, kind, { inReplyTo: '0100-abc@email.amazonses.com' });
    checkWire(raw);
    expectGolden(name, new TextDecoder().decode(raw));
  });

  it('has the headers by which lists are known and left', async () => {
    const { header } = await read(write(SPANISH));
    expect(header.value('To')).toBe('ana@example.org');
    expect(header.value('List-Unsubscribe')).toBe(`<${LEAVE}>`);
    expect(header.value('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(header.value('List-Id')).toMatch(/ <es\.press\.news\.example\.org>$/);
    expect(header.value('Archived-At')).toBe('<https://news.example.org/es/453-14/>');
    expect(header.value('Content-Language')).toBe('es');
    expect(header.value('Auto-Submitted')).toBe('auto-generated');
    expect(header.value('Precedence')).toBe('bulk');
    expect(header.value('Bcc') ?? header.value('Cc')).toBeUndefined();
    expect(header.fields.filter(({ name }) => /^x-ses/i.test(name))).toEqual([]);
  });

  it('keeps its list for ever, whatever the release', async () => {
    const other = editionOf({ language: 'es', slug: 'other', headline: 'Otra' });
    const [one, two] = await Promise.all([read(write(SPANISH)), read(write(other))]);
    expect(one.header.value('List-Id')).toBe(two.header.value('List-Id'));
  });

  it('has a Message-ID of the delivery alone, which does not tell what it is made from', async () => {
    const id = async (deliveryId: string, edition = SPANISH) =>
      (await read(write(edition, 'alert', { deliveryId }))).header.value('Message-ID');
    expect(await id('one')).toBe(await id('one', ENGLISH));
    expect(await id('one')).not.toBe(await id('two'));
    expect(await id('subscriber-77')).not.toContain('77');
  });

  it('is answered by the contact of the release', async () => {
    expect((await read(write(ENGLISH))).header.value('Reply-To')).toBe(
      '=?UTF-8?B?TWFyw61hIFDDqXJleg==?= <maria@example.org>',
    );
  });

  it('is answered by the press office where no contact has a usable address', async () => {
    const contact = { name: 'A', role: null, organisation: null, email: 'a b@x', phones: [] };
    const edition = editionOf({ release: releaseOf({ contacts: [contact] }) });
    expect((await read(write(edition))).header.value('Reply-To')).toBe('press@example.org');
  });

  it('leaves out the name of a contact that no header may hold', async () => {
    const contact = {
      name: 'A\r\nBcc: b@example.org',
      role: null,
      organisation: null,
      email: 'a@example.org',
      phones: [],
    };
    const edition = editionOf({ release: releaseOf({ contacts: [contact] }) });
    expect((await read(write(edition))).header.value('Reply-To')).toBe('a@example.org');
  });

  it('refuses a headline with a line end', () => {
    expect(() => write(editionOf({ headline: 'x\r\nBcc: b@example.org' }))).toThrow(
      expect.objectContaining({ code: 'E_HEADER_CONTROL' }),
    );
  });

  it('refuses a reader whose address or link is not clean', () => {
    expect(() => write(ENGLISH, 'alert', { to: 'a@example.org, b@example.org' })).toThrow(
      expect.objectContaining({ code: 'E_ADDRESS' }),
    );
    expect(() => write(ENGLISH, 'alert', { token: 'x>\r\n' })).toThrow(
      expect.objectContaining({ code: 'E_IDENTIFIER' }),
    );
  });

  it('says the same to two foreign parsers, whatever the words', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .map((text) => `x${text.replace(/\p{Cc}|\s/gu, ' ')}x`);
    await fc.assert(
      fc.asyncProperty(words, words, async (headline, text) => {
        const raw = write(editionOf({ headline, release: releaseOf({ body: [paragraph(text)] }) }));
        checkWire(raw);
        const [postal, parsed] = [
          await PostalMime.parse(raw),
          await simpleParser(Buffer.from(raw)),
        ];
        expect(postal.subject).toBe(headline);
        expect(parsed.subject).toBe(headline);
        for (const body of [postal.text, parsed.text]) {
          expect(body?.replaceAll('\r\n', '\n')).toContain(`\n\n${text}\n\n`);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the two parts of a mail', () => {
  it('tell the same story', async () => {
    for (const edition of [ENGLISH, SPANISH, CORRECTED]) {
      const { text, html } = await read(write(edition));
      const plain = new Set(wordsOf(text));
      const rich = wordsOf(html);
      const missing = rich.filter((word) => !plain.has(word));
      expect(missing.length / rich.length).toBeLessThan(0.05);
    }
  });

  it('both carry every link', async () => {
    const { text, html } = await read(write(ENGLISH));
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&').replace('mailto:', ''),
    );
    expect(links).toContain(LEAVE);
    for (const link of links) expect(text).toContain(link);
  });

  it('are valid HTML that needs no style element, script or image to be read', async () => {
    const validator = new HtmlValidate(mailRules);
    for (const [edition, kind] of [
      [ENGLISH, 'alert'],
      [SPANISH, 'correction'],
      [WITHDRAWN, 'withdrawal'],
      [ARABIC, 'alert'],
      [ARABIC_BY_MACHINE, 'correction'],
    ] as const) {
      const { html } = await read(write(edition, kind));
      const report = await validator.validateString(html);
      expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
      expect(html).not.toMatch(/<(script|form|iframe|link)\b/i);
      expect(html.match(/<h1\b/g)).toHaveLength(1);
      // Each text element has its size and colour on itself.
      const bare = [...html.replace(/<!--.*?-->/gs, '').matchAll(/<(p|h1|h2|li|td|th)\b[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes('style="'));
      expect(bare).toEqual([]);
    }
  });

  it('mark each language, and its direction on an element that Gmail keeps', async () => {
    const { html } = await read(
      write(editionOf({ release: releaseOf({ language: 'ar', headline: 'اتفقت الدول' }) })),
    );
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toMatch(/<div role="article"[^>]* lang="ar" dir="rtl"/);
    expect((await read(write(SPANISH))).html).toContain(
      '<div lang="en" dir="ltr" style="text-align:left">',
    );
  });

  it('have links of the newsroom’s accent, lighter on dark grounds, and load no picture', async () => {
    const config = { ...CONFIG, identity: { ...CONFIG.identity, accent: '#7a1f3d' } };
    const template = renderMail(SPANISH, { kind: 'alert', config, siteUrl: SITE_URL });
    const { html } = await read(composeMail(template, READER));
    const links = html.match(/<a [^>]+>/g) ?? [];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link).toContain('style="color:#7a1f3d"');
    const dark = /\.link\{color:(#[0-9a-f]{6})!important\}/.exec(html)?.[1] ?? '';
    expect(contrast(dark, DARK.paper)).toBeGreaterThanOrEqual(7);
    expect(html).not.toContain('/logo.');
  });

  it('say both directions on every cell, with sides that Outlook knows', async () => {
    const { html, text } = await read(write(ARABIC));
    const cells = html.match(/<td[^>]* style="[^"]*padding:\d+px 32px[^>]*>/g) ?? [];
    expect(cells).toHaveLength(3);
    for (const cell of cells) expect(cell).toMatch(/dir="rtl".*text-align:right/);
    expect(html).toMatch(/<blockquote[^>]*border-right:3px/);
    expect(html).not.toMatch(/text-align:start|inline-start/);
    expect(html).toContain('<span dir="ltr">layla@example.org</span>');
    expect(html).toContain('<bdi dir="ltr">+1 (202) 555-0100</bdi>');
    expect(text).toContain('ليلى حداد، مسؤولة الإعلام، OES');
  });

  it('keep an address in Arabic text from left to right, and words that are a link as they are', async () => {
    const href = 'https://example.org/ports/';
    const linked = (words: string) =>
      ({ kind: 'link', href, children: [{ kind: 'text', text: words }] }) as const;
    const body = [
      { kind: 'paragraph', inlines: [linked(href), linked('الموانئ')] },
    ] satisfies Release['body'];
    const html = async (language: string) =>
      (await read(write(editionOf({ release: releaseOf({ language, body }) })))).html;

    expect(await html('ar')).toMatch(/<a [^>]* dir="ltr">https:\/\/example/);
    expect(await html('ar')).toMatch(/<a [^>]*"color:[^"]*">الموانئ/);
    expect(await html('en')).not.toMatch(/<a [^>]* dir=/);
  });

  it('let an English text in an Arabic mail run from left to right', async () => {
    const { html } = await read(write(ARABIC_BY_MACHINE));
    expect(html).toContain('<div lang="en" dir="ltr" style="text-align:left">');
    expect(html).toMatch(/<blockquote[^>]*border-left:3px/);
    expect(html).toMatch(/<h1 lang="ar" dir="rtl"[^>]*text-align:right/);
  });

  it('say first, in the reader’s language, what a machine translated', async () => {
    const { text, html } = await read(write(SPANISH));
    const label =
      'Titular y resumen traducidos automáticamente (Apertium); idioma original: inglés.';
    expect(text).toContain(label);
    expect(html).toContain(label);
    expect(text.indexOf(label)).toBeLessThan(text.indexOf(SPANISH.headline));
  });

  it('are cut at a paragraph when Gmail would clip them, with a link to read on', async () => {
    const body = Array.from({ length: 400 }, (_, i) =>
      paragraph(`${i}. ${'words and more '.repeat(50)}`),
    );
    const { text, html } = await read(
      write(editionOf({ subheadline: 'Deck', release: releaseOf({ body }) })),
    );
    expect(Buffer.byteLength(html)).toBeLessThan(90_000);
    expect(Buffer.byteLength(html)).toBeGreaterThan(80_000);
    for (const part of [text, html]) {
      expect(part).toContain('Read the full text');
      expect(part).toContain(LEAVE);
      expect(part).toContain(PREFERENCES);
      expect(part).not.toContain('399. words');
    }
    const told = [...text.matchAll(/^(\d+)\. words/gm)].length;
    expect([...html.matchAll(/>(\d+)\. words/g)]).toHaveLength(told);
  });

  it('show the beginning of a paragraph that is too long for any mail', async () => {
    const body = [paragraph(`Begin ${'"quoted" '.repeat(40_000)}`)];
    const { text, html } = await read(write(editionOf({ release: releaseOf({ body }) })));
    expect(Buffer.byteLength(html)).toBeLessThan(90_000);
    expect(text).toContain('Begin "quoted" "quoted"');
    expect(text).toContain('Read the full text');
  });

  it('show no markup of the release as markup, and no dangerous link', async () => {
    const body = [
      paragraph('<script>alert(1)</script> {{name}} <%= x %>', {
        kind: 'link',
        href: 'javascript:alert(1)',
        children: [{ kind: 'text', text: 'click' }],
      }),
    ];
    const { html } = await read(write(editionOf({ release: releaseOf({ body }) })));
    expect(html).not.toContain('<script');
    expect(html).not.toContain('javascript:');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{name}} &lt;%= x %&gt;click');
  });
});

describe('a correction', () => {
  it('says so in the subject and what was wrong before anything else', async () => {
    const { subject, text } = await read(write(CORRECTED, 'correction'));
    expect(subject).toBe('CORRECTION: States agree on safer networks');
    expect(text).toMatch(/^[^\n]+\n\nCorrection: There were 35 states, not 53\.\n\n/);
  });

  it('hangs under the mail that the reader has', async () => {
    const { header } = await read(
      write(CORRECTED, 'correction', { inReplyTo: 'abc@email.amazonses.com' }),
    );
    expect(header.value('In-Reply-To')).toBe('<abc@email.amazonses.com>');
    expect(header.value('References')).toBe(
      '<release.453-14@news.example.org> <abc@email.amazonses.com>',
    );
  });
});

describe('a withdrawal', () => {
  it('gives the reason and nothing of the old words', async () => {
    const raw = write(WITHDRAWN, 'withdrawal');
    const { subject, text, html } = await read(raw);
    expect(subject).toBe('WITHDRAWN: Press release E-453/14');
    for (const part of [text, html]) {
      expect(part).toContain('Sent in error.');
      expect(part).not.toMatch(/networks|Rodríguez|600 million|Thirty-five|maria@/);
    }
  });

  it('is named by its day where it has no reference', async () => {
    const { subject } = await read(write({ ...WITHDRAWN, reference: null }, 'withdrawal'));
    expect(subject).toBe('WITHDRAWN: Press release (October 22, 2026)');
  });
});

describe('a mail about a release with pictures', () => {
  const plan = assetOf({ name: 'plan.pdf', mediaType: 'application/pdf' });
  const pictured = editionOf({
    release: releaseOf({ assets: [assetOf(), assetOf({ name: 'crew.jpg' }), plan] }),
  });

  it('says how many there are and where, and carries none', async () => {
    const raw = write(pictured);
    const { text, html } = await read(raw);
    expect(text).toContain(
      '2 pictures and 1 document for download: https://news.example.org/en/453-14/#files',
    );
    expect(html).toContain('<a href="https://news.example.org/en/453-14/#files"');
    expect(html).not.toContain('<img');
    expect((await PostalMime.parse(raw)).attachments).toEqual([]);
  });

  it('says nothing of them once it is withdrawn', async () => {
    const withdrawal = { version: 2, reason: 'wrong', at: '2026-10-23T12:00:00.000Z' };
    const { text } = await read(write({ ...pictured, withdrawal }, 'withdrawal'));
    expect(text).not.toContain('download');
  });
});
