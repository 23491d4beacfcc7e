import type { DocumentFormat, DroppedPart } from './document.ts';
import type { RemarkFacts } from './remarks/facts.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Understood } from './understood.ts';

/** Of one kind; more would bury the others. */
const MOST_REMARKS = 5;
/** Parts whose links are published. */
const WITH_LINKS = new Set(
  'headline deck highlights lead body pointer notes boilerplate'.split(' '),
);

/** What was left out of a release; not the links that stood around it on its page. */
export function droppedRemarks(
  dropped: readonly DroppedPart[],
  format: DocumentFormat,
  { labelled }: Understood,
): readonly Remark[] {
  // A word or two that are nothing but a link are a button of the page.
  const published = labelled.filter(
    ({ part, text }) => WITH_LINKS.has(part) && text.split(' ').length > 2,
  );
  const links = dropped.flatMap(({ what, line, words = '' }) => {
    const isInText = published.some(
      ({ block, text }) => block.line <= line && line <= block.lastLine && text.includes(words),
    );
    return what === 'unsafe-link' && words !== '' && isInText
      ? [remark('link-removed', line, { words: words.slice(0, 60) })]
      : [];
  });
  const others = dropped.flatMap(({ what, line }): readonly Remark[] => {
    if (what === 'unsafe-link') return [];
    if (what === 'image') return [remark('image-removed', line, { of: showing(format) })];
    return [remark(CODES[what], line, {})];
  });
  return [...others, ...links.slice(0, MOST_REMARKS)];
}

const CODES = {
  'raw-html': 'raw-html-removed',
  script: 'script-removed',
  'hidden-text': 'hidden-text-removed',
  'tracked-changes': 'tracked-changes',
  comment: 'comments-removed',
} as const;

/** What the office would say that the picture stood in; a Markdown file is like a page in this. */
function showing(format: DocumentFormat): RemarkFacts['image-removed']['of'] {
  if (format === 'docx') return 'word';
  return format === 'eml' ? 'e-mail' : 'page';
}
