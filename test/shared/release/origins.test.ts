import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { parseRelease } from '../../../shared/release/parse.ts';
import type { Origin } from '../../../shared/release/release.ts';
import { decodeRelease } from '../../../shared/release/schema.ts';
import { releaseOf } from '../../factories/release.ts';

const parse = (text: string, path = 'release.txt') => {
  const bytes = new TextEncoder().encode(text);
  const result = parseRelease({ path, bytes, now: '2026-11-25T12:00:00.000Z', config });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  return result.release;
};

const RELEASE = `---
kicker: Harbours
---
PRESS RELEASE

Harbour of Exampleton opens a third pier for small ships

EXAMPLETON, November 2, 2026 – The harbour of Exampleton opened a third pier
for small ships on Monday, and forty of them came on the first day of the week.

"Every berth is taken until spring," said Rosa Whitfield, the harbour master.
The pier is 200 metres long and was built within a year by two local firms.

About Exampleton Harbour
The harbour was founded in 1890 and serves some 3,000 ships a year.

Media contact: Ana Ruiz, +1 202 555 0143, ana.ruiz@example.org
`;

describe('origins', () => {
  it('name the lines of each field in the numbering of the file, front matter included', () => {
    const { origins } = parse(RELEASE);
    expect(origins).toMatchObject({
      kicker: { source: 'front matter', lines: [2, 2], confidence: 1 },
      type: { source: 'parsed', lines: [4, 4] },
      headline: { source: 'parsed', lines: [6, 6] },
      dateline: { source: 'parsed', lines: [8, 9] },
      date: { source: 'parsed', lines: [8, 9] },
      quotes: [{ source: 'parsed', lines: [11, 12] }],
      boilerplates: [{ source: 'parsed', lines: [14, 15] }],
      contacts: [{ source: 'parsed', lines: [17, 17] }],
    });
    expect(origins.body?.lines).toEqual([8, 12]);
  });

  it('name the label that carries place and date, and not the lead below it', () => {
    const label = 'PRESS RELEASE | Exampleton, Monday, November 2, 2026';
    const { origins } = parse(
      RELEASE.replace('PRESS RELEASE', label).replace('EXAMPLETON, November 2, 2026 – ', ''),
    );
    expect(origins).toMatchObject({ date: { lines: [4, 4] }, dateline: { lines: [4, 4] } });
  });

  it('find a quotation that begins with a word before its attribution', () => {
    const text = RELEASE.replace(
      /"Every berth[\s\S]*?two local firms\./,
      '"Of course," said Rosa Whitfield, the harbour master, "every berth is\ntaken until the end of the spring."',
    );
    const { quotes, origins } = parse(text);
    expect(quotes[0]?.text).toMatch(/^Of course, every berth/);
    expect(origins.quotes).toMatchObject([{ lines: [11, 12] }]);
  });

  it('are surer of a language the longer the text, and the file name agrees', () => {
    const short = parse('Harbour opens a pier\n\nThe harbour opened a third pier.');
    const named = parse('Harbour opens a pier\n\nThe harbour opened a third pier.', 'pier.en.txt');
    const long = parse(RELEASE);
    const [low, higher, high] = [short, named, long].map(({ origins }) => origins.language);
    expect(low?.confidence).toBeLessThan(0.9);
    expect(higher?.confidence).toBeGreaterThan(low?.confidence ?? 1);
    expect(high?.confidence).toBeGreaterThan(0.99);
  });

  it('name the file name, the page and the line that frees a release', () => {
    const named = parse('Hafen eröffnet\n\nOk.', 'pier.de.txt');
    expect(named.origins).toMatchObject({
      language: { source: 'file name' },
      family: { source: 'file name' },
      embargo: { source: 'default', lines: null },
    });
    const page = parse(
      '<html lang="en"><title>Harbour opens a third pier | Example</title><p>For immediate release</p><p>The harbour opened a third pier for all the ships of the town.</p></html>',
      'pier.html',
    );
    expect(page.origins).toMatchObject({
      headline: { source: 'declared' },
      embargo: { source: 'parsed', lines: [1, 1] },
    });
  });

  it('are surer of a heading than of one of two lines that could each be the headline', () => {
    const plain = parse('# Harbour opens a third pier\n\nThe harbour opened a pier.', 'a.md');
    const doubtful = parse(
      'Harbour opens a third pier\n\nForty ships came on the first day\n\nThe harbour opened a pier.',
    );
    expect(plain.origins.headline?.confidence).toBeGreaterThan(0.95);
    expect(doubtful.origins.headline?.confidence).toBeLessThan(
      plain.origins.headline?.confidence ?? 0,
    );
  });

  const EMPTY = new Set(['null', '""', '[]', 'false', '{"kind":"none"}']);
  const STORY = 'The harbour of Exampleton opened a third pier for small ships on Monday.';
  it.each([
    ['a release with all its parts', RELEASE],
    [
      'an embargo that supplies the date',
      `EMBARGOED UNTIL 2 December 2026 10:00 GMT\n\nHarbour opens a third pier\n\n${STORY}`,
    ],
    [
      'place and date in the label',
      `PRESSEMITTEILUNG Nr. 14/2026 | Köln, 3.2.2026\n\nHafen eröffnet neuen Pier\n\nDer Hafen hat am Montag einen neuen Pier für kleine Schiffe eröffnet.`,
    ],
    ['a reference that names the family', `E-14/26\n\nHarbour opens a third pier\n\n${STORY}`],
    ['a correction', `CORRECTION: the pier is the fourth.\n\nHarbour opens a pier\n\n${STORY}`],
    ...[
      ...['urgent: yes', 'urgent: no', 'date: nonsense', 'date: 2026-11-02', 'subjects: nonsense'],
      ...['subjects: [security]', 'kicker: ""', 'summary: A pier', 'import: true', 'family: piers'],
      ...['publish: 2026-12-01T10:00Z', 'hold: true', 'embargo: none', 'contact: a@example.org'],
      ...[
        'correction: no',
        'withdraw: in error',
        'highlights: [a, b]',
        'dateline: Rome, 2 May 2026',
      ],
    ].map((set) => [set, `---\n${set}\n---\n# Harbour opens a third pier\n\n${STORY}`]),
  ])('are there for each field that has a value, and for no other: %s', (_, text = '') => {
    const { origins, ...release } = parse(text, 'a.md');
    const filled = Object.entries(release).filter(
      ([field, value]) => field === 'embargo' || !EMPTY.has(JSON.stringify(value)),
    );
    const known = Object.entries(origins).filter(([, of]) => !Array.isArray(of) || of.length > 0);

    expect(known.map(([field]) => field).sort()).toEqual(filled.map(([field]) => field).sort());
    for (const [field, of] of known) {
      for (const { source, lines } of [of ?? []].flat() as Origin[]) {
        if (source === 'parsed')
          expect([field, lines]).toEqual([field, [expect.any(Number), expect.any(Number)]]);
      }
      if (Array.isArray(of)) expect(of).toHaveLength((release[field as 'quotes'] ?? []).length);
    }
  });

  it('of what follows from another field are those of that field', () => {
    const embargoed = parse(
      `EMBARGOED UNTIL 2 December 2026 10:00 GMT\n\nHarbour opens a third pier\n\n${STORY}`,
    );
    expect(embargoed.date).toBe('2026-12-02');
    expect(embargoed.origins.date).toEqual(embargoed.origins.embargo);
    const set = parse(`---\nreference: E-14/26\n---\nHarbour opens a pier\n\n${STORY}`);
    expect(set.origins.family).toEqual({ source: 'front matter', lines: [2, 2], confidence: 1 });
  });

  it('are read back from the archive, and may be missing in what was stored before', () => {
    const release = parse(RELEASE);
    expect(decodeRelease(JSON.stringify(release))).toEqual(release);
    const { origins: _, ...before } = { ...releaseOf(), sources: { headline: 'parsed' } };
    expect(decodeRelease(JSON.stringify(before))).toEqual(releaseOf());
  });
});
