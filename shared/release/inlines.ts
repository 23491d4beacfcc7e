import type { Inline } from './release.ts';

/** The words of a run of text; a line break counts as `separator`. */
export function plainText(inlines: readonly Inline[], separator = ' '): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'text') text += inline.text;
    else if (inline.kind === 'break') text += separator;
    else text += plainText(inline.children, separator);
  }
  return text;
}

/**
 * Collapses white space across the whole run, drops what is empty and joins neighbouring text, so that
 * the same words give the same inlines however they were laid out.
 */
export function tidyInlines(inlines: readonly Inline[]): readonly Inline[] {
  const state = { endsInSpace: true };
  const tidied = collapse(inlines, state);
  return trimEnd(tidied);
}

function collapse(inlines: readonly Inline[], state: { endsInSpace: boolean }): readonly Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      let text = inline.text.replace(/\s+/g, ' ');
      if (state.endsInSpace) text = text.replace(/^ /, '');
      if (text === '') continue;
      state.endsInSpace = text.endsWith(' ');
      const last = out.at(-1);
      if (last?.kind === 'text') out[out.length - 1] = { kind: 'text', text: last.text + text };
      else out.push({ kind: 'text', text });
    } else if (inline.kind === 'break') {
      if (out.length === 0 || out.at(-1)?.kind === 'break') continue;
      state.endsInSpace = true;
      out.push(inline);
    } else {
      const children = collapse(inline.children, state);
      if (children.length > 0) out.push({ ...inline, children });
    }
  }
  return out;
}

function trimEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last === undefined) return inlines;
  const rest = inlines.slice(0, -1);
  if (last.kind === 'break') return trimEnd(rest);
  if (last.kind === 'text') {
    const text = last.text.trimEnd();
    return text === '' ? trimEnd(rest) : [...rest, { kind: 'text', text }];
  }
  const children = trimEnd(last.children);
  return children.length === 0 ? trimEnd(rest) : [...rest, { ...last, children }];
}

/** The run without its first `count` characters (as {@link plainText} counts them), tidied. */
export function withoutStart(inlines: readonly Inline[], count: number): readonly Inline[] {
  const state = { left: count };
  return tidyInlines(cut(inlines, state));
}

function cut(inlines: readonly Inline[], state: { left: number }): readonly Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    if (state.left <= 0) out.push(inline);
    else if (inline.kind === 'text') {
      const { text } = inline;
      if (text.length > state.left) out.push({ kind: 'text', text: text.slice(state.left) });
      state.left -= text.length;
    } else if (inline.kind === 'break') state.left -= 1;
    else {
      const children = cut(inline.children, state);
      if (children.length > 0) out.push({ ...inline, children });
    }
  }
  return out;
}

/** Every link in the run, in order. */
export function linksOf(
  inlines: readonly Inline[],
): readonly { readonly text: string; readonly href: string }[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text' || inline.kind === 'break') return [];
    if (inline.kind === 'link') return [{ text: plainText(inline.children), href: inline.href }];
    return linksOf(inline.children);
  });
}

/** No link inside a link: the words stay. */
export const withoutLinks = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline) =>
    inline.kind === 'link' ? { kind: 'text', text: plainText(inline.children) } : inline,
  );
