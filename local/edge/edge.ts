import type { InvocationResult } from '../lambda/invocation.ts';
import type { DistributionConfig } from './distribution.ts';
import { type EdgeResource, readEdgeResources, refuseOtherValue } from './edge-resources.ts';
import { createHttpApi } from './http-api.ts';
import type { ResponseHeadersPolicyConfig } from './response-headers-policy.ts';
import { createSite, type HttpHandler, type SiteOrigin } from './site.ts';
import type { StoredObject } from './stored-object.ts';

export interface EdgeOptions {
  /** The edge's resources with their references resolved. */
  readonly resources: readonly EdgeResource[];
  readonly region: string;
  readonly accountId: string;
  readonly clock: { now(): number };
  readonly nextRequestId: () => string;
  readonly readObject: (bucket: string, key: string) => Promise<StoredObject | null>;
  /** @throws {Error} when there is no such function */
  readonly functionByArn: (arn: string) => {
    invoke(event: object): Promise<InvocationResult>;
  };
}

/**
 * Serves a template's HTTP edge on one port: an HTTP API under its own name
 * (`{apiId}.execute-api.localhost`), the distribution under every other.
 *
 * @returns a handler that answers null when there is no distribution
 * @throws {Error} naming resource and property for what is not supported
 */
export function createEdge(
  options: EdgeOptions,
): (request: Request, sourceIp?: string) => Promise<Response | null> {
  const resources = readEdgeResources(options.resources);
  const apis = new Map<string, HttpHandler>(
    resources.apis.map(({ id }) => [id, apiOf(id, resources, options)]),
  );
  const originOf = (domainName: string): SiteOrigin | null => {
    const api = apis.get(apiIdOf(domainName));
    if (api !== undefined) return { kind: 'http', handle: api };
    const bucket = bucketOf(domainName);
    return bucket === null
      ? null
      : { kind: 'bucket', read: (key) => options.readObject(bucket, key) };
  };
  const [distribution, second] = resources.distributions;
  if (second !== undefined) throw new Error('the local port serves one distribution only');
  const site =
    distribution === undefined
      ? null
      : createSite({
          distribution: distribution.properties.DistributionConfig as DistributionConfig,
          originOf,
          functions: new Map(
            resources.functions.map(({ id, properties }) => [
              `arn:aws:cloudfront::${options.accountId}:function/${id}`,
              String(properties.FunctionCode),
            ]),
          ),
          responseHeadersPolicies: new Map(
            resources.headersPolicies.map(({ id, properties }) => [
              id,
              properties.ResponseHeadersPolicyConfig as ResponseHeadersPolicyConfig,
            ]),
          ),
        });
  return async (request, sourceIp = '127.0.0.1') => {
    const api = apis.get(apiIdOf(new URL(request.url).host));
    if (api !== undefined) return api(request, sourceIp);
    return site === null ? null : site(request, sourceIp);
  };
}

const apiIdOf = (host: string): string => /^([a-z0-9]+)\.execute-api\./.exec(host)?.[1] ?? '';

/** `{bucket}.s3.{region}.amazonaws.com`; bucket names may hold dots. */
const bucketOf = (domainName: string): string | null =>
  /^(.+)\.s3(?:\.[a-z0-9-]+)?\.amazonaws\.com$/.exec(domainName)?.[1] ?? null;

function apiOf(
  apiId: string,
  { integrations, routes, stages }: ReturnType<typeof readEdgeResources>,
  options: EdgeOptions,
): HttpHandler {
  const ofApi = (resource: EdgeResource): boolean => resource.properties.ApiId === apiId;
  if (!stages.some((stage) => ofApi(stage) && stage.properties.StageName === '$default')) {
    throw new Error(`HTTP API ${apiId}: only the stage $default is supported locally`);
  }
  return createHttpApi({
    apiId,
    accountId: options.accountId,
    domainName: `${apiId}.execute-api.${options.region}.amazonaws.com`,
    clock: options.clock,
    nextRequestId: options.nextRequestId,
    routes: routes.filter(ofApi).map(({ id, properties }) => {
      const target = String(properties.Target).replace(/^integrations\//, '');
      const integration = integrations.find((each) => each.id === target);
      if (integration === undefined) throw new Error(`route ${id}: no integration ${target}`);
      const lambda = options.functionByArn(lambdaArnOf(integration));
      return {
        routeKey: String(properties.RouteKey),
        invoke: (event) => lambda.invoke(event),
      };
    }),
  });
}

/** The function's own ARN, or the one inside `arn:…:apigateway:…:path/…/functions/{arn}/invocations`. */
function lambdaArnOf({ id, properties }: EdgeResource): string {
  refuseOtherValue(id, properties, 'IntegrationType', 'AWS_PROXY');
  refuseOtherValue(id, properties, 'PayloadFormatVersion', '2.0');
  const uri = String(properties.IntegrationUri);
  return /\/functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? uri;
}
