import { foldText } from '../../text/normalise.ts';
import {
  type AboutKind,
  issuerAtStart,
  withoutArticle,
  withoutCloser,
} from '../fields/boilerplates.ts';
import { describes, isNews, mayDescribe, saysWhenFounded } from './describes.ts';
import { endsRelease, pointsElsewhere } from './end-matter.ts';
import { isLongProse, type Seen } from './neighbours.ts';
import { isName } from './prose.ts';

/** What a block below the story says of the issuer without “About …” above it. */
export function issuersText(all: readonly Seen[], index: number): AboutKind | null {
  if (isIssuersName(all, index)) return 'heading';
  if (isRunIn(all, index)) return 'run-in';
  return isUnheaded(all, index) ? 'unheaded' : null;
}

/**
 * A paragraph below the end mark that begins with the name of somebody in the story: `The Harbor Trust runs …`. Nothing but
 * contacts and the like may stand between. Also the last paragraph, where it is in italics or sets that name in bold, or says
 * what somebody is or does, or since when: `The Harbor Trust is a public agency …`.
 */
function isUnheaded(all: readonly Seen[], index: number): boolean {
  const own = all[index] as Seen;
  if (!own.isProse || own.contactHeading !== null || own.hasAddress || own.isLegal) return false;
  const last = all.slice(0, index).findLastIndex(({ isEndMark }) => isEndMark);
  const next = all[index + 1];
  const isLast =
    index >= FEWEST_BLOCKS &&
    (endsRelease(next) || next?.isInAddressGroup === true || pointsElsewhere(next?.text ?? ''));
  const isSetApart =
    isLast &&
    !isBelowHeading(all, index) &&
    (own.isItalic || isNamedInBold(all, index) || defines(own.text) || isBelowContacts(all, index));
  const end = last < 0 && isSetApart ? index : last;
  if (end < 2 || all.slice(end, index).some(({ notesHeading }) => notesHeading)) return false;
  const name = issuerAtStart(own.text);
  const story = all.slice(0, Math.min(end, STORY));
  return name !== null && story.some(({ text }) => text.slice(0, REACH).includes(name));
}

/** `**Harbor Trust** – Founded in 1921, it runs …` below the end mark: the name in bold, a dash and a paragraph. */
function isRunIn(all: readonly Seen[], index: number): boolean {
  const own = all[index] as Seen;
  const [name] = RUN_IN.exec(own.text) ?? [];
  if (name === undefined || !own.opensBold || !own.isProse || own.hasAddress) return false;
  if (own.contactHeading !== null) return false;
  return all.slice(2, index).some(({ isEndMark }) => isEndMark);
}
const RUN_IN = /^\p{Lu}[^.!?:–—]{1,60}(?:\s[–—-]|\s?:)\s+(?=\p{Lu})/u;

/** Whether “About …”, “Notes” or the issuer's name stand right above. */
const isBelowHeading = (all: readonly Seen[], index: number): boolean =>
  all[index - 1]?.notesHeading === true ||
  (all[index - 1]?.boilerplate ?? null) !== null ||
  isIssuersName(all, index - 1);

/** Whether somebody to ask stands above, and no paragraph in between. */
const isBelowContacts = (all: readonly Seen[], index: number): boolean => {
  const above = all.slice(0, index).findLastIndex((line) => isLongProse(line) || line.isEndMark);
  return all
    .slice(above + 1, index)
    .some(({ contactHeading, hasAddress }) => contactHeading !== null || hasAddress);
};

/** Headline and two paragraphs stand before a description without a heading. */
const FEWEST_BLOCKS = 3;
/** `**Example Ferries** runs …`, where no paragraph of the story begins in bold. */
const isNamedInBold = (all: readonly Seen[], index: number): boolean =>
  all[index]?.opensBold === true &&
  !all.slice(0, index).some((line) => line.opensBold && line.isProse && line.dateline === null);

/** Whether a paragraph says what the one is or does whom it begins with, or since when. */
function defines(text: string): boolean {
  const name = issuerAtStart(text);
  if (name === null || isNews(text)) return false;
  // The first word may have another ending in the text.
  const [last = ''] = name.split(' ').slice(-1);
  const behind = text.slice(text.indexOf(last) + last.length);
  return describes(behind.slice(0, 80)) || saysWhenFounded(text.slice(0, REACH));
}

const SOURCE_LABEL = /^(?:source|fuente|fonte|quelle|bron)\s?:\s+/i;

/** `Source : Cabinet de la ministre` as the last line of the story: who issued it. A list of data has figures. */
export function isIssuerLine(all: readonly Seen[], index: number): boolean {
  const { text } = all[index] as Seen;
  const [label] = SOURCE_LABEL.exec(text) ?? [];
  if (label === undefined || text.length > 120 || /[\d@]/.test(text)) return false;
  return isName(text.slice(label.length)) && endsRelease(all[index + 1]);
}

/**
 * `The Example Foundation` on a line of its own below the story, and a paragraph that begins with that name or
 * with how it began: what stands under “About …” elsewhere. After it the release is at its end.
 */
function isIssuersName(all: readonly Seen[], index: number): boolean {
  const [line, about, next] = all.slice(index, index + 3);
  if (line === undefined || about === undefined || index < 3 || line.isLegal) return false;
  const plain = line.text.replace(/:$/, '');
  // Below `Harbor Trust in brief` a line may follow that ends nothing, but no story.
  const isInBrief = withoutCloser(plain) !== plain && about.isProse && !isLongProse(next);
  if (!endsRelease(next) && !isInBrief) return false;
  // `Carpelli S.p.A.` is no sentence.
  if (
    (line.endsSentence && !/\p{Lu}\.$/u.test(plain)) ||
    line.words > 8 ||
    plain.includes(':') ||
    !isName(plain)
  )
    return false;
  const name = foldText(withoutCloser(plain)).replace(
    /^(?:the|la|el|le|il|o|a|die|der|das|de|het|los|las|les)\s+/,
    '',
  );
  if (about.dateline !== null) return false;
  const isNamed = ({ text }: Seen): boolean => foldText(text.slice(0, REACH)).includes(name);
  // `L'associazione Zampe Grigie` may be but `Zampe Grigie` below.
  const core = plain.replace(
    /^(?:\p{Lu}\p{Ll}{0,2}\s+)?(?:[LD]['’])?\p{Ll}\p{L}+\s+(?=\p{Lu})/u,
    '',
  );
  if (about.isProse && [plain, core].some((one) => isNamedIn(about.text.slice(0, 120), one)))
    return true;
  const bare = withoutArticle(plain);
  const isSigned = all.some((one, i) => i !== index && !one.isProse && one.text.includes(bare));
  if (about.isProse && isSigned && mayDescribe(about.text)) return true;
  // `Example Ferries at a glance`: what follows may be a list of facts.
  return withoutCloser(plain) !== plain && all.slice(0, Math.min(index, STORY)).some(isNamed);
}

/**
 * Whether a text has a name with its capitals, but for the first letter; a single word begins it. `Conference Call` above “A
 * conference call will be held …” is what the paragraph is about, and nobody.
 */
function isNamedIn(text: string, name: string): boolean {
  const bare = withoutArticle(withoutCloser(name));
  if (name === name.toUpperCase()) return foldText(text).includes(foldText(bare));
  if (bare.includes(' ')) return text.includes(bare.slice(1));
  return withoutArticle(text).startsWith(bare);
}

/** How much of a paragraph is looked at for a name, and of how many. */
const REACH = 1000;
const STORY = 40;
