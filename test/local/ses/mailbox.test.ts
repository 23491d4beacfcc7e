import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { html } from '../../../local/ses/html.ts';
import { startSes } from './ses-endpoint.ts';

const ALTERNATIVE = (subject: string, htmlPart: string, ...headers: readonly string[]): string =>
  [
    'From: Press Office <news@example.org>',
    'To: ana@example.com',
    `Subject: ${subject}`,
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The text <part>.',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    htmlPart,
    '--b--',
    '',
  ].join('\r\n');
const PAGE = '<!doctype html><html><head><title>t</title></head><body><p>Rich</p></body></html>';

let at: Awaited<ReturnType<typeof startSes>>;
beforeEach(async () => {
  at = await startSes();
});
afterEach(() => at.stop());

async function get(path: string, method = 'GET') {
  const response = await at.ses.page(new Request(`http://127.0.0.1${path}`, { method }));
  if (response === null) throw new Error(`nobody answers ${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the list of mail', () => {
  it('says that there is none', async () => {
    expect((await get('/_local/mailbox')).text).toContain('No mail yet.');
  });

  it('shows time, recipient, subject, language and outcome, newest first', async () => {
    await at.send(ALTERNATIVE('First', PAGE, 'Content-Language: es'));
    at.time.now += 61_000;
    await at.send(ALTERNATIVE('Second <b>', PAGE), {
      Destinations: ['bounce@simulator.amazonses.com'],
    });
    const { text } = await get('/_local/mailbox');
    expect(text.match(/class="subject" dir="auto">[^<]*/g)).toEqual([
      'class="subject" dir="auto">Second &lt;b&gt;',
      'class="subject" dir="auto">First',
    ]);
    expect(text).toContain('<time datetime="2026-11-01T09:01:01.000Z">2026-11-01 09:01:01</time>');
    expect(text).toContain('<span class="tag">es</span>');
    expect(text).toContain('<span class="tag bad">bounced</span>');
    expect(text).toContain('ana@example.com');
  });

  it('filters by recipient, as the JSON list does', async () => {
    await at.send(ALTERNATIVE('One', PAGE));
    await at.send(ALTERNATIVE('Two', PAGE), { Destinations: ['bea@example.com'] });
    const page = await get('/_local/mailbox?to=BEA@');
    const list = JSON.parse((await get('/_local/mails?to=bea@example.com')).text);
    expect(page.text).toContain('Two');
    expect(page.text).not.toContain('One');
    expect(list).toEqual([
      {
        messageId: at.ses.mails()[1]?.messageId,
        from: 'news@example.org',
        to: ['bea@example.com'],
        subject: 'Two',
        tags: {},
        configurationSet: 'mail',
        acceptedAt: '2026-11-01T09:00:00.000Z',
        outcome: 'delivered',
      },
    ]);
  });

  it('has a hundred mails on a page', async () => {
    for (let i = 1; i <= 101; i += 1) await at.send(ALTERNATIVE(`Mail no. ${i}.`, PAGE));
    const first = (await get('/_local/mailbox')).text;
    const last = (await get('/_local/mailbox?page=2')).text;
    expect(first.match(/Mail no\. \d+\./g)).toHaveLength(100);
    expect(first).toContain('href="/_local/mailbox?page=2" rel="next"');
    expect(last.match(/Mail no\. \d+\./g)).toEqual(['Mail no. 1.']);
    expect((await get('/_local/mailbox?page=99')).text).toContain('Mail no. 1.');
  });

  it('shows text that looks like markup as text', async () => {
    await at.send(ALTERNATIVE('<script>alert(1)</script>', PAGE));
    expect((await get('/_local/mailbox?to=%22%3E%3Cimg%3E')).text).not.toContain('<img>');
    const { text } = await get('/_local/mailbox');
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
  });
});

describe('one mail', () => {
  const idOf = async (raw: string): Promise<string> => (await at.send(raw)).MessageId ?? '';

  it('shows its HTML in a frame that runs nothing and reaches nothing', async () => {
    const id = await idOf(ALTERNATIVE('Subject', PAGE));
    const { text } = await get(`/_local/mailbox/${id}`);
    expect(text).toMatch(/<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const frame = await get(`/_local/mailbox/${id}/html`);
    expect(frame.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*; sandbox allow-popups/,
    );
    expect(frame.text.trim()).toBe(PAGE.replace('<head>', '<head><base target="_blank">'));
  });

  it('shows text, headers and source', async () => {
    const id = await idOf(ALTERNATIVE('Añadido', PAGE, 'X-Own: <own>'));
    expect((await get(`/_local/mailbox/${id}?view=text`)).text).toContain('The text &lt;part&gt;.');
    const headers = (await get(`/_local/mailbox/${id}?view=headers`)).text;
    expect(headers).toContain('<dt>X-Own</dt><dd>&lt;own&gt;</dd>');
    expect(headers).toContain(`&lt;${id}@email.amazonses.com&gt;`);
    const source = (await get(`/_local/mailbox/${id}?view=source`)).text;
    expect(source).toContain('Subject: Añadido');
    expect(source).toContain('&lt;p&gt;Rich&lt;/p&gt;');
  });

  it('shows addresses as a reader does, also where they are encoded (RFC 2047)', async () => {
    const replyTo = 'Reply-To: =?UTF-8?Q?Oficina_de_Informaci=C3=B3n?= <press@example.org>';
    const id = await idOf(ALTERNATIVE('Subject', PAGE, replyTo));

    expect((await get(`/_local/mailbox/${id}`)).text).toContain(
      '<dt>Reply-To</dt><dd>Oficina de Información &lt;press@example.org&gt;</dd>',
    );
  });

  it('falls back to the text where there is no HTML', async () => {
    const id = await idOf('From: news@example.org\r\nSubject: Plain\r\n\r\nOnly text.\r\n');
    expect((await get(`/_local/mailbox/${id}`)).text).toContain('Only text.');
    expect((await get(`/_local/mailbox/${id}?view=html`)).text).toContain('no HTML part');
    expect((await get(`/_local/mailbox/${id}/html`)).status).toBe(404);
  });

  it('is downloaded as the octets that SES hands on', async () => {
    const id = await idOf(ALTERNATIVE('Subject', PAGE));
    const raw = await get(`/_local/mailbox/${id}/raw`);
    expect(raw.text).toBe(Buffer.from(at.ses.mails()[0]?.raw ?? []).toString());
    expect(raw.headers.get('content-type')).toBe('message/rfc822');
  });

  it('offers to leave with one click only where the mail does', async () => {
    const address =
      'List-Unsubscribe: <https://news.example.org/u/t?a=1&b=2>, <mailto:x@example.org>';
    const oneClick = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click';
    const offered = (
      await get(`/_local/mailbox/${await idOf(ALTERNATIVE('A', PAGE, address, oneClick))}`)
    ).text;
    expect(offered).toContain(
      '<form method="post" action="https://news.example.org/u/t?a=1&amp;b=2"',
    );
    expect(offered).toContain('<input type="hidden" name="List-Unsubscribe" value="One-Click">');
    const other = (await get(`/_local/mailbox/${await idOf(ALTERNATIVE('B', PAGE, address))}`))
      .text;
    expect(other).not.toContain('One-Click"');
  });

  it('that is not there is 404, and nothing is changed by other methods', async () => {
    const id = await idOf(ALTERNATIVE('Subject', PAGE));
    expect((await get('/_local/mailbox/none')).status).toBe(404);
    expect((await get(`/_local/mailbox/${id}/none`)).status).toBe(404);
    expect((await get(`/_local/mailbox/${id}`, 'DELETE')).status).toBe(405);
    expect(at.ses.mails()).toHaveLength(1);
  });
});

describe('the settings', () => {
  const post = async (path: string, body: unknown) => {
    const response = await at.ses.page(
      new Request(`http://127.0.0.1${path}`, { method: 'POST', body: JSON.stringify(body) }),
    );
    return { status: response?.status, body: await response?.json() };
  };

  it('change the limits from the next call on', async () => {
    expect(await post('/_local/ses/quota', { maxSendRate: 1, isSandbox: true })).toEqual({
      status: 200,
      body: {
        max24HourSend: 10_000_000,
        maxSendRate: 1,
        isSandbox: true,
        isSendingEnabled: true,
        sentLast24Hours: 0,
      },
    });
    await expect(at.send(ALTERNATIVE('Subject', PAGE))).rejects.toThrow(/not verified/);
  });

  it('change nothing when one of them is wrong', async () => {
    expect((await post('/_local/ses/quota', { maxSendRate: 1, isSandbox: 'yes' })).status).toBe(
      400,
    );
    expect((await post('/_local/ses/quota', { rate: 1 })).status).toBe(400);
    expect((await post('/_local/ses/mailboxes', { 'ana@example.com': 'explode' })).status).toBe(
      400,
    );
    expect(at.ses.quota.maxSendRate).toBe(10_000);
    expect(at.ses.mailboxes.size).toBe(0);
  });

  it('make an ordinary mailbox bounce, and take that back', async () => {
    await post('/_local/ses/mailboxes', { 'Ana@example.com': 'bounce' });
    await at.send(ALTERNATIVE('Subject', PAGE));
    await post('/_local/ses/mailboxes', { 'ana@example.com': null });
    await at.send(ALTERNATIVE('Subject', PAGE));
    expect(at.ses.mails().map(({ outcome }) => outcome)).toEqual(['bounced', 'delivered']);
  });

  it('are not there under another path', async () => {
    expect(await at.ses.page(new Request('http://127.0.0.1/_local/other'))).toBeNull();
  });
});

describe('markup', () => {
  it('never lets a string out of its text or attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'ab=/ ') }), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`;
        expect(markup.match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>']);
        const shown = markup
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"');
        expect(shown.replace(/&#39;/g, "'").replace(/&amp;/g, '&')).toBe(
          `<p title="${text}">${text}</p>`,
        );
      }),
    );
  });
});
