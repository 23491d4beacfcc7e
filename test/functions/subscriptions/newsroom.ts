import config from '../../../dateline.config.ts';
import { createSubscriptions } from '../../../functions/subscriptions/subscriptions.ts';
import type { ConfirmMessage } from '../../../shared/messages/messages.ts';
import type { HttpRequest } from '../../../shared/ports/http.ts';
import type { Subscriber } from '../../../shared/subscriber/subscriber.ts';
import type { TokenKeyRing } from '../../../shared/subscriber/tokens.ts';
import { requestOf } from '../../factories/http-request.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryRequestLimits } from '../../fakes/memory-request-limits.ts';
import { memorySubscriberStore } from '../../fakes/memory-subscriber-store.ts';
import { passingTime } from '../../fakes/passing-time.ts';
import { silentTelemetry } from '../../fakes/work.ts';

export const SITE = 'https://news.example.org';
export const NOW = '2026-11-01T10:00:00.000Z';
export const RING: TokenKeyRing = { current: { version: '1', key: 'k'.repeat(64) }, previous: [] };

export function newsroom(people: readonly Subscriber[] = []) {
  let now = NOW;
  const clock = { now: () => now };
  const store = memorySubscriberStore(people, clock);
  const queue = memoryQueue<ConfirmMessage>();
  const time = passingTime();
  let ids = 0;
  const answer = createSubscriptions({
    subscribers: time.taking(7, store),
    limits: time.taking(5, memoryRequestLimits()),
    turnsUnderWay: async () => {},
    queue: time.taking(11, queue),
    keys: { ring: async () => RING },
    clock,
    time,
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
    config,
    siteUrl: SITE,
  });
  const post = (path: string, form: Record<string, string>, facts: Partial<HttpRequest> = {}) =>
    answer(
      {
        ...requestOf({
          method: 'POST',
          path,
          contentType: 'application/x-www-form-urlencoded',
          body: new URLSearchParams(form).toString(),
        }),
        ...facts,
      },
      silentTelemetry,
    );
  return {
    store,
    queue,
    time,
    post,
    get: (path: string) => answer(requestOf({ path }), silentTelemetry),
    signUp: (email: string, facts?: Partial<HttpRequest>) =>
      post('/subscriptions', { email, language: 'es', 'language-1': 'es' }, facts),
    person: async (id: string) => (await store.getMany([id])).get(id),
    moveTo: (instant: string) => {
      now = instant;
    },
  };
}
