import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { parseRelease } from '../../../shared/release/parse.ts';
import type { Inline } from '../../../shared/release/release.ts';
import { inWords } from '../../../shared/release/remarks/words.ts';
import { decodeRelease } from '../../../shared/release/schema.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const utf8 = (text: string) => new TextEncoder().encode(text);
const parse = (path: string, content: string | Uint8Array) =>
  parseRelease({
    path,
    bytes: typeof content === 'string' ? utf8(content) : content,
    now: NOW,
    config,
  });
const accepted = (path: string, content: string) => {
  const result = parse(path, content);
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  return result.release;
};
/** Three letters for a number, no two alike. */
const acronym = (i: number): string =>
  [i, i / 26, i / 676].map((n) => String.fromCharCode(65 + (Math.floor(n) % 26))).join('');
const PROSE = 'The council met today and agreed on a plan for the river, the road and the school.';

describe('what is no release is rejected with a reason a press officer understands', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'a.txt', '', 'empty-file'],
    [
      'spaces, marks and zero-width characters',
      'a.txt',
      '\uFEFF \u00a0\u200b\u2060\n\t\n',
      'no-text',
    ],
    ['a zip archive', 'a.zip', 'PK\u0003\u0004\u0014\u0000', 'format-not-yet'],
    ['a spreadsheet of Office', 'a.xlsx', 'PK\u0003\u0004\u0014xl/workbook.xml', 'format-not-yet'],
    [
      'an old Word document',
      'a.doc',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'format-not-yet',
    ],
    ['RTF', 'a.rtf', '{\\rtf1 x}', 'format-not-yet'],
    ['a picture', 'a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'not-a-text'],
    ['a program named .txt', 'a.txt', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), 'not-a-text'],
    ['bytes', 'a.txt', Uint8Array.of(1, 2, 3, 0, 4, 5, 250, 0, 0, 0, 9), 'not-a-text'],
    ['text named .docx', 'a.docx', PROSE, 'content-mismatch'],
    ['a spreadsheet', 'a.csv', 'a,b\n1,2', 'unknown-format'],
    [
      'broken UTF-8',
      'a.txt',
      Uint8Array.from([...utf8('Señal\nAño '), 0xc3, 0x28, ...utf8(' é')]),
      'broken-encoding',
    ],
    ['a replacement character', 'a.txt', 'Headline\n\nThe \uFFFD council', 'broken-encoding'],
    [
      'a lone surrogate in UTF-16',
      'a.txt',
      Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x41, 0),
      'broken-encoding',
    ],
    ['a headline without a text', 'a.txt', 'Council Agrees on River Plan', 'no-body'],
    [
      'a headline and a signature',
      'a.md',
      '# Council Agrees on River Plan\n\nThe Board',
      'no-body',
    ],
    [
      'a headline of 2,000 characters',
      'a.txt',
      `${'Long Word '.repeat(200)}\n\n${PROSE}`,
      'headline-too-long',
    ],
    ['one in Markdown', 'a.md', `# ${'Long Word '.repeat(200)}\n\n${PROSE}`, 'headline-too-long'],
    ['one word as long', 'a.txt', `${'A'.repeat(2000)}\n\n${PROSE}`, 'headline-too-long'],
    [
      'one set by hand',
      'a.md',
      `---\nheadline: ${'Word '.repeat(400)}\n---\n${PROSE}`,
      'headline-too-long',
    ],
    ['text without a headline', 'a.html', `<p>${PROSE} ${PROSE} ${PROSE}</p>`, 'no-headline'],
    [
      'more than 5,000 paragraphs',
      'a.txt',
      `River Plan\n\n${PROSE}\n\n`.repeat(2501),
      'too-many-blocks',
    ],
    [
      'more than a million characters',
      'a.txt',
      `River Plan\n\n${'word '.repeat(200_001)}`,
      'text-too-long',
    ],
    [
      'an alias bomb',
      'a.md',
      '---\na: &a [x, x]\nb: &b [*a, *a]\nheadline: y\n---\nText',
      'front-matter-unreadable',
    ],
    ['a tag', 'a.md', '---\nheadline: !!js/function "x"\n---\nText', 'front-matter-unreadable'],
    [
      'two embargoes in front matter',
      'a.md',
      '---\nembargo: 2026-12-01T00:00Z\nembargo: none\n---\nText',
      'front-matter-repeated-key',
    ],
    ['nested front matter', 'a.md', '---\nheadline:\n  en: x\n---\nText', 'front-matter-nested'],
  ])('%s', (_name, path, content, code) => {
    const result = parse(path, content);

    expect(result.outcome).toBe('rejected');
    const blockers = result.diagnostics.filter(({ level }) => level === 'blocker');
    expect(blockers.map((blocker) => blocker.code)).toContain(code);
    for (const blocker of blockers)
      expect(inWords(blocker, 'en').message).toMatch(/^[A-Z“].+[.)]$/s);
  });

  it('names the line where an encoding breaks', () => {
    const bytes = Uint8Array.from([...utf8('Señal\nAño '), 0xc3, 0x28, ...utf8(' é')]);
    expect(parse('a.txt', bytes).diagnostics).toMatchObject([{ line: 2 }]);
  });

  it('refuses what is over the limit without reading it', () => {
    const small = { ...config, intake: { ...config.intake, maxBytes: 10 } };
    const result = parseRelease({ path: 'a.txt', bytes: utf8(PROSE), now: NOW, config: small });
    expect(result.diagnostics).toMatchObject([{ code: 'file-too-large', level: 'blocker' }]);
  });
});

const flat = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((inline) =>
    'children' in inline ? [inline, ...flat(inline.children)] : [inline],
  );

describe('what could do harm is taken out', () => {
  const page = (body: string) =>
    accepted(
      'a.html',
      `<html><body><h1>Council Agrees on River Plan</h1><p>${PROSE}</p>${body}</body></html>`,
    );
  const words = (body: string) => JSON.stringify(page(body).body);

  it.each([
    '<script>alert(1)</script>',
    '<style>p { background: url(https://x.example.org/) }</style>',
    '<iframe src="https://x.example.org/"></iframe>',
    '<object data="x">alert</object>',
    '<form><input value="alert"><button>alert</button></form>',
    '<svg><script>alert(1)</script><text>alert</text></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<template><p>alert</p></template>',
    '<p hidden>alert</p>',
    '<p style="display: none">alert</p>',
    '<img src=x onerror=alert(1)>',
    '<p onclick="alert(1)"></p>',
    '<base href="https://alert.example.org/">',
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  ])('%s', (body) => {
    expect(words(body)).not.toMatch(/alert|onerror|url\(/);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#9;script:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://169.254.169.254/latest',
    'http://localhost/',
    'https://user@example.org/',
    '//example.org/x',
  ])('a link to %s', (href) => {
    const { body, links } = page(`<p>Read the <a href="${href}">whole plan</a> tonight.</p>`);
    expect(links).toEqual([]);
    expect(JSON.stringify(body)).toContain('Read the whole plan tonight.');
    const markdown = accepted('a.md', `# Council Agrees on River Plan\n\n${PROSE} [Plan](${href})`);
    expect(markdown.links).toEqual([]);
  });

  it('shows an international host by its ASCII name', () => {
    expect(page('<p>See <a href="https://аррӏе.example/">this</a>.</p>').links).toEqual([
      { text: 'this', href: 'https://xn--80ak6aa92e.example/' },
    ]);
  });

  it('raw HTML in Markdown', () => {
    const release = accepted(
      'a.md',
      `# Council Agrees on River Plan\n\n<script>alert(1)</script>\n\n${PROSE} <b onclick=alert(1)>Now</b>.`,
    );
    expect(JSON.stringify(release)).not.toMatch(/alert|onclick|</);
  });

  it('bidirectional controls and characters that no XML may hold', () => {
    const release = accepted(
      'a.txt',
      `Council \u202eAgrees\u2066 on \u0007River\uFFFE Plan\n\n${PROSE}\u001f\u000b`,
    );
    expect(release.headline).toBe('Council Agrees on River Plan');
  });

  it('towers of combining marks', () => {
    const release = accepted(
      'a.txt',
      `Council Agre\u0316${'\u0316'.repeat(300)}es on River Plan\n\n${PROSE}`,
    );
    expect(release.headline.length).toBeLessThan(40);
  });

  it('keys that mean something to JavaScript only', () => {
    const release = accepted(
      'a.md',
      `---\n__proto__: x\nconstructor: y\nreference: __proto__\n---\n# Council Agrees on River Plan\n\n${PROSE}`,
    );
    expect(release.reference).toBe('__proto__');
    expect(release.family).toBe('__proto__');
  });

  it('nothing of template marks and encoded words, which stay as they are', () => {
    const release = accepted(
      'a.txt',
      `$& {{name}} =?utf-8?q?x?= Agree on River Plan\n\n${PROSE} ]]> & <b>`,
    );
    expect(release.headline).toBe('$& {{name}} =?utf-8?q?x?= Agree on River Plan');
    expect(JSON.stringify(release.body)).toContain(']]> & <b>');
  });
});

describe('whatever the bytes', () => {
  const paths = fc.constantFrom('a.txt', 'b.es.md', 'c.html', 'd', 'e.docx');

  it('never throws, and gives a release or a blocker', () => {
    fc.assert(
      fc.property(paths, fc.uint8Array({ maxLength: 400 }), (path, bytes) => {
        const result = parse(path, bytes);
        const isBlocked = result.diagnostics.some(({ level }) => level === 'blocker');
        expect(isBlocked).toBe(result.outcome === 'rejected');
      }),
      { numRuns: 300 },
    );
  });

  const piece = fc.constantFrom(
    ...[
      'Press Release',
      'EMBARGOED UNTIL 9 March',
      '\n',
      '\n\n',
      '  ',
      '"',
      '“',
      '»',
      '- ',
      '1. ',
      '# ',
    ],
    ...[
      '> ',
      '---\n',
      'embargo: x\n',
      '<p>',
      '</p>',
      '<a href="x">',
      '<table><tr><td>',
      '|a|\n|-|\n',
      '[x](y)',
    ],
    ...[
      'Reference: E-1/14',
      'Contact: Ann Lee, ann@example.org, +1 202 555 0100',
      'said Ann Lee.',
      '###',
    ],
    ...[
      'About the Council',
      'PARIS, March 4, 2026 -- ',
      PROSE,
      '\u00a0',
      '\u202e',
      '\ud800',
      '\u0000',
      '&nbsp;',
    ],
  );

  /** Every text anywhere in a value. */
  const stringsOf = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsOf)
      : [];
  };

  it('accepts only releases that read back the same and hold nothing unpublishable', () => {
    fc.assert(
      fc.property(
        paths,
        fc.array(fc.oneof(piece, fc.string({ maxLength: 20 })), { maxLength: 40 }),
        (path, pieces) => {
          const result = parse(path, pieces.join(''));
          if (result.outcome === 'rejected') return;
          const { release } = result;
          expect(decodeRelease(JSON.stringify(release))).toEqual(release);
          for (const text of stringsOf(release)) {
            expect(text.isWellFormed()).toBe(true);
            expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\ufffd\ufffe]/u);
          }
          const links = release.body.flatMap((block) =>
            'inlines' in block ? flat(block.inlines) : [],
          );
          for (const link of links) {
            if (link.kind === 'link') expect(link.href).toMatch(/^(https?:|mailto:|tel:)/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads 200,000 characters in one line', () => {
    const release = accepted(
      'a.txt',
      `Council Agrees on River Plan\n\n${'word, '.repeat(33_000)}end.`,
    );
    expect(release.body).toHaveLength(1);
  });

  /** Each would take minutes with a rule whose time grows with the square of the text. */
  it.each([
    ['acronyms', Array.from({ length: 20_000 }, (_, i) => `(${acronym(i)})`).join(' ')],
    ['functions before a name', `“Yes,” said ${'the Minister of Health, '.repeat(8000)}`],
    ['capitals', `“Yes,” said ${'Ana '.repeat(50_000)}`],
    ['columns', Array.from({ length: 3000 }, (_, i) => `a${i}     b@example.org`).join('\n')],
    ['gaps', `a${' '.repeat(50)}`.repeat(4000)],
    ['keywords', `Keywords: ${'a, '.repeat(60_000)}`],
    ['figures', '1,000'.repeat(40_000)],
    ['numbers to dial', `Contact: ${'0999999 '.repeat(20_000)}`],
    ['addresses', `Contact: ${'a@'.repeat(50_000)}`],
    ['brackets', '[comment '.repeat(20_000)],
    ['quotations', '“A plan for all who live by the river and will stay.” '.repeat(3000)],
    ['brackets behind an address', `https://example.org/${')'.repeat(200_000)}`],
    ['addresses of pages', 'https://example.org/a?b=c '.repeat(30_000)],
    ['wrapped lines', 'a word\n'.repeat(15_000)],
    ['columns of letters', `a${' '.repeat(40)}b\n`.repeat(15_000)],
    ['one word said', `“Yes,” said ${'a'.repeat(150_000)}`],
    ['one word before speech', `${'a'.repeat(150_000)} said: “It is a good plan for us all.”`],
    ['one name said', `“Yes,” said Ana ${'de la '.repeat(25_000)}`],
    ['commas said', `“Yes,” said Ana ${', '.repeat(75_000)}z`],
    ['opening marks', '“'.repeat(150_000)],
    ['apostrophes', "a'".repeat(75_000)],
    ['dashes', `a${' - '.repeat(50_000)}`],
    ['full stops', '. '.repeat(75_000)],
    ['brackets at addresses', `Contact: ${'a(at)'.repeat(30_000)}`],
    ['paths', `EMBARGOED UNTIL ${'a/'.repeat(75_000)}`],
    ['labels', 'Press Release\n\n'.repeat(3000)],
    ['full stops in a quotation', `“${'.'.repeat(150_000)}x`],
  ])('reads 100,000 characters and more of %s within two seconds of computing', (_, text) => {
    const started = process.threadCpuUsage();
    parse('a.txt', `Council Agrees on River Plan\n\n${PROSE}\n\n${text}`);
    const { user, system } = process.threadCpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(2);
  });

  /** A page of elements nested so deep, each in the one before. */
  const nested = (element: string, depth: number, inner = '', words = `<p>${PROSE}</p>`): string =>
    `<h1>Council Agrees on River Plan</h1>${`<${element}>${inner}`.repeat(depth)}${words}`;

  /** Each overflowed the stack, or took time with the square or cube of the depth, or doubled with it. */
  it.each([
    ['boxes', nested('div', 20_000)],
    ['boxes with words', nested('div', 20_000, 'a word')],
    ['boxes of a site by name', nested('div class="share related"', 20_000, 'Call 202-555-0111 ')],
    ['boxes for a teaser', nested('section class="teaser"', 20_000)],
    ['asides', nested('aside', 20_000, `${PROSE} press@example.org`)],
    ['articles', nested('article', 20_000, PROSE)],
    ['hidden boxes', nested('div hidden', 20_000)],
    ['quotations', nested('blockquote', 20_000)],
    ['lists', nested('ul', 20_000, '<li>one', '')],
    ['definitions', nested('dl', 20_000, '<dd>one', '')],
    ['tables', nested('table', 20_000, '<tr><td>')],
    ['tables of columns', nested('table', 5000, '<tr><td>a<td>b<tr><td>a<br>b<br>c@d<td>')],
    ['typefaces', nested('font', 20_000)],
    ['bold words', nested('b', 20_000)],
    ['marks of quotation', nested('q', 20_000)],
    ['links', nested('a href="https://example.org/"', 20_000, 'a word')],
    ['headings', nested('h2', 20_000, '<div>')],
    ['marks in a paragraph', nested('p', 1, '', `<a>${'<i>word</i> '.repeat(30_000)}</a>`)],
    ['rows', nested('table', 1, '<tr>'.repeat(150_000))],
    ['deep boxes around paragraphs', nested('div', 511, '', `<p>${PROSE}</p>`.repeat(3000))],
  ])('reads %s by the thousand within four seconds of computing', (_, html) => {
    const started = process.threadCpuUsage();
    parse('a.html', html);
    const { user, system } = process.threadCpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(4);
  });

  it('reads a release in a box 20,000 deep, and what follows it there', () => {
    const release = accepted(
      'a.html',
      nested('div', 20_000, '', `<p>${PROSE}</p><p>The mill stays <b>open</b>.</p>`),
    );
    expect(release.body).toHaveLength(2);
  });

  it('leaves hidden what is hidden so deep, and heeds an embargo there', () => {
    const hidden = '<div hidden><p>Embargoed until 3 March 2027, 10:00 GMT</p><p>alert</p></div>';
    const release = accepted('a.html', nested('div', 20_000, '', `<p>${PROSE}</p>${hidden}`));
    expect(JSON.stringify(release.body)).not.toContain('alert');
    expect(release.embargo).toMatchObject({ kind: 'until' });
  });

  it('keeps short what the store holds beside the text', () => {
    const long = 'a'.repeat(4000);
    const { embargo } = accepted(
      'a.txt',
      `EMBARGOED UNTIL 10:00 ${'EMBARGOED UNTIL 10:00 '.repeat(20_000)}\n\nCouncil Agrees on River Plan\n\n${PROSE}`,
    );
    const set = accepted(
      'a.md',
      `---\nfamily: ${long}\nreference: ${long}\n---\n# Council Agrees on River Plan\n\n${PROSE}`,
    );
    const corrected = accepted(
      'a.txt',
      `CORRECTION: ${'the mill stays, '.repeat(20_000)}\n\nCouncil Agrees on River Plan\n\n${PROSE}`,
    );
    const stored = [embargo, set.family, set.reference, corrected.notice];
    expect(Math.max(...stored.map((value) => JSON.stringify(value).length))).toBeLessThan(2100);
  });

  it('reads a short release in a page with a megabyte of markup', () => {
    const release = accepted(
      'a.html',
      `<h1>Council Agrees on River Plan</h1><p>${PROSE}</p><p><img src="data:image/png;base64,${'A'.repeat(1_200_000)}">${PROSE}</p>`,
    );
    expect(release.body).toHaveLength(2);
  });

  it('reads over 100,000 empty lines', () => {
    const release = accepted(
      'a.txt',
      `Council Agrees on River Plan${'\n'.repeat(100_000)}${PROSE}`,
    );
    expect(release.body).toHaveLength(1);
  });
});
