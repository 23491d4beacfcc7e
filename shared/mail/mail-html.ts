import { Buffer } from 'node:buffer';
import { DARK, LIGHT } from '../config/palette.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import { textDirection } from '../locale/languages.ts';
import { words as wordsOf } from '../locale/words.ts';
import { type BlockAttributes, type BlockTag, blockHtml } from '../release/block-html.ts';
import { blockText } from '../release/block-text.ts';
import { mailtoHref } from '../release/contact-text.ts';
import type { Block, Contact } from '../release/release.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import type { SlottedText } from './alternative.ts';
import type { MailBlock, MailContent } from './mail-content.ts';

/** Gmail hides what comes after about 102 kB; with room for the reader's own link. */
const MAX_BYTES = 89_000;
/** An escaped quotation mark. */
const MAX_BYTES_PER_CHARACTER = 6;

const SANS = 'font-family:Helvetica,Arial,sans-serif;';
const SERIF = 'font-family:Georgia,Times,serif;';
const BODY = `${SANS}font-size:16px;line-height:25px;color:${LIGHT.ink};`;
const SMALL = `${SANS}font-size:13px;line-height:20px;color:${LIGHT.muted};`;

// Each size and colour stands inline as well: some programs drop <style> (the Gmail app with other
// providers' accounts), so that it only adds the dark palette.
const darkStyle = (link: string): string =>
  [
    `.surround{background:${DARK.surround}!important}`,
    `.paper{background:${DARK.paper}!important}`,
    `.ink{color:${DARK.ink}!important}`,
    `.muted{color:${DARK.muted}!important}`,
    `.link{color:${link}!important}`,
    `.accent{border-color:${link}!important}`,
    `.edge{border-color:${DARK.rule}!important}`,
    `.notice{background:${DARK.noticeGround}!important;color:${DARK.noticeInk}!important;border-color:${DARK.noticeEdge}!important}`,
  ].join('');

// Outlook and Gmail know neither `text-align:start` nor `border-inline-start`: sides are said by name.
const stylesOf = (start: 'left' | 'right', link: string): Readonly<Record<BlockTag, SafeHtml>> => ({
  p: html` class="ink" style="${BODY}margin:0 0 16px"`,
  h2: html` class="ink" style="${SERIF}font-size:20px;line-height:26px;color:${LIGHT.ink};margin:28px 0 10px"`,
  h3: html` class="ink" style="${SANS}font-size:17px;line-height:24px;font-weight:bold;color:${LIGHT.ink};margin:24px 0 8px"`,
  h4: html` class="ink" style="${SANS}font-size:16px;line-height:24px;font-weight:bold;color:${LIGHT.ink};margin:20px 0 8px"`,
  ul: html` class="ink" style="${BODY}margin:0 0 16px;padding:0 24px"`,
  ol: html` class="ink" style="${BODY}margin:0 0 16px;padding:0 24px"`,
  li: html` class="ink" style="${BODY}margin:0 0 6px"`,
  blockquote: html` class="edge" style="margin:0 0 16px;padding:0 16px;border-${start}:3px solid ${LIGHT.rule}"`,
  table: html` class="ink edge" style="${BODY}border-collapse:collapse;margin:0 0 16px;width:100%"`,
  th: html` class="ink edge" style="${SANS}font-size:14px;line-height:20px;color:${LIGHT.ink};border:1px solid ${LIGHT.rule};padding:6px 8px;text-align:${start};vertical-align:top"`,
  td: html` class="ink edge" style="${SANS}font-size:14px;line-height:20px;color:${LIGHT.ink};border:1px solid ${LIGHT.rule};padding:6px 8px;text-align:${start};vertical-align:top"`,
  a: html` class="link" style="color:${link}"`,
});

/** Direction and alignment of a cell or part: each says it again, as some programs drop it from what surrounds. */
const sideOf = (direction: 'ltr' | 'rtl'): SafeHtml =>
  html`text-align:${direction === 'rtl' ? 'right' : 'left'}`;

export interface MailHtml {
  readonly html: SlottedText;
  /** The blocks that found room, for the text part to tell the same. */
  readonly shown: readonly Block[];
  readonly isCut: boolean;
}

/**
 * The HTML part: one column, styled inline, under the size at which Gmail clips. A longer body is cut
 * at a block with a link to read on; contacts and footer are always there.
 */
export function mailHtml(content: MailContent): MailHtml {
  const isRightToLeft = content.body.direction === 'rtl';
  const styles = stylesOf(isRightToLeft ? 'right' : 'left', content.accent.light);
  // Its slashes and what stands behind it would change sides.
  const address = html`${styles.a} dir="ltr"`;
  const styleOf: BlockAttributes = (tag, kind) =>
    isRightToLeft && kind === 'address' ? address : styles[tag];
  const write = ({ language, ...block }: MailBlock): SafeHtml =>
    language === undefined
      ? blockHtml(block, styleOf)
      : html`<div${languageAttributes(language)} style="${sideOf(textDirection(language))}">${blockHtml(block, styleOf)}</div>`;
  const opening = openingHtml(content).toString();
  const closing = closingHtml(content).toString();
  const [footer, ...tail] = footerHtml(content);
  const more = readOnHtml(content).toString();
  const frame = [opening, closing, more, footer, ...tail].reduce(
    (sum, s) => sum + Buffer.byteLength(s),
    0,
  );

  const shown: Block[] = [];
  const written: string[] = [];
  let room = MAX_BYTES - frame;
  let isCut = false;
  for (const block of content.body.blocks) {
    const source = write(block).toString();
    if (Buffer.byteLength(source) > room) {
      isCut = true;
      if (shown.length > 0) break;
      const beginning = beginningOf(block, Math.floor(room / MAX_BYTES_PER_CHARACTER));
      shown.push(beginning);
      written.push(blockHtml(beginning, styleOf).toString());
      break;
    }
    room -= Buffer.byteLength(source);
    shown.push(block);
    written.push(source);
  }
  return {
    html: {
      head: opening + written.join('\n') + (isCut ? more : '') + closing + footer,
      tail: ['', ...tail],
    },
    shown,
    isCut,
  };
}

/** A block too long for any mail, as one paragraph cut between words. */
function beginningOf(block: Block, characters: number): Block {
  const text = blockText(block).slice(0, Math.max(characters, 0));
  const end = text.lastIndexOf(' ');
  return {
    kind: 'paragraph',
    inlines: [{ kind: 'text', text: `${end > 0 ? text.slice(0, end) : text}…` }],
  };
}

function openingHtml(content: MailContent): SafeHtml {
  const { language, direction, body } = content;
  const headline = languageAttributes(content.headlineLanguage);
  const headlineSide = sideOf(textDirection(content.headlineLanguage));
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${content.subject}</title>
<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${darkStyle(content.accent.dark)}}</style>
</head>
<body class="surround" style="margin:0;padding:0;background:${LIGHT.surround}">
<div role="article" aria-roledescription="email" aria-label="${content.subject}" lang="${language}" dir="${direction}" class="surround" style="background:${LIGHT.surround}">
${
  content.preheader === ''
    ? null
    : html`<div style="display:none;max-height:0;overflow:hidden">${content.preheader}</div>
`
}<!--[if mso]><table role="presentation" align="center" width="640" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" dir="${direction}" class="paper" style="width:100%;max-width:640px;margin:0 auto;border-collapse:collapse;background:${LIGHT.paper}">
<tbody>
<tr><td class="accent" style="font-size:0;line-height:0;border-top:4px solid ${content.accent.light}">&nbsp;</td></tr>
<tr><td dir="${direction}" class="edge" style="${sideOf(direction)};padding:24px 32px 12px;border-bottom:1px solid ${LIGHT.rule}">
<p class="muted" style="${SMALL}margin:0"><strong class="ink" style="color:${LIGHT.ink}">${content.organisation}</strong> &middot; ${content.typeLabel}</p>
</td></tr>
<tr><td dir="${direction}" style="${sideOf(direction)};padding:24px 32px 8px">
${content.notice === null ? null : noticeHtml(content.notice)}${
  content.label === null
    ? null
    : noticeHtml({ title: null, text: content.label, language: content.words.language })
}${
  content.kicker === null
    ? null
    : html`<p class="muted" style="${SMALL}margin:0 0 6px">${content.kicker}</p>
`
}<h1${headline} class="ink" style="${headlineSide};${SERIF}font-size:28px;line-height:35px;font-weight:bold;color:${LIGHT.ink};margin:0 0 12px">${content.headline}</h1>
${
  content.subheadline === null
    ? null
    : html`<p${headline} class="ink" style="${headlineSide};${SERIF}font-size:18px;line-height:26px;color:${LIGHT.ink};margin:0 0 14px">${content.subheadline}</p>
`
}${
  content.facts.length === 0
    ? null
    : html`<p class="muted" style="${SMALL}margin:0 0 22px">${content.facts.map(
        (fact, i) => html`${i === 0 ? null : html` &middot; `}<bdi>${fact}</bdi>`,
      )}</p>
`
}${
  content.summary === null
    ? null
    : html`<p${headline} class="ink" style="${headlineSide};${BODY}margin:0 0 22px">${content.summary}</p>
`
}<div${languageAttributes(body.language)} style="${sideOf(body.direction)}">
`;
}

const noticeHtml = ({ title, text, language }: NonNullable<MailContent['notice']>): SafeHtml =>
  html`<p class="notice" style="${SANS}font-size:15px;line-height:22px;color:${LIGHT.noticeInk};background:${LIGHT.noticeGround};border:1px solid ${LIGHT.noticeEdge};padding:12px 16px;margin:0 0 22px">${
    title === null ? null : html`<strong>${title}</strong> `
  }<span${languageAttributes(language)}>${text}</span></p>
`;

const readOnHtml = ({ words, pageUrl, accent }: MailContent): SafeHtml => html`
<p${languageAttributes(words.language)} class="ink" style="${sideOf(textDirection(words.language))};${BODY}margin:0 0 16px">${words.cutShort} <a href="${pageUrl}" class="link" style="color:${accent.light}">${words.readFullText}</a></p>`;

function closingHtml({ words, contacts, pageUrl, body, assets, accent }: MailContent): SafeHtml {
  const people =
    contacts.length === 0
      ? null
      : html`<h2 class="ink" style="${SERIF}font-size:20px;line-height:26px;color:${LIGHT.ink};margin:28px 0 10px">${words.contacts}</h2>
${contacts.map((contact) => contactHtml(contact, wordsOf(body.language).comma, accent.light))}`;
  return html`
</div>
${assets === null ? null : html`<p class="ink" style="${BODY}margin:24px 0 0"><a href="${assets.url}" class="link" style="color:${accent.light}">${assets.text}</a></p>\n`}${people}<p class="ink" style="${BODY}margin:24px 0 20px"><a href="${pageUrl}" class="link" style="color:${accent.light}">${words.readOnPage}</a></p>
</td></tr>
`;
}

function contactHtml(
  { name, role, organisation, email, phones }: Contact,
  comma: string,
  link: string,
): SafeHtml {
  const who = [role, organisation].filter((part) => part !== null).join(comma);
  const lines: SafeHtml[] = [
    ...(name === null ? [] : [html`<strong><bdi>${name}</bdi></strong>`]),
    ...(who === '' ? [] : [html`<bdi>${who}</bdi>`]),
    ...(email === null
      ? []
      : [
          html`<a href="${mailtoHref(email)}" class="link" style="color:${link}"><span dir="ltr">${email}</span></a>`,
        ]),
    ...phones.map(({ raw }) => html`<bdi dir="ltr">${raw}</bdi>`),
  ];
  return html`<p class="ink" style="${BODY}margin:0 0 14px">${lines.map(
    (line, i) => html`${i === 0 ? null : html`<br>`}${line}`,
  )}</p>
`;
}

/** Why the mail came, the ways in and out: pieces around the reader's token. */
function footerHtml({
  language,
  postalAddress,
  accent,
  footer,
}: MailContent): readonly [string, string, string] {
  const direction = textDirection(footer.language);
  const itsOwn = footer.language === language ? null : html` lang="${footer.language}"`;
  const link = html`class="link" style="color:${accent.light}"`;
  return [
    html`<tr><td${itsOwn} dir="${direction}" class="edge" style="${sideOf(direction)};padding:18px 32px 28px;border-top:1px solid ${LIGHT.rule}">
<p class="muted" style="${SMALL}margin:0 0 8px"><bdi>${footer.organisation}</bdi><br><bdi>${postalAddress}</bdi></p>
<p class="muted" style="${SMALL}margin:0 0 8px">${footer.forwarded} <a href="${footer.subscribeUrl}" ${link}>${footer.subscribe}</a></p>
<p class="muted" style="${SMALL}margin:0">${footer.whyYouGetThis} <a href="${footer.preferencesUrl}`.toString(),
    html`" ${link}>${footer.changePreferences}</a> &middot; <a href="${footer.unsubscribeUrl}`.toString(),
    html`" ${link}>${footer.unsubscribe}</a></p>
</td></tr>
</tbody>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
`.toString(),
  ];
}
