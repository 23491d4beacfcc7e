/** A line of a page: where it stands, in points from the lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF with a text layer in Helvetica and nothing else; characters of Windows-1252 only. */
export function pdfDocument(pages: readonly (readonly PdfText[])[], more = ''): Uint8Array {
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => {
      const stream = lines
        .map(
          ({ text, x = 72, y, size = 11 }) =>
            `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
        )
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Paragraphs wrapped at a width in characters, one below the other, over as many pages as they take. */
export function pdfOfParagraphs(
  paragraphs: readonly (string | { readonly text: string; readonly size: number })[],
  { width = 88, head = '' }: { readonly width?: number; readonly head?: string } = {},
): Uint8Array {
  const pages: PdfText[][] = [[]];
  let y = 770;
  for (const paragraph of paragraphs) {
    const { text, size } =
      typeof paragraph === 'string' ? { text: paragraph, size: 11 } : paragraph;
    for (const part of text.split('\n')) {
      const columns = Math.floor((width * 11) / size);
      const lines = part.match(new RegExp(`.{1,${columns}}(?:\\s|$)`, 'g')) ?? [];
      for (const line of lines) {
        if (y < 80) {
          pages.push([]);
          y = 770;
        }
        pages.at(-1)?.push({ text: line.trim(), y, size });
        y -= size * 1.25;
      }
    }
    y -= 10;
  }
  return pdfDocument(
    pages.map((lines, i) => [
      ...(head === '' ? [] : [{ text: head, y: 810, size: 9 }]),
      ...lines,
      { text: `${i + 1}/${pages.length}`, x: 290, y: 40, size: 9 },
    ]),
  );
}
