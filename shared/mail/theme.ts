/** Colours of mail and pages; every text colour has a contrast of 4.5 or more on its ground. */
export interface Palette {
  readonly paper: string;
  readonly surround: string;
  readonly ink: string;
  readonly muted: string;
  readonly link: string;
  readonly rule: string;
  readonly noticeGround: string;
  readonly noticeInk: string;
  readonly noticeEdge: string;
}

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
