import { mixedUntil } from './colour.ts';

/** Colours of mail and pages, `#rrggbb`; every text colour has a contrast of 4.5 or more on its ground. */
export interface Palette {
  readonly paper: string;
  readonly surround: string;
  readonly ink: string;
  readonly muted: string;
  /** The accent: links, and the line above a page. */
  readonly link: string;
  readonly rule: string;
  readonly noticeGround: string;
  readonly noticeInk: string;
  readonly noticeEdge: string;
}

/** WCAG 2.2, 1.4.3 (AA). */
export const LEAST_CONTRAST = 4.5;
/** What a colour made lighter for a dark ground reaches: pure minimum glares or fades there. */
const DERIVED_CONTRAST = 7;

export const LIGHT: Palette = {
  paper: '#ffffff',
  surround: '#f4f3f0',
  ink: '#1c1b19',
  muted: '#5c5a55',
  link: '#0b4f79',
  rule: '#dcdad4',
  noticeGround: '#fdf4e3',
  noticeInk: '#553700',
  noticeEdge: '#b36b00',
};

export const DARK: Palette = {
  paper: '#17181a',
  surround: '#0f1011',
  ink: '#ecebe8',
  muted: '#b3b1ac',
  link: '#93c8f2',
  rule: '#3b3c3f',
  noticeGround: '#33270f',
  noticeInk: '#f3dba8',
  noticeEdge: '#d99a2b',
};

/** What links stand on. */
export const groundsOf = ({ paper, surround }: Palette): readonly string[] => [paper, surround];

/** Both palettes of a newsroom. A dark accent that is not given is the light one with as much white as it takes. */
export function palettesOf({
  accent,
  accentDark,
}: {
  readonly accent: string;
  readonly accentDark: string | null;
}): { readonly light: Palette; readonly dark: Palette } {
  const dark =
    accentDark ??
    (accent === LIGHT.link
      ? DARK.link
      : mixedUntil(accent, '#ffffff', groundsOf(DARK), DERIVED_CONTRAST));
  return { light: { ...LIGHT, link: accent }, dark: { ...DARK, link: dark } };
}
