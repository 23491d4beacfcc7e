import { blockText } from '../release/block-text.ts';
import type { Contact } from '../release/release.ts';
import { cleanText } from '../xml/characters.ts';
import type { SlottedText } from './alternative.ts';
import type { MailContent } from './mail-content.ts';

/**
 * The text part: the full story, unwrapped, since reporters paste it. The reader's link to unsubscribe
 * is the slot.
 *
 * @param blocks how many blocks of the body are told; fewer when the HTML part had to be cut
 */
export function mailText(
  content: MailContent,
  shown: MailContent['body']['blocks'],
  isCut: boolean,
): SlottedText {
  const w = content.words;
  const story = [
    `${content.organisation} | ${content.typeLabel}`,
    ...(content.notice === null ? [] : [`${content.notice.title}: ${content.notice.text}`]),
    ...(content.label === null ? [] : [content.label]),
    ...(content.kicker === null ? [] : [content.kicker]),
    content.headline,
    ...(content.subheadline === null ? [] : [content.subheadline]),
    content.facts.join('\n'),
    ...(content.summary === null ? [] : [content.summary]),
    ...shown.map(blockText),
    ...(isCut ? [`${w.cutShort} ${w.readFullText}: ${content.pageUrl}`] : []),
    ...(content.contacts.length === 0
      ? []
      : [[w.contacts, ...content.contacts.map(contactText)].join('\n\n')]),
    `${w.readOnPage}: ${content.pageUrl}`,
  ];
  return {
    head: cleanText(story.filter((part) => part !== '').join('\n\n')),
    tail: [
      // Mail programs take what follows "-- " for the signature (RFC 3676, section 4.3).
      cleanText(`\n\n-- \n${w.whyYouGetThis(content.organisation)}\n${w.unsubscribe}: `),
      cleanText(`\n\n${content.organisation}\n${content.postalAddress}\n`),
    ],
  };
}

function contactText({ name, role, organisation, email, phones }: Contact): string {
  const who = [name, role, organisation].filter((part) => part !== null).join(', ');
  return [who, email ?? '', ...phones.map(({ raw }) => raw)]
    .filter((line) => line !== '')
    .join('\n');
}
