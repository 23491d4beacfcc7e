import { createHash } from 'node:crypto';
import type { NewsroomConfig } from '../config/config.ts';
import { type Palette, palettesOf } from '../config/palette.ts';
import { IMMUTABLE_CACHE, type NewsroomFile } from './newsroom-file.ts';

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name.replace(/[A-Z]/g, '-$&').toLowerCase()}:${colour}`)
    .join(';');

// Sides are logical, so that they turn with the language. `--tracking` is nothing where letters join: space
// between them would tear words apart. From 60rem on, days and facts stand in a column beside the text.
// A line of text has some 70 characters in whatever serif the reader's system has: `ch` is that font's own.
const css = ({
  light,
  dark,
}: ReturnType<
  typeof palettesOf
>): string => `:root{color-scheme:light dark;${variables(light)};--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Georgia,"Noto Naskh Arabic","Geeza Pro","Sakkal Majalla",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",Tahoma,sans-serif}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
[dir]{--leading:1.6;--tight:1.16;--tracking:-.012em}
[dir=rtl]{--leading:1.8;--tight:1.4;--tracking:0}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font-family:var(--serif);font-size:1.125rem;overflow-wrap:break-word}
body,.story{line-height:var(--leading)}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
a:focus-visible,table:focus-visible{outline:3px solid var(--notice-edge);outline-offset:3px}
.page{max-width:46rem;margin-inline:auto;padding-inline:clamp(1.1rem,4vw,2rem)}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{position:static;display:block;padding:.6rem 1.1rem}
.masthead,.facts,.formats,.label,.notice,.footer,.entry-facts,.kicker,.lists,.months,.addresses,.turn small,caption,figcaption{font-family:var(--sans)}
.masthead{border-block-start:4px solid var(--link);border-block-end:1px solid var(--rule)}
.masthead .page{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 2.5rem;padding-block:1.1rem}
.masthead a{text-decoration:none}
.brand{display:flex;align-items:center;gap:.9rem;font-weight:650;font-size:1.05rem;line-height:1.3;color:var(--ink)}
.brand img{display:block;height:2.5rem;width:auto;max-width:12rem;object-fit:contain}
.brand small{font-size:1em;font-weight:400;color:var(--muted);display:inline-block}
.languages{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.15rem;margin:0;padding:0;font-size:.9rem}
.languages a,.languages span{display:inline-block;padding-block:.15rem}
.languages a:hover{text-decoration:underline}
.languages [aria-current]{color:var(--ink);font-weight:650}
.languages small{color:var(--muted)}
main{flex:1 0 auto;width:100%;padding-block:clamp(2rem,5vw,3.6rem) clamp(2.5rem,6vw,4.5rem)}
h1,h2,h3,h4{line-height:var(--tight);text-wrap:balance}
h1{font-size:clamp(1.95rem,1.3rem + 2.6vw,2.75rem);letter-spacing:var(--tracking);margin:0 0 .55em}
h1.long{font-size:clamp(1.55rem,1.2rem + 1.5vw,2.1rem)}
h2{font-size:1.35rem;margin:2.2em 0 .5em}
h2 a{text-decoration:none}
h2 a:hover{text-decoration:underline}
h3{font-size:1.15rem;margin:1.8em 0 .4em}
h4{font-size:1rem;margin:1.6em 0 .4em}
p,ul,ol,blockquote,table,figure{margin:0 0 1.15em}
.story>:is(p,ul,ol,blockquote,h2,h3,h4),.background>p,.subheadline,.entry>p,main>p{max-inline-size:62ch}
.kicker{font-size:.85rem;line-height:1.5;color:var(--muted);margin:0 0 .7rem}
.subheadline{font-size:1.3rem;line-height:1.42;color:var(--muted);margin-block-end:1.2em;text-wrap:pretty}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;list-style:none;padding:0 0 1.1rem;margin:0 0 1.8rem;font-size:.875rem;line-height:1.5;color:var(--muted);border-block-end:1px solid var(--rule)}
.formats{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;font-size:.875rem;margin-block-start:2.4rem}
.addresses{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.1rem;margin:0;font-size:.9rem;line-height:1.5}
.addresses dt{color:var(--muted)}
.addresses dd{margin:0;overflow-wrap:anywhere}
.notice,.label{font-size:.95rem;line-height:1.55;padding:.8rem 1.1rem;margin-block-end:1.8rem}
.notice{background:var(--notice-ground);color:var(--notice-ink);border:1px solid var(--notice-edge);border-inline-start-width:5px}
.notice p{margin:0 0 .5em}
.notice p:last-child{margin:0}
.notice time{display:block;font-size:.9em}
.label{background:var(--surround);border-inline-start:5px solid var(--muted)}
blockquote{margin-inline:0;padding-inline-start:1.3rem;border-inline-start:3px solid var(--link);font-size:1.08em}
table{width:100%;border-collapse:collapse;font-size:1rem;font-variant-numeric:tabular-nums;display:block;overflow-x:auto}
th,td{text-align:start;vertical-align:top;padding-block:.5rem;padding-inline:0 1.6rem;border-block-end:1px solid var(--rule)}
tr>:last-child{padding-inline-end:0}
[dir=ltr] .number{text-align:end}
td:not(.number){min-inline-size:14ch}
td.number{white-space:nowrap}
img{max-width:100%;height:auto}
figure{margin-inline:0}
figcaption{font-size:.85rem;line-height:1.5;color:var(--muted);margin-block-start:.5rem}
figcaption a{overflow-wrap:anywhere}
.assets{columns:17rem;column-gap:2rem}
.assets figure{margin:0;padding-block-end:1.4rem;break-inside:avoid}
address{font-style:normal}
.contacts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1.2rem 2rem;padding:0;list-style:none}
.contacts p{margin:0}
a[href^="tel:"]{white-space:nowrap}
.background{border-block-start:1px solid var(--rule);margin-block-start:2.6rem;font-size:1rem}
.background h2{font-size:1.15rem;margin-block:1.5rem .7rem}
.entries{list-style:none;padding:0;margin:0}
.entry{padding-block:1.6rem;border-block-start:1px solid var(--rule)}
.entry h2{margin:.15em 0 .35em;font-size:1.4rem;text-wrap:pretty}
.entry h2 a{color:var(--ink)}
.entry h2 a:hover{color:var(--link);text-decoration-thickness:1px}
.entry time{text-wrap:balance}
.entry p{margin:0;text-wrap:pretty;color:var(--muted);font-size:1.02rem;line-height:calc(var(--leading) - .08)}
.entry .entry-facts{font-size:.85rem;line-height:1.6;display:flex;flex-wrap:wrap;gap:0 1.1rem}
.lists,.months{list-style:none;padding:0;margin:0 0 2.2rem;font-size:.95rem;line-height:1.5}
.lists{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem}
.months{display:grid;grid-template-columns:repeat(auto-fill,minmax(10rem,1fr));gap:.2rem 1.5rem}
.lists a,.lists span,.months a{display:inline-block;padding-block:.2rem;text-decoration:none}
.lists a:hover,.months a:hover{text-decoration:underline}
.lists [aria-current]{font-weight:650;box-shadow:0 2px 0 var(--link)}
.turn{display:grid;grid-template-columns:1fr 1fr;gap:1rem 2rem;border-block-start:1px solid var(--rule);margin-block-start:2.6rem;padding-block-start:1.4rem}
.turn p{margin:0;line-height:1.4}
.turn .next{grid-column:2;text-align:end}
.turn a{display:block;text-decoration:none}
.turn a:hover{text-decoration:underline}
.turn small{display:block;font-size:.85rem;line-height:1.6;color:var(--muted)}
.turn .prev small::before{content:"← ";content:"← "/""}
.turn .next small::after{content:" →";content:" →"/""}
[dir=rtl] .turn .prev small::before{content:"→ ";content:"→ "/""}
[dir=rtl] .turn .next small::after{content:" ←";content:" ←"/""}
.choice{list-style:none;padding:0;margin-block-start:1.2rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:2rem 3rem}
.choice>li{border-block-start:1px solid var(--rule);padding-block-start:1.1rem;line-height:var(--leading)}
.choice h2{margin-block:0 .6rem}
.choice ul{list-style:none;padding:0;margin:0}
.choice li li{margin-block-end:.6rem;line-height:calc(var(--leading) - .2)}
.choice li li a{color:var(--ink);text-decoration:none}
.choice li li a:hover{color:var(--link);text-decoration:underline}
.footer{border-block-start:1px solid var(--rule);background:var(--surround);font-size:.88rem;line-height:1.6;color:var(--muted)}
.footer .page{padding-block:1.8rem 2.8rem}
.footer p{margin:0 0 .5em}
.footer ul{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;list-style:none;padding:0;margin:0 0 .9em}
.form{font-family:var(--sans);font-size:1rem}
.form :is(input,select,textarea,button){font:inherit}
.form .field-label{display:block;font-weight:650}
.form .hint{color:var(--muted);font-size:.9rem;line-height:1.5;margin-block-start:-.6rem}
.form fieldset .hint{margin-block:.2rem .6rem}
.form :is(input:not([type=checkbox],[type=radio]),select,textarea){display:block;width:100%;min-height:2.9rem;padding:.5rem .6rem;border:1px solid var(--muted);border-radius:.2rem;background:var(--paper);color:var(--ink)}
.form fieldset{border:1px solid var(--rule);margin:0 0 1.4rem;padding:.4rem 1rem 1rem}
.form :is([type=checkbox],[type=radio]){width:1.15rem;height:1.15rem;margin:0;margin-inline-end:.4rem;vertical-align:-.15rem;accent-color:var(--link)}
.form textarea{resize:vertical}
.form legend{font-weight:650;padding-inline:.4rem}
.form label.choice{display:block;border:0;margin:0;padding:.3rem 0}
.form button{padding:.6rem 1.5rem;border:2px solid var(--link);border-radius:.2rem;background:var(--link);color:var(--paper);font-weight:650;cursor:pointer}
.form button:hover{text-decoration:underline}
.form :is(input,select,textarea,button):focus-visible{outline:3px solid var(--notice-edge);outline-offset:2px}
.trap{position:absolute;inset-inline-start:-99rem}
@media (max-width:34rem){h1,h2,.subheadline{hyphens:auto}:is(th,td):not(:last-child){padding-inline-end:.9rem}.addresses{display:block}.addresses dd{margin-block-end:.6rem}.turn{grid-template-columns:1fr}.turn .next{grid-column:1;text-align:start}}
@media (pointer:coarse){:is(.contacts,.formats,.footer li) a{display:inline-block;padding-block:.35rem}}
@media (min-width:60rem){
.page{max-width:59.5rem}
main,article,.entry{display:grid;grid-template-columns:11rem minmax(0,1fr);column-gap:2.5rem;align-content:start}
main>*,article>*,.entry>*{grid-column:2}
main>article,main>.entries,main>.choice,main:has(>.choice)>*{grid-column:1/-1}
article>.facts{grid-column:1;grid-row:1/span 30;flex-direction:column;align-self:start;align-items:start;gap:.5rem;border:0;padding:0;margin:0}
.entry>.entry-facts{grid-column:1;grid-row:1/span 3;flex-direction:column;align-items:start;padding-block-start:.25rem}
.entry h2{margin-block-start:0}
}
@media print{
:root{color-scheme:light;${variables(light)}}
@page{margin:2cm}
html{font-size:9.8pt}
body{display:block}
.page{max-width:none;padding:0}
.languages,.skip,.formats,.turn,.lists,.footer ul{display:none}
.story>:is(p,ul,ol,blockquote,h2,h3,h4),.background>p,.subheadline{max-inline-size:76ch}
main.page{padding-block:1.4rem}
a{color:inherit}
.footer{background:none}
img{max-height:12cm;width:auto}
h2,h3,h4{break-after:avoid}
.notice,blockquote,tr,figure,.entry,.background:has(>.contacts){break-inside:avoid}
.contacts{grid-template-columns:repeat(3,1fr)}
.story a[href^="http"]:not(.address)::after{content:" <" attr(href) ">";font-size:.85em}
}
`;

/** The one stylesheet of the site, in the newsroom's colours; its name changes with its bytes. */
export function stylesheet({ identity }: NewsroomConfig): NewsroomFile {
  const body = css(palettesOf(identity));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return {
    path: `assets/newsroom-${hash}.css`,
    contentType: 'text/css; charset=utf-8',
    cacheControl: IMMUTABLE_CACHE,
    body,
  };
}
