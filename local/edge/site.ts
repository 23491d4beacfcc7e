import { type CachePolicyConfig, type Compress, compression } from './compression.ts';
import {
  type Behavior,
  behaviorFor,
  type DistributionConfig,
  forwardsEverything,
} from './distribution.ts';
import {
  type ApplyHeaders,
  type ResponseHeadersPolicyConfig,
  responseHeadersPolicy,
} from './response-headers-policy.ts';
import { objectResponse, type StoredObject } from './stored-object.ts';
import { loadViewerFunction, type ViewerFunction } from './viewer-function.ts';

export type { CachePolicyConfig } from './compression.ts';
export type { DistributionConfig } from './distribution.ts';
export type { ResponseHeadersPolicyConfig } from './response-headers-policy.ts';
export type { StoredObject } from './stored-object.ts';

/** Answers a request of a reader at an address. */
export type HttpHandler = (request: Request, sourceIp?: string) => Promise<Response>;

/** What stands behind an origin's domain name. */
export type SiteOrigin =
  | { readonly kind: 'bucket'; readonly read: (key: string) => Promise<StoredObject | null> }
  | { readonly kind: 'http'; readonly handle: HttpHandler };

export interface SiteOptions {
  readonly distribution: DistributionConfig;
  /** The origin with that domain name; null when nothing local has it. */
  readonly originOf: (domainName: string) => SiteOrigin | null;
  /** `FunctionCode` of the `AWS::CloudFront::Function`s, by ARN. */
  readonly functions: ReadonlyMap<string, string>;
  /** By what `Ref` of an `AWS::CloudFront::ResponseHeadersPolicy` gives. */
  readonly responseHeadersPolicies: ReadonlyMap<string, ResponseHeadersPolicyConfig>;
  /** By what `Ref` of an `AWS::CloudFront::CachePolicy` gives; CloudFront's own are not among them. */
  readonly cachePolicies: ReadonlyMap<string, CachePolicyConfig>;
}

interface CompiledBehavior {
  readonly origin: SiteOrigin;
  readonly originPath: string;
  readonly methods: ReadonlySet<string>;
  readonly onViewerRequest: ViewerFunction | null;
  readonly applyHeaders: ApplyHeaders | null;
  readonly compress: Compress;
  readonly forwardsEverything: boolean;
}

/**
 * Serves a CloudFront distribution: behaviours by path, viewer-request functions, bucket and HTTP
 * origins, error pages, response headers and compression. Nothing is cached and HTTP is not sent to
 * HTTPS, so that a change is seen at once and without a certificate.
 *
 * @throws {Error} naming what the distribution refers to and this machine does not have or support
 */
export function createSite(options: SiteOptions): HttpHandler {
  const { distribution } = options;
  const behaviors = new Map<Behavior, CompiledBehavior>(
    [distribution.DefaultCacheBehavior, ...(distribution.CacheBehaviors ?? [])].map((behavior) => [
      behavior,
      compile(behavior, options),
    ]),
  );
  const behaviorAt = (path: string): CompiledBehavior => {
    const behavior = behaviors.get(behaviorFor(distribution, path));
    if (behavior === undefined) throw new Error(`no behaviour for ${path}`);
    return behavior;
  };

  async function fetchFrom(
    behavior: CompiledBehavior,
    request: Request,
    path: string,
    sourceIp: string,
  ): Promise<Response> {
    if (!behavior.methods.has(request.method)) {
      return plain(403, 'This distribution is not configured to allow the HTTP request method.');
    }
    const rooted =
      path === '/' && distribution.DefaultRootObject
        ? `/${distribution.DefaultRootObject.replace(/^\//, '')}`
        : path;
    if (behavior.origin.kind === 'bucket') {
      return fromBucket(behavior.origin.read, request, behavior.originPath + rooted);
    }
    const forwarded = await originRequest(behavior, request, rooted, sourceIp);
    return behavior.origin.handle(forwarded, sourceIp);
  }

  async function errorPage(request: Request, failed: Response): Promise<Response> {
    const rule = distribution.CustomErrorResponses?.find((r) => r.ErrorCode === failed.status);
    if (rule?.ResponsePagePath === undefined) return failed;
    const method = request.method === 'HEAD' ? 'HEAD' : 'GET';
    const url = new URL(rule.ResponsePagePath, request.url);
    const page = await fetchFrom(
      behaviorAt(rule.ResponsePagePath),
      new Request(url, { method }),
      rule.ResponsePagePath,
      '127.0.0.1',
    );
    // Without its page an error stays what it was.
    if (!page.ok) return failed;
    const headers = new Headers(page.headers);
    return new Response(page.body, { status: rule.ResponseCode ?? failed.status, headers });
  }

  return async (request, sourceIp = '127.0.0.1') => {
    const { pathname } = new URL(request.url);
    const behavior = behaviorAt(pathname);
    let response: Response | null = null;
    let path = pathname;
    if (behavior.onViewerRequest !== null) {
      try {
        const decision = await behavior.onViewerRequest(request, sourceIp);
        if (decision.kind === 'go-on') path = decision.uri;
        else response = answered(request, decision);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        response = plain(503, `The CloudFront function failed: ${message}`);
      }
    }
    if (response === null) {
      response = await fetchFrom(behavior, request, path, sourceIp);
      if (response.status >= 400) response = await errorPage(request, response);
    }
    const headers = new Headers(response.headers);
    behavior.applyHeaders?.(headers, request.headers.get('origin'));
    return behavior.compress(
      request,
      new Response(response.body, { status: response.status, headers }),
    );
  };
}

function compile(behavior: Behavior, options: SiteOptions): CompiledBehavior {
  const { distribution } = options;
  const origin = distribution.Origins.find(({ Id }) => Id === behavior.TargetOriginId);
  if (origin === undefined) throw new Error(`distribution: no origin ${behavior.TargetOriginId}`);
  const source = options.originOf(origin.DomainName);
  if (source === null) {
    throw new Error(`distribution: nothing local answers for origin ${origin.DomainName}`);
  }
  if ((behavior.LambdaFunctionAssociations ?? []).length > 0) {
    throw new Error('distribution: LambdaFunctionAssociations are not supported locally');
  }
  const policyId = behavior.ResponseHeadersPolicyId;
  const policy = policyId === undefined ? undefined : options.responseHeadersPolicies.get(policyId);
  if (policyId !== undefined && policy === undefined) {
    throw new Error(`distribution: response headers policy ${policyId} is not known`);
  }
  return {
    origin: source,
    originPath: origin.OriginPath ?? '',
    methods: new Set(behavior.AllowedMethods ?? ['GET', 'HEAD']),
    onViewerRequest: viewerFunction(behavior, options.functions),
    applyHeaders: policy === undefined ? null : responseHeadersPolicy(policy),
    compress: compression(
      behavior.Compress === true,
      options.cachePolicies.get(behavior.CachePolicyId ?? '') ?? {},
    ),
    forwardsEverything: source.kind === 'http' && forwardsEverything(behavior),
  };
}

function viewerFunction(
  { FunctionAssociations: associations = [] }: Behavior,
  functions: ReadonlyMap<string, string>,
): ViewerFunction | null {
  const [association] = associations;
  if (association === undefined) return null;
  if (associations.length > 1 || association.EventType !== 'viewer-request') {
    throw new Error('distribution: only one function, at viewer-request, is supported locally');
  }
  const code = functions.get(association.FunctionARN);
  if (code === undefined) {
    throw new Error(`distribution: function ${association.FunctionARN} is not known`);
  }
  return loadViewerFunction(association.FunctionARN, code);
}

/** S3 tells a reader without ListBucket the same about what is missing as about what is forbidden. */
async function fromBucket(
  read: (key: string) => Promise<StoredObject | null>,
  request: Request,
  path: string,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return accessDenied();
  let key: string;
  try {
    key = decodeURIComponent(path.slice(1));
  } catch {
    return plain(400, 'The address is not well formed.');
  }
  const object = key === '' ? null : await read(key);
  return object === null ? accessDenied() : objectResponse(request, object);
}

/** What CloudFront passes on without an origin request policy, as far as a function can tell. */
const ALWAYS_FORWARDED = ['content-type', 'content-length', 'accept-encoding'];

async function originRequest(
  behavior: CompiledBehavior,
  request: Request,
  path: string,
  sourceIp: string,
): Promise<Request> {
  const url = new URL(request.url);
  url.pathname = behavior.originPath + path;
  let headers = new Headers(request.headers);
  if (!behavior.forwardsEverything) {
    url.search = '';
    headers = new Headers({ 'user-agent': 'Amazon CloudFront' });
    for (const name of ALWAYS_FORWARDED) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
  }
  headers.delete('host');
  headers.append('x-forwarded-for', sourceIp);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const body = hasBody ? await request.arrayBuffer() : null;
  return new Request(url, { method: request.method, headers, body });
}

function answered(
  request: Request,
  { status, headers, body }: { status: number; headers: Record<string, string>; body: string },
): Response {
  const isBodiless = body === '' || request.method === 'HEAD' || status === 304 || status === 204;
  return new Response(isBodiless ? null : body, { status, headers });
}

const accessDenied = (): Response =>
  new Response(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
    { status: 403, headers: { 'content-type': 'application/xml' } },
  );

const plain = (status: number, message: string): Response =>
  new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
