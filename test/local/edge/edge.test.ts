import { describe, expect, it } from 'vitest';
import { createEdge } from '../../../local/edge/edge.ts';
import type { EdgeResource } from '../../../local/edge/edge-resources.ts';
import { storedObjectOf } from '../../../local/edge/stored-object.ts';

const LAMBDA = 'arn:aws:lambda:us-east-1:000000000000:function:leave';
const API_HOST = 'api1.execute-api.localhost:8080';

/** As CDK writes them, references resolved as the engine does. */
const RESOURCES: readonly EdgeResource[] = [
  { type: 'AWS::ApiGatewayV2::Api', id: 'api1', properties: { Name: 'Api', ProtocolType: 'HTTP' } },
  {
    type: 'AWS::ApiGatewayV2::Integration',
    id: 'integration1',
    properties: {
      ApiId: 'api1',
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: LAMBDA,
      PayloadFormatVersion: '2.0',
    },
  },
  {
    type: 'AWS::ApiGatewayV2::Route',
    id: 'route1',
    properties: {
      ApiId: 'api1',
      AuthorizationType: 'NONE',
      RouteKey: 'ANY /leave/{proxy+}',
      Target: 'integrations/integration1',
    },
  },
  {
    type: 'AWS::ApiGatewayV2::Stage',
    id: 'stage1',
    properties: { ApiId: 'api1', StageName: '$default', AutoDeploy: true },
  },
  {
    type: 'AWS::CloudFront::OriginAccessControl',
    id: 'oac1',
    properties: { OriginAccessControlConfig: {} },
  },
  {
    type: 'AWS::CloudFront::Distribution',
    id: 'site1',
    properties: {
      DistributionConfig: {
        DefaultRootObject: 'index.html',
        Enabled: true,
        Origins: [
          {
            Id: 'bucket',
            DomainName: 'my.site.s3.us-east-1.amazonaws.com',
            S3OriginConfig: { OriginAccessIdentity: '' },
            OriginAccessControlId: 'oac1',
          },
          { Id: 'api', DomainName: API_HOST, CustomOriginConfig: {} },
        ],
        DefaultCacheBehavior: { TargetOriginId: 'bucket', CachePolicyId: 'any', Compress: true },
        CacheBehaviors: [
          {
            PathPattern: '/leave/*',
            TargetOriginId: 'api',
            AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
            OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
          },
        ],
      },
    },
  },
];

function edgeOf(resources: readonly EdgeResource[] = RESOURCES) {
  const edge = createEdge({
    resources,
    region: 'us-east-1',
    accountId: '000000000000',
    clock: { now: () => 0 },
    nextRequestId: () => 'request-1',
    readObject: async (bucket, key) =>
      storedObjectOf({
        status: key === 'index.html' ? 200 : 404,
        headers: {
          etag: '"e"',
          'last-modified': 'Sun, 01 Nov 2026 09:00:00 GMT',
          'content-type': 'text/html',
          'x-amz-meta-kind': 'page',
          'x-amz-request-id': 'hidden',
        },
        body: `${key} of ${bucket}`,
      }),
    functionByArn: (arn) => {
      if (arn !== LAMBDA) throw new Error(`no function ${arn}`);
      return {
        invoke: async (event) => ({
          kind: 'ok',
          payload: { statusCode: 200, body: (event as { rawPath: string }).rawPath },
        }),
      };
    },
  });
  return async (url: string, method = 'GET') => {
    const response = await edge(new Request(url, { method }));
    return response === null ? null : { response, text: await response.text() };
  };
}

const changed = (type: string, properties: object): readonly EdgeResource[] =>
  RESOURCES.map((resource) =>
    resource.type === type
      ? { ...resource, properties: { ...resource.properties, ...properties } }
      : resource,
  );

describe('the edge of a template', () => {
  it('serves the bucket with the headers that were stored with the object', async () => {
    const page = await edgeOf()('http://127.0.0.1:8080/');
    expect(page?.text).toBe('index.html of my.site');
    expect(page?.response.headers.get('x-amz-meta-kind')).toBe('page');
    expect(page?.response.headers.has('x-amz-request-id')).toBe(false);
  });

  it('serves the API behind the site and under its own name', async () => {
    const get = edgeOf();
    expect((await get('http://127.0.0.1:8080/leave/a', 'POST'))?.text).toBe('/leave/a');
    expect((await get(`http://${API_HOST}/leave/b`))?.text).toBe('/leave/b');
    expect((await get(`http://${API_HOST}/`))?.response.status).toBe(404);
  });

  it('answers nothing without a distribution', async () => {
    const without = RESOURCES.filter(({ type }) => !type.startsWith('AWS::CloudFront'));
    expect(await edgeOf(without)('http://127.0.0.1:8080/')).toBeNull();
  });

  const config = RESOURCES.at(-1)?.properties.DistributionConfig as Record<string, unknown>;
  it.each([
    [
      'a property',
      changed('AWS::ApiGatewayV2::Api', { CorsConfiguration: {} }),
      'CorsConfiguration',
    ],
    [
      'another protocol',
      changed('AWS::ApiGatewayV2::Api', { ProtocolType: 'WEBSOCKET' }),
      'WEBSOCKET',
    ],
    ['an authoriser', changed('AWS::ApiGatewayV2::Route', { AuthorizationType: 'JWT' }), 'JWT'],
    [
      'another payload format',
      changed('AWS::ApiGatewayV2::Integration', { PayloadFormatVersion: '1.0' }),
      '1.0',
    ],
    [
      'another function',
      changed('AWS::ApiGatewayV2::Integration', { IntegrationUri: 'arn:x' }),
      'arn:x',
    ],
    ['another stage', changed('AWS::ApiGatewayV2::Stage', { StageName: 'test' }), '\\$default'],
    [
      'a member of the distribution',
      changed('AWS::CloudFront::Distribution', {
        DistributionConfig: { ...config, OriginGroups: {} },
      }),
      'OriginGroups',
    ],
    [
      'a member of a behaviour',
      changed('AWS::CloudFront::Distribution', {
        DistributionConfig: {
          ...config,
          DefaultCacheBehavior: { TargetOriginId: 'bucket', TrustedSigners: [] },
        },
      }),
      'TrustedSigners',
    ],
    ['a type', [{ type: 'AWS::CloudFront::KeyGroup', id: 'k', properties: {} }], 'KeyGroup'],
  ])('stops the run for %s it does not know, by name', (_, resources, named) => {
    expect(() => edgeOf(resources)).toThrow(new RegExp(named));
  });
});
