import { cleanText } from './characters.ts';

// The class stays in this module: nothing else can make one, so an unescaped string does not compile.
class Html {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

/** HTML that is safe to send: made by {@link html} alone. */
export type SafeHtml = Html;

/** What a template takes: text (escaped), HTML, lists of these, or nothing. */
export type HtmlPart = string | number | SafeHtml | null | readonly HtmlPart[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (value: string): string =>
  cleanText(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

function write(part: HtmlPart): string {
  if (part === null) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map(write).join('');
}

/**
 * A template whose values are escaped for text and for double-quoted attributes. Attribute values must
 * be quoted in the template; an address from outside goes through {@link safeHref} first.
 */
export function html(template: TemplateStringsArray, ...parts: readonly HtmlPart[]): SafeHtml {
  return new Html(String.raw({ raw: template }, ...parts.map(write)));
}

/** The address when it is absolute http or https, mailto or tel; else null: no `javascript:`, no relative link. */
export function safeHref(href: string): string | null {
  const address = cleanText(href).trim();
  return /^(https?:\/\/[^\s/]|mailto:[^\s]|tel:[+\d])/i.test(address) ? address : null;
}

/** Data for a `<script type="application/ld+json">`: no `<` is left that could end the script. */
export function jsonScript(data: unknown): SafeHtml {
  const json = JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'string' ? cleanText(value) : value,
  );
  return new Html(
    json.replace(/[<>&\u2028\u2029]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${code}`;
    }),
  );
}
