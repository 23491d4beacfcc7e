import type { Words } from '../locale/catalogue.ts';
import { contactHtml } from '../release/contact-html.ts';
import type { Release } from '../release/release.ts';
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
