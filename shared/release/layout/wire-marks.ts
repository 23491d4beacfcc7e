import type { SourceBlock } from '../document.ts';
import type { Inline } from '../release.ts';

/** `Gewerkschaft setzt Frist bis 19. Juni =`: APA and dpa close their title lines so. */
const TITLE_END = /(?<=[\p{L}"“.])\s=\s*$/u;
/** How many of the first blocks may be title lines. */
const TITLES = 8;
/** `… haben Zeit mitgebracht." (Schluss) mh`: the end of a text, and who wrote it. */
const TEXT_END =
  /(?<=[.!?…]["”“»«]?)\s\((?:Schluss|Schluß|Ende)\)(?:\s\p{L}{2,4}(?:\/\p{L}{2,4})*)?\s*$/u;

/** Takes the marks of news agencies off the ends of titles, and sets those of texts apart as end marks. */
export const withoutWireMarks = (blocks: readonly SourceBlock[]): readonly SourceBlock[] =>
  blocks.flatMap((block, i): readonly SourceBlock[] => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return [block];
    const last = block.inlines.at(-1);
    if (last?.kind !== 'text') return [block];
    const title = i < TITLES ? TITLE_END.exec(last.text) : null;
    const [mark = ''] = TEXT_END.exec(last.text) ?? title ?? [];
    if (mark === '') return [block];
    const text = last.text.slice(0, -mark.length);
    const inlines: readonly Inline[] = [...block.inlines.slice(0, -1), { kind: 'text', text }];
    const rest = { ...block, inlines };
    if (title !== null) return [rest];
    const end: Inline = { kind: 'text', text: mark.trim().replace(/\).*$/, ')') };
    const { lastLine } = block;
    return [
      rest,
      { kind: 'paragraph', line: lastLine, lastLine, after: 'line', indent: 0, inlines: [end] },
    ];
  });
