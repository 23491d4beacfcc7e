/**
 * Whether mail may leave to an address. Outside production it may only to those listed.
 *
 * @param allowList `*` for everyone, else addresses and `@domains` separated by commas
 */
export function isAllowed(email: string, allowList: string): boolean {
  if (allowList.trim() === '*') return true;
  const address = email.toLowerCase();
  return allowList
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .some(
      (entry) =>
        entry !== '' && (entry.startsWith('@') ? address.endsWith(entry) : address === entry),
    );
}
