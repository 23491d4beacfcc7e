import { foldText } from '../../text/normalise.ts';
import type { SourceBlock } from '../document.ts';
import { mayDescribe } from './describes.ts';
import type { Features } from './features.ts';
import { HEAD_CHARACTERS } from './source-words.ts';
import { topicsOf } from './topics.ts';

/** Upper ends of the lengths, in words, that are told apart. */
const LENGTHS = [2, 4, 8, 14, 20, 30, 45, 70] as const;
function lengthOf(own: Features | undefined): number {
  const words = own?.words ?? 0;
  const at = LENGTHS.findIndex((most) => words <= most);
  return at < 0 ? LENGTHS.length : at;
}

/** Features that are facts by themselves, by their names. */
const FLAGS = [
  'isCapitals',
  'isItalic',
  'opensBold',
  'isSiteTrail',
  'isImmediate',
  'isReference',
  'hasAddress',
  'isInAddressGroup',
  'notesHeading',
  'isHighlightsHeading',
  'isAdvisoryLine',
  'isSalutation',
  'isClosing',
  'isNumberedSection',
  'isCalledDeck',
  'opensStory',
  'isIssuer',
  'isPreamble',
  'isAboveLabel',
  'isPointer',
  'isNote',
  'isLinkOnly',
  'isLegal',
] as const satisfies readonly (keyof Features)[];
/** Features that are a fact when there is one. */
const FOUND = [
  'header',
  'embargo',
  'releaseTime',
  'keywords',
  'notice',
  'dateLine',
  'dateline',
] as const satisfies readonly (keyof Features)[];
/** What can be seen in the text alone. */
const MARKS: Readonly<Record<string, RegExp>> = {
  quotes: /["“„«»]/,
  'opens with a quotation': /^["“„«–—-]/,
  'opens small': /^\p{Ll}/u,
  figures: /\d/,
  separators: /\s[·•|»›]\s/,
  clock: /\b\d{1,2}[:.h]\d\d\b/,
  link: /(?:https?:|www\.)/,
  mail: /@/,
  phone: /(?:\+|\b0|\()\d[\d ()./-]{6,80}\d/,
};
const MANY_SENTENCES = 2;
const SENTENCE_END = /\p{Ll}[.!?]["”»]?(?=\s+\p{Lu}|\s*$)/gu;
const CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}/gu;

/** What a block is at a glance: enough to be known by as a neighbour. */
type Shape = string;
function shapeOf(block: SourceBlock, own: Features): Shape {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return block.kind;
  if (own.contactHeading !== null) return 'contact heading';
  if (own.boilerplate !== null) return 'about';
  if (own.notesHeading || own.isNote) return 'note';
  if (own.isPointer) return 'pointer';
  if (own.isAdvisoryLine) return 'advisory';
  if (own.isEndMark) return 'end mark';
  if (own.isInAddressGroup || (own.hasAddress && !own.isProse)) return 'address';
  if (own.header !== null || own.isImmediate || own.embargo !== null || own.isReference)
    return 'label';
  if (own.dateLine !== null) return 'date';
  if (own.headingLevel !== null) return 'bold';
  if (own.isProse) return isParagraph(own) ? 'prose' : 'short prose';
  return own.words > 14 ? 'long line' : 'line';
}
/** Of these one is the headline, and the others may be its like. */
const LINES: ReadonlySet<Shape> = new Set(['line', 'bold', 'long line', 'short prose']);
/** What stands below these is often theirs. */
const SIGNS: ReadonlySet<Shape> = new Set([
  'contact heading',
  'about',
  'note',
  'end mark',
  'label',
  'advisory',
]);

const isMain = ({ isMainText }: SourceBlock): boolean => isMainText === true;
const isParagraph = (own: Features): boolean => own.isProse && own.words > 14;
const upTo = (most: number, count: number): string => (count > most ? `${most}+` : `${count}`);
const endOf = ({ text, endsSentence }: Features): string => {
  const [last = ''] = /\S\s*$/.exec(text.slice(-20)) ?? [];
  if (endsSentence) return /[?!]/.test(last) ? '!' : '.';
  return last.startsWith(':') ? ':' : 'nothing';
};

/** Words that tell a text, by their beginnings: `ferries` and `ferry` are one. */
type Stems = ReadonlySet<string>;
const stemsOf = (folded: string): Stems =>
  new Set((folded.match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5)));
/** How much of a text another one says again. */
function saidIn(own: Stems, other: Stems | undefined): string {
  if (other === undefined || own.size === 0) return 'nothing';
  const share = [...own].filter((stem) => other.has(stem)).length / own.size;
  return share === 0 ? 'nothing' : share < 0.34 ? 'some' : share < 0.6 ? 'much' : 'most';
}

const wordsOf = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];
const ARTICLE = /^(?:the|el|la|los|las|le|les|l|o|a|os|as|der|die|das|il|lo|i|gli|de|het)$/;
const MOST_WORDS_OF_A_NAME = 3;
/** How many of the first words of a folded text, up to three and without an article, stand in the head in this order. */
function firstWordsIn(head: string, folded: string): number {
  const words = wordsOf(folded.slice(0, 200));
  const name = words.slice(ARTICLE.test(words[0] ?? '') ? 1 : 0).slice(0, MOST_WORDS_OF_A_NAME);
  const missing = name.findIndex((_, i) => !head.includes(` ${name.slice(0, i + 1).join(' ')} `));
  return missing < 0 ? name.length : missing;
}

/**
 * What is seen on each block and around it, as names: the facts that weights were learnt for (learnt.ts). Form and place, and
 * a few topics; no fact is of one language alone.
 *
 * @param features of the blocks, one each
 */
export function factsOf(
  blocks: readonly SourceBlock[],
  features: readonly Features[],
): readonly (readonly string[])[] {
  const shapes = blocks.map((block, i) => shapeOf(block, features[i] as Features));
  const folded = features.map(({ text }) => foldText(text.slice(0, HEAD_CHARACTERS)));
  const stems = folded.map((text) => stemsOf(text));
  const paragraphs = features.map((own) => isParagraph(own));
  const opening = paragraphs.indexOf(true);
  const total = paragraphs.filter(Boolean).length;
  const lastQuote = features.findLastIndex(({ text }) => MARKS.quotes?.test(text));
  const title = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const headEnd = opening < 0 ? blocks.length : opening;
  const lines = shapes.map((shape, i) =>
    i < headEnd && LINES.has(shape) ? (features[i] as Features).words : 0,
  );
  const widest = lines.reduce((most, words) => Math.max(most, words), 0);
  const firstWidest = lines.indexOf(widest);
  const allLines = lines.filter((words) => words > 0).length;

  const head = ` ${wordsOf(folded.slice(0, headEnd + 1).join('\n')).join(' ')} `;
  /** Whether a paragraph is of somebody whom the release began with, and says what they are or do. */
  const issuerFacts = (own: Features, text: string, below: number): readonly string[] => {
    if (!own.isProse) return [];
    const known = upTo(3, firstWordsIn(head, text));
    const describes = mayDescribe(own.text);
    const place = `below ${upTo(1, below)}`;
    return [
      `head has ${known} first words`,
      `head has ${known} first words, ${place}`,
      `head has ${known} first words, ${place}, quotes ${MARKS.quotes?.test(own.text)}`,
      `head has ${known} first words, ${place}, describes ${describes}`,
      `describes ${describes}, ${place}`,
    ];
  };

  const [mainFirst, mainLast] = [blocks.findIndex(isMain), blocks.findLastIndex(isMain)];
  /** Where a block stands beside the element of its page that holds the prose. */
  const mainTextFacts = (i: number, shape: Shape, ends: string): readonly string[] => {
    if (mainFirst < 0) return [];
    const where = i < mainFirst ? 'above' : i > mainLast ? 'below' : 'in';
    const side = where === 'above' ? upTo(2, mainFirst - i) : upTo(2, Math.abs(mainLast - i));
    const titles = title < 0 ? 'no title' : i < title ? 'above title' : 'below title';
    return [
      `${where} main text`,
      `${where} main text, ${titles}`,
      `${where} main text, shape ${shape}`,
      `${where} main text, ends ${ends}`,
      `${where} main text ${side}`,
      ...(i === mainFirst ? ['opens main text', `opens main text, shape ${shape}`] : []),
    ];
  };

  let [above, linesAbove, sign, colon] = [0, 0, 'none', 0];
  return blocks.map((block, i) => {
    const own = features[i] as Features;
    const shape = shapes[i] as Shape;
    const [before, next] = [shapes[i - 1] ?? 'edge', shapes[i + 1] ?? 'edge'];
    const isOne = paragraphs[i] === true;
    const below = total - above - Number(isOne);
    const length = lengthOf(own);
    const ends = endOf(own);
    const words = own.text.slice(0, HEAD_CHARACTERS);
    const capitals = words.slice(0, 200).match(CAPITAL)?.length ?? 0;

    const inHead = (): readonly string[] => {
      const isWidest = lines[i] === widest;
      const width = isWidest ? 'widest' : (lines[i] ?? 0) * 2 >= widest ? 'wide' : 'narrow';
      const titles =
        title < 0 ? 'no title' : i < title ? 'above title' : i === title ? 'title' : 'below title';
      return [
        `lead says ${isOne ? 'it first' : saidIn(stems[i] as Stems, stems[opening])}`,
        `next says ${saidIn(stems[i] as Stems, stems[i + 1])}, ends ${ends}`,
        `words ${length}, before ${lengthOf(features[i - 1])}`,
        `words ${length}, next ${lengthOf(features[i + 1])}`,
        ...topicsOf(folded[i] ?? '').map((topic) => `on ${topic}, in head`),
        titles,
        `${titles}, behind ${sign}`,
        `line ${upTo(3, linesAbove)} of ${upTo(3, allLines)}, ${isWidest ? 'widest' : 'not widest'}`,
        `${width}, ends ${ends}`,
        `${width}, ${i > firstWidest ? 'below' : 'above'} widest`,
      ];
    };
    const belowLead = (): readonly string[] => [
      `quoted again ${lastQuote > i}`,
      ...topicsOf(folded[i] ?? '').flatMap((topic) => [
        `on ${topic}`,
        `on ${topic}, below ${upTo(1, below)}`,
      ]),
      `lead says ${saidIn(stems[i] as Stems, stems[opening])}, below ${upTo(1, below)}`,
      ...issuerFacts(own, folded[i] ?? '', below),
    ];

    const facts = [
      ...(above === 0 ? inHead() : belowLead()),
      ...mainTextFacts(i, shape, ends),
      ...(colon > 0 ? [`below colon ${colon}`, `below colon ${colon}, shape ${shape}`] : []),
      `sentences ${upTo(MANY_SENTENCES, own.text.slice(0, 600).match(SENTENCE_END)?.length ?? 0)}`,
      `capitals ${Math.min(3, Math.floor((capitals / Math.max(1, Math.min(own.words, 30))) * 4))}`,
      `kind ${block.kind}`,
      `words ${length}`,
      `ends ${ends}`,
      `words ${length}, ends ${ends}`,
      `heading ${own.headingLevel === null ? 'no' : Math.min(own.headingLevel, 4)}`,
      `after ${block.after}`,
      `after ${block.after}, before ${before}`,
      `place ${i < 4 ? i : i < 8 ? '4+' : '8+'}`,
      `left ${upTo(3, blocks.length - 1 - i)}`,
      `above ${upTo(3, above)}`,
      `below ${upTo(3, below)}`,
      `above ${upTo(1, above)}, below ${upTo(2, below)}`,
      `before ${before}`,
      `next ${next}`,
      `second before ${shapes[i - 2] ?? 'edge'}`,
      `second next ${shapes[i + 2] ?? 'edge'}`,
      `before ${before}, next ${next}`,
      `behind ${sign}`,
      `shape ${shape}`,
      `shape ${shape}, below ${upTo(1, below)}`,
      `shape ${shape}, before ${before}`,
      `shape ${shape}, next ${next}`,
      `shape ${shape}, behind ${sign}`,
      ...FLAGS.filter((flag) => own[flag]),
      ...FOUND.filter((found) => own[found] !== null),
      ...(own.contactHeading === null ? [] : [`contact ${own.contactHeading}`]),
      ...(own.boilerplate === null ? [] : [`about ${own.boilerplate}`]),
      ...Object.keys(MARKS).filter((mark) => MARKS[mark]?.test(words)),
      ...(words.includes(':') && own.words <= 25 ? ['colon'] : []),
    ];
    above += Number(isOne);
    linesAbove += Number((lines[i] ?? 0) > 0);
    if (SIGNS.has(shape)) sign = shape;
    // Lines below one with a colon are often what it announces.
    colon = ends === ':' ? 1 : colon > 0 && colon < 3 && !isOne ? colon + 1 : 0;
    return facts;
  });
}
