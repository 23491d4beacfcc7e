import { languageAttributes } from '../locale/language-attributes.ts';
import { words } from '../locale/words.ts';
import { blockHtml } from '../release/block-html.ts';
import { contactHtml } from '../release/contact-html.ts';
import { bodyWithDateline } from '../release/dateline.ts';
import type { Block } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import { metadataLanguage, translationLabel } from '../translation/edition-words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { assetFigures } from './asset-figures.ts';

/**
 * All of an edition that is not withdrawn but its headline and facts, as feeds and ninjs carry it: with the notes, what the
 * issuers say of themselves and the contacts, as an editor works from nothing else. A reader's window runs in the reader's
 * direction, not the feed's, so that each part says its own.
 */
export function editionHtml(edition: Edition, siteUrl: string): SafeHtml {
  const { language, release, correction, subheadline } = edition;
  const w = words(language);
  const label = translationLabel(edition);
  const own = languageAttributes(language);
  const source = languageAttributes(release.language);
  const opening = [
    ...(correction === null
      ? []
      : [
          html`<p${own}><strong>${w.titlePrefixes.correction}</strong> <span${source}>${correction.note}</span></p>\n`,
        ]),
    ...(label === null ? [] : [html`<p${own}><em>${label}</em></p>\n`]),
    ...(subheadline === null
      ? []
      : [
          html`<p${languageAttributes(metadataLanguage(edition))}><strong>${subheadline}</strong></p>\n`,
        ]),
    ...(release.highlights.length === 0
      ? []
      : [html`<ul${source}>${release.highlights.map((text) => html`<li>${text}</li>`)}</ul>\n`]),
  ];
  const figures = assetFigures(edition, siteUrl);
  return html`${opening}<div${source}>\n${storyHtml(edition)}</div>${figures.length === 0 ? null : html`\n${figures}`}${contactsHtml(edition)}`;
}

/** The human document: its text, and what stands below it. */
function storyHtml({ release }: Edition): SafeHtml {
  const w = words(release.language);
  const blocks = (list: readonly Block[]) => list.map((block) => html`${blockHtml(block)}\n`);
  return html`${blocks(bodyWithDateline(release))}${
    release.notes.length === 0 ? null : html`<h2>${w.notes}</h2>\n${blocks(release.notes)}`
  }${release.boilerplates.map(
    ({ organisation, text }) => html`<h2>${w.about(organisation)}</h2>\n<p>${text}</p>\n`,
  )}`;
}

function contactsHtml({ language, release }: Edition): SafeHtml | null {
  if (release.contacts.length === 0) return null;
  const own = languageAttributes(language);
  return html`\n<div${own}>\n<h2>${words(language).contacts}</h2>\n${release.contacts.map(
    (contact) => html`${contactHtml(contact, release.language)}\n`,
  )}</div>`;
}
