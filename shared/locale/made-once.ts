/** Keeps what was made for the same arguments: a formatter of `Intl` takes a hundred times longer to make than to use. */
export function madeOnce<A extends readonly string[], V>(make: (...of: A) => V): (...of: A) => V {
  const made = new Map<string, V>();
  return (...of) => {
    const key = of.join('\n');
    const known = made.get(key) ?? make(...of);
    made.set(key, known);
    return known;
  };
}
