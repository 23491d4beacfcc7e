import type { HttpRequest, HttpResponse } from '../../shared/ports/http.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import { readSignUp, type SignUp } from '../../shared/subscriber/sign-up-form.ts';
import { NEW_SUBSCRIBER } from '../../shared/subscriber/subscriber.ts';
import { clientLimit } from '../../shared/subscriber/subscription-limits.ts';
import { type Refusal, refusalPage } from '../../shared/subscriber/subscription-pages.ts';
import { checkMailUrl } from '../../shared/subscriber/subscription-urls.ts';
import { goodUntil } from '../../shared/subscriber/tokens.ts';
import { answersIn, isFromOurPage, isTooLong, readForm } from './form-request.ts';
import { createMailLink } from './mail-link.ts';
import type { SubscriptionsPorts } from './ports.ts';

/**
 * Takes the sign-up form. Whoever has the address, and whether a mail goes out, the answer is the same: a
 * way to the page that says “look into your mail”. What the mail says depends on who has the address, and
 * goes to nobody else. Nobody's subscription is changed by it.
 */
export function createSignUp(ports: SubscriptionsPorts) {
  const { page } = answersIn(ports.config);
  const { subscribers, keys, limits, clock, config, siteUrl } = ports;
  const mailLink = createMailLink(ports);

  return async function signUp(request: HttpRequest, telemetry: Telemetry): Promise<HttpResponse> {
    const refuse = (status: number, why: Refusal, languages: readonly string[]) =>
      page(status, refusalPage(why, languages, ports));
    if (isTooLong(request)) return refuse(413, 'wrong-form', config.languages);
    const form = await readForm(request);
    if (form === null || !isFromOurPage(request, siteUrl)) {
      return refuse(400, 'wrong-form', config.languages);
    }
    const wish = readSignUp(form, config);
    const { email } = wish;
    const answer: HttpResponse = {
      status: 303,
      headers: { location: checkMailUrl(siteUrl, wish.language), 'cache-control': 'no-store' },
      body: '',
    };
    if (wish.isTrapped) {
      telemetry.count('SignUpsTrapped');
      return answer;
    }
    if (email === null) return refuse(422, 'wrong-address', [wish.language]);
    if (!wish.keywordsFit) return refuse(422, 'wrong-keywords', [wish.language]);
    const client = clientLimit(request.clientAddress, await keys.ring());
    const mayAsk = await limits.take(client, clock.now());
    const outcome = mayAsk
      ? await mailLink(email, () => idFor(email, wish), 'sign-up', telemetry)
      : 'too-many';
    if (outcome === 'too-many') {
      telemetry.count('SignUpsLimited');
      return refuse(429, 'too-many', [wish.language]);
    }
    return answer;
  };

  /** Whoever has the address, or somebody new who waits to be confirmed. */
  async function idFor(email: string, { preferences }: SignUp): Promise<string> {
    const now = clock.now();
    const expiresAt = goodUntil('confirm', now);
    const known = await subscribers.findByAddress(email);
    if (known !== null) {
      await subscribers.askAgain(known.id, preferences, expiresAt);
      return known.id;
    }
    const id = ports.newId();
    await subscribers.add({
      ...NEW_SUBSCRIBER,
      ...preferences,
      id,
      email,
      status: 'pending',
      expiresAt,
      consent: { source: 'form', at: now },
    });
    // Two who ask at once, or an addition that broke off before, may have given another id.
    return (await subscribers.findByAddress(email))?.id ?? id;
  }
}
