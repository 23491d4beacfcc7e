import type { DroppedPart } from '../document.ts';

/** Links beyond these are those of a page, not of a release. */
const MOST_LINKS = 100;

/** What a reader leaves out, the first of each kind; of links each, as those around a text count for nothing. */
export class DroppedParts {
  readonly #parts: DroppedPart[] = [];

  add(what: DroppedPart['what'], line: number, words?: string): void {
    const same = this.#parts.filter((part) => part.what === what);
    if (words === undefined ? same.length > 0 : same.length >= MOST_LINKS) return;
    this.#parts.push(words === undefined ? { what, line } : { what, line, words });
  }

  all(): readonly DroppedPart[] {
    return this.#parts;
  }
}
