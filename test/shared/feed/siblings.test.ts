import { parseAtomFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../shared/feed/atom.ts';
import { editionMarkdown } from '../../../shared/feed/edition-markdown.ts';
import { ninjs } from '../../../shared/feed/ninjs.ts';
import { opml } from '../../../shared/feed/opml.ts';
import { rssFeed } from '../../../shared/feed/rss.ts';
import { scopesOf } from '../../../shared/newsroom/newsroom-lists.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import {
  CONFIG,
  CORRECTED,
  ENGLISH,
  SITE_URL,
  SPANISH,
  WITHDRAWN,
} from '../../golden/sample-edition.ts';

const ninjsOf = (edition: Edition) => JSON.parse(ninjs(edition, CONFIG, SITE_URL));

describe('the Markdown of a release', () => {
  it('holds headline, correction, facts, text, background and contacts in this order', () => {
    const markdown = editionMarkdown(CORRECTED, CONFIG, SITE_URL);
    const parts = [
      '# States agree on safer networks\n',
      '> **Correction:** There were 35 states, not 53.',
      'October 22, 2026\\\nReference: E-453/14',
      '- 35 states',
      '**EXAMPLE CITY**, October 22, 2026 – More than 100 people from 35 states \\& territories',
      '[house of states](<https://www.example.org/house?a=1&b=2>)',
      '## Why it matters',
      '| North | 253 |',
      '## Notes to editors',
      '## About the states',
      'maria@example.org',
    ];
    const places = parts.map((part) => markdown.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('of a withdrawn one is its notice', () => {
    expect(editionMarkdown(WITHDRAWN, CONFIG, SITE_URL)).toBe(
      '# Withdrawn: Press release E-453/14\n\nThis release has been withdrawn. Please do not publish it or quote from it, and remove it where it already stands.\n\nReason: Sent in error.\n',
    );
  });
});

describe('the ninjs of a release', () => {
  it('has the id, dates and words of the feeds', () => {
    expect(ninjsOf(CORRECTED)).toMatchObject({
      standard: { name: 'ninjs', version: '3.1' },
      uri: 'tag:news.example.org,2026:453/14:en',
      version: '2',
      firstCreated: '2026-10-22T12:00:00.000Z',
      versionCreated: '2026-10-23T15:00:00.000Z',
      pubStatus: 'usable',
      language: 'en',
      headlines: [{ value: 'Correction: States agree on safer networks' }],
      edNote: 'Correction: There were 35 states, not 53.',
      located: 'EXAMPLE CITY',
      subjects: [{ name: 'Security', literal: 'security' }],
      altIds: [
        { role: 'page', value: 'https://news.example.org/en/453-14/' },
        { role: 'reference', value: 'E-453/14' },
      ],
      infoSources: [
        {
          name: 'María Pérez',
          contactInfo: [{ value: 'maria@example.org' }, { value: '+12025550100' }],
        },
      ],
    });
  });

  it('says how urgent it is, whose it is and who speaks in it', () => {
    const quote = { text: 'It costs us all.', role: null };
    const quotes = ['Ana María Rodríguez', 'Luis Ejemplo', 'Ana María Rodríguez', null].map(
      (speaker) => ({ ...quote, speaker }),
    );
    const urgent = { ...ENGLISH, release: { ...ENGLISH.release, quotes, isUrgent: true } };

    expect(ninjsOf(urgent)).toMatchObject({
      urgency: 3,
      profile: 'text-only',
      copyrightNotice: '© 2026 Organization of Example States',
      people: [
        { name: 'Ana María Rodríguez', rel: 'quoted' },
        { name: 'Luis Ejemplo', rel: 'quoted' },
      ],
    });
    expect(ninjsOf(ENGLISH).urgency).toBe(5);
  });

  it('says what may be done with it where the configuration does, as feeds do', () => {
    const usageTerms = { en: 'Free to publish & quote.' };
    const config = { ...CONFIG, organisation: { ...CONFIG.organisation, usageTerms } };
    const feed = {
      ...{ scope: { kind: 'all', language: 'en' } as const, editions: [ENGLISH], noticed: [] },
      ...{ history: null, config, siteUrl: SITE_URL },
    };
    const rights = 'Organization of Example States | Free to publish & quote.';

    expect(JSON.parse(ninjs(ENGLISH, config, SITE_URL)).usageTerms).toBe(
      'Free to publish & quote.',
    );
    expect(parseRssFeed(rssFeed(feed)).copyright).toBe(rights);
    expect(parseAtomFeed(atomFeed(feed)).rights?.value).toBe(rights);

    expect(JSON.parse(ninjs(SPANISH, config, SITE_URL)).usageTerms).toBeUndefined();
    expect(parseRssFeed(rssFeed({ ...feed, config: CONFIG })).copyright).toBe(
      'Organization of Example States',
    );
  });

  it('names the Media Topic of a subject where the configuration has it', () => {
    const [security] = CONFIG.subjects;
    if (security === undefined) throw new Error('There is no subject');
    const config = { ...CONFIG, subjects: [{ ...security, mediaTopic: '20000587' }] };

    expect(JSON.parse(ninjs(ENGLISH, config, SITE_URL)).subjects).toEqual([
      {
        name: 'Security',
        uri: 'tag:news.example.org,2026:subjects:security',
        literal: 'security',
      },
      {
        name: 'Security',
        uri: 'http://cv.iptc.org/newscodes/mediatopic/20000587',
        literal: 'medtop:20000587',
      },
    ]);
  });

  it('ties translations to it', () => {
    const { associations } = ninjsOf(ENGLISH);
    expect(associations.map((a: { name: string; uri: string }) => `${a.name} ${a.uri}`)).toEqual([
      'translation-es tag:news.example.org,2026:453/14:es',
    ]);
  });

  it('ties no edition to it that was withdrawn', () => {
    const siblings = ENGLISH.siblings.map((sibling) =>
      sibling.language === 'es' ? { ...sibling, headline: null } : sibling,
    );
    expect(ninjsOf({ ...ENGLISH, siblings }).associations).toBeUndefined();
  });

  it('declares what a machine translated', () => {
    expect(ninjsOf(SPANISH).digitalSourceType.literal).toBe('machine-translated-metadata');
    expect(ninjsOf(SPANISH).edNote).toContain('Apertium');
    expect(ninjsOf(ENGLISH).digitalSourceType).toBeUndefined();
  });

  it('of a withdrawn one is canceled and holds nothing of the old words', () => {
    expect(ninjsOf(WITHDRAWN)).toMatchObject({ pubStatus: 'canceled' });
    expect(ninjs(WITHDRAWN, CONFIG, SITE_URL)).not.toMatch(
      /networks|Rodríguez|600 million|Thirty-five|María|hall\.jpg|Redes/i,
    );
  });
});

it('lists every feed of every language in OPML', () => {
  const scopes = CONFIG.languages.flatMap((language) => scopesOf(language, CONFIG));
  const { body } = parseOpml(opml(scopes, CONFIG, SITE_URL));
  const groups = body?.outlines ?? [];
  expect(groups.map(({ text }) => text)).toEqual(['English', 'Español', 'Français', 'Português']);
  expect(groups[1]?.outlines?.map(({ xmlUrl }) => xmlUrl)).toEqual([
    'https://news.example.org/es/feed.xml',
    'https://news.example.org/es/topics/security/feed.xml',
    'https://news.example.org/es/corrections/feed.xml',
  ]);
});
