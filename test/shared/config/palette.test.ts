import { describe, expect, it } from 'vitest';
import { contrast } from '../../../shared/config/colour.ts';
import { DARK, LIGHT, type Palette, palettesOf } from '../../../shared/config/palette.ts';

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as [string, Palette][])('the %s palette', (_name, palette) => {
  it.each([
    ['ink', 'paper'],
    ['muted', 'paper'],
    ['link', 'paper'],
    ['ink', 'surround'],
    ['noticeInk', 'noticeGround'],
  ] as const)('shows %s on %s with a contrast of 4.5 or more', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the accent', () => {
  it('is the colour of links on light grounds', () => {
    expect(palettesOf({ accent: '#7a1f3d', accentDark: '#ff99aa' })).toMatchObject({
      light: { link: '#7a1f3d' },
      dark: { link: '#ff99aa' },
    });
  });

  it.each(['#7a1f3d', '#000000', '#006644', '#5b2a86', '#0b4f79'])(
    'derived from %s has a contrast of 7 or more on dark grounds',
    (accent) => {
      const { dark } = palettesOf({ accent, accentDark: null });
      expect(contrast(dark.link, dark.paper)).toBeGreaterThanOrEqual(7);
      expect(contrast(dark.link, dark.surround)).toBeGreaterThanOrEqual(7);
    },
  );
});
