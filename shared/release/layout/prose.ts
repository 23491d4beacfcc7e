/**
 * Whether a text is a sentence and no line of an address: it ends like one, has five words or more, and
 * two in five of them begin in lower case.
 */
export function isProse(text: string): boolean {
  const head = text.slice(0, 400);
  if (!/[.!?…:]["'”’»)\]]*$/.test(text.slice(-8))) return false;
  const words = head.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => /^["'“‘«(]?\p{Ll}/u.test(word) && !/[@/]/.test(word));
  return words.length >= 5 && small.length >= words.length * 0.4;
}
