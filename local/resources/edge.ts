import type { ResourceRequest, ResourceType } from '../template/deploy.ts';
import type { World } from './world.ts';

/** The HTTP edge: what CloudFront and API Gateway serve, handed over as it stands in the template. */
export const edgeTypes = (world: World): Readonly<Record<string, ResourceType>> => {
  const handedOver = (
    attributes: (id: string) => Readonly<Record<string, string>> = () => ({}),
  ): ResourceType => ({
    properties: [],
    harmless: 'read, or refused, by local/edge',
    create(request) {
      const id = edgeId(request);
      world.edge.resources.push({ type: request.type, id, properties: request.properties });
      return { ref: id, attributes: { Id: id, ...attributes(id) } };
    },
  });
  const host = new URL(world.publicUrl).host;
  const port = host.slice(host.indexOf(':'));
  return {
    'AWS::ApiGatewayV2::Api': handedOver((id) => ({
      ApiId: id,
      // A name of its own on the public port, as each API has one at AWS.
      ApiEndpoint: `http://${id}.execute-api.localhost${port}`,
    })),
    'AWS::ApiGatewayV2::Integration': handedOver(),
    'AWS::ApiGatewayV2::Route': handedOver(),
    'AWS::ApiGatewayV2::Stage': handedOver(),
    'AWS::CloudFront::Distribution': handedOver(() => ({ DomainName: host })),
    'AWS::CloudFront::OriginAccessControl': handedOver(),
    'AWS::CloudFront::ResponseHeadersPolicy': handedOver(),
    'AWS::CloudFront::CachePolicy': handedOver(),
    'AWS::CloudFront::OriginRequestPolicy': handedOver(),
    'AWS::CloudFront::Function': handedOver((id) => ({
      FunctionARN: `arn:aws:cloudfront::${world.accountId}:function/${id}`,
    })),
  };
};

/** Ids of the edge are host names too: lower-case letters and digits. */
const edgeId = ({ stack, logicalId }: ResourceRequest): string =>
  `${stack.name}${logicalId}`
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-60);
