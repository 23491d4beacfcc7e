import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { httpEndpoint } from '../../../functions/runtime/http-endpoint.ts';
import type { HttpRequest, HttpResponse } from '../../../shared/ports/http.ts';
import { awsEvent } from '../../factories/aws-event.ts';

const OK: HttpResponse = { status: 200, headers: { 'cache-control': 'no-store' }, body: 'page' };
const context = { functionName: 'subscriptions', awsRequestId: 'request-1' } as Context;

let logged = '';
beforeEach(() => {
  logged = '';
  // Powertools writes through a console of its own.
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    logged += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    logged += String(chunk);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** What the use case was given for an event, and what came of it. */
async function handle(
  event: APIGatewayProxyEventV2,
  answer: (request: HttpRequest) => Promise<HttpResponse> = async () => OK,
) {
  const requests: HttpRequest[] = [];
  const handler = httpEndpoint('subscriptions', async (request, telemetry) => {
    requests.push(request);
    telemetry.fact('request.seen');
    return answer(request);
  });
  const result = await handler(event, context);
  return { request: requests[0], result };
}

describe('an HTTP endpoint', () => {
  it('decodes the body that API Gateway encoded', async () => {
    const { request } = await handle(awsEvent('http-api-post-one-click.json'));

    expect(request).toMatchObject({
      method: 'POST',
      path: '/subscriptions/leave/1.ana-1.signature',
      contentType: 'application/x-www-form-urlencoded',
    });
    expect(Buffer.from(request?.body ?? []).toString()).toBe('List-Unsubscribe=One-Click');
  });

  it('takes a plain body as it is', async () => {
    const { request } = await handle(awsEvent('http-api-post-one-click-multipart.json'));

    expect(Buffer.from(request?.body ?? []).toString()).toMatch(
      /^--e4d2\r\n.*One-Click\r\n--e4d2--\r\n$/s,
    );
  });

  it('gives back status, headers and body', async () => {
    const { result } = await handle(awsEvent('http-api-get.json'));

    expect(result).toEqual({
      statusCode: 200,
      headers: { 'cache-control': 'no-store' },
      body: 'page',
      isBase64Encoded: false,
    });
  });

  it('answers HEAD without a body', async () => {
    const event = awsEvent<APIGatewayProxyEventV2>('http-api-get.json');
    event.requestContext.http.method = 'HEAD';

    const { result } = await handle(event);

    expect(result).toMatchObject({ statusCode: 200, body: '' });
  });

  it('answers a failure without its reason, which it logs', async () => {
    const { result } = await handle(awsEvent('http-api-get.json'), async () => {
      throw new Error('the table is gone');
    });

    expect(result).toMatchObject({ statusCode: 500 });
    expect(JSON.stringify(result)).not.toContain('table');
    expect(logged).toContain('the table is gone');
  });

  it('never logs the path, which holds a token', async () => {
    await handle(awsEvent('http-api-post-one-click.json'));
    await handle(awsEvent('http-api-get.json'), async () => {
      throw new Error('broken');
    });

    expect(logged).toContain('request.seen');
    expect(logged).not.toContain('signature');
  });
});
