import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { HttpRequest, HttpResponse } from '../../shared/ports/http.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import { normaliseAddress } from '../../shared/subscriber/address.ts';
import { fieldOf } from '../../shared/subscriber/preferences-form.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { pageHeaders } from '../../shared/subscriber/subscription-page.ts';
import {
  accountPage,
  checkMailPage,
  erasedPage,
  refusalPage,
} from '../../shared/subscriber/subscription-pages.ts';
import { goodUntil, unsubscribeToken } from '../../shared/subscriber/tokens.ts';
import { answersIn, isFromOurPage, isReading, isTooLong, readForm } from './form-request.ts';
import { createMailLink } from './mail-link.ts';
import type { SubscriptionsPorts } from './ports.ts';
import { readerOfDatedToken } from './readers.ts';

/** A reader's data: to be copied, moved to another address, erased; behind a link that was mailed lately. */
export function createAccount(ports: SubscriptionsPorts) {
  const { page, notAllowed } = answersIn(ports.config);
  const { subscribers, keys, clock, config, siteUrl } = ports;
  const mailLink = createMailLink(ports);

  return async function account(
    request: HttpRequest,
    token: string,
    telemetry: Telemetry,
  ): Promise<HttpResponse> {
    const found = await readerOfDatedToken('account', token, ports);
    if (found === null) return page(404, refusalPage('wrong-link', config.languages, ports));
    const { reader } = found;
    const standing = unsubscribeToken(reader.id, await keys.ring());
    const shown = (notice: Parameters<typeof accountPage>[2]) =>
      accountPage(reader, standing, notice, ports);
    if (isReading(request)) return page(200, shown(null));
    if (request.method !== 'POST') return notAllowed(shown(null));
    const refuse = (status: number, why: 'wrong-form' | 'too-many') =>
      page(status, refusalPage(why, reader.languages, ports));
    if (isTooLong(request)) return refuse(413, 'wrong-form');
    const form = await readForm(request);
    if (form === null || !isFromOurPage(request, siteUrl)) return refuse(400, 'wrong-form');
    switch (fieldOf(form, 'action')) {
      case 'export':
        return exported(
          { ...reader, newEmail: await subscribers.requestedAddress(reader.id) },
          config,
        );
      case 'address': {
        const email = normaliseAddress(fieldOf(form, 'email'));
        if (email === null) return page(422, shown('wrongAddressText'));
        const outcome = await mailLink(email, () => ask(reader, email), 'address', telemetry);
        if (outcome === 'too-many') return refuse(429, 'too-many');
        return page(200, checkMailPage(reader.languages, ports));
      }
      case 'erase':
        if (fieldOf(form, 'sure') !== 'yes') return page(422, shown('eraseNotSure'));
        await subscribers.erase(reader.id, clock.now());
        telemetry.fact('subscriber.erased', { subscriber: reader.id });
        telemetry.count('SubscribersErased');
        return page(200, erasedPage(reader.languages, ports));
      default:
        return refuse(400, 'wrong-form');
    }
  };

  async function ask(reader: Subscriber, email: string): Promise<string> {
    await subscribers.requestAddress(reader.id, email, goodUntil('address', clock.now()));
    return reader.id;
  }
}

/** All that a subscription holds, as it is stored; the ledger names its reader by a random id alone. */
const exported = (data: object, config: NewsroomConfig): HttpResponse => ({
  status: 200,
  headers: {
    ...pageHeaders(config),
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="subscription.json"',
  },
  body: `${JSON.stringify(data, null, 2)}\n`,
});
