import { describe, expect, it } from 'vitest';
import { runOnce } from './run-once.ts';

const release = (
  facts: string,
  body = 'The states agreed in Geneva today on common rules for networks.',
) => `---
${facts}
---
Press Release

States agree on safer networks

October 30, 2026

${body}

The rules come into force next year, and every state will report on them.

Contact: Ana Pérez, press@example.org, +1 202 555 0111

Reference: E-500/26
`;
const readers = `desk@example.org,en,,immediate
ana@example.org,en,,immediate
`;

describe('an embargoed release', () => {
  const drop = { 'a.en.txt': release('embargo: 2026-11-01T12:30:30Z') };

  it('waits: nothing of it is public and nobody is mailed', async () => {
    const result = await runOnce([drop], { subscribers: readers });

    expect(result.receipt('a.en.txt')).toMatchObject({
      outcome: 'held',
      embargoUntil: '2026-11-01T12:30:30.000Z',
    });
    expect(result.mails).toEqual([]);
    for (const [path, content] of result.bytes) {
      if (path.startsWith('site/')) expect(content, path).not.toContain('safer networks');
    }
  });

  it('goes out to the second', async () => {
    const result = await runOnce([drop], {
      subscribers: readers,
      flags: ['--until', '2026-11-01T13:00:00Z'],
    });

    expect(result.mails.map(({ sentAt }) => sentAt)).toEqual([
      '2026-11-01T12:30:30.000Z',
      '2026-11-01T12:30:30.000Z',
    ]);
    expect(result.receipt('a.en.txt').outcome).toBe('published');
    expect(result.site('en/500-26/index.html')).toContain('safer networks');
  });

  it('is put under embargo by its sidecar', async () => {
    const result = await runOnce(
      [
        {
          'a.en.txt': release('type: press-release'),
          'a.en.yaml': 'embargo: 2026-11-01T12:30:30Z\n',
        },
      ],
      { subscribers: readers },
    );

    expect(result.receipt('a.en.txt').outcome).toBe('held');
    expect(result.mails).toEqual([]);
  });
});

describe('a release that is dropped again', () => {
  it('is a duplicate when nothing changed, and mails nobody when a comma did', async () => {
    const first = { 'a.en.txt': release('type: press-release') };
    const minor = {
      'a.en.txt': release(
        'type: press-release',
        'The states agreed in Geneva, today, on common rules.',
      ),
    };

    const same = await runOnce([first, first], { subscribers: readers });
    const changed = await runOnce([first, minor], { subscribers: readers });

    expect(same.receipt('a.en.txt').outcome).toBe('duplicate');
    expect(same.mails).toHaveLength(2);
    expect(changed.receipt('a.en.txt')).toMatchObject({ outcome: 'published', version: 2 });
    expect(changed.mails).toHaveLength(2);
    expect(changed.site('en/500-26/index.html')).toContain('Geneva, today,');
  });

  it('as a correction reaches exactly those who had it, threaded under the first mail', async () => {
    const first = { 'a.en.txt': release('type: press-release') };
    const corrected = {
      'a.en.txt': release(
        'correction: The city is Geneva, not Vienna.',
        'The states agreed in Geneva today.',
      ),
    };

    const result = await runOnce([first, corrected], { subscribers: readers });

    const corrections = result.mails.filter(({ kind }) => kind === 'correction');
    expect(corrections.map(({ to, version }) => `${to.join()} ${version}`)).toEqual([
      'ana@example.org 2',
      'desk@example.org 2',
    ]);
    const [correction] = corrections;
    expect(correction?.subject).toMatch(/^CORRECTION: /);
    expect(correction?.raw).toMatch(/^In-Reply-To: <.+>/im);
    expect(result.site('en/500-26/index.html')).toContain('The city is Geneva, not Vienna.');
  });

  it('is withdrawn with a reason: the text is gone, the notice is in its place', async () => {
    const first = { 'a.en.txt': release('type: press-release') };
    const withdrawn = { 'a.en.txt': release('withdraw: Sent in error.') };

    const result = await runOnce([first, withdrawn], { subscribers: readers });

    expect(result.receipt('a.en.txt').outcome).toBe('withdrawn');
    expect(result.mails.filter(({ kind }) => kind === 'withdrawal')).toHaveLength(2);
    expect(result.site('en/500-26/index.html')).toContain('Sent in error.');
    for (const [path, content] of result.bytes) {
      if (path.startsWith('site/'))
        expect(content, path).not.toContain('common rules for networks');
    }
  });
});

describe('a withdrawn release that is dropped again', () => {
  it('is public again under its id, and whoever was told of the withdrawal is told of that', async () => {
    const result = await runOnce(
      [
        { 'a.en.txt': release('type: press-release') },
        { 'a.en.txt': release('withdraw: Sent in error.') },
        { 'a.en.txt': release('type: statement') },
      ],
      { subscribers: readers },
    );

    expect(result.receipt('a.en.txt').outcome).toBe('published');
    expect(result.site('en/500-26/index.html')).toContain('common rules for networks');
    const { items } = JSON.parse(result.site('en/feed.json') ?? '') as {
      items: readonly { id: string; title: string }[];
    };
    const id = 'tag:news.example.org,2026:500/26:en';
    expect(items.map((item) => item.id).sort()).toEqual([
      id,
      `${id}:restoration:3`,
      `${id}:withdrawal:2`,
    ]);
    for (const { title } of items) expect(title).not.toContain('Withdrawn');
    expect(result.site('en/corrections/index.html')).toContain('Published again:');
  });
});

describe('the receipt of a mailed release', () => {
  it('says a quarter of an hour later how far the mail came, by language', async () => {
    const result = await runOnce([{ 'a.en.txt': release('type: statement') }], {
      subscribers: `${readers}bounce@simulator.amazonses.com,en,,immediate\n`,
      flags: ['--until', '2026-11-01T09:20:00Z'],
    });

    expect(result.receipt('a.en.txt')).toMatchObject({
      outcome: 'published',
      reach: [{ notice: 'alert', audience: 3, sent: 3, delivered: 2, bounced: 1, pending: 0 }],
    });
    expect(
      Buffer.from(result.bytes.get('receipts/a.en.txt.txt') ?? '', 'latin1').toString(),
    ).toContain('3 sent (2 delivered, 1 bounced');
  });
});
