import { childOf, type XmlElement, xmlAttribute, xmlElements } from '../../xml/elements.ts';
import { formatOf, type KnownFormat, over } from './docx-styles.ts';

/** A paragraph and how it is set. */
export interface Paragraph extends KnownFormat {
  /** Where its content begins. */
  readonly at: number;
  readonly style: string | null;
  readonly isBoxed: boolean;
  /** Stands in a table with which the document begins. */
  readonly isInFirstTable: boolean;
  readonly text: string;
  readonly isEmpty: boolean;
}

/** Paragraphs that stand one below the other: of the text, a cell, a text box; null where a table stands. */
export type Flow = (Paragraph | null)[];

/** All paragraphs of a document: those of the text first, then those of each cell and box. */
export function flowsOf(xml: string, styleOf: (id: string | null) => KnownFormat): readonly Flow[] {
  const flows: Flow[] = [];
  let isAtStart = true;
  const begun = (): Flow => {
    const flow: Flow = [];
    flows.push(flow);
    return flow;
  };
  const walk = (
    parent: XmlElement,
    flow: Flow,
    isBoxed: boolean,
    isInFirstTable: boolean,
  ): void => {
    for (const element of parent.children) {
      const { name } = element;
      const isFirst = name === 'w:tbl' && isAtStart;
      if (name === 'w:tbl') flow.push(null);
      if (name === 'w:p') {
        const paragraph = paragraphOf(element, xml, styleOf);
        flow.push({ ...paragraph, isBoxed, isInFirstTable });
        isAtStart &&= paragraph.isEmpty;
      }
      // What stands in a box or cell stands in a flow of its own.
      const isOwn = name === 'w:tc' || name === 'w:txbxContent';
      walk(
        element,
        isOwn ? begun() : flow,
        isBoxed || name === 'w:txbxContent',
        isInFirstTable || isFirst,
      );
    }
  };
  walk(xmlElements(xml), begun(), false, false);
  return flows;
}

function paragraphOf(
  element: XmlElement,
  xml: string,
  styleOf: (id: string | null) => KnownFormat,
): Omit<Paragraph, 'isBoxed' | 'isInFirstTable'> {
  const properties = childOf(element, 'w:pPr');
  const style = xmlAttribute(childOf(properties, 'w:pStyle'), 'w:val');
  const format = over(formatOf(properties, undefined), styleOf(style));
  let text = '';
  let isEmpty = true;
  const sizes = new Map<number, number>();
  const walk = (parent: XmlElement, size: number): void => {
    for (const child of parent.children) {
      if (/^(?:w:drawing|w:pict|mc:AlternateContent)$/.test(child.name)) isEmpty = false;
      else if (child.name === 'w:t') {
        const words = xml.slice(child.from, child.to);
        sizes.set(size, (sizes.get(size) ?? 0) + words.trim().length);
        text += words;
      } else
        walk(
          child,
          child.name === 'w:r' ? (formatOf(undefined, childOf(child, 'w:rPr')).size ?? size) : size,
        );
    }
  };
  walk(element, format.size);
  const [size = format.size] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  isEmpty &&= text.trim() === '';
  const at = properties === undefined ? element.from : afterOf(properties, xml);
  return { ...format, at, style, text: text.trim(), isEmpty, size };
}

/** Behind the end tag of an element, or behind an empty one. */
const afterOf = ({ attributes, to }: XmlElement, xml: string): number =>
  attributes.endsWith('/') ? to : xml.indexOf('>', to) + 1;
