import { describe, expect, it } from 'vitest';
import { languageName } from '../../../../shared/locale/languages.ts';
import { OFFICE_LANGUAGES } from '../../../../shared/locale/office-languages.ts';
import { findDates } from '../../../../shared/release/fields/dates.ts';
import { readEmbargo } from '../../../../shared/release/fields/embargo.ts';
import { phrasesOf } from '../../../../shared/release/languages/phrases.ts';
import { embargoKind } from '../../../../shared/release/layout/embargo-line.ts';
import type { RemarkCode } from '../../../../shared/release/remarks/facts.ts';
import { LEVELS } from '../../../../shared/release/remarks/levels.ts';
import { type Remark, remark } from '../../../../shared/release/remarks/remark.ts';
import { inWords } from '../../../../shared/release/remarks/words.ts';
import { foldText } from '../../../../shared/text/normalise.ts';
import { SAMPLE_FACTS } from './sample-facts.ts';

const samplesOf = <C extends RemarkCode>(code: C): readonly Remark[] =>
  SAMPLE_FACTS[code].map((facts) => remark(code, 5, facts));

const SAMPLES = (Object.keys(SAMPLE_FACTS) as RemarkCode[]).flatMap(samplesOf);

/** Values that choose a wording and are not shown themselves. */
const CHOOSERS = new Set([
  'of',
  'what',
  'fault',
  'kind',
  'source',
  'inner',
  'says',
  'where',
  'why',
]);
const HIDDEN = new Set(['to']);
/** They name languages by their words. */
const LANGUAGE_REMARKS = new Set(['language-mismatch', 'language-uncertain', 'second-language']);

/** What a reader of a remark must find in it, in a language. */
function shown({ code, facts }: Remark, language: string): readonly string[] {
  return Object.entries(facts).flatMap(([name, value]): readonly string[] => {
    if (HIDDEN.has(name) || value === null) return [];
    if (CHOOSERS.has(name) && code !== 'language-mismatch') return [];
    if (LANGUAGE_REMARKS.has(code))
      return name === 'where' ? [] : [languageName(String(value), language)];
    if (code.startsWith('document-') && name === 'format') return [];
    if (name === 'bytes' || name === 'maxBytes')
      return [String(Math.floor(Number(value) / (Number(value) < 1_000_000 ? 1e3 : 1e6)))];
    return [value].flat().flatMap((one) => datePartsOf(String(one)));
  });
}

/** A date or an instant may be written in words: its year and its day remain. */
function datePartsOf(value: string): readonly string[] {
  const day = /^(\d{4})-\d\d-(\d\d)(?:T.*Z)?$/.exec(value);
  return day === null ? [value] : [day[1] ?? '', String(Number(day[2]))];
}

describe.each(OFFICE_LANGUAGES)('the remarks in %s', (language) => {
  it('show every value that they are about', () => {
    for (const sample of SAMPLES) {
      const { message } = inWords(sample, language);
      for (const value of shown(sample, language)) expect(message).toContain(value);
    }
  });

  it('are whole sentences without a gap', () => {
    for (const sample of SAMPLES) {
      const { message } = inWords(sample, language);
      expect(message).toMatch(/^[\p{Lu}\d“„«¡¿].*[.?)]$/su);
      expect(message).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object|\$\{| {2}/);
    }
  });

  it('name the keys and extensions that the English ones name', () => {
    for (const sample of SAMPLES) {
      const english = inWords(sample, 'en').message;
      const names = [
        ...english.matchAll(/(?<![\w])\.(?:docx|pdf|eml|txt|md|html|yaml)\b/g),
        ...english.matchAll(/(?<=“)(?!key)[a-z]+(?=: )/g),
        ...english.matchAll(/\b(?:UTF-8|YAML|HTML|Markdown|https?|XML|00:01|23:59)\b/g),
        ...english.matchAll(
          /2026-03-09 14:00 Europe\/Paris|2014-10-22|release\.en\.\w+|name\.\w+\.txt/g,
        ),
      ].map(([name]) => name);
      const { message } = inWords(sample, language);
      for (const name of names) expect(message).toContain(name);
    }
  });

  it('tell different things in different words', () => {
    const messages = SAMPLES.map((sample) => inWords(sample, language).message);
    expect(messages.filter((message, i) => messages.indexOf(message) !== i)).toEqual([]);
  });
});

describe.each(OFFICE_LANGUAGES)('the remedies in %s', (language) => {
  /** What stands between the quotation marks of a remark. */
  const quotedIn = (sample: Remark): string => {
    const { message } = inWords(sample, language);
    const quoted = [...message.matchAll(/[«“„]\s?([^«»“”„]+?)\s?[»”“]/g)];
    return foldText(quoted.at(-1)?.[1] ?? '');
  };

  it('propose a heading of notes that is read as one', () => {
    expect(phrasesOf('notesHeadings')).toContain(
      quotedIn(remark('text-unplaced', 5, { words: 'The mill' })),
    );
  });

  it('propose a label of contacts that is read as one', () => {
    const line = quotedIn(remark('no-contact', null, { pressEmail: 'press@example.org' }));
    expect(phrasesOf('contactHeadings')).toContain(line.split(/\s?:/)[0]);
  });

  it('propose an embargo that is read as one', () => {
    const typed = quotedIn(remark('date-ahead', 5, { day: '2031-03-09' }));
    expect(embargoKind(typed)).not.toBeNull();
    const facts = { timeZone: 'UTC', now: '2031-03-01T00:00:00.000Z', order: 'day-first' } as const;
    expect(readEmbargo(typed, { ...facts, date: null, line: 1 }).embargo).toMatchObject({
      until: '2031-03-09T10:00:00.000Z',
    });
  });

  it('propose a date that is read as one', () => {
    expect(findDates(quotedIn(remark('no-date', null, {})), 'day-first')).toMatchObject([
      { date: '2014-10-22' },
    ]);
  });
});

it.each(OFFICE_LANGUAGES.filter((language) => language !== 'en'))(
  'are translated into %s, every one',
  (language) => {
    const same = SAMPLES.filter(
      (sample) => inWords(sample, language).message === inWords(sample, 'en').message,
    );
    expect(same).toEqual([]);
  },
);

it('carry code, level and line as they were found', () => {
  for (const sample of SAMPLES)
    expect(inWords(sample, 'en')).toMatchObject({
      code: sample.code,
      level: LEVELS[sample.code],
      line: 5,
    });
});
