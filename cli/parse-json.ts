import { plainText } from '../shared/release/inlines.ts';
import type { ParseResult } from '../shared/release/parse.ts';
import type { Block } from '../shared/release/release.ts';
import { inWords } from '../shared/release/remarks/words.ts';

/** The object that `dateline parse --json` prints for one file, as INTERFACE.md lists its fields. */
export function describeAsJson(
  file: string,
  result: ParseResult,
  officeLanguage: string,
): Record<string, unknown> {
  const release = result.outcome === 'accepted' ? result.release : result.partial;
  const { embargo = { kind: 'none' } } = release;
  const remarks = result.diagnostics.map((remark) => inWords(remark, officeLanguage));
  const blockers = remarks.filter(({ level }) => level === 'blocker');
  return {
    file,
    outcome: result.outcome,
    reasons: blockers.map(({ code, line, message }) => ({ code, line, message })),
    language: release.language ?? null,
    type: release.type ?? null,
    headline: release.headline || null,
    subheadline: release.subheadline ?? null,
    kicker: release.kicker ?? null,
    highlights: release.highlights ?? [],
    summary: release.summary ?? null,
    dateline: release.dateline ?? null,
    date: release.date ?? null,
    embargoed: embargo.kind !== 'none',
    embargoUntil: embargo.kind === 'until' ? embargo.until : null,
    embargoText: embargo.kind === 'none' ? null : embargo.typed,
    reference: release.reference ?? null,
    family: release.family ?? null,
    notice: release.notice ?? null,
    body: (release.body ?? []).map(describeBlock),
    quotes: release.quotes ?? [],
    contacts: (release.contacts ?? []).map(({ name, role, organisation, email, phones }) => ({
      name,
      role,
      organisation,
      email,
      phone: phones[0]?.e164 ?? phones[0]?.raw ?? null,
      phones,
    })),
    boilerplates: release.boilerplates ?? [],
    notes: (release.notes ?? []).map(describeBlock),
    links: release.links ?? [],
    keywords: release.keywords ?? [],
    subjects: release.subjects ?? [],
    endMark: release.endMark ?? null,
    assets: release.assets ?? [],
    origins: release.origins ?? {},
    warnings: remarks.filter(({ level }) => level !== 'blocker'),
  };
}

function describeBlock(block: Block): Record<string, unknown> {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return { kind: block.kind, text: plainText(block.inlines) };
    case 'list':
      return { kind: block.kind, items: block.items.map((item) => plainText(item)) };
    case 'table':
      return {
        kind: block.kind,
        rows: block.rows.map((row) => row.map((cell) => plainText(cell))),
      };
  }
}
