import type { FeedHub } from '../../shared/ports/feed-hub.ts';

/** A hub that does not answer in this time is not waited for. */
const TIMEOUT_MS = 5000;

/**
 * FeedHub over a WebSub hub. One request per feed, as hubs disagree about several in one.
 *
 * @see https://www.w3.org/TR/websub/ section 6, and the form that public hubs take
 */
export function webSubHub(hubUrl: string, timeoutMilliseconds = TIMEOUT_MS): FeedHub {
  return {
    async ping(feedUrls) {
      const signal = AbortSignal.timeout(timeoutMilliseconds);
      await Promise.all(
        feedUrls.map(async (url) => {
          const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': url });
          const answer = await fetch(hubUrl, { method: 'POST', body, signal });
          await answer.body?.cancel();
          if (!answer.ok) throw new Error(`The hub answered ${answer.status} for ${url}`);
        }),
      );
    },
  };
}
