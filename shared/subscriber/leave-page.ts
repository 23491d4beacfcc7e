import { createHash } from 'node:crypto';
import type { NewsroomConfig } from '../config/config.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import { words } from '../locale/words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { leaveWords } from './leave-words.ts';

/** What the unsubscribe page shows: the question with its button, the answer, or that the link is wrong. */
export type LeavePage = 'question' | 'done' | 'wrong-link';

/** The form field and value of one-click unsubscribing (RFC 8058 section 3.1); the page's button sends it too. */
export const ONE_CLICK = { name: 'List-Unsubscribe', value: 'One-Click' } as const;

// Between the tags without a character more: the policy below admits exactly these bytes.
const STYLE =
  ':root{color-scheme:light dark}' +
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem}' +
  'h1{font-size:1.6rem;line-height:1.25}' +
  'button{font:inherit;padding:.6rem 1.4rem;border:2px solid;border-radius:.3rem;background:none;color:inherit;cursor:pointer}' +
  'button:hover,button:focus-visible{outline:3px solid;outline-offset:2px}';

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** Headers of the page: nothing may load, frame, cache, index or be told of it, as its address is a key. */
export const LEAVE_PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

/**
 * The unsubscribe page in the first of the reader's languages that there are words in. It names nobody:
 * whoever has the link may see it.
 *
 * @param siteUrl origin of the newsroom without a trailing slash
 */
export function leavePage(
  page: LeavePage,
  languages: readonly string[],
  { organisation }: Pick<NewsroomConfig, 'organisation'>,
  siteUrl: string,
): string {
  const w = leaveWords(languages);
  const name = organisation.names[w.language] ?? organisation.name;
  const { title, text } = {
    question: { title: w.title, text: w.question(name) },
    done: { title: w.done, text: w.doneText(name) },
    'wrong-link': { title: w.wrongLink, text: w.wrongLinkText(organisation.pressEmail) },
  }[page];
  const form: SafeHtml | null =
    page === 'question'
      ? html`<form method="post"><input type="hidden" name="${ONE_CLICK.name}" value="${ONE_CLICK.value}"><button type="submit">${w.button}</button></form>
`
      : null;
  return html`<!DOCTYPE html>
<html${languageAttributes(w.language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${name}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
${form}<p><a href="${siteUrl}/">${words(w.language).newsroom}</a></p>
</main>
</body>
</html>
`.toString();
}
