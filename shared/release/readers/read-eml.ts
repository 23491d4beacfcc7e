import type { Attachment } from 'postal-mime';
import { collapseSpaces, foldText, normaliseText } from '../../text/normalise.ts';
import type { DroppedPart, SourceBlock, SourceDocument } from '../document.ts';
import { plainText } from '../inlines.ts';
import { embargoKind } from '../layout/embargo-line.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** Looked at before the library sees the mail: its own limits let minutes of work through. */
const MAX_BOUNDARIES = 30;
const MAX_DELIMITER_LINES = 500;
const MAX_PARTS = 100;
/** A plain part this much shorter than the HTML one is a notice (“view in browser”), not the release. */
const PLAIN_ENOUGH = 0.6;

/**
 * Reads an e-mail as saved: the best body part, the subject as a title, the day it was sent. A line is
 * one of the body part. Attachments are left out with a remark.
 */
export async function readEml(bytes: Uint8Array): Promise<SourceDocument> {
  checkStructure(new TextDecoder('latin1').decode(bytes));
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes);
  const body = bodyOf(mail.text ?? '', mail.html ?? '');
  if (body === null) {
    throw new UnreadableDocument('no-text', { of: 'e-mail' });
  }
  const subject = subjectOf(mail.subject ?? '');
  const sent = Date.parse(mail.date ?? '');
  return {
    blocks: withSubject(body.blocks, subject),
    declared: {
      language: body.declared.language,
      title: subject === '' ? null : subject,
      date: Number.isNaN(sent) ? null : new Date(sent).toISOString().slice(0, 10),
    },
    dropped: [...body.dropped, ...attachmentsOf(mail.attachments)],
  };
}

function checkStructure(text: string): void {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (
    count(/\bboundary\s*=/gi) > MAX_BOUNDARIES ||
    count(/^--\S/gm) > MAX_DELIMITER_LINES ||
    count(/^content-type\s*:/gim) > MAX_PARTS
  ) {
    throw new UnreadableDocument('too-many-parts', {});
  }
}

function bodyOf(text: string, html: string): SourceDocument | null {
  const plain = text.trim() === '' ? null : readText(normaliseText(text));
  const rich = html.trim() === '' ? null : readHtml(html);
  if (plain === null || rich === null) return filled(plain) ?? filled(rich);
  return lengthOf(plain) >= lengthOf(rich) * PLAIN_ENOUGH ? plain : filled(rich);
}

const filled = (document: SourceDocument | null): SourceDocument | null =>
  document === null || document.blocks.length === 0 ? null : document;

const lengthOf = ({ blocks }: SourceDocument): number =>
  blocks.reduce(
    (sum, block) => sum + ('inlines' in block ? plainText(block.inlines).length : 40),
    0,
  );

/** Without what mail programs put before it. */
const subjectOf = (subject: string): string =>
  collapseSpaces(normaliseText(subject)).replace(
    /^(?:(?:fwd?|re|aw|wg|tr|rv|enc|i)\s?:\s*|\[[^\]]{1,40}\]\s*)+/i,
    '',
  );

/** The subject is the headline where the text has the same line, and counts where it names an embargo. */
function withSubject(blocks: readonly SourceBlock[], subject: string): readonly SourceBlock[] {
  const folded = foldText(subject);
  let isFound = false;
  const marked = blocks.map((block): SourceBlock => {
    if (isFound || block.kind !== 'paragraph' || folded.length < 10) return block;
    if (foldText(plainText(block.inlines)) !== folded) return block;
    isFound = true;
    const { indent: _, kind: __, ...rest } = block;
    return { ...rest, kind: 'heading', level: 1 };
  });
  if (embargoKind(subject) === null) return marked;
  const line: SourceBlock = {
    kind: 'paragraph',
    line: 1,
    lastLine: 1,
    after: 'gap',
    indent: 0,
    inlines: [{ kind: 'text', text: subject }],
  };
  return [line, ...marked];
}

const attachmentsOf = (attachments: readonly Attachment[]): readonly DroppedPart[] =>
  attachments.some(({ disposition }) => disposition !== 'inline')
    ? [{ what: 'attachment', line: 1 }]
    : [];
