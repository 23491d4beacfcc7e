import type { NewsroomConfig } from '../config/config.ts';
import { organisationName } from '../translation/edition-words.ts';
import { html } from '../xml/html.ts';
import { leaveWords } from './leave-words.ts';
import { pageLanguage, subscriptionPage } from './subscription-page.ts';
import { preferencesUrl, subscribeUrl } from './subscription-urls.ts';
import { subscriptionWords } from './words/subscription-words.ts';

/** What the unsubscribe page shows: the question with its button, the answer, or that the link is wrong. */
export type LeavePage = 'question' | 'done' | 'wrong-link';

/** The form field and value of one-click unsubscribing (RFC 8058 section 3.1); the page's button sends it too. */
export const ONE_CLICK = { name: 'List-Unsubscribe', value: 'One-Click' } as const;

/**
 * The unsubscribe page in the first of the reader's languages that there are words in. It names nobody:
 * whoever has the link may see it.
 *
 * @param siteUrl origin of the newsroom without a trailing slash
 * @param token the reader's standing token, for the way to the preferences; null for none
 */
export function leavePage(
  page: LeavePage,
  languages: readonly string[],
  config: Pick<NewsroomConfig, 'organisation' | 'identity' | 'languages'>,
  siteUrl: string,
  token: string | null = null,
): string {
  const w = leaveWords(languages);
  const name = organisationName(config, w.language);
  const { title, text } = {
    question: { title: w.title, text: w.question(name) },
    done: { title: w.done, text: w.doneText(name) },
    'wrong-link': { title: w.wrongLink, text: w.wrongLinkText(config.organisation.pressEmail) },
  }[page];
  const form =
    page === 'question'
      ? html`<form method="post"><input type="hidden" name="${ONE_CLICK.name}" value="${ONE_CLICK.value}"><button type="submit">${w.button}</button></form>
`
      : null;
  const { changePreferences, subscribe } = subscriptionWords([w.language]);
  const ways = {
    question:
      token === null ? null : { url: preferencesUrl(siteUrl, token), to: changePreferences },
    // For who left by mistake.
    done: { url: subscribeUrl(siteUrl, pageLanguage(config, w.language)), to: subscribe },
    'wrong-link': null,
  };
  const way = ways[page];
  const other = way === null ? null : html`<p><a href="${way.url}">${way.to}</a></p>\n`;
  return subscriptionPage(
    w.language,
    title,
    html`<p>${text}</p>
${form}${other}`,
    { config, siteUrl },
  );
}
