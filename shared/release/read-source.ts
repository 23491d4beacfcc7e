import { type DecodedText, decodeText } from '../text/decode.ts';
import { normaliseText } from '../text/normalise.ts';
import type { SourceDocument } from './document.ts';
import { readFields, splitFrontMatter } from './front-matter.ts';
import { blockText } from './layout/features.ts';
import { type Overrides, overridesOf } from './overrides.ts';
import type { Unpacked } from './readers/packed.ts';
import { declaredCharset, readHtml } from './readers/read-html.ts';
import { readMarkdown } from './readers/read-markdown.ts';
import { readText } from './readers/read-text.ts';
import { type Recognised, recognise } from './recognise.ts';
import type { Diagnostic } from './release.ts';

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
      readonly document: SourceDocument;
      readonly overrides: Overrides;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** No release is this long; a limit on text keeps every later step short. */
const MAX_CHARACTERS = 1_000_000;
/** Blocks (paragraphs, lines, items) that a release may have. */
const MAX_BLOCKS = 5000;

/** From bytes to a document without layout, and to what was set by hand. */
export function readSource(input: SourceInput): Source {
  const { path, bytes, maxBytes, sidecar, metadata } = input;
  if (bytes.length === 0) {
    return refused(
      'empty-file',
      'The file is empty. Save the release again and drop it once more.',
    );
  }
  if (bytes.length > maxBytes) {
    return refused(
      'file-too-large',
      `The file has ${megabytes(bytes.length)} MB; at most ${megabytes(maxBytes)} MB are taken. Remove pictures from it, or drop the text alone.`,
    );
  }
  const recognised = recognise(path, bytes);
  if (recognised.kind === 'refused') return refused(recognised.code, recognised.message);
  const read =
    recognised.kind === 'packed' ? fromPacked(input.unpacked) : fromText(bytes, recognised);
  if ('kind' in read) return read;
  const sidecarText = sidecar === null ? null : decodeText(sidecar);
  if (sidecarText !== null && sidecarText.kind !== 'text') {
    return refused(
      'sidecar-unreadable',
      'The .yaml file beside the release cannot be read as text. Save it as UTF-8 and drop both again.',
    );
  }
  const { document, yaml } = read;
  if (document.blocks.length > MAX_BLOCKS) return tooDeep();
  return {
    kind: 'read',
    document,
    overrides: overridesOf({
      frontMatter: yaml === null ? null : readFields(yaml, 2),
      sidecar: sidecarText === null ? null : normaliseText(sidecarText.text),
      metadata,
    }),
    diagnostics: document.dropped.map(({ what, line }) => ({ ...DROPPED[what], line })),
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
  if (decoded.text.length > MAX_CHARACTERS) return tooLong(decoded.text.length);
  const text = normaliseText(decoded.text);
  if (text.trim() === '') return noText();
  const split = kind === 'html' ? { yaml: null, text, firstLine: 1 } : splitFrontMatter(text);
  const readers = { text: readText, markdown: readMarkdown, html: readHtml };
  const document = readers[kind](split.text, split.firstLine);
  return document === null ? tooDeep() : { document, yaml: split.yaml };
}

function fromPacked(unpacked: Unpacked | null): ReadContent | Source {
  if (unpacked === null) {
    return refused('not-unpacked', 'Nothing here unpacks such documents. Save it as .txt.');
  }
  if (unpacked.kind === 'refused') return refused(unpacked.code, unpacked.message);
  const { document } = unpacked;
  const length = document.blocks.reduce((sum, block) => sum + blockText(block).length, 0);
  if (length > MAX_CHARACTERS) return tooLong(length);
  return length === 0 ? noText() : { document, yaml: null };
}

const noText = (): Source =>
  refused(
    'no-text',
    'The file holds nothing but spaces. Save the release again and drop it once more.',
  );

const tooLong = (characters: number): Source =>
  refused(
    'text-too-long',
    `The text has ${characters} characters; at most ${MAX_CHARACTERS} are taken. Drop the release without its annexes.`,
  );

const tooDeep = (): Source =>
  refused(
    'too-deep',
    'The document is nested too deeply or has too many parts to be a press release. Save it as plain text.',
  );

const refused = (code: string, message: string, line: number | null = null): Source => ({
  kind: 'refused',
  diagnostic: { code, level: 'blocker', line, message },
});

function undecodable(decoded: Exclude<DecodedText, { kind: 'text' }>): Source {
  return decoded.kind === 'binary'
    ? refused(
        'not-a-text',
        'This is not a text: it holds bytes that no text has. Drop the release as .docx, .pdf, .eml, .txt, .md or .html.',
      )
    : refused(
        'broken-encoding',
        `From line ${decoded.line} on, the characters are broken or mix two encodings. Save the file as UTF-8 and drop it again.`,
        decoded.line,
      );
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

const DROPPED: Record<SourceDocument['dropped'][number]['what'], Omit<Diagnostic, 'line'>> = {
  'raw-html': {
    code: 'raw-html-removed',
    level: 'note',
    message: 'HTML inside the text was left out. Use Markdown, or drop the release as .html.',
  },
  script: {
    code: 'script-removed',
    level: 'note',
    message: 'Scripts, styles or embedded pages were left out; they are never published.',
  },
  'unsafe-link': {
    code: 'link-removed',
    level: 'warning',
    message:
      'A link was left out, because it leads to no public web, mail or phone address. Check its target.',
  },
  'hidden-text': {
    code: 'hidden-text-removed',
    level: 'warning',
    message: 'Text that was formatted as hidden was left out. Delete it from the document.',
  },
  'tracked-changes': {
    code: 'tracked-changes',
    level: 'warning',
    message:
      'The document holds tracked changes; the text with all of them accepted was taken. Accept or reject them, and drop it again if that is wrong.',
  },
  comment: {
    code: 'comments-removed',
    level: 'note',
    message: 'Comments in the document were left out. Delete them before you send it elsewhere.',
  },
  attachment: {
    code: 'attachments-removed',
    level: 'note',
    message: 'Files attached to the e-mail were left out. Attachments are not distributed yet.',
  },
  image: {
    code: 'image-removed',
    level: 'note',
    message: 'A picture was left out. Pictures are not distributed yet.',
  },
};
