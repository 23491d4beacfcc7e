import type { NewsroomConfig } from '../config/config.ts';
import { firstWords } from '../text/clip.ts';
import { endsSentence, wordsIn } from '../text/words.ts';
import { blockText } from './block-text.ts';
import { DOUBTFUL } from './confidence.ts';
import { danglingLinks } from './dangling-links.ts';
import { closedLater, hasOpenQuotation, quotedSegments } from './fields/quotation-marks.ts';
import { gaps } from './gaps.ts';
import { headlineTooLong } from './headline-length.ts';
import type { Release } from './release.ts';
import { type Remark, remark } from './remarks/remark.ts';
import { storyChecks } from './story-checks.ts';
import type { Labelled, Understood } from './understood.ts';

/** Looks a release over as a sub-editor would, before it goes out. */
export function preflight(
  release: Release,
  understood: Understood,
  config: NewsroomConfig,
): readonly Remark[] {
  return [
    ...substance(release, understood),
    ...contacts(release, config),
    ...danglingLinks(release.language, understood),
    ...openQuotations(understood),
    ...gaps(release.language, understood),
    ...garbledCharacters(understood),
    ...headlineLooks(release, understood),
    ...malformedAddresses(understood),
    ...storyChecks(release, understood),
  ];
}

/** Fewer that are no sentence tell nothing: a signature, a caption. */
const FEWEST_WORDS = 4;

/** Without a headline or a story there is nothing to publish; a withdrawal needs neither. */
function substance(release: Release, understood: Understood): readonly Remark[] {
  const { headline, bodyLine } = understood;
  if (release.notice.kind === 'withdrawal') {
    return release.headline === '' ? [remark('no-headline', null, { to: 'withdraw' })] : [];
  }
  const found: Remark[] = [];
  const tooLong = headlineTooLong(release, understood);
  if (tooLong !== null) found.push(tooLong);
  else if (release.headline === '') found.push(remark('no-headline', null, { to: 'publish' }));
  const texts = release.body.map((block) => blockText(block));
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  if (words < FEWEST_WORDS && !texts.some((text) => endsSentence(text))) {
    found.push(remark('no-body', headline?.line ?? null, {}));
  } else {
    if (words < 50) found.push(remark('short-body', bodyLine, { words }));
  }
  if (release.date === null) found.push(remark('no-date', null, {}));
  return found;
}

function contacts(release: Release, { organisation }: NewsroomConfig): readonly Remark[] {
  if (release.contacts.length > 0 || release.notice.kind === 'withdrawal') return [];
  return [remark('no-contact', null, { pressEmail: organisation.pressEmail })];
}

/** A quotation may go on for so many paragraphs after the one that opens it. */
const LONGEST_QUOTATION = 8;

function openQuotations({ labelled }: Understood): readonly Remark[] {
  const story = labelled.filter(({ part }) => part === 'lead' || part === 'body');
  const found: Remark[] = [];
  for (let i = 0; i < story.length; i++) {
    const { text, line } = story[i] as Labelled;
    if (!hasOpenQuotation(text)) continue;
    // A quotation over several paragraphs opens each of them, or only the first, and closes the last.
    if (/^["“„«»]/.test(story[i + 1]?.text ?? '')) continue;
    const closing = story
      .slice(i + 1, i + 1 + LONGEST_QUOTATION)
      .findIndex((next) => /["“”„«»]/.test(next.text));
    if (closing >= 0 && closedLater(story[i + 1 + closing]?.text ?? '') !== null) i += closing + 1;
    else found.push(remark('unbalanced-quotes', line, { words: openedAt(text) }));
  }
  return found;
}

const openedAt = (text: string): string =>
  firstWords(text.slice(quotedSegments(text).find(({ isClosed }) => !isClosed)?.start));

/** UTF-8 read as Windows-1252: `Ã©` for é, `â€™` for an apostrophe. No language writes these side by side. */
const GARBLED = /\S{0,30}(?:Ã[¡-ª«¬®-¿]|â€[™œ“”˜¦]|Â[«»¿¡°º])\S{0,30}/;

function garbledCharacters({ labelled }: Understood): readonly Remark[] {
  for (const { text, line } of labelled) {
    const sample = GARBLED.exec(text.slice(0, 20_000))?.[0];
    if (sample !== undefined) return [remark('garbled-characters', line, { sample })];
  }
  return [];
}

function headlineLooks(release: Release, { headline }: Understood): readonly Remark[] {
  const line = headline?.line ?? null;
  const found: Remark[] = [];
  const { source, confidence } = release.origins.headline ?? { source: 'default', confidence: 1 };
  if (source === 'parsed' && confidence < DOUBTFUL) {
    found.push(remark('headline-doubtful', line, { headline: release.headline.slice(0, 80) }));
  }
  const letters = release.headline.replace(/[^\p{L}]/gu, '');
  if (
    letters.length > 15 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  ) {
    found.push(remark('headline-capitals', line, {}));
  }
  if (release.headline.length > 120)
    found.push(remark('headline-long', line, { characters: release.headline.length }));
  return found;
}

/** An address that ends too early, or has two dots or signs in a row. */
const MALFORMED =
  /[^\s<(]{1,64}@(?=\s|$)|[^\s<(]{1,64}@[^\s@.,;]{1,64}(?=[\s,;]|$)|[^\s<(]{1,64}@[^\s@]{0,64}\.\.[^\s]{0,20}|[^\s<(]{1,64}@[^\s@]{0,64}@[^\s]{0,64}/;

function malformedAddresses({ labelled }: Understood): readonly Remark[] {
  return labelled.flatMap(({ part, text, line }) => {
    if (part !== 'contact' && part !== 'pointer') return [];
    const address = MALFORMED.exec(text.slice(0, 2000))?.[0];
    return address === undefined ? [] : [remark('address-malformed', line, { address })];
  });
}
