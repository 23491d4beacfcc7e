import type { NewsroomConfig } from '../config/config.ts';
import { isNamedLanguage } from '../locale/languages.ts';
import type { LanguageTag } from '../release/release.ts';
import { addressKey, normaliseAddress } from './address.ts';
import { CsvError, type CsvRecord, readCsv, writeCsv } from './csv.ts';
import { digestZone, otherZones, type ZoneConfig } from './digest-zone.ts';
import { MAX_KEYWORD_LENGTH, MAX_KEYWORDS, readKeywords, writeKeywords } from './keywords.ts';
import type { Frequency, Subscriber } from './subscriber.ts';

/** One good row of a list. */
export type ListedReader = Pick<Subscriber, 'email' | 'languages' | 'subjects' | 'frequency'> &
  // A list without these columns says nothing of them.
  Partial<Pick<Subscriber, 'keywords' | 'timeZone'>>;

/** What is wrong with a list, for the person who wrote it. */
interface ListFault {
  readonly line: number;
  readonly message: string;
}

export interface SubscriberList {
  readonly readers: readonly ListedReader[];
  readonly faults: readonly ListFault[];
  /** What is good but may be unexpected. */
  readonly notes: readonly ListFault[];
  /** Whether the list as a whole can be used; false when it has the wrong columns. */
  readonly isReadable: boolean;
}

const COLUMNS = ['email', 'languages', 'subjects', 'frequency', 'keywords', 'timezone'] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['email', 'languages'];
type ListConfig = Pick<NewsroomConfig, 'languages' | 'subjects'> & ZoneConfig;
const FREQUENCIES: readonly Frequency[] = ['immediate', 'daily', 'weekly'];

/**
 * Reads a list of readers: CSV with the columns `email,languages,subjects,frequency,keywords,timezone`, in any order, the
 * last four if there are any; lists separated by spaces, keywords by semicolons, empty subjects for all, an empty
 * frequency for immediate, an empty time zone for the newsroom's. A language that the newsroom has without its region
 * follows at once (`pt-BR` is kept as `pt-BR pt`), as BCP 47 lookup has it (RFC 4647 section 3.4). Bad rows are reported and left out, the others are good.
 */
export function readSubscriberList(text: string, config: ListConfig): SubscriberList {
  const unreadable = (line: number, message: string): SubscriberList => ({
    readers: [],
    faults: [{ line, message }],
    notes: [],
    isReadable: false,
  });
  let records: readonly CsvRecord[];
  try {
    const plain = text.replace(/^\uFEFF/, '');
    const [head = ''] = plain.split(/\r|\n/, 1);
    records = readCsv(plain, head.includes(';') && !head.includes(',') ? ';' : ',');
  } catch (error) {
    if (error instanceof CsvError) return unreadable(error.line, error.message);
    throw error;
  }
  const [header, ...rows] = records;
  if (header === undefined) return unreadable(1, `the list is empty; it begins with ${COLUMNS}`);
  const columns = header.fields.map((field) => field.trim().toLowerCase());
  const wrong = wrongColumns(columns);
  if (wrong !== null) return unreadable(header.line, wrong);

  const lineOfAddress = new Map<string, number>();
  const readers: ListedReader[] = [];
  const faults: ListFault[] = [];
  const notes: ListFault[] = [];
  for (const row of rows) {
    const reader = readRow(row, columns, config);
    if (typeof reader === 'string') {
      faults.push({ line: row.line, message: reader });
      continue;
    }
    const key = addressKey(reader.email);
    const earlier = lineOfAddress.get(key);
    if (earlier === undefined) {
      lineOfAddress.set(key, row.line);
      readers.push(reader);
      const message = languageNote(reader.languages, config.languages);
      if (message !== null) notes.push({ line: row.line, message });
    } else {
      faults.push({ line: row.line, message: `the address is on line ${earlier} already` });
    }
  }
  return { readers, faults, notes, isReadable: true };
}

/** A list that {@link readSubscriberList} reads back as it is; with time zones where there are some to choose. */
export function writeSubscriberList(readers: readonly ListedReader[], config: ZoneConfig): string {
  const hasZones = otherZones(config).length > 0;
  return writeCsv([
    COLUMNS.filter((name) => hasZones || name !== 'timezone'),
    ...readers.map(({ email, languages, subjects, frequency, keywords = [], timeZone = null }) => [
      email,
      languages.join(' '),
      subjects.join(' '),
      frequency,
      writeKeywords(keywords, '; '),
      ...(hasZones ? [digestZone({ timeZone }, config) ?? ''] : []),
    ]),
  ]);
}

function wrongColumns(columns: readonly string[]): string | null {
  const unknown = columns.filter((name) => !COLUMNS.some((column) => column === name));
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  const doubled = columns.filter((name, index) => columns.indexOf(name) !== index);
  if (unknown.length === 0 && missing.length === 0 && doubled.length === 0) return null;
  return `the first line must name the columns ${COLUMNS.join(',')}`;
}

/** @returns the reader, or what is wrong; the message quotes nothing that could be an address */
function readRow(
  { fields }: CsvRecord,
  columns: readonly string[],
  config: ListConfig,
): ListedReader | string {
  if (fields.length > columns.length) {
    return `there are ${fields.length} fields instead of ${columns.length}; lists are separated by spaces`;
  }
  const cell = (name: Column): string => (fields[columns.indexOf(name)] ?? '').trim();
  const email = normaliseAddress(cell('email'));
  if (email === null) return 'the email is not an address that can be written to';

  const tags = listOf(cell('languages')).map((tag) => languageOf(tag) ?? { wrong: tag });
  const wrongTag = tags.find((tag) => typeof tag === 'object');
  if (wrongTag !== undefined)
    return `“${wrongTag.wrong}” is not a language tag such as en or pt-BR; the newsroom has ${config.languages.join(', ')}`;
  const languages = withFallbacks(
    tags.filter((tag) => typeof tag === 'string'),
    config.languages,
  );
  if (languages.length === 0) return 'no language is given';

  const subjects = [...new Set(listOf(cell('subjects')))];
  const keys = config.subjects.map(({ key }) => key);
  const strange = subjects.find((subject) => !keys.includes(subject));
  if (strange !== undefined) {
    return `“${strange}” is not a subject; there are ${keys.join(', ') || 'none'}`;
  }

  const typed = cell('frequency').toLowerCase();
  const frequency = FREQUENCIES.find((one) => one === (typed || 'immediate'));
  if (frequency === undefined) return `“${typed}” is none of ${FREQUENCIES.join(', ')}`;

  const { keywords, isWithinLimits } = readKeywords(cell('keywords'));
  if (!isWithinLimits) {
    return `there are more than ${MAX_KEYWORDS} keywords, or one is longer than ${MAX_KEYWORD_LENGTH} characters; they are separated by semicolons`;
  }
  const zone = cell('timezone');
  const zones = [config.timeZone, ...otherZones(config)];
  if (zone !== '' && !zones.includes(zone)) {
    return `“${zone}” is not a time zone of digests; there are ${zones.join(', ')} (mail.digest.timeZones in dateline.config.ts)`;
  }
  const said = {
    ...(columns.includes('keywords') ? { keywords } : {}),
    ...(columns.includes('timezone') ? { timeZone: digestZone({ timeZone: zone }, config) } : {}),
  };
  return { email, languages, subjects, frequency, ...said };
}

const listOf = (cell: string): readonly string[] => cell.split(/\s+/).filter((item) => item !== '');

/** A language in BCP 47, as the rest of the house writes it; null when no release can be in it. */
function languageOf(tag: string): LanguageTag | null {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag)) return null;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0] ?? null;
    return canonical !== null && isNamedLanguage(canonical) ? canonical : null;
  } catch {
    return null;
  }
}

/** Each language, and behind it the nearest one that the newsroom has, unless it has the language itself. */
const withFallbacks = (
  languages: readonly LanguageTag[],
  newsroomLanguages: readonly LanguageTag[],
): readonly LanguageTag[] => [
  ...new Set(
    languages.flatMap((language) => [language, lookUp(language, newsroomLanguages) ?? language]),
  ),
];

/** RFC 4647 section 3.4: a tag is cut from its end, and a single letter with what follows it, until it is found. */
function lookUp(language: LanguageTag, known: readonly LanguageTag[]): LanguageTag | null {
  const parts = language.split('-');
  while (parts.length > 0) {
    const tag = parts.join('-');
    if (known.includes(tag)) return tag;
    parts.pop();
    if (parts.at(-1)?.length === 1) parts.pop();
  }
  return null;
}

/** What a reader gets who named languages that the newsroom does not have; null when it has all of them. */
function languageNote(
  languages: readonly LanguageTag[],
  newsroomLanguages: readonly LanguageTag[],
): string | null {
  const foreign = languages.filter((one) => lookUp(one, newsroomLanguages) === null);
  if (foreign.length === 0) return null;
  const isAlone = foreign.length === languages.length;
  const instead = isAlone ? 'the language it was written in' : 'the other languages of the row';
  return `the newsroom has no ${foreign.join(', ')}, only ${newsroomLanguages.join(', ')}: what is not written in ${foreign.join(' or ')} comes in ${instead}`;
}
