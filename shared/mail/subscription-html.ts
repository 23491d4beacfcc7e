import type { NewsroomConfig } from '../config/config.ts';
import { DARK, LIGHT, palettesOf } from '../config/palette.ts';
import { textDirection } from '../locale/languages.ts';
import { organisationName } from '../translation/edition-words.ts';
import { html } from '../xml/html.ts';

/** What a mail about somebody's subscription says. */
export interface SubscriptionMailContent {
  readonly language: string;
  readonly subject: string;
  readonly about: string;
  /** What to do about it; null for nothing. */
  readonly link: { readonly url: string; readonly label: string } | null;
  readonly closing: string;
}

const SANS = 'font-family:Helvetica,Arial,sans-serif;';

/**
 * The HTML part: styled inline, since some programs drop <style>; that only adds the dark palette. Directions and
 * sides are said by name, as Outlook and Gmail want them.
 */
export function subscriptionHtml(
  { language, subject, about, link, closing }: SubscriptionMailContent,
  config: Pick<NewsroomConfig, 'identity' | 'organisation'>,
): string {
  const { light, dark } = palettesOf(config.identity);
  const direction = textDirection(language);
  const side = `text-align:${direction === 'rtl' ? 'right' : 'left'};`;
  const text = `${side}${SANS}font-size:16px;line-height:25px;color:${LIGHT.ink};`;
  const small = `${side}${SANS}font-size:13px;line-height:20px;color:${LIGHT.muted};`;
  const darkStyle = [
    `.paper{background:${DARK.paper}!important}`,
    `.ink{color:${DARK.ink}!important}`,
    `.muted{color:${DARK.muted}!important}`,
    `.accent{color:${dark.link}!important;border-color:${dark.link}!important}`,
  ].join('');
  const button =
    link === null
      ? null
      : html`<p style="${side}margin:0 0 20px"><a href="${link.url}" class="accent" style="${SANS}font-size:16px;line-height:25px;display:inline-block;padding:12px 22px;border:2px solid ${light.link};color:${light.link};font-weight:bold;text-decoration:none">${link.label}</a></p>
`;
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${darkStyle}}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${LIGHT.paper}">
<div role="article" aria-roledescription="email" aria-label="${subject}" lang="${language}" dir="${direction}" class="paper accent" style="background:${LIGHT.paper};border-top:4px solid ${light.link};padding:28px 24px">
<h1 class="ink" style="${side}font-family:Georgia,Times,serif;font-size:22px;line-height:29px;color:${LIGHT.ink};margin:0 0 16px">${subject}</h1>
<p class="ink" style="${text}margin:0 0 20px">${about}</p>
${button}<p class="muted" style="${small}margin:0 0 20px">${closing}</p>
<p class="muted" style="${small}margin:0"><bdi>${organisationName(config, language)}</bdi><br><bdi>${config.organisation.postalAddress}</bdi></p>
</div>
</body>
</html>
`.toString();
}
