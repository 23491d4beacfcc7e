/** An SES v1 request: `application/x-www-form-urlencoded`, with lists as `Name.member.1`. */
export interface QueryRequest {
  readonly action: string;
  readonly parameters: URLSearchParams;
}

export interface QueryResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A refusal in SES's own words; `code` is the name under which the SDK throws it. */
export class SesError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'SesError';
    this.code = code;
    this.status = status;
  }
}

/** Reads a request of the AWS Query protocol; without `Action` the action is the empty string. */
export function parseQuery(body: string): QueryRequest {
  const parameters = new URLSearchParams(body);
  return { action: parameters.get('Action') ?? '', parameters };
}

/** The members of a list in their numeric order; gaps are allowed, as at AWS. */
export function queryList(parameters: URLSearchParams, name: string): readonly string[] {
  return members(parameters, name)
    .filter(({ field }) => field === '')
    .map(({ value }) => value);
}

/** The members of a list of structures, each with its own fields. */
export function queryStructures(
  parameters: URLSearchParams,
  name: string,
): readonly ReadonlyMap<string, string>[] {
  const structures = new Map<number, Map<string, string>>();
  for (const { index, field, value } of members(parameters, name)) {
    const fields = structures.get(index) ?? new Map<string, string>();
    structures.set(index, fields.set(field, value));
  }
  return [...structures.values()];
}

interface Member {
  readonly index: number;
  readonly field: string;
  readonly value: string;
}

function members(parameters: URLSearchParams, name: string): Member[] {
  const prefix = `${name}.member.`;
  const found: Member[] = [];
  for (const [key, value] of parameters) {
    if (!key.startsWith(prefix)) continue;
    const [index = '', field = ''] = key.slice(prefix.length).split('.');
    if (/^\d+$/.test(index)) found.push({ index: Number(index), field, value });
  }
  return found.sort((a, b) => a.index - b.index);
}

/** A part of an answer: text, a list, a map with keys of its own, or a structure of named fields. */
export type QueryValue =
  | string
  | readonly QueryValue[]
  | ReadonlyMap<string, QueryValue>
  | { readonly [field: string]: QueryValue };

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** The XML answer of an action; `value` becomes the content of `<{action}Result>`. */
export function queryResult(action: string, value: QueryValue, requestId: string): QueryResponse {
  const result = element(`${action}Result`, content(value));
  const metadata = element('ResponseMetadata', element('RequestId', requestId));
  return answer(
    200,
    `<${action}Response xmlns="${NAMESPACE}">${result}${metadata}</${action}Response>`,
    requestId,
  );
}

/** The XML answer that the SDK turns into an exception named `error.code`. */
export function queryError(error: SesError, requestId: string): QueryResponse {
  const type = error.status < 500 ? 'Sender' : 'Receiver';
  const fields =
    element('Type', type) +
    element('Code', escapeXml(error.code)) +
    element('Message', escapeXml(error.message));
  return answer(
    error.status,
    `<ErrorResponse xmlns="${NAMESPACE}">${element('Error', fields)}${element('RequestId', requestId)}</ErrorResponse>`,
    requestId,
  );
}

const answer = (status: number, body: string, requestId: string): QueryResponse => ({
  status,
  headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
  body,
});

function content(value: QueryValue): string {
  if (typeof value === 'string') return escapeXml(value);
  if (isList(value)) return value.map((member) => element('member', content(member))).join('');
  if (value instanceof Map) {
    const entries = [...(value as ReadonlyMap<string, QueryValue>)];
    return entries
      .map(([key, of]) => element('key', escapeXml(key)) + element('value', content(of)))
      .map((entry) => element('entry', entry))
      .join('');
  }
  return Object.entries(value)
    .map(([name, field]) => element(name, content(field)))
    .join('');
}

const isList = (value: QueryValue): value is readonly QueryValue[] => Array.isArray(value);

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

/** XML 1.0 has no form for other control characters, so they become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}
