import { referencePattern } from '../family.ts';
import { findDates, isoDay, type NumericOrder } from '../fields/dates.ts';
import { readEmbargo } from '../fields/embargo.ts';
import type { ReadEmbargo } from '../fields/embargo-answer.ts';
import { endsWithItsWords, isWithin } from '../fields/embargo-mentions.ts';
import { instantOf, localDay } from '../fields/local-time.ts';
import type { Override } from '../overrides.ts';
import type { CalendarDate, Embargo, FieldSource, Instant } from '../release.ts';
import { type Remark, remark } from '../remarks/remark.ts';
import type { Understood } from '../understood.ts';
import type { OverrideFacts } from './facts.ts';
import { isAgreement, isDenial } from './kind.ts';

interface Found extends ReadEmbargo {
  readonly text: string;
  readonly line: number | null;
  readonly source: FieldSource;
}

/**
 * Decides the embargo: by hand, else by the text. What is misspelt, contradicts itself or is to wait
 * holds the release.
 */
export function embargoOf(
  understood: Understood,
  facts: OverrideFacts,
  date: CalendarDate | null,
  sources: Record<string, FieldSource>,
  diagnostics: Remark[],
): Embargo {
  const { overrides, timeZone, now, order } = facts;
  const read = (typed: string, line: number | null): ReadEmbargo =>
    readEmbargo(typed, { timeZone, now, order, date, line });
  const hold = overrides.fields.get('hold');
  if (hold !== undefined && !isDenial(typedText(hold))) {
    sources.embargo = hold.source;
    diagnostics.push(heldByHand(hold));
    return { kind: 'hold', typed: typedText(hold) };
  }
  const [misspelt] = overrides.misspeltEmbargo;
  if (misspelt !== undefined) {
    sources.embargo = misspelt.source;
    return { kind: 'hold', typed: typedText(misspelt) };
  }
  const publish = publishTime(facts, read);
  const set = overrides.fields.get('embargo');
  const inText = embargoesInText(understood, facts, read);
  if (set === undefined) {
    const found = publish === null ? inText : [publish, ...inText];
    return agreed(withoutParts(found, order), understood, sources, diagnostics);
  }
  const text = typedText(set);
  const own: Found = { ...read(text, set.line), text, line: set.line, source: set.source };
  if (publish !== null) {
    const both = own.embargo.kind === 'none' ? [publish] : [own, publish];
    return agreed(both, understood, sources, diagnostics);
  }
  sources.embargo = set.source;
  diagnostics.push(...own.diagnostics, ...loosened(own, inText, facts, read));
  return own.embargo;
}

/** `publish: 2026-11-02T09:00Z`: an embargo while it lies ahead; `publish: false` holds. */
function publishTime(
  { overrides, now, order, config }: OverrideFacts,
  read: (typed: string, line: number | null) => ReadEmbargo,
): Found | null {
  const set = overrides.fields.get('publish');
  if (set === undefined) return null;
  const { line, source } = set;
  const text = typedText(set);
  const found = (own: ReadEmbargo): Found => ({ ...own, text, line, source });
  if (isDenial(text))
    return found({ embargo: { kind: 'hold', typed: text }, diagnostics: [heldByHand(set)] });
  if (isAgreement(text) || referencePattern(config).test(text)) return null;
  if (findDates(text, order).length > 0) {
    const own = timeAhead(text, line, now, order, read);
    return own === null ? null : found(own);
  }
  const own = read(text, line);
  return own.embargo.kind === 'none' ? null : found(own);
}

/** What a line or a key says of the time to publish; null when that is over for certain. */
function timeAhead(
  text: string,
  line: number | null,
  now: Instant,
  order: NumericOrder,
  read: (typed: string, line: number | null) => ReadEmbargo,
): ReadEmbargo | null {
  const isOver = findDates(text, order).every(({ year, month, day }) => {
    if (year === null) return false;
    const days = [isoDay(year, month, day), isoDay(year, day, month)].map((d) => Date.parse(d));
    // Two days on, it is over in every zone.
    return Math.max(...days.filter((ms) => !Number.isNaN(ms))) + 2 * DAY_MS <= Date.parse(now);
  });
  if (isOver) return null;
  const own = read(text, line);
  if (own.embargo.kind === 'none') return null;
  return own.embargo.kind === 'until' && own.embargo.until <= now ? null : own;
}

const DAY_MS = 86_400_000;

function embargoesInText(
  { embargoes, releaseTimes }: Understood,
  { now, order }: OverrideFacts,
  read: (typed: string, line: number | null) => ReadEmbargo,
): readonly Found[] {
  const source = 'parsed';
  const found = embargoes
    .map(({ text, line }): Found => ({ ...read(text, line), text, line, source }))
    .filter(({ embargo }) => embargo.kind !== 'none');
  const times = releaseTimes.flatMap(({ text, line }): readonly Found[] => {
    // A day alone says nothing against the embargo beside it.
    if (found.length > 0 && !/\d\s?[:.h]\s?\d|\d\s?[ap]\.?m/i.test(text)) return [];
    const own = timeAhead(text, line, now, order, read);
    return own === null ? [] : [{ ...own, text, line, source }];
  });
  return [...found, ...times];
}

/** Without the mentions that say nothing which one in full does not say; all of them where there is no such one. */
function withoutParts(all: readonly Found[], order: NumericOrder): readonly Found[] {
  for (const one of all) {
    const { embargo, text } = one;
    if (embargo.kind !== 'until' || endsWithItsWords(text)) continue;
    const full = { text, until: embargo.until };
    const others = all.filter((other) => other !== one && !isWithin(other.text, full, order));
    const isFull = others.every(
      (other) => other.embargo.kind === 'until' && other.embargo.until === full.until,
    );
    if (isFull) return [one, ...others];
  }
  return all;
}

/** The one embargo that all name; a hold where they do not agree. */
function agreed(
  found: readonly Found[],
  { immediate, places }: Understood,
  sources: Record<string, FieldSource>,
  diagnostics: Remark[],
): Embargo {
  const [first, ...others] = found;
  if (first === undefined) {
    // `Embargo: none` and `For immediate release` say so; else nothing speaks of an embargo.
    sources.embargo = places.embargo === null ? 'default' : 'parsed';
    return { kind: 'none' };
  }
  sources.embargo = first.source;
  const differs = others.find(
    ({ embargo }) =>
      embargo.kind !== 'until' ||
      first.embargo.kind !== 'until' ||
      embargo.until !== first.embargo.until,
  );
  diagnostics.push(...first.diagnostics);
  if (immediate !== null) {
    diagnostics.push(remark('immediate-and-embargo', immediate.line, {}));
  }
  if (differs === undefined || first.embargo.kind === 'hold') return first.embargo;
  diagnostics.push(remark('embargo-held', differs.line, { why: 'two-embargoes' }));
  const typed = found.map(({ text }) => text).join(' / ');
  return { kind: 'hold', typed: typed.slice(0, 300) };
}

/** Says where what was set by hand opens earlier than another place of the same release asks for. */
function loosened(
  own: Found,
  inText: readonly Found[],
  { overrides }: OverrideFacts,
  read: (typed: string, line: number | null) => ReadEmbargo,
): readonly Remark[] {
  const { source } = own;
  const says = own.embargo.kind === 'none' ? 'none' : 'earlier';
  const inner = overrides.replacedEmbargoes
    .filter((set) => isEarlier(own.embargo, read(typedText(set), set.line).embargo))
    .map((set) => remark('embargo-overridden', set.line, { inner: set.source, source, says }));
  const [first] = inText;
  if (own.embargo.kind !== 'none' || first === undefined) return inner;
  return [...inner, remark('embargo-overridden', first.line, { inner: 'parsed', source, says })];
}

const isEarlier = (one: Embargo, other: Embargo): boolean => {
  if (other.kind === 'none' || one.kind === 'hold') return false;
  return one.kind === 'none' || other.kind === 'hold' || one.until < other.until;
};

const heldByHand = ({ line, source }: Override): Remark => remark('held-by-hand', line, { source });

/** The day that an embargo ends on where it was typed; else in the newsroom's zone. */
export function dayOfEmbargo(
  embargo: Embargo,
  order: NumericOrder,
  timeZone: string,
): CalendarDate | null {
  if (embargo.kind !== 'until') return null;
  // An instant with its offset is typed for machines: its day may be another one here.
  const isMachine = /\d[T ]\d\d:\d\d\S*(?:Z|[+-]\d\d:?\d\d)$/.test(embargo.typed);
  const [typed] = isMachine ? [] : findDates(embargo.typed, order);
  const near = [-1, 0, 1].map((days) =>
    instantOf(Date.parse(embargo.until) + days * 86_400_000).slice(0, 10),
  );
  const isTyped = (day: string): boolean =>
    typed !== undefined &&
    Number(day.slice(5, 7)) === typed.month &&
    Number(day.slice(8)) === typed.day;
  return near.find(isTyped) ?? localDay(embargo.until, timeZone);
}

const typedText = ({ value }: Override): string =>
  typeof value === 'string' ? value : value.join(' / ');
