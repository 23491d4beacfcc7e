import { blockText } from '../release/block-text.ts';
import { contactText } from '../release/contact-text.ts';
import { cleanText } from '../xml/characters.ts';
import type { SlottedText } from './alternative.ts';
import type { MailContent } from './mail-content.ts';

/**
 * The text part: the full story, unwrapped, since reporters paste it. The reader's token is
 * the slot.
 *
 * @param shown the blocks of the body that the HTML part has room for
 */
export function mailText(
  content: MailContent,
  shown: MailContent['body']['blocks'],
  isCut: boolean,
): SlottedText {
  const w = content.words;
  const story = [
    `${content.organisation} | ${content.typeLabel}`,
    ...noticeText(content.notice),
    ...(content.label === null ? [] : [content.label]),
    ...(content.kicker === null ? [] : [content.kicker]),
    content.headline,
    ...(content.subheadline === null ? [] : [content.subheadline]),
    content.facts.join('\n'),
    ...(content.summary === null ? [] : [content.summary]),
    ...shown.map(blockText),
    ...(isCut ? [`${w.cutShort} ${w.readFullText}${w.colon} ${content.pageUrl}`] : []),
    ...(content.assets === null ? [] : [`${content.assets.text}${w.colon} ${content.assets.url}`]),
    ...(content.contacts.length === 0
      ? []
      : [
          [
            w.contacts,
            ...content.contacts.map((of) => contactText(of, content.body.language)),
          ].join('\n\n'),
        ]),
    `${w.readOnPage}${w.colon} ${content.pageUrl}`,
  ];
  const { footer } = content;
  const line = (label: string, url: string) => cleanText(`\n${label}${footer.colon} ${url}`);
  return {
    head: [
      cleanText(story.filter((part) => part !== '').join('\n\n')),
      // Mail programs take what follows "-- " for the signature (RFC 3676, section 4.3).
      cleanText(`\n\n-- \n${footer.whyYouGetThis}`),
      cleanText(`\n${footer.forwarded} ${footer.subscribe}${footer.colon} ${footer.subscribeUrl}`),
      line(footer.changePreferences, footer.preferencesUrl),
    ].join(''),
    tail: [
      '',
      line(footer.unsubscribe, footer.unsubscribeUrl),
      cleanText(`\n\n${footer.organisation}\n${content.postalAddress}\n`),
    ],
  };
}

const noticeText = (notice: MailContent['notice']): readonly string[] =>
  notice === null ? [] : [[notice.title, notice.text].filter((part) => part !== null).join(' ')];
