import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from 'vitest';
import { cloudFrontEdgeCache } from '../../../shared/aws/cloudfront-edge-cache.ts';
import { signedRequests } from '../../../shared/aws/signed-request.ts';
import { httpServer } from '../../fakes/http-server.ts';

let stop: () => Promise<void> = async () => {};
afterEach(() => stop());

interface Call {
  readonly service: string;
  readonly url: string;
  readonly target: string;
  readonly body: string;
}

/** An AWS endpoint: the distribution is E123; one message waits in the queue. */
async function awsThat(statusOf: (call: Call) => number = () => 200) {
  const calls: Call[] = [];
  const server = await httpServer((request, body) => {
    const scope = /Credential=[^/]+\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/.exec(
      request.headers.authorization ?? '',
    );
    const call = {
      service: `${scope?.[2]} ${scope?.[1]}`,
      url: request.url ?? '',
      target: String(request.headers['x-amz-target'] ?? ''),
      body,
    };
    calls.push(call);
    return {
      status: statusOf(call),
      body: call.target.startsWith('AmazonSSM')
        ? JSON.stringify({ Parameter: { Value: 'E123' } })
        : JSON.stringify({ Attributes: { ApproximateNumberOfMessages: '1' } }),
    };
  });
  stop = server.stop;
  const { config } = new S3Client({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  let references = 0;
  const cache = cloudFrontEdgeCache({
    send: signedRequests({ config, endpointUrl: server.url }),
    region: 'eu-west-1',
    parameter: '/dateline/DatelinePipeline/distribution-id',
    queueUrl: 'https://sqs.example.org/1/newsroom.fifo',
    newReference: () => {
      references += 1;
      return `reference-${references}`;
    },
  });
  return { cache, calls };
}

const pathsIn = ({ body }: Call) => [...body.matchAll(/<Path>([^<]*)<\/Path>/g)].map(([, p]) => p);

describe('the cache of CloudFront', () => {
  it('is told the paths of one distribution, signed for its one region', async () => {
    const { cache, calls } = await awsThat();

    await cache.invalidate(['/en/feed.xml', '/en/']);

    expect(calls.map(({ service, url }) => [service, url])).toEqual([
      ['ssm eu-west-1', '/'],
      ['cloudfront us-east-1', '/2020-05-31/distribution/E123/invalidation'],
    ]);
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
      Name: '/dateline/DatelinePipeline/distribution-id',
    });
    expect(calls[1]?.body.replace(/\n/g, '')).toContain(
      '<Quantity>2</Quantity><Items><Path>/en/feed.xml</Path><Path>/en/</Path></Items>',
    );
    expect(calls[1]?.body).toContain('<CallerReference>reference-1</CallerReference>');
  });

  it('is told no wildcard, whatever a file is called', async () => {
    const { cache, calls } = await awsThat();

    await cache.invalidate(['/en/a*/ñ & <b>.pdf']);

    expect(calls.slice(1).flatMap(pathsIn)).toEqual(['/en/a%2A/%C3%B1%20&amp;%20%3Cb%3E.pdf']);
  });

  it('is told many paths in several requests, each with a name of its own', async () => {
    const { cache, calls } = await awsThat();

    await cache.invalidate(Array.from({ length: 1_001 }, (_, i) => `/${i}`));

    expect(calls.slice(1).map((call) => pathsIn(call).length)).toEqual([1_000, 1]);
    expect(calls[2]?.body).toContain('reference-2');
  });

  it('is looked up once, and again after a failure', async () => {
    let isDeployed = false;
    const { cache, calls } = await awsThat(() => (isDeployed ? 200 : 400));
    await expect(cache.invalidate(['/'])).rejects.toThrow('ssm answered 400');
    isDeployed = true;

    await cache.invalidate(['/']);
    await cache.invalidate(['/']);

    expect(calls.map(({ service }) => service.split(' ')[0])).toEqual([
      ...['ssm', 'ssm', 'cloudfront', 'cloudfront'],
    ]);
  });

  it('waits for what stands in the queue', async () => {
    const { cache } = await awsThat();

    expect(await cache.isMoreToCome()).toBe(true);
  });
});
