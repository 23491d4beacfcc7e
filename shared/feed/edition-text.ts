import type { NewsroomConfig } from '../config/config.ts';
import { words } from '../locale/words.ts';
import { blockText } from '../release/block-text.ts';
import { contactText } from '../release/contact-text.ts';
import { bodyWithDateline } from '../release/dateline.ts';
import type { Edition } from '../translation/edition.ts';
import { releaseDay, translationLabel, withdrawnName } from '../translation/edition-words.ts';
import { cleanText } from '../xml/characters.ts';
import { assetTexts } from './asset-text.ts';

/** An edition as clean, unwrapped plain text; a withdrawn one as its notice. Ends with a line end. */
export function editionText(edition: Edition, config: NewsroomConfig, siteUrl: string): string {
  const { language, withdrawal } = edition;
  const w = words(language);
  if (withdrawal !== null) {
    return joined([
      `${w.titlePrefixes.withdrawal} ${withdrawnName(edition, config)}`,
      w.withdrawnRequest,
      withdrawal.reason === '' ? null : `${w.withdrawnReason}${w.colon} ${withdrawal.reason}`,
    ]);
  }
  const { release, correction, reference } = edition;
  const source = words(release.language);
  const files = assetTexts(edition, siteUrl);
  return joined([
    correction === null ? null : `${w.titlePrefixes.correction} ${correction.note}`,
    translationLabel(edition),
    edition.headline,
    edition.subheadline,
    [
      releaseDay(edition, config.timeZone),
      ...(reference === null ? [] : [`${w.reference}${w.colon} ${reference}`]),
    ].join('\n'),
    release.highlights.map((text) => `- ${text}`).join('\n'),
    ...bodyWithDateline(release).map(blockText),
    ...(release.notes.length === 0 ? [] : [source.notes, ...release.notes.map(blockText)]),
    ...release.boilerplates.flatMap(({ organisation, text }) => [source.about(organisation), text]),
    ...(files.length === 0 ? [] : [w.assets, ...files]),
    ...(release.contacts.length === 0
      ? []
      : [w.contacts, ...release.contacts.map((contact) => contactText(contact, release.language))]),
  ]);
}

const joined = (parts: readonly (string | null)[]): string =>
  `${cleanText(parts.filter((part) => part !== null && part !== '').join('\n\n'))}\n`;
