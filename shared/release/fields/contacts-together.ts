import { foldText } from '../../text/normalise.ts';
import type { Phone } from '../release.ts';
import { type Draft, isFilled } from './contact-draft.ts';
import { isPerson } from './contact-name.ts';

/**
 * Names below each other share the number on a line of its own below them, or that of the organisation above
 * them: `Example plc +44 …`, `Ann Lee, Chief Executive`, `Ben Roy, Chief Financial Officer`.
 */
export function withSharedAddresses(drafts: readonly Draft[]): readonly Draft[] {
  const below = nearestFilled(drafts.toReversed()).reverse();
  const above = nearestFilled(drafts);
  const givers = new Set<Draft>();
  const all = drafts.map((draft, i) => {
    const { name, email, phones, organisation } = draft;
    if (name === null || phones.length > 0) return draft;
    const [next, last] = [below[i], above[i]];
    if (email === null && next?.isAddressApart === true)
      return { ...draft, email: next.email, phones: next.phones };
    if (last === undefined || last.name !== null || last.organisation === null) return draft;
    givers.add(last);
    return {
      ...draft,
      organisation: organisation ?? last.organisation,
      email: email ?? last.email,
      phones: last.phones,
    };
  });
  return all.filter((draft) => !givers.has(draft));
}

/** `Ann Lee`, `Chair`, and below her the house with its number: who signs is whom the house is reached by, where nobody else is named. */
export function withSignatory(drafts: readonly Draft[]): readonly Draft[] {
  const [person, house, ...others] = drafts;
  if (person === undefined || house === undefined || others.length > 0) return drafts;
  const isSigned =
    person.name !== null &&
    !isFilled(person) &&
    person.organisation === null &&
    isPerson(person.name);
  if (!isSigned || house.name !== null || !isFilled(house) || house.organisation === null)
    return drafts;
  const { email, phones, organisation } = house;
  return [{ ...person, email, phones, organisation }];
}

/** For each the last one ahead of it in its group that has an address. */
function nearestFilled(drafts: readonly Draft[]): (Draft | undefined)[] {
  const byGroup = new Map<number, Draft>();
  return drafts.map((draft) => {
    const nearest = byGroup.get(draft.group);
    if (isFilled(draft)) byGroup.set(draft.group, draft);
    return nearest;
  });
}

/** A signature below the contact names the same person once more: only what is new of it is kept. */
export function withoutRepeated(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  const byName = new Map<string, Draft>();
  /** Mailboxes that stand there without a name. */
  const nameless = new Set<string>();
  for (const draft of drafts) {
    const { name, email } = draft;
    if (name === null && email !== null && nameless.has(email)) continue;
    const short = name === null ? undefined : calledShort(kept, draft);
    if (name !== null && short !== undefined) byName.set(name, short);
    const first = name === null ? undefined : byName.get(name);
    const isSame = first?.email === null || email === null || first?.email === email;
    if (first !== undefined && isSame) {
      first.role ??= draft.role;
      first.organisation ??= draft.organisation;
      first.email ??= email;
      first.phones.push(...draft.phones);
      continue;
    }
    kept.push(draft);
    if (name === null && email !== null) nameless.add(email);
    else if (name !== null && first === undefined) byName.set(name, draft);
  }
  return kept;
}

/** `Dee` with a number, and `Dee Hallworth` without one below her: the same, by the whole name. */
function calledShort(kept: readonly Draft[], { name, email, phones }: Draft): Draft | undefined {
  const [given, ...surnames] = name?.split(' ') ?? [];
  if (surnames.length === 0 || email !== null || phones.length > 0) return undefined;
  const above = kept.at(-1);
  if (above === undefined || above.name !== given) return undefined;
  above.name = name;
  return above;
}

/** Each number once, where it stood first. */
export function withoutTwins(phones: readonly Phone[]): readonly Phone[] {
  const numbers = phones.map(({ raw, e164 }) => e164 ?? raw);
  return phones.filter((_, i) => numbers.indexOf(numbers[i] as string) === i);
}

/** Whether a line holds nothing but the mailbox of somebody named above, by their surname: `E h.roy@example.org`. */
export function isMailboxOf(draft: Draft | undefined, line: string): boolean {
  const [address, ...more] = line.split(/\s+/).filter((word) => word.length > 2);
  const surname =
    foldText(draft?.name ?? '')
      .split(' ')
      .at(-1) ?? '';
  if (draft?.email !== null || address === undefined || more.length > 0 || surname.length < 3)
    return false;
  return foldText(address).split('@')[0]?.includes(surname) === true && address.includes('@');
}

/**
 * `Studio Corrente` and `Marta Villa` below it look alike; `villa@studiocorrente.example.com` says who is who: people stand before
 * the @, and whom they work for behind it.
 */
export function byMailbox(draft: Draft): Draft {
  const { name, organisation, email } = draft;
  if (name !== null && organisation === null && email !== null && isOfHouse(name, email))
    return { ...draft, name: null, organisation: name };
  if (name === null || organisation === null || email === null || !isPerson(organisation))
    return draft;
  const [local = '', domain = ''] = foldText(email).split('@');
  const isIn = (words: string, part: string): boolean =>
    foldText(words)
      .split(' ')
      .some((word) => word.length > 2 && part.includes(word));
  const isSwapped =
    isIn(organisation, local) &&
    !isIn(name, local) &&
    isIn(name, domain) &&
    !isIn(organisation, domain);
  // `corvane@millbanksayer.example.com`: the mailbox is called by the client, and the house behind the @ is the agency.
  const isAgency = isNamedBehind(name, domain) && !isIn(organisation, domain);
  return isSwapped || isAgency ? { ...draft, name: organisation, organisation: name } : draft;
}

const DESK_MAILBOX =
  /^(?:press|presse|prensa|imprensa|stampa|ufficiostampa|pers|media|medien|medios|comunica\p{L}*|communicat\p{L}*|kommunikation|info|hello|hallo|hola|ola|bonjour|ciao|contact|contacto|contato|contatti|kontakt|office|mail|post|news|newsdesk|newsroom|redaktion|mairie)\b/u;

/** `Navegantes do Sul`, `imprensa@navegantesdosul.example.com`: a press office has the house's name behind the @. */
function isOfHouse(name: string, email: string): boolean {
  const [local = '', domain = ''] = foldText(email).split('@');
  return DESK_MAILBOX.test(local) && isNamedBehind(name, domain);
}

const isNamedBehind = (name: string, domain: string): boolean =>
  domain
    .replaceAll('-', '')
    .split('.')
    .includes(foldText(name).replace(/[^a-z0-9]/g, ''));
