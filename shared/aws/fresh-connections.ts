import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';

/**
 * A server closes connections at rest, and a function that was frozen hears of it late: what is written to one by
 * then gets no answer. Well below the minute that AWS's load balancers wait.
 */
const MAX_REST_MS = 20_000;

/** Agents for a client whose calls must not be repeated: they take up no connection that rested for long. */
export function freshConnections() {
  const restsSince = new WeakMap<object, number>();
  const agents = {
    httpAgent: new HttpAgent({ keepAlive: true, maxSockets: 50 }),
    httpsAgent: new HttpsAgent({ keepAlive: true, maxSockets: 50 }),
  };
  for (const agent of Object.values(agents)) {
    const keep = agent.keepSocketAlive.bind(agent);
    agent.keepSocketAlive = (socket: Duplex) => {
      restsSince.set(socket, Date.now());
      return keep(socket);
    };
  }
  return {
    agents,
    /** To be called before each request. */
    closeRested(): void {
      for (const agent of Object.values(agents)) {
        for (const socket of Object.values(agent.freeSockets).flatMap((free) => free ?? [])) {
          const rest = Date.now() - (restsSince.get(socket) ?? 0);
          if (rest > MAX_REST_MS) socket.destroy();
        }
      }
    },
  };
}
