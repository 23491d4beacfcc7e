import type { Phone } from '../release.ts';
import { isAddressOnly } from './contact-words.ts';

/** A contact as far as its lines were read. */
export interface Draft {
  name: string | null;
  role: string | null;
  organisation: string | null;
  email: string | null;
  phones: Phone[];
  /** What stood above it: `Media Relations`. */
  heading: string | null;
  /** The lines without an empty one between them that it stands in. */
  group: number;
  /** The name as typed, with its titles. */
  titled?: string;
  /** Its address stood on a line that names nobody. */
  isAddressApart: boolean;
}

/** Lines without an empty one between them, and the organisation that one of them names by itself. */
export interface Group {
  readonly number: number;
  readonly organisation: string | null;
}

export const nextGroup = ({ number }: Group): Group => ({ number: number + 1, organisation: null });

export const emptyDraft = ({ number, organisation }: Group): Draft => ({
  name: null,
  role: null,
  organisation,
  email: null,
  phones: [],
  heading: null,
  group: number,
  isAddressApart: false,
});

export const isEmpty = (draft: Draft): boolean =>
  draft.name === null && draft.role === null && !isFilled(draft);

export const isNamedOnly = (draft: Draft): boolean =>
  draft.name !== null && draft.role === null && !isFilled(draft);

export const isFilled = (draft: Draft | undefined): boolean =>
  draft !== undefined && (draft.email !== null || draft.phones.length > 0);

/** Whether an empty line ends it: it has an address, or name and function and somebody else follows. */
export const isDone = (draft: Draft | undefined, next: string): boolean =>
  isFilled(draft) ||
  (draft !== undefined && draft.name !== null && draft.role !== null && !isAddressOnly(next));
