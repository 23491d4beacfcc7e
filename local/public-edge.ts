import type { Backend } from './aws/backend.ts';
import { createHttpApi } from './edge/http-api.ts';
import { createSite, type HttpHandler, type SiteOrigin, type StoredObject } from './edge/site.ts';
import type { InvocationResult } from './lambda/invocation.ts';
import type { PublicHandler } from './public-port.ts';
import type { EdgeTemplate } from './resources/edge-template.ts';

export interface PublicEdgeOptions {
  readonly edge: EdgeTemplate;
  readonly fauxqs: Backend;
  readonly region: string;
  readonly accountId: string;
  readonly clock: { now(): number };
  readonly nextRequestId: () => string;
  readonly invoke: (functionArn: string, event: object) => Promise<InvocationResult>;
}

/**
 * Serves the template's distribution to every host name, and each HTTP API to the host that begins with
 * its id, as at AWS.
 *
 * @throws {Error} when there is more than one distribution, or one refers to what is not here
 */
export function publicEdge(options: PublicEdgeOptions): PublicHandler {
  const { edge, fauxqs, region, accountId, clock, nextRequestId, invoke } = options;
  const apis = new Map<string, HttpHandler>(
    edge.apis.map((apiId) => [
      apiId,
      createHttpApi({
        apiId,
        accountId,
        domainName: `${apiId}.execute-api.${region}.amazonaws.com`,
        routes: edge.routes
          .filter((route) => route.apiId === apiId)
          .map(({ routeKey, functionArn }) => ({
            routeKey,
            invoke: (event) => invoke(functionArn, event),
          })),
        clock,
        nextRequestId,
      }),
    ]),
  );
  const originOf = (domainName: string): SiteOrigin | null => {
    const [first = '', service] = domainName.split('.');
    if (service === 's3') return { kind: 'bucket', read: (key) => readObject(fauxqs, first, key) };
    const handle = apis.get(first);
    return handle === undefined ? null : { kind: 'http', handle };
  };
  const [distribution, another] = edge.distributions;
  if (another !== undefined) {
    throw new Error('The local engine serves one CloudFront distribution; the assembly has more');
  }
  const site =
    distribution === undefined
      ? null
      : createSite({
          distribution,
          originOf,
          functions: edge.viewerFunctions,
          responseHeadersPolicies: edge.responseHeadersPolicies,
          cachePolicies: edge.cachePolicies,
        });

  return async (request) => {
    const [first = ''] = new URL(request.url).hostname.split('.');
    const handle = apis.get(first) ?? site;
    return handle === null ? null : handle(request);
  };
}

/** Headers that a reader of the object gets; the rest is S3's own. */
const STORED_HEADERS = [
  ...['content-type', 'cache-control', 'content-language', 'content-disposition'],
  'content-encoding',
];

async function readObject(
  fauxqs: Backend,
  bucket: string,
  key: string,
): Promise<StoredObject | null> {
  const answer = await fauxqs.call('GET', `/${bucket}/${encodeURIComponent(key)}`, {}, '');
  if (answer.status !== 200) return null;
  const { headers, body } = answer;
  return {
    body: Buffer.from(body),
    etag: String(headers.etag),
    lastModified: Date.parse(String(headers['last-modified'])),
    headers: Object.fromEntries(
      STORED_HEADERS.flatMap((name): [string, string][] =>
        headers[name] === undefined ? [] : [[name, String(headers[name])]],
      ),
    ),
  };
}
