import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** A logo as the site publishes it. */
export interface Logo {
  /** Key in the public bucket, with a hash of the bytes: `logo.0123456789ab.svg`. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Pixels of a PNG, units of an SVG: what counts is how they relate. */
  readonly width: number;
  readonly height: number;
}

/** It is on every page, whose first view stays under 60 kB. */
const MAX_BYTES = 24_000;

/**
 * Checks a logo and reads its size.
 *
 * @param file its path, for messages
 * @throws {Error} naming the file and what to mend: no SVG or PNG, too large, without a size, or an SVG that could
 *   run a script or load something
 */
export function logoOf(file: string, body: Uint8Array): Logo {
  const fault = (what: string) => new Error(`The logo ${file} ${what}.`);
  if (body.length > MAX_BYTES) {
    throw fault(`has ${body.length} bytes; at most ${MAX_BYTES} keep pages quick to open`);
  }
  const isPng = PNG_SIGNATURE.every((byte, i) => body[i] === byte);
  const size = isPng ? pngSize(body) : svgSize(new TextDecoder().decode(body), fault);
  if (size === null || !(size.width > 0) || !(size.height > 0)) {
    throw fault('says no size: an SVG needs a viewBox such as “0 0 120 40”');
  }
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return {
    path: `logo.${hash}.${isPng ? 'png' : 'svg'}`,
    contentType: isPng ? 'image/png' : 'image/svg+xml; charset=utf-8',
    body,
    ...size,
  };
}

type Size = { readonly width: number; readonly height: number };

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The first chunk, IHDR, begins with width and height (PNG specification, 11.2.2). */
function pngSize(body: Uint8Array): Size | null {
  if (body.length < 24) return null;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const ELEMENTS = new Set(
  'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask pattern style'.split(
    ' ',
  ),
);

type Element = DefaultTreeAdapterTypes.Element;

/** Looked at as the HTML parser sees it; what an XML parser could see otherwise is refused beforehand. */
function svgSize(text: string, fault: (what: string) => Error): Size | null {
  const source = text.replace(/^\s*<\?xml[^>]*>/, '');
  if (/<!(?!--)|<\?/.test(source)) {
    throw fault('has a DOCTYPE, an entity or an instruction; save it as a plain SVG');
  }
  const root = parseFragment(source).childNodes.find((node): node is Element => 'tagName' in node);
  if (root?.tagName !== 'svg') throw fault('is neither an SVG nor a PNG');
  if (attribute(root, 'xmlns') !== 'http://www.w3.org/2000/svg') {
    throw fault('lacks xmlns="http://www.w3.org/2000/svg", without which no browser draws it');
  }
  refuseActive(root, fault);
  const [, , width, height] = (attribute(root, 'viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (width !== undefined && height !== undefined) return { width, height };
  return { width: pixels(attribute(root, 'width')), height: pixels(attribute(root, 'height')) };
}

function refuseActive(element: Element, fault: (what: string) => Error): void {
  if (!ELEMENTS.has(element.tagName)) {
    throw fault(
      `holds <${element.tagName}>, which a logo needs no more than a script; take it out`,
    );
  }
  for (const { name, value } of element.attrs) {
    const isReference = name === 'href' && !value.startsWith('#');
    if (isReference || name.startsWith('on') || loadsSomething(value)) {
      throw fault(
        `has ${name}="${value.slice(0, 40)}", which runs or loads something; take it out`,
      );
    }
  }
  for (const node of element.childNodes) {
    if ('tagName' in node) refuseActive(node, fault);
    else if (element.tagName === 'style' && 'value' in node && loadsSomething(node.value)) {
      throw fault('has a style that loads something; take out its url() or @import');
    }
  }
}

/** `url(#gradient)` alone stays within the picture. */
const loadsSomething = (value: string): boolean =>
  /url\(\s*["']?(?!["'#\s])|@import|javascript:|\\/i.test(value);

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((a) => a.name === name)?.value;

const pixels = (value: string | undefined): number => Number(value?.replace(/px$/, ''));
