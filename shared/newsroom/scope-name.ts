import type { NewsroomConfig } from '../config/config.ts';
import { scopeTitle } from '../feed/scope-title.ts';
import { languageAttributes } from '../locale/language-attributes.ts';
import type { ListScope } from '../locale/site-addresses.ts';
import { html, type SafeHtml } from '../xml/html.ts';

/** What a list is called on pages: a subject without a label in their language has the English one, marked as that. */
export function scopeName(scope: ListScope, config: NewsroomConfig): SafeHtml {
  const title = scopeTitle(scope, config);
  if (scope.kind !== 'subject') return html`${title}`;
  const labels = config.subjects.find(({ key }) => key === scope.subject)?.labels ?? {};
  return labels[scope.language] === undefined && labels.en !== undefined
    ? html`<span${languageAttributes('en')}>${title}</span>`
    : html`${title}`;
}
