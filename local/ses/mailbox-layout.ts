import { type Html, html } from './html.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5b6675; --line: #d9dee5; --paper: #fff;
  --ground: #f4f6f8; --accent: #0b5cad; --warn: #9a3412; --warn-ground: #ffedd5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #9aa7b8; --line: #333d4a;
  --paper: #1a212b; --ground: #11161d; --accent: #79b8ff; --warn: #fdba74; --warn-ground: #43260f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main, header { max-width: 68rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: baseline; padding-bottom: 0; }
h1 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--accent);
  outline-offset: 2px; }
.soft { color: var(--soft); }
.sheet { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem;
  overflow: hidden; }
.mails { list-style: none; margin: 0; padding: 0; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: max-content minmax(0, 16rem) minmax(0, 1fr) auto;
  gap: .25rem 1rem; padding: .6rem 1rem; color: inherit; text-decoration: none; }
.mails a:hover { background: var(--ground); }
.mails .subject { font-weight: 600; }
.mails span { overflow-wrap: anywhere; }
time { font-variant-numeric: tabular-nums; white-space: nowrap; }
.tag { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; font-size: .8125rem;
  white-space: nowrap; }
.tag.bad { color: var(--warn); background: var(--warn-ground); border-color: transparent; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0 0 1rem; }
input, button { font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: .375rem; padding: .35rem .65rem; }
input[type=search] { min-width: min(20rem, 100%); }
button { cursor: pointer; }
nav { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem; margin: 1rem 0 .5rem; }
nav a { padding: .35rem .85rem; border-radius: .375rem; text-decoration: none; }
nav a[aria-current] { background: var(--accent); color: var(--paper); }
nav .apart { margin-left: auto; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; margin: 0;
  padding: 1rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere;
  font: .875rem/1.55 ui-monospace, "SF Mono", Consolas, monospace; }
pre.text { font-family: inherit; font-size: 1rem; }
iframe { display: block; width: 100%; height: 75vh; border: 0; background: Canvas; }
iframe.phone { width: 375px; max-width: 100%; margin: 0 auto; }
.empty { padding: 3rem 1rem; text-align: center; color: var(--soft); }
@media (max-width: 46rem) { .mails a, dl { grid-template-columns: minmax(0, 1fr); }
  dd { margin-bottom: .5rem; } }
`;

/** Nothing runs and nothing is fetched; forms go wherever a mail's unsubscribe address is. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action http: https:; base-uri 'none'; frame-ancestors 'none'";

/** A whole page of the mailbox. `refreshSeconds` makes it load itself anew. */
export function mailboxLayout(
  title: string,
  content: { readonly head: Html; readonly main: Html },
  refreshSeconds: number | null = null,
): Response {
  const refresh =
    refreshSeconds === null ? null : html`<meta http-equiv="refresh" content="${refreshSeconds}">`;
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh}<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<header>${content.head}</header>
<main>${content.main}</main>
</body>
</html>
`;
  return new Response(markup, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** An instant as people read it, to the second, in UTC. */
export function readableTime(ms: number): Html {
  const iso = new Date(ms).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)}</time>`;
}
