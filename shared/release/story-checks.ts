import { firstWords } from '../text/clip.ts';
import { foldText } from '../text/normalise.ts';
import { headlineFigures } from './headline-figures.ts';
import type { CalendarDate, Release } from './release.ts';
import { type Remark, remark } from './remarks/remark.ts';
import { reviewLeftovers } from './review-leftovers.ts';
import { silentQuotes } from './silent-quotes.ts';
import type { Labelled, Understood } from './understood.ts';
import { wrongWeekdays } from './weekdays.ts';

/** What a sub-editor would ask about the words themselves. Each remark quotes what it is about. */
export function storyChecks(release: Release, understood: Understood): readonly Remark[] {
  if (release.notice.kind === 'withdrawal') return [];
  const story = understood.labelled.filter(({ part }) => part === 'lead' || part === 'body');
  return [
    ...headlineFigures(release, understood),
    ...headlineFullStop(release, understood),
    ...mixedMarks(story),
    ...acronyms(story),
    ...repeatedParagraphs(story),
    ...reviewLeftovers(release.language, understood),
    ...plainLinks(release, understood),
    ...unclearPhones(release, understood),
    ...silentQuotes(release, story),
    ...otherDay(release, understood),
    ...wrongWeekdays(release, understood),
  ];
}

/** Of one kind; more would bury the others, and each is searched for in the whole text. */
const MOST_REMARKS = 10;
const headlineFullStop = (release: Release, { headline }: Understood): readonly Remark[] =>
  /[^.]\.$/.test(release.headline) && !/\b\p{L}\.\p{L}\.$/u.test(release.headline)
    ? [remark('headline-full-stop', headline?.line ?? null, {})]
    : [];

function mixedMarks(story: readonly Labelled[]): readonly Remark[] {
  const mixed = story.find(({ text }) => /"/.test(text) && /[“”„«»]/.test(text));
  return mixed === undefined
    ? []
    : [remark('mixed-quotes', mixed.line, { words: besideMark(mixed.text) })];
}

/** The words behind a straight mark that opens, before one that closes. */
function besideMark(text: string): string {
  const at = text.indexOf('"');
  const isOpening = /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
  const before = text
    .slice(Math.max(0, at - 60), at)
    .trim()
    .split(/\s+/);
  return firstWords(isOpening ? text.slice(at + 1) : before.slice(-4).join(' '), 4);
}

function acronyms(story: readonly Labelled[]): readonly Remark[] {
  const text = story
    .map((unit) => unit.text)
    .join('\n')
    .slice(0, 100_000);
  const found: Remark[] = [];
  const explanations = new Set(
    [...text.matchAll(/\(([A-Z]{2,7})\)/g)].map(([, word]) => word ?? ''),
  );
  for (const acronym of [...explanations].slice(0, MOST_REMARKS)) {
    const bare = new RegExp(`(?<![\\p{L}(])${acronym}(?![\\p{L})])`, 'u');
    const first = story.findIndex((unit) => bare.test(unit.text));
    const explained = story.findIndex((unit) => unit.text.includes(`(${acronym})`));
    if (first < 0 || first > explained) continue;
    const { text: words, line } = story[first] as Labelled;
    // In one paragraph it may stand before its name too.
    if (first === explained && words.search(bare) > words.indexOf(`(${acronym})`)) continue;
    found.push(remark('acronym-before-name', line, { acronym }));
  }
  return found;
}

function repeatedParagraphs(story: readonly Labelled[]): readonly Remark[] {
  const seen = new Map<string, number>();
  return story.flatMap(({ text, line }) => {
    if (text.length < 60) return [];
    const key = foldText(text);
    const first = seen.get(key);
    seen.set(key, first ?? line);
    return first === undefined
      ? []
      : [remark('repeated-paragraph', line, { words: firstWords(text), firstLine: first })];
  });
}

const plainLinks = ({ links }: Release, understood: Understood): readonly Remark[] =>
  links
    .filter(({ href }) => href.startsWith('http:'))
    .slice(0, MOST_REMARKS)
    .map(({ href }) => {
      const words = href.replace(/^http:\/\//, '').replace(/\/$/, '');
      return remark('link-not-https', lineWith(understood, words), { address: words.slice(0, 60) });
    });

const unclearPhones = (release: Release, understood: Understood): readonly Remark[] =>
  release.contacts
    .flatMap(({ phones }) => phones)
    .filter(({ e164 }) => e164 === null)
    .slice(0, MOST_REMARKS)
    .map(({ raw }) =>
      remark('phone-unclear', lineWith(understood, raw), {
        raw,
        why: raw.startsWith('+') ? 'digits' : 'no-country',
      }),
    );

/** An embargo that ends on another day than the release is dated. */
function otherDay({ embargo, date }: Release, { dates }: Understood): readonly Remark[] {
  if (embargo.kind !== 'until' || date === null) return [];
  const embargoDay = embargo.until.slice(0, 10);
  if (Math.abs(dayNumber(embargoDay) - dayNumber(date)) <= 1) return [];
  return [remark('embargo-other-day', dates[0]?.line ?? null, { date, embargoDay })];
}

const dayNumber = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const lineWith = ({ labelled }: Understood, words: string): number | null =>
  labelled.find(({ text }) => text.includes(words))?.line ?? null;
