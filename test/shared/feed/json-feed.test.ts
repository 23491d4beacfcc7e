import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { jsonFeed } from '../../../shared/feed/json-feed.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import { editionOf } from '../../factories/edition.ts';
import { CONFIG, CORRECTED, ENGLISH, SITE_URL, WITHDRAWN } from '../../golden/sample-edition.ts';

const scope = { kind: 'all', language: 'en' } as const;
const input = { scope, noticed: [], history: null, config: CONFIG, siteUrl: SITE_URL };

const GONE = { ...WITHDRAWN, correction: CORRECTED.correction };
const RESTORED: Edition = {
  ...ENGLISH,
  restorations: [
    {
      version: 3,
      at: '2026-10-25T09:00:00.000Z',
      withdrawn: { version: 2, at: '2026-10-24T09:00:00.000Z' },
    },
  ],
};

const itemsOf = (
  parts: Pick<Parameters<typeof jsonFeed>[0], 'editions'> & { noticed?: Edition[] },
) => JSON.parse(jsonFeed({ ...input, ...parts })).items;

describe('the JSON feed', () => {
  it('carries the full text as HTML and as plain text', () => {
    const source = jsonFeed({ ...input, editions: [ENGLISH] });
    const [item] = parseJsonFeed(source).items ?? [];
    expect(item?.id).toBe('tag:news.example.org,2026:453/14:en');
    expect(item?.content_html).toContain('<a href="https://www.example.org/house?a=1&amp;b=2">');
    expect(item?.content_text).toContain('house of states <https://www.example.org/house?a=1&b=2>');
    expect(item?.date_published).toBe('2026-10-22T12:00:00.000Z');
    expect(item?.tags).toEqual(['Security']);
  });

  it.each([
    ['notes to editors', 'Interviews on request.'],
    ['what the issuer is', 'The states are thirty-five.'],
    ['whom to ask', 'María Pérez'],
    ['where to write', 'maria@example.org'],
    ['where to call', '+1 202 555 0100'],
  ])('tells %s as HTML and as plain text', (_what, said) => {
    const [item] = parseJsonFeed(jsonFeed({ ...input, editions: [ENGLISH] })).items ?? [];
    expect(item?.content_html).toContain(said);
    expect(item?.content_text).toContain(said);
  });

  it('says what a release is, and where that is explained', () => {
    const [item] = itemsOf({ editions: [ENGLISH] });
    expect(item._dateline).toEqual({
      about: 'https://news.example.org/en/feeds/#json-feed',
      reference: 'E-453/14',
      version: ENGLISH.version,
      status: 'published',
      source_language: 'en',
      machine_translated: false,
      translations: expect.any(Array),
    });
  });

  it.each([
    ['a correction', CORRECTED, ['correction']],
    ['a withdrawal, also instead of what was said before', GONE, ['withdrawal', 'withdrawal']],
    ['a restoration, also instead of the withdrawal', RESTORED, ['restoration', 'restoration']],
  ])('says of %s which release it is about', (_what, edition, kinds) => {
    const items = itemsOf({ editions: [], noticed: [edition] });
    expect(items.map((item: { _dateline: object }) => item._dateline)).toEqual(
      kinds.map((notice) =>
        expect.objectContaining({ notice, of: 'tag:news.example.org,2026:453/14:en' }),
      ),
    );
  });

  it('holds no lone surrogate and no control character', () => {
    const source = jsonFeed({ ...input, editions: [editionOf({ headline: 'a\ud800b\u0000c' })] });
    expect(JSON.parse(source).items[0].title).toBe('abc');
  });

  it('keeps a withdrawn item as a notice', () => {
    const source = jsonFeed({ ...input, editions: [WITHDRAWN] });
    expect(JSON.parse(source).items[0].content_text).toBe(
      'Withdrawn: Press release E-453/14\n\nThis release has been withdrawn. Please do not publish it or quote from it, and remove it where it already stands.\n\nReason: Sent in error.\n',
    );
    expect(source).not.toContain('networks');
  });
});
