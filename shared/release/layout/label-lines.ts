import type { SourceBlock } from '../document.ts';
import { standaloneDateline } from '../fields/dateline.ts';
import { findDates } from '../fields/dates.ts';
import { isNoEmbargo } from '../fields/embargo.ts';
import { plainText, tidyInlines, withoutStart } from '../inlines.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import type { Inline } from '../release.ts';
import { embargoKind, foldLine, gluedEmbargoLength } from './embargo-line.ts';
import { gluedHeaderLength, headerOf } from './header-label.ts';
import { withoutLabelTables } from './label-table.ts';
import { isKeywordsLabel } from './labelled-line.ts';
import { isProse } from './prose.ts';
import { blockText } from './source-words.ts';
import { withoutWireMarks } from './wire-marks.ts';

/** One block for each label: those typed before a headline apart from it, those over two lines as one. */
export const withLabelLines = (blocks: readonly SourceBlock[]): readonly SourceBlock[] => {
  const head = blocks.slice(0, FIRST_LINES);
  // The header of a mail that was forwarded has a subject of its own.
  const isMail = head.some((block) => 'inlines' in block && SENDER.test(blockText(block)));
  const isForm = head.some((block) => 'inlines' in block && FORM.test(blockText(block)));
  return withWholeHeadline(
    withWholeLabelLines(
      withoutLabelTables(withoutDatedLists(withoutWireMarks(blocks))).flatMap((block, i) =>
        withoutGluedLabel(
          i < FIRST_LINES
            ? withoutTitleLabel(
                block,
                isMail ? [TITLE_LABEL] : [TITLE_LABEL, SUBJECT_LABEL],
                isForm,
              )
            : block,
        ),
      ),
    ),
  );
};

/** `13 February 2026` and `3 min read` as the items of a list above a story, as sites set what they say of it: a line each. */
function withoutDatedLists(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const story = blocks.findIndex((block) => isStory(blockText(block).slice(0, 400)));
  return blocks.flatMap((block, i): readonly SourceBlock[] => {
    if (block.kind !== 'list' || i >= story || block.items.length > MOST_ITEMS) return [block];
    const words = block.items.map(({ inlines }) => plainText(inlines));
    if (words.some((item) => item.length > LONGEST_ITEM)) return [block];
    const days = words.map((item) => standaloneDateline(item, 'day-first'));
    if (days.filter((day) => day !== null && day.location === null).length !== 1) return [block];
    return block.items.map(({ inlines, line, lastLine }, at) => {
      const after = at === 0 ? block.after : 'line';
      return { kind: 'paragraph', line, lastLine, after, indent: 0, inlines };
    });
  });
}
const MOST_ITEMS = 6;
const LONGEST_ITEM = 60;

/** `DATE: …`, `CONTACT: …` */
const FORM = /^(?:DATE|CONTACT|FECHA|CONTACTO|CONTATO|DATUM|KONTAKT|CONTATTO|DATA)\s?:/;
const SENDER = /^(?:from|de|von|da|van|to|para|an|à|a|aan)\s?:\s.{0,80}@/im;
const SUBJECT_LABEL =
  /^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|betreft)\s?:\s+(?=\S+\s+\S+\s+\S)/i;

/** Where the lines stand that are labelled as what they are. */
const FIRST_LINES = 12;
const TITLE_LABEL =
  /^(?:headline|title|sub-?(?:head(?:line|ing)?|title)|utl\.?|untertitel|titel|überschrift|t[ií]tulo|titular|subt[ií]tulo|bajada|sumario|titre|sous-titre|chap[oô]|titolo|sottotitolo|ondertitel|kop)\s*:\s+(?=\S+\s+\S+\s+\S)/i;

/** `Headline: Ministers meet`, `Utl.: Three plans agreed`: the words without the label. */
function withoutTitleLabel(
  block: SourceBlock,
  labels: readonly RegExp[],
  isForm: boolean,
): SourceBlock {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
  const head = plainText(block.inlines).slice(0, 80);
  const label = labels.map((one) => one.exec(head)).find((match) => match !== null);
  if (label === undefined) return block;
  const inlines = withoutStart(block.inlines, label[0].length);
  if (!isForm || block.kind === 'heading' || !NAMES_HEADLINE.test(label[0].trim()))
    return { ...block, inlines };
  const { line, lastLine } = block;
  return { kind: 'heading', level: 1, line, lastLine, after: 'gap', inlines };
}
/** In the capitals of a form, beside `DATE:` and `CONTACT:`. */
const NAMES_HEADLINE =
  /^(?:SUBJECT|HEADLINE|TITLE|TITEL|BETREFF|ASUNTO|T[IÍ]TULO|TITULAR|OBJET|TITRE|OGGETTO|TITOLO|ASSUNTO|ONDERWERP|KOP)\s*:$/;

/** `Press Release: Ministers meet` is a label and a headline. */
function withoutGluedLabel(block: SourceBlock): readonly SourceBlock[] {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return [block];
  const text = plainText(block.inlines);
  const bracket = gluedEmbargoLength(text);
  const length = bracket === 0 ? gluedHeaderLength(text) : bracket;
  if (length === 0) return [block];
  const words = text.slice(0, length).replace(/^\s*[[(]|[\]):]\s*$/g, '');
  const label: readonly Inline[] = [{ kind: 'text', text: words }];
  const { line, lastLine, after } = block;
  return [
    { kind: 'paragraph', line, lastLine, after, indent: 0, inlines: label },
    {
      ...block,
      after: bracket === 0 ? 'line' : 'gap',
      inlines: withoutStart(block.inlines, length),
    },
  ];
}

/** `EMBARGOED UNTIL` on one line and the time on the next are one line; so are `Keywords:` and its list. */
function withWholeLabelLines(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const out: SourceBlock[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last !== undefined && 'inlines' in last && isKeywordsLabel(plainText(last.inlines))) {
      const text = blockText(block).replaceAll('\n', ', ');
      if ((block.after !== 'gap' || block.kind === 'list') && !/@|[.!?]$/.test(text)) {
        const inlines = tidyInlines([...last.inlines, { kind: 'text', text: ` ${text}` }]);
        out[out.length - 1] = { ...last, lastLine: block.lastLine, inlines };
        continue;
      }
    }
    if (last?.kind === 'paragraph' && block.kind === 'paragraph') {
      if (continuesEmbargo(plainText(last.inlines), plainText(block.inlines), block.after)) {
        const inlines = tidyInlines([
          ...last.inlines,
          { kind: 'text', text: ' ' },
          ...block.inlines,
        ]);
        out[out.length - 1] = { ...last, lastLine: block.lastLine, inlines };
        continue;
      }
    }
    out.push(block);
  }
  return out;
}

/** A line on an embargo that names no day, and the line behind it that does. */
function continuesEmbargo(line: string, next: string, after: SourceBlock['after']): boolean {
  if (line.length >= 90 || next.length >= 100 || !/\d/.test(next)) return false;
  // `Embargo: none` is whole.
  if (isNoEmbargo(line)) return false;
  if (embargoKind(line) === null || findDates(line, 'day-first').length > 0) return false;
  if (!/\d/.test(line)) return after !== 'gap';
  // The time alone stands on the first line: the day, and nothing else, may follow an empty one.
  const day = standaloneDateline(next, 'day-first');
  return day !== null && day.location === null;
}

/**
 * `Énergie et climat :` on one line and `la Ville isole trente écoles` on the next are one headline: the next line touches it,
 * or begins in lower case. Only above the story, and no label.
 */
function withWholeHeadline(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  let whole = blocks;
  for (let joined = joinedOnce(whole); joined !== whole; joined = joinedOnce(whole)) whole = joined;
  return whole;
}

function joinedOnce(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const story = blocks.findIndex((block) => isStory(blockText(block).slice(0, 400)));
  const head = blocks.slice(0, Math.max(0, Math.min(story, FIRST_LINES)));
  const at = head.findIndex((block, i) => {
    const next = head[i + 1];
    return next !== undefined && goesOn(block, next);
  });
  const [first, second] = [blocks[at], blocks[at + 1]];
  if (first === undefined || second === undefined) return blocks;
  if (!('inlines' in first) || !('inlines' in second)) return blocks;
  const inlines = tidyInlines([...first.inlines, { kind: 'text', text: ' ' }, ...second.inlines]);
  const whole = { ...first, lastLine: second.lastLine, inlines };
  return [...blocks.slice(0, at), whole, ...blocks.slice(at + 2)];
}

/** `Neve, riaperta la statale del Passo dopo` and `cinque giorni.` below it: a line that was cut in mid-sentence. */
const isCutOff = (text: string, below: string, after: SourceBlock['after']): boolean =>
  after !== 'gap' &&
  /^\p{Ll}/u.test(below) &&
  /^\p{Lu}.*[\p{L}\p{N},]$/su.test(text) &&
  text.length + below.length <= LONGEST_HEADLINE &&
  !/[@|]|:$|\d{4}|^www\.|\.(?:org|com|net|eu)\b/.test(text + below) &&
  !/^(?:www|tel|e-?mail)\b/.test(below) &&
  !below.includes(':') &&
  text.split(' ').length > 3 &&
  !isLabel(text.split(':')[0] ?? '') &&
  !isLabel(below);

const isStory = (text: string): boolean => isProse(text) && !text.endsWith(':');

function goesOn(block: SourceBlock, next: SourceBlock): boolean {
  if (block.kind !== next.kind || (block.kind !== 'paragraph' && block.kind !== 'heading'))
    return false;
  const [text, below] = [blockText(block), blockText(next)];
  if (isCutOff(text, below, next.after)) return true;
  if (!/\p{L}\s?:$/u.test(text.slice(-4)) || text.length + below.length > LONGEST_HEADLINE)
    return false;
  if (/^\p{Ll}\p{Ll}* /u.test(below)) return !isLabel(text);
  const isTouching =
    (next.after !== 'gap' || isSameHeading(block, next)) &&
    text.trim().includes(' ') &&
    /^[\p{Lu}\p{N}][^:@]*$/u.test(below);
  return isTouching && below.split(' ').length > 3 && !isLabel(text);
}

/** Two headings in a row of one level: Markdown has no other way to break a headline. */
const isSameHeading = (block: SourceBlock, next: SourceBlock): boolean =>
  block.kind === 'heading' && next.kind === 'heading' && block.level === next.level;

const LONGEST_HEADLINE = 220;
const labelAt = phraseAtStart([
  ...phrasesOf('highlightsHeadings'),
  ...phrasesOf('notesHeadings'),
  ...phrasesOf('dateLabels'),
  ...phrasesOf('referenceLabels'),
  ...phrasesOf('contactHeadings'),
  ...phrasesOf('immediate'),
  ...phrasesOf('advisoryLabels'),
  ...phrasesOf('siteTrails'),
]);

/** Whether a line with a colon at its end announces something else than the rest of a headline. */
function isLabel(text: string): boolean {
  const folded = foldLine(text).replace(/\s*:$/, '');
  return (
    labelAt(folded)?.length === folded.length ||
    headerOf(folded, folded.split(' ').length) !== null ||
    embargoKind(text) !== null
  );
}
