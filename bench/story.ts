import type { Release } from '../shared/release/release.ts';

/** Some 1,300 words, as a long release has. */
export const STORY: Release['body'] = [
  ...Array.from(
    { length: 100 },
    (_, i) => `In paragraph ${i} of the story a name stands among other words.`,
  ),
  'The story ends here.',
].map((text) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] }));
