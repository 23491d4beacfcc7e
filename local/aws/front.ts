import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actionOf, signedService } from './classify.ts';
import {
  type AwsRequest,
  type AwsResponse,
  type AwsService,
  jsonError,
  s3Error,
} from './message.ts';

/** What stands around each call: fault injection. `null` cuts the connection without an answer. */
export type Interceptor = (
  request: AwsRequest,
  forward: () => Promise<AwsResponse>,
) => Promise<AwsResponse | null>;

/** One HTTP endpoint for all services, as `AWS_ENDPOINT_URL` wants it. */
export interface AwsFront {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts the endpoint on 127.0.0.1. Calls are told apart by the service they are signed for; signatures
 * are not verified. A service or action nobody answers is refused by name.
 *
 * @param services by the service's name in the signature
 * @param now the clock that the `Date` header shows: the SDK corrects its own clock by it
 */
export async function startFront(
  services: ReadonlyMap<string, AwsService>,
  intercept: Interceptor,
  now: () => number,
): Promise<AwsFront> {
  const server = createServer((incoming, outgoing) => {
    outgoing.sendDate = false;
    outgoing.setHeader('date', new Date(now()).toUTCString());
    answer(incoming, services, intercept).then(
      (response) => send(outgoing, response),
      (error: unknown) => send(outgoing, internalError(error)),
    );
  });
  server.keepAliveTimeout = 60_000;
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () => closeServer(server),
  };
}

/** Listens on 127.0.0.1 and resolves with the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Ends a server and every connection of it. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The whole body of a request. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function answer(
  incoming: IncomingMessage,
  services: ReadonlyMap<string, AwsService>,
  intercept: Interceptor,
): Promise<AwsResponse | null> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = await readBody(incoming);
  const service = signedService(headers, url);
  if (service === null) {
    return s3Error(403, 'AccessDenied', 'This endpoint takes signed requests only');
  }
  const handle = services.get(service);
  let action: string;
  try {
    action = actionOf(service, method, url, headers, body);
  } catch {
    return s3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
  if (handle === undefined) {
    const message = `The local engine has no service ${service} (called: ${action})`;
    return headers['x-amz-target'] === undefined
      ? s3Error(501, 'NotImplemented', message)
      : jsonError(501, 'NotImplemented', message);
  }
  const request: AwsRequest = { service, action, method, url, headers, body };
  return intercept(request, () => handle(request));
}

function internalError(error: unknown): AwsResponse {
  const message = error instanceof Error ? error.message : String(error);
  return jsonError(500, 'InternalFailure', message);
}

function send(outgoing: ServerResponse, response: AwsResponse | null): void {
  if (response === null) {
    outgoing.destroy();
    return;
  }
  const { 'content-length': length, ...headers } = response.headers;
  // A HEAD answer states the length of what it does not send.
  const ofHead = outgoing.req.method === 'HEAD' && typeof length === 'string' ? length : null;
  outgoing.writeHead(response.status, {
    ...(headers as Record<string, string>),
    'content-length': ofHead ?? Buffer.byteLength(response.body),
  });
  outgoing.end(response.body);
}
