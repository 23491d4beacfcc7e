import type { NewsroomConfig } from '../config/config.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import { ownLanguageName } from '../locale/languages.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { digestZone, otherZones, type ZoneConfig } from './digest-zone.ts';
import { MAX_KEYWORD_LENGTH, MAX_KEYWORDS, readKeywords, writeKeywords } from './keywords.ts';
import type { Frequency, Preferences } from './subscriber.ts';
import type { SubscriptionWords } from './words/catalogue.ts';

export type FormConfig = Pick<NewsroomConfig, 'languages' | 'subjects'> & ZoneConfig;

/** More choices would be a long form for few. */
const MAX_LANGUAGE_CHOICES = 3;
/** All keywords that there may be, each with a comma and a space. */
const MAX_TYPED = MAX_KEYWORDS * (MAX_KEYWORD_LENGTH + 2);
const FREQUENCIES: readonly Frequency[] = ['immediate', 'daily', 'weekly'];

/** The fields of the sign-up form and of the preference page, as they are to be shown at first. */
export function preferenceFields(
  { languages, subjects, keywords, frequency, timeZone }: Preferences,
  w: SubscriptionWords,
  config: FormConfig,
): SafeHtml {
  // What somebody was imported with stays to be chosen, though the newsroom has no pages in it.
  const known = [...new Set([...config.languages, ...languages])];
  const choices = Array.from(
    { length: Math.max(Math.min(known.length, MAX_LANGUAGE_CHOICES), languages.length) },
    (_, index) => languageChoice(index, languages[index] ?? null, known, w),
  );
  return html`<fieldset>
<legend>${w.languages}</legend>
${choices}</fieldset>
${subjectFields(subjects, w, config)}<p><label class="field-label" for="keywords">${w.keywords}</label>
<textarea id="keywords" name="keywords" rows="2" maxlength="${MAX_TYPED}" dir="auto" aria-describedby="keywords-hint">${writeKeywords(keywords, ', ')}</textarea></p>
<p id="keywords-hint" class="hint">${w.keywordsHint(MAX_KEYWORDS)}</p>
<fieldset>
<legend>${w.frequency}</legend>
${FREQUENCIES.map(
  (one) =>
    html`<label class="choice"><input type="radio" name="frequency" value="${one}"${checked(one === frequency)}> ${w.frequencies[one]}</label>\n`,
)}</fieldset>
${zoneField(digestZone({ timeZone }, config), w, config)}`;
}

function zoneField(chosen: string | null, w: SubscriptionWords, config: ZoneConfig) {
  const zones = otherZones(config);
  if (zones.length === 0) return null;
  return html`<p><label class="field-label" for="time-zone">${w.timeZone}</label>
<select id="time-zone" name="timeZone">
${[null, ...zones].map(
  (zone) =>
    html`<option value="${zone ?? ''}"${zone === chosen ? html` selected` : null}>${zoneName(zone ?? config.timeZone, w.language)}</option>\n`,
)}</select></p>
`;
}

/** The city that a zone is called after, and what its time is called: `Lima – Peru Standard Time`. */
function zoneName(timeZone: string, language: string): string {
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  const time = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return time === undefined ? city : `${city} – ${time}`;
}

function languageChoice(
  index: number,
  chosen: string | null,
  known: readonly string[],
  w: SubscriptionWords,
): SafeHtml {
  const place = index + 1;
  const none = index === 0 ? null : html`<option value="">${w.noLanguage}</option>\n`;
  return html`<label class="choice" for="language-${place}">${w.languageChoice(place)}</label>
<select id="language-${place}" name="language-${place}">
${none}${known.map(
  (language) =>
    html`<option value="${language}"${languageAttributes(language)}${language === chosen ? html` selected` : null}>${ownLanguageName(language)}</option>\n`,
)}</select>
`;
}

function subjectFields(
  chosen: readonly string[],
  w: SubscriptionWords,
  { subjects }: FormConfig,
): SafeHtml | null {
  if (subjects.length === 0) return null;
  return html`<fieldset aria-describedby="subjects-hint">
<legend>${w.subjects}</legend>
<p id="subjects-hint" class="hint">${w.subjectsHint}</p>
${subjects.map(
  ({ key, labels }) =>
    html`<label class="choice"><input type="checkbox" name="subject" value="${key}"${checked(chosen.includes(key))}> ${labels[w.language] ?? Object.values(labels)[0] ?? key}</label>\n`,
)}</fieldset>
`;
}

const checked = (is: boolean): SafeHtml | null => (is ? html` checked` : null);

/**
 * The preferences in a form that was sent. What it does not say, or says in no value of ours, is as before.
 *
 * @param before as shown in the form; of somebody new, their page's language
 * @returns `keywordsFit`: false when there are too many of them, or one is too long
 */
export function readPreferences(
  form: FormData,
  before: Preferences,
  config: FormConfig,
): { readonly preferences: Preferences; readonly keywordsFit: boolean } {
  const known = [...config.languages, ...before.languages];
  const languages = [...form.keys()]
    .filter((name) => /^language-\d$/.test(name))
    .toSorted()
    .map((name) => fieldOf(form, name))
    .filter((language) => known.includes(language));
  const keys = config.subjects.map(({ key }) => key);
  const subjects = form.getAll('subject').filter((key) => keys.some((one) => one === key));
  const frequency = FREQUENCIES.find((one) => one === fieldOf(form, 'frequency'));
  const zones = ['', ...otherZones(config)];
  const timeZone = zones.find((zone) => form.has('timeZone') && zone === fieldOf(form, 'timeZone'));
  const { keywords, isWithinLimits } = readKeywords(fieldOf(form, 'keywords'));
  return {
    preferences: {
      languages: languages.length === 0 ? before.languages : [...new Set(languages)],
      subjects: [...new Set(subjects.map(String))],
      keywords,
      frequency: frequency ?? before.frequency,
      timeZone: timeZone === undefined ? before.timeZone : timeZone || null,
    },
    keywordsFit: isWithinLimits,
  };
}

/** One field of a form as text; empty when it is missing or a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
