import type { ReleaseRecord } from '../../shared/release/lifecycle.ts';
import type { Asset, Release } from '../../shared/release/release.ts';

/** A plain English release; give what matters to the test. */
export const releaseOf = (facts: Partial<Release> = {}): Release => ({
  language: 'en',
  type: 'press-release',
  reference: 'E-453/14',
  family: '453/14',
  kicker: null,
  headline: 'States agree on safer networks',
  subheadline: null,
  highlights: [],
  summary: null,
  dateline: null,
  date: '2026-10-22',
  embargo: { kind: 'none' },
  notice: { kind: 'none' },
  isUrgent: false,
  body: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'The states agreed today.' }] }],
  quotes: [],
  contacts: [],
  boilerplates: [],
  notes: [],
  links: [],
  keywords: [],
  subjects: [],
  endMark: null,
  assets: [],
  origins: {},
  ...facts,
});

/** The record of a first version that came through translation and is not out yet. */
export const recordOf = (facts: Partial<ReleaseRecord> = {}): ReleaseRecord => ({
  family: '453/14',
  language: 'en',
  slug: '453-14',
  reference: 'E-453/14',
  subjects: [],
  objectKey: 'incoming/release.en.txt',
  objectVersionId: 'v1',
  version: 1,
  contentHash: 'hash-1',
  embargo: { kind: 'none' },
  isImport: false,
  receivedAt: '2026-10-22T12:00:00.000Z',
  updatedAt: '2026-10-22T12:00:00.000Z',
  readyVersion: 1,
  publishedAt: null,
  correction: null,
  earlierCorrections: [],
  withdrawal: null,
  ...facts,
});

/** A picture beside a release, described in full; give what matters to the test. */
export const assetOf = (facts: Partial<Asset> = {}): Asset => ({
  name: 'ship.jpg',
  mediaType: 'image/jpeg',
  bytes: 240_000,
  width: 1200,
  height: 800,
  alt: 'A ship',
  caption: 'The first ship for two years.',
  credit: 'Ana Ruiz',
  sha256: '0'.repeat(64),
  ...facts,
});
