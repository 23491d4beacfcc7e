import type { HttpRequest, HttpResponse } from '../../shared/ports/http.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import { isUnreachable } from '../../shared/subscriber/reachability.ts';
import {
  type AddressPage,
  addressPage,
  confirmedPage,
  confirmPage,
  refusalPage,
} from '../../shared/subscriber/subscription-pages.ts';
import { unsubscribeToken } from '../../shared/subscriber/tokens.ts';
import { answersIn, isReading } from './form-request.ts';
import type { SubscriptionsPorts } from './ports.ts';
import { readerOfDatedToken } from './readers.ts';
import { tryAgain } from './try-again.ts';

/** The links that ask for one click: GET shows the button, POST does it, a second POST says that it is done. */
export function createConfirmLinks(ports: SubscriptionsPorts) {
  const { page, notAllowed } = answersIn(ports.config);
  const { subscribers, keys, clock, config, queue } = ports;
  const wrongLink = (languages: readonly string[] = config.languages) =>
    page(404, refusalPage('wrong-link', languages, ports));

  return {
    async confirm(
      request: HttpRequest,
      token: string,
      telemetry: Telemetry,
    ): Promise<HttpResponse> {
      const found = await readerOfDatedToken('confirm', token, ports);
      if (found === null) return wrongLink();
      const { reader, issuedAt } = found;
      const done = async () =>
        page(
          200,
          confirmedPage(reader.languages, unsubscribeToken(reader.id, await keys.ring()), ports),
        );
      if (isReading(request)) {
        if (reader.status === 'confirmed' && !isUnreachable(reader)) return done();
        return page(200, confirmPage(reader.languages, ports));
      }
      if (request.method !== 'POST') return notAllowed(confirmPage(reader.languages, ports));
      const at = clock.now();
      const asked = { source: 'form', requestedAt: issuedAt, at };
      const outcome = await subscribers.confirm(reader.id, asked);
      if (outcome === 'refused') return wrongLink(reader.languages);
      if (isUnreachable(reader)) await tryAgain(reader, ports, telemetry);
      if (outcome === 'confirmed') {
        telemetry.fact('subscriber.confirmed', { subscriber: reader.id });
        telemetry.count('SubscribersConfirmed');
      }
      return done();
    },

    async address(
      request: HttpRequest,
      token: string,
      telemetry: Telemetry,
    ): Promise<HttpResponse> {
      const found = await readerOfDatedToken('address', token, ports);
      if (found === null) return wrongLink();
      const { reader, about: newEmail } = found;
      const { languages } = reader;
      const isDone = newEmail === reader.email;
      const shown = (kind: AddressPage) => addressPage(kind, languages, ports);
      const first = shown(isDone ? 'changed' : 'question');
      if (isReading(request)) return page(200, first);
      if (request.method !== 'POST') return notAllowed(first);
      const outcome = await subscribers.changeAddress(reader.id, newEmail);
      if (outcome === 'taken') return page(409, shown('taken'));
      if (outcome === 'not-asked') return wrongLink(languages);
      // Also at a second click: the first may have broken off here. Who was told is not told again.
      await queue.send({ version: 1, subscriberId: reader.id, about: 'moved' });
      if (!isDone) telemetry.fact('subscriber.moved', { subscriber: reader.id });
      return page(200, shown('changed'));
    },
  };
}
