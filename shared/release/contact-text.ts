import { words } from '../locale/words.ts';
import type { Contact, LanguageTag } from './release.ts';

/**
 * A contact as lines of plain text: who, address, telephone numbers.
 *
 * @param language that of the document the contact stands in
 */
export function contactText(
  { name, role, organisation, email, phones }: Contact,
  language: LanguageTag,
): string {
  const who = [name, role, organisation]
    .filter((part) => part !== null)
    .join(words(language).comma);
  return [who, email ?? '', ...phones.map(({ raw }) => raw)]
    .filter((line) => line !== '')
    .join('\n');
}

/** Link to write to an address, whatever characters the source had in it. */
export const mailtoHref = (email: string): string =>
  `mailto:${encodeURIComponent(email.toWellFormed()).replaceAll('%40', '@')}`;
