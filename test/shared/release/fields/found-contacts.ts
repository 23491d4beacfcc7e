import { contactsOf } from '../../../../shared/release/fields/contacts.ts';

/** Name, function, employer and first number of each contact in some lines. */
export const found = (...lines: readonly string[]) =>
  contactsOf(
    lines.map((text, i) => ({ text, isNew: i === 0 })),
    () => null,
  ).map(({ name, role, organisation, phones }) => [
    name,
    role,
    organisation,
    phones.map(({ raw }) => raw).join(),
  ]);
