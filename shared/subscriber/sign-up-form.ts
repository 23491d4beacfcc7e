import type { NewsroomConfig } from '../config/config.ts';
import type { LanguageTag } from '../release/release.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { normaliseAddress } from './address.ts';
import { type FormConfig, fieldOf, preferenceFields, readPreferences } from './preferences-form.ts';
import type { Preferences } from './subscriber.ts';
import { signUpUrl } from './subscription-urls.ts';
import type { SubscriptionWords } from './words/catalogue.ts';

/** The field that people do not see. */
const TRAP = 'website';

/** What somebody asks for who sends the sign-up form. */
export interface SignUp {
  /** Language of the page that the form stood on. */
  readonly language: LanguageTag;
  /** Normalised; null when it is no address. */
  readonly email: string | null;
  readonly preferences: Preferences;
  /** False when there are more keywords than are taken, or longer ones. */
  readonly keywordsFit: boolean;
  /** Whether a program filled in what people do not see. */
  readonly isTrapped: boolean;
}

/** Of somebody who has said nothing yet. */
const wishesOf = (language: LanguageTag): Preferences => ({
  languages: [language],
  subjects: [],
  keywords: [],
  frequency: 'immediate',
  timeZone: null,
});

/** The form that a newsroom page of a language holds. */
export function signUpForm(
  language: LanguageTag,
  w: SubscriptionWords,
  { config, siteUrl }: { readonly config: NewsroomConfig; readonly siteUrl: string },
): SafeHtml {
  const beginning = wishesOf(language);
  return html`<form class="form" method="post" action="${signUpUrl(siteUrl)}">
<input type="hidden" name="language" value="${language}">
<p><label class="field-label" for="email">${w.email}</label>
<input id="email" name="email" type="email" autocomplete="email" required maxlength="254" dir="ltr"></p>
<p class="trap" aria-hidden="true"><label for="${TRAP}">${w.leaveEmpty}</label>
<input id="${TRAP}" name="${TRAP}" type="text" tabindex="-1" autocomplete="off"></p>
${preferenceFields(beginning, w, config)}<p><button type="submit">${w.send}</button></p>
</form>
`;
}

/** Reads the form; what it lacks is taken for the newsroom's first language, all subjects, at once. */
export function readSignUp(form: FormData, config: FormConfig): SignUp {
  const typed = fieldOf(form, 'language');
  const language = config.languages.find((one) => one === typed) ?? config.languages[0] ?? 'en';
  return {
    language,
    email: normaliseAddress(fieldOf(form, 'email')),
    ...readPreferences(form, wishesOf(language), config),
    isTrapped: fieldOf(form, TRAP) !== '',
  };
}
