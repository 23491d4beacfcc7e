import config from '../../dateline.config.ts';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import { CATALOGUE_LANGUAGES } from '../../shared/locale/catalogue-languages.ts';
import { leavePage } from '../../shared/subscriber/leave-page.ts';
import {
  accountPage,
  addressPage,
  checkMailPage,
  confirmedPage,
  confirmPage,
  erasedPage,
  preferencesPage,
  refusalPage,
} from '../../shared/subscriber/subscription-pages.ts';
import { subscriberOf } from './subscriber.ts';

export const SITE_URL = 'https://news.example.org';
const TOKEN = '1.3b241101-e2bb-4255-8caf-4136c566a962.mXLk6LejH-z_zzOqTefTW9n_WMvPtoeob1XmmMWF_Nc';

/** A newsroom in every language that there are words in. */
export const EVERY_LANGUAGE: NewsroomConfig = { ...config, languages: [...CATALOGUE_LANGUAGES] };

/** Every page behind the links about a subscription, by name, for a reader of a language. */
export function subscriptionPages(language: string): Readonly<Record<string, string>> {
  const site = { config: EVERY_LANGUAGE, siteUrl: SITE_URL };
  const languages = [language];
  const reader = subscriberOf({
    email: 'a.journalist.with.a.long.name@a-newsroom-somewhere.example.org',
    languages: [language, 'en'],
    subjects: [config.subjects[0]?.key ?? ''],
    keywords: ['cyber security', 'الأمن', '网络安全'],
    pausedUntil: '2026-12-24T00:00:00.000Z',
  });
  return {
    confirm: confirmPage(languages, site),
    confirmed: confirmedPage(languages, TOKEN, site),
    preferences: preferencesPage(reader, TOKEN, null, site),
    saved: preferencesPage(reader, TOKEN, 'saved', site),
    conflict: preferencesPage(reader, TOKEN, 'conflict', site),
    unreachable: preferencesPage(reader, TOKEN, 'unreachable', site),
    'wrong-keywords-of-reader': preferencesPage(reader, TOKEN, 'wrongKeywords', site),
    'check-mail': checkMailPage(languages, site),
    account: accountPage(reader, TOKEN, null, site),
    'account-wrong-address': accountPage(reader, TOKEN, 'wrongAddressText', site),
    'account-not-sure': accountPage(reader, TOKEN, 'eraseNotSure', site),
    erased: erasedPage(languages, site),
    'confirm-address': addressPage('question', languages, site),
    'address-changed': addressPage('changed', languages, site),
    'address-taken': addressPage('taken', languages, site),
    leave: leavePage('question', languages, EVERY_LANGUAGE, SITE_URL, TOKEN),
    left: leavePage('done', languages, EVERY_LANGUAGE, SITE_URL, TOKEN),
    'leave-wrong-link': leavePage('wrong-link', languages, EVERY_LANGUAGE, SITE_URL),
    'wrong-address': refusalPage('wrong-address', languages, site),
    'wrong-keywords': refusalPage('wrong-keywords', languages, site),
    'too-many': refusalPage('too-many', languages, site),
    'wrong-form': refusalPage('wrong-form', languages, site),
    'wrong-link': refusalPage('wrong-link', languages, site),
  };
}
