import { createContext, Script } from 'node:vm';

/** What a viewer-request function decides: go on with this path, or answer at once. */
type ViewerDecision =
  | { readonly kind: 'go-on'; readonly uri: string }
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    };

export type ViewerFunction = (request: Request, sourceIp: string) => Promise<ViewerDecision>;

/** CloudFront allows about a millisecond of CPU; this only ends a loop that would never end. */
const MAX_RUN_MS = 1000;

/**
 * Loads a CloudFront Function (runtime cloudfront-js-2.0) for viewer requests. It runs in a context of its own
 * without Node's globals. It is no security boundary: the code is the template's own.
 *
 * @throws {Error} when the code does not compile or defines no `handler`
 */
export function loadViewerFunction(name: string, code: string): ViewerFunction {
  const context = createContext(
    { console: { log: () => {} } },
    { codeGeneration: { strings: false, wasm: false } },
  );
  new Script(code, { filename: name }).runInContext(context, { timeout: MAX_RUN_MS });
  if (new Script('typeof handler').runInContext(context) !== 'function') {
    throw new Error(`CloudFront function ${name} defines no function handler(event)`);
  }
  // The event crosses as text, so that objects of this realm never reach the other.
  const run = new Script('handler(JSON.parse(__event))', { filename: `${name}:call` });
  return async (request, sourceIp) => {
    context.__event = JSON.stringify(eventOf(request, sourceIp));
    const result: unknown = await run.runInContext(context, { timeout: MAX_RUN_MS });
    return decisionOf(name, JSON.parse(JSON.stringify(result ?? null)));
  };
}

/** The event of a viewer request (CloudFront developer guide, functions event structure). */
function eventOf(request: Request, sourceIp: string): object {
  const url = new URL(request.url);
  const cookies = (request.headers.get('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .filter(([name]) => name !== '');
  return {
    version: '1.0',
    context: {
      distributionDomainName: url.host,
      distributionId: 'LOCAL',
      eventType: 'viewer-request',
    },
    viewer: { ip: sourceIp },
    request: {
      method: request.method,
      uri: url.pathname,
      querystring: values([...url.searchParams]),
      headers: values([...request.headers].filter(([name]) => name !== 'cookie')),
      cookies: values(cookies.map(([name = '', ...value]) => [name, value.join('=')])),
    },
  };
}

interface EventValue {
  readonly value: string;
  readonly multiValue?: readonly { readonly value: string }[];
}

function values(pairs: readonly (readonly [string, string])[]): Record<string, EventValue> {
  const byName = new Map<string, string[]>();
  for (const [name, value] of pairs) byName.set(name, [...(byName.get(name) ?? []), value]);
  return Object.fromEntries(
    [...byName].map(([name, all]) => [
      name,
      all.length === 1
        ? { value: all[0] ?? '' }
        : { value: all[0] ?? '', multiValue: all.map((value) => ({ value })) },
    ]),
  );
}

function decisionOf(name: string, result: unknown): ViewerDecision {
  if (isRecord(result) && typeof result.uri === 'string' && result.uri.startsWith('/')) {
    return { kind: 'go-on', uri: result.uri };
  }
  if (isRecord(result) && typeof result.statusCode === 'number') {
    const { body } = result;
    const text = isRecord(body) ? body.data : body;
    return {
      kind: 'answer',
      status: result.statusCode,
      headers: headersOf(result.headers),
      body: typeof text === 'string' ? text : '',
    };
  }
  throw new Error(`CloudFront function ${name} returned neither a request nor a response`);
}

function headersOf(headers: unknown): Record<string, string> {
  if (!isRecord(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, field]) =>
      isRecord(field) && typeof field.value === 'string' ? [[name, field.value]] : [],
    ),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
