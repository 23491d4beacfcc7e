import { collapseSpaces, foldText } from '../../text/normalise.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { isProse } from '../layout/prose.ts';
import { isMailbox } from '../links.ts';
import type { Contact, Phone } from '../release.ts';
import { isOffice, ORGANISATION } from './offices.ts';

/** One line of a contact region. `isNew` when an empty line stood before it. */
export interface ContactLine {
  readonly text: string;
  readonly isNew: boolean;
}

/** Turns what was found of a number into E.164; null when it cannot. */
export type PhoneReader = (raw: string) => string | null;

interface Draft {
  name: string | null;
  role: string | null;
  organisation: string | null;
  email: string | null;
  phones: Phone[];
}

const HEADINGS = phraseAtStart([...phrasesOf('contactHeadings'), ...phrasesOf('pointerOpeners')]);
const ROLES = new Set(phrasesOf('roles'));
const TITLES = new Set(phrasesOf('titles'));
const EMAIL =
  /[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]+(?:@|\s?[([](?:at|arroba)[)\]]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const PHONE =
  /(?:\+{1,2}|\b00)?\s?(?:\(?\b0\d{1,5}\)?\s?\/\s?(?=[\d -]{5}))?\(?\d[\d ().\u2011-]{5,}\d(?:\s?(?:ext|x|poste|ramal|durchwahl|int)\.?\s?\d{1,5}|\/\d{2,5})?/gi;
const FUNCTION_WORDS =
  /\b(press|media|communications?|communication|public affairs|relations|prensa|comunicaci[oó]n|medios|presse|m[eé]dias|relations|imprensa|comunica[cç][aã]o|assessoria|office|oficina|service|department|desk|enquiries|inquiries|pressestelle|ufficio stampa|woordvoer)/i;
const PHONE_LABELS =
  /(?<!\p{L})(tel[eé]?(?:phone|fone|fono|fon|efon)?|t[eé]l|phone|mobile?|m[oó]vil|mob|cell?(?:ular|phone)?|celular|office|oficina|direct|fax|switchboard|e-?mail|courriel|correo(?: electr[oó]nico)?|mail|email|web|website|portable|telem[oó]vel|handy|whatsapp|out of hours|after hours|24 hours|24h|newsdesk|press line|hotline|fuera de horario|urgences?|permanence|plant[aã]o|or|ou|o|y|and|oder|at|au|al|on|em|under|unter)\b\.?\s*:?\s*$/iu;

/** Reads the people and desks of a contact region, in the order printed. */
export function contactsOf(lines: readonly ContactLine[], phone: PhoneReader): readonly Contact[] {
  const drafts: Draft[] = [];
  let heading: string | null = null;
  for (const { text, isNew } of lines) {
    for (const [i, piece] of pieces(text).entries()) {
      const label = headingIn(piece);
      const rest = label === null ? piece : piece.slice(label.length).replace(/^[\s:,–—-]+/, '');
      if (label !== null) heading = collapseSpaces(label);
      if (rest === '') {
        const current = drafts.at(-1);
        // `Ann Lee` and `Press Officer` below it: a function, though it may head a list elsewhere.
        if (label !== null && current !== undefined && isNamedOnly(current)) current.role = label;
        else if (label !== null) drafts.push(emptyDraft());
        continue;
      }
      if ((isNew && i === 0 && isFilled(drafts.at(-1))) || drafts.length === 0)
        drafts.push(emptyDraft());
      readInto(drafts, rest, phone);
    }
  }
  return drafts
    .filter((draft) => draft.email !== null || draft.phones.length > 0 || draft.name !== null)
    .filter(
      (draft) =>
        draft.email !== null ||
        draft.phones.length > 0 ||
        draft.role !== null ||
        drafts.length === 1,
    )
    .map((draft) =>
      draft.name === null && draft.role === null && heading !== null && FUNCTION_WORDS.test(heading)
        ? { ...draft, role: heading }
        : { ...draft },
    );
}

const emptyDraft = (): Draft => ({
  name: null,
  role: null,
  organisation: null,
  email: null,
  phones: [],
});

const isNamedOnly = (draft: Draft): boolean =>
  draft.name !== null && draft.role === null && !isFilled(draft);

const isFilled = (draft: Draft | undefined): boolean =>
  draft !== undefined && (draft.email !== null || draft.phones.length > 0);

/** Columns (three spaces or more) and semicolons divide a line; list items come as lines already. */
const pieces = (text: string): readonly string[] =>
  text
    .slice(0, 2000)
    .split(/\n|\s{3,}|;\s/)
    .map((piece) => piece.replace(/^[\s•*·-]+(?=\S)/, '').trim())
    .filter((piece) => piece !== '');

function headingIn(piece: string): string | null {
  const folded = foldText(piece.slice(0, 120));
  const label = HEADINGS(folded);
  if (label === null) return null;
  const rest = folded.slice(label.length);
  if (!/^\s*([:,–-]|$)/.test(rest) && label.split(' ').length < 3) return null;
  return piece.slice(0, label.length);
}

/** Reads one piece into the current person, or into a new one when it names somebody else. */
function readInto(drafts: Draft[], piece: string, phone: PhoneReader): void {
  const emails = [...piece.matchAll(EMAIL)].map((match) => match[0]);
  let words = piece;
  for (const email of emails) words = words.replace(email, ' | ');
  const phones: Phone[] = [];
  words = words.replace(PHONE, (raw) => {
    phones.push(...phonesOf(raw, phone));
    return ' | ';
  });
  const names = nameParts(words);
  // `Paris office: Ana Ruiz, …`: what stands before the colon is where, not who.
  const place = /^[^:,|@]{2,60}?(?=\s?:\s)/.exec(words)?.[0].trim() ?? null;
  const people = names.filter((part) => isPerson(part));
  const isPlaced = place !== null && people.length > 1 && people[0] === place;
  const current = drafts.at(-1) as Draft;
  // Behind a name without an address, a line of capitals is a function or an employer.
  const mayBeNew = current.name === null || isFilled(current);
  const person = mayBeNew ? (people[isPlaced ? 1 : 0] ?? null) : null;
  let draft = current;
  if (person !== null && isFilled(current) && current.name !== person) {
    draft = emptyDraft();
    drafts.push(draft);
  }
  if (person !== null) draft.name = withoutTitles(person);
  for (const part of names) if (part !== person) placePart(draft, part);
  const [email] = emails.map(plainEmail).filter((address) => isMailbox(address));
  if (email !== undefined) {
    if (draft.email !== null && draft.email !== email) {
      draft = { ...emptyDraft(), organisation: draft.organisation };
      drafts.push(draft);
    }
    draft.email = email;
  }
  draft.phones.push(...phones);
}

/** No function and no employer has a longer name; what does is a sentence. */
const MAX_PART = 100;

function placePart(draft: Draft, part: string): void {
  if (part.length > MAX_PART || isProse(`${part}.`)) return;
  const words = foldText(part).split(/[\s-]+/);
  const isRole =
    words.some((word) => ROLES.has(word)) ||
    part.split(' ').some((word) => isOffice(word, foldText(word))) ||
    (FUNCTION_WORDS.test(part) && draft.role === null);
  if (isRole && draft.role === null) draft.role = part;
  else if (draft.organisation === null && /^\p{Lu}/u.test(part) && part.length > 2)
    draft.organisation = part;
}

const nameParts = (words: string): readonly string[] =>
  words
    .split(/\s*[,|/·•()<>[\]]\s*|\s+[-–—]\s+|:\s+|\s*:$/)
    .map((part) => {
      let clean = part.trim();
      for (let n = 0; n < 3 && PHONE_LABELS.test(clean); n++)
        clean = clean.replace(PHONE_LABELS, '').trim();
      return clean
        .replace(/^[\s.:;–—-]+|[\s:;–—-]+$/g, '')
        .replace(/(?<!\b(?:corp|inc|ltd|co|jr|sr|s\.a))\.$/i, '');
    })
    .map((part) => NAMED_LAST.exec(part.slice(-160))?.[1] ?? part)
    .filter((part) => /\p{L}{2}/u.test(part) && !/^(https?|www)/i.test(part));

const SMALL = new Set(
  'de del la las los da das do dos di van von der den du des le y e'.split(' '),
);

/** `please get in touch with Ana Ruiz`: the name at the end of a sentence that is about how to reach somebody. */
const NAMED_LAST =
  /\b(?:with|to|contact|con|a|contactar|avec|auprès de|contacter|com|contatar|contactar|mit|an|bei|sich|met|opnemen met|contattare|rivolgersi a)\s+((?:\p{Lu}[\p{L}.'’-]*\s+(?:(?:de|del|la|da|dos|van|von|der|di|le)\s+){0,2}){1,4}\p{Lu}[\p{L}'’-]*)$/u;

/** Two to five words with capitals, none of which names a function, a desk or an organisation. */
function isPerson(part: string): boolean {
  const words = withoutTitles(part).split(/\s+/);
  if (words.length < 2 || words.length > 6 || part.length > 60) return false;
  if (FUNCTION_WORDS.test(part) || words.some((word) => ROLES.has(foldText(word)))) return false;
  if (ORGANISATION.test(part)) return false;
  return words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || SMALL.has(word.toLowerCase()));
}

function withoutTitles(name: string): string {
  const words = name.split(/\s+/);
  while (words.length > 1 && TITLES.has(foldText((words[0] ?? '').replace(/\.$/, ''))))
    words.shift();
  return words.join(' ');
}

const plainEmail = (typed: string): string =>
  typed.replace(/\s?[([](?:at|arroba)[)\]]\s?/i, '@').replace(/\.$/, '');

/** `202-555-0111/0187` is two numbers; the second borrows the beginning of the first. */
function phonesOf(raw: string, read: PhoneReader): readonly Phone[] {
  const typed = collapseSpaces(raw).replace(/^[.\s]+|[.\s]+$/g, '');
  const digits = typed.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 17) return [];
  const [, first = '', tail = ''] = /^(.*\d)\/(\d{2,5})$/.exec(typed) ?? [];
  // Behind an area code the stroke divides one number: `0211/55501`.
  if (first.replace(/\D/g, '').length < 7) return [{ raw: typed, e164: read(typed) }];
  const second = first.slice(0, -tail.length) + tail;
  return [
    { raw: first, e164: read(first) },
    { raw: second, e164: read(second) },
  ];
}
