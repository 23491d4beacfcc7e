import type { Words } from '../locale/catalogue.ts';
import { html, type SafeHtml } from '../xml/html.ts';

interface TurnLink {
  readonly href: string;
  readonly title: SafeHtml;
}

/** Links to what came before and after; null when there is neither. */
export function turnLinks({
  older,
  newer,
  words,
  label,
}: {
  readonly older: TurnLink | null;
  readonly newer: TurnLink | null;
  readonly words: Words;
  /** What is turned, for those who cannot see it. */
  readonly label: string;
}): SafeHtml | null {
  if (older === null && newer === null) return null;
  const link = (to: TurnLink | null, rel: string, name: string) =>
    to === null
      ? null
      : html`<p class="${rel}"><a rel="${rel}" href="${to.href}"><small>${name}</small> ${to.title}</a></p>\n`;
  return html`<nav class="turn" aria-label="${label}">
${link(older, 'prev', words.older)}${link(newer, 'next', words.newer)}</nav>
`;
}
