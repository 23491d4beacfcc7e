import type {
  CachePolicyConfig,
  DistributionConfig,
  ResponseHeadersPolicyConfig,
} from '../edge/site.ts';
import type { ResourceRequest, ResourceType } from '../template/deploy.ts';
import { inert } from './inert.ts';
import { onlyMembers, type World } from './world.ts';

/** API Gateway's HTTP APIs. */
const apiTypes = (world: World): Readonly<Record<string, ResourceType>> => {
  const integrations = new Map<string, string>();
  return {
    'AWS::ApiGatewayV2::Api': {
      properties: ['ProtocolType'],
      harmless: {
        Description: 'shown in the console',
        Name: 'shown in the console',
        Tags: 'no effect',
      },
      create(request) {
        expect(request, 'ProtocolType', ['HTTP']);
        const id = edgeId(request);
        world.edge.apis.push(id);
        const { port } = new URL(world.publicUrl);
        return {
          ref: id,
          // A name of its own on the public port, as each API has one at AWS.
          attributes: { ApiId: id, ApiEndpoint: `http://${id}.execute-api.localhost:${port}` },
        };
      },
    },
    'AWS::ApiGatewayV2::Integration': {
      properties: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion'],
      harmless: { Description: 'shown in the console' },
      create(request) {
        expect(request, 'IntegrationType', ['AWS_PROXY']);
        expect(request, 'PayloadFormatVersion', ['2.0']);
        const id = edgeId(request);
        integrations.set(id, String(request.properties.IntegrationUri));
        return { ref: id };
      },
    },
    'AWS::ApiGatewayV2::Route': {
      properties: ['ApiId', 'AuthorizationType', 'RouteKey', 'Target'],
      harmless: { OperationName: 'shown in the console' },
      create(request) {
        expect(request, 'AuthorizationType', ['NONE', undefined]);
        const { ApiId, RouteKey, Target } = request.properties;
        const functionArn = integrations.get(String(Target).replace(/^integrations\//, ''));
        if (functionArn === undefined) throw new Error(`there is no ${String(Target)}`);
        world.edge.routes.push({ apiId: String(ApiId), routeKey: String(RouteKey), functionArn });
        return { ref: edgeId(request) };
      },
    },
    'AWS::ApiGatewayV2::Stage': {
      properties: ['ApiId', 'AutoDeploy', 'StageName'],
      harmless: {
        AccessLogSettings: 'requests are not logged',
        DefaultRouteSettings: 'requests are not throttled and metrics not kept',
        Description: 'shown in the console',
        Tags: 'no effect on behaviour',
      },
      create(request) {
        expect(request, 'StageName', ['$default']);
        return { ref: '$default' };
      },
    },
  };
};

const HARMLESS_OF_DISTRIBUTIONS = [
  // No names, certificates, TLS, firewalls, prices or logs on this machine.
  ...['Aliases', 'ViewerCertificate', 'WebACLId', 'PriceClass', 'Logging', 'Comment', 'Enabled'],
  ...['HttpVersion', 'IPV6Enabled'],
];
const BEHAVIOR_MEMBERS = [
  ...['TargetOriginId', 'AllowedMethods', 'OriginRequestPolicyId', 'ResponseHeadersPolicyId'],
  ...['FunctionAssociations', 'PathPattern'],
  ...['CachePolicyId', 'Compress'],
  // Nothing is cached, and the port speaks plain HTTP.
  ...['CachedMethods', 'ViewerProtocolPolicy'],
];

/** CloudFront. */
const siteTypes = (world: World): Readonly<Record<string, ResourceType>> => ({
  'AWS::CloudFront::Distribution': {
    properties: ['DistributionConfig'],
    harmless: { Tags: 'no effect on behaviour' },
    create(request) {
      const config = request.properties.DistributionConfig as DistributionConfig;
      onlyMembers(config, 'DistributionConfig', [
        ...['DefaultRootObject', 'Origins', 'DefaultCacheBehavior', 'CacheBehaviors'],
        ...['CustomErrorResponses', ...HARMLESS_OF_DISTRIBUTIONS],
      ]);
      for (const behavior of [config.DefaultCacheBehavior, ...(config.CacheBehaviors ?? [])]) {
        onlyMembers(behavior, 'DistributionConfig behaviour', BEHAVIOR_MEMBERS);
      }
      world.edge.distributions.push(config);
      const id = edgeId(request);
      world.addDistribution(id);
      return { ref: id, attributes: { Id: id, DomainName: new URL(world.publicUrl).host } };
    },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': {
    properties: ['ResponseHeadersPolicyConfig'],
    harmless: {},
    create(request) {
      const id = edgeId(request);
      const config = request.properties.ResponseHeadersPolicyConfig;
      world.edge.responseHeadersPolicies.set(id, config as ResponseHeadersPolicyConfig);
      return { ref: id, attributes: { Id: id } };
    },
  },
  'AWS::CloudFront::Function': {
    properties: ['FunctionCode'],
    harmless: {
      AutoPublish: 'what is in the template is live',
      FunctionConfig: 'the runtime is this machine’s',
      Name: 'shown in the console',
    },
    create(request) {
      const id = edgeId(request);
      const arn = `arn:aws:cloudfront::${world.accountId}:function/${id}`;
      world.edge.viewerFunctions.set(arn, String(request.properties.FunctionCode));
      return { ref: arn, attributes: { FunctionARN: arn } };
    },
  },
  'AWS::CloudFront::OriginAccessControl': inertEdge('permissions are not enforced on this machine'),
  // Of times and keys nothing is kept: nothing is cached, so that a change is seen at once.
  'AWS::CloudFront::CachePolicy': {
    properties: ['CachePolicyConfig'],
    harmless: {},
    create(request) {
      const id = edgeId(request);
      world.edge.cachePolicies.set(id, request.properties.CachePolicyConfig as CachePolicyConfig);
      return { ref: id, attributes: { Id: id } };
    },
  },
});

export const edgeTypes = (world: World): Readonly<Record<string, ResourceType>> => ({
  ...apiTypes(world),
  ...siteTypes(world),
});

const inertEdge = (why: string): ResourceType =>
  inert(why, (request) => ({ ref: edgeId(request), attributes: { Id: edgeId(request) } }));

function expect({ properties }: ResourceRequest, name: string, known: readonly unknown[]): void {
  if (!known.includes(properties[name])) {
    throw new Error(`the local engine does not support ${name} ${String(properties[name])}`);
  }
}

/** Ids of the edge are parts of host names: at most 63 lower-case letters and digits. */
const edgeId = ({ stack, logicalId }: ResourceRequest): string =>
  `${stack.name}${logicalId}`
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-60);
