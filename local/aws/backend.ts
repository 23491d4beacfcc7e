import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { AwsResponse } from './message.ts';

/** A plain HTTP connection to an emulator. */
export interface Backend {
  /** @throws {Error} when the emulator is not there */
  call(
    method: string,
    url: string,
    headers: IncomingHttpHeaders,
    body: Buffer | string,
  ): Promise<AwsResponse>;
  close(): void;
}

/** What belongs to one connection, not to the call (RFC 9110 section 7.6.1). */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'expect']);

export function connectBackend(port: number): Backend {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    call: (method, url, headers, body) =>
      new Promise((resolve, reject) => {
        const forwarded = Object.fromEntries(
          Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)),
        );
        const outgoing = request(
          {
            agent,
            host: '127.0.0.1',
            port,
            method,
            path: url,
            headers: { ...forwarded, 'content-length': Buffer.byteLength(body) },
          },
          (incoming) => {
            const chunks: Buffer[] = [];
            incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
            incoming.once('error', reject);
            incoming.once('end', () =>
              resolve({
                status: incoming.statusCode ?? 500,
                headers: plainHeaders(incoming.headers),
                body: Buffer.concat(chunks),
              }),
            );
          },
        );
        outgoing.once('error', reject);
        outgoing.end(body);
      }),
    close: () => agent.destroy(),
  };
}

function plainHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const plain: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP_BY_HOP.has(name)) plain[name] = value;
  }
  return plain;
}
