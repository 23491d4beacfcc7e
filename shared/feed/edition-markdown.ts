import type { NewsroomConfig } from '../config/config.ts';
import { words } from '../locale/words.ts';
import { blockMarkdown, markdownText } from '../release/block-markdown.ts';
import { contactText } from '../release/contact-text.ts';
import { bodyWithDateline } from '../release/dateline.ts';
import type { Edition } from '../translation/edition.ts';
import { correctionsOfEdition } from '../translation/edition-notices.ts';
import { releaseDay, translationLabel, withdrawnName } from '../translation/edition-words.ts';
import { assetMarkdown } from './asset-text.ts';

/** An edition as Markdown; a withdrawn one as its notice. Ends with a line end. */
export function editionMarkdown(edition: Edition, config: NewsroomConfig, siteUrl: string): string {
  const { language, withdrawal, release, reference, headline, subheadline } = edition;
  const w = words(language);
  if (withdrawal !== null) {
    return joined([
      `# ${line(`${w.titlePrefixes.withdrawal} ${withdrawnName(edition, config)}`)}`,
      markdownText(w.withdrawnRequest),
      withdrawal.reason === '' ? null : line(`${w.withdrawnReason}${w.colon} ${withdrawal.reason}`),
    ]);
  }
  const source = words(release.language);
  const label = translationLabel(edition);
  const files = assetMarkdown(edition, siteUrl);
  return joined([
    `# ${line(headline)}`,
    ...correctionsOfEdition(edition)
      .toReversed()
      .map(({ note }) => `> **${markdownText(w.titlePrefixes.correction)}** ${line(note)}`),
    label === null ? null : `*${line(label)}*`,
    subheadline === null ? null : `**${line(subheadline)}**`,
    [
      line(releaseDay(edition, config.timeZone)),
      ...(reference === null ? [] : [line(`${w.reference}${w.colon} ${reference}`)]),
    ].join('\\\n'),
    release.highlights.map((text) => `- ${line(text)}`).join('\n'),
    ...bodyWithDateline(release).map(blockMarkdown),
    ...(release.notes.length === 0
      ? []
      : [`## ${line(source.notes)}`, ...release.notes.map(blockMarkdown)]),
    ...release.boilerplates.flatMap(({ organisation, text }) => [
      `## ${line(source.about(organisation))}`,
      line(text),
    ]),
    ...(files.length === 0 ? [] : [`## ${line(w.assets)}`, ...files]),
    ...(release.contacts.length === 0
      ? []
      : [
          `## ${line(w.contacts)}`,
          ...release.contacts.map((contact) =>
            contactText(contact, release.language).split('\n').map(line).join('\\\n'),
          ),
        ]),
  ]);
}

/** Text on one line whose beginning makes no list. */
const line = (text: string): string =>
  blockMarkdown({ kind: 'paragraph', inlines: [{ kind: 'text', text }] });

const joined = (parts: readonly (string | null)[]): string =>
  `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n`;
