import type { HttpRequest, HttpResponse } from '../../shared/ports/http.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import { pauseUntil } from '../../shared/subscriber/pause.ts';
import { fieldOf, readPreferences } from '../../shared/subscriber/preferences-form.ts';
import { isUnreachable } from '../../shared/subscriber/reachability.ts';
import type { Preferences, Subscriber } from '../../shared/subscriber/subscriber.ts';
import {
  checkMailPage,
  type PreferencesNotice,
  preferencesPage,
  refusalPage,
} from '../../shared/subscriber/subscription-pages.ts';
import { answersIn, isFromOurPage, isReading, isTooLong, readForm } from './form-request.ts';
import { createMailLink } from './mail-link.ts';
import type { SubscriptionsPorts } from './ports.ts';
import { readerOfStandingToken } from './readers.ts';
import { tryAgain } from './try-again.ts';

/** What a reader gets, to be seen and changed by the link in every mail. */
export function createPreferences(ports: SubscriptionsPorts) {
  const { page, notAllowed } = answersIn(ports.config);
  const { subscribers, config } = ports;
  const mailLink = createMailLink(ports);

  return async function preferences(
    request: HttpRequest,
    token: string,
    telemetry: Telemetry,
  ): Promise<HttpResponse> {
    const reader = await readerOfStandingToken(token, ports);
    if (reader?.status !== 'confirmed') {
      const languages = reader?.languages ?? config.languages;
      return page(404, refusalPage('wrong-link', languages, ports));
    }
    const shown = (notice: PreferencesNotice, person: Subscriber = reader) =>
      preferencesPage(person, token, notice, ports);
    const first = shown(isUnreachable(reader) ? 'unreachable' : null);
    if (isReading(request)) return page(200, first);
    if (request.method !== 'POST') return notAllowed(first);
    const refuse = (status: number, why: 'wrong-form' | 'too-many') =>
      page(status, refusalPage(why, reader.languages, ports));
    if (isTooLong(request)) return refuse(413, 'wrong-form');
    const form = await readForm(request);
    if (form === null || !isFromOurPage(request, ports.siteUrl)) return refuse(400, 'wrong-form');
    switch (fieldOf(form, 'action')) {
      case 'save': {
        const wish = readPreferences(form, reader, config);
        const pausedUntil = pauseUntil(fieldOf(form, 'pause'), wish.preferences, config);
        const preferences = { ...wish.preferences, pausedUntil };
        // Shown as typed, to be mended.
        const typed = { ...reader, ...preferences };
        if (!wish.keywordsFit) return page(422, shown('wrongKeywords', typed));
        const { outcome, person } = await save(form, preferences, reader);
        if (outcome === 'changed') {
          if (isUnreachable(reader)) await tryAgain(reader, ports, telemetry);
          telemetry.fact('subscriber.changed', { subscriber: reader.id });
          return page(200, shown('saved', person));
        }
        return outcome === 'conflict'
          ? page(409, shown('conflict', person))
          : page(404, refusalPage('wrong-link', reader.languages, ports));
      }
      case 'mail-link': {
        const outcome = await mailLink(reader.email, async () => reader.id, 'account', telemetry);
        // Whoever has this link knows of the subscription already.
        if (outcome !== 'queued') return refuse(429, 'too-many');
        return page(200, checkMailPage(reader.languages, ports));
      }
      default:
        return refuse(400, 'wrong-form');
    }
  };

  async function save(
    form: FormData,
    preferences: Preferences & Pick<Subscriber, 'pausedUntil'>,
    reader: Subscriber,
  ) {
    const seen = Number(fieldOf(form, 'revision'));
    const outcome = await subscribers.changePreferences(
      reader.id,
      preferences,
      Number.isInteger(seen) ? seen : -1,
    );
    const person = (await subscribers.getMany([reader.id])).get(reader.id) ?? reader;
    return { outcome, person };
  }
}
