import type { HttpRequest, HttpResponse } from '../../shared/ports/http.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import { leavePage } from '../../shared/subscriber/leave-page.ts';
import { createAccount } from './account.ts';
import { createConfirmLinks } from './confirm-links.ts';
import { answersIn } from './form-request.ts';
import { createLeave } from './leave.ts';
import type { SubscriptionsPorts } from './ports.ts';
import { createPreferences } from './preferences.ts';
import { createSignUp } from './sign-up.ts';

/** `/subscriptions/leave/{token}` and its sisters. */
const LINK = /^\/subscriptions\/([a-z]+)\/([^/]+)$/;

/**
 * The addresses about subscriptions. GET and HEAD change nothing, as link scanners follow every link; what
 * is not a link of ours gets one and the same answer, whatever is wrong with it.
 */
export function createSubscriptions(ports: SubscriptionsPorts) {
  const { page } = answersIn(ports.config);
  const signUp = createSignUp(ports);
  const links = new Map([
    ...Object.entries({
      leave: createLeave(ports),
      preferences: createPreferences(ports),
      account: createAccount(ports),
    }),
    ...Object.entries(createConfirmLinks(ports)),
  ]);

  return async function answer(request: HttpRequest, telemetry: Telemetry): Promise<HttpResponse> {
    if (request.path === '/subscriptions' && request.method === 'POST') {
      return signUp(request, telemetry);
    }
    const [, name = '', token = ''] = LINK.exec(request.path) ?? [];
    const link = links.get(name);
    if (link === undefined) {
      const { config, siteUrl } = ports;
      return page(404, leavePage('wrong-link', config.languages, config, siteUrl));
    }
    return link(request, token, telemetry);
  };
}
