import type { NewsroomConfig } from '../config/config.ts';
import { foldText } from '../text/normalise.ts';
import { languageInName, referenceParts } from './family.ts';
import { contactsOf } from './fields/contacts.ts';
import { standaloneDateline } from './fields/dateline.ts';
import { findDates, type NumericOrder, weekdayOf } from './fields/dates.ts';
import { type ReadEmbargo, readEmbargo } from './fields/embargo.ts';
import type { IdentifiedLanguage } from './fields/identify-language.ts';
import { localDay } from './fields/local-time.ts';
import { phoneReader } from './fields/phone.ts';
import type { Override, OverrideKey, Overrides } from './overrides.ts';
import type {
  CalendarDate,
  Diagnostic,
  Embargo,
  FieldSource,
  Instant,
  LanguageTag,
  Release,
  ReleaseNotice,
  ReleaseType,
} from './release.ts';
import type { Understood } from './understand.ts';

export interface OverrideFacts {
  readonly path: string;
  readonly overrides: Overrides;
  readonly identified: IdentifiedLanguage | null;
  /** `<html lang>`, `<title>`. */
  readonly declaredLanguage: string | null;
  readonly declaredTitle: string | null;
  readonly now: Instant;
  readonly timeZone: string;
  readonly order: NumericOrder;
  readonly config: NewsroomConfig;
}

/** A text language is certain enough to contradict a file name from here on. */
const CERTAIN_MARGIN = 0.35;
const CERTAIN_EVIDENCE = 8;

/**
 * Lets what was set by hand take the place of what was read, field by field, and completes what
 * neither says. The source of each field is kept.
 */
export function applyOverrides(
  understood: Understood,
  facts: OverrideFacts,
): { readonly release: Release; readonly diagnostics: readonly Diagnostic[] } {
  const { overrides, config, path } = facts;
  const diagnostics: Diagnostic[] = [...overrides.diagnostics];
  const sources: Record<string, FieldSource> = {};
  const text = (key: OverrideKey): string | null => {
    const override = overrides.fields.get(key);
    if (override === undefined) return null;
    sources[key] = override.source;
    return typeof override.value === 'string' ? override.value : override.value.join(', ');
  };
  const list = (key: OverrideKey): readonly string[] | null => {
    const override = overrides.fields.get(key);
    if (override === undefined) return null;
    sources[key] = override.source;
    return typeof override.value === 'string'
      ? override.value.split(/\s*[,;]\s*/).filter((item) => item !== '')
      : override.value;
  };
  const parsed = <T>(key: string, value: T): T => {
    if (value !== null && !(Array.isArray(value) && value.length === 0)) sources[key] = 'parsed';
    return value;
  };
  const remark = (
    level: Diagnostic['level'],
    code: string,
    line: number | null,
    message: string,
  ): void => {
    diagnostics.push({ code, level, line, message });
  };

  const reference = text('reference') ?? parsed('reference', understood.reference?.text ?? null);
  const parts = reference === null ? null : referenceParts(reference, config);
  const named = languageInName(path, config);
  const language = languageOf(
    text('language'),
    facts,
    named?.language ?? null,
    parts?.language ?? null,
    sources,
    diagnostics,
  );
  const date = dateOf(text('date'), understood, facts, parsed, remark);
  const embargo = embargoOf(understood, facts, date, sources, diagnostics);
  const notice = noticeOf(overrides, understood, text, sources);
  const headline =
    text('headline') ??
    parsed('headline', understood.headline?.text ?? null) ??
    titleOf(facts.declaredTitle, sources) ??
    (notice.kind === 'withdrawal' ? reference : null);
  const datelineText = text('dateline');
  const dateline =
    datelineText === null
      ? parsed(
          'dateline',
          understood.dateline === null || understood.dateline.location === null
            ? null
            : { location: understood.dateline.location, date: understood.dateline.date ?? null },
        )
      : datelineFrom(datelineText, facts.order);
  const contactText = list('contact');
  const contacts =
    contactText === null
      ? parsed('contacts', understood.contacts)
      : contactsOf(
          contactText.length === 0 ? [] : [{ text: contactText.join(', '), isNew: true }],
          phoneReader(config.country, language),
        );
  const family =
    text('family') ?? parts?.family ?? (named === null ? null : named.stem) ?? reference ?? path;
  sources.family ??= parts === null && named === null && reference === null ? 'default' : 'parsed';
  const embargoDay =
    date === null && embargo.kind === 'until' ? localDay(embargo.until, facts.timeZone) : null;

  return {
    diagnostics,
    release: {
      language,
      type: typeOf(text('type'), understood.type, sources, remark),
      reference,
      family,
      kicker: text('kicker') ?? parsed('kicker', understood.kicker),
      headline: headline ?? '',
      subheadline: text('subheadline') ?? parsed('subheadline', understood.subheadline),
      highlights: parsed('highlights', understood.highlights),
      summary: text('summary'),
      dateline,
      date: date ?? embargoDay,
      embargo,
      notice,
      body: parsed('body', understood.body),
      quotes: parsed('quotes', understood.quotes),
      contacts,
      boilerplates: parsed('boilerplates', understood.boilerplates),
      notes: parsed('notes', understood.notes),
      links: parsed('links', understood.links),
      keywords: list('keywords') ?? [],
      subjects: subjectsOf(list('subjects') ?? [], config, remark),
      endMark: parsed('endMark', understood.endMark),
      sources,
    },
  };
}

type Remark = (
  level: Diagnostic['level'],
  code: string,
  line: number | null,
  message: string,
) => void;

function titleOf(title: string | null, sources: Record<string, FieldSource>): string | null {
  if (title === null) return null;
  sources.headline = 'parsed';
  // Site names follow the title behind a bar or a dash.
  return title.split(/\s[|–—]\s/)[0]?.trim() ?? title;
}

/** By hand, else by the text where it is certain, else by file name, reference or page, else a guess. */
function languageOf(
  typed: string | null,
  facts: OverrideFacts,
  named: LanguageTag | null,
  byReference: LanguageTag | null,
  sources: Record<string, FieldSource>,
  diagnostics: Diagnostic[],
): LanguageTag {
  const { identified, config } = facts;
  const isCertain =
    identified !== null &&
    identified.margin >= CERTAIN_MARGIN &&
    identified.evidence >= CERTAIN_EVIDENCE;
  const say = (code: string, message: string): void => {
    diagnostics.push({ code, level: 'warning', line: null, message });
  };
  const given = typed === null ? null : languageTag(typed);
  if (typed !== null && given === null) {
    say(
      'language-unreadable',
      `“${typed.slice(0, 40)}” is no language. Write a code such as “${config.languages[0] ?? 'en'}”.`,
    );
    delete sources.language;
  }
  const hint = given ?? named ?? byReference ?? languageTag(facts.declaredLanguage ?? '');
  if (hint !== null && isCertain && identified.language !== primary(hint)) {
    const where =
      given !== null
        ? 'the language given'
        : named !== null
          ? 'the file name'
          : byReference !== null
            ? 'the reference'
            : 'the page';
    say(
      'language-mismatch',
      `The text reads as ${languageName(identified.language)}, but ${where} says ${languageName(hint)}. Correct whichever is wrong.`,
    );
  }
  if (given !== null) return given;
  if (isCertain) {
    sources.language = 'parsed';
    return identified.language;
  }
  if (hint !== null) {
    sources.language = 'parsed';
    return hint;
  }
  const guess = identified?.language ?? config.languages[0] ?? 'en';
  sources.language = identified === null ? 'default' : 'parsed';
  say(
    'language-uncertain',
    `The text is too short to tell its language for certain; ${languageName(guess)} was taken. Put the language into the file name (name.${guess}.txt) or the front matter.`,
  );
  return guess;
}

function languageTag(text: string): LanguageTag | null {
  const folded = foldText(text);
  const tag = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/.exec(folded);
  if (tag !== null)
    return tag[2] === undefined ? (tag[1] ?? null) : `${tag[1]}-${tag[2].toUpperCase()}`;
  const names: Readonly<Record<string, LanguageTag>> = {
    english: 'en',
    spanish: 'es',
    espanol: 'es',
    french: 'fr',
    francais: 'fr',
    portuguese: 'pt',
    portugues: 'pt',
    german: 'de',
    deutsch: 'de',
    italian: 'it',
    italiano: 'it',
    dutch: 'nl',
    nederlands: 'nl',
  };
  return Object.hasOwn(names, folded) ? (names[folded] ?? null) : null;
}

const primary = (tag: LanguageTag): string => tag.split('-')[0] ?? tag;

const languageName = (tag: LanguageTag): string => {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

function dateOf(
  typed: string | null,
  understood: Understood,
  { order }: OverrideFacts,
  parsed: <T>(key: string, value: T) => T,
  remark: Remark,
): CalendarDate | null {
  if (typed !== null) {
    const [found] = findDates(typed, order);
    if (found?.date) return found.date;
    remark(
      'warning',
      'date-unreadable',
      null,
      `The date “${typed.slice(0, 40)}” cannot be read. Write it as 2014-10-22.`,
    );
  }
  for (const { found, line } of understood.dates) {
    if (found.date !== null && found.weekday !== null && weekdayOf(found.date) !== found.weekday) {
      const right = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
        new Date(`${found.date}T00:00:00Z`),
      );
      remark(
        'warning',
        'weekday-mismatch',
        line,
        `${found.date} is a ${right}, not the weekday printed with it. Correct the day or the weekday.`,
      );
    }
    if (found.isAmbiguous) {
      remark(
        'warning',
        'ambiguous-date',
        line,
        `The date can be read with day and month exchanged; ${found.date} was taken. Write the month as a word.`,
      );
    }
  }
  const days = [
    ...new Set(understood.dates.map(({ found }) => found.date).filter((day) => day !== null)),
  ];
  if (days.length > 1) {
    remark(
      'warning',
      'two-dates',
      understood.dates[1]?.line ?? null,
      `The release carries two dates, ${days.join(' and ')}; the first was taken. Correct the other.`,
    );
  }
  return parsed('date', days[0] ?? null);
}

function embargoOf(
  understood: Understood,
  facts: OverrideFacts,
  date: CalendarDate | null,
  sources: Record<string, FieldSource>,
  diagnostics: Diagnostic[],
): Embargo {
  const { overrides, timeZone, now, order } = facts;
  const read = (typed: string, line: number | null): ReadEmbargo =>
    readEmbargo(typed, { timeZone, now, order, date, line });
  const set = overrides.fields.get('embargo');
  const [misspelt] = overrides.misspeltEmbargo;
  if (misspelt !== undefined) {
    sources.embargo = misspelt.source;
    return { kind: 'hold', typed: typedText(misspelt) };
  }
  if (set !== undefined) {
    sources.embargo = set.source;
    const own = read(typedText(set), set.line);
    diagnostics.push(...own.diagnostics);
    if (own.embargo.kind === 'none' && understood.embargoes.length > 0) {
      const [first] = understood.embargoes;
      diagnostics.push({
        code: 'embargo-overridden',
        level: 'warning',
        line: first?.line ?? null,
        message: `The text speaks of an embargo here, but the ${set.source} says there is none; the ${set.source} holds. Remove the line if that is right.`,
      });
    }
    return own.embargo;
  }
  const found = understood.embargoes.map(({ text, line }) => read(text, line));
  const [first, ...others] = found.filter(({ embargo }) => embargo.kind !== 'none');
  if (first === undefined) return { kind: 'none' };
  sources.embargo = 'parsed';
  const differs = others.find(
    ({ embargo }) =>
      embargo.kind !== 'until' ||
      first.embargo.kind !== 'until' ||
      embargo.until !== first.embargo.until,
  );
  diagnostics.push(...first.diagnostics);
  if (understood.immediate !== null) {
    diagnostics.push({
      code: 'immediate-and-embargo',
      level: 'warning',
      line: understood.immediate.line,
      message:
        'The release says both “for immediate release” and that it is under embargo; the embargo holds. Remove one of the two.',
    });
  }
  if (differs === undefined || first.embargo.kind === 'hold') return first.embargo;
  diagnostics.push({
    code: 'embargo-held',
    level: 'warning',
    line: understood.embargoes[1]?.line ?? null,
    message:
      'The text names two embargoes that do not agree, so the release is held. Keep one of them and drop the file again.',
  });
  return {
    kind: 'hold',
    typed: understood.embargoes
      .map(({ text }) => text)
      .join(' / ')
      .slice(0, 300),
  };
}

const typedText = ({ value }: Override): string =>
  typeof value === 'string' ? value : value.join(' / ');

function noticeOf(
  overrides: Overrides,
  understood: Understood,
  text: (key: OverrideKey) => string | null,
  sources: Record<string, FieldSource>,
): ReleaseNotice {
  const reason = text('withdraw');
  if (reason !== null) return { kind: 'withdrawal', reason };
  const note = text('correction');
  if (note !== null) return { kind: 'correction', note };
  const wanted = overrides.fields.has('import') ? foldText(text('import') ?? '') : '';
  if (/^(true|yes|1|on|si|oui|sim)$/.test(wanted)) return { kind: 'import' };
  const { notice } = understood;
  if (notice === null) return { kind: 'none' };
  sources.notice = 'parsed';
  return notice.kind === 'withdrawal'
    ? { kind: 'withdrawal', reason: notice.text }
    : { kind: 'correction', note: notice.text };
}

const TYPES: readonly ReleaseType[] = [
  'press-release',
  'media-advisory',
  'statement',
  'speech',
  'results',
  'invitation',
];

function typeOf(
  typed: string | null,
  found: ReleaseType | null,
  sources: Record<string, FieldSource>,
  remark: Remark,
): ReleaseType {
  if (typed !== null) {
    const name = foldText(typed).replace(/[\s_]+/g, '-');
    const known = TYPES.find((type) => type === name);
    if (known !== undefined) return known;
    remark(
      'warning',
      'unknown-type',
      null,
      `“${typed.slice(0, 40)}” is no kind of release. Use one of: ${TYPES.join(', ')}.`,
    );
  }
  sources.type = found === null ? 'default' : 'parsed';
  return found ?? 'press-release';
}

function datelineFrom(typed: string, order: NumericOrder): Release['dateline'] {
  const read = standaloneDateline(typed, order);
  if (read?.location) return { location: read.location, date: read.date };
  return typed === '' ? null : { location: typed, date: null };
}

function subjectsOf(
  typed: readonly string[],
  config: NewsroomConfig,
  remark: Remark,
): readonly string[] {
  const keys: string[] = [];
  for (const word of typed) {
    const folded = foldText(word);
    const subject = config.subjects.find(
      ({ key, labels }) =>
        foldText(key) === folded ||
        Object.values(labels).some((label) => foldText(label) === folded),
    );
    if (subject === undefined) {
      remark(
        'warning',
        'unknown-subject',
        null,
        `“${word.slice(0, 40)}” is no subject of this newsroom, so it was left out. Use one of: ${config.subjects.map(({ key }) => key).join(', ')}.`,
      );
    } else if (!keys.includes(subject.key)) keys.push(subject.key);
  }
  return keys;
}
