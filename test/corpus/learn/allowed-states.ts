import type { Features } from '../../../shared/release/layout/features.ts';
import { STATES, type State } from '../../../shared/release/layout/parts.ts';
import { type Labels, plain } from '../score.ts';

/** By block and state: 1 where the labels of a release agree with it. */
export type Allowed = readonly Uint8Array[];

/** Lines of a headline or deck at most. */
const MOST_LINES = 4;

/**
 * Which parts the labels of a release leave to each of its blocks. They name no block and say nothing of most kinds of lines:
 * what they do not speak of stays open.
 *
 * @returns null where the labels cannot be found in the blocks, so that nothing is to be learnt from them
 */
export function allowedStates(labels: Labels, features: readonly Features[]): Allowed | null {
  const texts = features.map(({ text }) => plain(text));
  const [first, ...ends] = labels.body;
  const begin = texts.findIndex((text) => near(text, plain(first)));
  const lasts = ends.flatMap((words) => {
    const i = texts.findLastIndex((text) => text.endsWith(plain(words)));
    return i < begin ? [] : [i];
  });
  const headline = linesOf(texts.slice(0, begin), plain(labels.headline));
  const deck = labels.sub === undefined ? [] : linesOf(texts.slice(0, begin), plain(labels.sub));
  if (begin < 0 || lasts.length === 0 || headline === null || deck === null) return null;
  const [earliest, latest] = [Math.min(...lasts), Math.max(...lasts)];
  const starts = (labels.about ?? []).map(([, words]) =>
    texts.findIndex((text) => near(text, plain(words))),
  );
  const contactSigns = (labels.contacts ?? []).flatMap(([name, address, digits]) =>
    [address === null ? name : address].concat(digits === null ? [] : [digits]),
  );
  const reaches = texts.map((text) =>
    contactSigns.some(
      (sign) =>
        sign !== null &&
        (/^\d+$/.test(sign) ? text.replace(/\D/g, '').includes(sign) : text.includes(plain(sign))),
    ),
  );
  const people = contactLines(labels, texts, (i) => i < begin || i > latest);
  const isContactOnce = reaches.filter(Boolean).length === (labels.contacts ?? []).length;
  return features.map((own, i) =>
    Uint8Array.from(STATES, (state) => {
      if (headline.includes(i)) return Number(state.part === 'headline');
      if (state.part === 'headline') return 0;
      if (deck.includes(i)) return Number(state.part === 'deck');
      if (state.part === 'deck') return 0;
      if (people.has(i)) return Number(state.part === 'contact' && isBeside(state, i));
      return Number(isBeside(state, i) && fits(state, own, i));
    }),
  );

  /** A heading, name or street beside somebody who can be reached. */
  function mayLead(own: Features, i: number): boolean {
    if (own.text.includes('@')) return false;
    return own.contactHeading !== null || reaches.slice(Math.max(0, i - 4), i + 5).some(Boolean);
  }

  /** Whether the state agrees with where the story begins and ends. */
  function isBeside({ part, phase }: State, i: number): boolean {
    if (i < begin) return phase < 2;
    if (i === begin) return part === 'lead';
    if (part === 'lead') return false;
    if (i <= earliest) return phase === 2 && (part !== 'contact' || reaches[i] === true);
    if (i <= latest) return phase >= 2;
    return phase === 3;
  }

  function fits({ part }: State, own: Features, i: number): boolean {
    if (part === 'boilerplate') {
      const isBelow = starts.some((start) => start >= 0 && start < i);
      return starts.includes(i) || starts.includes(i + 1) || (isBelow && reaches[i] !== true);
    }
    if (starts.includes(i)) return false;
    if (part === 'contact') return reaches[i] === true || mayLead(own, i);
    // Who can be reached is a contact, if that is the only place.
    if (reaches[i] === true && isContactOnce && (i < begin || i > latest)) return false;
    // Prose for which there is no other place is a note: fine print says that it is.
    if (part === 'legal') return own.isLegal || own.isClosing || !own.isProse;
    return part !== 'trailer' || !own.isProse || own.words <= 14 || i < begin;
  }
}

/** Lines from the name of a contact to its last number at most. */
const WIDEST_CONTACT = 6;

/** The lines of contacts all of whose signs stand together at one place only, and those between them. */
function contactLines(
  labels: Labels,
  texts: readonly string[],
  isOutside: (i: number) => boolean,
): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const signs of labels.contacts ?? []) {
    const places = signs
      .filter((sign) => sign !== null)
      .map((sign) =>
        texts.flatMap((text, i) => {
          const isThere = /^\d+$/.test(sign)
            ? text.replace(/\D/g, '').includes(sign)
            : text.includes(plain(sign));
          return isThere && isOutside(i) ? [i] : [];
        }),
      );
    const anchors = places.reduce(
      (few, own) => (own.length < few.length ? own : few),
      places[0] ?? [],
    );
    const [anchor] = anchors;
    if (anchor === undefined || anchors.length > 1) continue;
    const nearest = places.map((own) =>
      own.reduce((best, i) => (Math.abs(i - anchor) < Math.abs(best - anchor) ? i : best)),
    );
    const [from, to] = [Math.min(...nearest), Math.max(...nearest)];
    if (to - from >= WIDEST_CONTACT) continue;
    for (let i = from; i <= to; i++) lines.add(i);
  }
  return lines;
}

/** Behind a dateline. */
const LONGEST_DATELINE = 90;
const near = (text: string, words: string): boolean => {
  const at = text.indexOf(words);
  return at >= 0 && at <= LONGEST_DATELINE;
};

/** The blocks that are a text together; null where there are none. */
function linesOf(texts: readonly string[], wanted: string): readonly number[] | null {
  for (let count = 1; count <= MOST_LINES; count++) {
    for (let i = 0; i + count <= texts.length; i++) {
      const joined = plain(texts.slice(i, i + count).join(' '));
      if (joined === wanted) return Array.from({ length: count }, (_, k) => i + k);
    }
  }
  return null;
}
