import { beforeAll, describe, expect, it } from 'vitest';
import { type OnceResult, runOnce } from './run-once.ts';

const good = `Press Release

States agree on safer networks

October 30, 2026

The states agreed in Geneva today on common rules for networks.

The rules come into force next year, and every state will report on them.

Contact: Ana Pérez, press@example.org, +1 202 555 0111

Reference: E-501/26
`;
const named = (reference: string) => good.replace('E-501/26', reference);

describe('bad input', () => {
  const files = {
    'empty.txt': '',
    'blank.txt': '\uFEFF \u00a0\u200b\n\n',
    'picture.jpg': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
    'unknown.xyz': Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 256),
    'large.txt': 'a'.repeat(20_000_000),
    'lines.txt': `States agree\n\n${'a\n'.repeat(400_000)}`,
    // A million nodes.
    'cells.html': `<h1>States agree</h1><table>${`<tr>${'<td>x'.repeat(100)}`.repeat(10_000)}</table>`,
    // What CommonMark does with runs of backticks takes minutes.
    'ticks.md': Array.from({ length: 2000 }, (_, i) => '`'.repeat(i)).join(' '),
    'aliases.md': '---\na: &a [x, x]\nb: &b [*a, *a]\nheadline: y\n---\nText',
    'damaged.docx': Uint8Array.from(Buffer.from('504b0304140000000800776f72642f', 'hex')),
    'embargo.txt': named('E-507/26').replace(
      'Press Release',
      `EMBARGOED UNTIL 10:00 ${'EMBARGOED UNTIL 10:00 '.repeat(20_000)}`,
    ),
    'latin.txt': Uint8Array.from(Buffer.from(named('E-502/26'), 'latin1')),
    'with space + plus % percent.txt': named('E-503/26'),
    'ünï çødé 新闻.txt': named('E-504/26'),
    'folder/..dots/a..b.txt': named('E-505/26'),
    'z-last.txt': named('E-506/26'),
  };
  let result: OnceResult;
  beforeAll(async () => {
    result = await runOnce([files], { subscribers: 'desk@example.org,en,,immediate\n' });
  });

  it('dead-letters nothing', () => {
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
  });

  it.each([
    'empty.txt',
    'blank.txt',
    'picture.jpg',
    'unknown.xyz',
    'large.txt',
    'lines.txt',
    'cells.html',
    'ticks.md',
    'aliases.md',
    'damaged.docx',
  ])('rejects %s with a sentence and a remedy', (path) => {
    const receipt = result.receipt(path);
    expect(receipt.outcome).toBe('rejected');
    expect(receipt.reasons[0]?.message).toMatch(/^[A-Z“].{20,}\.$/s);
  });

  it('holds a release with half a megabyte of embargo', () => {
    expect(result.receipt('embargo.txt')).toMatchObject({ outcome: 'held', reasons: [] });
  });

  it.each([
    ['latin.txt', 'E-502/26'],
    ['with space + plus % percent.txt', 'E-503/26'],
    ['ünï çødé 新闻.txt', 'E-504/26'],
    ['folder/..dots/a..b.txt', 'E-505/26'],
    ['z-last.txt', 'E-506/26'],
  ])('takes %s in', (path, reference) => {
    expect(result.receipt(path)).toMatchObject({ outcome: 'published', reference });
    expect(result.mails.map((mail) => mail.reference)).toContain(reference);
  });

  it('keeps the accents of a Windows-1252 file', () => {
    const page = result.site('en/502-26/index.html');
    expect(page).toContain('Ana Pérez');
  });
});

it('the newsroom has its pages and feeds when nothing could be published', async () => {
  const result = await runOnce([{ 'empty.txt': '' }]);
  expect(result.status).toBe(0);
  for (const path of ['index.html', '404.html', 'en/index.html', 'en/feed.xml', 'pt/feed.json']) {
    expect(result.site(path), path).not.toBeNull();
  }
  expect(result.summary.feedAt).toBeNull();
});
