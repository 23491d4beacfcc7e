import { describe, expect, it } from 'vitest';
import { type Delivery, newDelivery } from '../../../shared/delivery/delivery.ts';
import {
  noticeOfName,
  noticesOf,
  readersOfEarlierVersion,
} from '../../../shared/delivery/notices.ts';
import { recordOf } from '../../factories/release.ts';

const NOW = '2026-10-22T12:00:00.000Z';
const names = (...records: Parameters<typeof noticesOf>[0]) =>
  noticesOf(records, NOW).map(({ name }) => name);

describe('the notices of a family', () => {
  it('are none before anything is out', () => {
    expect(names(recordOf())).toEqual([]);
  });

  it('are one alert however many languages are out', () => {
    expect(
      names(recordOf({ publishedAt: NOW }), recordOf({ language: 'es', publishedAt: NOW })),
    ).toEqual(['alert']);
  });

  it('name a correction by document and version', () => {
    const record = recordOf({
      publishedAt: NOW,
      version: 3,
      readyVersion: 3,
      correction: { version: 2, note: 'the date', at: NOW },
    });
    expect(names(record)).toEqual(['alert', 'correction-en-2']);
  });

  it('wait until a corrected version has been through translation', () => {
    const record = recordOf({
      publishedAt: NOW,
      version: 2,
      readyVersion: 1,
      correction: { version: 2, note: 'the date', at: NOW },
    });
    expect(names(record)).toEqual([]);
  });

  it('tell of a withdrawal only when there was something to withdraw', () => {
    const withdrawal = { version: 2, reason: 'sent in error', at: NOW };
    expect(names(recordOf({ withdrawal, publishedAt: NOW }))).toEqual(['withdrawal-en-2']);
    expect(names(recordOf({ withdrawal }))).toEqual([]);
  });

  it('are none for a back-file', () => {
    expect(names(recordOf({ publishedAt: NOW, isImport: true }))).toEqual([]);
  });

  it('can be told from their names', () => {
    expect(noticeOfName('alert')).toEqual({ kind: 'alert', releaseLanguage: null, version: null });
    expect(noticeOfName('correction-pt-BR-12')).toEqual({
      kind: 'correction',
      releaseLanguage: 'pt-BR',
      version: 12,
    });
  });
});

describe('the readers of a correction', () => {
  const delivery = (id: string, facts: Partial<Delivery>): Delivery => ({
    ...newDelivery(id, NOW, { language: 'en', releaseLanguage: 'en' }),
    state: 'sent',
    releaseVersion: 1,
    ...facts,
  });
  const readers = (...earlier: Delivery[]) =>
    readersOfEarlierVersion(earlier, { releaseLanguage: 'en', version: 2 }).map(
      ({ subscriberId }) => subscriberId,
    );

  it('are those who were sent the earlier version, in whatever language they had it', () => {
    expect(readers(delivery('ana', {}), delivery('bea', { language: 'fr' }))).toEqual([
      'ana',
      'bea',
    ]);
  });

  it('are not those who had another document or the corrected text already', () => {
    expect(
      readers(delivery('carl', { releaseLanguage: 'es' }), delivery('dora', { releaseVersion: 2 })),
    ).toEqual([]);
  });

  it('are not those whom nothing reached, but are those who may have it', () => {
    expect(
      readers(
        delivery('eva', { state: 'failed' }),
        delivery('finn', { state: 'pending', releaseVersion: null }),
        delivery('gus', { state: 'bounced' }),
        delivery('hana', { state: 'unknown' }),
      ),
    ).toEqual(['hana']);
  });

  it('are told once, by what they had last', () => {
    expect(
      readers(delivery('ana', { releaseVersion: 1 }), delivery('ana', { releaseVersion: 2 })),
    ).toEqual([]);
  });
});
