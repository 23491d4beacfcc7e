import type { IncomingHttpHeaders } from 'node:http';

/** One AWS API call as it came in over HTTP. */
export interface AwsRequest {
  /** Service name of the signature: `s3`, `sqs`, `dynamodb`, `ses`, … */
  readonly service: string;
  /** API action, e.g. `SendMessage`; for S3 the operation's name. */
  readonly action: string;
  readonly method: string;
  /** Path and query as sent: S3 keys may hold `..` and `//`, which a URL parser would eat. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface AwsResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer | string;
}

/** Answers the calls of one service. */
export type AwsService = (request: AwsRequest) => Promise<AwsResponse>;

/** An error in the XML shape of S3. */
export const s3Error = (status: number, code: string, message: string): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`,
});

/** An error in the shape of the JSON protocols. */
export const jsonError = (status: number, code: string, message: string): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code },
  body: JSON.stringify({ __type: code, message }),
});

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
