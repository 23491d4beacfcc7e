import { type DecodedText, decodeText } from '../text/decode.ts';
import { normaliseText } from '../text/normalise.ts';
import type { DocumentFormat, SourceDocument } from './document.ts';
import { readFields, splitFrontMatter } from './front-matter.ts';
import { blockText } from './layout/source-words.ts';
import { type Overrides, overridesOf } from './overrides.ts';
import type { Unpacked } from './readers/packed.ts';
import { declaredCharset, readHtml } from './readers/read-html.ts';
import { readMarkdown } from './readers/read-markdown.ts';
import { readText } from './readers/read-text.ts';
import { formatOf, type Recognised, recognise } from './recognise.ts';
import type { RemarkCode, RemarkFacts } from './remarks/facts.ts';
import { type Refusal, type Remark, remark } from './remarks/remark.ts';

export interface SourceInput {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly maxBytes: number;
  readonly sidecar: Uint8Array | null;
  readonly metadata: ReadonlyMap<string, string> | null;
  /** What a packed document holds, once it was read. */
  readonly unpacked: Unpacked | null;
}

export type Source =
  | {
      readonly kind: 'read';
      readonly format: DocumentFormat;
      readonly document: SourceDocument;
      readonly overrides: Overrides;
    }
  | { readonly kind: 'refused'; readonly diagnostic: Remark };

/** No release is this long. Mails, pages and feeds are made of the text, in processes without a limit of their own. */
const MAX_CHARACTERS = 1_000_000;
/** Blocks (paragraphs, lines, items) that a release may have. */
const MAX_BLOCKS = 5000;

/** From bytes to a document without layout, and to what was set by hand. */
export function readSource(input: SourceInput): Source {
  const { path, bytes, maxBytes, sidecar, metadata } = input;
  if (bytes.length === 0) return refused('empty-file', {});
  if (bytes.length > maxBytes) return refused('file-too-large', { bytes: bytes.length, maxBytes });
  const recognised = recognise(path, bytes);
  if (recognised.kind === 'refused') return unreadable(recognised);
  const read =
    recognised.kind === 'packed' ? fromPacked(input.unpacked) : fromText(bytes, recognised);
  if ('kind' in read) return read;
  const sidecarText = sidecar === null ? null : decodeText(sidecar);
  if (sidecarText !== null && sidecarText.kind !== 'text') {
    return refused('sidecar-unreadable', {});
  }
  const { document, yaml } = read;
  const { length: blocks } = document.blocks;
  if (blocks > MAX_BLOCKS) return refused('too-many-blocks', { blocks, max: MAX_BLOCKS });
  const characters = charactersOf(document);
  if (characters > MAX_CHARACTERS)
    return refused('text-too-long', { characters, max: MAX_CHARACTERS });
  return {
    kind: 'read',
    format: formatOf(recognised),
    document,
    overrides: overridesOf({
      frontMatter: yaml === null ? null : readFields(yaml, 'document'),
      sidecar: sidecarText === null ? null : normaliseText(sidecarText.text),
      metadata,
    }),
  };
}

interface ReadContent {
  readonly document: SourceDocument;
  /** Front matter. */
  readonly yaml: string | null;
}

function fromText(
  bytes: Uint8Array,
  { kind }: Extract<Recognised, { kind: 'text' | 'markdown' | 'html' }>,
): ReadContent | Source {
  const decoded = decodeText(bytes, kind === 'html' ? declaredCharset(bytes) : null);
  if (decoded.kind !== 'text') return undecodable(decoded);
  const text = normaliseText(decoded.text);
  if (text.trim() === '') return noText();
  const split = kind === 'html' ? { yaml: null, text, firstLine: 1 } : splitFrontMatter(text);
  const readers = { text: readText, markdown: readMarkdown, html: readHtml };
  return { document: readers[kind](split.text, split.firstLine), yaml: split.yaml };
}

function fromPacked(unpacked: Unpacked | null): ReadContent | Source {
  if (unpacked === null) throw new Error('a packed document is unpacked before it is understood');
  if (unpacked.kind === 'refused') return unreadable(unpacked);
  if (unpacked.kind === 'package') return refused('archive-nested', {});
  const { document } = unpacked;
  return charactersOf(document) === 0 ? noText() : { document, yaml: null };
}

const charactersOf = ({ blocks }: SourceDocument): number =>
  blocks.reduce((sum, block) => sum + blockText(block).length, 0);

const noText = (): Source => refused('no-text', { of: 'file' });

const refused = <C extends RemarkCode>(
  code: C,
  facts: RemarkFacts[C],
  line: number | null = null,
): Source => ({ kind: 'refused', diagnostic: remark(code, line, facts) });

const unreadable = ({ code, facts }: Refusal): Source => refused(code, facts);

function undecodable(decoded: Exclude<DecodedText, { kind: 'text' }>): Source {
  return decoded.kind === 'binary'
    ? refused('not-a-text', { what: 'bytes' })
    : refused('broken-encoding', { line: decoded.line }, decoded.line);
}
