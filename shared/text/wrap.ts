/**
 * Wraps one paragraph at spaces so that no line is longer than `width`, where words allow. Spaces that
 * do not break, as French sets them, hold their words together.
 *
 * @param indent put before every line but the first
 */
export function wrapText(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[^\S\u00a0\u202f]+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
