import { describe, expect, it } from 'vitest';
import { decideVersion, type VersionFacts, whoIsMailed } from '../../../functions/parse/version.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';

const NOW = '2026-10-22T12:00:00.000Z';
const decide = (release: Parameters<typeof releaseOf>[0] = {}, facts: Partial<VersionFacts> = {}) =>
  decideVersion(releaseOf(release), {
    previous: null,
    slug: '453-14',
    objectKey: 'incoming/a.txt',
    objectVersionId: 'v1',
    contentHash: 'hash-1',
    isSameText: false,
    now: NOW,
    importOlderThanDays: null,
    ...facts,
  });
const published = recordOf({ publishedAt: NOW, objectKey: 'incoming/a.txt' });

describe('the decision about a document', () => {
  it('makes the first one version 1', () => {
    expect(decide()).toMatchObject({ kind: 'new', record: { version: 1, receivedAt: NOW } });
  });

  it('takes the same content in another drop as a duplicate', () => {
    const other = { previous: published, objectVersionId: 'v2' };
    expect(decide({}, other).kind).toBe('duplicate');
  });

  it('takes up again what an earlier run of the same drop stored', () => {
    expect(decide({}, { previous: published }).kind).toBe('resumed');
  });

  it('makes changed content a new version that keeps publication and first receipt', () => {
    const decision = decide({}, { previous: published, contentHash: 'hash-2' });
    expect(decision).toMatchObject({
      kind: 'new',
      record: { version: 2, publishedAt: NOW, correction: null, readyVersion: 1 },
    });
  });

  it('corrects only what somebody may have read', () => {
    const correction = { notice: { kind: 'correction', note: 'the date' } } as const;
    const facts = { contentHash: 'hash-2' };
    expect(decide(correction, { previous: published, ...facts })).toMatchObject({
      record: { correction: { version: 2, note: 'the date', at: NOW } },
    });
    expect(decide(correction, { previous: recordOf(), ...facts })).toMatchObject({
      record: { correction: null },
    });
  });

  it('keeps the corrections before the newest, also through a minor change', () => {
    const first = { version: 2, note: 'the date', at: NOW };
    const previous = recordOf({ publishedAt: NOW, version: 2, correction: first });
    const facts = { previous, contentHash: 'hash-3' };
    const second = { notice: { kind: 'correction', note: 'the place' } } as const;
    expect(decide(second, facts)).toMatchObject({
      record: { correction: { version: 3, note: 'the place' }, earlierCorrections: [first] },
    });
    expect(decide({}, facts)).toMatchObject({
      record: { correction: first, earlierCorrections: [] },
    });
  });

  it('withdraws with the reason, and refuses to withdraw what it does not know', () => {
    const withdrawal = { notice: { kind: 'withdrawal', reason: 'sent in error' } } as const;
    expect(decide(withdrawal, { previous: published, contentHash: 'x' })).toMatchObject({
      record: { withdrawal: { version: 2, reason: 'sent in error', at: NOW } },
    });
    expect(decide(withdrawal)).toMatchObject({
      kind: 'rejected',
      reason: { code: 'nothing-to-withdraw', level: 'blocker' },
    });
  });

  it('remembers a withdrawal that is taken back: readers of it must hear that', () => {
    const withdrawal = { version: 2, reason: 'in error', at: '2026-10-22T14:00:00.000Z' };
    const withdrawn = recordOf({ ...published, version: 2, withdrawal });
    const restoration = { version: 3, at: NOW, withdrawn: { version: 2, at: withdrawal.at } };

    const restored = decide({}, { previous: withdrawn, contentHash: 'x' });
    expect(restored).toMatchObject({ record: { withdrawal: null, restorations: [restoration] } });

    const previous = recordOf({ ...published, version: 3, restorations: [restoration] });
    expect(decide({}, { previous, contentHash: 'y' })).toMatchObject({
      record: { restorations: [restoration] },
    });
  });

  it('restores nothing for readers that was withdrawn before it was out', () => {
    const withdrawal = { version: 2, reason: 'in error', at: '2026-10-22T14:00:00.000Z' };
    const previous = recordOf({ version: 2, publishedAt: null, withdrawal });
    const decision = decide({}, { previous, contentHash: 'x' });
    expect(decision).toMatchObject({ kind: 'new', record: { withdrawal: null } });
    expect('record' in decision && decision.record.restorations).toBeUndefined();
  });

  it('refuses an embargo on what is out already', () => {
    const embargo = { kind: 'until', until: '2026-10-23T12:00:00.000Z', typed: '' } as const;
    expect(decide({ embargo }, { previous: published, contentHash: 'x' })).toMatchObject({
      kind: 'rejected',
      reason: { code: 'embargo-after-publication' },
    });
    expect(decide({ embargo }, { previous: recordOf(), contentHash: 'x' }).kind).toBe('new');
  });

  it('takes old releases as back-files only where that is set', () => {
    expect(decide({ date: '2014-10-22' })).toMatchObject({ record: { isImport: false } });
    expect(decide({ date: '2014-10-22' }, { importOlderThanDays: 30 })).toMatchObject({
      record: { isImport: true },
    });
    expect(decide({ notice: { kind: 'import' } })).toMatchObject({ record: { isImport: true } });
  });

  it('keeps a back-file one: its changes mail nobody either', () => {
    const previous = recordOf({ publishedAt: NOW, isImport: true });
    const correction = { notice: { kind: 'correction', note: 'the date' } } as const;
    expect(decide(correction, { previous, contentHash: 'x' })).toMatchObject({
      record: { isImport: true },
    });
  });
});

describe('the note about who is mailed', () => {
  const codes = (...args: Parameters<typeof whoIsMailed>) =>
    whoIsMailed(...args).map((n) => n.code);
  const second = { version: 2, publishedAt: NOW };

  it('is silent about a first alert and about what nobody has seen', () => {
    expect(codes(recordOf(), null)).toEqual([]);
    expect(codes(recordOf({ version: 2 }), recordOf())).toEqual([]);
  });

  it('tells minor changes, corrections and back-files apart', () => {
    const correction = { version: 2, note: 'the date', at: NOW };
    expect(codes(recordOf(second), published)).toEqual(['minor-change']);
    expect(codes(recordOf({ ...second, correction }), published)).toEqual(['correction-mailed']);
    expect(codes(recordOf({ ...second, version: 3, correction }), published)).toEqual([
      'minor-change',
    ]);
    expect(codes(recordOf({ isImport: true }), null)).toEqual(['back-file']);
  });

  it('says that the mail went out with a sister', () => {
    const sister = recordOf({ language: 'es', publishedAt: NOW });
    expect(whoIsMailed(recordOf(), null, [sister]).map(({ code }) => code)).toEqual(['alert-sent']);
    expect(whoIsMailed(recordOf(), null, [{ ...sister, isImport: true }])).toEqual([]);
  });

  it('warns that what was withdrawn is public again', () => {
    const withdrawal = { version: 2, reason: 'in error', at: NOW };
    const withdrawn = recordOf({ ...second, withdrawal });
    expect(codes(recordOf({ version: 3, publishedAt: NOW }), withdrawn)).toEqual(['restored']);
  });
});
