import { all, layoutConfidence, READING } from './confidence.ts';
import type { SourceBlock } from './document.ts';
import type { Labelling } from './layout/label.ts';
import type { Part } from './layout/parts.ts';
import type { Boilerplate, Contact, Lines, Link, Quote } from './release.ts';
import type { Place, Unit } from './understood.ts';

/** Finds the places of fields among the labelled blocks of a document. */
export interface Locator {
  /** The blocks of some parts, with the doubt whether they begin and end there; null where there are none. */
  readonly parts: (reading: number, ...parts: readonly Part[]) => Place | null;
  /** One block, or a field read from it. */
  readonly unit: (unit: Unit, reading: number) => Place;
  readonly units: (units: readonly Unit[], reading: number) => Place;
}

export function locator(units: readonly Unit[], { cost }: Labelling): Locator {
  const sureOf = ({ at, part }: Unit): number =>
    layoutConfidence(
      cost(at, (other) => other !== part),
      'line',
    );
  return {
    parts: (reading, ...parts) => {
      const isWanted = (part: Part): boolean => parts.includes(part);
      const own = units.filter(({ part }) => isWanted(part));
      if (own.length === 0) return null;
      const leads = units.flatMap(({ at, part, block }, i) => {
        if (isWanted(part)) return [cost(at, (other) => !isWanted(other))];
        const isBeside = [units[i - 1], units[i + 1]].some((unit) => unit && isWanted(unit.part));
        return isBeside && block.kind !== 'rule' ? [cost(at, isWanted)] : [];
      });
      return {
        lines: linesOf(own),
        confidence: all(layoutConfidence(Math.min(...leads), 'span'), reading),
      };
    },
    unit: (unit, reading) => ({
      lines: linesOf([unit]),
      confidence: all(sureOf(unit), reading),
    }),
    units: (some, reading) => ({
      lines: linesOf(some),
      confidence: all(Math.min(1, ...some.map(sureOf)), reading),
    }),
  };
}

/** From the first line of the first to the last of the last; page headers and footers have no number. */
function linesOf(units: readonly Unit[]): Lines | null {
  const blocks = units.map(({ block }) => block).filter((block) => block.isPageFurniture !== true);
  if (blocks.length === 0) return null;
  return [
    Math.min(...blocks.map(({ line }) => line)),
    Math.max(...blocks.map(({ lastLine }) => lastLine)),
  ];
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');
/** Enough of a quotation to know it again. */
const TELLING = 24;
/** A quotation cut by its attribution may begin with a word or two: "Yes," he said, "we agreed." */
const FEWEST_TELLING = 4;

/** Where each quotation begins and ends, looked up by its first and last words in the story. */
export function placesOfQuotes(
  quotes: readonly Quote[],
  story: readonly Unit[],
  at: Locator,
): readonly Place[] {
  const texts = story.map(({ text }) => squeeze(text));
  let from = 0;
  return quotes.map(({ text, speaker }) => {
    const reading = speaker === null ? READING.silentQuote : READING.attributedQuote;
    const find = (cut: (length: number) => string, start: number): number => {
      for (let length = TELLING; length >= FEWEST_TELLING; length -= FEWEST_TELLING) {
        const at = texts.findIndex((block, i) => i >= start && block.includes(cut(length)));
        if (at >= 0) return at;
      }
      return -1;
    };
    const first = find((length) => text.slice(0, length), from);
    if (first < 0) return { lines: null, confidence: reading };
    const last = find((length) => text.slice(-length), first);
    from = first;
    return at.units(story.slice(first, Math.max(first, last) + 1), reading);
  });
}

/** Where each contact begins and ends, looked up by name, address and numbers. */
export function placesOfContacts(
  contacts: readonly Contact[],
  units: readonly Unit[],
  at: Locator,
): readonly Place[] {
  const texts = units.map(({ text }) => squeeze(text));
  return contacts.map(({ name, email, phones }) => {
    const isReachable = email !== null || phones.length > 0;
    const signs = [name, email, ...phones.map(({ raw }) => raw)].filter((sign) => sign !== null);
    const found = signs.flatMap((sign) => {
      const i = texts.findIndex((text) => text.includes(squeeze(sign)));
      return i < 0 ? [] : [i];
    });
    const [first] = found;
    const reading = isReachable ? READING.reachableContact : READING.nameAlone;
    if (first === undefined) return { lines: null, confidence: reading };
    // A number that another contact shares stands with the first of them.
    const last = Math.max(...found.filter((i) => i >= first));
    return at.units(units.slice(first, last + 1), reading);
  });
}

/** Where each link stands first. */
export const placesOfLinks = (
  links: readonly Link[],
  units: readonly Unit[],
  linksIn: (block: SourceBlock) => readonly Link[],
): readonly Place[] => {
  const first = new Map<string, Unit>();
  for (const unit of units) {
    for (const { href } of linksIn(unit.block)) if (!first.has(href)) first.set(href, unit);
  }
  return links.map(({ href }) => {
    const unit = first.get(href);
    return {
      lines: unit === undefined ? null : linesOf([unit]),
      confidence: READING.words,
    };
  });
};

/** Boilerplates with their places: each begins with a block that names its organisation. */
export function placedBoilerplates(
  units: readonly Unit[],
  read: (units: readonly Unit[]) => readonly Boilerplate[],
  at: Locator,
): readonly { readonly about: Boilerplate; readonly place: Place }[] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    if (unit.own.boilerplate !== null) groups.push([unit]);
    else groups.at(-1)?.push(unit);
  }
  return groups.flatMap((group) =>
    read(group).map((about) => ({ about, place: at.units(group, READING.boilerplate) })),
  );
}
