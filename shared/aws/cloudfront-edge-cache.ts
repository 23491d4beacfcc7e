import type { EdgeCache } from '../ports/edge-cache.ts';
import { element, text, xmlDocument } from '../xml/xml.ts';
import type { SendSigned } from './signed-request.ts';

export interface CloudFrontCacheOptions {
  readonly send: SendSigned;
  readonly region: string;
  /** Name of the SSM parameter that holds the distribution's id. */
  readonly parameter: string;
  /** The queue whose messages lead to further invalidations. */
  readonly queueUrl: string;
  /** Something new at each call: CloudFront takes a second request of one name for the first. */
  readonly newReference: () => string;
}

/** CloudFront takes 3,000 paths in progress (CloudFront developer guide, quotas); several requests may be. */
const PATHS_AT_ONCE = 1_000;
const NAMESPACE = 'http://cloudfront.amazonaws.com/doc/2020-05-31/';

/**
 * EdgeCache over a CloudFront distribution. Its id is read from SSM when it is first needed: the
 * distribution is made after the function, by a stack that refers to it.
 */
export function cloudFrontEdgeCache(options: CloudFrontCacheOptions): EdgeCache {
  const { send, region, parameter, queueUrl, newReference } = options;
  let distribution: Promise<string> | null = null;

  const json = (service: string, target: string, version: string, input: object) =>
    send({
      service,
      region,
      host: `${service}.${region}.amazonaws.com`,
      path: '/',
      headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target },
      body: JSON.stringify(input),
    });

  async function readDistribution(): Promise<string> {
    const answer = await json('ssm', 'AmazonSSM.GetParameter', '1.1', { Name: parameter });
    const { Parameter } = JSON.parse(answer) as { Parameter?: { Value?: string } };
    if (Parameter?.Value === undefined) throw new Error(`SSM has no value for ${parameter}`);
    return Parameter.Value;
  }

  return {
    async invalidate(paths) {
      distribution ??= readDistribution().catch((error: unknown) => {
        // Asked again next time: the edge may be deployed by then.
        distribution = null;
        throw error;
      });
      const id = await distribution;
      for (let start = 0; start < paths.length; start += PATHS_AT_ONCE) {
        await send({
          service: 'cloudfront',
          // A global service: it is called and signed for in one region.
          region: 'us-east-1',
          host: 'cloudfront.amazonaws.com',
          path: `/2020-05-31/distribution/${id}/invalidation`,
          headers: { 'content-type': 'application/xml' },
          body: invalidationBatch(paths.slice(start, start + PATHS_AT_ONCE), newReference()),
        });
      }
    },
    async isMoreToCome() {
      const answer = await json('sqs', 'AmazonSQS.GetQueueAttributes', '1.0', {
        QueueUrl: queueUrl,
        AttributeNames: ['ApproximateNumberOfMessages'],
      });
      const { Attributes } = JSON.parse(answer) as { Attributes?: Record<string, string> };
      return Number(Attributes?.ApproximateNumberOfMessages ?? 0) > 0;
    },
  };
}

/** @see CloudFront API reference, CreateInvalidation: paths are URL-encoded, a `*` would be a wildcard */
const invalidationBatch = (paths: readonly string[], reference: string): string =>
  xmlDocument(
    element(
      'InvalidationBatch',
      { xmlns: NAMESPACE },
      element(
        'Paths',
        {},
        element('Quantity', {}, text(String(paths.length))),
        element(
          'Items',
          {},
          ...paths.map((path) => element('Path', {}, text(encodeURI(path).replaceAll('*', '%2A')))),
        ),
      ),
      element('CallerReference', {}, text(reference)),
    ),
  );
