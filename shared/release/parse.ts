import type { NewsroomConfig } from '../config/config.ts';
import { applyOverrides } from './apply-overrides.ts';
import type { AttachedFile } from './assets/attached-file.ts';
import { takeAssets } from './assets/take-assets.ts';
import { preflight } from './checks.ts';
import { droppedRemarks } from './dropped-remarks.ts';
import { referencePattern } from './family.ts';
import { type NumericOrder, writtenOrder } from './fields/dates.ts';
import { identifyLanguage } from './fields/identify-language.ts';
import { instantOf } from './fields/local-time.ts';
import { phoneReader } from './fields/phone.ts';
import { wordsOfSource } from './layout/source-words.ts';
import { maxBytesOf } from './max-bytes.ts';
import { readSource, type Source } from './read-source.ts';
import { type Unpacked, unpack } from './readers/packed.ts';
import { recognise } from './recognise.ts';
import type { Instant, Release } from './release.ts';
import { isBlocker, type Remark, remark } from './remarks/remark.ts';
import { checkRelease } from './schema.ts';
import { firstLanguage } from './second-language.ts';
import { understand } from './understand.ts';
import type { ReadingHabits } from './understood.ts';

/** An English text that writes its days out shows how it means figures; else the newsroom's country does. */
const numericOrder = (language: string, country: string, words: string): NumericOrder => {
  if (language !== 'en') return 'day-first';
  return (writtenOrder(words) ?? (country === 'US' ? 'month-first' : 'day-first')) === 'day-first'
    ? 'probably-day-first'
    : 'probably-month-first';
};

export interface ParseInput {
  /** Key without the `incoming/` prefix. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The `name.yaml` beside it. */
  readonly sidecar?: Uint8Array | null;
  /** S3 user metadata, keys in lower case. */
  readonly metadata?: ReadonlyMap<string, string>;
  readonly now: Instant;
  readonly config: NewsroomConfig;
  /** What a packed document holds; `parseDocument` sees to it. */
  readonly unpacked?: Unpacked;
  /** The files that came with it: in its archive, in its folder. */
  readonly files?: readonly AttachedFile[];
  /** Names of files that were too large to come with it. */
  readonly tooLarge?: readonly string[];
  /** Whether it lay in an archive: no archive is opened inside another. */
  readonly isFromArchive?: boolean;
}

export type ParseResult =
  | {
      readonly outcome: 'accepted';
      readonly release: Release;
      /** The files of its assets, by their SHA-256. */
      readonly contents: ReadonlyMap<string, Uint8Array>;
      /** Names of files that it describes and that did not come with it. */
      readonly missing: readonly string[];
      readonly diagnostics: readonly Remark[];
    }
  | {
      readonly outcome: 'rejected';
      /** At least one is a blocker. */
      readonly diagnostics: readonly Remark[];
      /** What was understood all the same. */
      readonly partial: Partial<Release>;
    };

/**
 * Understands one dropped document of any format, or a zip archive of one document and its pictures. Values in,
 * values out, all of them plain data: it runs in a process of its own, within limits
 * (shared/processes/child-document-reader.ts).
 */
export async function parseDocument(input: ParseInput): Promise<ParseResult> {
  const { path, bytes, config } = input;
  if (bytes.length > maxBytesOf(path, config)) return parseRelease(input);
  const recognised = recognise(path, bytes);
  if (recognised.kind !== 'packed') return parseRelease(input);
  const unpacked = await unpack(recognised.format, bytes);
  if (unpacked.kind !== 'package' || input.isFromArchive === true) {
    return parseRelease({ ...input, unpacked });
  }
  if (unpacked.sidecar !== null && (input.sidecar ?? null) !== null) return twoSidecars();
  const { document, sidecar, files } = unpacked;
  return parseDocument({
    ...input,
    path: pathOutside(path, document.name),
    bytes: document.content,
    sidecar: sidecar?.content ?? input.sidecar ?? null,
    files: [...(input.files ?? []), ...files],
    isFromArchive: true,
  });
}

/**
 * The name that a document in an archive would have without it: `launch.zip` with `text.es.docx` →
 * `launch.es.docx`, so that archives with the same names inside stay apart.
 */
function pathOutside(archive: string, document: string): string {
  const stem = archive.replace(/\.zip$/i, '');
  const extension = /\.[^.]*$/.exec(document)?.[0] ?? '';
  const language = /[._][A-Za-z]{2}(?:-[A-Za-z]{2})?(?=\.[^.]*$)/.exec(document)?.[0] ?? '';
  const isNamed = /[._][A-Za-z]{2}(?:-[A-Za-z]{2})?$/.test(stem);
  return `${stem}${isNamed ? '' : language}${extension}`;
}

const twoSidecars = (): ParseResult => ({
  outcome: 'rejected',
  diagnostics: [remark('sidecar-inside-and-beside', null, {})],
  partial: {},
});

/** The text of a source in its first language, and how it is to be read. */
export function textOf(source: Extract<Source, { kind: 'read' }>, config: NewsroomConfig) {
  const { blocks, second } = firstLanguage(source.document.blocks);
  const words = wordsOfSource(blocks);
  const identified = identifyLanguage(words);
  const language = identified?.language ?? config.languages[0] ?? 'en';
  const habits: ReadingHabits = {
    reference: referencePattern(config),
    order: numericOrder(language, config.country, words),
    phone: phoneReader(config.country, language),
    hasHeadline: source.overrides.fields.has('headline'),
  };
  return { document: { ...source.document, blocks }, second, identified, habits };
}

/**
 * Understands one text, or a packed document that was unpacked. What cannot be published is rejected with the line and the reason;
 * everything else is a remark. Never throws for what a file holds.
 */
export function parseRelease(input: ParseInput): ParseResult {
  const { path, bytes, config } = input;
  const { timeZone } = config;
  const now = instantOf(Date.parse(input.now));
  const source = readSource({
    path,
    bytes,
    maxBytes: maxBytesOf(path, config),
    sidecar: input.sidecar ?? null,
    metadata: input.metadata ?? null,
    unpacked: input.unpacked ?? null,
  });
  if (source.kind === 'refused') {
    return { outcome: 'rejected', diagnostics: [source.diagnostic], partial: {} };
  }
  const { document, second, identified, habits } = textOf(source, config);
  const understood = understand(document, habits);
  const inside = input.unpacked?.kind === 'document' ? input.unpacked : null;
  const taken = takeAssets(
    [...(input.files ?? []), ...(inside?.files ?? [])],
    source.overrides.assets,
    [...(input.tooLarge ?? []), ...(inside?.tooLarge ?? [])],
  );
  const applied = applyOverrides(understood, {
    path,
    overrides: source.overrides,
    assets: taken.assets,
    identified,
    declaredLanguage: source.document.declared.language,
    declaredTitle: source.document.declared.title,
    declaredDate: source.document.declared.date,
    now,
    timeZone,
    order: habits.order,
    config,
  });
  // Nothing goes out with a withdrawal, whatever lies beside it.
  const isWithdrawal = applied.release.notice.kind === 'withdrawal';
  const release = isWithdrawal ? { ...applied.release, assets: [] } : applied.release;
  const diagnostics = [
    ...droppedRemarks(source.document.dropped, source.format, understood),
    ...(second === null ? [] : [remark('second-language', second.line, second.languages)]),
    ...applied.diagnostics,
    ...(isWithdrawal ? [] : taken.diagnostics),
    ...preflight(release, understood, config),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return diagnostics.some(isBlocker)
    ? { outcome: 'rejected', diagnostics, partial: release }
    : {
        outcome: 'accepted',
        release: checkRelease(release),
        contents: isWithdrawal ? new Map() : taken.contents,
        missing: taken.missing,
        diagnostics,
      };
}
