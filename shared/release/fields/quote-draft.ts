import { attributionIn } from './attribution.ts';
import { isPerson } from './contact-name.ts';
import { withoutOffice } from './offices.ts';
import { whoIsMeant } from './who-is-meant.ts';

/** One paragraph of the story, for finding who said what. */
export interface Paragraph {
  readonly text: string;
  /** A block quotation needs no marks. */
  readonly isQuotation: boolean;
}

/** A quotation as far as it was read. */
export interface Draft {
  segments: string[];
  speaker: string | null;
  role: string | null;
  /** “The minister said”: who that is, the story says elsewhere. */
  office?: string | undefined;
  /** A surname that counts if the story has the whole name. */
  isGuess?: boolean | undefined;
  /** Who is meant, where no name stands beside it. */
  told?: string | null;
  /** “She said”, “the athlete said”: somebody whom the words before it name. */
  isMeant?: boolean;
  /** “The athlete said”. */
  noun?: string | undefined;
  /** The words before it, where somebody may have been named. */
  context?: string;
  /** Somebody is said to have said it, if only “the minister”. */
  isAttributed: boolean;
  /** The last paragraph of it stands open: the next may go on. */
  isOpen: boolean;
  /** A block quotation without marks that no line signs: another one right below goes on with it. */
  isUnmarked?: boolean;
  /** Its paragraph is nothing but this quotation, and nobody said it yet. */
  isWhole?: boolean;
  /** A neighbour said it, or somebody else whom the story does not name. */
  isNobodys?: boolean | undefined;
  /** What stands behind it in its paragraph. */
  tail?: string;
}

/** `Rosa Whitfield, founder of Example Labs` as the last line of a block quotation. */
export const namesSpeaker = (text: string): boolean =>
  text.length <= 160 && !/[.!?”»"]$/.test(text) && isPerson(text.split(',')[0] ?? '');

/** `— Rosa Whitfield, founder of Example Labs`: the line that signs the quotation above it. */
export function signature(
  text: string,
): { readonly name: string; readonly role: string | null } | null {
  if (text.length > 160) return null;
  const [name = '', ...role] = (/^\s*[-–—]{1,2}\s*(\p{Lu}.+)$/u.exec(text)?.[1] ?? '').split(
    /\s*,\s*/,
  );
  if (name === '' || /[.!?]$/.test(name)) return null;
  return { name: withoutOffice(name).name, role: role.join(', ') || null };
}

/** Gives a quotation that nobody said yet to who signs it. */
export function sign(draft: Draft, text: string): void {
  const signed = signature(text);
  if (signed !== null && (draft.speaker === null || draft.isGuess === true))
    Object.assign(draft, { speaker: signed.name, role: signed.role, isGuess: false });
}

/** A block quotation is attributed by its last line or by the paragraph beside it. */
export function blockQuotation(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
  { people, story }: { readonly people: readonly string[]; readonly story: string },
): Draft {
  const lines = text.split('\n');
  const signed = lines.length > 1 ? signature(lines.at(-1) ?? '') : null;
  if (signed !== null) {
    const words = lines.slice(0, -1).join(' ');
    return {
      segments: [words],
      speaker: signed.name,
      role: signed.role,
      isAttributed: true,
      isOpen: false,
    };
  }
  const before = paragraphs[index - 1]?.text ?? '';
  const after = paragraphs[index + 1]?.text ?? '';
  const own = /:\s*$/.test(before)
    ? attributionIn(before, 'before')
    : attributionIn(after.slice(0, 200), 'after');
  return {
    segments: [text],
    speaker: own?.name ?? null,
    role: own?.role ?? null,
    office: own?.office,
    isGuess: own?.isGuess,
    isMeant: own?.isAgain === true,
    context: before,
    told: /:\s*$/.test(before)
      ? whoIsMeant(own, { before: '', ahead: before, behind: after, people, story })
      : null,
    isAttributed: own !== null,
    isOpen: false,
    isUnmarked: true,
  };
}
