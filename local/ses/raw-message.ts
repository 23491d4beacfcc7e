/** One header field: its name as written, its unfolded value, and its octets without the final line end. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
  readonly octets: string;
}

/** A message cut at its first empty line; text is one character per octet (latin1). */
export interface RawMessage {
  readonly fields: readonly HeaderField[];
  readonly body: string;
}

/**
 * Splits header from body and the header into fields (RFC 5322 section 2.2). Accepts bare LF as
 * SES does. A line that is no field is dropped with its continuation lines.
 */
export function parseMessage(raw: Uint8Array): RawMessage {
  const text = Buffer.from(raw).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const body = end === null ? '' : text.slice(end.index + end[0].length);
  const fields = head
    .split(/\r?\n(?![ \t])/)
    .map((octets): HeaderField | null => {
      const match = /^([!-9;-~]+)[ \t]*:([\s\S]*)$/.exec(octets);
      if (match?.[1] === undefined || match[2] === undefined) return null;
      return { name: match[1], value: unfold(match[2]), octets };
    })
    .filter((field) => field !== null);
  return { fields, body };
}

const unfold = (value: string): string => value.replace(/\r?\n(?=[ \t])/g, '').trim();

/** The value of the first field of that name, whatever its case. */
export function headerValue(message: RawMessage, name: string): string | null {
  return message.fields.find((field) => isNamed(field, name))?.value ?? null;
}

/** Whether a field has that name; names are compared without case (RFC 5322 section 1.2.2). */
export function isNamed(field: HeaderField, name: string): boolean {
  return field.name.toLowerCase() === name.toLowerCase();
}

/** The message as octets again, with CRLF after each header field; the body is untouched. */
export function serializeMessage({ fields, body }: RawMessage): Uint8Array {
  const head = fields.map(({ octets }) => `${octets.replace(/\r?\n/g, '\r\n')}\r\n`).join('');
  return Buffer.from(`${head}\r\n${body}`, 'latin1');
}

/** The fields with `name` set to `value` where it stood, or at the end where there was none. */
export function withField(
  fields: readonly HeaderField[],
  name: string,
  value: string,
): readonly HeaderField[] {
  const field = { name, value, octets: `${name}: ${value}` };
  const at = fields.findIndex((f) => isNamed(f, name));
  return at < 0 ? [...fields, field] : fields.with(at, field);
}
