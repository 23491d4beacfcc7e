import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { HttpRequest, HttpResponse } from '../../shared/ports/http.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import type { TokenKeys } from '../../shared/ports/token-keys.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import {
  LEAVE_PAGE_HEADERS,
  type LeavePage,
  leavePage,
  ONE_CLICK,
} from '../../shared/subscriber/leave-page.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { readUnsubscribeToken } from '../../shared/subscriber/tokens.ts';

export interface SubscriptionsPorts {
  readonly subscribers: SubscriberStore;
  readonly keys: TokenKeys;
  readonly clock: Clock;
  readonly config: NewsroomConfig;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
}

const LEAVE_PATH = /^\/subscriptions\/leave\/([^/]+)$/;
/** Many times what a one-click form takes in any encoding. */
const MAX_BODY_BYTES = 8_192;

/**
 * The addresses in a reader's mail. `POST /subscriptions/leave/{token}` with `List-Unsubscribe=One-Click`
 * takes effect before it answers; GET and HEAD change nothing, as link scanners follow every link. What is
 * not a token of ours gets one and the same answer, whatever is wrong with it.
 *
 * @see RFC 8058 section 3
 */
export function createSubscriptions(ports: SubscriptionsPorts) {
  const { subscribers, keys, clock, config } = ports;
  const page = (
    status: number,
    kind: LeavePage,
    languages: readonly string[] = config.languages,
  ): HttpResponse => ({
    status,
    headers: LEAVE_PAGE_HEADERS,
    body: leavePage(kind, languages, config, ports.siteUrl),
  });

  async function readerOf(token: string): Promise<Subscriber | null> {
    const id = readUnsubscribeToken(token, await keys.ring());
    return id === null ? null : ((await subscribers.getMany([id])).get(id) ?? null);
  }

  return async function answer(request: HttpRequest, telemetry: Telemetry): Promise<HttpResponse> {
    const [, token] = LEAVE_PATH.exec(request.path) ?? [];
    const reader = token === undefined ? null : await readerOf(token);
    if (reader === null) return page(404, 'wrong-link');

    switch (request.method) {
      case 'GET':
      case 'HEAD': {
        const isGone = reader.status === 'left' || reader.leftAt !== null;
        return page(200, isGone ? 'done' : 'question', reader.languages);
      }
      case 'POST': {
        if (request.body.byteLength > MAX_BODY_BYTES)
          return page(413, 'question', reader.languages);
        if (!(await isOneClick(request))) return page(400, 'question', reader.languages);
        const outcome = await subscribers.leave(reader.id, clock.now());
        if (outcome === 'unknown') return page(404, 'wrong-link');
        if (reader.leftAt === null) {
          telemetry.fact('subscriber.left', { subscriber: reader.id });
          telemetry.count('SubscribersLeft');
        }
        return page(200, 'done', reader.languages);
      }
      default: {
        const refusal = page(405, 'question', reader.languages);
        return { ...refusal, headers: { ...refusal.headers, allow: 'GET, HEAD, POST' } };
      }
    }
  };
}

/** Whether the body is the form of RFC 8058, as `application/x-www-form-urlencoded` or `multipart/form-data`. */
async function isOneClick({ body, contentType }: HttpRequest): Promise<boolean> {
  try {
    const headers = { 'content-type': contentType };
    const form = await new Response(body, { headers }).formData();
    return form.get(ONE_CLICK.name) === ONE_CLICK.value;
  } catch {
    // Not a form at all.
    return false;
  }
}
