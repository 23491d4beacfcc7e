import type { CalendarDate } from '../release.ts';
import { attribute, elementsOf, type HtmlElement, isElement, textOf } from './html-tree.ts';

/** Names under which the head of a page says when it was published: Open Graph, Dublin Core, schema.org. */
const PUBLISHED =
  /^(?:article:published_time|og:published_time|date|pubdate|publishdate|publish-date|dc\.date|dc\.date\.issued|dcterms\.(?:date|issued|created)|datepublished)$/i;
const UPDATED = /updat|modif|aktualis|actuali|atuali|aggiorn|bijgewerkt/i;
/** Of a paragraph: words of the story. */
const STORY_LENGTH = 120;

/** The day on which a page says that it was published: in its head, else by a `<time>` above its story. */
export function publishedDay(root: HtmlElement, article: HtmlElement): CalendarDate | null {
  const head = root.childNodes.filter(isElement).find(({ tagName }) => tagName === 'head');
  for (const meta of head?.childNodes.filter(isElement) ?? []) {
    if (meta.tagName !== 'meta') continue;
    const names = ['property', 'name', 'itemprop'].map((name) => attribute(meta, name) ?? '');
    const day = names.some((name) => PUBLISHED.test(name))
      ? dayIn(attribute(meta, 'content'))
      : null;
    if (day !== null) return day;
  }
  for (const element of elementsOf(article)) {
    if (element.tagName === 'p' && textOf(element).length > STORY_LENGTH) return null;
    const words = `${attribute(element, 'class') ?? ''} ${attribute(element, 'itemprop') ?? ''}`;
    if (element.tagName !== 'time' || UPDATED.test(words.slice(0, 500))) continue;
    const day = dayIn(attribute(element, 'datetime'));
    if (day !== null) return day;
  }
  return null;
}

/** `2026-04-21` of `2026-04-21T09:14:00+01:00`, where the calendar has it. */
function dayIn(typed: string | null): CalendarDate | null {
  const day = /^\s*((?:19|20)\d{2}-\d{2}-\d{2})(?!\d)/.exec(typed ?? '')?.[1];
  if (day === undefined) return null;
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(day) ? null : day;
}
