import { createHash } from 'node:crypto';
import { DARK, LIGHT, type Palette } from '../mail/theme.ts';
import { IMMUTABLE_CACHE, type NewsroomFile } from './newsroom-file.ts';

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name.replace(/[A-Z]/g, '-$&').toLowerCase()}:${colour}`)
    .join(';');

const CSS = `:root{color-scheme:light dark;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 "Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Georgia,serif;overflow-wrap:break-word}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
a:focus-visible{outline:3px solid var(--notice-edge);outline-offset:3px}
.page{max-width:46rem;margin-inline:auto;padding-inline:clamp(1.1rem,4vw,2rem)}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{position:static;display:block;padding:.6rem 1.1rem}
.masthead{border-block-start:5px solid var(--link);border-block-end:1px solid var(--rule)}
.masthead .page{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.4rem 2rem;padding-block:1.1rem}
.masthead,.facts,.languages,.label,.notice,.footer,.entry-facts,.kicker,caption,figcaption{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.masthead a{text-decoration:none}
.brand{font-weight:650;font-size:1rem;color:var(--ink)}
.brand span{font-weight:400;color:var(--muted)}
.languages{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:0;padding:0;font-size:.9rem}
.languages [aria-current]{color:var(--ink);font-weight:650}
.languages small{color:var(--muted)}
main{padding-block:clamp(1.8rem,5vw,3.5rem)}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.9rem,1.25rem + 2.9vw,2.9rem);line-height:1.12;letter-spacing:-.012em;margin:0 0 .6em}
h2{font-size:1.35rem;margin:2.2em 0 .5em}
h3{font-size:1.15rem;margin:1.8em 0 .4em}
h4{font-size:1rem;margin:1.6em 0 .4em}
p,ul,ol,blockquote,table,figure{margin:0 0 1.15em}
.kicker{font-size:.85rem;letter-spacing:.02em;color:var(--muted);margin:0 0 .8rem}
.subheadline{font-size:1.3rem;line-height:1.4;margin-block-end:.9em;text-wrap:pretty}
.facts{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;list-style:none;padding:0 0 1.1rem;margin:0 0 1.8rem;font-size:.9rem;color:var(--muted);border-block-end:1px solid var(--rule)}
.addresses{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0;font:.9rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.addresses dt{color:var(--muted)}
.addresses dd{margin:0;overflow-wrap:anywhere}
.siblings a{margin-inline-end:1.2rem}
.siblings{border-block-end:0;margin:2.2rem 0 0;padding:0}
.notice{font-size:.95rem;line-height:1.5;background:var(--notice-ground);color:var(--notice-ink);border:1px solid var(--notice-edge);border-inline-start-width:5px;padding:.8rem 1.1rem;margin-block-end:1.6rem}
.notice p{margin:0 0 .5em}
.notice p:last-child{margin:0}
.notice time{white-space:nowrap;opacity:.85}
.label{font-size:.95rem;line-height:1.5;background:var(--surround);border-inline-start:5px solid var(--muted);padding:.8rem 1.1rem;margin-block-end:1.6rem}
blockquote{margin-inline:0;padding-inline-start:1.2rem;border-inline-start:3px solid var(--rule)}
table{width:100%;border-collapse:collapse;font-size:1rem;display:block;overflow-x:auto}
th,td{text-align:start;vertical-align:top;padding:.45rem .7rem;border-block-end:1px solid var(--rule)}
img{max-width:100%;height:auto}
figure{margin-inline:0}
figcaption{font-size:.85rem;color:var(--muted);margin-block-start:.4rem}
address{font-style:normal}
.contacts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem 2rem;padding:0;list-style:none}
.contacts p{margin:0}
a[href^="tel:"]{white-space:nowrap}
.background{border-block-start:1px solid var(--rule);margin-block-start:2.6rem;font-size:1rem}
.entries{list-style:none;padding:0;margin:0}
.entry{padding-block:1.5rem;border-block-start:1px solid var(--rule)}
.entry:first-child{border-block-start:0;padding-block-start:0}
.entry h2{margin:.1em 0 .35em;font-size:1.4rem}
.entry h2 a{color:var(--ink);text-decoration-color:var(--rule)}
.entry h2 a:hover{color:var(--link);text-decoration-color:currentColor}
.entry p{margin:0;color:var(--muted);font-size:1.02rem;line-height:1.5}
.entry .entry-facts{font-size:.85rem;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
.lists{display:flex;flex-wrap:wrap;gap:.5rem .6rem;list-style:none;padding:0;margin:0 0 2.2rem;font:.9rem/1.3 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.lists a,.lists span{display:block;padding:.35rem .8rem;border:1px solid var(--rule);border-radius:2rem;text-decoration:none}
.lists a:hover{border-color:currentColor}
.lists [aria-current]{background:var(--surround);font-weight:650}
.turn{display:grid;grid-template-columns:1fr 1fr;gap:1rem 2rem;border-block-start:1px solid var(--rule);margin-block-start:2.6rem;padding-block-start:1.4rem}
.turn p{margin:0;line-height:1.35}
.turn .next{grid-column:2;text-align:end}
.turn a{display:block;text-decoration:none}
.turn a:hover span{text-decoration:underline}
.turn small{display:block;font:.85rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--muted)}
@media (max-width:34rem){.turn{grid-template-columns:1fr}.turn .next{grid-column:1;text-align:start}}
.choice{list-style:none;padding:0;display:grid;gap:1.4rem}
.choice h2{margin-block-start:0}
.choice ul{padding-inline-start:1.1rem;margin-block-end:.6em}
.footer{border-block-start:1px solid var(--rule);font-size:.88rem;color:var(--muted)}
.footer .page{padding-block:1.6rem 2.6rem}
.footer p{margin:0 0 .5em}
.footer ul{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;list-style:none;padding:0;margin:0 0 .9em}
@media print{
:root{color-scheme:light;${variables(LIGHT)}}
body{font-size:11pt}
.page{max-width:none;padding:0}
.languages,.skip,.siblings,.turn,.lists,.footer ul{display:none}
h2,h3,h4{break-after:avoid}
.notice,blockquote,tr,.contacts li{break-inside:avoid}
article a[href^="http"]::after{content:" <" attr(href) ">";font-size:.85em}
}
`;

const HASH = createHash('sha256').update(CSS).digest('hex').slice(0, 12);

/** The one stylesheet of the site; its name changes with its bytes. */
export const stylesheet: NewsroomFile = {
  path: `assets/newsroom-${HASH}.css`,
  contentType: 'text/css; charset=utf-8',
  cacheControl: IMMUTABLE_CACHE,
  body: CSS,
};
