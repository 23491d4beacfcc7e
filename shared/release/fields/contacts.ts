import { collapseSpaces, foldText } from '../../text/normalise.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import type { Contact } from '../release.ts';
import {
  type Draft,
  emptyDraft,
  type Group,
  isDone,
  isEmpty,
  isFilled,
  isNamedOnly,
  nextGroup,
} from './contact-draft.ts';
import type { ContactLine } from './contact-line.ts';
import { FUNCTION_WORDS, isOutOfHours, isPerson, withoutHours } from './contact-name.ts';
import { readInto } from './contact-piece.ts';
import { EMAIL, isAddressOnly, nameParts, PHONE, type PhoneReader } from './contact-words.ts';
import {
  byMailbox,
  isMailboxOf,
  withoutRepeated,
  withoutTwins,
  withSharedAddresses,
  withSignatory,
} from './contacts-together.ts';
import { ORGANISATION } from './offices.ts';
import { peopleInARow } from './people-in-a-row.ts';
import { apartFromEachOther } from './side-by-side.ts';

const HEADINGS = phraseAtStart([...phrasesOf('contactHeadings'), ...phrasesOf('pointerOpeners')]);

/** `Falcato B., Mourinho T. et al., “Cork dust”, doi: …` beside the contacts: who wrote a paper. */
const CITATION = /(?<!\p{L})(?:et al\.|doi:|doi\.org\/)/iu;

/** `Imprensa: Ana Ruiz`, where the words in front are no heading of their own. */
const PRESS = /^(?:press|media|prensa|medios|presse|m[eé]dias|medien|imprensa|stampa|pers)\s?:/iu;

/** Reads the people and desks of a contact region, in the order printed. */
export function contactsOf(lines: readonly ContactLine[], phone: PhoneReader): readonly Contact[] {
  const drafts: Draft[] = [];
  let heading: string | null = null;
  let group: Group = { number: 0, organisation: null };
  const isSpaced = lines.length > 1 && lines.every((line) => line.isNew);
  for (const { text, isNew, isHeading } of apartFromEachOther(withWholeMailboxes(lines))) {
    if (isNew) group = nextGroup(group);
    if (CITATION.test(text) && !text.includes('@')) continue;
    for (const [i, piece] of pieces(text).entries()) {
      const label = headingIn(piece) ?? (isHeading === true ? piece : null);
      const rest = label === null ? piece : piece.slice(label.length).replace(/^[\s:,–—-]+/, '');
      const named = drafts.at(-1);
      // `Ann Lee` and `Press Officer, Example Ferries` below it: a function, though it may head a list elsewhere.
      const isFunction = label !== null && named !== undefined && isNamedOnly(named);
      const isOwn = isFunction && /^\s*(?:,|[–—-]\s|$)/.test(piece.slice(label.length));
      if (isOwn) named.role = label;
      if (label !== null) heading = collapseSpaces(label);
      if (rest === '') {
        if (label !== null && !isFunction) {
          group = nextGroup(group);
          drafts.push(emptyDraft(group));
        }
        continue;
      }
      const isOwnAddress = isMailboxOf(named, rest) || (isSpaced && isMissing(named, rest));
      const isAnother = isNew && i === 0 && !isOwnAddress && isDone(named, rest);
      // `Reservas: 255 501 912` and `Imprensa: Tiago Melo, …` below it: a label with a person begins somebody else.
      const isLabelled =
        label === null
          ? PRESS.test(piece)
          : !isFunction || /^\S?\s?:/.test(piece.slice(label.length - 1));
      const isNextLabel = isLabelled && !isEmptyLast(drafts) && hasPerson(rest);
      // An organisation's number above is not that of who has one.
      if (isNextLabel && hasOwnAddress(rest)) group = nextGroup(group);
      const isEverybodys = isSharedBelow(drafts, group, rest);
      if (
        isAnother ||
        isNextLabel ||
        isEverybodys ||
        isDeskBelow(named, piece) ||
        drafts.length === 0
      )
        drafts.push(emptyDraft(group));
      const current = drafts.at(-1) as Draft;
      if (isEmpty(current)) current.group = group.number;
      group = {
        ...group,
        organisation: readInto(drafts, rest, group, phone) ?? group.organisation,
      };
      (drafts.at(-1) as Draft).heading ??= heading;
    }
  }
  const shared = withSignatory(withoutRepeated(withSharedAddresses(drafts)).map(byMailbox));
  return shared
    .filter((draft) => isFilled(draft) || draft.name !== null)
    .filter(
      (draft) =>
        isFilled(draft) || draft.role !== null || (shared.length === 1 && heading !== null),
    )
    .map(({ name, role, organisation, email, phones, heading: own }) => {
      const isDesk = name === null && role === null && own !== null;
      const desk = isDesk && FUNCTION_WORDS.test(own) ? own : role;
      return { name, role: desk, organisation, email, phones: withoutTwins(phones) };
    });
}

/** `ann.lee@` and `example.org` below it, where a narrow column broke the line. */
function withWholeMailboxes(lines: readonly ContactLine[]): readonly ContactLine[] {
  return lines.flatMap((line, i) => {
    const [above, below] = [lines[i - 1]?.text ?? '', lines[i + 1]?.text ?? ''];
    if (MAILBOX_OPEN.test(above) && DOMAIN.test(line.text)) return [];
    const isBroken = MAILBOX_OPEN.test(line.text) && DOMAIN.test(below);
    return [isBroken ? { ...line, text: line.text.trimEnd() + below.trim() } : line];
  });
}
const MAILBOX_OPEN = /[\w.+-]@\s*$/;
const DOMAIN = /^\s*[\w-]+(?:\.[\w-]+)+\s*$/;

/** No line about somebody to call is longer; what is costs time to look at. */
const LONGEST_LINE = 2000;

/** Columns (three spaces or more), semicolons, and the “or” between two people divide a line; list items come as lines already. */
const pieces = (text: string): readonly string[] =>
  text
    .slice(0, LONGEST_LINE)
    .split(
      /\n|\s{3,}|;\s|(?<=@[^\s@]{3,80}|\d{3})\.\s+(?=\p{Lu}\p{Ll})|(?<=@[^\s@]{3,80}\)|\d\))\s+(?:or|and|oder|und|ou|et|o|y|e|of|en)\s+(?=\p{Lu})|(?<=@[^\s@]{3,80}|\d{3}),?\s+(?:or|and|oder|und|ou|et|o|y|e|of|en)\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+[ ,(])/u,
    )
    .flatMap(peopleInARow)
    .map((piece) => piece.replace(/^[\s•*·-]+(?=\S)/, '').trim())
    .filter((piece) => piece !== '');

/** Where an empty line stands before every line, none says that somebody else begins: a number or a mailbox that they have none of is theirs. */
const isMissing = (draft: Draft | undefined, line: string): boolean =>
  draft !== undefined &&
  isAddressOnly(line) &&
  (line.includes('@') ? draft.email === null && !PHONE_AT.test(line) : draft.phones.length === 0);
const PHONE_AT = /\d[\d ]{5}/;

const isEmptyLast = (drafts: readonly Draft[]): boolean => {
  const last = drafts.at(-1);
  return last === undefined || isEmpty(last);
};

const hasOwnAddress = (words: string): boolean =>
  words.search(EMAIL) >= 0 || words.search(PHONE) >= 0;

/** `Más información Aurelio 655 01 44 82`: a name and its number right behind the label. */
const NAME_NEXT =
  /^\s+(?:(?:with|from|bei|bij|met|avec|con|com)\s+)?\p{Lu}\p{Ll}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3},?\s(?:\(?\+?\d|\S+@)/u;

export const hasPerson = (words: string): boolean =>
  nameParts(words.slice(0, LONGEST_LINE).replace(EMAIL, ' | ').replace(PHONE, ' | ')).some((part) =>
    isPerson(part),
  );

/**
 * Whether a mailbox or a number for the night below several people, each with a number of their own, is everybody's: `newsroom@example.org`.
 */
function isSharedBelow(drafts: readonly Draft[], group: Group, line: string): boolean {
  const [one, two] = drafts.slice(-2).filter((draft) => draft.group === group.number);
  if (one?.name == null || two?.name == null) return false;
  if (one.phones.length === 0 || two.phones.length === 0) return false;
  if (isOutOfHours(line)) return true;
  if (!isAddressOnly(line)) return false;
  return one.email === null && two.email === null && line.includes('@') && !isMailboxOf(two, line);
}

/**
 * Whether a line below somebody with a number is that of a desk with its own: `Press office: 020 …`, `Permanence presse (soirs) : 06 …`,
 * `Out of hours: duty press officer, 07700 …`. A number for the night that names no desk is theirs.
 */
function isDeskBelow(draft: Draft | undefined, line: string): boolean {
  if (draft === undefined || draft.phones.length === 0) return false;
  if (isOutOfHours(line) && RING_OTHERS.test(line) && hasOwnAddress(line)) return true;
  const [, label = '', rest = ''] =
    /^([^:@\d]{3,80}?)\s?:\s(.*)$/.exec(line) ??
    (draft.role === null ? [] : (/^([^,:@\d]{3,60}),\s(.*)$/.exec(line) ?? []));
  if (label === '' || rest.search(PHONE) < 0 || hasPerson(line) || isAddressOnly(line))
    return false;
  const desk = `${withoutHours(label)} ${beforeNumber(rest)}`;
  return FUNCTION_WORDS.test(desk) || ORGANISATION.test(desk);
}

/** `Out of hours please ring the ward, 020 …` */
const RING_OTHERS =
  /(?<!\p{L})(?:ring|call|phone|contact|llam(?:e|ar) a|appele[rz]|ligue para|ligar para|rufen sie|wenden sie sich an|chiam(?:are|ate)|bel|belt u)\s(?:the|our|la|el|le|les|die|den|das|il|lo|de|het|o|a)\s\p{Ll}/iu;

/** What stands before the number, without what leads to it: `duty press officer, `; a sentence is none. */
const beforeNumber = (rest: string): string => {
  const words = rest.slice(0, Math.max(0, rest.search(PHONE)));
  return /^[^,.]{3,60},\s*(?:tel\p{L}*\.?\s?)?$/iu.test(words) ? words : '';
};

const GOES_ON = /^\s+(?:y|e|et|and|und|en|&|del?|du|des|d[aeo]s?|dell[ao]|der)\s+[^:@\d]+$/;

function headingIn(piece: string): string | null {
  const folded = foldText(piece.slice(0, 120));
  const label = HEADINGS(folded);
  if (label === null) return null;
  const rest = folded.slice(label.length);
  // `Oficina de Prensa y Comunicaciones`, `Gabinete de Prensa del Ministerio`: more of the name.
  if (FUNCTION_WORDS.test(label) && GOES_ON.test(rest)) return null;
  // `Ansprechpartnerin für die Medien:`
  if (piece.length <= 60 && piece.endsWith(':')) return piece;
  const isNext = NAME_NEXT.test(piece.slice(label.length));
  if (!/^\s*([:,–-]|$)/.test(rest) && label.split(' ').length < 3 && !isNext) return null;
  return piece.slice(0, label.length);
}
