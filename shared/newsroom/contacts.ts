import type { Words } from '../locale/catalogue.ts';
import { words } from '../locale/words.ts';
import { mailtoHref } from '../release/contact-text.ts';
import type { Contact, LanguageTag, Release } from '../release/release.ts';
import { html, type SafeHtml } from '../xml/html.ts';

/** Whom the press may ask; null where the document names nobody. */
export function contactsHtml({ contacts, language }: Release, w: Words): SafeHtml | null {
  if (contacts.length === 0) return null;
  return html`<section class="background">
<h2>${w.contacts}</h2>
<ul class="contacts">
${contacts.map((contact) => html`<li>${contactHtml(contact, language)}</li>\n`)}</ul>
</section>
`;
}

/** Names and roles are in the document's language; addresses and numbers run from left to right in all. */
function contactHtml(
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
