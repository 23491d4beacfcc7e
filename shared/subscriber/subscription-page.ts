import { createHash } from 'node:crypto';
import type { NewsroomConfig } from '../config/config.ts';
import { type Palette, palettesOf } from '../config/palette.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import { newsroomName, organisationName } from '../translation/edition-words.ts';
import { html, type SafeHtml } from '../xml/html.ts';

/** What every page about a subscription needs of its newsroom. */
type PageConfig = Pick<NewsroomConfig, 'organisation' | 'identity'>;

const variables = ({ paper, ink, muted, link, rule, ...of }: Palette): string =>
  `--paper:${paper};--ink:${ink};--muted:${muted};--link:${link};--rule:${rule};` +
  `--notice-ground:${of.noticeGround};--notice-ink:${of.noticeInk};--notice-edge:${of.noticeEdge}`;

/**
 * The look of the newsroom for pages that load nothing, not even its stylesheet. Between the tags without a
 * character more, and without quotation marks, which would be escaped: the policy admits exactly these bytes.
 */
function styleOf({ identity }: PageConfig): string {
  const { light, dark } = palettesOf(identity);
  return [
    `:root{color-scheme:light dark;${variables(light)}}`,
    `@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`,
    '*{box-sizing:border-box}',
    'body{margin:0;border-top:4px solid var(--link);background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Noto Sans Arabic,Tahoma,sans-serif;overflow-wrap:break-word}',
    '[dir=rtl]{line-height:1.8}',
    'header,main,footer{max-width:40rem;margin-inline:auto;padding-inline:clamp(1.1rem,4vw,2rem)}',
    'header{padding-block:1.1rem}',
    'header a{display:inline-block;color:var(--ink);font-weight:650;text-decoration:none}',
    'header a:hover{text-decoration:underline}',
    'header small{font-size:1em;font-weight:400;color:var(--muted)}',
    'main{padding-block:clamp(1.5rem,5vw,3rem) 3rem}',
    'h1{font:bold clamp(1.7rem,1.3rem + 2vw,2.2rem)/1.2 Iowan Old Style,Palatino Linotype,Palatino,Georgia,Noto Naskh Arabic,Geeza Pro,serif;margin:0 0 1.2rem;text-wrap:balance}',
    '[dir=rtl] h1{line-height:1.4}',
    'h2{font-size:1.15rem;line-height:1.35;margin:2.6rem 0 .6rem;padding-top:1.6rem;border-top:1px solid var(--rule)}',
    'p{margin:0 0 1.1rem}',
    'a{color:var(--link);text-underline-offset:.18em}',
    'fieldset{min-width:0;border:1px solid var(--rule);margin:0 0 1.4rem;padding:.4rem 1rem 1rem}',
    'legend,.field-label{font-weight:650}',
    'legend{padding-inline:.4rem}',
    '.field-label,.choice{display:block}',
    '.choice{padding:.3rem 0}',
    '.hint{color:var(--muted);font-size:.9rem;line-height:1.5;margin-top:-.6rem}',
    'fieldset .hint{margin:.2rem 0 .6rem}',
    'input,select,textarea,button{font:inherit}',
    'input:not([type=checkbox],[type=radio]),select,textarea{display:block;width:100%;min-height:2.9rem;padding:.5rem .6rem;border:1px solid var(--muted);border-radius:.2rem;background:var(--paper);color:var(--ink)}',
    'textarea{resize:vertical}',
    'input[type=checkbox],input[type=radio]{width:1.15rem;height:1.15rem;margin:0;margin-inline-end:.4rem;vertical-align:-.15rem;accent-color:var(--link)}',
    '.notice{background:var(--notice-ground);color:var(--notice-ink);border:1px solid var(--notice-edge);border-inline-start-width:5px;padding:.7rem 1rem;margin-bottom:1.6rem}',
    'button{padding:.6rem 1.5rem;border:2px solid var(--link);border-radius:.2rem;background:var(--link);color:var(--paper);font-weight:650;cursor:pointer}',
    'button:hover{text-decoration:underline}',
    '.second button{background:none;color:var(--link)}',
    'form{margin:0 0 1.1rem}',
    ':is(a,input,select,textarea,button):focus-visible{outline:3px solid var(--notice-edge);outline-offset:2px}',
    'footer{padding-block:1.2rem 2.4rem;color:var(--muted);font-size:.88rem}',
  ].join('');
}

/**
 * Headers of the pages behind links in mail: nothing may load, frame, cache, index or be told of them, as their
 * addresses are keys.
 */
export function pageHeaders(config: PageConfig): Readonly<Record<string, string>> {
  const styleHash = createHash('sha256').update(styleOf(config)).digest('base64');
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
  };
}

/** What pages about subscriptions need to know of their newsroom. */
export interface PageSite {
  readonly config: NewsroomConfig;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
}

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
  { config, siteUrl }: { readonly config: PageConfig; readonly siteUrl: string },
): string {
  const organisation = organisationName(config, language);
  return html`<!DOCTYPE html>
<html${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${organisation}</title>
<style>${styleOf(config)}</style>
</head>
<body>
<header><a href="${siteUrl}/">${organisation} <small>${newsroomName(config, language)}</small></a></header>
<main>
<h1>${title}</h1>
${main}</main>
<footer><bdi>${organisation}</bdi><br><bdi>${config.organisation.postalAddress}</bdi></footer>
</body>
</html>
`.toString();
}
