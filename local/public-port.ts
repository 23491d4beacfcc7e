import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as v from 'valibot';
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

const THIS_MACHINE = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * A page of another site that is open in the same browser must not read our mail, turn our clock or add
 * faults: not from its own origin, and not by a host name of its own that leads to this machine.
 */
const refuseStrangers: PublicHandler = async (request) => {
  const url = new URL(request.url);
  if (!url.pathname.startsWith('/_local/')) return null;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site') ?? 'none';
  const isOurs =
    THIS_MACHINE.has(url.hostname) &&
    (origin === null || origin === url.origin) &&
    (BODILESS.has(request.method) || site === 'same-origin' || site === 'none');
  return isOurs
    ? null
    : new Response('Only pages of this port may come in here\n', { status: 403 });
};

const INSTANT = v.union([
  v.pipe(
    v.number(),
    v.check((ms) => !Number.isNaN(new Date(ms).getTime()), 'no instant'),
  ),
  v.pipe(
    v.string(),
    v.regex(/(Z|[+-]\d{2}:\d{2})$/, 'an instant needs a zone, such as 2026-11-01T09:00:00Z'),
    v.transform((text) => Date.parse(text)),
    v.check((ms) => !Number.isNaN(ms), 'no instant'),
  ),
]);
const ClockChangeSchema = v.pipe(
  v.strictObject({ moveTo: v.optional(INSTANT), frozen: v.optional(v.boolean()) }),
  v.check(
    ({ moveTo, frozen }) => moveTo !== undefined || frozen !== undefined,
    'say moveTo, frozen, or both',
  ),
);

/** `GET` shows the clock; `POST {moveTo}` and `POST {frozen}` set it. Instants are ISO 8601 or Unix milliseconds. */
function clockPage(clock: EngineClock): PublicHandler {
  const shown = (): Response =>
    Response.json({ now: new Date(clock.now()).toISOString(), frozen: clock.isFrozen() });
  return async (request) => {
    if (new URL(request.url).pathname !== '/_local/clock') return null;
    if (request.method === 'GET') return shown();
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    try {
      const { moveTo, frozen } = v.parse(ClockChangeSchema, await request.json());
      if (frozen !== undefined) await clock.freeze(frozen);
      if (moveTo !== undefined) await clock.moveTo(moveTo);
      return shown();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return Response.json({ error: reason }, { status: 400 });
    }
  };
}
