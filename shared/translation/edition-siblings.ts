import type { Edition } from './edition.ts';

type Sibling = Edition['siblings'][number];
type ReadableSibling = Sibling & { readonly headline: string };

const isReadable = (sibling: Sibling): sibling is ReadableSibling => sibling.headline !== null;

/** The editions of a family that can be read, this one included: where one was withdrawn there is only a notice. */
export const readableSiblings = ({ siblings }: Edition): readonly ReadableSibling[] =>
  siblings.filter(isReadable);

/** The same release in other languages, as feeds and search engines are told. */
export const translationsOf = (edition: Edition): readonly ReadableSibling[] =>
  readableSiblings(edition).filter(({ language }) => language !== edition.language);
