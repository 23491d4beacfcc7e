import type { HttpRequest, HttpResponse } from '../../shared/ports/http.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import { type LeavePage, leavePage, ONE_CLICK } from '../../shared/subscriber/leave-page.ts';
import { answersIn, isTooLong, readForm } from './form-request.ts';
import type { SubscriptionsPorts } from './ports.ts';
import { readerOfStandingToken } from './readers.ts';

/**
 * The unsubscribe page and the one-click address in one. POST takes effect before it is answered, for mail
 * that is just being sent too, and from wherever it comes: mailbox providers send it.
 *
 * @see RFC 8058 section 3
 */
export function createLeave(ports: SubscriptionsPorts) {
  const { page, notAllowed } = answersIn(ports.config);
  const { subscribers, clock, turnsUnderWay, config, siteUrl } = ports;

  return async function leave(
    request: HttpRequest,
    token: string,
    telemetry: Telemetry,
  ): Promise<HttpResponse> {
    const reader = await readerOfStandingToken(token, ports);
    const shown = (kind: LeavePage) =>
      leavePage(kind, reader?.languages ?? config.languages, config, siteUrl, token);
    if (reader === null) return page(404, shown('wrong-link'));
    switch (request.method) {
      case 'GET':
      case 'HEAD': {
        const isGone = reader.status === 'left' || reader.leftAt !== null;
        return page(200, shown(isGone ? 'done' : 'question'));
      }
      case 'POST': {
        if (isTooLong(request)) return page(413, shown('question'));
        const form = await readForm(request);
        if (form?.get(ONE_CLICK.name) !== ONE_CLICK.value) return page(400, shown('question'));
        const outcome = await subscribers.leave(reader.id, clock.now());
        if (outcome === 'unknown') return page(404, shown('wrong-link'));
        if (reader.leftAt === null) {
          telemetry.fact('subscriber.left', { subscriber: reader.id });
          telemetry.count('SubscribersLeft');
        }
        // Nothing is sent after the answer, in the middle of a mailing either.
        await turnsUnderWay();
        return page(200, shown('done'));
      }
      default:
        return notAllowed(shown('question'));
    }
  };
}
