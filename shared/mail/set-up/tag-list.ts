/**
 * Reads a list of tags such as `v=DMARC1; p=none` (RFC 6376, section 3.2; DMARC records have the same form).
 *
 * @returns the values by name, in their order; or what is wrong with the list
 */
export function parseTagList(text: string): ReadonlyMap<string, string> | string {
  const tags = new Map<string, string>();
  const parts = text.split(';').map((part) => part.trim());
  // One semicolon may stand at the end.
  if (parts.at(-1) === '') parts.pop();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(0, equals)).trimEnd();
    if (!/^[a-z]\w*$/i.test(name)) return `“${part}” is no “name=value”`;
    if (tags.has(name)) return `it has “${name}” twice`;
    tags.set(name, part.slice(equals + 1).trimStart());
  }
  return tags;
}
