/**
 * Cuts a text into pieces of at most so many UTF-8 bytes, at the ends of sentences where it can, else of
 * words, else of characters. The pieces put together are the text.
 */
export function chunksOf(text: string, maxBytes: number, language: string): readonly string[] {
  return cut(text, maxBytes, ['sentence', 'word', 'grapheme'], language);
}

function cut(
  text: string,
  maxBytes: number,
  [granularity, ...finer]: readonly ('sentence' | 'word' | 'grapheme')[],
  language: string,
): readonly string[] {
  if (Buffer.byteLength(text) <= maxBytes || granularity === undefined) return [text];
  const chunks: string[] = [];
  let current = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity }).segment(text)) {
    if (Buffer.byteLength(current + segment) <= maxBytes) {
      current += segment;
      continue;
    }
    if (current !== '') chunks.push(current);
    const pieces = cut(segment, maxBytes, finer, language);
    chunks.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? '';
  }
  if (current !== '') chunks.push(current);
  return chunks;
}
