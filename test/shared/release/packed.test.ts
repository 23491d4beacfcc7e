import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { plainText } from '../../../shared/release/inlines.ts';
import { parseDocument } from '../../../shared/release/parse.ts';
import { pdfDocument, pdfOfParagraphs } from '../../factories/pdf-document.ts';
import { wordDocument } from '../../factories/word-document.ts';

const parse = (path: string, content: Uint8Array | string) =>
  parseDocument({
    path,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    now: '2026-11-25T12:00:00.000Z',
    config,
  });
async function accepted(path: string, content: Uint8Array | string) {
  const result = await parse(path, content);
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  const body = result.release.body.map((block) =>
    'inlines' in block ? plainText(block.inlines) : block.kind,
  );
  return { ...result, body };
}
const codes = async (path: string, content: Uint8Array | string) =>
  (await parse(path, content)).diagnostics
    .filter(({ level }) => level === 'blocker')
    .map(({ code }) => code);

const LEAD =
  'Example City, 3 March 2026 – The harbour of Example City took in its first ship for two years today, and hundreds of people came to see it.';
const QUOTE = '“We waited two winters,” said Ana Ruiz, harbour master of Example City.';
const STORY = [
  { text: 'Harbour opens to ships again', style: 'Title' },
  LEAD,
  QUOTE,
  'Press contact:\nAna Ruiz\nana.ruiz@example.org',
];

describe('a Word document', () => {
  it('is read with headings, quotations and contacts, whatever its name', async () => {
    const { release, body } = await accepted('harbour.txt', wordDocument(STORY));

    expect(release).toMatchObject({
      headline: 'Harbour opens to ships again',
      date: '2026-03-03',
      dateline: { location: 'Example City' },
      quotes: [{ speaker: 'Ana Ruiz' }],
      contacts: [{ name: 'Ana Ruiz', email: 'ana.ruiz@example.org' }],
    });
    expect(body[0]).toMatch(/^The harbour of Example City took in/);
  });

  it('gives contacts of its page footer, and no headline from its page header', async () => {
    const letter = wordDocument(STORY.slice(0, 3), {
      headers: ['Port of Example City'],
      footers: ['Press office: press@example.org, +1 202 555 0111', 'Page 1 of 2'],
    });

    const { release } = await accepted('harbour.docx', letter);

    expect(release.headline).toBe('Harbour opens to ships again');
    expect(release.contacts).toMatchObject([
      { email: 'press@example.org', phones: [{ e164: '+12025550111' }] },
    ]);
    expect(JSON.stringify(release)).not.toContain('Page 1');
  });

  it('takes whom the text names before the switchboard of its page footer, and publishes no footer', async () => {
    const letter = wordDocument(STORY, {
      footers: ['Port of Example City, Quay 1, +1 202 555 0111, www.port.example.org'],
    });

    const { release } = await accepted('harbour.docx', letter);

    expect(release.contacts.map(({ email }) => email)).toEqual(['ana.ruiz@example.org']);
    expect(JSON.stringify(release)).not.toContain('Quay 1');
  });

  it('reads what stands at its end, whatever the page footer says below it', async () => {
    const letter = wordDocument(
      [
        ...STORY,
        '',
        'Port of Example City',
        'The Port of Example City has handled grain and timber since 1911 and employs 400 people.',
      ],
      { footers: ['Port of Example City, Quay 1, +1 202 555 0111, www.port.example.org'] },
    );

    const { release } = await accepted('harbour.docx', letter);

    expect(release.boilerplates).toMatchObject([{ organisation: 'Port of Example City' }]);
  });

  it('takes no name in larger type for the headline, where the label stands below it', async () => {
    const letter = wordDocument([
      { text: 'Port of Example City', size: 18, isBold: true },
      { text: 'FOR IMMEDIATE RELEASE', isBold: true, after: 12 },
      { text: 'Harbour opens to ships again', size: 16, isBold: true, after: 12 },
      ...STORY.slice(1),
    ]);

    const { release } = await accepted('harbour.docx', letter);

    expect(release.headline).toBe('Harbour opens to ships again');
  });

  it('leaves hidden text out and says so', async () => {
    const { release, diagnostics } = await accepted(
      'harbour.docx',
      wordDocument([...STORY, { text: 'The minister must not know.', isHidden: true }]),
    );
    expect(JSON.stringify(release)).not.toContain('must not know');
    expect(diagnostics.map(({ code }) => code)).toContain('hidden-text-removed');
  });

  it('takes tracked changes as accepted, with a warning', async () => {
    const more =
      '<w:p><w:r><w:t xml:space="preserve">It carried </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>wheat</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>barley</w:t></w:r></w:ins><w:r><w:t> from the north.</w:t></w:r></w:p>';
    const { body, diagnostics } = await accepted(
      'harbour.docx',
      wordDocument(STORY.slice(0, 3), { more }),
    );
    expect(body.at(-1)).toBe('It carried barley from the north.');
    expect(diagnostics.map(({ code }) => code)).toContain('tracked-changes');
  });

  it('names paragraphs by number in remarks, those in tables and lists too, and what was left out by its own', async () => {
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const row = `<w:tr>${cell('north')}${cell('12')}</w:tr>`;
    const changed =
      '<w:p><w:ins w:id="2" w:author="x"><w:r><w:t>It is new.</w:t></w:r></w:ins></w:p>';
    const more = `<w:p/><w:tbl>${row}${row}</w:tbl>${paragraph('Visit us at')}${changed}`;
    const { diagnostics } = await accepted('harbour.docx', wordDocument(STORY, { more }));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'dangling-link', line: STORY.length + 5 }),
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'tracked-changes', line: STORY.length + 6 }),
    );
  });

  it('names paragraphs by number in remarks', async () => {
    const { diagnostics } = await accepted('harbour.docx', wordDocument([...STORY, 'Visit us at']));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'dangling-link', line: STORY.length + 1 }),
    );
  });
});

describe('a Word document that harms', () => {
  const bomb = (): Uint8Array => {
    const files = unzipSync(wordDocument(STORY));
    return zipSync({ ...files, 'word/media/x.xml': new Uint8Array(60_000_000) });
  };
  /** Says in its directory that the text is smaller than it is. */
  const lying = (): Uint8Array => {
    const bytes = zipSync({
      ...unzipSync(wordDocument(STORY)),
      'word/document.xml': new Uint8Array(900_000).fill(32),
    });
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < bytes.length - 4; i++) {
      if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) === 900_000)
        view.setUint32(i + 24, 100, true);
    }
    return bytes;
  };
  const withPart = (name: string, content: string): Uint8Array =>
    wordDocument(STORY, { parts: { [name]: content } });
  const many = (): Uint8Array =>
    zipSync({
      ...unzipSync(wordDocument(STORY)),
      ...Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`x/${i}`, strToU8('')])),
    });

  it.each([
    ['unpacks to 60 MB', bomb, 'archive-too-large'],
    ['lies about its sizes', lying, 'document-broken'],
    ['has 1,200 parts', many, 'archive-too-large'],
    ['holds macros', () => withPart('word/vbaProject.bin', 'x'), 'macros'],
    [
      'declares entities',
      () =>
        withPart('word/document.xml', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hosts">]><x/>'),
      'declared-entities',
    ],
    ['is cut off', () => wordDocument(STORY).slice(0, 900), 'document-broken'],
    ['is only a beginning', () => strToU8('PK\u0003\u0004\u0014\u0000'), 'document-broken'],
    ['is empty', () => wordDocument([]), 'no-text'],
  ])('is rejected when it %s', async (_, document, code) => {
    expect(await codes('a.docx', document())).toEqual([code]);
  });
});

describe('a PDF', () => {
  it('is read with its headline by size, paragraphs whole, running heads and page numbers gone', async () => {
    const long =
      `${'The ship carried grain, timber and letters from the north. '.repeat(40)}`.trim();
    const pdf = pdfOfParagraphs(
      [
        'PRESS RELEASE',
        { text: 'Harbour opens to ships again after two winters of ice and repairs', size: 18 },
        LEAD.replace('–', '-'),
        long,
        QUOTE.replace(/[“”]/g, '"'),
        'Press contact:\nAna Ruiz\nana.ruiz@example.org',
      ],
      { head: 'Port of Example City - News 2026' },
    );

    const { release, body } = await accepted('harbour.pdf', pdf);

    expect(release).toMatchObject({
      headline: 'Harbour opens to ships again after two winters of ice and repairs',
      dateline: { location: 'Example City', date: '2026-03-03' },
      quotes: [{ speaker: 'Ana Ruiz' }],
      contacts: [{ name: 'Ana Ruiz', email: 'ana.ruiz@example.org' }],
    });
    expect(body).toHaveLength(3);
    expect(body[1]).toBe(long);
  });

  it('joins words cut at a line’s end, and keeps hyphens that belong', async () => {
    const lines = [
      'Harbour opens to ships again',
      '',
      'The harbour took in a ship of the north-east line today and hun-',
      'dreds of people came to see how it was done, most of them north-',
      'east islanders who had waited for two winters to see the sea open.',
    ];
    const pdf = pdfDocument([lines.map((text, i) => ({ text, y: 700 - i * 14 }))]);

    const { body } = await accepted('a.pdf', pdf);

    expect(body[0]).toContain('and hundreds of people');
    expect(body[0]).toContain('most of them north-east islanders');
  });

  it('reads the left column before the right one', async () => {
    const left = [
      'The harbour took in its first',
      'ship for two years today, and',
      'hundreds of people came to see',
      'it from the mole and the tower.',
    ];
    const right = [
      'The ship carried grain for the',
      'mills and letters of two years',
      'that the post had kept in sacks',
      'at the other end of the strait.',
    ];
    const column = (texts: readonly string[], x: number) =>
      texts.map((text, i) => ({ text, x, y: 700 - i * 14 }));
    const pdf = pdfDocument([
      [
        { text: 'Harbour opens to ships again', y: 760, size: 18 },
        ...column(left, 72),
        ...column(right, 320),
      ],
    ]);

    const { body } = await accepted('a.pdf', pdf);

    expect(body).toEqual([left.join(' '), right.join(' ')]);
  });

  it.each([
    ['is a scan', pdfDocument([[]]), 'no-text-layer'],
    ['is cut off', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<'), 'document-broken'],
  ])('is rejected when it %s', async (_, pdf, code) => {
    expect(await codes('a.pdf', pdf)).toEqual([code]);
  });

  it('runs no script that it carries', async () => {
    const script = '/OpenAction << /S /JavaScript /JS (while(true){}) >>';
    const pdf = pdfDocument(
      [
        [
          { text: 'Harbour opens to ships again', y: 760, size: 18 },
          { text: 'The harbour took in its first ship for two years today.', y: 700 },
        ],
      ],
      script,
    );
    expect((await accepted('a.pdf', pdf)).release.headline).toBe('Harbour opens to ships again');
  });
});

describe('an e-mail', () => {
  const mail = (headers: string, body: string): string =>
    `From: Press <press@example.org>\r\nTo: desk@example.com\r\nDate: Tue, 3 Mar 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`;
  const text = `Harbour opens to ships again\r\n\r\nThe harbour of Example City took in its first ship for two years, and hundreds of people came to see it.\r\n\r\n${QUOTE}\r\n\r\nAna Ruiz\r\nana.ruiz@example.org\r\n`;

  it('is read from its plain part, dated by the day it was sent', async () => {
    const { release } = await accepted(
      'mail.eml',
      mail(
        'Subject: Fwd: Harbour opens to ships again\r\nContent-Type: text/plain; charset=utf-8',
        text,
      ),
    );
    expect(release).toMatchObject({
      headline: 'Harbour opens to ships again',
      date: '2026-03-03',
      quotes: [{ speaker: 'Ana Ruiz' }],
      contacts: [{ email: 'ana.ruiz@example.org' }],
    });
  });

  it('is read from its HTML part where the plain one is a notice, and names what was attached', async () => {
    const part = (mark: string, type: string, content: string): string =>
      `--${mark}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
    const html = `<h1>Harbour opens to ships again</h1><p>${LEAD}</p><p>${QUOTE}</p>`;
    const both = `${part('i', 'text/plain; charset=utf-8', 'View this in your browser')}${part('i', 'text/html; charset=utf-8', html)}--i--`;
    const attached = 'application/pdf; name=a.pdf\r\nContent-Disposition: attachment';
    const { release, diagnostics } = await accepted(
      'mail.eml',
      mail(
        'Subject: News from the port\r\nContent-Type: multipart/mixed; boundary=o',
        `${part('o', 'multipart/alternative; boundary=i', both)}${part('o', attached, 'JVBERg==')}--o--\r\n`,
      ),
    );
    expect(release.headline).toBe('Harbour opens to ships again');
    expect(diagnostics.map(({ code }) => code)).toContain('asset-unreadable');
  });

  it('is under the embargo that its subject names', async () => {
    const subject = 'Subject: EMBARGOED UNTIL 9 December 2026 10:00 GMT: Harbour opens';
    const { release } = await accepted(
      'mail.eml',
      mail(`${subject}\r\nContent-Type: text/plain; charset=utf-8`, text),
    );
    expect(release.embargo).toMatchObject({ kind: 'until', until: '2026-12-09T10:00:00.000Z' });
  });

  it.each([
    [
      'holds nothing but an attachment',
      mail(
        'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf',
        'JVBERg==',
      ),
      'no-text',
    ],
  ])('is rejected when it %s', async (_, content, code) => {
    expect(await codes('mail.eml', content)).toEqual([code]);
  });
});
