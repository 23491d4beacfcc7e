import type { Receipt } from '../../shared/messages/receipt.ts';
import type { Diagnostic, Release } from '../../shared/release/release.ts';

/** The answer about a file; diagnostics are told apart into reasons (blockers) and remarks. */
export function receiptOf(
  file: string,
  outcome: Receipt['outcome'],
  release: Partial<Release> | null,
  diagnostics: readonly Diagnostic[],
  version: number | null = null,
): Receipt {
  return {
    file,
    outcome,
    headline: release?.headline ?? null,
    reference: release?.reference ?? null,
    family: release?.family ?? null,
    language: release?.language ?? null,
    version,
    embargoUntil: release?.embargo?.kind === 'until' ? release.embargo.until : null,
    warnings: diagnostics.filter(({ level }) => level !== 'blocker'),
    reasons: diagnostics
      .filter(({ level }) => level === 'blocker')
      .map(({ code, line, message }) => ({ code, line, message })),
  };
}

const remark =
  (level: Diagnostic['level']) =>
  (code: string, message: string): Diagnostic => ({ code, level, line: null, message });
const note = remark('note');
const warning = remark('warning');
const blocker = remark('blocker');

export const NOT_A_DOCUMENT = note(
  'not-a-document',
  'This is a system or temporary file. Nothing was done with it.',
);

export const OBJECT_GONE = note('object-gone', 'The file was removed before it could be read.');

export const SISTER_EMBARGOED = warning(
  'sister-embargoed',
  'Another language version of this release is under embargo, so this one waits until that is out. If it may go out by itself, give it a family of its own in its front matter.',
);

export const sidecarRead = (documents: readonly string[]): Diagnostic =>
  documents.length === 0
    ? warning(
        'sidecar-without-document',
        'No document of this name is here, so this file had no effect. A sidecar has the name of its document with .yaml for the extension: release.en.yaml beside release.en.txt.',
      )
    : note('sidecar', `This file is read together with ${documents.join(', ')}.`);

/** Which of them holds when they differ, an embargo above all, is not ours to guess. */
export const severalSidecars = (sidecars: readonly string[]): Diagnostic =>
  blocker(
    'several-sidecars',
    `Several files describe this document: ${sidecars.join(', ')}. Put everything into one of them and drop it again.`,
  );

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

export const tooLarge = (bytes: number, maxBytes: number): Diagnostic =>
  blocker(
    'file-too-large',
    `The file has ${megabytes(bytes)} MB; at most ${megabytes(maxBytes)} MB are taken. Remove pictures from it, or drop the text alone.`,
  );

export const sidecarTooLarge = (bytes: number, maxBytes: number): Diagnostic =>
  blocker(
    'sidecar-too-large',
    `The .yaml file beside the release has ${Math.round(bytes / 1000)} kB; at most ${maxBytes / 1000} kB are taken. Leave only the fields in it and drop both again.`,
  );

export const outsideNewsroom = (language: string, languages: readonly string[]): Diagnostic =>
  warning(
    'language-outside-newsroom',
    `The newsroom has no pages in this language (${language}); it has ${languages.join(', ')}. The release gets a page and is mailed, but stands in no list and no feed. If the language is wrong, write “language: …” in the front matter.`,
  );

export const sameTextElsewhere = (family: string): Diagnostic =>
  note('same-text', `The same text came in before as ${family}.`);
