import { collapseSpaces, foldText, normaliseText } from '../../text/normalise.ts';
import type { SourceBlock } from '../document.ts';
import { plainText } from '../inlines.ts';
import { attribute, type HtmlElement, isElement, isText } from './html-tree.ts';

/** Names under which the head of a page gives its title: Open Graph, Twitter, Dublin Core. */
const TITLE = /^(?:og:title|twitter:title|dc\.title|dcterms\.title)$/i;
/** In JSON-LD of schema.org, read without its other keys: pages get the rest wrong. */
const HEADLINE = /"headline"\s*:\s*("(?:[^"\\]|\\.){1,400}")/;
/** Between a headline and the name of its site. */
const SEPARATOR = /\s+(?:[|–—·•»:<>-]|::|\/\/)\s+/u;
const LONGEST = 400;

/**
 * What a page calls itself in its head, folded: the titles as they are, and without the name of the site before or behind them.
 */
export function claimedTitles(root: HtmlElement): ReadonlySet<string> {
  const typed = claims(root).map((title) => collapseSpaces(normaliseText(title)).slice(0, LONGEST));
  return new Set(
    typed
      .flatMap((title) => {
        const pieces = title.split(SEPARATOR);
        const last = pieces.at(-1) ?? '';
        return [title, pieces[0] ?? '', last, title.slice(0, -last.length)];
      })
      .map(titleKey)
      .filter((title) => isLong(title)),
  );
}

/** The words that two ways of typing a title have in common: without case, accents, and marks at the ends. */
export const titleKey = (title: string): string =>
  foldText(collapseSpaces(title))
    .replace(/["“”„«»]/g, '')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');

/** The name of a site, or of a section, is shorter. */
const isLong = (title: string): boolean => title.split(' ').length > 3;

function claims(root: HtmlElement): readonly string[] {
  const found: string[] = [];
  const look = ({ childNodes }: HtmlElement): void => {
    for (const child of childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'title') found.push(wordsOf(child));
      else if (child.tagName === 'meta') {
        const names = ['property', 'name'].map((name) => attribute(child, name) ?? '');
        if (names.some((name) => TITLE.test(name))) found.push(attribute(child, 'content') ?? '');
      } else if (child.tagName === 'script') {
        if (attribute(child, 'type') === 'application/ld+json')
          found.push(...inData(wordsOf(child)));
      } else if (child.tagName === 'head' || child.tagName === 'body') look(child);
    }
  };
  look(root);
  return found;
}

const wordsOf = ({ childNodes }: HtmlElement): string =>
  childNodes.map((node) => (isText(node) ? node.value : '')).join('');

function inData(json: string): readonly string[] {
  const typed = HEADLINE.exec(json.slice(0, 20_000))?.[1];
  if (typed === undefined) return [];
  try {
    return [String(JSON.parse(typed))];
  } catch {
    return [];
  }
}

/** `Statistics Office of Erinmore`: few words, and those in small letters short. */
const isName = (text: string): boolean =>
  text.split(/\s+/).length < LEAST_WORDS && !/(?<!\p{L})\p{Ll}{4}/u.test(text);
const LEAST_WORDS = 7;

/** Sets the line of a page that has the words of its title as its one headline, whatever element holds it. */
export function withTitle(
  blocks: readonly SourceBlock[],
  titles: ReadonlySet<string>,
): readonly SourceBlock[] {
  if (titles.size === 0) return blocks;
  const lengths = blocks.map((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return 0;
    const text = plainText(block.inlines).slice(0, LONGEST);
    return titles.has(titleKey(text)) && !isName(text) ? text.length : 0;
  });
  // Where the name of the site stands there, too, it is shorter.
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest === 0) return blocks;
  const at = lengths.indexOf(longest);
  return blocks.map((block, i): SourceBlock => {
    if (block.kind === 'heading' && i !== at)
      return block.level === 1 ? { ...block, level: 2 } : block;
    if (i !== at || (block.kind !== 'paragraph' && block.kind !== 'heading')) return block;
    const { line, lastLine, after, inlines } = block;
    return { kind: 'heading', level: 1, isTitle: true, line, lastLine, after, inlines };
  });
}
