import { organisationName } from '../translation/edition-words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { MAX_KEYWORD_LENGTH, MAX_KEYWORDS } from './keywords.ts';
import { pauseDay } from './pause.ts';
import { preferenceFields } from './preferences-form.ts';
import type { Subscriber } from './subscriber.ts';
import { type PageSite, pageLanguage, subscriptionPage } from './subscription-page.ts';
import { preferencesUrl, subscribeUrl, unsubscribeUrl } from './subscription-urls.ts';
import type { SubscriptionWords } from './words/catalogue.ts';
import { subscriptionWords } from './words/subscription-words.ts';

/** What a request about a subscription can be refused for. */
export type Refusal = 'wrong-address' | 'wrong-keywords' | 'too-many' | 'wrong-form' | 'wrong-link';

/** Says plainly why something was not done, and leads to the form. */
export function refusalPage(why: Refusal, languages: readonly string[], site: PageSite): string {
  const w = subscriptionWords(languages);
  const { title, text } = {
    'wrong-address': { title: w.wrongAddress, text: w.wrongAddressText },
    'wrong-keywords': { title: w.wrongKeywords, text: wrongKeywordsText(w) },
    'too-many': { title: w.tooMany, text: w.tooManyText },
    'wrong-form': { title: w.wrongForm, text: w.wrongFormText },
    'wrong-link': { title: w.wrongLink, text: w.wrongLinkText },
  }[why];
  return subscriptionPage(
    w.language,
    title,
    html`<p>${text}</p>
<p><a href="${subscribeUrl(site.siteUrl, pageLanguage(site.config, w.language))}">${w.back}</a></p>
`,
    site,
  );
}

/** Asks for the click that confirms: opening the page changes nothing, as link scanners open it too. */
export function confirmPage(languages: readonly string[], site: PageSite): string {
  const w = subscriptionWords(languages);
  return subscriptionPage(
    w.language,
    w.confirmTitle,
    html`<p>${w.confirmText(organisationName(site.config, w.language))}</p>
${button(w.confirmButton)}`,
    site,
  );
}

/** @param token the reader's standing token */
export function confirmedPage(languages: readonly string[], token: string, site: PageSite): string {
  const w = subscriptionWords(languages);
  return subscriptionPage(
    w.language,
    w.confirmed,
    html`<p>${w.confirmedText(organisationName(site.config, w.language))}</p>
<p><a href="${preferencesUrl(site.siteUrl, token)}">${w.changePreferences}</a></p>
`,
    site,
  );
}

/** What the preference page says above its form. */
export type PreferencesNotice = 'saved' | 'conflict' | 'unreachable' | 'wrongKeywords' | null;

/**
 * What a reader gets, to be changed. It shows no address: the link to it stands in every mail, and mails
 * are forwarded.
 */
export function preferencesPage(
  reader: Subscriber,
  token: string,
  notice: PreferencesNotice,
  site: PageSite,
): string {
  const w = subscriptionWords(reader.languages);
  const words =
    notice === 'wrongKeywords' ? wrongKeywordsText(w) : notice === null ? '' : w[notice];
  const said = notice === null ? null : html`<p class="notice" role="status">${words}</p>\n`;
  return subscriptionPage(
    w.language,
    w.preferences,
    html`${said}<form method="post">
<input type="hidden" name="action" value="save">
<input type="hidden" name="revision" value="${reader.revision}">
${preferenceFields(reader, w, site.config)}<p><label class="field-label" for="pause">${w.pause}</label>
<input id="pause" name="pause" type="date" value="${pauseDay(reader, site.config)}" aria-describedby="pause-hint"></p>
<p id="pause-hint" class="hint">${w.pauseHint}</p>
<p><button type="submit">${w.save}</button></p>
</form>
<p><a href="${unsubscribeUrl(site.siteUrl, token)}">${w.unsubscribe}</a></p>
<h2>${w.yourData}</h2>
<p>${w.yourDataText}</p>
<form method="post" class="second"><input type="hidden" name="action" value="mail-link"><button type="submit">${w.mailLink}</button></form>
`,
    site,
  );
}

/** Says that a mail is on its way: the same, whatever mail it is. */
export function checkMailPage(languages: readonly string[], site: PageSite): string {
  const w = subscriptionWords(languages);
  return subscriptionPage(w.language, w.checkMail, html`<p>${w.checkMailText}</p>\n`, site);
}

/**
 * A reader's data and what they can do about them, behind a link that was mailed to them.
 *
 * @param notice what went wrong with the last form; null for nothing
 */
export function accountPage(
  reader: Subscriber,
  standingToken: string,
  notice: 'wrongAddressText' | 'eraseNotSure' | null,
  site: PageSite,
): string {
  const w = subscriptionWords(reader.languages);
  const said = notice === null ? null : html`<p class="notice" role="alert">${w[notice]}</p>\n`;
  return subscriptionPage(
    w.language,
    w.yourData,
    html`${said}<p><bdi dir="ltr">${reader.email}</bdi></p>
<p><a href="${preferencesUrl(site.siteUrl, standingToken)}">${w.changePreferences}</a></p>
<h2>${w.exportTitle}</h2>
<p>${w.exportText}</p>
${button(w.exportButton, 'export', 'second')}<h2>${w.addressTitle}</h2>
<p>${w.addressText}</p>
<form method="post" class="second"><input type="hidden" name="action" value="address">
<p><label class="field-label" for="email">${w.newEmail}</label>
<input id="email" name="email" type="email" autocomplete="email" required maxlength="254" dir="ltr"></p>
<p><button type="submit">${w.addressButton}</button></p>
</form>
<h2>${w.eraseTitle}</h2>
<p>${w.eraseText}</p>
<form method="post" class="second"><input type="hidden" name="action" value="erase">
<p><label class="choice"><input type="checkbox" name="sure" value="yes" required> ${w.eraseSure}</label></p>
<p><button type="submit">${w.eraseButton}</button></p>
</form>
`,
    site,
  );
}

/** The pages that only say something, or ask for one click. */
export function erasedPage(languages: readonly string[], site: PageSite): string {
  const w = subscriptionWords(languages);
  const name = organisationName(site.config, w.language);
  return subscriptionPage(w.language, w.erased, html`<p>${w.erasedText(name)}</p>\n`, site);
}

/** What the page of a new address shows: the button, that it is done, or that somebody has it. */
export type AddressPage = 'question' | 'changed' | 'taken';

export function addressPage(
  kind: AddressPage,
  languages: readonly string[],
  site: PageSite,
): string {
  const w = subscriptionWords(languages);
  const { title, main } = {
    question: {
      title: w.confirmAddress,
      main: html`<p>${w.confirmAddressText}</p>\n${button(w.confirmAddressButton)}`,
    },
    changed: { title: w.addressChanged, main: html`<p>${w.addressChangedText}</p>\n` },
    taken: {
      title: w.addressTaken,
      main: html`<p>${w.addressTakenText(site.config.organisation.pressEmail)}</p>\n`,
    },
  }[kind];
  return subscriptionPage(w.language, title, main, site);
}

const wrongKeywordsText = (w: SubscriptionWords): string =>
  w.wrongKeywordsText(MAX_KEYWORDS, MAX_KEYWORD_LENGTH);

const button = (
  label: string,
  action: string | null = null,
  look: 'first' | 'second' = 'first',
): SafeHtml =>
  html`<form method="post"${look === 'second' ? html` class="second"` : null}>${
    action === null ? null : html`<input type="hidden" name="action" value="${action}">`
  }<button type="submit">${label}</button></form>
`;
