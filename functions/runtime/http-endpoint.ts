import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpRequest, HttpResponse } from '../../shared/ports/http.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import { telemetryOf } from './telemetry.ts';

const FAILED: HttpResponse = {
  status: 500,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: 'This did not work. Please try again in a minute.\n',
};

/**
 * Wraps a use case into a handler for an HTTP API (payload format 2.0). Paths and bodies are never
 * logged: they hold readers' tokens. A failure is logged and counted, and answered with 500.
 */
export function httpEndpoint(
  stage: string,
  answer: (request: HttpRequest, telemetry: Telemetry) => Promise<HttpResponse>,
) {
  const logger = new Logger({ serviceName: stage });
  const metrics = new Metrics({ namespace: 'Dateline', serviceName: stage });
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .handler(async (event: APIGatewayProxyEventV2) => {
      const telemetry = telemetryOf(logger, metrics);
      try {
        return resultOf(await answer(requestOf(event), telemetry), event);
      } catch (error) {
        logger.error('work.failed', { error: error as Error });
        telemetry.count('RequestFailures');
        return resultOf(FAILED, event);
      }
    });
}

const requestOf = (event: APIGatewayProxyEventV2): HttpRequest => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  contentType: event.headers['content-type'] ?? '',
  body: new Uint8Array(
    Buffer.from(event.body ?? '', event.isBase64Encoded === true ? 'base64' : 'utf8'),
  ),
  clientAddress: clientAddressOf(event),
  origin: event.headers.origin ?? null,
  fetchSite: event.headers['sec-fetch-site'] ?? null,
});

/**
 * The reader's network address. CloudFront adds it at the end of X-Forwarded-For, and API Gateway adds its
 * own caller, which is CloudFront then; what stands before may be made up by the reader.
 */
function clientAddressOf({ headers, requestContext }: APIGatewayProxyEventV2): string {
  const { sourceIp } = requestContext.http;
  const forwarded = (headers['x-forwarded-for'] ?? '').split(',').map((part) => part.trim());
  if (forwarded.at(-1) === sourceIp) forwarded.pop();
  return forwarded.at(-1) || sourceIp;
}

/** An answer to HEAD has the headers of GET and no body (RFC 9110 section 9.3.2). */
const resultOf = (
  { status, headers, body }: HttpResponse,
  event: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headers },
  body: event.requestContext.http.method === 'HEAD' ? '' : body,
  isBase64Encoded: false,
});
