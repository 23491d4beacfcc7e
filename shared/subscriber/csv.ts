export interface CsvRecord {
  /** 1-based line on which the record begins. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** What cannot be read as CSV at all. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Writes records as RFC 4180 has them: CRLF, fields quoted where they must be. */
export const writeCsv = (records: readonly (readonly string[])[]): string =>
  records.map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

/**
 * Reads comma-separated values (RFC 4180), with any kind of line end. Lines without any field are left
 * out. A quotation mark inside an unquoted field is an ordinary character.
 *
 * @param separator one character; spreadsheets in many countries write `;`
 * @throws {CsvError} when a quoted field never ends, or goes on after its end
 */
export function readCsv(text: string, separator = ','): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let position = 0;
  let line = 1;
  while (position < text.length) {
    const record = readRecord();
    if (record.fields.some((field) => field !== '')) records.push(record);
  }
  return records;

  function readRecord(): CsvRecord {
    const begin = line;
    const fields: string[] = [];
    for (;;) {
      fields.push(text[position] === '"' ? readQuoted() : readBare());
      if (text[position] !== separator) break;
      position += 1;
    }
    if (text.startsWith('\r\n', position)) position += 2;
    else if (position < text.length) position += 1;
    line += 1;
    return { line: begin, fields };
  }

  function readBare(): string {
    const begin = position;
    while (position < text.length && !isEnd(text.charAt(position))) position += 1;
    return text.slice(begin, position);
  }

  function readQuoted(): string {
    const begin = line;
    let field = '';
    position += 1;
    for (;;) {
      const quote = text.indexOf('"', position);
      if (quote === -1) throw new CsvError('a quotation mark is never closed', begin);
      const part = text.slice(position, quote);
      line += part.match(/\r\n|\r|\n/g)?.length ?? 0;
      field += part;
      position = quote + 1;
      if (text[position] !== '"') break;
      field += '"';
      position += 1;
    }
    if (position < text.length && !isEnd(text.charAt(position))) {
      throw new CsvError('something stands after a closing quotation mark', line);
    }
    return field;
  }

  function isEnd(character: string): boolean {
    return character === separator || character === '\n' || character === '\r';
  }
}
