import type { ParseInput, ParseResult } from '../release/parse.ts';

/**
 * Understands one dropped document within limits of time and memory. What cannot be read is rejected with the
 * reason; the promise rejects only when nothing can be read at all, which says nothing about the document.
 */
export type DocumentReader = (input: ParseInput) => Promise<ParseResult>;
