import type { InvocationResult } from '../lambda/invocation.ts';
import { createRouter, type RouteMatch } from './http-api-route.ts';

/** API Gateway's quota for one payload of an HTTP API. */
const MAX_BODY_BYTES = 10_485_760;

export interface HttpApiOptions {
  readonly apiId: string;
  readonly accountId: string;
  /** `{apiId}.execute-api.{region}.amazonaws.com`: functions see it, not the public address. */
  readonly domainName: string;
  /** Route keys with the function behind their integration. */
  readonly routes: readonly {
    readonly routeKey: string;
    readonly invoke: (event: object) => Promise<InvocationResult>;
  }[];
  readonly clock: { now(): number };
  readonly nextRequestId: () => string;
}

/**
 * Answers for an `AWS::ApiGatewayV2::Api` of type HTTP with Lambda proxy integrations, payload
 * format 2.0 and the stage `$default`.
 *
 * @throws {Error} for a malformed route key
 * @see API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs"
 */
export function createHttpApi(
  options: HttpApiOptions,
): (request: Request, sourceIp?: string) => Promise<Response> {
  const route = createRouter(
    options.routes.map(({ routeKey, invoke }) => ({ routeKey, target: invoke })),
  );
  return async (request, sourceIp = '127.0.0.1') => {
    const { pathname } = new URL(request.url);
    const match = route(request.method, pathname);
    if (match === null) return problem(404, 'Not Found');
    const body = new Uint8Array(await request.arrayBuffer());
    if (body.length > MAX_BODY_BYTES) return problem(413, 'Request Entity Too Large');
    const result = await match.target(eventOf(request, body, match, sourceIp, options));
    if (result.kind !== 'ok') return problem(500, 'Internal Server Error');
    return responseOf(request.method, result.payload);
  };
}

function eventOf(
  request: Request,
  body: Uint8Array,
  { routeKey, pathParameters }: RouteMatch<unknown>,
  sourceIp: string,
  { apiId, accountId, domainName, clock, nextRequestId }: HttpApiOptions,
): object {
  const url = new URL(request.url);
  const headers = Object.fromEntries(request.headers);
  const { cookie } = headers;
  delete headers.cookie;
  headers.host = domainName;
  const now = clock.now();
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(url.search.length > 1 ? { queryStringParameters: joined(url.searchParams) } : {}),
    requestContext: {
      accountId,
      apiId,
      domainName,
      domainPrefix: apiId,
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: nextRequestId(),
      routeKey,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now,
    },
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters } : {}),
    ...bodyFields(body, headers['content-type'] ?? ''),
  };
}

/** Values of one name are joined by a comma, as format 2.0 has it. */
function joined(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]),
  );
}

/**
 * Only these arrive as text. Everything else, a form's `application/x-www-form-urlencoded` too, is
 * base64: a function that forgets to decode it fails here as it would in the account.
 */
const TEXT_TYPES = /^(text\/[^;]+|application\/(json|javascript|xml))\s*(;|$)/i;

function bodyFields(body: Uint8Array, contentType: string): object {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT_TYPES.test(contentType);
  return {
    body: Buffer.from(body).toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `01/Nov/2026:09:00:00 +0000`, the form of access logs. */
function logTime(ms: number): string {
  const iso = new Date(ms).toISOString();
  const month = MONTHS[Number(iso.slice(5, 7)) - 1];
  return `${iso.slice(8, 10)}/${month}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}

/** An answer with a `statusCode` is taken at its word; any other value is the JSON body of a 200. */
function responseOf(method: string, payload: unknown): Response {
  if (!isRecord(payload) || payload.statusCode === undefined) {
    return Response.json(payload ?? null);
  }
  const status = Number(payload.statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    return problem(500, 'Internal Server Error');
  }
  const headers = new Headers({ 'content-type': 'text/plain; charset=utf-8' });
  if (isRecord(payload.headers)) {
    for (const [name, value] of Object.entries(payload.headers)) headers.set(name, String(value));
  }
  if (Array.isArray(payload.cookies)) {
    for (const cookie of payload.cookies) headers.append('set-cookie', String(cookie));
  }
  const text = payload.body === undefined || payload.body === null ? '' : String(payload.body);
  const body = Buffer.from(text, payload.isBase64Encoded === true ? 'base64' : 'utf8');
  const isBodiless = method === 'HEAD' || status === 204 || status === 304;
  if (!isBodiless || method === 'HEAD') headers.set('content-length', String(body.length));
  return new Response(isBodiless ? null : body, { status, headers });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const problem = (status: number, message: string): Response =>
  Response.json({ message }, { status });
