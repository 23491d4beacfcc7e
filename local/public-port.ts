import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listen, readBody } from './aws/front.ts';
import type { EngineClock } from './clock/clock.ts';

/** Answers a request of the public port, or leaves it to the next by null. */
export type PublicHandler = (request: Request) => Promise<Response | null>;

export interface PublicPort {
  readonly url: string;
  /** Asked after those added before it. */
  add(handler: PublicHandler): void;
  close(): Promise<void>;
}

/** Fetch does not allow bodies with these. */
const BODILESS = new Set(['GET', 'HEAD']);
/** RFC 9110 sections 15.3.5 and 15.4.5. */
const BODILESS_STATUSES = new Set([204, 304]);

/**
 * Opens the port for people and browsers on 127.0.0.1. `/_local/clock` is answered here.
 *
 * @param port 0 for any
 * @throws {Error} with the remedy when the port is taken
 */
export async function startPublicPort(port: number, clock: EngineClock): Promise<PublicPort> {
  const handlers: PublicHandler[] = [refuseStrangers, clockPage(clock)];
  const server = createServer((incoming, outgoing) => {
    answer(incoming, handlers).then(
      (response) => send(outgoing, response),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        return send(outgoing, new Response(`${reason}\n`, { status: 500 }));
      },
    );
  });
  let actual: number;
  try {
    actual = await listen(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${port} is in use. End what listens there, or choose another port (0 takes any free one).`,
      { cause: error },
    );
  }
  return {
    url: `http://127.0.0.1:${actual}`,
    add: (handler) => {
      handlers.push(handler);
    },
    close: () => closeServer(server),
  };
}

async function answer(
  incoming: IncomingMessage,
  handlers: readonly PublicHandler[],
): Promise<Response> {
  const { method = 'GET', url = '/', headers } = incoming;
  const request = new Request(`http://${headers.host ?? '127.0.0.1'}${url}`, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      (Array.isArray(value) ? value : [value]).flatMap((each) =>
        each === undefined ? [] : [[name, each]],
      ),
    ),
    body: BODILESS.has(method) ? null : await readBody(incoming),
  });
  for (const handle of handlers) {
    const response = await handle(request);
    if (response !== null) return response;
  }
  return new Response('There is nothing here\n', { status: 404 });
}

async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  const body = Buffer.from(await response.arrayBuffer());
  const hasBody = outgoing.req.method !== 'HEAD' && !BODILESS_STATUSES.has(response.status);
  if (hasBody) headers['content-length'] = String(body.length);
  outgoing.writeHead(response.status, headers);
  outgoing.end(body);
}

/** A page of another site that is open in the same browser must not turn our clock or add faults. */
const refuseStrangers: PublicHandler = async (request) => {
  const isOfTheSite = !new URL(request.url).pathname.startsWith('/_local/');
  const isReading = BODILESS.has(request.method);
  const site = request.headers.get('sec-fetch-site') ?? 'none';
  if (isOfTheSite || isReading || site === 'same-origin' || site === 'none') return null;
  return new Response('Only pages of this port may change settings\n', { status: 403 });
};

/** `GET` shows the clock; `POST {moveTo}` and `POST {frozen}` set it. Instants are ISO 8601 or Unix milliseconds. */
function clockPage(clock: EngineClock): PublicHandler {
  const shown = (): Response =>
    Response.json({ now: new Date(clock.now()).toISOString(), frozen: clock.isFrozen() });
  return async (request) => {
    if (new URL(request.url).pathname !== '/_local/clock') return null;
    if (request.method === 'GET') return shown();
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    try {
      const { moveTo, frozen } = (await request.json()) as { moveTo?: unknown; frozen?: unknown };
      if (typeof frozen === 'boolean') await clock.freeze(frozen);
      if (moveTo !== undefined) {
        const instant = typeof moveTo === 'number' ? moveTo : Date.parse(String(moveTo));
        if (Number.isNaN(instant)) throw new RangeError(`moveTo is no instant: ${String(moveTo)}`);
        await clock.moveTo(instant);
      }
      return shown();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return Response.json({ error: reason }, { status: 400 });
    }
  };
}
