/** One line of a contact region. `isNew` when an empty line stood before it. */
export interface ContactLine {
  readonly text: string;
  readonly isNew: boolean;
  /** It announces those below it, and is nobody itself. */
  readonly isHeading?: boolean;
}
