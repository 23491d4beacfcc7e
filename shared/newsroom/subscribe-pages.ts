import type { LanguageTag } from '../release/release.ts';
import { signUpForm } from '../subscriber/sign-up-form.ts';
import { checkMailUrl, subscribeUrl } from '../subscriber/subscription-urls.ts';
import { subscriptionWords } from '../subscriber/words/subscription-words.ts';
import { organisationName } from '../translation/edition-words.ts';
import { html } from '../xml/html.ts';
import { page, type Site } from './layout.ts';

/** The sign-up form, a plain page like every other: nothing runs on it, and it works while the API rests. */
export function subscribePage(language: LanguageTag, site: Site): string {
  const { config, siteUrl } = site;
  const w = subscriptionWords([language]);
  const name = organisationName(config, language);
  return page(site, {
    language,
    title: `${w.subscribeTitle} | ${name}`,
    description: w.subscribeText(name),
    canonicalUrl: subscribeUrl(siteUrl, language),
    isIndexed: true,
    languageLinks: config.languages.map((of) => ({
      language: of,
      href: subscribeUrl(siteUrl, of),
      remark: null,
    })),
    head: html`${config.languages.map(
      (of) => html`<link rel="alternate" hreflang="${of}" href="${subscribeUrl(siteUrl, of)}">\n`,
    )}`,
    main: html`<h1>${w.subscribeTitle}</h1>
<p>${w.subscribeText(name)}</p>
<p>${w.alreadyText}</p>
${signUpForm(language, w, site)}<p>${w.privacy}</p>`,
  });
}

/** What everybody sees who sent the form. A file of the site, so that it cannot tell one reader from another. */
export function checkMailPage(language: LanguageTag, site: Site): string {
  const { config, siteUrl } = site;
  const w = subscriptionWords([language]);
  return page(site, {
    language,
    title: `${w.checkMail} | ${organisationName(config, language)}`,
    description: null,
    canonicalUrl: checkMailUrl(siteUrl, language),
    isIndexed: false,
    languageLinks: [],
    head: html``,
    main: html`<h1>${w.checkMail}</h1>
<p>${w.checkMailText}</p>`,
  });
}
