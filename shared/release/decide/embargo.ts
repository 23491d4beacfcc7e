import { findDates, type NumericOrder } from '../fields/dates.ts';
import { type ReadEmbargo, readEmbargo } from '../fields/embargo.ts';
import { instantOf, localDay } from '../fields/local-time.ts';
import type { Override } from '../overrides.ts';
import type { CalendarDate, Diagnostic, Embargo, FieldSource } from '../release.ts';
import type { Understood } from '../understand.ts';
import type { OverrideFacts } from './facts.ts';

/** Decides the embargo: by hand, else by the text. What is misspelt or contradicts itself holds the release. */
export function embargoOf(
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
