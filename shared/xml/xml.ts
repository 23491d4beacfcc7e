import { cleanText } from './characters.ts';

// The class stays in this module: nothing else can make a node, so nothing gets in unescaped.
class Node {
  readonly #source: string;
  readonly isElement: boolean;

  constructor(source: string, isElement: boolean) {
    this.#source = source;
    this.isElement = isElement;
  }

  toString(): string {
    return this.#source;
  }
}

/** Serialised XML: character data or an element. */
export type Xml = Node;

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const HEX_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
};
// White space in an attribute becomes a space unless it is a reference (XML 1.0, 3.3.3).
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

const escapeWith = (table: Readonly<Record<string, string>>, value: string): string =>
  value.replace(/[&<>"\t\n]/g, (character) => table[character] ?? character);

/** Character data. */
export const text = (value: string): Xml =>
  new Node(escapeWith(TEXT_ESCAPES, cleanText(value)), false);

/**
 * Character data of an RSS element that holds plain text. Hexadecimal references are what every reader
 * shows right, whether it takes titles for text or for HTML (RSS Advisory Board profile, 2.4).
 */
export const plainText = (value: string): Xml =>
  new Node(escapeWith(HEX_ESCAPES, cleanText(value)), false);

/**
 * An element; attributes that are undefined are left out, in the order given. An element that holds
 * elements puts each on its own line, one that holds text keeps it without white space around it.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly Xml[]
): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeWith(ATTRIBUTE_ESCAPES, cleanText(value))}"`],
  );
  const open = `<${name}${written.join('')}`;
  if (content.length === 0) return new Node(`${open}/>`, true);
  const separator = content.every(({ isElement }) => isElement) ? '\n' : '';
  const inner = content.map((part) => `${separator}${part.toString()}`).join('');
  return new Node(`${open}>${inner}${separator}</${name}>`, true);
}

/** A whole document: declaration, root element, final line end. UTF-8 without a byte-order mark. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${root.toString()}\n`;
