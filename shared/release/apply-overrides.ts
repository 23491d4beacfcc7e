import { READING } from './confidence.ts';
import { dateOf } from './decide/date.ts';
import { dayOfEmbargo, embargoOf } from './decide/embargo.ts';
import type { OverrideFacts } from './decide/facts.ts';
import { noticeOf, subjectsOf, typeOf, urgencyOf } from './decide/kind.ts';
import { languageConfidence, languageOf } from './decide/language.ts';
import { languageInName, referenceParts } from './family.ts';
import { contactsOf } from './fields/contacts.ts';
import { standaloneDateline } from './fields/dateline.ts';
import type { NumericOrder } from './fields/dates.ts';
import { instantOf, localDay } from './fields/local-time.ts';
import { phoneReader } from './fields/phone.ts';
import { withoutLabel } from './layout/header-label.ts';
import { originsOf } from './origins.ts';
import type { OverrideKey } from './override-keys.ts';
import type { CalendarDate, Embargo, FieldSource, Release, ReleaseNotice } from './release.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Understood } from './understood.ts';
import { unplacedText } from './unplaced-text.ts';

/** Reference, family and what was typed for an embargo are kept in the store, whose keys have a limit. */
const MAX_NAME = 300;
/** So is why a release is corrected or withdrawn, which stands in mail. */
const MAX_NOTICE = 2000;

/**
 * Lets what was set by hand take the place of what was read, field by field, and completes what
 * neither says. The source of each field is kept.
 */
export function applyOverrides(
  understood: Understood,
  facts: OverrideFacts,
): { readonly release: Release; readonly diagnostics: readonly Remark[] } {
  const { overrides, config, path } = facts;
  const diagnostics: Remark[] = [...overrides.diagnostics, ...unplacedText(understood.labelled)];
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
  /** Sentences: a comma divides none. */
  const items = (key: OverrideKey): readonly string[] | null => {
    const value = overrides.fields.get(key)?.value;
    return typeof value === 'string' && text(key) !== null ? [value] : list(key);
  };
  const parsed = <T>(key: string, value: T): T => {
    if (value !== null && !(Array.isArray(value) && value.length === 0)) sources[key] = 'parsed';
    return value;
  };

  const name = (key: 'reference' | 'family') => text(key)?.slice(0, MAX_NAME) ?? null;
  const reference = name('reference') ?? parsed('reference', understood.reference?.text ?? null);
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
  const date = dateOf(text('date'), understood, facts, parsed, diagnostics);
  const embargo = embargoOf(understood, facts, date, sources, diagnostics);
  const notice = noticeOf(overrides, understood, text, sources);
  if (date !== null && embargo.kind === 'none' && notice.kind === 'none' && isAhead(date, facts)) {
    // The text may say another day where one was set beside it.
    const printed = sources.date === 'parsed' ? understood.dates : [];
    const line = printed.find(({ found }) => found.date === date)?.line ?? null;
    diagnostics.push(remark('date-ahead', line, { day: date }));
  }
  const isUrgent = urgencyOf(text('urgent'), diagnostics);
  if (sources.urgent !== undefined) sources.isUrgent = sources.urgent;
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
    name('family') ?? parts?.family ?? (named === null ? null : named.stem) ?? reference ?? path;
  const isByName = parts === null && (named !== null || reference === null);
  sources.family ??= isByName ? 'file name' : (sources.reference ?? 'parsed');
  // A withdrawal needs no headline: what it names stands for it until the release itself is known.
  const headline =
    text('headline') ??
    parsed('headline', understood.headline?.text ?? null) ??
    titleOf(facts.declaredTitle, sources) ??
    (notice.kind === 'withdrawal' ? (reference ?? family) : null);
  const embargoDay = date === null ? dayOfEmbargo(embargo, facts.order, facts.timeZone) : null;
  if (embargoDay !== null && sources.embargo !== undefined) sources.date = sources.embargo;
  else if (date === null && facts.declaredDate !== null) sources.date = 'declared';

  const release = {
    language,
    type: typeOf(text('type'), understood.type, sources, diagnostics),
    reference,
    family,
    kicker: text('kicker') ?? parsed('kicker', understood.kicker),
    headline: headline ?? '',
    subheadline: text('subheadline') ?? parsed('subheadline', understood.subheadline),
    highlights: items('highlights') ?? parsed('highlights', understood.highlights),
    summary: text('summary'),
    dateline,
    date: date ?? embargoDay ?? facts.declaredDate,
    embargo: shortened(embargo),
    notice: briefly(notice),
    isUrgent,
    body: parsed('body', understood.body),
    quotes: parsed('quotes', understood.quotes),
    contacts,
    boilerplates: parsed('boilerplates', understood.boilerplates),
    notes: parsed('notes', understood.notes),
    links: parsed('links', understood.links),
    keywords: list('keywords') ?? parsed('keywords', understood.keywords),
    subjects: subjectsOf(list('subjects') ?? [], config, diagnostics),
    endMark: parsed('endMark', understood.endMark),
    assets: parsed('assets', facts.assets),
  };
  const origins = originsOf(sources, release, understood, overrides, {
    sure: {
      language: languageConfidence(language, facts.identified, [
        named?.language ?? null,
        parts?.language ?? null,
      ]),
      // Nothing in the text speaks of an embargo, and what does is known by many words.
      ...(understood.places.embargo === null ? { embargo: READING.labelled } : {}),
      // Files are what they are.
      assets: READING.words,
    },
    follows: {
      ...(date === null && embargoDay !== null ? { date: 'embargo' } : {}),
      ...(isByName || overrides.fields.has('family') ? {} : { family: 'reference' }),
    },
  });
  return { diagnostics, release: { ...release, origins } };
}

/** After tomorrow: what is tomorrow here is today elsewhere. */
const isAhead = (date: CalendarDate, { now, timeZone }: OverrideFacts): boolean =>
  date > localDay(instantOf(Date.parse(now) + DAY_MS), timeZone);
const DAY_MS = 86_400_000;

const shortened = (embargo: Embargo): Embargo =>
  embargo.kind === 'none' ? embargo : { ...embargo, typed: embargo.typed.slice(0, MAX_NAME) };

function briefly(notice: ReleaseNotice): ReleaseNotice {
  switch (notice.kind) {
    case 'withdrawal':
      return { ...notice, reason: notice.reason.slice(0, MAX_NOTICE) };
    case 'correction':
      return { ...notice, note: notice.note.slice(0, MAX_NOTICE) };
    case 'none':
    case 'import':
      return notice;
  }
}

function titleOf(title: string | null, sources: Record<string, FieldSource>): string | null {
  if (title === null) return null;
  sources.headline = 'declared';
  // Site names follow the title behind a bar or a dash.
  const whole = withoutLabel(title);
  return whole.split(/\s[|–—]\s/)[0]?.trim() ?? whole;
}

function datelineFrom(typed: string, order: NumericOrder): Release['dateline'] {
  const read = standaloneDateline(typed, order);
  if (read?.location) return { location: read.location, date: read.date };
  return typed === '' ? null : { location: typed, date: null };
}
