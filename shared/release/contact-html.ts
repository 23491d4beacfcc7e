import { words } from '../locale/words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { mailtoHref } from './contact-text.ts';
import type { Contact, LanguageTag } from './release.ts';

/** A contact, line by line. Names and roles are in the document's language; addresses and numbers run from left to right in all. */
export function contactHtml(
  { name, role, organisation, email, phones }: Contact,
  language: LanguageTag,
): SafeHtml {
  const who = [role, organisation].filter((part) => part !== null).join(words(language).comma);
  const lines: readonly (SafeHtml | null)[] = [
    name === null ? null : html`<strong><bdi>${name}</bdi></strong>`,
    who === '' ? null : html`<bdi>${who}</bdi>`,
    email === null ? null : html`<a href="${mailtoHref(email)}"><bdi dir="ltr">${email}</bdi></a>`,
    ...phones.map(({ raw, e164 }) =>
      e164 === null
        ? html`<bdi dir="ltr">${raw}</bdi>`
        : html`<a href="tel:${e164}"><bdi dir="ltr">${raw}</bdi></a>`,
    ),
  ];
  const shown = lines.filter((line) => line !== null);
  return html`<p>${shown.map((line, i) => html`${i === 0 ? null : html`<br>`}${line}`)}</p>`;
}
