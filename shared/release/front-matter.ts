import { isAlias, isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { type AssetNote, assetNotes, isAssetKey } from './assets/asset-notes.ts';
import { fieldOf } from './override-keys.ts';
import { type Remark, remark } from './remarks/remark.ts';

/** Key-value pairs as typed: every value is text or a list of texts. */
export type TypedFields = ReadonlyMap<string, string | readonly string[]>;

/** What front matter or a sidecar says, or why it cannot be read. Lines are 1-based in its file. */
export type ReadFields =
  | {
      readonly kind: 'fields';
      readonly fields: TypedFields;
      readonly lines: ReadonlyMap<string, number>;
      /** Files that it names, with what it says of them. */
      readonly assets: readonly AssetNote[];
    }
  | { readonly kind: 'fault'; readonly remark: Remark };

export interface SplitText {
  /** YAML between the two `---` lines; null where the text has none. */
  readonly yaml: string | null;
  readonly text: string;
  /** Number of the first line of `text` in the file. */
  readonly firstLine: number;
}

/** More than this is no description of a press release. */
const MAX_CHARACTERS = 20_000;
const MAX_BRACKETS = 40;

/**
 * Splits front matter off. It begins with `---` on the first line, holds a key on its first line, and
 * ends at the next `---` alone. Where the opening rule names a language (`---yaml`, `---js`) it is
 * read as YAML all the same: what is none is refused, and an embargo in it is not taken for text.
 */
export function splitFrontMatter(text: string): SplitText {
  const whole = { yaml: null, text, firstLine: 1 };
  const lead = /^\n*/.exec(text)?.[0].length ?? 0;
  const body = text.slice(lead);
  const opening = /^---[ \t]*(ya?ml|json|toml|js|javascript)?[ \t]*\n/i.exec(body);
  if (opening === null) return whole;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(body.slice(3));
  if (end === null) return whole;
  const yaml = body.slice(body.indexOf('\n') + 1, 3 + end.index);
  const first = yaml.split('\n').find((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  // Two rules around a line of prose are decoration.
  const isKey =
    first === undefined ||
    /^\s*["']?(?:[\w -]+|<<)["']?\s*:|^\s*[[{-]/.test(first) ||
    isField(first);
  if (!isKey && opening[1] === undefined) return whole;
  const consumed = lead + 3 + end.index + end[0].length;
  return {
    yaml,
    text: text.slice(consumed),
    firstLine: text.slice(0, consumed).split('\n').length,
  };
}

/** `Título: …`: a key with an accent, if it is one; `À ne pas diffuser avant le : …` between two rules is text. */
const isField = (line: string): boolean => {
  const key = /^\s*["']?([\p{L}_ -]+?)["']?\s*:/u.exec(line)?.[1];
  return key !== undefined && fieldOf(key) !== null;
};

/**
 * Reads a flat YAML mapping, every scalar as the text that was typed (no Norway problem, no dates).
 * Aliases, tags, repeated keys and nesting are refused, but for the list of assets.
 *
 * @param place where the YAML stands: between the rules at the head of a document, or in a file of its own
 */
export function readFields(yaml: string, place: 'document' | 'sidecar'): ReadFields {
  const isSidecar = place === 'sidecar';
  const firstLine = isSidecar ? 1 : 2;
  // The lines of a receipt are those of the document.
  const fault = (
    found: number,
    about: (line: number | null, sidecarLine: number | null) => Remark,
  ): ReadFields => ({
    kind: 'fault',
    remark: isSidecar ? about(null, found) : about(found, null),
  });
  if (
    yaml.length > MAX_CHARACTERS ||
    (yaml.match(/[[{]|(?:^|\s)- - /g) ?? []).length > MAX_BRACKETS
  ) {
    return fault(firstLine, (line, sidecarLine) =>
      remark('front-matter-too-large', line, { sidecarLine }),
    );
  }
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: true,
    merge: false,
  });
  const lineAt = (offset: number): number =>
    firstLine + yaml.slice(0, offset).split('\n').length - 1;
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const isRepeated = problem.code === 'DUPLICATE_KEY';
    return fault(lineAt(problem.pos[0]), (line, sidecarLine) =>
      isRepeated
        ? remark('front-matter-repeated-key', line, { kind: 'unnamed', sidecarLine })
        : remark('front-matter-unreadable', line, { fault: 'syntax', sidecarLine }),
    );
  }
  let isOdd = false;
  visit(document, {
    Alias: () => {
      isOdd = true;
    },
    Node: (_key, node) => {
      if (!isAlias(node) && node.tag !== undefined && /^!/.test(node.tag)) isOdd = true;
      if ('anchor' in node && node.anchor) isOdd = true;
    },
  });
  if (isOdd)
    return fault(firstLine, (line, sidecarLine) =>
      remark('front-matter-unreadable', line, { fault: 'anchors', sidecarLine }),
    );
  if (document.contents === null) {
    return { kind: 'fields', fields: new Map(), lines: new Map(), assets: [] };
  }
  if (!isMap(document.contents)) {
    return fault(firstLine, (line, sidecarLine) =>
      remark('front-matter-unreadable', line, { fault: 'no-mapping', sidecarLine }),
    );
  }
  const fields = new Map<string, string | readonly string[]>();
  const lines = new Map<string, number>();
  const assets: AssetNote[] = [];
  for (const pair of document.contents.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const key = String(pair.key.value).trim().toLowerCase();
    const keyLine = lineAt(pair.key.range?.[0] ?? 0);
    const plain = (pair.value as { toJSON(): unknown } | null)?.toJSON() ?? '';
    if (isAssetKey(key)) {
      const notes = plain === '' ? [] : assetNotes(plain);
      if (notes === null) {
        return fault(keyLine, (line, sidecarLine) =>
          remark('front-matter-assets', line, { key, sidecarLine }),
        );
      }
      assets.push(...notes);
      continue;
    }
    const value = typedValue(plain);
    if (value === null) {
      return fault(keyLine, (line, sidecarLine) =>
        remark('front-matter-nested', line, { key, sidecarLine }),
      );
    }
    if (fields.has(key)) {
      return fault(keyLine, (line, sidecarLine) =>
        remark('front-matter-repeated-key', line, { kind: 'same', key, sidecarLine }),
      );
    }
    fields.set(key, value);
    lines.set(key, keyLine);
  }
  return { kind: 'fields', fields, lines, assets };
}

function typedValue(value: unknown): string | readonly string[] | null {
  if (typeof value === 'string') return value.trim();
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.map((item) => String(item).trim());
  }
  return null;
}
