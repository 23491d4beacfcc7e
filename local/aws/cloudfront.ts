import { type AwsResponse, type AwsService, s3Error } from './message.ts';

/** CloudFront's own API as far as invalidations go: nothing is cached here, so that they are noted only. */
export interface CloudFront {
  addDistribution(id: string): void;
  readonly handle: AwsService;
}

export function createCloudFront(onInvalidated: (paths: readonly string[]) => void): CloudFront {
  const distributions = new Set<string>();
  return {
    addDistribution(id) {
      distributions.add(id);
    },
    async handle({ method, url, body }) {
      const id = /^\/2020-05-31\/distribution\/([^/]+)\/invalidation$/.exec(url)?.[1];
      if (method !== 'POST' || id === undefined) {
        return s3Error(501, 'NotImplemented', `The local engine does not have ${method} ${url}`);
      }
      if (!distributions.has(id)) {
        return s3Error(404, 'NoSuchDistribution', `There is no distribution ${id}`);
      }
      return invalidate(body.toString('utf8'));
    },
  };

  function invalidate(batch: string): AwsResponse {
    const [reference = ''] = valuesOf(batch, 'CallerReference');
    const [quantity = ''] = valuesOf(batch, 'Quantity');
    const paths = valuesOf(batch, 'Path');
    if (reference === '') return s3Error(400, 'InvalidArgument', 'CallerReference is missing');
    if (Number(quantity) !== paths.length || paths.length === 0) {
      return s3Error(400, 'InconsistentQuantities', 'Quantity and the number of Items differ');
    }
    const wrong = paths.find((path) => !path.startsWith('/'));
    if (wrong !== undefined) return s3Error(400, 'InvalidArgument', `No path: ${wrong}`);
    onInvalidated(paths);
    return {
      status: 201,
      headers: { 'content-type': 'text/xml' },
      body: `<?xml version="1.0"?>\n<Invalidation xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Id>${reference}</Id><Status>Completed</Status></Invalidation>`,
    };
  }
}

const valuesOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
