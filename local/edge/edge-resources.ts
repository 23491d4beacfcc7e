/** A resource of the edge: its id as `Ref` gives it and its properties with references resolved. */
export interface EdgeResource {
  readonly type: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Support {
  readonly read: readonly string[];
  /** Without effect here, and why that is harmless. */
  readonly harmless: Readonly<Record<string, string>>;
}

const NAMES = {
  Name: 'no effect on behaviour',
  Comment: 'no effect on behaviour',
  Description: 'no effect on behaviour',
  Tags: 'no effect on behaviour',
};
const NOT_CACHED = 'nothing is cached here';
const PLAIN_HTTP = 'the local port speaks plain HTTP';
const NOT_OBSERVED = 'there are no access logs or metrics here';

const SUPPORT: Readonly<Record<string, Support>> = {
  'AWS::ApiGatewayV2::Api': {
    read: ['ProtocolType'],
    harmless: { ...NAMES, DisableExecuteApiEndpoint: 'the site reaches it all the same' },
  },
  'AWS::ApiGatewayV2::Integration': {
    read: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion'],
    harmless: {
      ...NAMES,
      IntegrationMethod: 'Lambda is invoked by POST always',
      CredentialsArn: 'permissions are not enforced on this machine',
      TimeoutInMillis: 'the function has a timeout of its own',
    },
  },
  'AWS::ApiGatewayV2::Route': {
    read: ['ApiId', 'RouteKey', 'Target', 'AuthorizationType'],
    harmless: { OperationName: 'no effect on behaviour' },
  },
  'AWS::ApiGatewayV2::Stage': {
    read: ['ApiId', 'StageName'],
    harmless: {
      ...NAMES,
      AccessLogSettings: NOT_OBSERVED,
      AutoDeploy: 'routes count at once',
      DefaultRouteSettings: 'requests are not throttled here',
      RouteSettings: 'requests are not throttled here',
    },
  },
  'AWS::CloudFront::Distribution': {
    read: ['DistributionConfig'],
    harmless: { Tags: 'no effect on behaviour' },
  },
  'AWS::CloudFront::Function': {
    read: ['FunctionCode', 'FunctionConfig'],
    harmless: { ...NAMES, AutoPublish: 'there is one stage here', FunctionMetadata: 'no effect' },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': { read: ['ResponseHeadersPolicyConfig'], harmless: {} },
  'AWS::CloudFront::CachePolicy': { read: [], harmless: { CachePolicyConfig: NOT_CACHED } },
  'AWS::CloudFront::OriginAccessControl': {
    read: [],
    harmless: { OriginAccessControlConfig: 'permissions are not enforced on this machine' },
  },
};

/** Members of `DistributionConfig`. */
const DISTRIBUTION: Support = {
  read: [
    ...['DefaultRootObject', 'Origins', 'DefaultCacheBehavior', 'CacheBehaviors'],
    'CustomErrorResponses',
  ],
  harmless: {
    ...NAMES,
    Aliases: 'the local port has no name',
    Enabled: 'a disabled distribution is not deployed',
    HttpVersion: PLAIN_HTTP,
    IPV6Enabled: PLAIN_HTTP,
    Logging: NOT_OBSERVED,
    PriceClass: 'a matter of price',
    Restrictions: 'readers here are at home',
    ViewerCertificate: PLAIN_HTTP,
    WebACLId: 'there is no firewall here',
  },
};

/** Members of a cache behaviour. */
const BEHAVIOR: Support = {
  read: [
    ...['PathPattern', 'TargetOriginId', 'AllowedMethods', 'OriginRequestPolicyId'],
    ...['ResponseHeadersPolicyId', 'FunctionAssociations', 'LambdaFunctionAssociations'],
  ],
  harmless: {
    CachedMethods: NOT_CACHED,
    CachePolicyId: NOT_CACHED,
    Compress: 'nothing is compressed here',
    ViewerProtocolPolicy: PLAIN_HTTP,
  },
};

/** Members of an origin. */
const ORIGIN: Support = {
  read: ['Id', 'DomainName', 'OriginPath'],
  harmless: {
    ConnectionAttempts: 'origins are in this process',
    ConnectionTimeout: 'origins are in this process',
    CustomOriginConfig: PLAIN_HTTP,
    OriginAccessControlId: 'permissions are not enforced on this machine',
    OriginShield: NOT_CACHED,
    S3OriginConfig: 'permissions are not enforced on this machine',
  },
};

/**
 * Sorts the edge's resources by type.
 *
 * @throws {Error} naming the resource and the property or type that is not supported
 */
export function readEdgeResources(resources: readonly EdgeResource[]) {
  for (const { type, id, properties } of resources) {
    const support = SUPPORT[type];
    if (support === undefined) throw new Error(`${id} (${type}) is not supported locally`);
    refuseUnknown(`${id} (${type})`, properties, support);
  }
  const of = (type: string): readonly EdgeResource[] =>
    resources.filter((resource) => resource.type === type);
  const distributions = of('AWS::CloudFront::Distribution');
  for (const { id, properties } of distributions) checkDistribution(id, properties);
  const apis = of('AWS::ApiGatewayV2::Api');
  for (const { id, properties } of apis) refuseOtherValue(id, properties, 'ProtocolType', 'HTTP');
  const routes = of('AWS::ApiGatewayV2::Route');
  for (const { id, properties } of routes) {
    refuseOtherValue(id, { AuthorizationType: 'NONE', ...properties }, 'AuthorizationType', 'NONE');
  }
  return {
    apis,
    routes,
    distributions,
    integrations: of('AWS::ApiGatewayV2::Integration'),
    stages: of('AWS::ApiGatewayV2::Stage'),
    functions: of('AWS::CloudFront::Function'),
    headersPolicies: of('AWS::CloudFront::ResponseHeadersPolicy'),
  };
}

function checkDistribution(id: string, { DistributionConfig }: EdgeResource['properties']): void {
  const config = DistributionConfig as Record<string, unknown>;
  refuseUnknown(`${id}: DistributionConfig`, config, DISTRIBUTION);
  for (const origin of listOf(config.Origins)) refuseUnknown(`${id}: Origins`, origin, ORIGIN);
  for (const behavior of [config.DefaultCacheBehavior, ...listOf(config.CacheBehaviors)]) {
    refuseUnknown(`${id}: behaviour`, behavior as Record<string, unknown>, BEHAVIOR);
  }
}

const listOf = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value : [];

function refuseUnknown(where: string, value: Record<string, unknown>, support: Support): void {
  for (const name of Object.keys(value)) {
    if (!support.read.includes(name) && !Object.hasOwn(support.harmless, name)) {
      throw new Error(`${where}: ${name} is not supported locally`);
    }
  }
}

/** @throws {Error} when a property has another value than the one that is supported */
export function refuseOtherValue(
  id: string,
  properties: EdgeResource['properties'],
  name: string,
  supported: string,
): void {
  const value = String(properties[name]);
  if (value !== supported) {
    throw new Error(`${id}: ${name} ${value} is not supported locally, only ${supported}`);
  }
}
