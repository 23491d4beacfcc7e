import { foldText } from '../../text/normalise.ts';
import {
  ARTICLES,
  type Attribution,
  attributionIn,
  lastSentence,
  openingSubject,
  subjectOf,
  VERBS,
} from './attribution.ts';
import { incise } from './incise.ts';
import { isInterruption } from './interruption.ts';
import { lastNamed, peopleNamed } from './known-people.ts';
import { somebodyIn, surnameFirst } from './named-before.ts';
import { functionIn, tokens, type Word } from './offices.ts';
import { isCapital } from './person.ts';
import { quotedSegments, type Segment } from './quotation-marks.ts';
import { type Draft, signature } from './quote-draft.ts';
import { naming, subjectThenVerb } from './unlisted-verbs.ts';
import { isNameless, whoIsMeant } from './who-is-meant.ts';

/** Fewer words in marks are a title, a term or irony, unless somebody is said to have said them. */
export const FEWEST_WORDS = 5;

/** What is known of the rest of the story. */
interface Around {
  /** The paragraph above. */
  readonly before: string;
  /** All of it, where a surname has its first name. */
  readonly story: string;
  /** The people whom it names in full. */
  readonly people: readonly string[];
  /** The line below says whose the quotation is. */
  readonly isSigned: boolean;
}

/**
 * The quotations of one paragraph.
 *
 * @param drafts those found above; what goes on here is added to the last of them
 */
export function quotesIn(
  text: string,
  segments: readonly Segment[],
  drafts: readonly Draft[],
  { before, story, people, isSigned }: Around,
): readonly Draft[] {
  const found: Draft[] = [];
  const last = drafts.at(-1);
  const [only, ...others] = segments;
  if (only !== undefined && others.length === 0 && !isSigned && isWhole(text, only)) {
    if (last?.isOpen === false && isFollowed(last, before)) {
      goOn(last, text.slice(only.start, only.end).trim(), last.tail ?? '');
      last.isOpen = !only.isClosed;
      return found;
    }
  }
  for (const [i, segment] of segments.entries()) {
    const gapAfter = text.slice(segment.close, segments[i + 1]?.open ?? text.length);
    const inner = incise(text.slice(segment.start, segment.end).trim());
    // `« La loi est claire, a jugé Bruxelles », dit Anne Petit`
    const isQuoted = inner?.said.isGuess === true && attributionIn(gapAfter, 'after')?.name != null;
    const inside = isQuoted ? null : inner;
    const words = inside?.words ?? text.slice(segment.start, segment.end).trim();
    const gapBefore = text.slice(segments[i - 1]?.close ?? 0, segment.open);
    const isContinuation = i === 0 && last?.isOpen === true && gapBefore.trim() === '';
    if (isContinuation) {
      last.segments.push(words);
      last.isOpen = !segment.isClosed;
      const later = attributionIn(gapAfter, 'after');
      if (later !== null && last.speaker === null)
        Object.assign(last, { speaker: later.name, role: later.role });
      continue;
    }
    const previous = found.at(-1);
    const said =
      inside?.said ??
      attributionOf(gapBefore, gapAfter, i === 0 ? before : '') ??
      subjectThenVerb(words, gapAfter) ??
      naming(gapBefore, words);
    const isOther = previous === undefined && hasOwnSubject(gapBefore);
    const ahead = text.slice(0, segment.open);
    const isGoingOn = previous !== undefined && isInterruption(gapBefore);
    const own = byWhom(said, {
      previous,
      last,
      isOther,
      isNext: previous !== undefined && !isGoingOn && tellsOnBy(gapBefore, words),
      ahead,
      gap: gapBefore,
      around: { before, story, people, isSigned },
    });
    if (own === null && isGoingOn && isResumed(gapBefore)) {
      goOn(previous, words, gapBefore);
      previous.isOpen = !segment.isClosed;
      previous.tail = gapAfter;
      continue;
    }
    if (said?.name == null && NAMED.test(gapBefore)) continue;
    const isSaid = said?.name != null && said.isUnlisted !== true && !/:\s*$/.test(gapBefore);
    if (isTitleOf(gapBefore, words, gapAfter, isSaid)) continue;
    // `…”, said Ann Lee, and opened “The Long Way Home” with a bottle.`
    if (previous !== undefined && isSetInto(gapBefore, gapAfter) && /^\p{Lu}/u.test(words))
      continue;
    const isUnsure = said?.isUnlisted === true || (previous !== undefined && !isGoingOn);
    const least = isUnsure || isSetInto(gapBefore, gapAfter) ? FEWEST_WORDS : 2;
    const isSpeech =
      own !== null ? countWords(words) >= least : isSentence(words, gapBefore, gapAfter);
    if (!isSpeech) continue;
    if (own !== null && isGoingOn && isSameSpeaker(previous, own)) {
      goOn(previous, words, gapBefore);
      previous.isOpen = !segment.isClosed;
      previous.tail = gapAfter;
      continue;
    }
    found.push({
      segments: [words],
      speaker: own?.name ?? null,
      told: whoIsMeant(own, {
        before: isOther && own?.office === undefined && said?.noun === undefined ? '' : before,
        ahead,
        behind: gapAfter,
        people,
        story,
      }),
      role: own?.role ?? null,
      office: own?.office,
      isGuess: own?.isGuess,
      context: isOther ? ahead : `${before} ${ahead}`,
      isAttributed: own !== null && said?.isUnlisted !== true,
      isNobodys: own?.isNobodys,
      noun: said?.noun,
      isMeant: own !== null && isNameless(own, { ahead, behind: gapAfter }),
      isOpen: !segment.isClosed,
      tail: gapAfter,
      isWhole: (own === null || own.isGuess === true) && isWhole(text, segment),
    });
  }
  return found;
}

/** What is known of a quotation beside its own attribution. */
interface Place {
  /** The quotation before it in its paragraph, and the last one above. */
  readonly previous: Draft | undefined;
  readonly last: Draft | undefined;
  readonly isOther: boolean;
  /** The sentence tells on of who spoke before. */
  readonly isNext: boolean;
  /** The words before it in its paragraph, and those up to the quotation before. */
  readonly ahead: string;
  readonly gap: string;
  readonly around: Around;
}

/** Whose a quotation is by its attribution; of “she said”, whom the nearest words are about. */
function byWhom(said: Attribution | null, place: Place): Attribution | null {
  const { previous, last, ahead, gap, around } = place;
  if (said === null) return place.isNext ? again({ name: null, role: null }, previous) : null;
  if (said.isAgain !== true) return said;
  const isFirst = previous === undefined && gap.trim() === '';
  const isAbove = isFirst && quotedSegments(around.before).length > 0;
  // `…”, said a neighbour. “…”, he added.`
  if ((previous ?? (isAbove ? last : undefined))?.isNobodys === true)
    return { name: null, role: null, isNobodys: true };
  const office = officeAhead(gap);
  if (office !== null) return { name: null, role: null, office };
  if (place.isOther) return said;
  if (previous !== undefined) return again(said, previous);
  return (
    (isFirst ? newcomer(around.before, around.story) : null) ??
    openingSubject(ahead) ??
    surnameFirst(ahead.trimStart(), around.story) ??
    somebodyIn(ahead) ??
    personNamed(ahead, around.people) ??
    again(said, last)
  );
}

/** The paragraph is a quotation, and nothing else. */
const isWhole = (text: string, { open, close }: Segment): boolean =>
  /^[\s.]*$/.test(text.slice(0, open) + text.slice(close)) && countWords(text) >= FEWEST_WORDS;

/** `“…,” Ann Lee said.` ends the paragraph above: a quotation below it that nobody else is said to have said is hers. */
const isFollowed = ({ tail = '', isAttributed }: Draft, before: string): boolean =>
  isAttributed && tail.trim().length > 1 && before.endsWith(tail) && isInterruption(tail);

/** Adds a part to a quotation: where the attribution between them ends a sentence, so does the part before. */
function goOn(draft: Draft, words: string, gap: string): void {
  const before = draft.segments.at(-1) ?? '';
  if (
    /[.!?:]\s*$/.test(gap) &&
    /^[^\p{L}\p{N}]*\p{Lu}/u.test(words) &&
    !/[.!?…:;–—]["”’»]?$/.test(before)
  )
    draft.segments[draft.segments.length - 1] = `${before.replace(/,?\s*$/, '')}.`;
  draft.segments.push(words);
}

/** Who is said to have said it: in the words after the quotation, else in those before a colon or a comma. */
function attributionOf(before: string, after: string, paragraphBefore: string): Attribution | null {
  const signed = signature(after);
  if (signed !== null) return signed;
  const behind = attributionIn(after.replace(/^\s*[.!?]\s+/, ''), 'after');
  // `… ha dicho que "…". El alcalde, …`: behind the full stop another sentence begins.
  const ownSentence = /^\s*[.!?]\s/.test(after) ? attributionIn(before, 'before') : null;
  if (ownSentence?.name) return ownSentence;
  if (behind?.name) return behind;
  if (/[:,]\s*$/.test(before) || /\b(that|que|dass|che|dat)\s*$/.test(before)) {
    const ahead = attributionIn(before, 'before');
    if (ahead !== null) return ahead;
    // `One of the volunteers wrote that “…”`: speech, and nobody's that has a name.
    if (!/[:,]\s*$/.test(before) && saysSomething(before)) return { name: null, role: null };
  }
  if (behind !== null) {
    const named =
      behind.isAgain === true
        ? (attributionIn(before.trim(), 'before') ?? subjectOf(before))
        : null;
    if (named?.name) return named;
    return behind.isNoun === true
      ? { name: null, role: null, isNoun: true, noun: behind.noun }
      : behind;
  }
  if (before.trim() === '' && /:\s*$/.test(paragraphBefore)) {
    return attributionIn(paragraphBefore, 'before');
  }
  if (before.trim() === '') return null;
  // `Ana Ruiz looked back with pride. “…”`, and nothing behind it.
  const isLast = /[.!?…]\s*$/.test(before) && /^[\s.]*$/.test(after);
  return attributionIn(before, 'before') ?? (isLast ? subjectOf(before) : null);
}

const saysSomething = (before: string): boolean =>
  tokens(lastSentence(before)).some(({ folded }) => VERBS.has(folded));

/** `a project called “…”`, `denominado "…"`: a title follows. */
const NAMED =
  /(?<!\p{L})(?:called|named|titled|entitled|denominad[oa]s?|llamad[oa]s?|titulad[oa]s?|chamad[oa]s?|intitulad[oa]s?|intitulée?s?|appelée?s?|baptisée?s?|nommée?s?|intitolat[oaie]|chiamat[oaie]|denominat[oaie]|namens|genannt|betitelt|genaamd|getiteld)\s*[:,]?\s*$/iu;

/** `La película «…»`, `the novel “…”`: a work, and its title. */
const WORK =
  /(?<!\p{L})(?:pel[ií]cula|films?|filme|largometraje|cortometraje|documental|documentary|documentaire|documentario|novela|novel|roman|romanzo|romance|libro|livre|livro|book|buch|boek|disco|disque|album|[aá]lbum|canci[oó]n|chanson|song|lied|canzone|can[cç][aã]o|exposici[oó]n|exposition|exhibition|exposi[cç][aã]o|mostra|ausstellung|tentoonstelling|obra|[oœ]uvre|pieza|pi[eè]ce|play|spectacle|serie|s[eé]rie|series)\s*$/iu;
/** Portuguese `segundo` is a source; Spanish `segundo largometraje` is a second film. */
const isSaying = (folded: string): boolean => VERBS.has(folded) && folded !== 'segundo';
/** `«Planta baja», de Ana Ruiz` */
const BY_AUTHOR = /^,?\s(?:de|by|di|von|van|par|do|da)\s\p{Lu}/u;
const LONGEST_TITLE = 7;
const isTitleOf = (before: string, words: string, after: string, isSaid: boolean): boolean =>
  /^\P{Ll}/u.test(words) &&
  countWords(words) <= LONGEST_TITLE &&
  ((WORK.test(before) && !isSaying(tokens(after)[0]?.folded ?? '')) ||
    (!isSaid && BY_AUTHOR.test(after)));

/** A sentence goes on over these marks: `The city opens “Night Ferry”, a show on …` has a title in it. */
const isSetInto = (before: string, after: string): boolean =>
  before.trim() !== '' &&
  !/(?:[:,.!?]|\b(?:that|que|dass|che|dat))\s*$/.test(before) &&
  /^,?\s+\p{Ll}/u.test(after) &&
  attributionIn(after, 'after') === null;

/** `The patient had suffered since 2019. “…”, she said`: she is whom the sentence before is about, and nobody named above. */
const hasOwnSubject = (before: string): boolean =>
  /^\s*(?:An?|The|Une?|L[ae]|Una|El|Uma?|O|Eine?|Die|Der|Il|Een|De|Het)\s\p{Ll}[^.!?]*[.!?]\s*$/u.test(
    before,
  );

/** `The judge disagreed. “…”, she said`: the function of whom the sentence before is about. */
function officeAhead(gap: string): string | null {
  if (!/[.!?]\s*$/.test(gap)) return null;
  const [article, noun, verb] = tokens(lastSentence(gap.trim()));
  const isSpeaking =
    verb !== undefined && (VERBS.has(verb.folded) || /^(?:dis)?agree[ds]$/.test(verb.folded));
  return noun !== undefined && isSpeaking && isArticle(article) ? functionIn([noun]) : null;
}
const isArticle = (word: Word | undefined): boolean => ARTICLES.has(word?.folded ?? '');

/** `Postal worker Ann Lee, who …, said it took a minute.` and `“…,” she said` in the paragraph below: whom that one is about. */
const newcomer = (before: string, story: string): Attribution | null =>
  quotedSegments(before).length > 0
    ? null
    : ((OF_THEIRS.test(before) ? surnameFirst(before.trimStart(), story) : null) ??
      subjectOf(before) ??
      onlyOne(before) ??
      officeFirst(before));

/** `Prewitt’s group spent the summer there.` */
const OF_THEIRS =
  /^\s*\p{Lu}\p{L}+['’]s (?:group|team|lab|laboratory|study|research|work)(?!\p{L})/u;

/** `La nueva entrenadora firmó ayer.`: whose function a paragraph begins with. */
function officeFirst(text: string): Attribution | null {
  const [article, ...near] = tokens(text).slice(0, 3);
  const office = isArticle(article) ? functionIn(near) : null;
  return office === null ? null : { name: null, role: null, office };
}

/** The one person whom a paragraph names, and is about. */
function onlyOne(text: string): Attribution | null {
  const [, ...others] = new Set(peopleNamed(text));
  return others.length > 0 ? null : personNamed(text, []);
}

const personNamed = (text: string, people: readonly string[]): Attribution | null => {
  const name = lastNamed(text, people);
  return name === null ? null : { name, role: null };
};

/** “She added”: the speaker of the quotation before. */
const again = (said: Attribution, last: Draft | undefined): Attribution => {
  const name = last?.speaker ?? last?.told ?? null;
  return last === undefined || (name === null && last.office === undefined)
    ? said
    : { name, role: last.role, ...(last.office && { office: last.office }) };
};

/** `…”, and blamed “…”`, `…”. She has two more in mind. “…”`: nobody else has come in, and it is no title. */
const tellsOnBy = (gap: string, words: string): boolean =>
  !tokens(gap.replace(/(?<=^[\s.!?,]*)\p{L}+|(?<=[.!?]\s+)\p{L}+/gu, '')).some(isCapital) &&
  countWords(words) >= FEWEST_WORDS &&
  (/^,?\s+(?:and|but|y|e|pero|et|mais|und|aber|ma|mas|en|maar)\s\p{Ll}/u.test(gap)
    ? /^\p{Ll}/u.test(words)
    : /[.!?…]\s+(?:S?[Hh]e|They|Il|Elle|Él|Ella|Ele|Ela|Er|Sie|Lui|Lei|Hij|Zij|Ze)\s\p{Ll}[^.!?]*[.!?:]\s*$/u.test(
        gap,
      ));

/** Nothing but an attribution stands between two parts of one quotation. */
const isResumed = (gap: string): boolean => gap.length < 200;

function isSameSpeaker(draft: Draft, { name, office }: Attribution): boolean {
  const speaker = draft.speaker ?? draft.told ?? null;
  if (name !== null) return speaker !== null && lastWord(speaker) === lastWord(name);
  if (office === undefined) return true;
  return draft.office === office || foldText(draft.role ?? '').includes(foldText(office));
}

const lastWord = (name: string): string => foldText(name).split(' ').at(-1) ?? '';

/** A whole sentence, behind another one or a colon: nothing goes on over its marks, as over those of a title. */
const isSentence = (words: string, before: string, after: string): boolean =>
  countWords(words) >= FEWEST_WORDS &&
  (before.trim() === '' ||
    (/[.!?:]\s*$/.test(before) && (/^\s*(?:[.,;]|$)/.test(after) || /[,…]$/.test(words)))) &&
  /^[\p{Lu}¿¡]/u.test(words);

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => word !== '').length;
