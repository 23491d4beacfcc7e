import { childOf, type XmlElement, xmlAttribute, xmlElements } from '../../xml/elements.ts';

/** How a paragraph is set. Distances in twentieths of a point, sizes in half points; null: as its style has it. */
export interface ParagraphFormat {
  readonly before: number | null;
  readonly after: number | null;
  /** No distance between paragraphs of one style. */
  readonly isContextual: boolean | null;
  readonly size: number | null;
}

export type KnownFormat = {
  readonly [K in keyof ParagraphFormat]: NonNullable<ParagraphFormat[K]>;
};

/** Word's own, where the document says nothing. */
const DEFAULTS: KnownFormat = { before: 0, after: 0, isContextual: false, size: 20 };
/** Styles are based on others; a circle ends here. */
const DEEPEST = 12;

/** The format of a paragraph style by its id; null is the default style. @see ECMA-376 part 1, 17.7 */
export function paragraphStyles(xml: string): (id: string | null) => KnownFormat {
  const root = xmlElements(xml).children.at(-1);
  const styles = new Map<string, XmlElement>();
  let usual: string | null = null;
  for (const style of root?.children ?? []) {
    if (style.name !== 'w:style' || xmlAttribute(style, 'w:type') !== 'paragraph') continue;
    const id = xmlAttribute(style, 'w:styleId') ?? '';
    styles.set(id, style);
    if (/^(?:1|true|on)$/.test(xmlAttribute(style, 'w:default') ?? '')) usual = id;
  }
  const defaults = childOf(root, 'w:docDefaults');
  const base = over(
    formatOf(
      childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
      childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
    ),
    DEFAULTS,
  );
  const known = new Map<string, KnownFormat>();
  const resolve = (id: string | null, depth: number): KnownFormat => {
    const style = styles.get(id ?? usual ?? '');
    if (style === undefined || depth > DEEPEST) return base;
    const key = id ?? usual ?? '';
    const found = known.get(key);
    if (found !== undefined) return found;
    const parent = xmlAttribute(childOf(style, 'w:basedOn'), 'w:val');
    const format = over(
      formatOf(childOf(style, 'w:pPr'), childOf(style, 'w:rPr')),
      parent === null ? base : resolve(parent, depth + 1),
    );
    known.set(key, format);
    return format;
  };
  return (id) => resolve(id, 0);
}

/** What the properties of a paragraph, and of the type in it, say. */
export function formatOf(
  properties: XmlElement | undefined,
  type: XmlElement | undefined,
): ParagraphFormat {
  const spacing = childOf(properties, 'w:spacing');
  const contextual = childOf(properties, 'w:contextualSpacing');
  return {
    before: whole(spacing, 'w:before'),
    after: whole(spacing, 'w:after'),
    isContextual:
      contextual === undefined
        ? null
        : !/^(?:0|false|off)$/.test(xmlAttribute(contextual, 'w:val') ?? ''),
    size: whole(childOf(type, 'w:sz'), 'w:val'),
  };
}

/** A format where it says something, else the one below. */
export const over = (format: ParagraphFormat, below: KnownFormat): KnownFormat => ({
  before: format.before ?? below.before,
  after: format.after ?? below.after,
  isContextual: format.isContextual ?? below.isContextual,
  size: format.size ?? below.size,
});

function whole(element: XmlElement | undefined, name: string): number | null {
  const value = xmlAttribute(element, name);
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
}
