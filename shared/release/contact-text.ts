import type { Contact } from './release.ts';

/** A contact as lines of plain text: who, address, telephone numbers. */
export function contactText({ name, role, organisation, email, phones }: Contact): string {
  const who = [name, role, organisation].filter((part) => part !== null).join(', ');
  return [who, email ?? '', ...phones.map(({ raw }) => raw)]
    .filter((line) => line !== '')
    .join('\n');
}

/** Link to write to an address, whatever characters the source had in it. */
export const mailtoHref = (email: string): string =>
  `mailto:${encodeURIComponent(email.toWellFormed()).replaceAll('%40', '@')}`;
