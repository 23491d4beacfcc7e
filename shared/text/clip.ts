/** A text of at most so many characters and a mark of what was left out, cut between words where there are any. */
export function clip(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const cut = text.slice(0, characters);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).toWellFormed()}…`;
}

/** What five words and the marks before them never need; a text of marks alone costs no more to look at. */
const LOOKED_AT = 240;
const LONGEST = 60;

/** The first words of a text, without the marks that it begins and ends in, to point at it in a sentence. */
export const firstWords = (text: string, count = 5): string =>
  clip(
    text
      .trimStart()
      .slice(0, LOOKED_AT)
      .toWellFormed()
      .trimEnd()
      .split(/\s+/, count)
      .join(' ')
      .replace(/^[\s"“”„«»'‘’]+|[\s"“”„«»'‘’,;:.]+$/g, ''),
    LONGEST,
  );
