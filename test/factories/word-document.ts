import { strToU8, zipSync } from 'fflate';

export interface WordParagraph {
  readonly text: string;
  /** `Title`, `Heading1`, `ListBullet`. */
  readonly style?: string;
  readonly isBold?: boolean;
  readonly isHidden?: boolean;
  /** In points; without it as the style has it, which is ten. */
  readonly size?: number;
  /** Space below it in points; without it as the style has it, which is none. */
  readonly after?: number;
}

interface WordOptions {
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** Raw WordprocessingML behind the paragraphs. */
  readonly more?: string;
  /** Other parts by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export interface WordPicture {
  /** Name of its file: `image1.png`. */
  readonly name: string;
  readonly content: Uint8Array;
  readonly alt?: string;
  /** Elements inside the properties: the mark of a decoration. */
  readonly extension?: string;
  /** Per mille of the width cut off at the left. */
  readonly croppedPerMille?: number;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A paragraph as Word writes it. */
export function wordParagraph({
  text,
  style,
  isBold,
  isHidden,
  size,
  after,
}: WordParagraph): string {
  const sized = size === undefined ? '' : `<w:sz w:val="${size * 2}"/>`;
  const runFormat = `${isBold === true ? '<w:b/>' : ''}${isHidden === true ? '<w:vanish/>' : ''}${sized}`;
  const format = runFormat === '' ? '' : `<w:rPr>${runFormat}</w:rPr>`;
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const spaced = after === undefined ? '' : `<w:spacing w:after="${after * 20}"/>`;
  const styled = named + spaced === '' ? '' : `<w:pPr>${named}${spaced}</w:pPr>`;
  const words = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:p>${styled}<w:r>${format}${words}</w:r></w:p>`;
}

/** A Word document as Word writes it, as far as its text depends on it. */
export function wordDocument(
  paragraphs: readonly (string | WordParagraph)[],
  { headers = [], footers = [], more = '', parts = {} }: WordOptions = {},
): Uint8Array {
  const body = paragraphs
    .map((p) => wordParagraph(typeof p === 'string' ? { text: p } : p))
    .join('');
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml': `<w:styles ${W}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}</w:styles>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}${more}</w:body></w:document>`,
    ...parts,
  };
  const furniture = (kind: string, lines: readonly string[]): void => {
    for (const [i, text] of lines.entries())
      files[`word/${kind}${i + 1}.xml`] = `<w:hdr ${W}>${wordParagraph({ text })}</w:hdr>`;
  };
  furniture('header', headers);
  furniture('footer', footers);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

const DRAWING = [
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

/** A run with a picture as Word writes it, as far as what is shown depends on it. */
export const pictureRun = (
  relation: string,
  { alt = '', extension = '', croppedPerMille = 0 }: Omit<WordPicture, 'name' | 'content'> = {},
): string =>
  `<w:r><w:drawing><wp:inline ${DRAWING}><wp:docPr id="1" name="Picture 1" descr="${escaped(alt).replaceAll('"', '&quot;')}">${extension}</wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${relation}"/><a:srcRect${croppedPerMille === 0 ? '' : ` l="${croppedPerMille * 100}"`}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** Relationships that lead from `p0`, `p1`, … to picture files. */
export const pictureRelations = (names: readonly string[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>${names
    .map(
      (name, i) =>
        `<Relationship Id="p${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${name}"/>`,
    )
    .join('')}</Relationships>`;

/** A Word document with pictures behind its paragraphs. */
export const illustratedDocument = (
  paragraphs: readonly (string | WordParagraph)[],
  pictures: readonly WordPicture[],
): Uint8Array =>
  wordDocument(paragraphs, {
    more: pictures.map((picture, i) => `<w:p>${pictureRun(`p${i}`, picture)}</w:p>`).join(''),
    parts: {
      'word/_rels/document.xml.rels': pictureRelations(pictures.map(({ name }) => name)),
      ...Object.fromEntries(pictures.map(({ name, content }) => [`word/media/${name}`, content])),
    },
  });
