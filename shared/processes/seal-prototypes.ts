/**
 * Lets nobody add to what every object inherits. A document whose reader writes through `__proto__` fails by
 * itself, and the documents read after it in the same process see nothing of it.
 */
export function sealPrototypes(): void {
  Object.preventExtensions(Object.prototype);
  Object.preventExtensions(Array.prototype);
}
