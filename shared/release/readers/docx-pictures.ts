import { plainMarkup } from '../../xml/plain-markup.ts';

export interface DocxPictures {
  readonly pictures: readonly {
    /** Name of its part: `word/media/image1.png`. */
    readonly part: string;
    /** The alternative text that was given in Word; null for none. */
    readonly alt: string | null;
  }[];
  /** Whether the text shows something else: a chart, a cropped picture, one that lies elsewhere. */
  readonly isIncomplete: boolean;
}

/**
 * The pictures in the text of a Word document, in order, each once. Those marked as decoration or deleted
 * stay out, and cropped ones, as their file still holds what was cut off.
 *
 * @param main XML of `word/document.xml`
 * @param relations XML of its relationships, which name the files
 * @see ECMA-376 part 1, 20.4.2.5 (docPr), 20.1.8.13 (blip) and 20.1.8.55 (srcRect)
 */
export function docxPictures(main: string, relations: string): DocxPictures {
  const targets = targetsOf(relations);
  const pictures = new Map<string, string | null>();
  const cropped = new Set<string>();
  const shown = without(without(without(main, 'w:del'), 'w:moveFrom'), 'mc:Fallback');
  let isIncomplete = /<w:pict[\s>]/.test(shown);
  for (const rest of shown.split(/<w:drawing[\s>]/).slice(1)) {
    const drawing = rest.split('</w:drawing>', 1)[0] ?? '';
    if (/<\w{1,20}:decorative\s[^<>]{0,300}val="(?:1|true)"/.test(drawing)) continue;
    const described = attribute(/<wp:docPr\s[^<>]{1,4000}>/.exec(drawing)?.[0] ?? '', 'descr');
    const [, ...blips] = drawing.split(/<a:blip(?=\s)/);
    // The frame of a text box: its words are read as text.
    if (blips.length === 0 && !/<wps:txbx[\s>]/.test(rest)) isIncomplete = true;
    for (const blip of blips) {
      const part = targets.get(attribute(blip.split('>', 1)[0] ?? '', 'r:embed') ?? '');
      if (part === undefined) isIncomplete = true;
      else if (/<a:srcRect\s[^<>]{0,300}[ltrb]="[^"0]/.test(blip)) cropped.add(part);
      else if (!pictures.has(part)) pictures.set(part, blips.length === 1 ? described : null);
    }
  }
  return {
    pictures: [...pictures]
      .filter(([part]) => !cropped.has(part))
      .map(([part, alt]) => ({ part, alt })),
    isIncomplete: isIncomplete || cropped.size > 0,
  };
}

/** Names of picture files by the id of their relationship. */
function targetsOf(relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [element] of relations.matchAll(/<Relationship\s[^<>]{1,2000}>/g)) {
    const target = attribute(element, 'Target');
    if (target !== null && /^(?:\/word\/)?media\//.test(target)) {
      targets.set(attribute(element, 'Id') ?? '', `word/${target.replace(/^\/word\//, '')}`);
    }
  }
  return targets;
}

/** The document without elements of a name and what stands in them. */
function without(xml: string, name: string): string {
  const [before = '', ...rest] = xml.split(new RegExp(`<${name}(?=[\\s>])`));
  const end = `</${name}>`;
  const behind = (piece: string): string => {
    const opened = piece.indexOf('>');
    // Empty elements end where they begin: a deleted paragraph mark, say.
    if (piece[opened - 1] === '/') return piece.slice(opened + 1);
    return piece.includes(end) ? piece.slice(piece.indexOf(end) + end.length) : '';
  };
  return [before, ...rest.map(behind)].join('');
}

function attribute(element: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';
  return value === '' ? null : plainMarkup(value);
}
