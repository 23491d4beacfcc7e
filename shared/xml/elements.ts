/** An element and where it stands in the source. */
export interface XmlElement {
  /** With its prefix: `w:p`. */
  readonly name: string;
  /** The source between the name and the `>`. */
  readonly attributes: string;
  /** Where its content begins and ends. */
  readonly from: number;
  to: number;
  readonly children: XmlElement[];
}

const TAG = /<(\/?)([A-Za-z_][\w:.-]{0,80})([^<>]*)>/g;

/**
 * The elements of a document that programs wrote (no `>` in attributes, no CDATA), below a root without a name. End tags
 * that close nothing are passed over, elements that are never closed end with the document.
 */
export function xmlElements(source: string): XmlElement {
  const root: XmlElement = {
    name: '',
    attributes: '',
    from: 0,
    to: source.length,
    children: [],
  };
  const open = [root];
  for (const tag of source.matchAll(TAG)) {
    const [whole, slash, name = '', attributes = ''] = tag;
    if (slash === '/') {
      if (open.at(-1)?.name === name) (open.pop() as XmlElement).to = tag.index;
      continue;
    }
    const from = tag.index + whole.length;
    const element = { name, attributes, from, to: source.length, children: [] };
    (open.at(-1) as XmlElement).children.push(element);
    if (attributes.endsWith('/')) element.to = from;
    else open.push(element);
  }
  return root;
}

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The value of an attribute as it is written; null without it. */
export function xmlAttribute(element: XmlElement | undefined, name: string): string | null {
  const at = element?.attributes.indexOf(` ${name}="`) ?? -1;
  if (element === undefined || at < 0) return null;
  const from = at + name.length + 3;
  return element.attributes.slice(from, element.attributes.indexOf('"', from));
}
