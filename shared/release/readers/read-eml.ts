import type { Attachment } from 'postal-mime';
import { collapseSpaces, foldText, normaliseText } from '../../text/normalise.ts';
import { plainMarkup } from '../../xml/plain-markup.ts';
import { isOrnament, readMedia } from '../assets/media.ts';
import type { SourceBlock, SourceDocument } from '../document.ts';
import { plainText } from '../inlines.ts';
import { embargoKind, gluedEmbargoLength } from '../layout/embargo-line.ts';
import { forwardedParts } from './mail-marks.ts';
import { type PackedContent, withinLimit } from './package.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** A plain part this much shorter than the HTML one is a notice (“view in browser”), not the release. */
const PLAIN_ENOUGH = 0.6;

/**
 * Reads an e-mail as saved: the best body part, the subject as a title, the day it was sent. A line is
 * one of the body part. What is attached comes along, and of what stands inside the text the pictures that
 * are no logo.
 */
export async function readEml(bytes: Uint8Array): Promise<PackedContent> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes);
  const html = mail.html ?? '';
  const body = bodyOf(mail.text ?? '', withoutOwnPictures(html));
  if (body === null) {
    throw new UnreadableDocument('no-text', { of: 'e-mail' });
  }
  const subject = subjectOf(mail.subject ?? '');
  const sent = Date.parse(mail.date ?? '');
  return {
    document: {
      blocks: withSubject(body.blocks, subject),
      declared: {
        language: body.declared.language,
        title: subject === '' ? null : subject,
        date: Number.isNaN(sent) ? null : new Date(sent).toISOString().slice(0, 10),
      },
      dropped: body.dropped,
    },
    ...filesOf(mail.attachments, picturesIn(html)),
  };
}

function bodyOf(text: string, html: string): SourceDocument | null {
  const plain = text.trim() === '' ? null : readPlain(normaliseText(text));
  const rich = html.trim() === '' ? null : readHtml(html);
  if (plain === null || rich === null) return filled(plain) ?? filled(rich);
  return lengthOf(plain) >= lengthOf(rich) * PLAIN_ENOUGH ? plain : filled(rich);
}

/** Plain text; a mail that was forwarded in it begins a paragraph of its own. */
function readPlain(text: string): SourceDocument {
  const [first = '', forwarded] = forwardedParts(text);
  const above = readText(first);
  if (forwarded === undefined) return above;
  const below = readText(forwarded, first.split('\n').length + 1);
  return { ...below, blocks: [...above.blocks, ...below.blocks] };
}

const filled = (document: SourceDocument | null): SourceDocument | null =>
  document === null || document.blocks.length === 0 ? null : document;

const lengthOf = ({ blocks }: SourceDocument): number =>
  blocks.reduce(
    (sum, block) => sum + ('inlines' in block ? plainText(block.inlines).length : 40),
    0,
  );

/** Without what mail programs put before it. */
const subjectOf = (subject: string): string => {
  const typed = collapseSpaces(normaliseText(subject));
  const plain = typed.replace(/^(?:(?:fwd?|re|aw|wg|tr|rv|enc|i)\s?:\s*|\[[^\]]{1,60}\]\s*)+/i, '');
  const tags = typed.slice(0, typed.length - plain.length).match(/\[[^\]]*\]/g) ?? [];
  const embargo = tags.find((tag) => embargoKind(tag.slice(1, -1)) !== null);
  return embargo === undefined ? plain : `${embargo} ${plain}`;
};

/** The subject is the headline where the text has the same line, and counts where it names an embargo. */
function withSubject(blocks: readonly SourceBlock[], subject: string): readonly SourceBlock[] {
  const folded = foldText(subject.slice(gluedEmbargoLength(subject)));
  let isFound = false;
  const marked = blocks.map((block): SourceBlock => {
    if (isFound || block.kind !== 'paragraph' || folded.length < 10) return block;
    if (foldText(plainText(block.inlines)) !== folded) return block;
    isFound = true;
    const { indent: _, kind: __, ...rest } = block;
    return { ...rest, kind: 'heading', level: 1 };
  });
  const glued = gluedEmbargoLength(subject);
  if (glued === 0 && embargoKind(subject) === null) return marked;
  const line: SourceBlock = {
    kind: 'paragraph',
    line: 1,
    lastLine: 1,
    after: 'gap',
    indent: 0,
    inlines: [{ kind: 'text', text: glued === 0 ? subject : subject.slice(1, glued - 1) }],
  };
  return [line, ...marked];
}

/** Parts that mail programs add by themselves: signatures and keys, invitations, visiting cards. */
const BY_PROGRAM =
  /^(?:multipart\/|text\/(?:calendar|directory|(?:x-)?vcard)|application\/(?:x-)?(?:pkcs7|pgp)-)/i;

/**
 * What is attached, and of what the text shows the pictures that are no ornament. Mail programs mark both
 * as they like, so that the HTML part decides which are shown.
 */
function filesOf(
  attachments: readonly Attachment[],
  shown: ReadonlyMap<string, string | null>,
): Pick<PackedContent, 'files' | 'tooLarge'> {
  const files = attachments.flatMap((attachment) => {
    const { filename, mimeType, disposition, related, contentId, content } = attachment;
    // Only where its text is asked for does the library give a string.
    if (typeof content === 'string' || BY_PROGRAM.test(mimeType)) return [];
    const bytes = new Uint8Array(content);
    const id = (contentId ?? '').replace(/^<|>$/g, '');
    const isInText = shown.has(id) || disposition === 'inline' || related === true;
    const isLogo = isOrnament(bytes) || (shown.has(id) && readMedia(bytes) === null);
    if (isInText && isLogo) return [];
    const name = filename ?? 'attachment';
    return [{ name, content: bytes, bytes: bytes.length, alt: shown.get(id) ?? null }];
  });
  const { taken, tooLarge } = withinLimit(files);
  return {
    files: taken.map(({ name, content, alt }) => ({ name, content, alt })),
    tooLarge: tooLarge.map(({ name }) => name),
  };
}

const IMAGE = /<img\s[^<>]{0,2000}>/gi;

/** The Content-ID of a picture in the mail itself (RFC 2392) that an element shows; null for others. */
function contentIdOf(image: string): string | null {
  const source = /\ssrc\s{0,9}=\s{0,9}["']?cid:([^"'\s<>]{1,300})/i.exec(image)?.[1];
  if (source === undefined) return null;
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

/** The pictures that the HTML part shows of the mail itself, by Content-ID, with what it says of them. */
function picturesIn(html: string): ReadonlyMap<string, string | null> {
  const shown = new Map<string, string | null>();
  for (const [image] of html.matchAll(IMAGE)) {
    const id = contentIdOf(image);
    if (id === null) continue;
    const alt = /\salt\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/i.exec(image);
    shown.set(id, alt === null ? null : plainMarkup(alt[1] ?? alt[2] ?? ''));
  }
  return shown;
}

/** Without what nobody misses: pictures that come along as files, and remote tracking pixels. */
const withoutOwnPictures = (html: string): string =>
  html.replace(IMAGE, (image) =>
    contentIdOf(image) !== null || /\s(?:width|height)\s{0,9}=\s{0,9}["']?[01]\b/i.test(image)
      ? ''
      : image,
  );
