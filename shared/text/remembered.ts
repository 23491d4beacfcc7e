/** Most results that are kept of one function. */
const MOST = 1000;
/** Longer texts are looked at once or twice. */
const LONGEST = 500;

/**
 * A pure function of a text that remembers its results for short texts: many rules ask the same of each line of a release, so
 * that most questions were answered already. It forgets all of them when they are a thousand, the lines of a few releases.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const result = answer(text);
    known.set(text, result);
    return result;
  };
}
