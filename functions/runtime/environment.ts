/**
 * The stage's variables, as its construct is made to set them. A missing one fails at start, by name,
 * and not at the first use.
 */
export function readEnvironment<E extends Readonly<Record<string, string>>>(): E {
  return new Proxy(process.env, {
    get(variables, name) {
      const value = variables[String(name)];
      if (value === undefined)
        throw new Error(`The environment variable ${String(name)} is not set`);
      return value;
    },
  }) as E;
}
