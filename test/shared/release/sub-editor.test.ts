import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { parseRelease } from '../../../shared/release/parse.ts';
import { LANGUAGE_CASES, type SubEditorCases } from './sub-editor-cases.ts';

/** Line 1 headline, 3 date, 5 and 7 the story, 9 whatever is put behind it, then the contact. */
const remarks = (
  language: string,
  { headline, date, body, contact }: Pick<SubEditorCases, 'headline' | 'date' | 'body' | 'contact'>,
) =>
  parseRelease({
    path: `river.${language}.txt`,
    bytes: new TextEncoder().encode([headline, date, body, contact].join('\n\n')),
    now: '2026-11-23T12:00:00.000Z',
    config,
  }).diagnostics;

describe.each(LANGUAGE_CASES)('the sub-editor of releases in $language', (cases) => {
  const { language } = cases;
  const codes = (parts: Partial<SubEditorCases>) =>
    remarks(language, { ...cases, ...parts }).map(({ code, line }) => `${code} ${line}`);
  const behind = (...paragraphs: readonly string[]) => ({
    body: [cases.body, ...paragraphs].join('\n\n'),
  });
  const above = (line: string) => ({ headline: `${line}\n\n${cases.headline}` });

  it('finds nothing in a clean one', () => {
    expect(remarks(language, cases)).toEqual([]);
  });

  it.each(cases.dangling)('finds the lost target of “%s”', (words) => {
    expect(codes(behind(words))).toContain('dangling-link 9');
  });

  it.each(cases.placeholders)('finds the gap in “%s”', (words) => {
    expect(codes(behind(words))).toContain('placeholder 9');
  });

  it.each(cases.leftovers)('finds the leftover of a review in “%s”', (words) => {
    expect(codes(behind(words))).toContain('review-leftover 9');
  });

  it.each(cases.openQuotes)('finds the open quotation in “%s”', (words) => {
    expect(codes(behind(words))).toContain('unbalanced-quotes 9');
  });

  it('finds marks of two kinds', () => {
    expect(codes(behind(cases.mixedQuotes))).toContain('mixed-quotes 9');
  });

  it('finds a weekday that is not the day’s', () => {
    expect(codes({ date: cases.wrongWeekday })).toContain('weekday-mismatch 3');
  });

  it('lets the right weekday pass', () => {
    expect(codes({ date: cases.rightWeekday })).toEqual([]);
  });

  it.each(cases.immediate)('finds “%s” beside an embargo', (words) => {
    const found = codes(above(`${words}\n\n${cases.embargo}`));
    expect(found).toContain('immediate-and-embargo 1');
  });

  it('says which zone was assumed for an embargo without one', () => {
    expect(codes(above(cases.embargo))).toEqual(['embargo-zone-assumed 1']);
  });

  it('finds an embargo that is over', () => {
    expect(codes(above(cases.embargoPast))).toContain('embargo-past 1');
  });

  it('finds an embargo in the hour that the clocks leave out', () => {
    expect(codes(above(cases.embargoSkipped))).toContain('embargo-time-skipped 1');
  });

  it('finds an embargo of another day', () => {
    expect(codes(above(cases.embargoOtherDay))).toContain('embargo-other-day 5');
  });

  it('finds a figure that only the headline has', () => {
    expect(codes({ headline: cases.headlineWithFigure })).toContain('figure-only-in-headline 1');
  });

  it.each(cases.sameFigures)('knows the figure of “%s” again in “%s”', (headline, words) => {
    expect(codes({ headline, ...behind(words) })).toEqual([]);
  });

  it('finds an acronym before its name', () => {
    const found = codes({ body: cases.acronymFirst });
    expect(found).toContain('acronym-before-name 5');
  });

  it('finds a headline in capitals', () => {
    expect(codes({ headline: cases.headline.toUpperCase() })).toContain('headline-capitals 1');
  });

  it('finds characters that were read in another encoding', () => {
    const garbled = Buffer.from('L’année à côté').toString('latin1');
    const windows = new TextDecoder('windows-1252').decode(Buffer.from('L’été'));
    expect(codes(behind(garbled))).toContain('garbled-characters 9');
    expect(codes(behind(windows))).toContain('garbled-characters 9');
  });

  it('finds no contact', () => {
    expect(codes({ contact: '' })).toContain('no-contact null');
  });

  it('finds an address that is not whole', () => {
    const contact = cases.contact.replace('@example.org', '@example');
    expect(codes({ contact })).toContain('address-malformed 9');
  });

  it('finds a short text', () => {
    expect(codes({ body: cases.body.split('\n\n')[0] ?? '' })).toContain('short-body 5');
  });

  it('finds another language than the file’s name says', () => {
    const other = language === 'en' ? 'es' : 'en';
    const found = remarks(other, cases).map(({ code }) => code);
    expect(found).toContain('language-mismatch');
  });

  it.each(cases.good)('lets “%s” pass', (words) => {
    expect(codes(behind(words))).toEqual([]);
  });
});
