import type { SourceBlock } from './document.ts';
import type { PhoneReader } from './fields/contact-words.ts';
import { type ContactLine, contactsOf } from './fields/contacts.ts';
import { plainText } from './inlines.ts';
import type { Features } from './layout/features.ts';
import { blockText } from './layout/source-words.ts';
import type { Contact } from './release.ts';

interface Unit {
  readonly block: SourceBlock;
  readonly own: Features;
}

/**
 * Whom to ask, in the order printed. The switchboard at the head or foot of the page is for those who find nobody to reach
 * in the text.
 */
export function contactsOfParts(units: readonly Unit[], phone: PhoneReader): readonly Contact[] {
  const contactsIn = (some: readonly Unit[]): readonly Contact[] =>
    contactsOf(
      some.flatMap(({ block, own }) => linesOf(block, own)),
      phone,
    );
  const asked = contactsIn(units.filter(({ block }) => block.isPageFurniture !== true));
  const isReached = asked.some(({ email, phones }) => email !== null || phones.length > 0);
  return isReached ? asked : contactsIn(units);
}

function linesOf(block: SourceBlock, own: Features): readonly ContactLine[] {
  const text =
    block.kind === 'paragraph' || block.kind === 'heading'
      ? plainText(block.inlines, '\n')
      : blockText(block);
  return text.split('\n').map((line, i) => ({
    text: line,
    isNew: i === 0 && block.after === 'gap',
    isHeading: own.contactHeading === 'alone',
  }));
}
