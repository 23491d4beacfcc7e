import { collapseSpaces } from '../../text/normalise.ts';
import type { Quote } from '../release.ts';
import { dialogue, speechBelow } from './dialogue.ts';
import { fullNameIn, holderOf, lastHolder } from './introduced.ts';
import { knownAs, peopleNamed } from './known-people.ts';
import { namedBefore } from './named-before.ts';
import { functionIn, hasOffice, tokens } from './offices.ts';
import type { Person } from './person.ts';
import { closedLater, quotedSegments, withDoubleMarks } from './quotation-marks.ts';
import {
  blockQuotation,
  type Draft,
  namesSpeaker,
  type Paragraph,
  sign,
  signature,
} from './quote-draft.ts';
import { countWords, FEWEST_WORDS, quotesIn } from './quotes-in-paragraph.ts';
import { whoIsMeant } from './who-is-meant.ts';

/** Finds the attributed direct speech of a story. Quotations interrupted by their attribution are one. */
export function quotesOf(printed: readonly Paragraph[]): readonly Quote[] {
  const texts = withDoubleMarks(printed.map(({ text }) => text));
  const paragraphs = printed.map((one, i) => ({ ...one, text: texts[i] ?? one.text }));
  const drafts: Draft[] = [];
  const story = paragraphs.map(({ text }) => text).join('\n');
  const people = [...new Set(peopleNamed(story))].slice(0, MOST_PEOPLE);
  for (const [index, { text, isQuotation }] of paragraphs.entries()) {
    const before = paragraphs[index - 1]?.text ?? '';
    const isBelow = isQuotation
      ? paragraphs[index - 1]?.isQuotation === true
      : text.includes(',') &&
        drafts.at(-1)?.isWhole === true &&
        before.endsWith(drafts.at(-1)?.tail ?? ' ');
    const isSignature = isBelow && namesSpeaker(text);
    if (isSignature && drafts.length > 0) {
      sign(drafts.at(-1) as Draft, `— ${text}`);
      continue;
    }
    const spoken = dialogue(text) ?? speechBelow(before, text, paragraphs[index + 1]?.text ?? '');
    if (spoken !== null) {
      const { name, ...said } = spoken.said;
      const { ahead = '' } = spoken;
      const isMeant = said.isAgain === true || said.isNoun === true;
      drafts.push({
        ...said,
        segments: [spoken.words],
        speaker: name,
        isMeant,
        told: whoIsMeant(spoken.said, { before, ahead, behind: '', people, story }),
        context: `${before} ${ahead}`,
        isAttributed: true,
        isOpen: false,
      });
      continue;
    }
    if (signature(text) !== null && drafts.length > 0) {
      sign(drafts.at(-1) as Draft, text);
      continue;
    }
    const rest = drafts.at(-1)?.isOpen === true ? closedLater(text) : null;
    if (rest !== null) {
      // The paragraph goes on with a quotation and closes it, without a mark at its beginning.
      const last = drafts.at(-1) as Draft;
      last.segments.push(text.slice(0, rest).trim());
      last.isOpen = false;
      continue;
    }
    const segments = quotedSegments(text);
    const isBlock = isQuotation && segments.length === 0;
    const above = drafts.at(-1);
    if (isBlock && above?.isUnmarked === true && paragraphs[index - 1]?.isQuotation === true)
      above.segments.push(text);
    else if (isBlock) drafts.push(blockQuotation(text, paragraphs, index, { people, story }));
    else {
      const below = paragraphs[index + 1]?.text ?? '';
      const isSigned = signature(below) !== null || namesSpeaker(below);
      drafts.push(...quotesIn(text, segments, drafts, { before, story, people, isSigned }));
      // `“…” Ann Lee, owner` in one block quotation.
      const behind = text.slice(segments.at(-1)?.close ?? text.length).trim();
      if (isQuotation && drafts.length > 0 && namesSpeaker(behind))
        sign(drafts.at(-1) as Draft, `— ${behind}`);
    }
  }
  const holders = new Map<string, Person | null>();
  const holder = (office: string): Person | null => {
    const known = holders.get(office);
    if (known !== undefined) return known;
    const found = holderOf(story, office);
    holders.set(office, found);
    return found;
  };
  const known = new Map<string, Person | null>();
  const inFull = (name: string): Person | null => {
    const person = known.get(name);
    if (person !== undefined) return person;
    const found = fullNameIn(story, name);
    known.set(name, found);
    return found;
  };
  const identified = (draft: Draft): Pick<Quote, 'speaker' | 'role'> => {
    const read = speakerOf(draft, story, holder, inFull);
    const isBare = draft.office === undefined && draft.noun === undefined;
    const isNearest = draft.isMeant === true && isBare;
    const said = (isNearest ? draft.told : null) ?? read.speaker ?? draft.told ?? null;
    if (said === null) return read;
    const heard = { people, before: draft.context ?? '', behind: draft.tail ?? '' };
    const speaker = knownAs(said, heard);
    return { speaker, role: read.role ?? inFull(speaker)?.role ?? null };
  };
  return drafts
    .map((draft) => ({ ...draft, ...identified(draft) }))
    .filter(({ speaker, isAttributed, segments }) => {
      const words = countWords(segments.join(' '));
      return speaker !== null || words >= (isAttributed ? FEWEST_WORDS : 12);
    })
    .map(({ segments, speaker, role }) => ({
      text: collapseSpaces(segments.join(' ')),
      speaker,
      role,
    }));
}

/** No release tells of more. */
const MOST_PEOPLE = 100;

/** `sagte Hagemeister`: ends as a function does, and the story has `Dörte Hagemeister`. */
function surnameThatLooksLikeAnOffice(office: string, story: string): Person | null {
  if (!/^\p{Lu}/u.test(office)) return null;
  const full = fullNameIn(story, office);
  return full?.name.endsWith(` ${office}`) === true &&
    !hasOffice(full.name.slice(0, -office.length))
    ? full
    : null;
}

/** Whom a story calls so, side by side: `la vielleuse Anne Brun`. */
function calledBy(story: string, noun: string): string | null {
  const near = story.slice(0, INTRODUCTIONS);
  for (let at = near.indexOf(noun); at >= 0; at = near.indexOf(noun, at + noun.length)) {
    const behind = near.slice(at + noun.length, at + noun.length + LONGEST_NAME);
    const [name] = peopleNamed(behind);
    if (name !== undefined && behind.startsWith(` ${name}`)) return name;
  }
  return null;
}
/** Who is who is said in the first pages; in characters. */
const INTRODUCTIONS = 20_000;
const LONGEST_NAME = 60;

/** The speaker by the name and function that the story gives elsewhere. */
function speakerOf(
  { speaker, role, office, noun, isGuess, isMeant, context = '' }: Draft,
  story: string,
  holder: (office: string) => Person | null,
  inFull: (name: string) => Person | null,
): Pick<Quote, 'speaker' | 'role'> {
  const byNoun = noun === undefined ? null : calledBy(story, noun);
  if (byNoun !== null) return { speaker: byNoun, role: noun ?? null };
  if (speaker === null && office === undefined) {
    const meant = isMeant === true ? namedBefore(context, story) : null;
    return { speaker: meant?.name ?? null, role: meant?.role ?? role };
  }
  // “The authority said” is whoever was named last; “the mayor said” nobody but the mayor.
  const isStandIn = office !== undefined && functionIn(tokens(office)) === null;
  const named = (): Person | null => {
    const known = holder(office ?? '') ?? surnameThatLooksLikeAnOffice(office ?? '', story);
    if (known !== null) return known;
    if (isStandIn) return lastHolder(context) ?? namedBefore(context, story);
    // `The staging is by Leon Vogt, who … “…”, the director said`: him, where the story gives him no other function.
    const near = namedBefore(context, story);
    const own = near === null ? null : (near.role ?? inFull(near.name)?.role ?? null);
    return own === null || !hasOffice(own) ? near : null;
  };
  const whole = speaker === null ? null : inFull(speaker);
  if (isGuess === true && whole === null && office === undefined)
    return { speaker: null, role: null };
  const known = speaker === null || (isGuess === true && whole === null) ? named() : whole;
  if (isGuess === true && known === null) return { speaker: null, role: null };
  // Where the surname stands alone (`Ambassador Ramdin`), the story has said the function in full before.
  const isFull = speaker?.includes(' ') === true;
  const own = isFull ? (role ?? known?.role) : (known?.role ?? role);
  return { speaker: known?.name ?? speaker, role: own ?? null };
}
