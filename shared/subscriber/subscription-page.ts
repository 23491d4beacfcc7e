import { createHash } from 'node:crypto';
import type { NewsroomConfig } from '../config/config.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import { words } from '../locale/words.ts';
import { html, type SafeHtml } from '../xml/html.ts';

// Between the tags without a character more: the policy below admits exactly these bytes.
const STYLE =
  ':root{color-scheme:light dark}' +
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem;overflow-wrap:break-word}' +
  'h1{font-size:1.6rem;line-height:1.25}' +
  'h2{font-size:1.2rem;margin:2.4rem 0 .5rem}' +
  'fieldset{border:1px solid;border-radius:.3rem;margin:0 0 1.2rem;padding:.5rem 1rem 1rem}' +
  'legend{font-weight:600;padding:0 .4rem}' +
  'input,select,button{font:inherit}' +
  'input:not([type=checkbox],[type=radio]),select{box-sizing:border-box;width:100%;padding:.5rem}' +
  '.choice{display:block;padding:.3rem 0}' +
  '.notice{border:1px solid;border-inline-start-width:5px;padding:.7rem 1rem}' +
  'button{padding:.6rem 1.4rem;border:2px solid;border-radius:.3rem;background:none;color:inherit;cursor:pointer}' +
  'a:focus-visible,input:focus-visible,select:focus-visible,button:hover,button:focus-visible{outline:3px solid;outline-offset:2px}';

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** Headers of the pages behind links in mail: nothing may load, frame, cache, index or be told of them, as their addresses are keys. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

/** What pages about subscriptions need to know of their newsroom. */
export interface PageSite {
  readonly config: NewsroomConfig;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
}

/** The organisation's name in a language, or its usual one. */
export const nameIn = (
  { organisation }: Pick<NewsroomConfig, 'organisation'>,
  language: string,
): string => organisation.names[language] ?? organisation.name;

/** The language in which the newsroom has pages for readers of this one. */
export const pageLanguage = (
  { languages }: Pick<NewsroomConfig, 'languages'>,
  language: string,
): string => languages.find((one) => one === language) ?? languages[0] ?? 'en';

/**
 * A whole page about somebody's subscription. It loads nothing and runs nothing.
 *
 * @param main what stands below the title
 */
export function subscriptionPage(
  language: string,
  title: string,
  main: SafeHtml,
  {
    config,
    siteUrl,
  }: { readonly config: Pick<NewsroomConfig, 'organisation'>; readonly siteUrl: string },
): string {
  return html`<!DOCTYPE html>
<html${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${nameIn(config, language)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${main}<p><a href="${siteUrl}/">${words(language).newsroom}</a></p>
</main>
</body>
</html>
`.toString();
}
